import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reader } from '../../evidence/input.ts'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { Connection, TrafficRecord } from '../connection.ts'
import { nfdumpCsv, nfdumpJson } from './nfdump.ts'

async function read(reader: Reader<TrafficRecord>, text: string | Buffer) {
  const connections: Connection[] = []
  const rejected: Rejection[] = []
  for await (const batch of reader.read(memoryInput('x', Buffer.from(text)))) {
    for (const record of batch.records) if (record.kind === 'connection') connections.push(record)
    rejected.push(...batch.rejected)
  }
  return { connections, rejected }
}

const old = `ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out
2024-04-19 10:00:00,2024-04-19 10:00:05,5.000,192.0.2.10,198.51.100.7,50000,443,TCP,...AP.SF,0,0,10,1500,0,0,1,2
2024-04-19 10:00:00,2024-04-19 10:00:05,5.000,198.51.100.7,192.0.2.10,443,50000,TCP,...AP.SF,0,0,12,9000,0,0,2,1
2024-04-19 10:01:00,2024-04-19 10:01:00,0.000,192.0.2.10,198.51.100.9,0,8.0,ICMP,........,0,0,1,84,0,0,1,2
2024-04-19 10:01:00,2024-04-19 10:01:00,0.000,nobody,198.51.100.9,0,8.0,ICMP,........,0,0,1,84,0,0,1,2
Summary
flows,bytes,packets,avg_bps,avg_pps,avg_bpp
4,10584,23,100,1,100
`
const recent = `firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows
2024-04-19 10:00:00.250,4.500,UDP,2001:db8::1,40000,2001:db8::2,53,1,80,1
`
const flow = (more: object) => ({
  type: 'FLOW', sampled: 0, t_first: '2024-04-19T10:00:00.000', t_last: '2024-04-19T10:00:05.000', proto: 6, tcp_flags: '...AP.SF', src_port: 50_000,
  dst_port: 443, src4_addr: '192.0.2.10', dst4_addr: '198.51.100.7', in_packets: 10, in_bytes: 1_500, label: 'a "brace" } here', ...more,
}) // biome-ignore format: as nfdump prints it
const answer = flow({
  src4_addr: '198.51.100.7',
  dst4_addr: '192.0.2.10',
  src_port: 443,
  dst_port: 50_000,
  in_packets: 12,
  in_bytes: 9_000,
})
const both = {
  originator: '192.0.2.10',
  originatorPort: 50_000,
  responder: '198.51.100.7',
  responderPort: 443,
  originatorIpBytes: 1_500,
  responderIpBytes: 9_000,
  duration: 5,
  state: 'SF',
  ts: Date.parse('2024-04-19T10:00:00Z') / 1_000,
}

describe('nfdump', () => {
  test('CSV before 1.7: pairs, ICMP, what is wrong, and no totals', async () => {
    const { connections, rejected } = await read(nfdumpCsv, old)
    expect(connections).toMatchObject([
      both,
      { proto: 'icmp', originatorPort: 8, responderPort: 0, originatorIpBytes: 84 },
    ])
    expect(rejected).toEqual([{ file: 'x', line: 5, field: 'sa', reason: '"nobody" is not an IP address' }])
  })

  test.each([
    ['its end', '1970-01-01 00:00:00,2024-04-19 10:00:05', '2024-04-19T10:00:05Z'],
    ['when it was heard of', '1970-01-01 00:00:00,1970-01-01 00:00:00', '2024-04-19T10:00:09.250Z'],
    ['when it was heard of, after a time past any clock', '2285384-04-29 17:16:00,0', '2024-04-19T10:00:09.250Z'],
  ])('a flow without a start is placed by %s', async (_, times, at) => {
    const row = `ts,te,td,sa,da,sp,dp,pr,flg,ipkt,ibyt,tr\n${times},0.000,192.0.2.10,198.51.100.7,50000,443,TCP,...A....,5,260,2024-04-19 10:00:09.250\n`
    const { connections, rejected } = await read(nfdumpCsv, row)
    expect(rejected).toEqual([])
    expect(connections).toMatchObject([{ ts: Date.parse(at) / 1_000, originator: '192.0.2.10' }])
  })

  test('a length that turned over is none', async () => {
    const { connections } = await read(nfdumpCsv, recent.replace('4.500', '18446744073709540.000'))
    expect(connections).toMatchObject([{ originator: '2001:db8::1', duration: 0 }])
  })

  test('CSV since 1.7', async () => {
    const { connections } = await read(nfdumpCsv, recent)
    expect(connections).toMatchObject([
      {
        originator: '2001:db8::1',
        responderPort: 53,
        proto: 'udp',
        ts: Date.parse('2024-04-19T10:00:00.250Z') / 1_000,
        duration: 4.5,
        originatorIpBytes: 80,
      },
    ])
  })

  test.each([
    ['a list', JSON.stringify([flow({}), answer], null, 2)],
    ['one object a line', `${JSON.stringify(flow({}))}\n${JSON.stringify(answer)}\n`],
    [
      '1.7',
      JSON.stringify([
        flow({
          t_first: undefined,
          t_last: undefined,
          first: '2024-04-19T10:00:00.000',
          last: '2024-04-19T10:00:05.000',
        }),
        answer,
      ]),
    ],
  ])('JSON: %s', async (_, text) => {
    expect(nfdumpJson.sniff(Buffer.from(text), 'x')).toBeGreaterThan(0.9)
    const { connections, rejected } = await read(nfdumpJson, text)
    expect(rejected).toEqual([])
    expect(connections).toMatchObject([both])
  })

  test('each form is known by its head', () => {
    expect(nfdumpCsv.sniff(Buffer.from(old), 'x')).toBe(1)
    expect(nfdumpCsv.sniff(Buffer.from(recent), 'x')).toBe(1)
    expect(nfdumpJson.sniff(Buffer.from('{"ts":1,"id.orig_h":"192.0.2.1"}'), 'x')).toBe(0)
  })

  test('JSON that is cut short keeps what came before and says so', async () => {
    const text = JSON.stringify([flow({}), answer])
    await expect(read(nfdumpJson, text.slice(0, -20))).rejects.toThrow(InputFault)
  })

  test.each([
    [nfdumpCsv, old],
    [nfdumpJson, JSON.stringify([flow({}), answer])],
  ] as const)('$0.format: damaged bytes never crash', async (reader, text) => {
    const bytes = Buffer.from(text)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), async (at, byte, cut) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = byte
        try {
          await read(reader, damaged.subarray(0, cut))
        } catch (error) {
          if (!(error instanceof InputFault)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
