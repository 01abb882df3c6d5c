import { addressOf, midnight, repeat } from './background.ts'
import { call, lookup, secure, type Wire, web } from './wire.ts'

/** One way in which a hidden channel calls home. */
export type Shape = {
  readonly name: string
  readonly days: number
  /** What a finding about it names as its peer. */
  readonly peer: string
  readonly plant: (wire: Wire, host: string, span: { readonly from: number; readonly to: number }) => void
}

const bad = '198.51.100.66'
const name = 'sync.metrics-cdn.example'
const proxy = '192.168.1.9'

type Pace = { pace: number; jitter: number; dropped?: number; burst?: number; sizes?: number }

/** Calls over TLS to one address by name, as most of them go. */
const overTls =
  ({ pace, jitter, dropped = 0, burst = 1, sizes = 20 }: Pace): Shape['plant'] =>
  (wire, host, span) =>
    repeat(wire, { ...span, pace, jitter }, ts => {
      if (wire.rng.unit() < dropped) return
      for (let i = 0; i < burst; i++)
        secure(wire, {
          ts: ts + i * (0.4 + wire.rng.unit()),
          from: host,
          to: bad,
          name,
          bytes: [430 + Math.floor(sizes * wire.rng.unit()), 700 + Math.floor(sizes * wire.rng.unit())],
        })
    })

const shape = (title: string, plant: Shape['plant'], more: Partial<Shape> = {}): Shape => ({
  name: title,
  days: 1,
  peer: bad,
  plant,
  ...more,
})

export const shapes: readonly Shape[] = [
  shape('clock of a minute', overTls({ pace: 60, jitter: 0 })),
  shape('jitter of 10 %', overTls({ pace: 300, jitter: 0.1 })),
  shape('jitter of 25 %', overTls({ pace: 600, jitter: 0.25 })),
  shape('jitter of 40 %', overTls({ pace: 600, jitter: 0.4 })),
  shape('a tenth of the beats dropped', overTls({ pace: 300, jitter: 0.05, dropped: 0.1 })),
  shape('three tenths dropped', overTls({ pace: 300, jitter: 0.05, dropped: 0.3 })),
  shape('jitter of 40 % and three tenths dropped', overTls({ pace: 300, jitter: 0.4, dropped: 0.3 })),
  shape('bursts of three', overTls({ pace: 900, jitter: 0.1, burst: 3 })),
  shape('hourly bursts of eight', overTls({ pace: 3_600, jitter: 0.1, burst: 8 })),
  shape('every two hours', overTls({ pace: 7_200, jitter: 0.05 })),
  shape('every six hours, five days', overTls({ pace: 21_600, jitter: 0.05 }), { days: 5 }),
  shape('once a day, nine days', overTls({ pace: 86_400, jitter: 0.01 }), { days: 9 }),
  shape('in working hours only', (wire, host, { from }) =>
    overTls({ pace: 180, jitter: 0.1 })(wire, host, { from: from + 8 * 3_600, to: from + 18 * 3_600 }),
  ),
  shape('sizes that differ', overTls({ pace: 300, jitter: 0.1, sizes: 9_000 })),
  shape(
    'one name, six addresses',
    (wire, host, span) =>
      repeat(wire, { ...span, pace: 400, jitter: 0.1 }, ts =>
        secure(wire, { ts, from: host, to: `198.51.100.${wire.rng.int(10, 15)}`, name, bytes: [430, 800] }),
      ),
    { peer: name },
  ),
  shape(
    'through a proxy',
    (wire, host, span) =>
      repeat(wire, { ...span, pace: 300, jitter: 0.15 }, ts =>
        web(wire, {
          ts,
          from: host,
          to: proxy,
          port: 3_128,
          host: `${name}:443`,
          uri: `${name}:443`,
          method: 'CONNECT',
          bytes: [210, 40],
        }),
      ),
    { peer: name },
  ),
  shape('unanswered on an odd port', (wire, host, span) =>
    repeat(wire, { ...span, pace: 120, jitter: 0.3 }, ts =>
      call(wire, { ts, from: host, to: bad, port: 48_101, state: 'S0', duration: 3 }),
    ),
  ),
  shape('refused, without a pace', (wire, host, { from, to }) => {
    for (let ts = from; ts < to; ts += wire.rng.gap(500))
      call(wire, { ts, from: host, to: bad, port: 6_667, state: 'REJ', duration: 0.1 })
  }),
  shape('one connection for twenty hours', (wire, host, { from }) => {
    lookup(wire, { ts: from + 500, from: host, name: 'other.example', answers: [addressOf('other.example')] })
    call(wire, {
      ts: from + 600,
      from: host,
      to: bad,
      port: 4_444,
      duration: 72_000,
      bytes: [90_000, 120_000],
      state: 'S1',
    })
  }),
  shape(
    'orders in text records',
    (wire, host, span) =>
      repeat(wire, { ...span, pace: 600, jitter: 0.1 }, ts =>
        lookup(wire, { ts, from: host, name: `t${wire.rng.text(4)}.orders-cdn.example`, type: 'TXT' }),
      ),
    { peer: 'orders-cdn.example' },
  ),
]

export const spanOf = (days: number): { readonly from: number; readonly to: number } => ({
  from: midnight,
  to: midnight + days * 86_400,
})
