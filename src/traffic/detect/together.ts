import type { Role } from '../roles/role.ts'
import type { DeviceJudged } from './device-judge.ts'
import type { FanOut } from './fan-out.ts'
import { expectedOf, type Judged, judge } from './judge.ts'
import { pacesOf } from './manner.ts'
import { isOdd } from './odd-contact.ts'
import { horizontal, isTarget } from './scan.ts'
import type { Directed } from './surroundings.ts'
import type { View } from './view.ts'

/** Channels of one host explain each other: what it does to many alike, and what its maker's names led to. */
export function judgedTogether(views: readonly View[]): readonly Judged[] {
  const outward = views.filter(({ direction }) => direction !== 'inbound')
  const ofHost = Map.groupBy(outward, ({ channel }) => channel.originator)
  const judged: Judged[] = views.filter(({ direction }) => direction === 'inbound').map(view => judge(view))
  for (const own of ofHost.values()) {
    const oddPeers = own.filter(isOdd).length
    const alike = pacesOf(own.map(({ channel }) => channel))
    const makers = own
      .filter(view => view.role.maker !== null && expectedOf(view)?.rule === 'makers-cloud')
      .map(({ channel }) => channel)
      .sort((a, b) => (a.responder < b.responder ? -1 : 1))
    for (const view of own) {
      const surroundings = { ...view.surroundings, oddPeers, pacesAlike: alike(view.channel) }
      judged.push(judge({ ...view, surroundings }, makers))
    }
  }
  return judged
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
  const scanned = new Set(
    fans
      .filter(fan => horizontal(fan, { role: nobody, inside: false }) !== null)
      .map(fan => `${fan.originator} ${fan.port}`),
  )
  return (originator, port) => scanned.has(`${originator} ${port}`)
}

const nobody: Role = { name: 'unknown', maker: null, why: '' }

/** A target of a scan or a flood: told once, with the device. */
export function isFolded({ channel }: Directed, device: DeviceJudged | undefined): boolean {
  if (device === undefined) return false
  if (device.victims.has(channel)) return true
  return [...channel.ports.keys()].every(port => {
    const fan = device.scanned.get(port) ?? (/^udp \d{4,5}$/.test(port) ? device.scanned.get('udp high') : undefined)
    return fan !== undefined && isTarget(channel, fan)
  })
}

export function mostlyInside(fan: FanOut, channels: readonly Directed[]): boolean {
  const onPort = channels.filter(({ channel }) => channel.ports.has(fan.port))
  return onPort.length > 0 && onPort.filter(({ direction }) => direction === 'internal').length * 2 > onPort.length
}
