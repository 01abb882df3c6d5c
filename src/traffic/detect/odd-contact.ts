import { isFixed } from '../roles/role.ts'
import { isUsual } from './service.ts'
import { type Sign, sign } from './sign.ts'
import { clamp } from './statistics.ts'
import { mainPort, portNumber, type View } from './view.ts'

/** So many odd peers of one host are its manner: games, file sharing, voice. */
const mostOdd = 12

/**
 * Too few calls for a rhythm, to a port that nothing ordinary uses, by a host that has hardly another such peer.
 * Orders may come in one connection of an hour, or in three of a second: of a device of few peers this is worth a look.
 */
export function oddContact(view: View): readonly Sign[] {
  const { channel, role, surroundings, direction } = view
  const suspected = isSuspected(view)
  if (direction === 'inbound' || direction === 'internal') return []
  if (!isOdd(view)) return suspected ? ofSuspect(view) : []
  const few = suspected || isFixed(role) || role.name === 'appliance'
  const alone = clamp(1 - Math.log(Math.max(1, surroundings.oddPeers)) / Math.log(mostOdd), 0, 1)
  const answered = channel.answered > 0 ? 1 : 0.6
  const weight = (few ? 2.2 : 1) * alone * answered
  if (weight < 0.3) return []
  const others = surroundings.oddPeers <= 1 ? 'no other' : `${surroundings.oddPeers - 1} other`
  return [
    sign({
      detection: 'odd-contact',
      family: 'rhythm',
      technique: 'T1571',
      weight,
      seen: `${channel.connections} connections to ${[...channel.ports.keys()].sort().slice(0, 4).join(', ')}, ${others} such peer`,
      against: `time, names, web and mail; ${mostOdd} such peers are a manner`,
      text: `It called a port that nothing ordinary uses ${channel.connections === 1 ? 'once' : `${channel.connections} times`}, and has ${others} such peer.`,
    }),
  ]
}

/** Whether the device is caught at more than calling peers. */
export const isSuspected = ({ surroundings }: View): boolean =>
  surroundings.deviceSigns.some(each => each !== 'peer-to-peer')

/** A device that scans or floods is told to by somebody; orders over the web's own port look like any visit. */
function ofSuspect({ channel }: View): readonly Sign[] {
  const port = mainPort(channel)
  if (!port.startsWith('tcp ') || channel.connections < 2 || [22, 25, 53].includes(portNumber(port))) return []
  return [
    sign({
      detection: 'odd-contact',
      family: 'rhythm',
      technique: 'T1071',
      weight: 0.9,
      seen: `${channel.connections} connections to ${port}`,
      against: 'a device that minds its business',
      text: `A device that is caught at more called it ${channel.connections} times; its orders come from somewhere.`,
    }),
  ]
}

/** A TCP port out of the ordinary with something said or tried again, or port 443 without TLS. */
export function isOdd({ channel, surroundings }: View): boolean {
  if (channel.answered === 0 && channel.connections < 2) return false
  for (const port of channel.ports.keys())
    if (port.startsWith('tcp ') && (!isUsual(port) || [23, 2323].includes(portNumber(port)))) return true
  if (mainPort(channel) !== 'tcp 443' || channel.answered === 0 || !surroundings.recognises) return false
  for (const name of channel.services.keys()) if (name !== '') return false
  return true
}
