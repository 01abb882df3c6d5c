import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Reader } from '../../evidence/input.ts'
import { openInput } from '../../evidence/open.ts'
import type { Rejection } from '../../evidence/rejection.ts'
import { pacs008, pain001 } from './iso20022.ts'
import { mt103 } from './mt103.ts'
import { partyCsv } from './party-csv.ts'
import { partyJsonl } from './party-jsonl.ts'

const folder = fileURLToPath(new URL('sample/', import.meta.url))
const readers: readonly Reader<unknown>[] = [partyCsv, partyJsonl, pacs008, pain001, mt103]
const readerOf: Readonly<Record<string, string>> = {
  'mt103-bare.txt': 'mt103',
  'mt103.fin': 'mt103',
  'pacs008-prefixed-v02.xml': 'pacs.008',
  'pacs008.xml': 'pacs.008',
  'pain001.xml': 'pain.001',
  'parties-de-1252.csv': 'party-csv',
  'parties-en.csv': 'party-csv',
  'parties-ru-utf16.csv': 'party-csv',
  'parties-vendors.csv': 'party-csv',
  'parties-zh.csv': 'party-csv',
  'parties.jsonl': 'party-jsonl',
}

describe('the samples', () => {
  const files = readdirSync(folder).filter(file => !file.endsWith('.expected.json'))
  test('each has its reader', () => expect(files.sort()).toEqual(Object.keys(readerOf).sort()))

  test.each(files)('%s is known by its own reader, and read as expected', async file => {
    const input = await openInput(folder + file)
    const sure = readers
      .map(reader => ({ reader, certainty: reader.sniff(input.head, file) }))
      .sort((a, b) => b.certainty - a.certainty)
    expect(sure[0]?.reader.format).toBe(readerOf[file])
    expect(sure[0]?.certainty).toBeGreaterThan(sure[1]?.certainty ?? 1)
    const records: unknown[] = []
    const rejected: Rejection[] = []
    const notes: string[] = []
    for await (const batch of (sure[0] as (typeof sure)[number]).reader.read(input)) {
      records.push(...batch.records)
      rejected.push(...batch.rejected)
      notes.push(...(batch.notes ?? []))
    }
    const text = JSON.stringify({ records, rejected, notes }, bare, 1)
      .replaceAll(folder, '')
      .replaceAll(input.sha256, 'sha256')
    await expect(`${text}\n`).toMatchFileSnapshot(`sample/${file}.expected.json`)
  })
})

/** Places repeat the file and its hash at every party: what says nothing is left out. */
function bare(key: string, value: unknown): unknown {
  if (key === 'sha256' || (Array.isArray(value) && value.length === 0) || value === null) return undefined
  return value
}
