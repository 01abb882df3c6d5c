import { buildCandidates, type FiledName, findCandidates } from '../../../src/lists/candidates.ts'
import { prepareName } from '../../../src/names/prepare.ts'
import { type CaseSchema, type LabelledPair, loadCases } from '../cases.ts'
import { kindOf } from '../kind.ts'
import { random } from '../random.ts'
import type { Options, Section } from '../section.ts'
import { percent, table } from '../table.ts'

/** Whether the true partner of a query reaches the scorer at all, in a haystack of the size of a large list. */
export async function candidates(options: Options): Promise<Section> {
  const pairs = loadCases()
  const partners = [...new Set(pairs.map(nameKey))]
  const asked = pairs.filter(pair => pair.match && !sharesIdentifier(pair))
  const chosen = asked.filter(pair => options.class === null || pair.class === options.class)
  const counts: number[] = []
  const missed: LabelledPair[] = []
  for (const seed of SEEDS) {
    const index = buildCandidates(filed(partners, haystack(pairs, seed)))
    for (const pair of chosen) {
      const found = findCandidates(index, prepareName(pair.query, kindOf(pair.schema)))
      counts.push(found.length)
      if (!found.includes(partners.indexOf(nameKey(pair)))) missed.push(pair)
    }
  }
  const recall = (part: string): number => {
    const all = chosen.filter(pair => pair.part === part).length * SEEDS.length
    return all === 0 ? 1 : 1 - missed.filter(pair => pair.part === part).length / all
  }
  const shown = [...new Set(missed)].filter(pair => options.measure || pair.part === 'tune')
  return {
    title: 'candidates',
    lines: [
      `${chosen.length} true pairs asked among ${partners.length + STRAWS} names, ${SEEDS.length} times; ${missed.length} lost`,
      ...table([
        ['part', 'recall'],
        ['tune', percent(recall('tune'))],
        ['measure', percent(recall('measure'))],
      ]),
      `candidates a query: ${spread(counts)}`,
      ...shown.slice(0, options.worst).map(pair => `lost  ${pair.id}  ${pair.query} | ${pair.candidate}`),
    ],
    figures: [
      { name: 'tune recall', value: recall('tune'), gate: 'held' },
      { name: 'measure recall', value: recall('measure'), gate: 'held' },
    ],
  }
}

type Hay = { readonly full: string; readonly schema: CaseSchema }

/** A candidate that stands in several pairs is one entry. */
function nameKey(pair: LabelledPair): string {
  return `${pair.schema}\t${pair.candidate}`
}

/** Entry numbers are places among the partners, then in the hay. */
function* filed(partners: readonly string[], hay: readonly Hay[]): Iterable<FiledName> {
  for (const [entry, key] of partners.entries()) {
    const [schema, full] = key.split('\t')
    yield { entry, name: prepareName(full ?? '', kindOf(schema as CaseSchema)) }
  }
  for (const [at, { full, schema }] of hay.entries())
    yield { entry: partners.length + at, name: prepareName(full, kindOf(schema)) }
}

/** Which straws lie near a name is chance, and every labelled pair that is added changes them: several haystacks tell
 *  more than one. */
const SEEDS = [20_260_101, 2, 3, 4]

/** Straws in the haystack: about as many names as a large list of one issuer. */
const STRAWS = 30_000

/**
 * Invented names that share every part with labelled ones: words of two or three candidates of one schema, mixed.
 * Harder than a list of strangers, and the same on every run.
 */
function haystack(pairs: readonly LabelledPair[], seed: number): readonly Hay[] {
  const words = new Map<CaseSchema, string[]>()
  for (const { schema, candidate } of pairs)
    words.set(schema, [...(words.get(schema) ?? []), ...candidate.split(/[\s,]+/).filter(word => word.length > 1)])
  const next = random(seed)
  return Array.from({ length: STRAWS }, () => {
    const schema = pairs[next(pairs.length)]?.schema ?? 'Person'
    const from = words.get(schema) ?? []
    const full = Array.from({ length: 2 + next(3) }, () => from[next(from.length)] ?? '').join(' ')
    return { full, schema }
  })
}

/** Names need not find each other where an identifier does. */
function sharesIdentifier(pair: LabelledPair): boolean {
  return pair.class === 'identifier' || pair.class === 'vessel-identifier'
}

function spread(counts: readonly number[]): string {
  const sorted = [...counts].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
  return `mean ${mean.toFixed(1)}, median ${at(0.5)}, 99 in 100 up to ${at(0.99)}, most ${at(1)}`
}
