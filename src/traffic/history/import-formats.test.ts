import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as pathOf } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { conversation, frames, open, question, shut, start } from '../read/pcap/captures.testing.ts'
import { ip, ipBytes, join, pcapFile, u8, u16, u32, udp } from '../read/pcap/packets.testing.ts'
import { openHistory } from './history.ts'
import { type Imported, importTraffic } from './import.ts'
import { replay } from './replay.ts'

const scratch = await mkdtemp(pathOf(tmpdir(), 'interdict-import-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let folders = 0
const fresh = () => pathOf(scratch, `data-${folders++}`)
const clock = () => new Date('2026-03-01T00:00:00Z')

async function file(name: string, bytes: Buffer | string): Promise<string> {
  const path = pathOf(scratch, name)
  await writeFile(path, bytes)
  return path
}

async function kept(dataFolder: string): Promise<readonly string[]> {
  const history = await openHistory(dataFolder)
  const all: string[] = []
  for await (const { records } of replay(history))
    for (const record of records)
      all.push('responder' in record ? `${record.kind} ${record.originator} ${record.responder}` : record.kind)
  await history.close()
  return all.sort()
}

const capture = (packets: readonly Buffer[]) => pcapFile(frames(packets))
const [client, server] = ['192.0.2.10', '198.51.100.7']
const asked = ip(client, '192.0.2.53', 17, udp(40_001, 53, question(7, 'example.com')))
const shown = ({ outcome, rows, rejected }: Imported) => [outcome, rows, rejected]

describe('formats other than logs are kept too', () => {
  test('a capture', async () => {
    const data = fresh()
    const path = await file('a.pcap', capture([...conversation(80, [...open, ...shut]), asked]))
    expect((await importTraffic([path], { dataFolder: data, clock })).map(shown)).toEqual([['imported', 3, 0]])
    expect(await kept(data)).toEqual([
      `connection ${client} 192.0.2.53`,
      `connection ${client} ${server}`,
      `dns ${client} 192.0.2.53`,
    ])
  })

  test('a capture that has grown takes the place of its beginning; another one stands beside it', async () => {
    const data = fresh()
    const begun = Array.from({ length: 80 }, (_, at) => conversation(80, [...open, ...shut], 40_000 + at)).flat()
    const take = async (name: string, bytes: Buffer) =>
      importTraffic([await file(name, bytes)], { dataFolder: data, clock })
    expect((await take('b1.pcap', capture(begun)))[0]?.outcome).toBe('imported')
    expect((await take('b2.pcap', capture([...begun, asked])))[0]?.outcome).toBe('replaced')
    expect((await take('b3.pcap', capture([asked, ...begun])))[0]?.outcome).toBe('imported')
  })

  test("nfdump's CSV", async () => {
    const data = fresh()
    const text = `firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows
2024-04-19 10:00:00.250,4.500,UDP,2001:db8::1,40000,2001:db8::2,53,1,80,1
`
    const [done] = await importTraffic([await file('nf.csv', text)], { dataFolder: data, clock })
    expect(done && shown(done)).toEqual(['imported', 1, 0])
    expect(await kept(data)).toEqual(['connection 2001:db8::1 2001:db8::2'])
  })

  test('what stands in memory, e.g. standard input', async () => {
    const input = memoryInput('-', capture([asked]))
    const [done] = await importTraffic([input], { dataFolder: fresh(), clock })
    expect(done && shown(done)).toEqual(['imported', 2, 0])
  })
})

describe('IPFIX', () => {
  const message = (...sets: readonly Buffer[]) => {
    const body = join(...sets)
    return join(u16(10), u16(16 + body.length), u32(start), u32(1), u32(5), body)
  }
  const set = (id: number, body: Buffer) => join(u16(id), u16(4 + body.length), body)
  const elements = [[8, 4], [12, 4], [7, 2], [11, 2], [4, 1], [1, 4], [2, 4], [150, 4], [151, 4]] as const // biome-ignore format: pairs
  const template = message(
    set(2, join(u16(300), u16(elements.length), ...elements.map(([id, length]) => join(u16(id), u16(length))))),
  )
  const flow = join(ipBytes(client), ipBytes(server), u16(40_000), u16(443), u8(6), u32(900), u32(9), u32(start - 9), u32(start)) // biome-ignore format: one record
  const data = message(set(300, flow))

  test('templates are found in whatever file they lie', async () => {
    const folder = fresh()
    const paths = [await file('1.ipfix', data), await file('2.ipfix', template)]
    const imported = await importTraffic(paths, { dataFolder: folder, clock })
    expect(imported.map(shown)).toEqual([
      ['imported', 1, 0],
      ['unknown', 0, 0],
    ])
    expect(await kept(folder)).toEqual([`connection ${client} ${server}`])
  })

  test('data that no template explains are told with their file', async () => {
    const [done] = await importTraffic([await file('3.ipfix', data)], { dataFolder: fresh(), clock })
    expect(done?.rejected).toBe(1)
    expect(done?.rejections[0]).toMatchObject({ field: 'template 300', reason: expect.stringContaining('no file') })
  })
})
