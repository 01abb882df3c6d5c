import { hiddenInSessions } from './hidden-sessions.ts'
import type { Span } from './lab.ts'
import { flood, guess, hour, scan, stranger } from './lab.ts'
import { call, lookup, secure, type Wire, web } from './wire.ts'

/** One plain case of one detection, planted in a healthy network of some thirty hosts. */
export type Hidden = {
  readonly detection: string
  readonly name: string
  /** What the host that does it is called, so that its role is told. */
  readonly host: string
  /** Hosts that do it; one unless told. */
  readonly hosts?: number
  readonly days?: number
  readonly plant: (wire: Wire, host: string, span: Span) => void
}

const peer = '198.51.100.77'
const camera = 'cam-yard'
const laptop = 'laptop-finn'
const server = 'srv-files'

function each(span: Span, pace: number, then: (ts: number) => void): void {
  for (let ts = span.from + 30; ts < span.to; ts += pace) then(ts)
}

export const hidden: readonly Hidden[] = [
  {
    detection: 'strobe',
    name: 'a connection a second for half a day',
    host: camera,
    plant: (wire, from, span) =>
      each({ from: span.from, to: span.from + 12 * hour }, 1.4, ts =>
        call(wire, { ts, from, to: peer, port: 9_001, bytes: [90, 40] }),
      ),
  },
  {
    detection: 'service-mismatch',
    name: 'SSH on port 443, each quarter of an hour',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 900, ts => call(wire, { ts, from, to: peer, port: 443, service: 'ssh', bytes: [900, 900] })),
  },
  {
    detection: 'rare-tls-fingerprint',
    name: 'a fingerprint that nobody else shows',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 900, ts =>
        secure(wire, { ts, from, to: peer, name: 'cdn.relay.example', bytes: [400, 900], ja4: 't12d190700_x_y' }),
      ),
  },
  {
    detection: 'self-signed-certificate',
    name: 'a certificate of its own, each hour',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 3_600, ts =>
        secure(wire, { ts, from, to: peer, name: null, bytes: [400, 900], selfSigned: 'CN=gate7' }),
      ),
  },
  {
    detection: 'look-alike-certificate',
    name: 'signs for itself as Cisco',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 3_600, ts =>
        secure(wire, { ts, from, to: peer, name: null, bytes: [400, 900], selfSigned: 'CN=Cisco Systems' }),
      ),
  },
  {
    detection: 'icmp-tunnel',
    name: 'pings of a thousand bytes',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 20, ts =>
        call(wire, { ts, from, to: peer, port: 0, proto: 'icmp', bytes: [1_000, 1_000], packets: [1, 1] }),
      ),
  },
  {
    detection: 'protocol-tunnel',
    name: 'GRE out of the house',
    host: server,
    plant: (wire, from, span) =>
      each(span, 7_000, ts =>
        call(wire, { ts, from, to: peer, port: 0, proto: 'gre', duration: 6_500, bytes: [9e6, 9e6] }),
      ),
  },
  {
    detection: 'socks-outside',
    name: 'SOCKS outside, by day and night',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 700, ts => call(wire, { ts, from, to: peer, port: 1_080, service: 'socks', bytes: [900, 4_000] })),
  },
  {
    detection: 'vpn-bridge',
    name: 'SoftEther by its name',
    host: server,
    plant: (wire, from, span) =>
      each(span, 9_000, ts =>
        secure(wire, { ts, from, to: peer, name: 'vpn418330215.softether.net', duration: 8_000, bytes: [9e6, 3e6] }),
      ),
  },
  {
    detection: 'doh-resolver',
    name: 'names over HTTPS by a camera',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 120, ts => secure(wire, { ts, from, to: peer, name: 'doh.hidden.example', bytes: [300, 500] })),
  },
  {
    detection: 'exfiltration',
    name: 'two gigabytes a night',
    host: server,
    days: 3,
    plant: (wire, from, span) => {
      for (let at = span.from + 2 * hour; at < span.to; at += 24 * hour)
        for (let part = 0; part < 20; part++)
          call(wire, {
            ts: at + part * 60,
            from,
            to: peer,
            port: 8_443,
            duration: 50,
            bytes: [100e6, 40_000],
            packets: [72_000, 36_000],
          })
    },
  },
  {
    detection: 'dns-tunnel',
    name: 'data in names',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 60, ts => lookup(wire, { ts, from, name: `${wire.rng.text(40)}.tunnel.example` })),
  },
  {
    detection: 'dns-carrying-types',
    name: 'data in text records',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 60, ts => lookup(wire, { ts, from, name: `${wire.rng.text(30)}.tunnel.example`, type: 'TXT' })),
  },
  {
    detection: 'txt-commands',
    name: 'orders in text records',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 900, ts => lookup(wire, { ts, from, name: 'o.orders.example', type: 'TXT' })),
  },
  {
    detection: 'missing-names',
    name: 'made-up names',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 200, ts => lookup(wire, { ts, from, name: `${wire.rng.text(12)}.example`, code: 'NXDOMAIN' })),
  },
  {
    detection: 'scan-horizontal',
    name: 'telnet of strangers',
    host: camera,
    plant: (wire, from, { from: at }) => scan(wire, { from: at, to: at + 900, device: from, count: 500, ports: [23] }),
  },
  {
    detection: 'scan-slow',
    name: 'telnet of strangers, over a day',
    host: camera,
    plant: (wire, from, span) => scan(wire, { ...span, device: from, count: 300, ports: [23] }),
  },
  {
    detection: 'scan-vertical',
    name: 'all ports of one stranger',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let port = 1; port < 200; port++)
        call(wire, { ts: at + port, from, to: peer, port, state: 'REJ', duration: 0 })
    },
  },
  {
    detection: 'lateral-spread',
    name: 'from a camera to its neighbours',
    host: camera,
    plant: (wire, from, { from: at }) => {
      for (let host = 2; host < 200; host++)
        call(wire, { ts: at + host, from, to: `10.0.4.${host}`, port: 445, state: 'S0', duration: 3 })
    },
  },
  {
    detection: 'password-guessing',
    name: 'keys tried at what a scan found',
    host: camera,
    plant: (wire, from, span) => {
      scan(wire, { ...span, device: from, count: 3_000, ports: [22] })
      guess(wire, { ...span, device: from, victims: 12, tries: 60, port: 22, service: 'ssh' })
    },
  },
  {
    detection: 'password-spray',
    name: 'sign-in pages tried in turn',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let i = 0; i < 200; i++)
        web(wire, {
          ts: at + i * 60,
          from,
          to: '10.0.0.25',
          host: 'mail.example',
          uri: ['/owa/auth.owa', '/ews/exchange.asmx', '/autodiscover/', '/mapi/'][i % 4] ?? '/',
          method: 'POST',
          status: 401,
        })
    },
  },
  {
    detection: 'flood',
    name: 'packets to a victim',
    host: camera,
    plant: (wire, from, { from: at }) =>
      flood(wire, { device: from, from: at + 900, victim: peer, count: 4_000, pace: 0.02, port: 80 }),
  },
  {
    detection: 'peer-to-peer',
    name: 'hundreds of peers by UDP',
    host: camera,
    plant: (wire, from, span) => {
      for (let i = 0; i < 1_500; i++)
        call(wire, {
          ts: span.from + wire.rng.unit() * (span.to - span.from),
          from,
          to: stranger(wire),
          port: wire.rng.int(1_024, 65_000),
          proto: 'udp',
          state: wire.rng.unit() < 0.8 ? 'S0' : 'SF',
          bytes: [100, 0],
          packets: [1, 0],
        })
    },
  },
  {
    detection: 'inbound-listener',
    name: 'a camera that strangers are served by',
    host: camera,
    plant: (wire, to, span) =>
      each(span, 4_000, ts => call(wire, { ts, from: stranger(wire), to, port: 48_443, bytes: [300, 90_000] })),
  },
  {
    detection: 'fleet',
    name: 'three cameras at one stranger',
    host: camera,
    hosts: 3,
    plant: (wire, from, span) =>
      each(span, 600, ts => secure(wire, { ts, from, to: peer, name: 'sync.fleet.example', bytes: [400, 700] })),
  },
  {
    detection: 'first-seen',
    name: 'a pace that began on the third day',
    host: camera,
    days: 4,
    plant: (wire, from, { from: at, to }) =>
      each({ from: at + 2.5 * 24 * hour, to }, 900, ts =>
        secure(wire, { ts, from, to: peer, name: 'late.relay.example', bytes: [400, 700] }),
      ),
  },
  {
    detection: 'rare-destination',
    name: 'a peer of nobody else',
    host: laptop,
    plant: (wire, from, span) =>
      each(span, 600, ts => call(wire, { ts, from, to: peer, port: 8_531, bytes: [400, 700] })),
  },
  {
    detection: 'program-fetched',
    name: 'builds for four processors from a bare address',
    host: camera,
    plant: (wire, from, { from: at }) => {
      for (const [index, build] of ['mips', 'mpsl', 'arm7', 'x86'].entries())
        web(wire, {
          ts: at + 900 + index * 3,
          from,
          to: peer,
          host: peer,
          uri: `/bins/sora.${build}`,
          agent: 'Wget/1.20',
        })
    },
  },
  {
    detection: 'unanswered-retries',
    name: 'knocks at a dead controller, without a pace',
    host: camera,
    plant: (wire, from, span) => {
      for (let ts = span.from; ts < span.to; ts += wire.rng.gap(900))
        call(wire, { ts, from, to: peer, port: 6_001, state: 'S0', duration: 3 })
    },
  },
  {
    detection: 'long-connection',
    name: 'one connection of twenty hours',
    host: camera,
    plant: (wire, from, { from: at }) =>
      void call(wire, {
        ts: at + 900,
        from,
        to: peer,
        port: 4_444,
        duration: 72_000,
        bytes: [9_000, 9_000],
        state: 'S1',
      }),
  },
  {
    detection: 'persistence',
    name: 'again and again without a pace',
    host: camera,
    plant: (wire, from, span) => {
      for (let ts = span.from; ts < span.to; ts += wire.rng.gap(2_400))
        call(wire, { ts, from, to: peer, port: 8_531, bytes: [300 + wire.rng.int(0, 900), 700] })
    },
  },
  {
    detection: 'no-lookup',
    name: 'a pace to a bare address',
    host: camera,
    plant: (wire, from, span) => {
      each(span, 3_600, ts => lookup(wire, { ts, from, name: 'time.maker.example', answers: ['203.0.113.123'] }))
      each(span, 600, ts => call(wire, { ts, from, to: peer, port: 8_080, bytes: [300, 700] }))
    },
  },
  {
    detection: 'unusual-port',
    name: 'chat by the clock',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 600, ts => call(wire, { ts, from, to: peer, port: 6_667, service: 'irc', bytes: [300, 700] })),
  },
  {
    detection: 'tls-without-name',
    name: 'TLS without a name, by the clock',
    host: camera,
    plant: (wire, from, span) =>
      each(span, 600, ts => secure(wire, { ts, from, to: peer, name: null, bytes: [300, 700] })),
  },
  {
    detection: 'stranger-to-role',
    name: "a camera at somebody else's service",
    host: camera,
    plant: (wire, from, span) =>
      each(span, 600, ts => secure(wire, { ts, from, to: peer, name: 'sync.other.example', bytes: [300, 700] })),
  },
  {
    detection: 'odd-contact',
    name: 'three orders and no pace',
    host: camera,
    plant: (wire, from, { from: at }) => {
      for (const later of [9_000, 17_000, 60_000])
        call(wire, { ts: at + later, from, to: peer, port: 4_554, duration: 3, bytes: [90, 260] })
    },
  },
  ...hiddenInSessions,
]
