import { existsSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { parse } from 'csv-parse/sync'
import { buildCandidates, type Candidates, findCandidateNames, toShared } from '../../src/lists/candidates.ts'
import { compareNames } from '../../src/names/compare.ts'
import { jaroWinkler } from '../../src/names/jaro.ts'
import type { NameKind } from '../../src/names/name.ts'
import { prepareName } from '../../src/names/prepare.ts'
import { alter, cleanName, hardNames, randomOf, shuffled, syntheticName } from './names-made.ts'
import { buildShelf, type NameShelf, nameAt, type ShelvedName, shareShelf } from './names-shelf.ts'

const lists = new URL('../../../shared/data/lists/', import.meta.url)
const threshold = 0.7

type Filed = { readonly index: Candidates; readonly shelf: NameShelf; readonly entries: Uint32Array }

/** Names against the SDN list: parties a second, spread, recall of candidates, workers, a million entries, and the
 *  same through a plain Jaro-Winkler scan. Prints; needs ../shared/data and says so without it. */
export async function run(): Promise<void> {
  const sdn = sdnNames()
  if (sdn === null) {
    console.log('names: skipped, ../shared/data/lists is absent')
    return
  }
  const filed = file('SDN', sdn)
  const random = randomOf(20_260_101)
  const altered = shuffled(
    sdn.map(({ full }) => alter(full, random)),
    random,
  ).slice(0, 20_000)
  const clean = Array.from({ length: 20_000 }, () => cleanName(random))
  const hard = hardNames(random)
  measure(filed, 'warm-up', [...altered.slice(0, 3_000), ...clean.slice(0, 3_000)])
  measure(filed, 'clean people', clean)
  measure(filed, 'altered SDN names', altered)
  measure(filed, 'hard names', hard)
  const mixed = shuffled([...clean.slice(0, 16_000), ...altered.slice(0, 3_000), ...hard.slice(0, 1_000)], random)
  const one = measure(filed, 'mixed: 80% clean, 15% altered, 5% hard', mixed)
  division(filed, mixed)
  recall(filed, sdn, random)
  await workers(filed, mixed, one)
  jaroScan(sdn, mixed.slice(0, 40))
  million(random)
}

function sdnNames(): (ShelvedName & { entry: number })[] | null {
  const main = new URL('ofac-sdn-daily/2024-05-02.csv', lists)
  const alt = new URL('ofac-overflow-2025-12/alt.csv', lists)
  if (!existsSync(main) || !existsSync(alt)) return null
  const names: (ShelvedName & { entry: number })[] = []
  const kinds = new Map<number, NameKind>()
  for (const row of rows(main)) {
    const entry = Number(row[0])
    kinds.set(entry, kindOf((row[2] ?? '').trim()))
    names.push({ full: row[1] ?? '', kind: kinds.get(entry) ?? 'any', entry })
  }
  for (const row of rows(alt)) {
    const entry = Number(row[0])
    const kind = kinds.get(entry)
    if (kind !== undefined) names.push({ full: row[3] ?? '', kind, entry })
  }
  return names
}

function rows(file: URL): string[][] {
  const read: string[][] = parse(readFileSync(file), { relax_column_count: true, relax_quotes: true })
  return read.filter(row => row.length > 3)
}

function kindOf(type: string): NameKind {
  return type === 'individual' ? 'person' : type === 'vessel' || type === 'aircraft' ? type : 'organization'
}

function file(label: string, names: readonly (ShelvedName & { entry: number })[]): Filed {
  const start = performance.now()
  const index = buildCandidates(prepared(names))
  const shelf = buildShelf(names)
  const took = performance.now() - start
  const bytes = [...Object.values(index.tables), ...Object.values(shelf.tables)].reduce(
    (sum, one) => sum + one.byteLength,
    0,
  )
  console.log(
    `names: ${label}: ${names.length} names filed in ${took.toFixed(0)} ms, ${index.words.length} words, tables ${(bytes / 1e6).toFixed(0)} MB, resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  )
  return { index, shelf, entries: Uint32Array.from(names, one => one.entry) }
}

function* prepared(names: readonly (ShelvedName & { entry: number })[]) {
  for (const { full, kind, entry } of names) yield { entry, name: prepareName(full, kind) }
}

/** Everything that screening one name takes: prepare, find, compare. */
function screen({ index, shelf }: Filed, query: string): { candidates: number; best: number } {
  const name = prepareName(query, 'any')
  const found = findCandidateNames(index, name)
  let best = 0
  for (const at of found.names) best = Math.max(best, compareNames(name, nameAt(shelf, at), 0.5).score)
  return { candidates: found.names.length, best }
}

function measure(filed: Filed, label: string, queries: readonly string[]): number {
  const times = new Float64Array(queries.length)
  let candidates = 0
  let findings = 0
  const start = performance.now()
  for (const [at, query] of queries.entries()) {
    const before = performance.now()
    const { candidates: found, best } = screen(filed, query)
    times[at] = performance.now() - before
    candidates += found
    if (best >= threshold) findings++
  }
  const speed = (queries.length / (performance.now() - start)) * 1000
  times.sort()
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] as number).toFixed(3)
  console.log(
    `names: ${label}: ${speed.toFixed(0)} a second on one thread, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${(candidates / queries.length).toFixed(1)} candidates, ${findings} of ${queries.length} with a finding`,
  )
  return speed
}

/** How the time divides: stage by stage over all queries, so that the clock is read four times only. */
function division({ index, shelf }: Filed, queries: readonly string[]): void {
  const marks = [performance.now()]
  const names = queries.map(query => prepareName(query, 'any'))
  marks.push(performance.now())
  const found = names.map(name => findCandidateNames(index, name))
  marks.push(performance.now())
  for (const [at, name] of names.entries())
    for (const candidate of found[at]?.names ?? []) compareNames(name, nameAt(shelf, candidate), 0.5)
  marks.push(performance.now())
  const each = (stage: number) =>
    ((((marks[stage + 1] as number) - (marks[stage] as number)) / queries.length) * 1000).toFixed(0)
  console.log(`names: of that, prepare ${each(0)} µs, candidates ${each(1)} µs, compare ${each(2)} µs a name`)
}

/** Do true pairs reach the scorer? Names altered by one slip, against the names they came from. */
function recall(filed: Filed, names: readonly (ShelvedName & { entry: number })[], random: () => number): void {
  let asked = 0
  let found = 0
  const lost: string[] = []
  for (const { full, kind, entry } of shuffled([...names], random).slice(0, 10_000)) {
    const query = prepareName(alter(full, random), 'any')
    const mine = compareNames(query, prepareName(full, kind)).score
    if (mine < threshold) continue
    asked++
    if (findCandidateNames(filed.index, query).entries.includes(entry)) found++
    else lost.push(`${query.full} for ${full}`)
  }
  console.log(
    `names: candidates: ${found} of ${asked} true pairs (${((found / asked) * 100).toFixed(2)}%) reach the scorer`,
  )
  for (const one of lost.slice(0, 5)) console.log(`names: candidates: lost ${one}`)
}

async function workers(filed: Filed, queries: readonly string[], one: number): Promise<void> {
  const shared = { tables: toShared(filed.index), shelf: shareShelf(filed.shelf) }
  const half = queries.length >> 1
  const shares = [queries.slice(0, half), queries.slice(half)]
  const spans = await Promise.all(
    shares.map(
      share =>
        new Promise<{ from: number; to: number }>((resolve, reject) => {
          const worker = new Worker(new URL('./names-worker.ts', import.meta.url), {
            workerData: { ...shared, queries: share },
          })
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
  const took = Math.max(...spans.map(span => span.to)) - Math.min(...spans.map(span => span.from))
  const speed = (queries.length / took) * 1000
  console.log(
    `names: mixed on two workers over shared tables: ${speed.toFixed(0)} a second, ${(speed / one).toFixed(2)} times one`,
  )
}

function jaroScan(names: readonly ShelvedName[], queries: readonly string[]): void {
  const plain = names.map(({ full }) => full.toLowerCase())
  const start = performance.now()
  let findings = 0
  for (const query of queries) {
    const text = query.toLowerCase()
    let best = 0
    for (const name of plain) best = Math.max(best, jaroWinkler(text, name))
    if (best >= 0.85) findings++
  }
  const each = (performance.now() - start) / queries.length
  console.log(
    `names: plain Jaro-Winkler scan of the same: ${(1000 / each).toFixed(0)} a second, ${each.toFixed(1)} ms each, ${findings} of ${queries.length} at 0.85 or more`,
  )
}

function million(random: () => number): void {
  const names: (ShelvedName & { entry: number })[] = []
  for (let entry = 0; entry < 1_000_000; entry++)
    names.push({ full: syntheticName(random), kind: entry % 4 === 0 ? 'organization' : 'person', entry })
  const filed = file('1,000,000 synthetic entries', names)
  const queries = Array.from({ length: 3_000 }, (_, at) =>
    at % 2 === 0 ? cleanName(random) : alter(syntheticName(random), random),
  )
  measure(filed, '1,000,000 entries, warm-up', queries.slice(0, 500))
  measure(filed, '1,000,000 entries', queries.slice(500))
  console.log(`names: 1,000,000 entries: resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
}

if (process.argv[1] === import.meta.filename) await run()
