import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../../evidence/open.ts'
import { InputFault } from '../../../evidence/rejection.ts'
import type { Dns, Http, Software, Tls, TrafficRecord } from '../../connection.ts'
import { pcap } from '../pcap.ts'
import {
  answer,
  client,
  conversation,
  exampleHello,
  extension,
  frames,
  open,
  question,
  quicInitial,
  read,
  record,
  resource,
  type Say,
  server,
  serverHello,
  shut,
} from './captures.testing.ts'
import { ip, ipBytes, join, pcapFile, pcapngFile, u8, u16, u32, udp, vector } from './packets.testing.ts'

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
