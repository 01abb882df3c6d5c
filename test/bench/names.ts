import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findCandidateNames, fromShared, reachableNames } from '../../src/lists/candidates.ts'
import type { Edition } from '../../src/lists/edition.ts'
import { compareNames } from '../../src/names/compare.ts'
import { jaroWinkler } from '../../src/names/jaro.ts'
import { prepareName } from '../../src/names/prepare.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { examineParty } from '../../src/screening/examine.ts'
import { openShared, type SharedScreener } from '../../src/screening/shared.ts'
import { strangers } from '../quality/strangers.ts'
import { alter, cleanName, hardNames, mixed, randomOf, shuffled } from './names-made.ts'
import { file, measure } from './names-measure.ts'
import { partyOf, screening, sdnEdition } from './names-screener.ts'
import { swap } from './names-swap.ts'
import { threads } from './names-threads.ts'

const threshold = 0.7
/** What a bare prototype without scoring did: a limit, not an aim. */
const bare = 11_500

/** Names against the SDN list, as the service screens them: parties a second and their spread, where the time goes,
 *  recall of candidates, threads, a changeover under load, the same through a plain Jaro-Winkler scan, and a million
 *  entries. Prints; needs ../shared/data and says so without it. */
export async function run(): Promise<void> {
  const sdn = await sdnEdition()
  if (sdn === null) {
    console.log('names: skipped, ../shared/data/lists is absent')
    return
  }
  const shared = await file('SDN', sdn)
  const full = namesOf(sdn)
  const random = randomOf(20_260_101)
  const altered = shuffled(
    full.map(name => alter(name, random)),
    random,
  ).slice(0, 20_000)
  const clean = Array.from({ length: 12_000 }, () => cleanName(random))
  const hard = hardNames(random)
  const screen = screening(shared)
  measure(screen, 'warm-up', [...altered.slice(3_000, 6_000), ...clean.slice(8_000, 11_000)])
  measure(screen, 'clean people', clean.slice(0, 8_000))
  measure(screen, 'altered SDN names', altered.slice(6_000, 10_000))
  measure(screen, 'hard names', hard)
  const queries = mixed(full, 20_000, random)
  // The first names that a service is asked meet words and entries that nobody asked for yet.
  const fresh = screening(shared)
  measure(fresh, 'mixed: 80% clean, 15% altered, 5% hard, the first 20,000', queries)
  for (const query of mixed(full, 80_000, random)) fresh(query)
  const speed = measure(fresh, 'mixed, the next 20,000 after 80,000 others', mixed(full, 20_000, random))
  console.log(
    `names: mixed, after 100,000 others: ${((speed / bare) * 100).toFixed(0)} in 100 of a bare prototype that scores nothing`,
  )
  // The mix has few family names; these are of all the world, many of them written syllable by syllable.
  measure(
    fresh,
    'people of the world, as quality draws them',
    strangers(20_000, 7).map(({ name }) => name),
  )
  division(shared, queries)
  findings(shared, queries)
  recall(shared, full, random)
  await threads(shared, full)
  await swap(sdn, queries)
  jaroScan(full, queries.slice(0, 40))
  // A process of its own: what was measured before must not count as its memory, nor what is only not yet swept up.
  const million = fileURLToPath(new URL('./names-million.ts', import.meta.url))
  spawnSync(process.execPath, ['--max-old-space-size=1300', million], { stdio: 'inherit' })
}

const namesOf = (edition: Edition): string[] =>
  edition.entries.flatMap(entry => (entry.kind === 'party' ? entry.names.map(name => name.full) : []))

/** How the time divides: stage by stage over all queries, so that the clock is read few times only. */
function division(shared: SharedScreener, queries: readonly string[]): void {
  const screener = openShared(shared, () => null)
  const stages: { label: string; took: number }[] = []
  const stage = <T>(label: string, work: () => T): T => {
    const before = process.threadCpuUsage()
    const done = work()
    const { user, system } = process.threadCpuUsage(before)
    stages.push({ label, took: (user + system) / queries.length })
    return done
  }
  const names = stage('prepare', () => queries.map(query => prepareName(query, 'any')))
  const found = stage('candidates', () => names.map(name => findCandidateNames(screener.candidates, name).names))
  const worth = stage('sieve', () =>
    names.map((name, at) => reachableNames(screener.candidates, name, found[at] ?? new Uint32Array(0), 0.4)),
  )
  stage('compare', () => {
    for (const [at, name] of names.entries())
      for (const candidate of worth[at] ?? []) compareNames(name, screener.names.at(candidate).name, 0.4)
  })
  const mean = (lists: readonly ArrayLike<number>[]) =>
    (lists.reduce((sum, list) => sum + list.length, 0) / queries.length).toFixed(1)
  console.log(
    `names: of that, ${stages.map(({ label, took }) => `${label} ${took.toFixed(0)} µs`).join(', ')}; ${mean(found)} candidates a name, ${mean(worth)} of them compared`,
  )
}

/** The same as findings, with their grounds, action and hash. */
function findings(shared: SharedScreener, queries: readonly string[]): void {
  const screener = openShared(shared, () => null)
  const examine = (query: string) => ({
    matches: 0,
    alerts: examineParty(screener, partyOf(query), defaultPolicy).filter(found => found.setAside === null).length,
  })
  measure(examine, 'mixed, as findings', queries)
}

/** Do true pairs reach the scorer? Names altered by one slip, against the names they came from. */
function recall(shared: SharedScreener, names: readonly string[], random: () => number): void {
  const index = fromShared(shared.candidates)
  const screener = openShared(shared, () => null)
  let asked = 0
  let found = 0
  const lost: string[] = []
  for (const number of shuffled([...names.keys()], random).slice(0, 10_000)) {
    const listed = screener.names.at(number)
    const query = prepareName(alter(listed.name.full, random), 'any')
    if (compareNames(query, listed.name).score < threshold) continue
    asked++
    const { names: candidates, entries } = findCandidateNames(index, query)
    const reached = new Set(reachableNames(index, query, candidates, threshold))
    if (candidates.some((name, at) => entries[at] === listed.entry && reached.has(name))) found++
    else lost.push(`${query.full} for ${listed.name.full}`)
  }
  console.log(
    `names: candidates: ${found} of ${asked} true pairs (${((found / asked) * 100).toFixed(2)}%) reach the scorer`,
  )
  for (const one of lost.slice(0, 5)) console.log(`names: candidates: lost ${one}`)
}

function jaroScan(names: readonly string[], queries: readonly string[]): void {
  const plain = names.map(full => full.toLowerCase())
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

if (process.argv[1] === import.meta.filename) await run()
