import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputFault } from '../../../evidence/rejection.ts'
import { ipBytes, join, u8, u16, u32, vector } from '../pcap/packets.testing.ts'
import { readFiles } from './files.testing.ts'

const exported = 1_700_000_000
const uptime = 3_600_000

const five = (flows: readonly Buffer[], sampling = 0) =>
  join(u16(5), u16(flows.length), u32(uptime), u32(exported), u32(0), u32(1), u16(0), u16(sampling), ...flows)

type Parts = {
  from: string
  to: string
  ports: readonly [number, number]
  bytes?: number
  packets?: number
  proto?: number
  flags?: number
  first?: number
  last?: number
}

const fiveFlow = ({
  from,
  to,
  ports,
  bytes = 100,
  packets = 2,
  proto = 6,
  flags = 0x1b,
  first = uptime - 5_000,
  last = uptime - 1_000,
}: Parts) =>
  join(
    ipBytes(from),
    ipBytes(to),
    u32(0),
    u16(0),
    u16(0),
    u32(packets),
    u32(bytes),
    u32(first),
    u32(last),
    u16(ports[0]),
    u16(ports[1]),
    u8(0, flags, proto, 0),
    u16(0),
    u16(0),
    u8(24, 24),
    u16(0),
  )

const [client, server] = ['192.0.2.10', '198.51.100.7']

describe('NetFlow 5', () => {
  test('two directions are one connection', async () => {
    const bytes = five([
      fiveFlow({ from: server, to: client, ports: [443, 50_000], bytes: 9_000, packets: 9, first: uptime - 4_900 }),
      fiveFlow({ from: client, to: server, ports: [50_000, 443] }),
    ])
    const { connections, rejected } = await readFiles([['a', bytes]])
    expect(rejected).toEqual([])
    expect(connections('a')).toMatchObject([
      {
        originator: client, originatorPort: 50_000, responder: server, responderPort: 443, proto: 'tcp', state: 'SF', ts: exported - 5, duration: 4,
        originatorIpBytes: 100, originatorPackets: 2, responderIpBytes: 9_000, responderPackets: 9, originatorBytes: null, line: 1,
      },
    ]) // biome-ignore format: one record
  })

  test('one direction alone: the answering one is turned', async () => {
    const bytes = five([
      fiveFlow({ from: server, to: client, ports: [443, 50_000], flags: 0x10 }),
      fiveFlow({ from: client, to: server, ports: [50_001, 23], flags: 2 }),
    ])
    expect((await readFiles([['a', bytes]])).connections('a')).toMatchObject([
      {
        originator: client,
        responder: server,
        responderPort: 443,
        originatorIpBytes: null,
        responderIpBytes: 100,
        state: 'OTH',
      },
      { originator: client, responderPort: 23, originatorIpBytes: 100, responderIpBytes: null, state: 'S0' },
    ])
  })

  test('the counter since the start turns over', async () => {
    const turned = join(
      u16(5),
      u16(1),
      u32(1_000),
      u32(exported),
      u32(0),
      u32(1),
      u16(0),
      u16(0),
      fiveFlow({ from: client, to: server, ports: [1, 2], first: 4_294_967_000, last: 500 }),
    )
    expect((await readFiles([['a', turned]])).connections('a')[0]).toMatchObject({
      ts: exported - 1.296,
      duration: 0.796,
    })
  })

  test('sampling is told', async () => {
    const { records } = await readFiles([
      ['a', five([fiveFlow({ from: client, to: server, ports: [1, 2] })], 0x4000 | 100)],
    ])
    expect(records.get('a')?.flatMap(record => (record.kind === 'log' ? record.ignored : []))).toEqual([
      'sampling of one packet in 100: sizes and counts are those of the sample',
    ])
  })

  test.each([0, 31, 55_582])('%s records are refused', async count => {
    const bytes = five([fiveFlow({ from: client, to: server, ports: [1, 2] })])
    bytes.writeUInt16BE(count, 2)
    const { rejected, connections } = await readFiles([['a', bytes]])
    expect(connections('a')).toEqual([])
    expect(rejected).toHaveLength(1)
  })
})

const set = (id: number, ...body: readonly Buffer[]) => join(u16(id), u16(4 + Buffer.concat(body).length), ...body)
const nine = (sets: readonly Buffer[], parts: { time?: number; boot?: number; domain?: number } = {}) => {
  const { time = exported, boot = exported - 3_600, domain = 7 } = parts
  return join(u16(9), u16(sets.length), u32((time - boot) * 1_000), u32(time), u32(1), u32(domain), ...sets)
}
const fields = (...pairs: readonly (readonly [number, number])[]) =>
  join(...pairs.map(([element, length]) => join(u16(element), u16(length))))
const basic = [
  [8, 4],
  [12, 4],
  [7, 2],
  [11, 2],
  [4, 1],
  [1, 4],
  [2, 4],
  [22, 4],
  [21, 4],
  [6, 1],
] as const
const template = (id: number, pairs: readonly (readonly [number, number])[] = basic) =>
  set(0, u16(id), u16(pairs.length), fields(...pairs))
const record = ({
  from,
  to,
  ports,
  bytes = 100,
  packets = 2,
  proto = 6,
  flags = 2,
  first = 3_590_000,
  last = 3_595_000,
}: Parts) =>
  join(
    ipBytes(from),
    ipBytes(to),
    u16(ports[0]),
    u16(ports[1]),
    u8(proto),
    u32(bytes),
    u32(packets),
    u32(first),
    u32(last),
    u8(flags),
  )
const plain = record({ from: client, to: server, ports: [50_000, 443] })
const expectedPlain = {
  originator: client,
  responder: server,
  responderPort: 443,
  ts: exported - 10,
  duration: 5,
  originatorIpBytes: 100,
  originatorPackets: 2,
  state: 'S0',
}

describe('NetFlow 9 and templates in other files', () => {
  test.each<[string, readonly (readonly [string, Buffer])[]]>([
    ['in the same message', [['data', nine([template(256), set(256, plain, u16(0))])]]],
    ['in the message before', [['data', join(nine([template(256)]), nine([set(256, plain)]))]]],
    ['in a later message', [['data', join(nine([set(256, plain)]), nine([template(256)]))]]],
    [
      'in a file that comes first',
      [
        ['a', nine([template(256)])],
        ['data', nine([set(256, plain)])],
      ],
    ],
    [
      'in a file that comes later',
      [
        ['data', nine([set(256, plain)])],
        ['z', nine([template(256)], { time: exported + 30 })],
      ],
    ],
  ])('%s', async (_, files) => {
    const { connections, rejected, unexplained } = await readFiles(files)
    expect([...rejected, ...unexplained]).toEqual([])
    expect(connections('data')).toMatchObject([expectedPlain])
  })

  test('without its template data is refused by the number of the template', async () => {
    const { unexplained, connections } = await readFiles([['data', nine([set(300, plain), set(300, plain)])]])
    expect(connections('data')).toEqual([])
    expect(unexplained).toMatchObject([
      {
        file: 'data',
        field: 'template 300',
        reason: expect.stringContaining('2 sets of data of template 300 (source id 7)'),
      },
    ])
  })

  test('the template of another exporter with the same numbers is not taken', async () => {
    const swapped = [[12, 4], [8, 4], ...basic.slice(2)] as const
    const other = { boot: exported - 90_000 }
    const { connections } = await readFiles([
      ['data', nine([set(256, plain)])],
      ['y', nine([template(256, swapped)], other)],
      ['z', nine([template(256)])],
    ])
    expect(connections('data')).toMatchObject([expectedPlain])
  })

  test('options are counted, zeros at the end are padding', async () => {
    const options = set(1, u16(260), u16(4), u16(4), fields([1, 4], [34, 4]), u16(0))
    const bytes = nine([options, set(260, u32(1), u32(50)), template(256), set(256, plain), Buffer.alloc(40)])
    const { records, connections, rejected } = await readFiles([['a', bytes]])
    expect(rejected).toEqual([])
    expect(connections('a')).toHaveLength(1)
    expect(records.get('a')).toContainEqual({
      kind: 'log',
      line: 1,
      log: 'netflow: options',
      examined: false,
      lines: 1,
      ignored: [],
    })
  })

  test('a field without use is named', async () => {
    const { records } = await readFiles([
      ['a', nine([template(256, [...basic, [61, 1], [95, 4]]), set(256, plain, u8(0), u32(0))])],
    ])
    expect(records.get('a')?.[0]).toMatchObject({ ignored: ['element 61', 'element 95'] })
  })
})

const ipfix = (...sets: readonly Buffer[]) => {
  const body = Buffer.concat(sets)
  return join(u16(10), u16(16 + body.length), u32(exported), u32(1), u32(3), body)
}

describe('IPFIX', () => {
  const enterprise = (element: number, length: number, number: number) =>
    join(u16(0x8000 | element), u16(length), u32(number))

  test('variable length, enterprise fields, biflow, milliseconds, reduced size', async () => {
    const head = join(
      fields([27, 16], [28, 16], [7, 2], [11, 2], [4, 1], [1, 3], [152, 8], [153, 8]),
      enterprise(1, 4, 29_305),
      enterprise(2, 2, 29_305),
      enterprise(100, 0xffff, 9),
      fields([2, 2]),
    )
    const time = (seconds: number) =>
      join(u32(Math.floor((seconds * 1_000) / 2 ** 32)), u32((seconds * 1_000) % 2 ** 32))
    const one = (text: Buffer) =>
      join(
        ipBytes('2001:db8::1'),
        ipBytes('2001:db8::2'),
        u16(5_000),
        u16(853),
        u8(6, 1, 0, 0),
        time(exported - 9),
        time(exported - 2.5),
        u32(777),
        u16(7),
        text,
        u16(11),
      )
    const long = join(u8(255), vector(2, Buffer.alloc(300)))
    const bytes = ipfix(set(2, u16(999), u16(12), head), set(999, one(vector(1, Buffer.from('name'))), one(long)))
    const { connections, rejected } = await readFiles([['a', bytes]])
    expect(rejected).toEqual([])
    const expected = {
      originator: '2001:db8::1',
      responderPort: 853,
      originatorIpBytes: 65_536,
      responderIpBytes: 777,
      responderPackets: 7,
      originatorPackets: 11,
      ts: exported - 9,
      duration: 6.5,
    }
    expect(connections('a')).toMatchObject([expected, expected])
  })

  test('times since an unknown start keep their distance', async () => {
    const { connections } = await readFiles([
      ['a', ipfix(set(2, u16(256), u16(basic.length), fields(...basic)), set(256, plain))],
    ])
    expect(connections('a')[0]).toMatchObject({ ts: exported - 5, duration: 5 })
  })

  test('a message that is cut short keeps what came before', async () => {
    const whole = ipfix(set(2, u16(256), u16(basic.length), fields(...basic)), set(256, plain))
    const { connections, rejected } = await readFiles([['a', join(whole, whole.subarray(0, whole.length - 9))]])
    expect(connections('a')).toHaveLength(1)
    expect(rejected).toHaveLength(1)
  })
})

test('damaged messages never crash', async () => {
  const samples = [
    five([fiveFlow({ from: client, to: server, ports: [1, 2] })]),
    nine([
      template(256),
      set(1, u16(260), u16(4), u16(4), fields([1, 4], [34, 4])),
      set(256, plain),
      set(260, u32(1), u32(2)),
    ]),
    ipfix(
      set(2, u16(256), u16(basic.length), fields(...basic)),
      set(3, u16(257), u16(2), u16(1), fields([1, 4], [34, 0xffff])),
      set(256, plain),
    ),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 }),
      fc.nat(2_000),
      async (sample, flips, cut) => {
        const damaged = Buffer.from(sample.subarray(0, Math.max(20, cut)))
        for (const [at, byte] of flips) if (at < damaged.length) damaged[at] = byte
        try {
          await readFiles([
            ['a', damaged],
            ['b', sample],
          ])
        } catch (error) {
          if (!(error instanceof InputFault)) throw error
        }
      },
    ),
    { numRuns: 400 },
  )
})
