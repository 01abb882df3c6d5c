import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Direction } from '../own-networks.ts'
import { leastKept } from './detections.ts'
import { judge, mayStand, signsOf } from './judge.ts'
import { isSetAsideRhythm } from './together.ts'
import { clock, day, fan, first, role, spoken, view } from './view.testing.ts'

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)

const seen = fc
  .record({
    direction: pick<Direction>('outbound', 'inbound', 'external'),
    role: pick(role('camera'), role('appliance'), role('server'), role('workstation'), role('unknown')),
    names: pick<readonly string[]>([], ['a.example'], ['vpn12.softether.net'], ['doh.example'], ['ocsp.digicert.com']),
    resolved: pick(true, false, null),
    sighted: pick(null, { adversary: 'Flax Typhoon', name: 'x' }),
    spoken: pick(null, spoken({}), spoken({ nameless: 10 }), spoken({ selfSigned: 'CN=localhost' })),
    fan: pick(null, fan({}), fan({ responders: 40, attempts: 4_000 })),
    days: pick(1, 3),
    around: fc.record({
      callers: pick(1, 2, 30),
      fleet: pick(0, 1, 4),
      oddPeers: pick(1, 4, 20),
      pacesAlike: pick(0, 6),
      hosts: pick(3, 30),
      deviceSigns: pick<readonly string[]>([], ['scan-horizontal'], ['peer-to-peer']),
    }),
    channel: fc.record({
      times: pick(clock(12, 600), clock(12, 600), clock(40, 60), clock(3, 900), []),
      sent: pick([], [500, 500, 500, 500], [10, 500, 9_000, 70]),
      connections: pick(1, 2, 3, 12, 40),
      answered: pick(0, 1, 12),
      failed: pick(0, 12, 40),
      longest: pick(2, 4_000, 30_000, 80_000),
      open: pick(0, 1),
      originatorBytes: pick(900, 6e6, 80e6),
      responderBytes: pick(0, 20_000, 90e6),
      originatorPackets: pick(0, 12, 40),
      first: pick(first, first + 2 * day),
      ports: pick(
        new Map([['tcp 443', 10]]),
        new Map([['udp 123', 10]]),
        new Map([['tcp 23', 4]]),
        new Map([['icmp 8', 4]]),
        new Map([['gre', 4]]),
        new Map([
          ['tcp 4444', 9],
          ['tcp 6667', 2],
        ]),
      ),
      services: pick(
        new Map([['ssl', 10]]),
        new Map([['', 10]]),
        new Map([
          ['dns', 3],
          ['http', 4],
          ['irc', 1],
        ]),
        new Map([['socks', 2]]),
      ),
    }),
  })
  .map(({ days, ...more }) => view({ ...more, span: { first, last: first + days * day } }))

test('what is not judged could not have stood', () => {
  let left = 0
  let stood = 0
  fc.assert(
    fc.property(seen, each => {
      const judged = judge(each)
      const stands = judged.score >= leastKept || isSetAsideRhythm(judged)
      if (stands) stood++
      if (mayStand(each, signsOf(each))) return
      left++
      expect(stands).toBe(false)
    }),
    { numRuns: 5_000 },
  )
  expect(Math.min(left, stood)).toBeGreaterThan(100)
})
