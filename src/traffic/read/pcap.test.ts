import { createCipheriv, createHmac, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { Connection, Dns, Http, Software, Tls, TrafficRecord } from '../connection.ts'
import {
  ethernet,
  type Frame,
  ip,
  ipBytes,
  join,
  pcapFile,
  pcapngFile,
  tcp,
  u8,
  u16,
  u32,
  udp,
  vector,
} from './pcap/packets.testing.ts'
import { pcap } from './pcap.ts'

const start = 1_700_000_000
const [client, server] = ['192.0.2.10', '198.51.100.7']

async function read(bytes: Buffer) {
  const records: TrafficRecord[] = []
  const rejected: Rejection[] = []
  for await (const batch of pcap.read(memoryInput('x.pcap', bytes))) {
    records.push(...batch.records)
    rejected.push(...batch.rejected)
  }
  const of = <K extends TrafficRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<TrafficRecord, { kind: K }> => record.kind === kind)
  return { records, rejected, of, connections: of('connection') }
}

const frames = (packets: readonly Buffer[], step = 0.5): Frame[] =>
  packets.map((bytes, at) => ({ ts: start + at * step, bytes: ethernet(bytes[0] === 0x60 ? 0x86dd : 0x0800, bytes) }))

type Say = readonly ['c' | 's', flags: string, payload?: Buffer | string]

/** A TCP conversation with right sequence numbers. */
function conversation(port: number, says: readonly Say[], clientPort = 40_000): Buffer[] {
  const next = { c: 0xffff_fff0, s: 5_000 }
  return says.map(([who, flags, payload = '']) => {
    const other = who === 'c' ? 's' : 'c'
    const body = tcp(who === 'c' ? clientPort : port, who === 'c' ? port : clientPort, {
      flags,
      seq: next[who],
      ack: next[other],
      payload,
    })
    next[who] = (next[who] + Buffer.from(payload as string, 'latin1').length + (/[SF]/.test(flags) ? 1 : 0)) >>> 0
    return who === 'c' ? ip(client, server, 6, body) : ip(server, client, 6, body)
  })
}

const open: readonly Say[] = [
  ['c', 'S'],
  ['s', 'SA'],
  ['c', 'A'],
]
const shut: readonly Say[] = [
  ['c', 'FA'],
  ['s', 'FA'],
  ['c', 'A'],
]

describe('TCP connections', () => {
  test.each<[string, readonly Say[], string, string, number, number]>([
    ['whole', [...open, ['c', 'PA', 'hello'], ['s', 'PA', 'good bye'], ...shut], 'SF', 'ShADdFf', 5, 8],
    [
      'unanswered',
      [
        ['c', 'S'],
        ['c', 'S'],
      ],
      'S0',
      'S',
      0,
      0,
    ],
    [
      'refused',
      [
        ['c', 'S'],
        ['s', 'RA'],
      ],
      'REJ',
      'Sr',
      0,
      0,
    ],
    ['under way', [...open, ['c', 'PA', 'x']], 'S1', 'ShAD', 1, 0],
    ['aborted by the originator', [...open, ['c', 'PA', 'x'], ['c', 'RA']], 'RSTO', 'ShADR', 1, 0],
    ['aborted by the responder', [...open, ['s', 'RA']], 'RSTR', 'ShAr', 0, 0],
    ['reset after both closed', [...open, ['c', 'FA'], ['s', 'FA'], ['c', 'R']], 'SF', 'ShAFfR', 0, 0],
    ['half closed', [...open, ['c', 'FA']], 'S2', 'ShAF', 0, 0],
    ['half closed by the responder', [...open, ['s', 'FA']], 'S3', 'ShAf', 0, 0],
    [
      'given up',
      [
        ['c', 'S'],
        ['c', 'R'],
      ],
      'RSTOS0',
      'SR',
      0,
      0,
    ],
    [
      'answered only',
      [
        ['s', 'SA'],
        ['s', 'R'],
      ],
      'RSTRH',
      '^hr',
      0,
      0,
    ],
    [
      'in the middle',
      [
        ['c', 'PA', 'xyz'],
        ['s', 'A'],
      ],
      'OTH',
      'Da',
      3,
      0,
    ],
  ])('%s', async (_, says, state, history, sent, answered) => {
    const { connections, rejected } = await read(pcapFile(frames(conversation(8_883, says))))
    expect(rejected).toEqual([])
    expect(connections).toHaveLength(1)
    expect(connections[0]).toMatchObject({
      originator: client, originatorPort: 40_000, responder: server, responderPort: 8_883, proto: 'tcp', state, history,
      originatorBytes: sent, responderBytes: answered, line: 1, ts: start, duration: (says.length - 1) * 0.5, missedBytes: 0,
    }) // biome-ignore format: one record
    const [c] = connections as [Connection]
    expect((c.originatorPackets ?? 0) + (c.responderPackets ?? 0)).toBe(says.length)
    expect(c.originatorIpBytes).toBe(says.filter(([who]) => who === 'c').length * 40 + sent)
  })

  test('what the capture missed counts by sequence numbers', async () => {
    const packets = conversation(80, [
      ...open,
      ['c', 'PA', 'x'.repeat(100)],
      ['c', 'PA', 'y'.repeat(100)],
      ['c', 'PA', 'z'.repeat(100)],
      ...shut,
    ])
    packets.splice(4, 1)
    const { connections } = await read(pcapFile(frames(packets)))
    expect(connections[0]).toMatchObject({ originatorBytes: 300, missedBytes: 100, state: 'SF' })
  })

  test('the same ports again after the end are another connection; quiet ends one', async () => {
    const once = conversation(80, [...open, ...shut])
    expect((await read(pcapFile(frames([...once, ...once])))).connections).toHaveLength(2)
    const far = [
      ...frames(once.slice(0, 3)),
      ...frames(once.slice(3)).map(frame => ({ ...frame, ts: frame.ts + 4_000 })),
    ]
    expect((await read(pcapFile(far))).connections).toHaveLength(2)
  })

  test('hardware addresses are those of the ends', async () => {
    const [c] = (await read(pcapFile(frames(conversation(80, open))))).connections
    expect(c).toMatchObject({ originatorMac: '02:00:00:00:00:aa', responderMac: '02:00:00:00:00:aa' })
  })
})

describe('forms of captures', () => {
  const plain = conversation(22, open)
  const forms = [true, false].flatMap(little => [true, false].map(nano => ({ little, nano })))
  test.each(forms)('little-endian $little, nanoseconds $nano', async form => {
    for (const make of [pcapFile, pcapngFile]) {
      const { connections, rejected } = await read(make(frames(plain, 0.25), form))
      expect(rejected).toEqual([])
      expect(connections[0]).toMatchObject({ ts: start, duration: 0.5, state: 'S1' })
    }
  })

  const ppp = (body: Buffer) => join(u8(0x11, 0, 0, 1), u16(body.length + 2), u16(0x21), body)
  test.each<[string, number, (packet: Buffer) => Buffer]>([
    ['VLAN', 1, p => ethernet(0x0800, p, u8(0x81, 0, 0, 7))],
    ['QinQ', 1, p => ethernet(0x0800, p, u8(0x88, 0xa8, 0, 7, 0x81, 0, 0, 8))],
    ['PPPoE', 1, p => ethernet(0x8864, ppp(p))],
    ['MPLS', 1, p => ethernet(0x8847, join(u8(0, 1, 0x01, 64), p))],
    ['raw IP', 101, p => p],
    ['null', 0, p => join(u8(2, 0, 0, 0), p)],
    ['Linux cooked', 113, p => join(u16(0), u16(1), u16(6), u8(2, 0, 0, 0, 0, 0xaa, 0, 0), u16(0x0800), p)],
    ['Linux cooked 2', 276, p => join(u16(0x0800), u16(0), u32(1), u16(1), u8(0, 6, 2, 0, 0, 0, 0, 0xaa, 0, 0), p)],
  ])('%s', async (_, link, wrap) => {
    const wrapped = plain.map((packet, at) => ({ ts: start + at, bytes: wrap(packet) }))
    expect((await read(pcapFile(wrapped, { link }))).connections[0]).toMatchObject({ originator: client, state: 'S1' })
  })

  test('a link type that is not read is told, not left out', async () => {
    const { records } = await read(pcapFile([{ ts: start, bytes: Buffer.alloc(40) }], { link: 127 }))
    expect(records.filter(record => record.kind === 'log' && !record.examined)).toMatchObject([
      { log: 'pcap: link type 127', lines: 1 },
    ])
  })

  test('a file that is cut short keeps what came before', async () => {
    const bytes = pcapFile(frames(plain))
    const { connections, rejected } = await read(bytes.subarray(0, bytes.length - 5))
    expect(connections[0]).toMatchObject({ originatorPackets: 1, responderPackets: 1 })
    expect(rejected).toMatchObject([{ line: 3, reason: 'is cut short after packet 2' }])
  })

  test('only captures are taken for captures', () => {
    expect(pcap.sniff(pcapFile([]), 'x')).toBe(1)
    expect(pcap.sniff(pcapngFile([]), 'x')).toBe(1)
    for (const text of ['', '#separator \\x09', '{"ts":1}', 'PK\u0003\u0004aaaa'])
      expect(pcap.sniff(Buffer.from(text), 'x.pcap')).toBe(0)
  })
})

describe('other transports', () => {
  test('an echo and its answer are one flow', async () => {
    const echo = (type: number, from: string, to: string) =>
      ip(from, to, 1, join(u8(type, 0, 0, 0, 0, 1, 0, 1), 'abcdefgh'))
    const { connections } = await read(pcapFile(frames([echo(8, client, server), echo(0, server, client)])))
    expect(connections).toMatchObject([
      {
        proto: 'icmp',
        originatorPort: 8,
        responderPort: 0,
        originatorBytes: 8,
        responderBytes: 8,
        originator: client,
        state: 'OTH',
      },
    ])
  })

  test('IPv6 with extension headers', async () => {
    const packet = ip('2001:db8::1', '2001:db8::2', 17, udp(5_000, 123, Buffer.alloc(48, 0x23)), {
      first: 0,
      extensions: join(u8(60, 0, 1, 4, 0, 0, 0, 0), u8(17, 0, 1, 4, 0, 0, 0, 0)),
    })
    expect((await read(pcapFile(frames([packet])))).connections).toMatchObject([
      { originator: '2001:db8::1', proto: 'udp', responderPort: 123, originatorBytes: 48, state: 'S0', service: 'ntp' },
    ])
  })

  test('fragments belong to the flow of the first', async () => {
    const first = ip(client, server, 17, udp(5_000, 6_000, Buffer.alloc(1_472)), { fragment: 0x2000 })
    const second = ip(client, server, 17, Buffer.alloc(500), { fragment: 185 })
    expect((await read(pcapFile(frames([first, second], 0)))).connections).toMatchObject([
      { originatorPackets: 2, originatorBytes: 1_972 },
    ])
    expect((await read(pcapFile(frames([second])))).records.at(-1)).toMatchObject({
      kind: 'log',
      examined: false,
      lines: 1,
    })
  })

  const inner = ip('10.1.1.1', '10.2.2.2', 17, udp(1_111, 2_222, 'hi'))
  test.each<[string, Buffer, object]>([
    ['gre', ip(client, server, 47, join(u16(0), u16(0x0800), inner)), { proto: 'gre', service: 'gre' }],
    [
      'GRE with a key',
      ip(client, server, 47, join(u16(0x2000), u16(0x0800), u32(7), inner)),
      { proto: 'gre', service: 'gre' },
    ],
    ['ipip', ip(client, server, 4, inner), { proto: 'ipip', service: 'ipip' }],
    [
      'vxlan',
      ip(client, server, 17, udp(9_999, 4_789, join(u32(0x0800_0000), u32(0), ethernet(0x0800, inner)))),
      { proto: 'udp', service: 'vxlan' },
    ],
  ])('%s: the tunnel and what is in it', async (_, packet, outer) => {
    const { connections } = await read(pcapFile(frames([packet])))
    expect(connections).toHaveLength(2)
    expect(connections[0]).toMatchObject({ originator: client, responder: server, ...outer })
    expect(connections[1]).toMatchObject({
      originator: '10.1.1.1',
      responder: '10.2.2.2',
      proto: 'udp',
      originatorBytes: 2,
    })
  })

  test('6in4', async () => {
    const six = ip('2001:db8::1', '2001:db8::2', 17, udp(1, 2, 'x'))
    expect(
      (await read(pcapFile(frames([ip(client, server, 41, six)])))).connections.map(c => [c.proto, c.service]),
    ).toEqual([
      ['ipv6', '6in4'],
      ['udp', null],
    ])
  })
})

const name = (text: string) => join(...text.split('.').map(label => vector(1, Buffer.from(label))), u8(0))
const question = (id: number, text: string, type = 1) =>
  join(u16(id), u16(0x0100), u16(1), u16(0), u16(0), u16(0), name(text), u16(type), u16(1))
const answer = (id: number, text: string, records: readonly Buffer[], { type = 1, code = 0 } = {}) =>
  join(
    u16(id),
    u16(0x8180 | code),
    u16(1),
    u16(records.length),
    u16(0),
    u16(0),
    name(text),
    u16(type),
    u16(1),
    ...records,
  )
const resource = (type: number, ttl: number, data: Buffer, owner = u16(0xc00c)) =>
  join(owner, u16(type), u16(1), u32(ttl), vector(2, data))

describe('DNS', () => {
  test('question and answer are one record', async () => {
    const records = [
      resource(5, 60, join(vector(1, Buffer.from('cdn')), u16(0xc00c))),
      resource(1, 300, u8(203, 0, 113, 5)),
      resource(16, 9, join(vector(1, Buffer.from('v=1\u0001')))),
    ]
    const { of, connections } = await read(
      pcapFile(
        frames([
          ip(client, server, 17, udp(5_353 + 1, 53, question(7, 'C2.Example.org'))),
          ip(server, client, 17, udp(53, 5_353 + 1, answer(7, 'C2.Example.org', records))),
          ip(client, server, 17, udp(5_353 + 1, 53, question(8, 'gone.example.org', 28))),
        ]),
      ),
    )
    const [first, second] = of('dns') as [Dns, Dns]
    expect(first).toMatchObject({
      query: 'c2.example.org', queryType: 'A', responseCode: 'NOERROR', proto: 'udp', rejected: false, line: 1, originator: client,
      answers: ['cdn.c2.example.org', '203.0.113.5', 'TXT 4 v=1\\x01'], ttls: [60, 300, 9],
    }) // biome-ignore format: one record
    expect(second).toMatchObject({
      query: 'gone.example.org',
      queryType: 'AAAA',
      responseCode: null,
      answers: [],
      line: 3,
    })
    expect(connections).toMatchObject([{ service: 'dns', state: 'SF' }])
  })

  test('over TCP, in pieces', async () => {
    const message = vector(2, question(9, 'a.example'))
    const reply = vector(2, answer(9, 'a.example', [], { code: 3 }))
    const says: Say[] = [
      ...open,
      ['c', 'PA', message.subarray(0, 20)],
      ['c', 'PA', message.subarray(20)],
      ['s', 'PA', reply],
      ...shut,
    ]
    expect((await read(pcapFile(frames(conversation(53, says))))).of('dns')).toMatchObject([
      { query: 'a.example', responseCode: 'NXDOMAIN', proto: 'tcp' },
    ])
  })

  test('names that point in a circle end the message', async () => {
    const circle = join(u16(1), u16(0x0100), u16(1), u16(0), u16(0), u16(0), u16(0xc00c), u16(1), u16(1))
    expect((await read(pcapFile(frames([ip(client, server, 17, udp(4_000, 53, circle))])))).of('dns')).toEqual([])
  })
})

const extension = (type: number, data: Buffer) => join(u16(type), vector(2, data))
const hex4 = (text: string) => Buffer.concat(text.split(',').map(value => u16(Number.parseInt(value, 16))))

/** The ClientHello of the worked example in FoxIO's description of JA4. */
function exampleHello(serverName: string): Buffer {
  const extensions = '001b,0000,0033,0010,4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015'
    .split(',')
    .map(text => {
      const type = Number.parseInt(text, 16)
      if (type === 0) return extension(0, vector(2, u8(0), vector(2, Buffer.from(serverName))))
      if (type === 0x10)
        return extension(0x10, vector(2, vector(1, Buffer.from('h2')), vector(1, Buffer.from('http/1.1'))))
      if (type === 0x0d) return extension(0x0d, vector(2, hex4('0403,0804,0401,0503,0805,0501,0806,0601')))
      if (type === 0x2b) return extension(0x2b, vector(1, hex4('7a7a,0304,0303')))
      if (type === 0x0a) return extension(0x0a, vector(2, hex4('8a8a,001d,0017,0018')))
      if (type === 0x0b) return extension(0x0b, vector(1, u8(0)))
      return extension(type, Buffer.alloc(3))
    })
  const ciphers = hex4('2a2a,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035')
  const body = join(
    u16(0x0303),
    Buffer.alloc(32, 7),
    vector(1, Buffer.alloc(32, 8)),
    vector(2, ciphers),
    vector(1, u8(0)),
    vector(2, extension(0x3a3a, Buffer.alloc(0)), ...extensions),
  )
  return join(u8(1), vector(3, body))
}

const record = (type: number, ...parts: readonly Buffer[]) => join(u8(type, 3, 1), vector(2, ...parts))
const serverHello = (cipher: number, ...extensions: readonly Buffer[]) =>
  join(u8(2), vector(3, join(u16(0x0303), Buffer.alloc(32), vector(1), u16(cipher), u8(0), vector(2, ...extensions))))

describe('TLS', () => {
  test('a hello over two records and three segments, with the fingerprints of the published example', async () => {
    const hello = exampleHello('cdn.c2.example.org')
    const flight = join(record(22, hello.subarray(0, 100)), record(22, hello.subarray(100)))
    const back = join(
      record(22, serverHello(0x1301, extension(0x2b, u16(0x0304)))),
      record(20, u8(1)),
      record(23, Buffer.alloc(40)),
    )
    const says: Say[] = [
      ...open,
      ['c', 'A', flight.subarray(0, 3)],
      ['c', 'A', flight.subarray(3, 150)],
      ['c', 'PA', flight.subarray(150)],
      ['s', 'PA', back],
      ['c', 'PA', join(record(20, u8(1)), record(23, Buffer.alloc(9)))],
    ]
    const packets = conversation(8_443, says)
    // The second segment arrives after the third.
    ;[packets[4], packets[5]] = [packets[5] as Buffer, packets[4] as Buffer]
    const { of, connections } = await read(pcapFile(frames(packets)))
    expect(connections).toMatchObject([{ service: 'ssl' }])
    const [tls] = of('tls') as [Tls]
    expect(tls).toMatchObject({
      serverName: 'cdn.c2.example.org',
      version: 'TLSv13',
      cipher: 'TLS_AES_128_GCM_SHA256',
      established: true,
    })
    expect(tls.ja4).toBe('t13d1516h2_8daaf6152771_e5627efa2ab1')
    expect(tls.ja3).toMatch(/^[0-9a-f]{32}$/)
    expect(tls.ja3s).toMatch(/^[0-9a-f]{32}$/)
  })

  test('certificates of TLS 1.2: names and fingerprints', async () => {
    const der = new X509Certificate(certificate).raw
    const back = join(record(22, serverHello(0xc02f)), record(22, join(u8(11), vector(3, vector(3, vector(3, der))))))
    const says: Say[] = [
      ...open,
      ['c', 'PA', record(22, exampleHello('a.example'))],
      ['s', 'A', back.subarray(0, 200)],
      ['s', 'PA', back.subarray(200)],
    ]
    const { of } = await read(pcapFile(frames(conversation(443, says))))
    const parsed = new X509Certificate(certificate)
    const sha256 = parsed.fingerprint256.replaceAll(':', '').toLowerCase()
    expect(of('tls')).toMatchObject([
      {
        version: 'TLSv12',
        cipher: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
        certificates: [sha256],
        subject: 'CN=c2.example.org,O=Example',
        established: false,
      },
    ])
    expect(of('certificate')).toMatchObject([
      { fingerprint: sha256, subject: 'CN=c2.example.org,O=Example', issuer: 'CN=c2.example.org,O=Example' },
    ])
    expect(of('file')[0]?.hashes).toContain(parsed.fingerprint.replaceAll(':', '').toLowerCase())
  })
})

describe('HTTP and SSH', () => {
  test('requests over one connection, each with its answer', async () => {
    const ask = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: c2.example.org:8080\r\nUser-Agent: Mozilla/5.0 (x)\r\n\r\n`
    const reply = (status: number) => `HTTP/1.1 ${status} Any\r\nServer: nginx/1.18.0\r\nContent-Length: 4\r\n\r\nbody`
    const says: Say[] = [
      ...open,
      ['c', 'PA', ask('/one')],
      ['s', 'PA', reply(200)],
      ['c', 'A', ask('/two?x=1').slice(0, 30)],
      ['c', 'PA', ask('/two?x=1').slice(30)],
      ['s', 'PA', reply(404)],
    ]
    const { of } = await read(pcapFile(frames(conversation(8_080, says))))
    expect(of('http') as Http[]).toMatchObject([
      {
        method: 'GET',
        uri: '/one',
        host: 'c2.example.org:8080',
        userAgent: 'Mozilla/5.0 (x)',
        status: 200,
        responseBytes: 4,
      },
      { uri: '/two?x=1', status: 404 },
    ])
    expect(of('software')).toMatchObject([
      { host: server, port: 8_080, type: 'HTTP::SERVER', name: 'nginx', version: '1.18.0' },
    ])
  })

  test('banners', async () => {
    const says: Say[] = [
      ...open,
      ['s', 'PA', 'SSH-2.0-dropbear_2019.78\r\n'],
      ['c', 'PA', 'SSH-2.0-OpenSSH_8.2p1 Ubuntu-4\r\n'],
    ]
    const { of, connections } = await read(pcapFile(frames(conversation(2_222, says))))
    expect(of('software') as Software[]).toMatchObject([
      { host: server, type: 'SSH::SERVER', name: 'dropbear', version: '2019.78' },
      { host: client, type: 'SSH::CLIENT', name: 'OpenSSH', version: '8.2p1' },
    ])
    expect(connections).toMatchObject([{ service: 'ssh' }])
  })
})

describe('DHCP', () => {
  const message = (op: number, given: string, options: readonly (readonly [number, Buffer | string])[]) =>
    join(
      u8(op, 1, 6, 0),
      u32(0xabcdef01),
      u32(0),
      ipBytes('0.0.0.0'),
      ipBytes(given),
      Buffer.alloc(8),
      u8(2, 0, 0, 0, 0, 0xcc),
      Buffer.alloc(202),
      u32(0x63825363),
      ...options.map(([code, value]) => join(u8(code), vector(1, Buffer.from(value as string, 'latin1')))),
      u8(255),
    )

  test('a lease, with what the client said of itself', async () => {
    const asked = message(1, '0.0.0.0', [
      [53, u8(3)],
      [12, 'camera-12'],
      [60, 'dhcpcd-9.4'],
    ])
    const agreed = message(2, '192.168.1.44', [
      [53, u8(5)],
      [54, ipBytes('192.168.1.1')],
      [51, u32(3_600)],
      [15, 'plant.example'],
    ])
    const { of, connections } = await read(
      pcapFile(
        frames([
          ip('0.0.0.0', '255.255.255.255', 17, udp(68, 67, asked)),
          ip('192.168.1.1', '192.168.1.44', 17, udp(67, 68, agreed)),
        ]),
      ),
    )
    expect(of('dhcp')).toMatchObject([
      {
        address: '192.168.1.44',
        server: '192.168.1.1',
        mac: '02:00:00:00:00:cc',
        hostName: 'camera-12',
        vendorClass: 'dhcpcd-9.4',
        domain: 'plant.example',
        leaseSeconds: 3_600,
        line: 2,
      },
    ])
    expect(connections.map(each => each.service)).toEqual(['dhcp', 'dhcp'])
  })
})

/** Seals a client's first packet as RFC 9001, chapter 5 says. */
function quicInitial(frame: Buffer): Buffer {
  const id = Buffer.from('8394c8f03e515708', 'hex')
  const expand = (secret: Buffer, label: string, length: number) =>
    createHmac('sha256', secret)
      .update(join(u8(0, length, label.length + 6), `tls13 ${label}`, u8(0, 1)))
      .digest()
      .subarray(0, length)
  const common = createHmac('sha256', Buffer.from('38762cf7f55934b34d179ae6a4c80cadccbb7f0a', 'hex'))
    .update(id)
    .digest()
  const secret = expand(common, 'client in', 32)
  // The keys that the RFC prints for this id, so that the sealing here is not only the mirror of the opening.
  expect(expand(secret, 'quic key', 16).toString('hex')).toBe('1f369613dd76d5467730efcbe3b1a22d')
  const iv = Buffer.from(expand(secret, 'quic iv', 12))
  const plain = join(frame, Buffer.alloc(1_162 - frame.length))
  const header = join(u8(0xc3), u32(1), vector(1, id), u8(0), u8(0), u16(0x4000 | (4 + plain.length + 16)), u32(2))
  iv[11] = (iv[11] as number) ^ 2
  const cipher = createCipheriv('aes-128-gcm', expand(secret, 'quic key', 16), iv).setAAD(header)
  const sealed = join(cipher.update(plain), cipher.final(), cipher.getAuthTag())
  const mask = createCipheriv('aes-128-ecb', expand(secret, 'quic hp', 16), null).update(sealed.subarray(0, 16))
  header[0] = (header[0] as number) ^ ((mask[0] as number) & 15)
  for (let i = 0; i < 4; i++)
    header[header.length - 4 + i] = (header[header.length - 4 + i] as number) ^ (mask[1 + i] as number)
  return join(header, sealed)
}

test('QUIC shows its server name', async () => {
  const hello = exampleHello('quic.example.org')
  const crypto = (at: number, part: Buffer) => join(u8(6), u16(0x4000 | at), u16(0x4000 | part.length), part)
  const datagram = quicInitial(join(crypto(120, hello.subarray(120)), u8(1, 0, 0), crypto(0, hello.subarray(0, 120))))
  const { of, connections } = await read(pcapFile(frames([ip(client, server, 17, udp(50_000, 443, datagram))])))
  expect(of('tls')).toMatchObject([{ serverName: 'quic.example.org', ja4: 'q13d1516h2_8daaf6152771_e5627efa2ab1' }])
  expect(connections).toMatchObject([{ service: 'quic' }])
})

describe('damage', () => {
  const whole = frames([
    ...conversation(443, [
      ...open,
      ['c', 'PA', record(22, exampleHello('a.example'))],
      ['s', 'PA', join(record(22, serverHello(0x1301)))],
      ...shut,
    ]),
    ip(client, server, 17, udp(5_000, 53, question(7, 'a.example'))),
    ip(server, client, 17, udp(53, 5_000, answer(7, 'a.example', [resource(1, 3, u8(1, 2, 3, 4))]))),
    ip(client, server, 47, join(u16(0), u16(0x0800), ip(client, server, 17, udp(1, 2, 'x')))),
    ...conversation(80, [...open, ['c', 'PA', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n']], 41_000),
    ip(client, server, 17, udp(50_000, 443, quicInitial(join(u8(6, 0), u16(0x4000 | 60), Buffer.alloc(60, 1))))),
  ])

  test.each([pcapFile, pcapngFile])('flipped bytes and cuts never crash', async make => {
    const bytes = make(whole)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(bytes.length),
        async (flips, cut) => {
          const damaged = Buffer.from(bytes.subarray(0, cut))
          for (const [at, byte] of flips) if (at < damaged.length) damaged[at] = byte
          try {
            await read(damaged)
          } catch (error) {
            if (!(error instanceof InputFault)) throw error
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('any cut into chunks gives the same records', async () => {
    const bytes = pcapngFile(whole)
    const expected = await read(bytes)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }), async sizes => {
        async function* chunks() {
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = sizes[turn % sizes.length] as number
            yield bytes.subarray(at, at + size)
            at += size
          }
        }
        const records: TrafficRecord[] = []
        for await (const batch of pcap.read({ ...memoryInput('x.pcap', bytes), chunks })) records.push(...batch.records)
        expect(records).toEqual(expected.records)
      }),
      { numRuns: 30 },
    )
  })
})

/** Made for this test: self-signed, CN=c2.example.org, O=Example. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBqzCCAVGgAwIBAgIUbYxHVBICPzKh4t1f1x+wS97jpWkwCgYIKoZIzj0EAwIw
KzEQMA4GA1UECgwHRXhhbXBsZTEXMBUGA1UEAwwOYzIuZXhhbXBsZS5vcmcwHhcN
MjYxMTIzMjEwNjEwWhcNMzYxMTIwMjEwNjEwWjArMRAwDgYDVQQKDAdFeGFtcGxl
MRcwFQYDVQQDDA5jMi5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABJdCCcrFa9HvM5VYxzWgIBmtQtZFTK0ZnUQ2QfsoisqtE634bom8FaeJ2vCs
7rdmwAfghqwpgvDnyzc5TJgrnkqjUzBRMB0GA1UdDgQWBBSDBXmO6XLYBgaTO6u5
9KydQVxh+zAfBgNVHSMEGDAWgBSDBXmO6XLYBgaTO6u59KydQVxh+zAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCID7mH7A2sjl6YYfGJW66FE6PmaQ+
48nz2toIrYhqUcMGAiEAo+Hi4LWGlLMWCIPoLKB4IVUM4AVJjMGZb7kVd2fjvEA=
-----END CERTIFICATE-----`
