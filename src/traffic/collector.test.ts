import { createSocket } from 'node:dgram'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openInput } from '../evidence/open.ts'
import { Collector, type CollectorCounts } from './collector.ts'
import type { Connection } from './connection.ts'
import { ipBytes, join, u8, u16, u32 } from './read/pcap/packets.testing.ts'
import { zeekJson } from './read/zeek.ts'

const now = 1_700_000_000
const clock = () => new Date(now * 1_000)
const set = (id: number, body: Buffer) => join(u16(id), u16(4 + body.length), body)
const nine = (...sets: readonly Buffer[]) =>
  join(u16(9), u16(sets.length), u32(60_000), u32(now), u32(1), u32(7), ...sets)
const fields = [
  [8, 4],
  [12, 4],
  [7, 2],
  [11, 2],
  [4, 1],
  [1, 4],
  [2, 4],
  [22, 4],
  [21, 4],
] as const
const template = set(
  0,
  join(u16(256), u16(fields.length), ...fields.map(([element, length]) => join(u16(element), u16(length)))),
)
const flow = (from: string, to: string, [source, destination]: readonly [number, number], bytes: number) =>
  join(ipBytes(from), ipBytes(to), u16(source), u16(destination), u8(6), u32(bytes), u32(3), u32(50_000), u32(55_000))
const there = flow('192.0.2.10', '198.51.100.7', [50_000, 443], 500)
const back = flow('198.51.100.7', '192.0.2.10', [443, 50_000], 7_000)

/** Sends datagrams over loopback and waits until the collector has counted them. */
async function collected(datagrams: readonly Buffer[], allowed: readonly string[] = []) {
  const folder = await mkdtemp(path(tmpdir(), 'collect-'))
  const told: string[] = []
  const collector = await Collector.listen({
    port: 0,
    host: '127.0.0.1',
    folder,
    clock,
    allowed,
    rotation: 3_600,
    tell: line => told.push(line),
  })
  const sender = createSocket('udp4')
  for (const datagram of datagrams)
    await new Promise<void>((resolve, reject) =>
      sender.send(datagram, collector.port, '127.0.0.1', error => (error ? reject(error) : resolve())),
    )
  while (collector.counts().datagrams < datagrams.length) await new Promise(resolve => setTimeout(resolve, 5))
  const counts: CollectorCounts = await collector.stop()
  sender.close()
  const files = await readdir(folder)
  const connections: Connection[] = []
  for (const name of files) {
    const input = await openInput(path(folder, name))
    expect(zeekJson.sniff(input.head, input.path)).toBeGreaterThan(0.9)
    for await (const batch of zeekJson.read(input)) {
      expect(batch.rejected).toEqual([])
      connections.push(...batch.records.filter(record => record.kind === 'connection'))
    }
  }
  return { counts, files, connections, told }
}

describe('collector', () => {
  test('what comes over the wire is a log that can be examined', async () => {
    const { counts, files, connections } = await collected([
      nine(set(256, there)),
      nine(template),
      nine(set(256, back)),
    ])
    expect(counts).toMatchObject({
      datagrams: 3,
      flows: 2,
      connections: 1,
      exporters: 1,
      damaged: 0,
      unexplained: 0,
      dropped: 0,
    })
    expect(files).toEqual(['conn.2023-11-14-22-00-00.log'])
    expect(connections).toMatchObject([
      {
        originator: '192.0.2.10',
        originatorPort: 50_000,
        responder: '198.51.100.7',
        responderPort: 443,
        originatorIpBytes: 500,
        responderIpBytes: 7_000,
        ts: now - 10,
        duration: 5,
      },
    ])
  })

  test('damaged messages are counted and told, and what follows is read', async () => {
    const { counts, told, connections } = await collected([
      Buffer.from('nonsense that is no message'),
      nine(template).subarray(0, 30),
      nine(template, set(256, there)),
    ])
    expect(counts.damaged).toBe(2)
    expect(told.filter(line => line.includes('a message of'))).toHaveLength(2)
    expect(connections).toHaveLength(1)
  })

  test('exporters that are not allowed are refused', async () => {
    const { counts, connections } = await collected([nine(template, set(256, there))], ['192.0.2.99'])
    expect(counts).toMatchObject({ refused: 1, flows: 0, exporters: 0 })
    expect(connections).toEqual([])
  })

  test('data without its template is told at the end', async () => {
    expect((await collected([nine(set(256, there))])).counts).toMatchObject({ flows: 0, unexplained: 1 })
  })
})
