import { isFixed } from '../roles/role.ts'
import { type Sign, sign } from './sign.ts'
import { mainPort, type View } from './view.ts'

/** Resolvers that browsers and systems come with. */
const common =
  /(?:^|\.)(?:dns\.google|cloudflare-dns\.com|one\.one\.one\.one|quad9\.net|opendns\.com|nextdns\.io|adguard-dns\.com|dns\.apple\.com|dns\.adguard\.com|cleanbrowsing\.org)$/
/** Their addresses, for who calls them without a name. */
const addresses: ReadonlySet<string> = new Set([
  '1.1.1.1',
  '1.0.0.1',
  '8.8.8.8',
  '8.8.4.4',
  '9.9.9.9',
  '149.112.112.112',
  '208.67.222.222',
  '208.67.220.220',
  '94.140.14.14',
  '2606:4700:4700::1111',
  '2001:4860:4860::8888',
  '2620:fe::fe',
])
const looksSo = /^(?:doh\d*|dns\d*|resolver|dns-query)[.-]|(?:^|\.)doh\.|-dns\./

/** Names asked for over HTTPS: at a resolver that few know, or by a device that has no use for it. */
export function dohResolver({ names, role, direction, channel }: View): readonly Sign[] {
  if (direction === 'inbound') return []
  const bare = addresses.has(channel.responder) && /^(?:tcp|udp) 443$/.test(mainPort(channel))
  const name = names.find(each => common.test(each) || looksSo.test(each)) ?? (bare ? channel.responder : undefined)
  if (name === undefined) return []
  const known = bare || common.test(name)
  const weight = (known ? 0 : 1.4) + (isFixed(role) ? 1.2 : 0)
  if (weight === 0) return []
  return [
    sign({
      detection: 'doh-resolver',
      family: 'tunnel',
      technique: 'T1071.004',
      weight,
      seen: name,
      against: known ? 'a resolver that browsers come with' : 'resolvers in common use',
      text: known
        ? `A ${role.name} asks for names over HTTPS at ${name}, past the network's own DNS.`
        : `Names are asked for over HTTPS at ${name}, a resolver that is not in common use.`,
    }),
  ]
}
