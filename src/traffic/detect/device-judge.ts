import type { Finding, Ground } from '../../finding.ts'
import type { Channel } from '../channel.ts'
import type { Place } from '../place.ts'
import type { Role } from '../roles/role.ts'
import type { TimesSeen } from '../times-seen.ts'
import { type BehaviourContext, labelled, made } from './behaviour-finding.ts'
import { deviceCeiling, suspectCeiling } from './detections.ts'
import type { Asker } from './dns-tally.ts'
import type { FanOut } from './fan-out.ts'
import { type Fetched, programsFetched } from './fetched.ts'
import { type Flood, floodOf } from './flood.ts'
import { guessing } from './guessing.ts'
import { priorGround } from './judge.ts'
import { type Listening, listener } from './listener.ts'
import { namesMissing } from './names-missing.ts'
import { plotProperties } from './plot-data.ts'
import { horizontal, isPeering, vertical } from './scan.ts'
import type { SessionEvidence } from './session-evidence.ts'
import { combine, type Sign, sign } from './sign.ts'
import { passwordSpray } from './spray.ts'
import { hundredth } from './statistics.ts'
import type { Knocks } from './web-tally.ts'

/** All that is known of one own host as a whole. */
export type DeviceFacts = {
  readonly address: string
  readonly role: Role
  readonly channels: readonly Channel[]
  /** Fan-outs, and whether most of what was called lies inside. */
  readonly fans: readonly { readonly fan: FanOut; readonly inside: boolean }[]
  readonly asker: Asker | null
  readonly knocks: readonly Knocks[]
  readonly listening: readonly Listening[]
  readonly fetched: Fetched | null
  readonly sessions: SessionEvidence
}

export type DeviceJudged = {
  readonly address: string
  readonly role: Role
  readonly signs: readonly Sign[]
  readonly places: readonly Place[]
  /** Channels that a flood or a scan of ports makes of its victims: told with the device. */
  readonly victims: ReadonlySet<Channel>
  readonly scanned: ReadonlyMap<string, FanOut>
  /** All that it called and that called it: what its plot counts; without any, what the logs of sessions tell. */
  readonly channels: readonly Channel[]
  readonly sessions: TimesSeen
}

/** What one device does as a whole: scans, floods, guesses, listens. Targets are counted here and are no channels of their own. */
export function judgeDevice(facts: DeviceFacts): DeviceJudged {
  const signs: Sign[] = []
  const places: Place[] = []
  const scanned = new Map<string, FanOut>()
  const add = (found: { sign: Sign; places: readonly Place[] } | null) => {
    if (found === null) return
    signs.push(found.sign)
    places.push(...found.places)
  }
  const floods = facts.channels.flatMap(channel => floodOf(channel) ?? [])
  const victims = new Set(floods.map(({ channel }) => channel))
  for (const { fan: met, inside } of facts.fans) {
    const fan = withoutLoud(met, facts.channels, victims)
    const scan = horizontal(fan, { role: facts.role, inside, peering: isPeering(fan, facts.channels) })
    add(scan)
    if (scan !== null) scanned.set(fan.port, fan)
  }
  for (const channel of facts.channels) {
    const scan = vertical(channel)
    add(scan)
    if (scan !== null) victims.add(channel)
  }
  add(guessing(facts.channels, scanned))
  add(flooding(floods))
  const missing = facts.asker === null ? null : namesMissing(facts.asker)
  if (missing !== null) add({ sign: missing, places: facts.asker?.places ?? [] })
  for (const knocks of facts.knocks) {
    const spray = passwordSpray(knocks)
    if (spray !== null) add({ sign: spray, places: knocks.places })
  }
  if (facts.fetched !== null) add({ sign: programsFetched(facts.fetched), places: facts.fetched.places })
  for (const listening of facts.listening) add(listener(listening, facts.role))
  signs.push(...facts.sessions.signs)
  places.push(...facts.sessions.places)
  return {
    address: facts.address,
    role: facts.role,
    signs: strongestOfEach(signs),
    places,
    victims,
    scanned,
    channels: [...facts.channels, ...facts.listening.flatMap(({ callers }) => callers)],
    sessions: facts.sessions.times,
  }
}

type DeviceContext = {
  /** First and last record of the logs. */
  readonly first: number
  readonly last: number
  /** What its surest channel leads to, where one is nearly sure. */
  readonly surest?: string | null
}

export function deviceFinding(
  device: DeviceJudged,
  context: BehaviourContext,
  { first, last, surest = null }: DeviceContext,
): Finding | null {
  if (device.signs.length === 0) return null
  const host = labelled(device.address, context)
  const free = combine(priorGround('device'), surest === null ? device.signs : [...device.signs, ordered(surest)])
  const odds = free.grounds.reduce((sum, ground) => sum + ground.weight, 0)
  const ceiling = surest === null ? deviceCeiling : suspectCeiling
  const score = odds <= ceiling ? free.score : 1 / (1 + Math.exp(-ceiling))
  const extra = odds <= ceiling ? [] : [ceilingGround(odds, ceiling)]
  const places = [...device.places].sort((a, b) => a.ts - b.ts || a.line - b.line).slice(0, 10)
  return made(
    {
      combined: { ...free, score },
      subject: {
        kind: 'device',
        id: device.address,
        label: `${host}: ${device.signs.map(each => each.detection).join(', ')}`,
        properties: {
          originator: device.address,
          role: device.role.name,
          detections: device.signs.map(each => each.detection).join(', '),
          ...(device.channels.length > 0 ? timeline(device.channels, { first, last }) : device.sessions.properties()),
        },
      },
      places,
      known: null,
      host,
      peer: null,
      extra,
      expected: null,
    },
    context,
  )
}

/** Who is called far more than the others is no target among them: a victim, a service that is gone, a controller. */
function withoutLoud(fan: FanOut, channels: readonly Channel[], victims: ReadonlySet<Channel>): FanOut {
  let { responders, attempts, failed } = fan
  const loud = Math.max(leastLoud, loudShare * fan.attempts)
  for (const channel of channels) {
    const onPort = channel.ports.get(fan.port) ?? 0
    if (onPort === 0 || (onPort < loud && !victims.has(channel))) continue
    responders--
    attempts -= onPort
    failed -= Math.round(onPort * (1 - channel.answered / channel.connections))
  }
  if (responders === fan.responders) return fan
  const { originator, port, first, last, hours, places } = fan
  return { originator, port, first, last, hours, places, responders, attempts: Math.max(1, attempts), failed }
}

const leastLoud = 30
const loudShare = 0.05

/** Its calls over time; gaps and sizes of many peers together would say nothing. */
function timeline(channels: readonly Channel[], span: { readonly first: number; readonly last: number }) {
  const times = channels.flatMap(channel => channel.times)
  return Object.fromEntries(
    Object.entries(plotProperties({ times, sent: [], span })).filter(([name]) => name.startsWith('timeline')),
  )
}

/** What its channel says of the device. */
const ordered = (surest: string): Sign =>
  sign({
    detection: 'steady-channel',
    family: 'context',
    weight: 1.5,
    seen: surest,
    against: 'a device that nobody outside gives orders',
    text: `One of its channels is told as a finding of its own: ${surest}.`,
  })

const ceilingGround = (odds: number, ceiling: number): Ground => ({
  comparison: 'ceiling',
  subject: `log-odds ${hundredth(odds)}`,
  entry: `log-odds ${ceiling}`,
  weight: hundredth(ceiling - odds),
  text: "Scanners, tests and file sharing of the owner look so too: a device's own noise is never surer than this.",
})

/** A scan of six ports is one matter: the strongest sign of each detection stands, and counts the others. */
function strongestOfEach(signs: readonly Sign[]): readonly Sign[] {
  const best = new Map<string, Sign>()
  const more = new Map<string, number>()
  for (const each of signs) {
    const held = best.get(each.detection)
    if (held !== undefined) more.set(each.detection, (more.get(each.detection) ?? 0) + 1)
    if (held === undefined || precedes(each, held)) best.set(each.detection, each)
  }
  return [...best.values()]
    .map(each => {
      const others = more.get(each.detection) ?? 0
      if (others === 0) return each
      return { ...each, ground: { ...each.ground, text: `${each.ground.text} ${others} more of the kind.` } }
    })
    .sort((a, b) => b.ground.weight - a.ground.weight || (a.detection < b.detection ? -1 : 1))
}

const precedes = (a: Sign, b: Sign): boolean =>
  a.ground.weight > b.ground.weight || (a.ground.weight === b.ground.weight && a.ground.subject < b.ground.subject)

function flooding(floods: readonly Flood[]): { sign: Sign; places: readonly Place[] } | null {
  const [worst] = [...floods].sort(
    (a, b) =>
      b.channel.originatorPackets - a.channel.originatorPackets ||
      (`${a.seen} ${a.channel.responder}` < `${b.seen} ${b.channel.responder}` ? -1 : 1),
  )
  if (worst === undefined) return null
  const others = floods.length === 1 ? '' : `, and as much to ${floods.length - 1} more`
  return {
    sign: sign({
      detection: 'flood',
      family: 'hostile',
      technique: 'T1498',
      weight: 4.2,
      seen: `${worst.seen} to ${worst.channel.responder}`,
      against: 'six hundred connections in a minute, or 500 packets a second',
      text: `It sent ${worst.seen} to ${worst.channel.responder} with hardly an answer${others}.`,
    }),
    places: worst.channel.places,
  }
}
