import { describe, expect, test } from 'vitest'
import type { Connection } from '../../connection.ts'
import { pcap } from '../pcap.ts'
import { client, conversation, frames, open, read, type Say, server, shut, start } from './captures.testing.ts'
import { ethernet, ip, join, pcapFile, pcapngFile, u8, u16, u32, udp } from './packets.testing.ts'

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

  test('packets that the capture length cut count whole, and it is told', async () => {
    const payload = Buffer.alloc(1_000, 65)
    const packets = conversation(9_000, [...open, ['c', 'PA', payload], ...shut])
    const cut = frames(packets).map(frame => ({
      ...frame,
      wire: frame.bytes.length,
      bytes: frame.bytes.subarray(0, 80),
    }))
    const { connections, records, rejected } = await read(pcapFile(cut))
    expect(rejected).toEqual([])
    expect(connections).toMatchObject([{ originatorBytes: 1_000, missedBytes: 0, state: 'SF' }])
    expect(records).toContainEqual(expect.objectContaining({ kind: 'log', examined: false, lines: 1 }))
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
