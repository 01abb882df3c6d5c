import { call, lease, lookup, secure, type Wire, web } from './wire.ts'

export type HostKind = 'camera' | 'workstation' | 'server' | 'storage' | 'appliance'

export type SimulatedHost = { readonly kind: HostKind; readonly address: string; readonly name: string }

export const midnight = Date.UTC(2026, 1, 3) / 1000
const day = 86_400

/** Address of a made-up service, the same for the same name. */
export function addressOf(name: string): string {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return `${[23, 34, 52, 104, 142, 151, 203][hash % 7]}.${(hash >>> 8) % 250}.${(hash >>> 16) % 250}.${1 + ((hash >>> 4) % 250)}`
}

const sites = [
  'www.example-news.com',
  'github.com',
  'www.wikipedia.org',
  'cdn.jsdelivr.net',
  'static.shop.example',
  'weather.gov',
  'fonts.gstatic.com',
  'portal.bank.example',
  'img.press.example',
  'stackoverflow.com',
  'www.railways.example',
  'docs.vendor.example',
  'video.streams.example',
  'mail.provider.example',
  'ads.exchange.example',
  'api.maps.example',
  'www.recipes.example',
  'forum.makers.example',
  'music.player.example',
  'cdn.fonts.example',
]
const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36'

/** What a healthy host of its kind does in a day: nothing in here is to be found. */
export function healthyDay(wire: Wire, host: SimulatedHost, from = midnight): void {
  if (host.kind !== 'appliance')
    lease(wire, { ts: from + wire.rng.int(0, 3_000), address: host.address, mac: macs[host.kind], name: host.name })
  clock(wire, host, from)
  if (host.kind === 'workstation') office(wire, host, from)
  else if (host.kind === 'server') serve(wire, host, from)
  else if (host.kind === 'storage') store(wire, host, from)
  else if (host.kind === 'camera') watch(wire, host, from)
  else appliance(wire, host, from)
}

const macs: Readonly<Record<HostKind, string>> = {
  camera: '44:19:b6:10:20:30',
  workstation: '8c:ec:4b:10:20:30',
  server: 'b0:7b:25:10:20:30',
  storage: '00:11:32:10:20:30',
  appliance: 'b8:27:eb:10:20:30',
}

/** Eight servers of a pool, each asked at the pace that the client settled on. */
function clock(wire: Wire, { address, kind }: SimulatedHost, from: number): void {
  const { rng } = wire
  const servers = kind === 'appliance' || kind === 'server' ? 8 : 1
  for (let server = 0; server < servers; server++) {
    const to = addressOf(`${server}.pool.ntp.example ${address}`)
    const pace = rng.pick([1_024, 2_048, 256])
    for (let ts = from + rng.unit() * pace; ts < from + day; ts += pace + rng.int(-4, 4))
      call(wire, {
        ts,
        from: address,
        to,
        port: 123,
        proto: 'udp',
        service: 'ntp',
        duration: 0.04,
        bytes: [48, 48],
        packets: [1, 1],
      })
  }
}

function office(wire: Wire, { address }: SimulatedHost, from: number): void {
  const { rng } = wire
  const start = from + 7.5 * 3600 + rng.gap(1800)
  const end = from + 17 * 3600 + rng.gap(1800)
  for (let ts = start; ts < end; ts += rng.gap(90)) {
    const name = rng.pick(sites)
    secure(wire, {
      ts,
      from: address,
      to: addressOf(name),
      name,
      bytes: [500 + Math.floor(rng.gap(3_000)), 2_000 + Math.floor(rng.gap(60_000))],
    })
    if (rng.unit() < 0.05)
      web(wire, { ts: ts + 1, from: address, to: addressOf('ocsp.digicert.com'), host: 'ocsp.digicert.com', agent })
  }
  repeat(wire, { from: start, to: end, pace: 300, jitter: 0.1 }, ts =>
    secure(wire, {
      ts,
      from: address,
      to: addressOf('outlook.office365.com'),
      name: 'outlook.office365.com',
      bytes: [900, 3_000 + rng.int(0, 2_000)],
    }),
  )
  repeat(wire, { from, to: from + day, pace: 3_600, jitter: 0.3 }, ts =>
    secure(wire, {
      ts,
      from: address,
      to: addressOf('v10.events.data.microsoft.com'),
      name: 'v10.events.data.microsoft.com',
      bytes: [2_000 + rng.int(0, 4_000), 700],
    }),
  )
  // A page left open that asks for news while somebody works: regular, and nobody's command channel.
  repeat(wire, { from: start, to: end, pace: 60, jitter: 0.02 }, ts =>
    secure(wire, {
      ts,
      from: address,
      to: addressOf('live.scores.example'),
      name: 'live.scores.example',
      bytes: [700, 1_200 + rng.int(0, 900)],
    }),
  )
  call(wire, {
    ts: start,
    from: address,
    to: addressOf('client.wns.windows.com'),
    port: 443,
    service: 'ssl',
    duration: end - start,
    bytes: [40_000, 30_000],
  })
  lookup(wire, {
    ts: start - 1,
    from: address,
    name: 'client.wns.windows.com',
    answers: [addressOf('client.wns.windows.com')],
  })
}

function serve(wire: Wire, { address }: SimulatedHost, from: number): void {
  const { rng } = wire
  for (let ts = from; ts < from + day; ts += rng.gap(120))
    call(wire, {
      ts,
      from: `192.168.1.${rng.int(50, 90)}`,
      to: address,
      port: 443,
      service: 'ssl',
      bytes: [900, 4_000],
    })
  for (const name of ['archive.ubuntu.com', 'security.ubuntu.com', 'api.snapcraft.io'])
    repeat(wire, { from, to: from + day, pace: 6 * 3_600, jitter: 0.2 }, ts =>
      secure(wire, { ts, from: address, to: addressOf(name), name, bytes: [800, 40_000 + rng.int(0, 90_000)] }),
    )
  repeat(wire, { from, to: from + day, pace: 60, jitter: 0.01 }, ts =>
    call(wire, {
      ts,
      from: address,
      to: '192.168.1.40',
      port: 161,
      proto: 'udp',
      service: 'snmp',
      bytes: [90, 120],
      packets: [1, 1],
    }),
  )
  repeat(wire, { from, to: from + day, pace: 30, jitter: 0.01 }, ts =>
    call(wire, { ts, from: address, to: addressOf('ping'), port: 0, proto: 'icmp', bytes: [56, 56], packets: [1, 1] }),
  )
}

function store(wire: Wire, { address }: SimulatedHost, from: number): void {
  const { rng } = wire
  for (const [name, pace] of [
    ['update7.synology.com', 7_200],
    ['global.quickconnect.to', 1_800],
  ] as const)
    repeat(wire, { from, to: from + day, pace, jitter: 0.05 }, ts =>
      secure(wire, { ts, from: address, to: addressOf(name), name, bytes: [900, 3_000] }),
    )
  for (let ts = from + 8 * 3600; ts < from + 18 * 3600; ts += rng.gap(200))
    call(wire, {
      ts,
      from: `192.168.1.${rng.int(50, 90)}`,
      to: address,
      port: 445,
      service: 'smb',
      bytes: [9_000, 400_000],
    })
}

function watch(wire: Wire, { address }: SimulatedHost, from: number): void {
  for (let hour = 0; hour < 24; hour++)
    call(wire, {
      ts: from + hour * 3600,
      from: address,
      to: '192.168.1.40',
      port: 554,
      service: 'rtsp',
      duration: 3_590,
      bytes: [600_000_000, 90_000],
    })
  repeat(wire, { from, to: from + day, pace: 600, jitter: 0.02 }, ts =>
    secure(wire, {
      ts,
      from: address,
      to: addressOf('dev.hik-connect.com'),
      name: 'dev.hik-connect.com',
      bytes: [420, 900],
    }),
  )
}

/** A small device that talks to its maker over TLS by a name that nobody has listed. */
function appliance(wire: Wire, { address }: SimulatedHost, from: number): void {
  const { rng } = wire
  for (let ts = from + 60; ts < from + day; ts += rng.gap(5_400))
    secure(wire, {
      ts,
      from: address,
      to: addressOf('cloud.lamps.example'),
      name: 'cloud.lamps.example',
      bytes: [700, 1_500 + rng.int(0, 600)],
    })
  repeat(wire, { from, to: from + day, pace: 120, jitter: 0.01 }, ts =>
    secure(wire, {
      ts,
      from: address,
      to: addressOf('hello.lamps.example'),
      name: 'hello.lamps.example',
      bytes: [180, 90],
    }),
  )
  for (let ts = from + 90; ts < from + day; ts += 1_800 + rng.int(-5, 5))
    lookup(wire, { ts, from: address, name: 'time.lamps.example', answers: [addressOf('time.lamps.example')] })
}

export function repeat(
  { rng }: Wire,
  at: { from: number; to: number; pace: number; jitter: number },
  each: (ts: number) => void,
): void {
  for (let ts = at.from + rng.unit() * at.pace; ts < at.to; ts += at.pace * (1 + at.jitter * (2 * rng.unit() - 1)))
    each(ts)
}
