import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import { canonical } from '../../finding.ts'
import type { Entry } from '../entry.ts'
import type { ListSource } from '../source.ts'
import { indicatorsCsv } from './indicators-csv/reader.ts'
import { indicatorsMisp } from './indicators-misp/reader.ts'
import { indicatorsPlain } from './indicators-plain/reader.ts'
import { indicatorsStix } from './indicators-stix/reader.ts'
import { indicatorsZeekIntel } from './indicators-zeek-intel/reader.ts'

const sources: readonly (readonly [source: ListSource, sample: string])[] = [
  [indicatorsZeekIntel, 'intel.dat'],
  [indicatorsPlain, 'list.txt'],
  [indicatorsCsv, 'feed.csv'],
  [indicatorsStix, 'bundle.json'],
  [indicatorsMisp, 'events.json'],
]

const bytesOf = (source: ListSource, sample: string) =>
  readFileSync(new URL(`${source.facts.id}/sample/${sample}`, import.meta.url))

async function readBytes(source: ListSource, name: string, bytes: Buffer) {
  const entries: Entry[] = []
  const rejected: Rejection[] = []
  const counts: Record<string, number> = {}
  const oddities: string[] = []
  for await (const portion of source.read([{ role: 'file', input: memoryInput(name, bytes) }])) {
    entries.push(...portion.records)
    rejected.push(...portion.rejected)
    for (const [kind, count] of Object.entries(portion.counts ?? {})) counts[kind] = (counts[kind] ?? 0) + count
    if (portion.oddity) oddities.push(portion.oddity)
  }
  return { entries, rejected, counts, oddities }
}

describe.each(sources)('$0.facts.id', (source, sample) => {
  const bytes = bytesOf(source, sample)

  test('the sample gives what is expected of it', async () => {
    const { entries } = await readBytes(source, sample, bytes)
    const lines = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(canonical)
    const expected = readFileSync(new URL(`${source.facts.id}/expected.jsonl`, import.meta.url), 'utf8')
    expect(lines).toEqual(expected.trimEnd().split('\n'))
  })

  test('only its own reader takes the sample', () => {
    const certain = sources.map(([other]) => other.sniff(bytes, sample)?.certainty ?? 0)
    const own = sources.findIndex(([other]) => other === source)
    expect(certain.indexOf(Math.max(...certain))).toBe(own)
  })

  test('damaged bytes are rejected or a fault, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), async (at, byte, cut) => {
        const damaged = Buffer.from(bytes.subarray(0, Math.max(1, cut)))
        if (at < damaged.length) damaged[at] = byte
        try {
          await readBytes(source, sample, damaged)
        } catch (error) {
          if (!(error instanceof InputFault)) throw error
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is refused is told', () => {
  test.each([
    [indicatorsPlain, 'list.txt', ['16', '17']],
    [indicatorsZeekIntel, 'intel.dat', ['13', '14', '15']],
    [indicatorsCsv, 'feed.csv', ['11', '12', '13', '14', '15']],
  ] as const)('$0.facts.id names the lines', async (source, sample, lines) => {
    const { rejected } = await readBytes(source, sample, bytesOf(source, sample))
    expect(rejected.map(rejection => String(rejection.line))).toEqual(lines)
  })

  test('STIX names the object and what is not supported in it', async () => {
    const { rejected, counts } = await readBytes(indicatorsStix, 'bundle.json', bytesOf(indicatorsStix, 'bundle.json'))
    expect(rejected.map(({ field, reason }) => [field?.slice(-7), reason])).toEqual([
      ['pattern', 'network-traffic:dst_port = 8443 says nothing alone'],
      ['pattern', 'FOLLOWEDBY between or after observations is not supported'],
      ['rn_type', 'patterns of type "yara" are not supported'],
      ['07 mood', expect.stringContaining('')],
    ])
    expect(counts).toMatchObject({ indicator: 8, revoked: 1, relationship: 3 })
  })

  test('MISP names the attribute, and counts what is not looked for', async () => {
    const { rejected, counts } = await readBytes(indicatorsMisp, 'x', bytesOf(indicatorsMisp, 'events.json'))
    expect(rejected.map(({ field, reason }) => [field?.slice(-9), reason])).toEqual([
      ['007 value', expect.stringContaining('not an address')],
    ])
    expect(counts).toEqual({ events: 1, 'not for detection': 1, 'not looked for: yara': 1, deleted: 1 })
  })

  test('a column without use is named', async () => {
    expect((await readBytes(indicatorsCsv, 'feed.csv', bytesOf(indicatorsCsv, 'feed.csv'))).oddities).toEqual([
      'columns that are not used: Colour',
    ])
  })

  test('an indicator before the #fields line is a fault', async () => {
    await expect(readBytes(indicatorsZeekIntel, 'x', Buffer.from('192.0.2.1\tIntel::ADDR\n'))).rejects.toThrow(
      InputFault,
    )
  })
})
