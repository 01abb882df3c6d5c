import type { Ground } from '../finding.ts'
import type { BenignTable } from '../indicators/benign.ts'
import { round, scoreOf, weighIndicator } from '../indicators/weigh.ts'
import type { Policy } from '../policy.ts'
import type { Contact } from './contacts.ts'
import type { Owner } from './held.ts'
import type { Direction } from './own-networks.ts'

/**
 * Whether our side called theirs, or theirs called ours; where neither end is known as ours, the listed end is taken as theirs.
 * `shown`: a host has the listed thing itself, and who saw it there is not known.
 */
export type Bearing = 'to-listed' | 'from-listed' | 'shown'

export type ContactContext = {
  readonly owner: Owner
  readonly direction: Direction
  readonly policy: Policy
  readonly benign: BenignTable | null
  /** The table that says which autonomous system an address belongs to. */
  readonly tableOf?: (system: string) => string | null
  /** What DHCP calls a host. */
  readonly nameOf: (address: string) => string | null
}

export type Judged = { readonly owner: Owner; readonly bearing: Bearing; readonly score: number }

/** Everything that speaks for and against a contact, its weights adding up to the score. */
export function groundsOf(contact: Contact, context: ContactContext, bearing: Bearing): readonly Ground[] {
  const { owner, policy, benign } = context
  const value = [...contact.values].sort()[0] ?? contact.peer
  const weighed = weighIndicator(
    contact.entry,
    { value, span: { first: contact.first, last: contact.last } },
    policy.traffic.addressHalfLife,
  )
  const grounds = [...weighed.grounds, seenIn(contact), ...contactGrounds(contact, bearing, weighed.score)]
  grounds.push(...routeGrounds(contact, context, value))
  const kind = ['domain', 'server-name'].includes(contact.entry.observable) ? 'domain' : 'address'
  grounds.push(...persistence(contact, { owner, bearing, score: scoreOf(grounds) }))
  const shared = benign?.ground(kind, value, scoreOf(grounds)) ?? null
  if (shared !== null) grounds.push(shared)
  if (owner.kind === 'remote-tool') grounds.push(...toolGrounds(contact, context))
  return grounds
}

/** That an address is of an autonomous system is the word of a table, and good for its date. */
function routeGrounds({ entry }: Contact, { tableOf }: ContactContext, value: string): readonly Ground[] {
  const table = entry.observable === 'asn' ? (tableOf?.(entry.value) ?? null) : null
  if (table === null) return []
  return [
    {
      comparison: 'as-table',
      subject: value,
      entry: entry.value,
      weight: 0,
      text: `${value} belongs to ${entry.value} by ${table}.`,
    },
  ]
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
    entry: { 'to-listed': 'called by us', 'from-listed': 'calling us', shown: 'shown' }[bearing],
    weight: round(-score * share),
    text,
  })
  if (bearing === 'shown')
    return [ground(0, `${contact.originator} itself showed this to who called it; who that was the log does not say.`)]
  if (bearing === 'from-listed' && contact.side === 'content')
    return [ground(0.4, 'A host outside showed this to a service of ours; nothing of ours called it.')]
  if (bearing === 'from-listed')
    return contact.answered
      ? [ground(0.2, 'The listed address called and was answered: a service of ours is open to it.')]
      : [ground(0.6, 'The listed address knocked and got no answer, as any scanner of the internet does.')]
  if (contact.side === 'responder' && !contact.answered)
    return [ground(0, 'Our side called the listed address; no answer was seen. That it called is the finding.')]
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

export const someOf = (texts: ReadonlySet<string>): string => [...texts].sort().join(', ')

export const isoTime = (seconds: number): string =>
  Number.isFinite(seconds) ? new Date(Math.floor(seconds * 1000)).toISOString() : 'an unknown time'
