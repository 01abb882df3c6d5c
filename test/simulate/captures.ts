import { everyday } from './everyday.ts'
import { families } from './families.ts'
import { boss, type Capture, capture, device, flood, held, knock, scan, stranger } from './lab.ts'
import { call, lookup, secure, type Wire, web } from './wire.ts'

const second = '192.168.100.108'

/** What a healthy laptop does on the day on which it is infected. */
function laptop(wire: Wire, from: number): void {
  const own = everyday.find(({ kind }) => kind === 'laptop')
  for (const habit of own?.habits(wire.rng) ?? []) habit(wire, device, { from, to: from + 86_400 })
}

/** What is hard about captures, whatever the family: short ones, slow ones, other hosts, victims that outdo the controller. */
const others: readonly Capture[] = [
  capture('one hour, controller on 6667, nothing else', {
    hours: 1,
    build: (wire, { from, to }) =>
      held(wire, { from: from + 60, to, device, peer: boss, port: 6_667, sessions: 2, service: 'irc' }),
  }),
  capture('one hour, knocks at a dead controller each minute', {
    hours: 1,
    build: (wire, { from, to }) => knock(wire, { from, to, device, peer: boss, port: 1_791, pace: 61 }),
  }),
  capture('slow orders, one in half an hour, three days', {
    hours: 72,
    build: (wire, { from, to }) => {
      for (let ts = from + 100; ts < to; ts += 1_800 * (0.8 + 0.4 * wire.rng.unit()))
        call(wire, { ts, from: device, to: boss, port: 8_443, duration: 0.8, bytes: [220, 410] })
    },
  }),
  capture('made-up names, then one that exists', {
    build: (wire, { from, to }) => {
      for (let i = 0; i < 300; i++)
        lookup(wire, { ts: from + i * 40, from: device, name: `${wire.rng.text(12)}.example`, code: 'NXDOMAIN' })
      lookup(wire, { ts: from + 12_100, from: device, name: 'qkzjwpxhtuva.example', answers: [boss] })
      knock(wire, { from: from + 12_101, to, device, peer: boss, port: 5_034, pace: 900, states: ['SF', 'S3'] })
    },
  }),
  capture('two infected devices, one controller', {
    devices: [device, second],
    build: (wire, { from, to }) => {
      for (const each of [device, second]) {
        knock(wire, { from, to, device: each, peer: boss, port: 1_024, pace: 180, states: ['S3', 'SF'], jitter: 0.3 })
        scan(wire, { from, to, device: each, count: 9_000, ports: [8_081, 80] })
      }
    },
  }),
  capture('Hajime, peers by UDP and a scan, nobody who gives orders', {
    heavy: true,
    commanders: [],
    build: (wire, { from, to }) => {
      for (let i = 0; i < 9_000; i++)
        call(wire, {
          ts: from + wire.rng.unit() * (to - from),
          from: device,
          to: stranger(wire),
          port: wire.rng.int(1_024, 65_000),
          proto: 'udp',
          state: wire.rng.unit() < 0.7 ? 'S0' : 'SF',
          bytes: [100, 0],
          packets: [1, 0],
        })
      scan(wire, { from, to, device, count: 40_000, ports: [23, 5_358] })
    },
  }),
  capture('Hide and Seek, peers by UDP, a controller at eight moments', {
    heavy: true,
    hours: 48,
    build: (wire, { from, to }) => {
      for (let i = 0; i < 20_000; i++)
        call(wire, {
          ts: from + wire.rng.unit() * (to - from),
          from: device,
          to: stranger(wire),
          port: wire.rng.int(1_024, 65_000),
          proto: 'udp',
          state: 'S0',
          bytes: [8, 0],
          packets: [1, 0],
        })
      scan(wire, { from, to, device, count: 20_000, ports: [23, 80, 8_080, 2_480, 5_984] })
      for (let i = 0; i < 8; i++)
        call(wire, {
          ts: from + 1_000 + i * 20_000 + wire.rng.gap(2_000),
          from: device,
          to: boss,
          port: 20_480,
          state: wire.rng.pick(['S3', 'SF', 'REJ']),
          duration: 4,
          bytes: [120, 90],
        })
    },
  }),
  capture('behind an address that nobody marked as own', {
    devices: ['147.32.80.33'],
    build: (wire, { from, to }) => {
      knock(wire, { from, to, device: '147.32.80.33', peer: boss, port: 9_375, pace: 60, states: ['SF', 'S3'] })
      scan(wire, { from, to, device: '147.32.80.33', count: 20_000, ports: [23] })
    },
  }),
  capture('orders over HTTP from a bare address, one in ten minutes', {
    build: (wire, { from, to }) => {
      for (let ts = from + 50; ts < to; ts += 600 * (0.7 + 0.6 * wire.rng.unit()))
        web(wire, { ts, from: device, to: boss, host: boss, uri: '/gate.php', bytes: [210, 180 + wire.rng.int(0, 30)] })
    },
  }),
  capture('orders over TLS with a stock certificate and no name', {
    build: (wire, { from, to }) => {
      for (let ts = from + 50; ts < to; ts += 3_600 * (0.8 + 0.4 * wire.rng.unit()))
        secure(wire, {
          ts,
          from: device,
          to: boss,
          name: null,
          bytes: [600, 900],
          selfSigned: 'O=Internet Widgits Pty Ltd',
        })
    },
  }),
  capture('Nosedive, TLS by a name each hour from a camera that scans a little', {
    commanders: [boss, 'x3.b2047-like.example'],
    build: (wire, { from, to }) => {
      for (let ts = from + 50; ts < to; ts += 3_600 * (0.8 + 0.4 * wire.rng.unit()))
        secure(wire, { ts, from: device, to: boss, name: 'x3.b2047-like.example', bytes: [600, 900] })
      scan(wire, { from, to, device, count: 300, ports: [80, 8_080] })
    },
  }),
  capture('three sessions on 23 among telnet targets, the last one late', {
    heavy: true,
    build: (wire, { from, to }) => {
      held(wire, { from: from + (to - from) / 2, to, device, peer: boss, port: 23, sessions: 3 })
      scan(wire, { from, to, device, count: 60_000, ports: [23] })
    },
  }),
  capture('one session that starts late among web targets', {
    heavy: true,
    build: (wire, { from, to }) => {
      held(wire, { from: to - 20_000, to, device, peer: boss, port: 6_969, sessions: 1 })
      scan(wire, { from, to, device, count: 60_000, ports: [80, 8_080, 81] })
    },
  }),
  capture('fifty victims of floods that answer in part, one controller on 80', {
    heavy: true,
    build: (wire, { from, to }) => {
      knock(wire, { from, to, device, peer: boss, port: 80, pace: 120, states: ['SF', 'S3', 'REJ'], jitter: 0.4 })
      for (let i = 0; i < 50; i++)
        flood(wire, { device, from: from + i * 900, victim: stranger(wire), count: 800, pace: 0.05, port: 80 })
      for (let i = 0; i < 3_000; i++)
        call(wire, { ts: to - 9_000 + i * 0.4, from: device, to: '203.0.113.30', port: 80, bytes: [120, 900] })
    },
  }),
  capture('a slow stream of packets to a victim, sessions on 1312', {
    hours: 6,
    build: (wire, { from, to }) => {
      held(wire, { from, to, device, peer: boss, port: 1_312, sessions: 4 })
      call(wire, {
        ts: from + 5_000,
        from: device,
        to: '203.0.113.30',
        port: 53,
        proto: 'udp',
        state: 'S0',
        duration: 900,
        packets: [130_000, 0],
        bytes: [130_000 * 900, 0],
      })
    },
  }),
  capture('a laptop that chats with its controller and clicks', {
    hours: 12,
    build: (wire, { from, to }) => {
      laptop(wire, from)
      held(wire, { from: from + 9_000, to, device, peer: boss, port: 6_667, sessions: 3, service: 'irc' })
    },
  }),
  capture('a laptop that asks a bare address over HTTP each five minutes', {
    hours: 24,
    build: (wire, { from, to }) => {
      laptop(wire, from)
      for (let ts = from + 50; ts < to; ts += 300 * (0.8 + 0.4 * wire.rng.unit()))
        web(wire, { ts, from: device, to: boss, host: boss, uri: '/gate.php', bytes: [210, 180 + wire.rng.int(0, 30)] })
    },
  }),
  capture('a laptop that calls TLS on 7080 without a name', {
    hours: 24,
    build: (wire, { from, to }) => {
      laptop(wire, from)
      for (let ts = from + 50; ts < to; ts += 900 * (0.7 + 0.6 * wire.rng.unit()))
        secure(wire, {
          ts,
          from: device,
          to: boss,
          port: 7_080,
          name: null,
          bytes: [600, 900],
          selfSigned: 'CN=example.com',
        })
    },
  }),
  capture('spread inside, then orders from outside', {
    build: (wire, { from, to }) => {
      for (let i = 2; i < 240; i++)
        call(wire, { ts: from + 400 + i * 2, from: device, to: `192.168.1.${i}`, port: 23, state: 'S0', duration: 3 })
      held(wire, { from: from + 1_000, to, device, peer: boss, port: 42_516, sessions: 5 })
    },
  }),
]

export const captures: readonly Capture[] = [...families, ...others]
