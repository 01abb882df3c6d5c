import { isFixed } from '../roles/role.ts'
import { type Sign, sign } from './sign.ts'
import { mainPort, type View } from './view.ts'

/** A peer that the role gives no reason for. A fixed-function device needs a handful; everything else is evidence. */
export function strangerToRole({ role, channel, names, direction, resolved }: View): readonly Sign[] {
  if (direction === 'inbound') return []
  // A device whose maker nobody knows speaks TLS to somebody: that is its maker more often than not, and says nothing, unless no lookup led there.
  const named = resolved !== false && channel.services.has('ssl') && mainPort(channel) === 'tcp 443'
  const weight = isFixed(role) ? 2 : role.name === 'appliance' ? (named ? 0 : 1.1) : role.name === 'server' ? 0.3 : 0
  if (weight === 0) return []
  const peer = names[0] ?? channel.responder
  return [
    sign({
      detection: 'stranger-to-role',
      family: 'role',
      technique: 'T1071',
      weight,
      seen: `${peer} (${mainPort(channel)})`,
      against: `${role.name}: ${role.why}`,
      text: `${isFixed(role) ? `A ${role.name}` : `This ${role.name}`} needs recorder, time, names and its maker's service; ${peer} is none of them (${role.why}).`,
    }),
  ]
}

/** The same stranger, called by several devices of one fixed function: a fleet that was taken over looks so. It never lowers. */
export function fleet({ role, surroundings, channel }: View): readonly Sign[] {
  // Of devices whose function nobody knows, what they share over TLS is their maker's service.
  const alike = isFixed(role) || (role.name === 'appliance' && mainPort(channel) !== 'tcp 443')
  if (!alike || surroundings.fleet < 2) return []
  return [
    sign({
      detection: 'fleet',
      family: 'role',
      technique: 'T1584.005',
      weight: isFixed(role) ? 1 : 0.6,
      seen: `${surroundings.fleet} devices of role ${role.name}`,
      against: channel.responder,
      text: `${surroundings.fleet} devices of role ${role.name} behave alike towards it.`,
    }),
  ]
}
