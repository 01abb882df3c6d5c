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
import { scoreOf } from '../indicators/weigh.ts'
import type { ObservableKind } from '../lists/entry.ts'
import { type Policy, policyVersion } from '../policy.ts'
import { type Bearing, type ContactContext, groundsOf, isoTime, type Judged, someOf } from './contact-grounds.ts'
import { type Contact, mostListed } from './contacts.ts'
import type { Owner } from './held.ts'

/** A contact as a finding. Every contact becomes one: what the policy sets aside is kept with its rule. */
export function contactFinding(contact: Contact, context: ContactContext): Finding {
  const { owner, policy, direction } = context
  // A stranger who names a listed host to our server has called us; nothing of ours has called anybody.
  const calling = contact.side === 'originator' || (contact.side === 'content' && direction === 'inbound')
  const bearing: Bearing = isShown(contact) ? 'shown' : calling ? 'from-listed' : 'to-listed'
  const grounds = groundsOf(contact, context, bearing)
  const score = scoreOf(grounds)
  const severity = severityOf(contact, { owner, bearing, score }, grounds)
  return finding({
    surface: 'network',
    kind: owner.kind === 'remote-tool' ? 'remote-tool' : 'indicator-sighting',
    severity,
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
    action: actionOf(contact, { owner, bearing, score }, severity),
    technique: contact.entry.technique ?? techniqueOf(contact, owner, bearing),
    setAside: setAsideOf(owner, policy, score),
  })
}

/** A sensor's list of the certificates that hosts show names no caller. */
const isShown = ({ fields }: Contact): boolean => [...fields.keys()].every(field => field.startsWith('known.'))

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
    ...contact.times.properties(),
  }
  const through = ports.length === 0 ? '' : ` (${ports.slice(0, 3).join(', ')}${ports.length > 3 ? ', …' : ''})`
  return {
    kind: 'connection',
    id: `${contact.originator}>${contact.peer}`,
    label: `${originator} → ${peer}${through}`,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '')),
  }
}

function severityOf(contact: Contact, { owner, bearing, score }: Judged, grounds: readonly Ground[]): Severity {
  if (owner.kind !== 'indicator') return score >= 0.5 ? 'medium' : 'low'
  if (bearing === 'from-listed' && contact.side === 'content') return 'low'
  if (bearing === 'from-listed') return contact.answered && score >= 0.5 ? 'medium' : 'low'
  return score >= 0.7 || isFresh(contact, grounds) ? 'high' : score >= 0.5 ? 'medium' : 'low'
}

/** What names one adversary's thing and no other's: one packet to it is enough. */
const pointed: ReadonlySet<ObservableKind> = new Set(['address', 'domain', 'server-name', 'url', 'hash', 'certificate'])
const leastConfidence = 0.5

/** Called while it was known as theirs, or by a list that gives no dates: how often, and whether it answered, changes nothing. */
function isFresh({ entry }: Contact, grounds: readonly Ground[]): boolean {
  const lowered = grounds.some(
    ({ comparison, entry: dates, weight }) =>
      weight < 0 &&
      ['indicator-dates', 'indicator-validity', 'shared-service'].includes(comparison) &&
      dates !== 'no dates',
  )
  return pointed.has(entry.observable) && !lowered && (entry.confidence ?? 1) >= leastConfidence
}

function actionOf(contact: Contact, { owner, bearing }: Judged, severity: Severity): Action {
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
      if (bearing === 'shown')
        return {
          kind: 'investigate',
          text: `Find out what on ${host} shows ${contact.peer}, and who put it there.`,
          basis,
        }
      return severity === 'high'
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
  if (bearing === 'shown') return null
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

/** Who called, in words. */
function whoOf(contact: Contact): string {
  if (contact.originator === '') return someOf(contact.originators) || 'a host that the log does not name'
  return contact.originator === '*'
    ? `${contact.originators.size >= mostListed ? 'many hosts' : 'several hosts'} (${someOf(contact.originators)})`
    : contact.originator
}
