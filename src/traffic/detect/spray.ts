import { type Sign, sign } from './sign.ts'
import { clamp, span } from './statistics.ts'
import type { Knocks } from './web-tally.ts'

const leastRefused = 30
const refusedShare = 0.8

/** Passwords tried at the sign-in pages of a mail server, from inside or outside. A mail program is refused once and then let in. */
export function passwordSpray(knocks: Knocks): Sign | null {
  const { attempts, refused, endpoints, first, last, responder } = knocks
  const many = endpoints.size >= 4
  if (refused < (many ? 12 : leastRefused) || refused / attempts < refusedShare) return null
  return sign({
    detection: 'password-spray',
    family: 'hostile',
    technique: 'T1110.003',
    weight: 3.4 + clamp(Math.log10(refused / leastRefused), 0, 1) + (many ? 1 : 0),
    seen: `${refused} of ${attempts} refused in ${span(last - first)}, at /${[...endpoints].sort().join(', /')}`,
    against: `${leastRefused} refusals, ${refusedShare * 100} % of all`,
    text: `${refused} of ${attempts} attempts at the sign-in pages of ${responder} were refused in ${span(last - first)} (/${[...endpoints].sort().join(', /')}).`,
  })
}
