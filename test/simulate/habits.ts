import { addressOf } from './background.ts'
import { hour, type Span } from './lab.ts'
import { call, lookup, secure, type Wire, web } from './wire.ts'

/** One thing that a healthy device does of itself, over one day. */
export type Habit = (wire: Wire, address: string, span: Span) => void

export const outside = (wire: Wire, tag: string): string => addressOf(`${tag} ${wire.rng.int(0, 1e9)}`)

/** Every `pace` seconds, give or take `jitter`, with a share of the beats lost. */
export function every(
  wire: Wire,
  { from, to }: Span,
  at: { pace: number; jitter?: number; lost?: number; each: (ts: number) => void },
): void {
  const { rng } = wire
  for (let ts = from + rng.unit() * at.pace; ts < to; ts += at.pace * (1 + (at.jitter ?? 0) * (2 * rng.unit() - 1)))
    if (rng.unit() >= (at.lost ?? 0)) at.each(ts)
}

export const time =
  (servers: number, named = true): Habit =>
  (wire, from, span) => {
    for (let server = 0; server < servers; server++) {
      const name = `${server}.${wire.rng.pick(['pool.ntp.org', 'time.apple.com', 'time.windows.com', 'ntp.maker.example'])}`
      const to = outside(wire, name)
      if (named) lookup(wire, { ts: span.from + server, from, name, answers: [to] })
      const pace = wire.rng.pick([16, 64, 256, 1_024, 3_600])
      const sensed = wire.rng.unit() < 0.7
      every(wire, span, {
        pace,
        jitter: 0.02,
        lost: 0.02,
        each: ts =>
          call(wire, {
            ts,
            from,
            to,
            port: 123,
            proto: 'udp',
            service: sensed ? 'ntp' : null,
            state: wire.rng.unit() < 0.03 ? 'S0' : 'SF',
            bytes: [48, 48],
            packets: [1, 1],
          }),
      })
    }
  }

/** Names asked of a resolver outside, as routers and phones do. */
export const names: Habit = (wire, from, span) => {
  const to = wire.rng.pick(['8.8.8.8', '1.1.1.1', '9.9.9.9'])
  every(wire, span, {
    pace: wire.rng.pick([20, 90, 300]),
    jitter: 0.9,
    each: ts => call(wire, { ts, from, to, port: 53, proto: 'udp', service: 'dns', bytes: [50, 130], packets: [1, 1] }),
  })
}

/** A cloud that is asked by the clock over TLS. */
export const poll =
  (name: string, pace: number, more: { jitter?: number; size?: number; named?: boolean; port?: number } = {}): Habit =>
  (wire, from, span) => {
    const to = outside(wire, name)
    const { jitter = 0.05, size = 600, named = true, port = 443 } = more
    every(wire, span, {
      pace,
      jitter,
      lost: 0.01,
      each: ts =>
        secure(wire, {
          ts,
          from,
          to,
          port,
          name: named ? name : null,
          bytes: [size + wire.rng.int(0, 30), 900 + wire.rng.int(0, 200)],
        }),
    })
  }

/** One connection held to a cloud with a knock inside; it breaks now and then. */
export const keep =
  (name: string | null, port: number, more: { proto?: 'tcp' | 'udp'; service?: string; breaks?: number } = {}): Habit =>
  (wire, from, span) => {
    const to = outside(wire, name ?? `bare ${port}`)
    const sessions = 1 + wire.rng.int(0, more.breaks ?? 4)
    const length = (span.to - span.from) / sessions
    for (let i = 0; i < sessions; i++) {
      const ts = span.from + i * length + wire.rng.unit() * 60
      const duration = length * (0.5 + 0.49 * wire.rng.unit())
      if (name !== null) lookup(wire, { ts: ts - 0.1, from, name, answers: [to] })
      const beats = Math.ceil(duration / 60)
      call(wire, {
        ts,
        from,
        to,
        port,
        proto: more.proto ?? 'tcp',
        service: more.service ?? null,
        duration,
        bytes: [beats * 40, beats * 40],
        packets: [beats, beats],
        state: wire.rng.pick(['S1', 'SF', 'RSTR', 'S3']),
      })
    }
  }

/** Small packets by the clock to a few servers that stand in the program as addresses. */
export const beats =
  (port: number, pace: number, more: { proto?: 'tcp' | 'udp'; servers?: number; silent?: number } = {}): Habit =>
  (wire, from, span) => {
    for (let server = 0; server < (more.servers ?? 1); server++) {
      const to = outside(wire, `beat ${port}`)
      const silent = wire.rng.unit() < (more.silent ?? 0)
      every(wire, span, {
        pace,
        jitter: 0.04,
        lost: 0.05,
        each: ts =>
          call(wire, {
            ts,
            from,
            to,
            port,
            proto: more.proto ?? 'udp',
            duration: 0.3,
            state: silent ? 'S0' : 'SF',
            bytes: [90, silent ? 0 : 60],
            packets: silent ? [3, 0] : [2, 2],
          }),
      })
    }
  }

export const words =
  'amber birch cedar delta ember fjord grove haven inlet jetty knoll lemon maple north ocean pearl'.split(' ')

/** A person reads: many names, by day, with content networks by bare address among them. */
export const browse =
  (hours: readonly [number, number], sites: number): Habit =>
  (wire, from, { from: start }) => {
    const { rng } = wire
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36'
    const visited = Array.from(
      { length: sites },
      () => `www.${rng.pick(words)}-${rng.pick(words)}${rng.int(1, 99)}.example`,
    )
    for (let ts = start + hours[0] * hour + rng.gap(1_500); ts < start + hours[1] * hour; ts += rng.gap(45)) {
      const name = rng.pick(visited)
      const bytes = [400 + Math.floor(rng.gap(2_500)), 2_000 + Math.floor(rng.gap(90_000))] as const
      if (rng.unit() < 0.03) web(wire, { ts, from, to: addressOf(name), host: name, agent, bytes })
      else secure(wire, { ts, from, to: addressOf(name), name, bytes })
      if (rng.unit() < 0.1)
        call(wire, {
          ts,
          from,
          to: addressOf(`${name} quic`),
          port: 443,
          proto: 'udp',
          service: 'quic',
          duration: 20,
          bytes,
        })
    }
    if (rng.unit() < 0.4) {
      const name = `live.${rng.pick(words)}.example`
      for (let ts = start + (hours[0] + 1) * hour; ts < start + (hours[0] + 4) * hour; ts += 30)
        secure(wire, { ts, from, to: addressOf(name), name, bytes: [500, 700 + rng.int(0, 90)] })
    }
  }

/** Gigabytes to a cloud of the house at night. */
export const backUp: Habit = (wire, from, span) => {
  const name = wire.rng.pick(['s3.eu-central-1.amazonaws.com', 'backup.vault.example', 'f002.backblazeb2.com'])
  const to = outside(wire, name)
  for (let part = 0; part < 30; part++)
    secure(wire, {
      ts: span.from + 2 * hour + part * 120,
      from,
      to,
      name,
      duration: 100,
      bytes: [60_000_000 + wire.rng.int(0, 9e6), 90_000],
    })
}

/** Film, voice or a game: long, heavy, sometimes by bare addresses on ports of their own. */
export const play =
  (port: number, proto: 'tcp' | 'udp', hours: number): Habit =>
  (wire, from, { from: start }) => {
    const { rng } = wire
    for (let round = 0; round < 6; round++)
      call(wire, {
        ts: start + (17 + rng.unit() * 3) * hour,
        from,
        to: outside(wire, `game ${round}`),
        port: port + rng.int(0, 40),
        proto,
        duration: (hours * hour * (0.2 + rng.unit())) / 3,
        bytes: [2_000_000 + rng.int(0, 4e6), 9_000_000],
        packets: [40_000, 60_000],
      })
  }

/** File sharing: hundreds of peers on ports of their own, half of which are gone. */
export const share =
  (alive: number): Habit =>
  (wire, from, { from: start }) => {
    const { rng } = wire
    const peers = Array.from({ length: 400 }, () => [outside(wire, 'peer'), rng.int(1_025, 65_000)] as const)
    for (let ts = start + 9 * hour; ts < start + 20 * hour; ts += rng.gap(5)) {
      const [to, port] = rng.pick(peers)
      const udp = rng.unit() < 0.7
      const there = rng.unit() < alive
      call(wire, {
        ts,
        from,
        to,
        port,
        proto: udp ? 'udp' : 'tcp',
        duration: there ? rng.gap(60) : 3,
        state: there ? 'SF' : 'S0',
        bytes: there ? [4_000 + rng.int(0, 90_000), 40_000 + rng.int(0, 9e6)] : [0, 0],
      })
    }
  }

/** A service that was switched off while its client was not. */
export const orphan =
  (port: number, pace: number): Habit =>
  (wire, from, span) => {
    const to = outside(wire, 'orphan')
    if (wire.rng.unit() < 0.6) lookup(wire, { ts: span.from, from, name: 'gone.vendor.example', answers: [to] })
    every(wire, span, {
      pace,
      jitter: 0.05,
      each: ts => call(wire, { ts, from, to, port, state: wire.rng.pick(['S0', 'REJ']), duration: 3 }),
    })
  }

/** Announces itself to everybody on the wire. */
export const announce: Habit = (wire, from, span) =>
  every(wire, span, {
    pace: 300,
    each: ts => {
      call(wire, {
        ts,
        from,
        to: '239.255.255.250',
        port: 1_900,
        proto: 'udp',
        state: 'S0',
        bytes: [500, 0],
        packets: [4, 0],
      })
      call(wire, {
        ts,
        from,
        to: '224.0.0.251',
        port: 5_353,
        proto: 'udp',
        state: 'S0',
        bytes: [120, 0],
        packets: [2, 0],
      })
    },
  })
