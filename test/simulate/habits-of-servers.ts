import { addressOf } from './background.ts'
import { every, type Habit, outside, words } from './habits.ts'
import { hour } from './lab.ts'
import { call, lookup } from './wire.ts'

/** Asks dozens of sites whether they are up; some are not. */
export const monitor =
  (sites: number, down: number): Habit =>
  (wire, from, span) => {
    for (let site = 0; site < sites; site++) {
      const to = outside(wire, 'site')
      const gone = site < down
      const port = wire.rng.pick([443, 80, 22, 25, 8_443, 0])
      every(wire, span, {
        pace: 300,
        jitter: 0.01,
        each: ts =>
          call(wire, {
            ts,
            from,
            to,
            port,
            proto: port === 0 ? 'icmp' : 'tcp',
            service: gone || port === 0 ? null : 'ssl',
            state: gone ? 'S0' : 'SF',
            bytes: gone ? [0, 0] : [300, 900],
          }),
      })
    }
  }

/** Mail goes out to whoever is written to; some servers are gone, some lists are asked about senders. */
export const mail: Habit = (wire, from, span) => {
  const { rng } = wire
  const hosts = Array.from({ length: 120 }, (_, i) => addressOf(`mx${i}.partner.example`))
  for (let ts = span.from; ts < span.to; ts += rng.gap(60)) {
    const gone = rng.unit() < 0.08
    call(wire, {
      ts,
      from,
      to: rng.pick(hosts),
      port: 25,
      service: gone ? null : 'smtp,ssl',
      state: gone ? 'S0' : 'SF',
      duration: 4,
      bytes: gone ? [0, 0] : [9_000 + rng.int(0, 90_000), 900],
    })
    lookup(wire, { ts, from, name: `${rng.int(1, 250)}.${rng.int(1, 250)}.zen.spamhaus.org`, code: 'NXDOMAIN' })
    if (rng.unit() < 0.3) lookup(wire, { ts, from, name: `${rng.pick(words)}${rng.int(1, 400)}.example`, type: 'TXT' })
  }
  for (let ts = span.from; ts < span.to; ts += rng.gap(50))
    call(wire, { ts, from: rng.pick(hosts), to: from, port: 25, service: 'smtp', bytes: [9_000, 900], duration: 3 })
}

/** Walks the name servers of the world itself. */
export const resolve: Habit = (wire, from, span) => {
  for (let ts = span.from; ts < span.to; ts += wire.rng.gap(8))
    call(wire, {
      ts,
      from,
      to: addressOf(`ns ${wire.rng.int(0, 3_000)}`),
      port: 53,
      proto: 'udp',
      service: 'dns',
      state: wire.rng.unit() < 0.12 ? 'S0' : 'SF',
      bytes: [50, 180],
      packets: [1, 1],
    })
}

/** Goes round its neighbours inside, by the clock. */
export const rounds =
  (port: number, pace: number, others: number, proto: 'tcp' | 'udp' = 'tcp'): Habit =>
  (wire, from, span) => {
    for (let other = 0; other < others; other++)
      every(wire, span, {
        pace,
        jitter: 0.01,
        each: ts =>
          call(wire, { ts, from, to: `192.168.1.${150 + other}`, port, proto, bytes: [60, 90], packets: [2, 2] }),
      })
  }

/** Looks for what stands in its own network, as inventories do: most of it does not answer. */
export const sweep =
  (ports: readonly number[], hosts: number): Habit =>
  (wire, from, span) => {
    for (let host = 1; host < hosts; host++)
      for (const port of ports)
        call(wire, {
          ts: span.from + 3 * hour + host * 4,
          from,
          to: `10.0.7.${host}`,
          port,
          state: wire.rng.unit() < 0.1 ? 'SF' : 'S0',
          duration: 1,
          bytes: [0, 0],
        })
  }

/** A node of a network of peers that all use one port; most that it knows of are gone. */
export const node =
  (port: number): Habit =>
  (wire, from, span) => {
    const { rng } = wire
    for (let peer = 0; peer < 220; peer++) {
      const to = outside(wire, `node ${port}`)
      const there = rng.unit() < 0.3
      const tries = there ? 1 : rng.int(1, 6)
      for (let again = 0; again < tries; again++)
        call(wire, {
          ts: span.from + rng.unit() * (span.to - span.from - 4_000),
          from,
          to,
          port,
          state: there ? 'SF' : 'S0',
          duration: there ? rng.gap(3_000) : 3,
          bytes: there ? [20_000 + rng.int(0, 9e5), 90_000 + rng.int(0, 9e6)] : [0, 0],
        })
    }
  }

/** Logs or flow records sent out without an answer, all day. */
export const report =
  (port: number): Habit =>
  (wire, from, span) => {
    const to = outside(wire, `report ${port}`)
    for (let ts = span.from; ts < span.to; ts += 10_900)
      call(wire, {
        ts,
        from,
        to,
        port,
        proto: 'udp',
        state: 'S0',
        duration: 10_800,
        packets: [1_300_000, 0],
        bytes: [300e6, 0],
      })
  }
