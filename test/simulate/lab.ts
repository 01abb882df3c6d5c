import type { TrafficRecord } from '../../src/traffic/connection.ts'
import { addressOf, midnight } from './background.ts'
import { random } from './random.ts'
import { call, lookup, resolver, type Wire } from './wire.ts'

/** A capture of one or two infected devices, as malware laboratories publish them: short or of a day, often with conn.log alone. */
export type Capture = {
  readonly name: string
  readonly hours: number
  /** More than 25,000 records. */
  readonly heavy?: true
  readonly devices: readonly string[]
  /** Addresses or names that give orders; any of them counts. None: nothing in it gives orders by an address of its own. */
  readonly commanders: readonly string[]
  readonly build: (wire: Wire, span: Span) => void
}

export type Span = { readonly from: number; readonly to: number }

export const hour = 3600

/** The infected device, and who gives it orders, unless a capture says otherwise. */
export const device = '192.168.1.195'
export const boss = '185.244.25.235'

export const capture = (name: string, parts: Partial<Capture> & Pick<Capture, 'build'>): Capture => ({
  name,
  hours: 24,
  devices: [device],
  commanders: [boss],
  ...parts,
})

/** A day in the life of a small board in a laboratory: time, names, neighbours, strangers who knock. Nothing in here gives orders. */
export function boardLife(wire: Wire, address: string, { from, to }: Span): void {
  const { rng } = wire
  const servers = rng.int(2, 8)
  for (let server = 0; server < servers; server++) {
    const peer = addressOf(`${server}.pool ${address} ${rng.int(0, 9e6)}`)
    const pace = rng.pick([64, 128, 256, 512, 1_024])
    for (let ts = from + rng.unit() * pace; ts < to; ts += pace * (0.98 + 0.04 * rng.unit()))
      call(wire, {
        ts,
        from: address,
        to: peer,
        port: 123,
        proto: 'udp',
        service: rng.unit() < 0.5 ? 'ntp' : null,
        state: rng.unit() < 0.02 ? 'S0' : 'SF',
        duration: 0.05,
        bytes: [48, 48],
        packets: [1, 1],
      })
  }
  const dns = rng.pick([resolver, '8.8.8.8', '147.32.80.9'])
  for (let ts = from + 3; ts < to; ts += rng.gap(400))
    call(wire, {
      ts,
      from: address,
      to: dns,
      port: 53,
      proto: 'udp',
      service: 'dns',
      bytes: [60, 120],
      packets: [2, 2],
    })
  for (let ts = from + 9; ts < to; ts += 900 + rng.int(0, 30))
    lookup(wire, { ts, from: address, name: '0.debian.pool.ntp.org', answers: [addressOf(`0.pool ${address}`)] })
  for (let ts = from + 20; ts < to; ts += 1_800)
    call(wire, { ts, from: address, to: '239.255.255.250', port: 1900, proto: 'udp', bytes: [600, 0], packets: [4, 0] })
  for (let ts = from + rng.gap(600); ts < to; ts += rng.gap(1_500))
    call(wire, {
      ts,
      from: `${rng.int(11, 220)}.${rng.int(0, 255)}.${rng.int(0, 255)}.${rng.int(1, 254)}`,
      to: address,
      port: rng.pick([23, 22, 445, 80, 8_080, 5_555]),
      state: rng.pick(['S0', 'REJ']),
      duration: 0,
    })
}

/** A board that answers strangers on its own doors, as one that was put out to be found does. */
export function doors(wire: Wire, address: string, { from, to }: Span): void {
  const { rng } = wire
  for (let ts = from + rng.gap(600); ts < to; ts += rng.gap(700))
    call(wire, {
      ts,
      from: stranger(wire),
      to: address,
      port: rng.pick([22, 23, 80]),
      service: rng.pick(['ssh', null]),
      state: rng.pick(['SF', 'S1', 'RSTO']),
      duration: 3 + rng.gap(9),
      bytes: [900, 1_400],
    })
}

export const stranger = (wire: Wire): string =>
  `${wire.rng.int(11, 223)}.${wire.rng.int(0, 255)}.${wire.rng.int(0, 255)}.${wire.rng.int(1, 254)}`

/** Looks for others like itself: one target, one try or a few, most in vain. */
export function scan(
  wire: Wire,
  at: Span & {
    device: string
    count: number
    ports: readonly number[]
    tries?: number
    open?: number
    banner?: number
  },
): void {
  const { rng } = wire
  const { device, count, ports, tries = 1, open = 0.03, banner = 60 } = at
  for (let i = 0; i < count; i++) {
    const to = stranger(wire)
    const port = rng.pick(ports)
    const found = rng.unit() < open
    const ts = at.from + rng.unit() * (at.to - at.from)
    for (let again = 0; again < tries; again++)
      call(wire, {
        ts: ts + again * 5.1,
        from: device,
        to,
        port,
        state: found ? 'SF' : rng.unit() < 0.9 ? 'S0' : 'REJ',
        duration: found ? 4 : 3,
        bytes: found ? [40, banner] : [0, 0],
        service: found && port === 22 ? 'ssh' : null,
      })
  }
}

/** Passwords tried at those that a scan found open. */
export function guess(
  wire: Wire,
  at: Span & { device: string; victims: number; tries: number; port: number; service?: string },
): void {
  for (let i = 0; i < at.victims; i++) {
    const to = stranger(wire)
    let ts = at.from + wire.rng.unit() * (at.to - at.from) * 0.8
    for (let again = 0; again < at.tries; again++) {
      call(wire, {
        ts,
        from: at.device,
        to,
        port: at.port,
        service: at.service ?? null,
        duration: 6 + wire.rng.gap(3),
        bytes: [700 + wire.rng.int(0, 300), 1_100 + wire.rng.int(0, 400)],
        state: wire.rng.pick(['SF', 'RSTO', 'S1']),
      })
      ts += 4 + wire.rng.gap(8)
    }
  }
}

/** A flood as conn.log shows it: a row a packet, or one row with millions of packets. */
export function flood(
  wire: Wire,
  at: {
    device: string
    from: number
    victim: string
    count: number
    pace: number
    port: number
    proto?: 'tcp' | 'udp'
  },
): void {
  for (let i = 0; i < at.count; i++)
    call(wire, {
      ts: at.from + i * at.pace,
      from: at.device,
      to: at.victim,
      port: at.port === 0 ? wire.rng.int(1, 65_000) : at.port,
      proto: at.proto ?? 'tcp',
      state: at.proto === 'udp' ? 'S0' : wire.rng.pick(['S0', 'S0', 'OTH', 'RSTOS0']),
      duration: null,
      packets: [2, 0],
      bytes: [at.proto === 'udp' ? 1_024 : 0, 0],
    })
}

export function stream(wire: Wire, at: { device: string; from: number; victim: string; packets: number }): void {
  call(wire, {
    ts: at.from,
    from: at.device,
    to: at.victim,
    port: 80,
    proto: 'udp',
    state: 'S0',
    duration: at.packets / 9_000,
    packets: [at.packets, 0],
    bytes: [at.packets * 512, 0],
  })
}

/** Knocks at a controller that is gone; `backoff` doubles the pause up to a bound. */
export function knock(
  wire: Wire,
  at: Span & {
    device: string
    peer: string
    port: number
    pace: number
    jitter?: number
    states?: readonly string[]
    backoff?: number
  },
): void {
  let pause = at.pace
  for (let ts = at.from; ts < at.to; ts += pause * (1 + (at.jitter ?? 0.1) * (2 * wire.rng.unit() - 1))) {
    call(wire, {
      ts,
      from: at.device,
      to: at.peer,
      port: at.port,
      state: wire.rng.pick(at.states ?? ['S0']),
      duration: 3.1,
    })
    if (at.backoff !== undefined) pause = Math.min(at.backoff, pause * 2)
  }
}

/** Held connections to a controller that lives: a PING a minute inside, and a new one when it breaks. */
export function held(
  wire: Wire,
  at: Span & { device: string; peer: string; port: number; sessions: number; service?: string; state?: string },
): void {
  const length = (at.to - at.from) / at.sessions
  for (let i = 0; i < at.sessions; i++) {
    const duration = length * (0.4 + 0.55 * wire.rng.unit())
    const beats = Math.max(1, Math.round(duration / 60))
    call(wire, {
      ts: at.from + i * length + wire.rng.unit() * 30,
      from: at.device,
      to: at.peer,
      port: at.port,
      service: at.service ?? null,
      duration,
      bytes: [beats * 8, beats * 8],
      packets: [beats * 2, beats * 2],
      state: at.state ?? wire.rng.pick(['S1', 'S3', 'RSTR', 'SF']),
    })
  }
}

/** The program fetched from a bare address, once for each kind of processor. */
export function fetched(wire: Wire, at: { device: string; from: number; host: string; count: number }): void {
  for (let i = 0; i < at.count; i++)
    call(wire, {
      ts: at.from + i * 7,
      from: at.device,
      to: at.host,
      port: 80,
      service: 'http',
      duration: 1.2,
      bytes: [150, 60_000 + wire.rng.int(0, 60_000)],
    })
}

/** The records of a capture by time. `withNames`: whether the sensor kept more than conn.log. */
export function captured(capture: Capture, options: { seed: number; withNames: boolean; open?: boolean }): Wire {
  const wire: Wire = { rng: random(options.seed), records: [] }
  const span = { from: midnight + 5_000, to: midnight + 5_000 + capture.hours * hour }
  for (const device of capture.devices) boardLife(wire, device, span)
  if (options.open === true) for (const device of capture.devices) doors(wire, device, span)
  capture.build(wire, span)
  const records = wire.records.filter(record => options.withNames || record.kind === 'connection')
  return { rng: wire.rng, records: asWritten(records) }
}

/** A sensor writes a connection down when it ends. */
function asWritten(records: readonly TrafficRecord[]): TrafficRecord[] {
  const written = (record: TrafficRecord): number =>
    record.kind === 'connection' ? record.ts + (record.duration ?? 0) : 'ts' in record ? record.ts : 0
  return records
    .map(record => ({ record, at: written(record) }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record)
}
