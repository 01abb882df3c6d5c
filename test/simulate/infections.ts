import { healthyDay, midnight, type SimulatedHost } from './background.ts'
import { random } from './random.ts'
import { call, lookup, secure, type Wire } from './wire.ts'

/** A day of one infected device, and the peer that gives it orders. */
export type Infection = {
  readonly name: string
  readonly device: string
  readonly commander: string
  readonly build: (wire: Wire, from: number) => void
}

const device = '192.168.1.195'
const day = 86_400

const randomAddress = (wire: Wire): string =>
  `${wire.rng.int(1, 223)}.${wire.rng.int(0, 255)}.${wire.rng.int(0, 255)}.${wire.rng.int(1, 254)}`

function telnetScan(wire: Wire, at: { from: number; to: number; pace: number; ports?: readonly number[] }): void {
  const { rng } = wire
  for (let ts = at.from; ts < at.to; ts += rng.gap(at.pace)) {
    const port = rng.pick(at.ports ?? [23, 23, 23, 2323])
    const lucky = rng.unit()
    call(wire, {
      ts,
      from: device,
      to: randomAddress(wire),
      port,
      state: lucky < 0.9 ? 'S0' : lucky < 0.97 ? 'REJ' : 'SF',
      duration: 3,
      bytes: lucky < 0.97 ? [0, 0] : [60, 90],
    })
  }
}

function flood(wire: Wire, at: { from: number; target: string; count: number; port: number }): void {
  for (let i = 0; i < at.count; i++)
    call(wire, {
      ts: at.from + i * 0.02,
      from: device,
      to: at.target,
      port: at.port,
      state: 'S0',
      duration: null,
      packets: [2, 0],
    })
}

/** Patterns that have been published of families that live on such devices; addresses are made up. */
export const infections: readonly Infection[] = [
  {
    name: 'chat orders, refused for a day, with a flood and a little scanning',
    device,
    commander: '185.244.25.235',
    build: (wire, from) => {
      for (let ts = from + 40; ts < from + day; ts += 12.5 + wire.rng.gap(0.8))
        call(wire, { ts, from: device, to: '185.244.25.235', port: 6667, state: 'S0', duration: 3.1 })
      flood(wire, { from: from + 30_000, target: '123.59.209.185', count: 14_000, port: 80 })
      telnetScan(wire, { from: from + 50_000, to: from + 50_900, pace: 7 })
    },
  },
  {
    name: 'heartbeat on 48101 under mass scanning',
    device,
    commander: '203.0.113.48',
    build: (wire, from) => {
      for (let ts = from + 5; ts < from + day; ts += 60 + wire.rng.int(-2, 2))
        call(wire, { ts, from: device, to: '203.0.113.48', port: 48_101, duration: 0.4, bytes: [2, 2] })
      telnetScan(wire, { from, to: from + day, pace: 2 })
    },
  },
  {
    name: "orders on telnet's own port under telnet scanning",
    device,
    commander: '198.51.100.23',
    build: (wire, from) => {
      for (let ts = from + 5; ts < from + day; ts += 180 * (0.7 + 0.6 * wire.rng.unit()))
        call(wire, {
          ts,
          from: device,
          to: '198.51.100.23',
          port: 23,
          state: wire.rng.unit() < 0.4 ? 'REJ' : 'SF',
          duration: 1,
          bytes: [14, 8],
        })
      telnetScan(wire, { from, to: from + day, pace: 3, ports: [23] })
    },
  },
  {
    name: 'few long sessions on 443 that are no TLS',
    device,
    commander: '66.85.157.90',
    build: (wire, from) => {
      for (let ts = from + 900; ts < from + day; ts += 5_000 + wire.rng.int(-1_500, 1_500))
        call(wire, {
          ts,
          from: device,
          to: '66.85.157.90',
          port: 443,
          duration: 1_200 + wire.rng.int(0, 600),
          bytes: [700 + wire.rng.int(0, 90), 900],
          state: 'S3',
        })
    },
  },
  {
    name: 'attempts on port 81 every few minutes, all refused',
    device,
    commander: '198.51.100.81',
    build: (wire, from) => {
      for (let ts = from + 100; ts < from + day; ts += 240 + wire.rng.int(-60, 60))
        call(wire, { ts, from: device, to: '198.51.100.81', port: 81, state: 'REJ', duration: 0.1 })
    },
  },
  {
    name: 'peer-to-peer with a controller beside it',
    device,
    commander: '198.51.100.99',
    build: (wire, from) => {
      for (let i = 0; i < 6_000; i++)
        call(wire, {
          ts: from + wire.rng.unit() * day,
          from: device,
          to: randomAddress(wire),
          port: wire.rng.int(1_024, 65_000),
          proto: 'udp',
          state: wire.rng.unit() < 0.8 ? 'S0' : 'SF',
          duration: 0.2,
          bytes: [100, 0],
          packets: [1, 0],
        })
      for (let ts = from + 5; ts < from + day; ts += 600 + wire.rng.int(-50, 50))
        call(wire, { ts, from: device, to: '198.51.100.99', port: 5_555, duration: 0.4, bytes: [40, 60] })
    },
  },
  {
    name: "one connection held all day, with scanning of cameras' ports",
    device,
    commander: '203.0.113.77',
    build: (wire, from) => {
      call(wire, {
        ts: from + 300,
        from: device,
        to: '203.0.113.77',
        port: 1_312,
        duration: 82_000,
        bytes: [41_000, 39_000],
        state: 'S1',
      })
      telnetScan(wire, { from: from + 600, to: from + day, pace: 5, ports: [81, 8080, 37_215] })
    },
  },
  {
    name: 'self-signed TLS to a name, hourly fetch',
    device,
    commander: '203.0.113.60',
    build: (wire, from) => {
      for (let ts = from + 200; ts < from + day; ts += 3_600 + wire.rng.int(-90, 90))
        secure(wire, {
          ts,
          from: device,
          to: '203.0.113.60',
          name: 'upd8.sparrow.example',
          bytes: [300, 5_200],
          selfSigned: 'CN=localhost',
        })
    },
  },
]

/** The device's healthy day with the infection in it. `withNames`: whether the sensor kept DNS and TLS logs. */
export function infectedDay(infection: Infection, options: { seed: number; withNames: boolean }): Wire {
  const wire: Wire = { rng: random(options.seed), records: [] }
  const host: SimulatedHost = { kind: 'appliance', address: device, name: 'device' }
  healthyDay(wire, host)
  for (let ts = midnight + 30; ts < midnight + day; ts += 900 + wire.rng.int(-20, 20))
    lookup(wire, { ts, from: device, name: '0.pool.ntp.example', answers: ['203.0.113.123'] })
  infection.build(wire, midnight)
  const records = wire.records.filter(record => options.withNames || record.kind === 'connection')
  return { rng: wire.rng, records: records.sort((a, b) => ('ts' in a && 'ts' in b ? a.ts - b.ts : 0)) }
}
