import type { Ground } from '../../finding.ts'
import type { Channel } from '../channel.ts'
import { type Expected, expectedFor } from '../roles/expected.ts'
import { isAttended, isFixed } from '../roles/role.ts'
import { beacon } from './beacon.ts'
import { vpnBridge } from './bridge.ts'
import { leastKept, priors } from './detections.ts'
import { dohResolver } from './doh.ts'
import { exfiltration } from './exfiltration.ts'
import { longConnection } from './long.ts'
import { besideMakers, prescribedPace, samePace } from './manner.ts'
import { withoutName } from './nameless.ts'
import { isOdd, isSuspected, oddContact } from './odd-contact.ts'
import { corroborated, oneOfMany } from './one-of-many.ts'
import { firstSeen, rareDestination } from './rare.ts'
import { retries } from './retry.ts'
import { service } from './service.ts'
import { sharedNetwork } from './shared-network.ts'
import { type Combined, combine, type Family, furtherShare, type Sign, sign } from './sign.ts'
import { fleet, strangerToRole } from './stranger.ts'
import { strobe } from './strobe.ts'
import { tls } from './tls.ts'
import { tunnels } from './tunnel.ts'
import { mainPort, type View } from './view.ts'

export type Judged = Combined & { readonly view: View; readonly expected: Expected | null }

const leastCalls = 4
const leastLong = 3600
const leastBytes = 50e6

/** Whether a channel is worth judging: most are a handful of short calls. */
export function isCandidate(view: View): boolean {
  const { channel, spoken, direction } = view
  if (direction === 'internal') return false
  return (
    channel.connections >= leastCalls ||
    channel.longest >= leastLong ||
    channel.originatorBytes >= leastBytes ||
    spoken?.selfSigned != null ||
    isTransport(mainPort(channel)) ||
    channel.services.has('socks') ||
    channel.services.has('irc') ||
    isOdd(view) ||
    (channel.connections >= 2 && isSuspected(view))
  )
}

const isTransport = (port: string): boolean => port.startsWith('gre') || port.startsWith('unknown_transport')

/**
 * False where the score surely stays below what is kept, and no rhythm is to be set aside: all that the channel does of itself
 * and all that its surroundings could add come to too little. Most channels are told so, at a part of the cost of judging.
 */
export function mayStand(view: View, own: readonly Sign[]): boolean {
  if (own.length === 0) return false
  let odds = priors[kindOf(view)] + mostOfContext(view)
  // As `combine` counts them: of a family the strongest whole, the others by half.
  const strongest = new Map<Family, number>()
  for (const { family, ground } of own) {
    const { weight } = ground
    if (family === 'rhythm' && weight >= 0.5 && expectedOf(view) !== null) return true
    const held = weight > 0 ? (strongest.get(family) ?? 0) : 0
    odds += weight - furtherShare * Math.min(held, weight > 0 ? weight : 0)
    if (weight > held) strongest.set(family, weight)
  }
  return odds >= leastOdds
}

/** The score that is kept as log-odds, with room for what is rounded. */
const leastOdds = Math.log(leastKept / (1 - leastKept)) - 0.05

/** What the surroundings of a channel add at most, in log-odds: the largest weights of the signs that `judge` asks for. */
function mostOfContext({ direction, role, surroundings, resolved, sighted, span }: View): number {
  const kind = isFixed(role) ? 3 : role.name === 'appliance' ? 1.7 : role.name === 'server' ? 0.3 : 0
  return (
    (direction === 'inbound' ? fleetWeight : kind) +
    (resolved === false ? 1.2 : 0) +
    (surroundings.deviceSigns.length > 0 ? 2.4 : 0) +
    (surroundings.callers === 1 ? 0.5 : 0) +
    (span.last - span.first < 2 * 86_400 ? 0 : 0.4) +
    (sighted === null ? 0 : sightingWeight)
  )
}

const fleetWeight = 1
const sightingWeight = 1.5

const kindOf = ({ direction }: View): 'inbound' | 'outbound' => (direction === 'inbound' ? 'inbound' : 'outbound')

/** What a channel does of itself. */
export function signsOf(view: View): readonly Sign[] {
  const { channel, span } = view
  const marks: Sign[] = []
  const add = (signs: readonly Sign[]): void => {
    for (const each of signs) marks.push(each)
  }
  add(beacon(channel, { span, attended: isAttended(view.role) }))
  add(strobe(channel))
  add(longConnection(channel))
  add(retries(channel))
  add(service(view))
  add(tls(view))
  add(tunnels(view))
  add(vpnBridge(view))
  add(dohResolver(view))
  add(exfiltration(view))
  return marks.some(isClearRhythm) ? marks : [...marks, ...oddContact(view)]
}

/**
 * All evidence about one channel in one score. What no rhythm, size or mark speaks for stays at its prior.
 * `makers`: channels of the same host that its maker's own names led to. `own`: its signs, where they were asked for before.
 */
export function judge(view: View, makers: readonly Channel[] = [], own = signsOf(view)): Judged {
  const expected = expectedOf(view)
  // Context speaks only about a channel that does something of itself.
  const context =
    own.length === 0
      ? []
      : [
          ...(expected === null
            ? [
                ...strangerToRole(view),
                ...fleet(view),
                ...withoutName(view),
                ...corroborated(view),
                ...samePace(view),
                ...prescribedPace(view),
                ...besideMakers(view, makers),
              ]
            : [ordinary(expected)]),
          ...rareDestination(view),
          ...firstSeen(view),
          ...oneOfMany(view),
          ...sighting(view),
          ...sharedNetwork(view),
        ]
  return { ...combine(priorGround(kindOf(view)), [...own, ...context]), view, expected }
}

/** What somebody published about the peer, beside how it is called. The sighting itself is a finding of its own, with its age. */
function sighting({ sighted }: View): readonly Sign[] {
  if (sighted === null) return []
  return [
    sign({
      detection: 'sighting',
      family: 'indicator',
      weight: sightingWeight,
      seen: sighted.name,
      against: sighted.adversary,
      text: `The same channel is a sighting of ${sighted.name}, told as a finding of its own.`,
    }),
  ]
}

const clearRhythm = 1.5
const isClearRhythm = ({ family, ground }: Sign): boolean => family === 'rhythm' && ground.weight >= clearRhythm

/** What a role is expected to do is hardly ever a hidden channel; what else speaks for one is still told. */
const ordinary = ({ rule, why }: Expected): Sign =>
  sign({
    detection: 'expected',
    family: 'context',
    weight: -4,
    seen: rule,
    against: 'rhythms that belong to a role',
    text: why,
  })

export const priorGround = (kind: keyof typeof priors): Ground => ({
  comparison: 'prior',
  subject: kind,
  entry: `log-odds ${priors[kind]}`,
  weight: priors[kind],
  text: `Before any evidence: hardly one in ${oneIn(priors[kind])} is a hidden one. Weights are log-odds; the score is what they add up to.`,
})

/** The odds to one digit: -4 is one in 50. */
function oneIn(logOdds: number): number {
  const count = Math.exp(-logOdds)
  const digit = 10 ** Math.floor(Math.log10(count))
  return Math.round(count / digit) * digit
}

export function expectedOf({ channel, names, role, direction }: View): Expected | null {
  if (direction === 'inbound') return null
  const packets = channel.originatorPackets
  return expectedFor(role, {
    port: mainPort(channel),
    names,
    packetBytes: packets > 0 ? channel.originatorBytes / packets : 0,
    connectionBytes: (channel.originatorBytes + channel.responderBytes) / channel.connections,
    recognised: new Set(channel.services.keys()),
    answered: channel.answered > 0,
  })
}
