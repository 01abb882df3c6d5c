import { type Sign, sign } from './sign.ts'
import { mainPort, type View } from './view.ts'

const ordinary = 12

/** One of hundreds of peers on one port says less than a single one, unless it is called far more than the others. */
export function oneOfMany(view: View): readonly Sign[] {
  const { fan, channel } = view
  if (fan === null || fan.responders <= ordinary) return oneOfOdd(view)
  const share = channel.connections / Math.max(1, fan.attempts)
  const usual = fan.attempts / fan.responders
  if (share > 0.2 || channel.connections > 20 * usual || isHeldAmidScan(view)) return []
  return [
    sign({
      detection: 'one-of-many',
      family: 'context',
      weight: -Math.min(2.5, 0.7 * Math.log(fan.responders / ordinary)),
      seen: `${channel.connections} of ${fan.attempts} calls`,
      against: `${fan.responders} peers on ${fan.port}`,
      text: `It is one of ${fan.responders} peers that this host calls on ${fan.port}.`,
    }),
  ]
}

/** Seconds. */
const heldFor = 3600

/** Who scans knocks at thousands of doors and waits at none for an hour: who holds it that long gives it orders. */
const isHeldAmidScan = ({ channel, surroundings }: View): boolean =>
  channel.answered > 0 &&
  channel.longest >= heldFor &&
  surroundings.deviceSigns.some(each => each === 'scan-horizontal' || each === 'scan-slow')

/** Peers on ports of their own, each on another, are a manner too: file sharing, voice, games. */
function oneOfOdd({ channel, surroundings }: View): readonly Sign[] {
  const { oddPeers } = surroundings
  if (oddPeers <= ordinary || !mainPort(channel).startsWith('tcp ')) return []
  return [
    sign({
      detection: 'one-of-many',
      family: 'context',
      weight: -Math.min(2.5, 0.9 * Math.log(oddPeers / ordinary)),
      seen: `${oddPeers} peers on odd ports`,
      against: `${ordinary} such peers`,
      text: `It is one of ${oddPeers} peers that this host calls on ports that nothing ordinary uses.`,
    }),
  ]
}

/** The same device does what no device of its kind does of itself: what it calls steadily is where its orders come from. */
export function corroborated({ surroundings, channel, direction }: View): readonly Sign[] {
  const { deviceSigns } = surroundings
  if (deviceSigns.length === 0 || direction === 'inbound') return []
  // Its own TLS calls went on before somebody else moved in: what looks ordinary is the less likely of its peers.
  const ordinary = channel.services.has('ssl') && channel.answered > 0 && mainPort(channel) === 'tcp 443'
  // File sharing calls peers so too: by itself it makes nothing hostile.
  const shares = deviceSigns.every(each => each === 'peer-to-peer')
  return [
    sign({
      detection: 'same-device',
      family: shares || ordinary ? 'context' : 'hostile',
      weight: ordinary ? 0.9 : shares ? 1 : 2.4,
      seen: deviceSigns.join(', '),
      against: 'a device that minds its business',
      text: `The same device is caught at more: ${deviceSigns.join(', ')}.`,
    }),
  ]
}
