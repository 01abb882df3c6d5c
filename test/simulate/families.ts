import { boss, type Capture, capture, device, fetched, flood, guess, held, knock, scan, stream } from './lab.ts'
import { call, lookup } from './wire.ts'

/** How published families behave on such devices, in their words for it; addresses and figures are made up. */
export const families: readonly Capture[] = [
  capture('Mirai, dead chat controller, slow flood and a little scanning', {
    build: (wire, { from, to }) => {
      knock(wire, { from: from + 60, to, device, peer: boss, port: 6_667, pace: 12.5 })
      knock(wire, { from, to: from + 40, device, peer: boss, port: 80, pace: 5 })
      flood(wire, { device, from: from + 30_000, victim: '123.59.209.185', count: 14_000, pace: 0.25, port: 80 })
      scan(wire, { from: from + 50_000, to: from + 51_000, device, count: 122, ports: [23, 2_323] })
    },
  }),
  capture('Mirai, live heartbeats on 23 under telnet scanning', {
    heavy: true,
    build: (wire, { from, to }) => {
      held(wire, { from, to, device, peer: boss, port: 23, sessions: 40 })
      scan(wire, { from, to, device, count: 60_000, ports: [23, 23, 23, 2_323], tries: 1 })
    },
  }),
  capture('Mirai, one held connection among a hundred thousand targets', {
    heavy: true,
    build: (wire, { from, to }) => {
      held(wire, { from: from + 30, to, device, peer: boss, port: 48_101, sessions: 1 })
      scan(wire, { from, to, device, count: 100_000, ports: [23, 2_323], open: 0.01 })
    },
  }),
  capture('Mirai, two hours, short', {
    hours: 2,
    build: (wire, { from, to }) => {
      fetched(wire, { device, from: from + 20, host: boss, count: 11 })
      for (let i = 0; i < 14; i++)
        call(wire, {
          ts: from + 200 + i * 480 + wire.rng.gap(60),
          from: device,
          to: boss,
          port: 13_174,
          state: wire.rng.pick(['S0', 'S3', 'RSTR']),
          duration: 20 + wire.rng.gap(200),
          bytes: [20, 30],
        })
      stream(wire, { device, from: to - 2_000, victim: '198.51.100.7', packets: 3_000_000 })
    },
  }),
  capture('two hours, eight visits to port 80 and one flood', {
    hours: 2,
    build: (wire, { from, to }) => {
      for (let i = 0; i < 8; i++)
        call(wire, {
          ts: from + 100 + wire.rng.unit() * 6_000,
          from: device,
          to: boss,
          port: 80,
          service: wire.rng.pick(['http', null]),
          duration: 3 + wire.rng.gap(40),
          bytes: [90 + wire.rng.int(0, 200), 300 + wire.rng.int(0, 900)],
        })
      stream(wire, { device, from: to - 900, victim: '198.51.100.7', packets: 400_000 })
    },
  }),
  capture('Mirai, two hours, two floods of many packets and three sessions', {
    hours: 2,
    build: (wire, { from, to }) => {
      held(wire, { from: from + 100, to, device, peer: boss, port: 443, sessions: 3 })
      stream(wire, { device, from: from + 3_000, victim: '198.51.100.7', packets: 900_000 })
      stream(wire, { device, from: from + 4_000, victim: '198.51.100.8', packets: 90_000 })
      flood(wire, { device, from: to - 900, victim: '203.0.113.3', count: 900, pace: 0.6, port: 0, proto: 'udp' })
    },
  }),
  capture('Trojan, eight hours, three downloads and three orders', {
    hours: 8,
    commanders: [boss, '203.0.113.9'],
    build: (wire, { from }) => {
      fetched(wire, { device, from: from + 900, host: '203.0.113.9', count: 3 })
      for (let i = 0; i < 3; i++)
        call(wire, {
          ts: from + 1_000 + i * 7_000,
          from: device,
          to: boss,
          port: 4_554,
          duration: 2.7,
          bytes: [90, 260],
        })
    },
  }),
  capture('Trojan, one connection that was answered', {
    hours: 8,
    build: (wire, { from }) =>
      void call(wire, { ts: from + 9_000, from: device, to: boss, port: 9_506, duration: 140, bytes: [900, 400] }),
  }),
  capture('Torii, fourteen sessions on 443 that are no TLS', {
    build: (wire, { from, to }) => {
      for (let ts = from + 900; ts < to; ts += 6_000 + wire.rng.int(-1_500, 1_500))
        call(wire, {
          ts,
          from: device,
          to: boss,
          port: 443,
          duration: 300 + wire.rng.int(0, 1_600),
          bytes: [700 + wire.rng.int(0, 90), 900],
          state: wire.rng.pick(['S3', 'SF', 'RSTO']),
        })
    },
  }),
  capture('Torii, by a name, in bursts', {
    build: (wire, { from, to }) => {
      for (let ts = from + 900; ts < to; ts += 20_000)
        for (let i = 0; i < 4; i++) {
          lookup(wire, { ts: ts + i * 90, from: device, name: 'cloud.tillywirtz.example', answers: [boss] })
          call(wire, {
            ts: ts + i * 90 + 1,
            from: device,
            to: boss,
            port: 443,
            duration: 62 + wire.rng.int(0, 9),
            bytes: [400, 500],
            state: 'S3',
          })
        }
    },
  }),
  capture('Hakai, eight thousand attempts on port 81', {
    build: (wire, { from, to }) =>
      knock(wire, { from, to, device, peer: boss, port: 81, pace: 10.5, states: ['S0', 'REJ', 'REJ'], jitter: 0.3 }),
  }),
  capture('Hakai, attempts on port 80', {
    build: (wire, { from, to }) => knock(wire, { from, to, device, peer: boss, port: 80, pace: 10.5, states: ['REJ'] }),
  }),
  capture('Muhstik, chat orders, scanning and guessing at SSH', {
    heavy: true,
    hours: 36,
    build: (wire, { from, to }) => {
      held(wire, { from: from + 200, to, device, peer: boss, port: 6_667, sessions: 8, service: 'irc' })
      scan(wire, { from, to, device, count: 60_000, ports: [22], open: 0.1, banner: 900 })
      guess(wire, { from, to, device, victims: 40, tries: 150, port: 22, service: 'ssh' })
    },
  }),
  capture('Muhstik, chat orders not recognised, port 9090', {
    heavy: true,
    hours: 36,
    build: (wire, { from, to }) => {
      held(wire, { from: from + 200, to, device, peer: boss, port: 9_090, sessions: 8 })
      scan(wire, { from, to, device, count: 30_000, ports: [22], open: 0.1, banner: 900 })
      guess(wire, { from, to, device, victims: 40, tries: 150, port: 22 })
    },
  }),
  capture('Okiru, heartbeats, scanning of two ports', {
    heavy: true,
    build: (wire, { from, to }) => {
      for (let ts = from + 5; ts < to; ts += 60 + wire.rng.int(-3, 3))
        call(wire, { ts, from: device, to: boss, port: 7_777, duration: 0.3, bytes: [2, 2], state: 'SF' })
      scan(wire, { from, to, device, count: 80_000, ports: [37_215, 52_869], open: 0 })
    },
  }),
  capture('Kenjiro, heartbeats half refused, scanning of one port', {
    heavy: true,
    build: (wire, { from, to }) => {
      knock(wire, { from, to, device, peer: boss, port: 34_712, pace: 300, states: ['S3', 'REJ', 'RSTR'], jitter: 0.4 })
      scan(wire, { from, to, device, count: 80_000, ports: [37_215], open: 0.001 })
    },
  }),
  capture('Gagfyt, sixteen heartbeats beside sixty thousand packets of flood', {
    heavy: true,
    build: (wire, { from, to }) => {
      for (let i = 0; i < 16; i++)
        call(wire, {
          ts: from + 300 + (i * (to - from)) / 17 + wire.rng.gap(300),
          from: device,
          to: boss,
          port: 909,
          duration: 300 + wire.rng.gap(1_500),
          bytes: [60, 70],
          state: 'S3',
        })
      for (const victim of ['198.51.100.4', '198.51.100.5', '198.51.100.6'])
        flood(wire, { device, from: from + 20_000, victim, count: 20_000, pace: 0.02, port: 0, proto: 'udp' })
    },
  }),
  capture('IRC bot, two connections, scanning a port of its own', {
    heavy: true,
    hours: 7,
    build: (wire, { from, to }) => {
      held(wire, { from: from + 20, to, device, peer: boss, port: 2_407, sessions: 2 })
      scan(wire, { from, to, device, count: 60_000, ports: [63_798, 7_547], open: 0 })
    },
  }),
  capture('Mirai, six orders in a day of scanning', {
    heavy: true,
    build: (wire, { from, to }) => {
      for (let i = 0; i < 6; i++)
        call(wire, {
          ts: from + 300 + wire.rng.unit() * (to - from - 900),
          from: device,
          to: boss,
          port: 4_258,
          duration: 30,
          bytes: [40, 90],
        })
      fetched(wire, { device, from: from + 100, host: boss, count: 5 })
      scan(wire, { from, to, device, count: 80_000, ports: [23, 80, 8_080, 81, 5_555], open: 0.01, tries: 2 })
    },
  }),
  capture('Mirai, retries with a pause that doubles', {
    build: (wire, { from, to }) =>
      knock(wire, { from, to, device, peer: boss, port: 5_683, pace: 5, backoff: 3_600, states: ['S0'] }),
  }),
]
