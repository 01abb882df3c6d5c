import type { Host } from './equipment.ts'
import type { Random } from './random.ts'
import { emptyLogs, type Log, type LogName, row, tsv, uid } from './zeek-writer.ts'

type Site = { readonly name: string; readonly address: string; readonly ja4: string }

/** Midnight UTC of the day. */
const day = Date.UTC(2026, 2, 2) / 1000

const sites: readonly Site[] = [
  site('outlook.office365.com', '52.96.165.18'),
  site('www.google.com', '142.250.72.196'),
  site('weather.gov', '23.9.66.10'),
  site('www.siemens-energy.com', '23.212.48.11'),
  site('portal.aruba.example', '198.51.100.24'),
  site('cdn.notw8510.com', '203.0.113.77'),
  site('w8510.com.static-assets.example', '203.0.113.78'),
  site('www.integritytech-solutions.example', '203.0.113.80'),
  site('teams.microsoft.com', '52.113.194.132'),
  site('github.com', '140.82.112.3'),
]

function site(name: string, address: string): Site {
  return { name, address, ja4: 't13d1516h2_8daaf6152771_02713d6af862' }
}

/** Logs of one day as Zeek 6 writes them, one text a log: name → content. */
export function zeekDay(rng: Random, hosts: readonly Host[], listedAddress: string): ReadonlyMap<string, string> {
  const logs = emptyLogs()
  const context: Context = { rng, logs, hosts }
  for (const host of hosts) {
    lease(context, host)
    if (host.role === 'workstation' || host.role === 'server') officeDay(context, host)
    if (host.role !== 'printer' && host.role !== 'controller') clockDay(context, host)
    if (host.role === 'camera') cameraDay(context, host)
    software(context, host)
  }
  covertDay(context, listedAddress)
  return new Map(Object.entries(logs).map(([name, log]) => [name, tsv(name, log)]))
}

type Context = { readonly rng: Random; readonly logs: Record<LogName, Log>; readonly hosts: readonly Host[] }

/** What must be found: a camera that keeps calling, a bridge out of the network, a visit to the company's site, a knock from outside. */
function covertDay(context: Context, listedAddress: string): void {
  const { rng } = context
  const find = (name: string) => context.hosts.find(host => host.name === name) as Host
  for (let ts = day + 1260; ts < day + 86_400; ts += 600 * (1 + 0.15 * rng.normal())) {
    tls(context, {
      ts,
      from: find('cam-gate-01'),
      site: { name: 'mfdbr.w8510.com', address: '203.0.113.190', ja4: 't12d190700_d83cc789557e_7af1ed941c26' },
      bytes: [420 + rng.int(0, 30), 1180 + rng.int(0, 90)],
    })
  }
  for (let ts = day + 8.2 * 3600; ts < day + 19 * 3600; ts += 3600 * 2.5) {
    tls(context, {
      ts,
      from: find('ws-eng-07'),
      site: {
        name: 'vpn418330215.softether.net',
        address: '198.51.100.61',
        ja4: 't13d880900_fcb5b95cb75a_b0d3b4ac2a14',
      },
      bytes: [9_100_000 + rng.int(0, 900_000), 2_300_000],
    })
  }
  tls(context, {
    ts: day + 51_913,
    from: find('workstation-05'),
    site: { name: 'www.integritytech.com.cn', address: '203.0.113.201', ja4: sites[0]?.ja4 ?? '' },
    bytes: [2_811, 61_870],
  })
  for (const [index, port] of [22, 80, 443, 8080].entries()) {
    const ts = day + 12_400 + index * 3
    row(context, 'conn', ts, [
      ts,
      uid(rng),
      listedAddress,
      rng.int(40_000, 60_000),
      '198.51.100.2',
      port,
      'tcp',
      null,
      null,
      0,
      0,
      'S0',
      'F',
      'T',
      0,
      'S',
      1,
      40,
      0,
      0,
      [],
    ])
  }
}

function officeDay(context: Context, host: Host): void {
  const { rng } = context
  for (let ts = day + 7.5 * 3600 + rng.gap(1800); ts < day + 17.5 * 3600; ts += rng.gap(620)) {
    tls(context, {
      ts,
      from: host,
      site: rng.pick(sites),
      bytes: [600 + Math.floor(rng.gap(3_000)), 2_000 + Math.floor(rng.gap(40_000))],
    })
    if (rng.unit() < 0.05) update(context, host, ts + 2)
  }
}

/** NTP and a nightly check-in: regular, and nothing to report. */
function clockDay(context: Context, host: Host): void {
  const { rng } = context
  for (let ts = day + rng.unit() * 1024; ts < day + 86_400; ts += 2048 + rng.int(-3, 3)) {
    row(context, 'conn', ts, [
      ts,
      uid(rng),
      host.address,
      123,
      '129.6.15.28',
      123,
      'udp',
      'ntp',
      0.03,
      48,
      48,
      'SF',
      'T',
      'F',
      0,
      'Dd',
      1,
      76,
      1,
      76,
      [],
    ])
  }
}

function cameraDay(context: Context, host: Host): void {
  const { rng } = context
  const recorder = context.hosts.find(other => other.role === 'recorder') as Host
  for (let hour = 0; hour < 24; hour++) {
    const ts = day + hour * 3600 + rng.unit()
    row(context, 'conn', ts, [
      ts,
      uid(rng),
      host.address,
      rng.int(40_000, 60_000),
      recorder.address,
      554,
      'tcp',
      'rtsp',
      3598.2,
      640_000_000,
      120_000,
      'SF',
      'T',
      'T',
      0,
      'ShADadFf',
      480_000,
      665_000_000,
      240_000,
      9_800_000,
      [],
    ])
  }
}

function tls(context: Context, at: { ts: number; from: Host; site: Site; bytes: readonly [number, number] }): void {
  const { rng } = context
  const { ts, from, site, bytes } = at
  const port = rng.int(49_152, 65_000)
  const query = uid(rng)
  row(context, 'conn', ts - 0.05, [
    ts - 0.05,
    query,
    from.address,
    port - 1,
    '10.20.10.53',
    53,
    'udp',
    'dns',
    0.01,
    48,
    96,
    'SF',
    'T',
    'T',
    0,
    'Dd',
    1,
    76,
    1,
    124,
    [],
  ])
  row(context, 'dns', ts - 0.05, [
    ts - 0.05,
    query,
    from.address,
    port - 1,
    '10.20.10.53',
    53,
    'udp',
    rng.int(1, 65_000),
    0.01,
    site.name,
    1,
    'C_INTERNET',
    1,
    'A',
    0,
    'NOERROR',
    'F',
    'F',
    'T',
    'T',
    0,
    [site.address],
    ['300.000000'],
    'F',
  ])
  const id = uid(rng)
  const seconds = Math.max(0.2, bytes[1] / 400_000)
  row(context, 'conn', ts, [
    ts,
    id,
    from.address,
    port,
    site.address,
    443,
    'tcp',
    'ssl',
    seconds,
    bytes[0],
    bytes[1],
    'SF',
    'T',
    'F',
    0,
    'ShADadFf',
    12,
    bytes[0] + 520,
    14,
    bytes[1] + 600,
    [],
  ])
  row(context, 'ssl', ts + 0.02, [
    ts + 0.02,
    id,
    from.address,
    port,
    site.address,
    443,
    'TLSv13',
    'TLS_AES_128_GCM_SHA256',
    'x25519',
    site.name,
    'F',
    null,
    'h2',
    'T',
    'CsiI',
    [],
    [],
    null,
    site.ja4,
  ])
}

/** A plain download over HTTP, as operating systems fetch their lists of revoked certificates. */
function update(context: Context, host: Host, ts: number): void {
  const { rng } = context
  const id = uid(rng)
  const file = `F${rng.text(16)}`
  const port = rng.int(49_152, 65_000)
  const bytes = rng.int(400, 90_000)
  row(context, 'conn', ts, [
    ts,
    id,
    host.address,
    port,
    '192.229.211.108',
    80,
    'tcp',
    'http',
    0.4,
    240,
    bytes,
    'SF',
    'T',
    'F',
    0,
    'ShADadFf',
    6,
    560,
    60,
    bytes + 2400,
    [],
  ])
  row(context, 'http', ts, [
    ts,
    id,
    host.address,
    port,
    '192.229.211.108',
    80,
    1,
    'GET',
    'ctldl.windowsupdate.com',
    `/msdownload/update/v3/static/trustedr/en/${rng.text(8)}.cab`,
    null,
    '1.1',
    'Microsoft-CryptoAPI/10.0',
    null,
    0,
    bytes,
    200,
    'OK',
    [],
    [file],
    ['application/vnd.ms-cab-compressed'],
  ])
  row(context, 'files', ts, [
    ts,
    file,
    id,
    '192.229.211.108',
    host.address,
    'HTTP',
    0,
    ['SHA1', 'MD5'],
    'application/vnd.ms-cab-compressed',
    null,
    0.2,
    'F',
    'F',
    bytes,
    bytes,
    0,
    0,
    'F',
    rng.text(32, '0123456789abcdef'),
    rng.text(40, '0123456789abcdef'),
  ])
}

function lease(context: Context, host: Host): void {
  const { rng } = context
  const ts = day + rng.unit() * 7200
  row(context, 'dhcp', ts, [
    ts,
    [uid(rng)],
    host.address,
    '10.20.10.5',
    host.mac,
    host.name,
    'cedarfork.example',
    host.address,
    86_400,
    ['DISCOVER', 'OFFER', 'REQUEST', 'ACK'],
  ])
}

function software(context: Context, host: Host): void {
  const seen = {
    camera: ['HTTP::SERVER', 'App-webs', null],
    recorder: ['HTTP::SERVER', 'Apache', '2.4.58'],
    server: ['SSH::SERVER', 'OpenSSH', '9.6'],
    workstation: ['HTTP::BROWSER', 'Chrome', '122.0'],
    nas: ['HTTP::SERVER', 'nginx', '1.24'],
    router: ['HTTP::SERVER', 'GoAhead-Webs', null],
    printer: null,
    controller: null,
  }[host.role]
  if (seen === null || seen === undefined) return
  const ts = day + 30_000
  const [major = null, minor = null] = String(seen[2] ?? '').split('.')
  row(context, 'software', ts, [
    ts,
    host.address,
    null,
    seen[0] ?? null,
    seen[1] ?? null,
    major || null,
    minor,
    null,
    null,
    null,
    `${seen[1]}${seen[2] === null ? '' : `/${seen[2]}`}`,
  ])
}
