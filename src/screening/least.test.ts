import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCandidates, reachableNames } from '../lists/candidates.ts'
import { likeNames } from '../names/compare.ts'
import type { NameKind } from '../names/name.ts'
import { type PreparedName, prepareName } from '../names/prepare.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { scoreListed } from './compare.ts'
import type { Comparison, Outcome } from './comparisons/comparison.ts'
import { prepareSubject } from './prepared.ts'
import { leastAlike } from './rarity.ts'
import { leastOf } from './reached.ts'
import { partyOf } from './screening.testing.ts'
import { factWeights, leastName, weigh } from './weigh.ts'

type Row = { readonly schema: string; readonly query: string; readonly candidate: string }

const rows: Row[] = parse(readFileSync(new URL('../names/cases.csv', import.meta.url)), { columns: true, bom: true })
const kinds: Readonly<Record<string, NameKind>> = { Person: 'person', Vessel: 'vessel', Airplane: 'aircraft' }
const pairs = rows.map(({ schema, query, candidate }) => {
  const kind = kinds[schema] ?? 'organization'
  return { query: prepareName(query, kind), listed: prepareName(candidate, kind) }
})

const nobody = prepareSubject(partyOf('LegalEntity', {}))
/** Every fact that speaks for a party, and what must be stated that it can. */
const stated = {
  births: prepareSubject(partyOf('Person', { birthDate: '1970-05-17' })).births,
  gender: 'male' as const,
  addresses: prepareSubject(partyOf('Person', { address: '5 High Street, London' })).addresses,
  countries: { nationalities: ['gb'], others: ['gb'] },
}
const speaking: Readonly<Record<string, readonly Outcome[]>> = {
  births: ['birth-day'],
  gender: ['gender-agrees'],
  addresses: ['address-agrees'],
  countries: ['nationality-agrees', 'country-agrees'],
}
const fact = (outcome: Outcome): Comparison => ({ comparison: 'fact', subject: '', entry: '', outcome, text: '' })

const policyOf = (keep: number, threshold: number): Policy => ({
  ...defaultPolicy,
  screening: { ...defaultPolicy.screening, keep, threshold },
})

test('no name that says less than the least comes to a finding, whatever facts agree', () => {
  const unit = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  const said = fc.subarray(Object.keys(stated) as (keyof typeof stated)[])
  fc.assert(
    fc.property(unit, unit, unit, said, (keep, threshold, share, fields) => {
      const party = { ...nobody, ...Object.fromEntries(fields.map(field => [field, stated[field]])) }
      const name = leastName(party, policyOf(keep, threshold)) * share
      const facts = fields.map(field => fact((speaking[field] as readonly Outcome[])[0] as Outcome))
      const all = [...facts, fact('weak-alias')]
      const { score } = weigh({ name, nameGrounds: [], facts: all, agreed: [] })
      expect(score).toBeLessThan(Math.min(keep, threshold))
    }),
  )
  // Each fact that speaks for a party is counted.
  const counted = new Set<string>([...Object.values(speaking).flat(), 'weak-alias', 'city-agrees'])
  const best = Object.entries(factWeights).filter(([outcome, weight]) => weight > 0 && !outcome.startsWith('birth'))
  expect(best.map(([outcome]) => outcome).filter(outcome => !counted.has(outcome))).toEqual([])
})

test('rarity raises no likeness past what it is asked for', () => {
  for (const { query, listed } of pairs) {
    const { score } = scoreListed(query, listed, defaultPolicy)
    expect(likeNames(query, listed, 0).score).toBeGreaterThanOrEqual(Math.min(score, leastAlike(score)))
  }
})

const beaten = [0.45, 0.6, 0.75, 0.89, 0.93]

test('a name that says more than another is told in full, and one that says less never as more', () => {
  for (const { query, listed } of pairs) {
    const whole = scoreListed(query, listed, defaultPolicy)
    for (const other of [...beaten, whole.score - 0.001]) {
      const found = scoreListed(query, listed, defaultPolicy, other)
      if (whole.score > other && whole.likeness >= 0.4)
        expect([found.score, found.grounds()]).toEqual([whole.score, whole.grounds()])
      else expect(found.score).toBeLessThanOrEqual(Math.max(other, whole.score))
    }
  }
})

test.each([0.5, 0.7])('no listed name of which a finding of %d may come is sieved out', keep => {
  const index = buildCandidates(pairs.map(({ listed: name }, entry) => ({ entry, name })))
  const least = leastOf(nobody, policyOf(keep, 0.8))
  const lost = (query: PreparedName, number: number): string[] => {
    const { listed } = pairs[number] as (typeof pairs)[number]
    if (scoreListed(query, listed, defaultPolicy).score < keep) return []
    return reachableNames(index, query, Uint32Array.of(number), least).length > 0
      ? []
      : [`${query.full} | ${listed.full}`]
  }
  const some = (from: number): number[] => Array.from({ length: 12 }, (_, at) => (from * 31 + at * 37) % pairs.length)
  expect(pairs.flatMap(({ query }, at) => [at, ...some(at)].flatMap(number => lost(query, number)))).toEqual([])
})
