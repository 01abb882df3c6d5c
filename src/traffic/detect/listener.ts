import type { Channel } from '../channel.ts'
import type { Place } from '../place.ts'
import { isFixed, type Role } from '../roles/role.ts'
import { type Sign, sign } from './sign.ts'
import { bytes } from './statistics.ts'

/** Ports on which servers are meant to be called from outside. */
const meant =
  /^(?:tcp (?:22|25|53|80|110|143|443|465|587|853|993|995|8080|8443)|udp (?:53|123|443|500|4500|1194|51820)|icmp .*)$/
const administration = /^tcp (?:21|22|23|80|81|443|445|554|2323|3389|5900|5985|8080|8081|8291|8443|37777)$/

export type Listening = { readonly port: string; readonly callers: readonly Channel[] }

/** A host that answers strangers: a device of fixed function on any port, a computer on one that is not meant for it. */
export function listener({ port, callers }: Listening, role: Role): { sign: Sign; places: readonly Place[] } | null {
  const fixed = isFixed(role)
  const served = callers.filter(channel => channel.answered > 0 && channel.responderBytes > 2_000)
  if (served.length === 0 || !/^(?:tcp|udp) /.test(port) || /^udp (?:53|123)$/.test(port)) return null
  if (!fixed && meant.test(port)) return null
  const sent = served.reduce((sum, channel) => sum + channel.responderBytes, 0)
  const admin = fixed && administration.test(port)
  return {
    sign: sign({
      detection: 'inbound-listener',
      family: 'service',
      technique: 'T1133',
      weight: fixed ? (admin ? 3 : 4) : 2,
      seen: `${served.length} outside addresses served on ${port}, ${bytes(sent)}`,
      against: `${role.name}: ${role.why}`,
      text: `It answers strangers on ${port}: ${served.length} outside addresses got ${bytes(sent)}${admin ? '. It lies open to the internet' : ''}.`,
    }),
    places: served[0]?.places ?? [],
  }
}
