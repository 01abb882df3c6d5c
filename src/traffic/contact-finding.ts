import {
  type Action,
  type Evidence,
  type Finding,
  finding,
  type Ground,
  type SetAside,
  type Severity,
  type Subject,
} from '../finding.ts'
import type { BenignTable } from '../indicators/benign.ts'
import { round, scoreOf, weighIndicator } from '../indicators/weigh.ts'
import { type Policy, policyVersion } from '../policy.ts'
import { type Contact, mostListed } from './contacts.ts'
import type { Owner } from './held.ts'
import type { Direction } from './own-networks.ts'

/** Whether our side called theirs, or theirs called ours; where neither end is known as ours, the listed end is taken as theirs. */
type Bearing = 'to-listed' | 'from-listed'

export type ContactContext = {
  readonly owner: Owner
  readonly direction: Direction
  readonly policy: Policy
  readonly benign: BenignTable | null
  /** What DHCP calls a host. */
  readonly nameOf: (address: string) => string | null
}

/** A contact as a finding. Every contact becomes one: what the policy sets aside is kept with its rule. */
export function contactFinding(contact: Contact, context: ContactContext): Finding {
  const { owner, policy, direction } = context
  // A stranger who names a listed host to our server has called us; nothing of ours has called anybody.
  const calling = contact.side === 'originator' || (contact.side === 'content' && direction === 'inbound')
  const bearing: Bearing = calling ? 'from-listed' : 'to-listed'
  const grounds = groundsOf(contact, context, bearing)
  const score = scoreOf(grounds)
  return finding({
    surface: 'network',
    kind: owner.kind === 'remote-tool' ? 'remote-tool' : 'indicator-sighting',
    severity: severityOf(contact, { owner, bearing, score }),
    subject: subjectOf(contact, context),
    against: {
      list: owner.list,
      edition: owner.edition,
      entry: owner.entry,
      name: owner.name,
      adversary: owner.adversary,
      programs: owner.programs,
    },
    score,
    grounds,
    policy: policyVersion(policy),
    evidence: contact.places.map(({ file, sha256, line, field }): Evidence => ({ file, line, sha256, field })),
    action: actionOf(contact, { owner, bearing, score }),
    technique: contact.entry.technique ?? techniqueOf(contact, owner, bearing),
    setAside: setAsideOf(owner, policy, score),
  })
}

function groundsOf(contact: Contact, context: ContactContext, bearing: Bearing): readonly Ground[] {
  const { owner, policy, benign } = context
  const value = [...contact.values].sort()[0] ?? contact.peer
  const weighed = weighIndicator(
    contact.entry,
    { value, span: { first: contact.first, last: contact.last } },
    policy.traffic.addressHalfLife,
  )
  const grounds = [...weighed.grounds, seenIn(contact), ...contactGrounds(contact, bearing, weighed.score)]
  const kind = contact.entry.observable === 'domain' ? 'domain' : 'address'
  grounds.push(...persistence(contact, { owner, bearing, score: scoreOf(grounds) }))
  const shared = benign?.ground(kind, value, scoreOf(grounds)) ?? null
  if (shared !== null) grounds.push(shared)
  if (owner.kind === 'remote-tool') grounds.push(...toolGrounds(contact, context))
  return grounds
}

function seenIn(contact: Contact): Ground {
  const fields = [...contact.fields].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    comparison: 'seen-in',
    subject: fields.map(([field, count]) => `${field} ${count}`).join(', '),
    entry: contact.entry.value,
    weight: 0,
    text: `Seen from ${isoTime(contact.first)} to ${isoTime(contact.last)} in ${fields.map(([field, count]) => `${field} (${count} ${count === 1 ? 'record' : 'records'})`).join(', ')}.`,
  }
}

/** Who called whom, and whether the call was taken. Knocking of a listed address at a closed door is not contact with it. */
function contactGrounds(contact: Contact, bearing: Bearing, score: number): readonly Ground[] {
  const ends = `${contact.originator} to ${contact.peer === '*' ? [...contact.responders].sort().join(', ') : contact.peer}`
  const ground = (share: number, text: string): Ground => ({
    comparison: 'direction',
    subject: ends,
    entry: bearing === 'to-listed' ? 'called by us' : 'calling us',
    weight: round(-score * share),
    text,
  })
  if (bearing === 'from-listed' && contact.side === 'content')
    return [ground(0.4, 'A host outside showed this to a service of ours; nothing of ours called it.')]
  if (bearing === 'from-listed')
    return contact.answered
      ? [ground(0.2, 'The listed address called and was answered: a service of ours is open to it.')]
      : [ground(0.6, 'The listed address knocked and got no answer, as any scanner of the internet does.')]
  if (contact.side === 'responder' && !contact.answered)
    return [ground(0.05, 'Our side called the listed address; no answer was seen. That it called is the finding.')]
  return [ground(0, 'Our side called.')]
}

const steadyHours = 6
const steadyShare = 0.4

/** A name that has changed hands is met by chance and once; what has settled on a host calls again and again. */
function persistence(contact: Contact, { owner, bearing, score }: Judged): readonly Ground[] {
  const hours = contact.hours.size
  if (owner.kind !== 'indicator' || bearing !== 'to-listed' || hours < steadyHours) return []
  return [
    {
      comparison: 'persistence',
      subject: hours < 24 ? `${hours} different hours` : '24 or more different hours',
      entry: `${steadyHours} hours`,
      weight: round((1 - score) * steadyShare * Math.min(1, hours / 12)),
      text: 'It called again and again, as what has settled on a host does.',
    },
  ]
}

function toolGrounds(contact: Contact, { owner, policy }: ContactContext): readonly Ground[] {
  const tool = owner.tool
  if (tool === null) return []
  const grounds: Ground[] = []
  const port = tool.ports.find(number => [...contact.ports].some(own => own.endsWith(` ${number}`)))
  if (port !== undefined && port !== 443 && port !== 80)
    grounds.push({
      comparison: 'port',
      subject: [...contact.ports].sort().join(', '),
      entry: String(port),
      weight: 0.03,
      text: `Port ${port} is one that ${tool.name} uses; by itself a port says nothing.`,
    })
  if (tool.abusedBy.length > 0)
    grounds.push({
      comparison: 'abused-by',
      subject: tool.name,
      entry: tool.abusedBy.join(', '),
      weight: 0.03,
      text: `Authorities report that ${tool.abusedBy.join(', ')} stayed in networks by means of it.`,
    })
  const approved = policy.devices.approvedTools.includes(tool.id)
  grounds.push({
    comparison: 'approval',
    subject: tool.id,
    entry: policy.devices.approvedTools.join(', ') || 'no tool is approved',
    weight: 0,
    text: approved
      ? 'The policy approves this tool.'
      : 'The policy does not approve this tool. Presence is not guilt: ask who uses it.',
  })
  return grounds
}

function subjectOf(contact: Contact, { direction, nameOf }: ContactContext): Subject {
  const ports = [...contact.ports].sort()
  const peer = contact.peer === '*' ? someOf(contact.responders) : contact.peer
  const name = nameOf(contact.originator)
  const originator = name === null ? whoOf(contact) : `${name} (${contact.originator})`
  const properties: Record<string, string> = {
    originator:
      contact.originator === '*' || contact.originator === '' ? someOf(contact.originators) : contact.originator,
    originatorName: name ?? '',
    peer,
    direction,
    first: isoTime(contact.first),
    last: isoTime(contact.last),
    sightings: String([...contact.fields.values()].reduce((sum, count) => sum + count, 0)),
    connections: String(contact.connections),
    ports: ports.join(', '),
    values: someOf(contact.values),
    responders: someOf(contact.responders),
    uids: someOf(contact.uids),
    originatorBytes: String(contact.originatorBytes),
    responderBytes: String(contact.responderBytes),
  }
  const through = ports.length === 0 ? '' : ` (${ports.slice(0, 3).join(', ')}${ports.length > 3 ? ', …' : ''})`
  return {
    kind: 'connection',
    id: `${contact.originator}>${contact.peer}`,
    label: `${originator} → ${peer}${through}`,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '')),
  }
}

type Judged = { readonly owner: Owner; readonly bearing: Bearing; readonly score: number }

function severityOf(contact: Contact, { owner, bearing, score }: Judged): Severity {
  if (owner.kind !== 'indicator') return score >= 0.5 ? 'medium' : 'low'
  if (bearing === 'from-listed' && contact.side === 'content') return 'low'
  if (bearing === 'from-listed') return contact.answered && score >= 0.5 ? 'medium' : 'low'
  return score >= 0.7 ? 'high' : score >= 0.5 ? 'medium' : 'low'
}

function actionOf(contact: Contact, { owner, bearing, score }: Judged): Action {
  const host = whoOf(contact)
  const basis = contact.entry.source
  switch (owner.kind) {
    case 'party':
      return {
        kind: 'review',
        text: `Find out what ${host} does with ${owner.name}: dealing with a designated party may be prohibited.`,
        basis: owner.programs.length > 0 ? `${owner.list}: ${owner.programs.join(', ')}` : owner.list,
      }
    case 'remote-tool':
      return {
        kind: 'investigate',
        text: `Ask who runs ${owner.name} on ${host}. Approve it in the policy if it is yours; otherwise remove it and look for how it came.`,
        basis: `${basis}; ATT&CK T1219`,
      }
    case 'indicator':
      if (bearing === 'from-listed' && contact.side === 'content')
        return {
          kind: 'review',
          text: `Find out why ${host} speaks of ${contact.peer} to ${someOf(contact.responders) || 'a host of ours'}.`,
          basis,
        }
      if (bearing === 'from-listed')
        return contact.answered
          ? {
              kind: 'investigate',
              text: `Look at what ${contact.peer} gave ${host}, and close the service to it.`,
              basis,
            }
          : { kind: 'review', text: `Keep the doors closed that ${host} knocked at.`, basis }
      return score >= 0.7
        ? {
            kind: 'isolate',
            text: `Take ${host} off the network, keep its memory and find what called ${contact.peer}.`,
            basis,
          }
        : { kind: 'investigate', text: `Find out what on ${host} called ${contact.peer}.`, basis }
  }
}

function techniqueOf(contact: Contact, owner: Owner, bearing: Bearing): string | null {
  if (owner.kind !== 'indicator') return null
  if (bearing === 'from-listed') return contact.answered ? null : 'T1595'
  return contact.fields.has('dns.query') && contact.connections === 0 ? 'T1071.004' : 'T1071'
}

function setAsideOf(owner: Owner, policy: Policy, score: number): SetAside | null {
  if (owner.tool !== null && policy.devices.approvedTools.includes(owner.tool.id))
    return { rule: 'approved-tool', why: `${owner.name} is on the policy's approval list.` }
  if (score < policy.traffic.threshold)
    return { rule: 'below-threshold', why: `The score ${score} is below the policy's ${policy.traffic.threshold}.` }
  return null
}

const someOf = (texts: ReadonlySet<string>): string => [...texts].sort().join(', ')

/** Who called, in words. */
function whoOf(contact: Contact): string {
  if (contact.originator === '') return someOf(contact.originators) || 'a host that the log does not name'
  return contact.originator === '*'
    ? `${contact.originators.size >= mostListed ? 'many hosts' : 'several hosts'} (${someOf(contact.originators)})`
    : contact.originator
}

const isoTime = (seconds: number): string =>
  Number.isFinite(seconds) ? new Date(Math.floor(seconds * 1000)).toISOString() : 'an unknown time'
