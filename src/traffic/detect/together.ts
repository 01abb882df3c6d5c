import type { Channel } from '../channel.ts'
import type { Role } from '../roles/role.ts'
import type { DeviceJudged } from './device-judge.ts'
import type { FanOut } from './fan-out.ts'
import { expectedOf, type Judged, judge, mayStand, signsOf } from './judge.ts'
import { Paces } from './manner.ts'
import { isOdd } from './odd-contact.ts'
import { horizontal, isTarget } from './scan.ts'
import type { Sign } from './sign.ts'
import type { Directed } from './surroundings.ts'
import type { View } from './view.ts'

/**
 * Channels of one host explain each other: what it does to many alike, and what its maker's names led to.
 * Those that `judge` would let stand come out, and those for which `always` holds.
 */
export function judgedTogether(views: readonly View[], always: (view: View) => boolean = nobody): readonly Judged[] {
  const judged: Judged[] = []
  const outward: View[] = []
  for (const view of views) {
    if (view.direction !== 'inbound') outward.push(view)
    else {
      const signs = signsOf(view)
      if (always(view) || mayStand(view, signs)) judged.push(judge(view, [], signs))
    }
  }
  for (const own of Map.groupBy(outward, ({ channel }) => channel.originator).values()) {
    const oddPeers = own.filter(isOdd).length
    const paces = new Paces()
    const standing: { readonly view: View; readonly signs: readonly Sign[] }[] = []
    for (const each of own) {
      const view = { ...each, surroundings: { ...each.surroundings, oddPeers } }
      const signs = signsOf(view)
      if (always(view) || mayStand(view, signs)) standing.push({ view, signs })
      paces.meet(view.channel)
    }
    if (standing.length === 0) continue
    const makers = makersOf(own)
    for (const { view, signs } of standing) {
      // What it does of itself does not hang on the paces of others.
      const among = { ...view, surroundings: { ...view.surroundings, pacesAlike: paces.alike(view.channel) } }
      judged.push(judge(among, makers, signs))
    }
  }
  return judged
}

const nobody = () => false

function makersOf(views: readonly View[]): readonly Channel[] {
  return views
    .filter(view => view.role.maker !== null && expectedOf(view)?.rule === 'makers-cloud')
    .map(({ channel }) => channel)
    .sort((a, b) => (a.responder < b.responder ? -1 : 1))
}

const nearlySure = 0.9

/** The peer of each host's surest channel, where one is nearly sure. */
export function surestOf(judged: readonly Judged[]): ReadonlyMap<string, string> {
  const sure = judged
    .filter(({ score, expected }) => score >= nearlySure && expected === null)
    .sort((a, b) => a.score - b.score || (a.view.channel.responder < b.view.channel.responder ? 1 : -1))
  return new Map(sure.map(({ view: { channel } }) => [channel.originator, channel.responder]))
}

/** A rhythm that its role explains is kept, set aside, however low it stands. */
export const isSetAsideRhythm = ({ expected, families }: Judged): boolean => expected !== null && families.has('rhythm')

/** Ports on which a host calls so many in vain that those who answer are no peers of its own. */
export function scannedPorts(fans: readonly FanOut[]): (originator: string, port: string) => boolean {
  const scanned = new Map<string, Set<string>>()
  for (const fan of fans) {
    if (horizontal(fan, { role: unknown, inside: false }) === null) continue
    const held = scanned.get(fan.originator)
    if (held === undefined) scanned.set(fan.originator, new Set([fan.port]))
    else held.add(fan.port)
  }
  return (originator, port) => scanned.get(originator)?.has(port) === true
}

const unknown: Role = { name: 'unknown', maker: null, why: '' }

/** A target of a scan or a flood: told once, with the device. */
export function isFolded({ channel }: Directed, device: DeviceJudged | undefined): boolean {
  if (device === undefined) return false
  if (device.victims.has(channel)) return true
  for (const port of channel.ports.keys()) {
    const fan = device.scanned.get(port) ?? (/^udp \d{4,5}$/.test(port) ? device.scanned.get('udp high') : undefined)
    if (fan === undefined || !isTarget(channel, fan)) return false
  }
  return true
}

/** Whether most of the channels on a port lead to hosts inside. */
export function mostlyInside(port: string, channels: readonly Directed[]): boolean {
  let all = 0
  let inside = 0
  for (const { channel, direction } of channels) {
    if (!channel.ports.has(port)) continue
    all++
    if (direction === 'internal') inside++
  }
  return inside * 2 > all
}
