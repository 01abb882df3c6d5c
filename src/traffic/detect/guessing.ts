import type { Channel } from '../channel.ts'
import type { FanOut } from './fan-out.ts'
import { isTried, type Scan } from './scan.ts'
import { sign } from './sign.ts'
import { clamp } from './statistics.ts'

const leastVictims = 2

/** Hosts that a scan found and that were then called dozens of times in one go: passwords are tried at them. */
export function guessing(channels: readonly Channel[], scanned: ReadonlyMap<string, FanOut>): Scan | null {
  const victims = channels.filter(channel => {
    const [port] = channel.ports.keys()
    const fan = channel.ports.size === 1 && port !== undefined ? scanned.get(port) : undefined
    return fan !== undefined && channel.answered > channel.connections / 2 && isTried(channel, fan)
  })
  if (victims.length < leastVictims) return null
  const tries = victims.reduce((sum, { connections }) => sum + connections, 0)
  const worst = victims.reduce((a, b) =>
    b.connections > a.connections || (b.connections === a.connections && b.responder < a.responder) ? b : a,
  )
  return {
    sign: sign({
      detection: 'password-guessing',
      family: 'hostile',
      technique: 'T1110.001',
      weight: 3 + clamp(Math.log10(victims.length), 0, 1),
      seen: `${tries} short calls to ${victims.length} hosts, ${worst.connections} to ${worst.responder}`,
      against: 'hosts that a scan found and left alone',
      text: `After looking for open hosts it called ${victims.length} of them in one go each, ${tries} times in all, as those do that try passwords.`,
    }),
    places: worst.places,
  }
}
