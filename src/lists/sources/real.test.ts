import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readPaths } from '../../../test/lists/trial.ts'
import { canonical } from '../../finding.ts'
import type { Entry } from '../entry.ts'
import type { ListSource } from '../source.ts'
import { canadaSema } from './canada-sema/reader.ts'
import { cisaKev } from './cisa-kev/reader.ts'
import { lolrmm } from './lolrmm/reader.ts'
import { unConsolidated } from './un-consolidated/reader.ts'
import { usCsl } from './us-csl/reader.ts'

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const present = existsSync(shared)
if (!present) process.stderr.write(`skipped: ${shared} is not here, so the published lists are not read\n`)

const tools = 'catalogues/lolrmm/yaml'

type Case = {
  readonly source: ListSource
  readonly files: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly entries: number
  readonly rejected: readonly string[]
}

const cases: readonly Case[] = [
  {
    source: unConsolidated,
    files: ['lists/un/2025-04-19.xml'],
    counts: { individuals: 684, entities: 193 },
    entries: 877,
    rejected: [],
  },
  {
    source: unConsolidated,
    files: ['lists/un/2026-02-27.xml'],
    counts: { individuals: 730, entities: 273 },
    entries: 1_003,
    rejected: [],
  },
  {
    source: canadaSema,
    files: ['lists/canada-2025/sema.xml'],
    counts: { individuals: 3_334, entities: 1_316, ships: 109 },
    entries: 4_759,
    rejected: [],
  },
  {
    // 4,228 rows below the header: one is the header again, and the last is cut short.
    source: usCsl,
    files: ['lists/csl-2023-11/consolidated.csv'],
    counts: {
      cap: 1,
      cmic: 68,
      dpl: 577,
      dtc: 142,
      el: 919,
      fse: 1,
      isn: 144,
      mbs: 14,
      meu: 71,
      plc: 78,
      sdn: 1_737,
      ssi: 288,
      uvl: 186,
    },
    entries: 4_226,
    rejected: ['Quote Not Closed'],
  },
  {
    source: cisaKev,
    files: ['catalogues/kev-2025-08-25.json'],
    counts: { vulnerabilities: 1_404 },
    entries: 1_404,
    rejected: [],
  },
  {
    source: lolrmm,
    files: present ? readdirSync(`${shared}${tools}`).map(name => `${tools}/${name}`) : [],
    counts: { tools: 319 },
    entries: 319,
    rejected: [],
  },
]

describe.skipIf(!present)('published lists, every record accounted for', () => {
  test.each(cases)('$source.facts.id, $entries entries', async ({ source, files, counts, entries, rejected }) => {
    const read = await readPaths(
      source,
      files.map(file => shared + file),
    )
    expect(read.fault).toBeNull()
    expect(read.rejected.map(rejection => rejection.reason.slice(0, 16))).toEqual(rejected)
    expect(read.counts).toEqual(counts)
    expect(new Set(read.entries.map(entry => entry.id)).size).toBe(entries)
    if (read.declared !== null) expect(read.declared).toBe(entries)
  })

  test('between two editions the UN list differs in what the UN changed, not in its own numbering', async () => {
    const [before, after] = await Promise.all(
      ['2025-04-19', '2026-02-27'].map(async day => linesById(await entriesOf(`lists/un/${day}.xml`))),
    )
    const added = [...(after?.keys() ?? [])].filter(id => !before?.has(id))
    const removed = [...(before?.keys() ?? [])].filter(id => !after?.has(id))
    const same = [...(after ?? [])].filter(([id, line]) => before?.get(id) === line)
    // Iran's listings of resolution 2231 came back in September 2025: 43 individuals and 78 entities of them.
    expect(added.filter(id => id.startsWith('IR'))).toHaveLength(121)
    expect({ added: added.length, removed: removed.length, same: same.length }).toEqual({
      added: 130,
      removed: 4,
      same: 857,
    })
  })
})

const entriesOf = async (file: string): Promise<readonly Entry[]> =>
  (await readPaths(unConsolidated, [shared + file])).entries

const linesById = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(entries.map(entry => [entry.id, canonical(entry)]))
