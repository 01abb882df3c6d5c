import {
  type Action,
  type Finding,
  finding,
  type Ground,
  type SetAside,
  type Severity,
  type Subject,
} from '../../finding.ts'
import { type Policy, policyVersion } from '../../policy.ts'
import { isoTime } from '../contact-grounds.ts'
import type { Place } from '../place.ts'
import { innocents, rulesHash, titles } from './detections.ts'
import type { Judged } from './judge.ts'
import { plotProperties } from './plot-data.ts'
import type { Combined, Family } from './sign.ts'
import { span } from './statistics.ts'
import { mainPort } from './view.ts'

/** Whose indicator was sighted on the same channel. */
export type Known = { readonly adversary: string | null; readonly name: string; readonly tool: string | null }

export type BehaviourContext = {
  readonly policy: Policy
  /** What DHCP calls a host. */
  readonly nameOf: (address: string) => string | null
  readonly known: (originator: string, peers: readonly string[]) => Known | null
  /** What lists of shared networks say of an address or of the first of some names. */
  readonly sharedBy?: (address: string, names: readonly string[]) => string | null
}

export type Matter = {
  readonly combined: Combined
  readonly subject: Subject
  readonly places: readonly Place[]
  readonly known: Known | null
  readonly host: string
  readonly peer: string | null
  readonly extra: readonly Ground[]
  readonly expected: SetAside | null
}

export function channelFinding(judged: Judged, context: BehaviourContext, extra: readonly Ground[]): Finding {
  const { view, expected } = judged
  const { channel, names, direction, role } = view
  const host = labelled(channel.originator, context)
  const peer = names[0] ?? channel.responder
  const properties: Record<string, string> = {
    originator: channel.originator,
    peer: channel.responder,
    names: names.join(', '),
    direction,
    role: role.name,
    ports: [...channel.ports.keys()].sort().slice(0, 8).join(', '),
    first: isoTime(channel.first),
    last: isoTime(channel.last),
    connections: String(channel.connections),
    answered: String(channel.answered),
    originatorBytes: String(channel.originatorBytes),
    responderBytes: String(channel.responderBytes),
    longest: span(channel.longest),
    ...plotProperties({ times: channel.times, sent: channel.sent, span: view.span }),
  }
  return made(
    {
      combined: judged,
      subject: {
        kind: 'channel',
        id: `${channel.originator}>${channel.responder}`,
        label: `${host} → ${peer}${peer === channel.responder ? '' : ` (${channel.responder})`} (${mainPort(channel)})`,
        properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '')),
      },
      places: channel.places,
      known: context.known(channel.originator, [channel.responder, ...names]),
      host,
      peer,
      extra,
      expected: expected === null ? null : { rule: 'expected-rhythm', why: `${expected.rule}: ${expected.why}` },
    },
    context,
  )
}

export function made(matter: Matter, { policy }: BehaviourContext): Finding {
  const { combined, known } = matter
  const detection = combined.strongest?.detection ?? 'behaviour'
  const technique = combined.strongest?.technique ?? null
  return finding({
    surface: 'network',
    kind: 'covert-behaviour',
    severity: severityOf(combined, matter.subject.kind, known),
    subject: matter.subject,
    against: {
      list: 'behaviour',
      edition: rulesHash,
      entry: detection,
      name: titles[detection] ?? detection,
      adversary: known?.adversary ?? null,
      programs: [],
    },
    score: combined.score,
    grounds: [
      ...combined.grounds,
      ...matter.extra,
      ...(known === null || combined.families.has('indicator') ? [] : [knownGround(known)]),
    ],
    policy: policyVersion(policy),
    evidence: matter.places.map(({ file, line, sha256 }) => ({ file, line, sha256 })),
    action: actionOf(matter, detection, technique),
    technique,
    setAside: setAsideOf(matter, policy),
  })
}

export function labelled(address: string, { nameOf }: Pick<BehaviourContext, 'nameOf'>): string {
  const name = nameOf(address)
  return name === null ? address : `${name} (${address})`
}

/** From these scores on, see `npm run quality -- --section traffic` for what is true of them. */
const highScore = 0.9
const mediumScore = 0.7

/**
 * High wants a score that is nearly sure and evidence of several kinds, one of which no innocent device shows: a rhythm alone never is.
 * Medium wants a mark besides the rhythm: a port, a tunnel, a certificate, a role that has no reason for it.
 */
function severityOf({ score, families }: Combined, kind: Subject['kind'], known: Known | null): Severity {
  if (kind === 'device') return score >= mediumScore ? 'medium' : 'low'
  const hostile = families.has('hostile') && families.size >= 3
  const hidden = families.has('tunnel') && families.size >= 4
  const sighted = known !== null && known.tool === null && known.adversary !== null
  if (score >= highScore && (hostile || hidden || sighted)) return 'high'
  return score >= mediumScore && marks.some(family => families.has(family)) ? 'medium' : 'low'
}

const marks: readonly Family[] = ['service', 'tls', 'tunnel', 'hostile', 'role', 'name']

function setAsideOf({ expected, combined, known }: Matter, policy: Policy): SetAside | null {
  if (expected !== null) return expected
  if (known?.tool != null && policy.devices.approvedTools.includes(known.tool))
    return { rule: 'approved-remote-tool', why: `The policy approves ${known.name}.` }
  if (combined.score < policy.traffic.threshold)
    return {
      rule: 'below-threshold',
      why: `The score ${combined.score.toFixed(2)} is below the policy's threshold ${policy.traffic.threshold}.`,
    }
  return null
}

const knownGround = ({ name, adversary }: Known): Ground => ({
  comparison: 'sighting',
  subject: name,
  entry: adversary ?? 'no adversary named',
  weight: 0,
  text: `The same channel is a sighting of ${name}, told as a finding of its own.`,
})

function actionOf({ host, peer }: Matter, detection: string, technique: string | null): Action {
  const innocent = innocents[detection]
  const where = peer === null ? host : `${host} towards ${peer}`
  return {
    kind: 'investigate',
    text: `Find out what runs on ${host}${peer === null ? '' : ` and why it calls ${peer}`}; keep its logs and, if nobody can explain it, cut ${where} off.${innocent === undefined ? '' : ` Rule out first: ${innocent}`}`,
    basis: technique === null ? 'Behaviour rules' : `ATT&CK ${technique}`,
  }
}
