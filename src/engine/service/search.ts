import { countryCode } from '../../ids/country.ts'
import { findCandidateNames } from '../../lists/candidates.ts'
import { compareNames } from '../../names/compare.ts'
import { prepareName } from '../../names/prepare.ts'
import { fold } from '../../names/scripts/fold.ts'
import { ftmFromEntry } from '../../screening/ftm.ts'
import type { ScreenedEntry, Screener } from '../../screening/screener.ts'
import type { Desk } from './desk.ts'
import { entryTopics } from './entity.ts'
import type { Facet, FacetCount, SearchAnswer, SearchOptions, SearchSort } from './job.ts'
import { passes } from './match.ts'
import { seenOf } from './seen.ts'

/** Entries by the words of their names and by their identifiers' values, for searching by text. */
export type WordIndex = {
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** All words in order, for beginnings of words. */
  readonly sorted: readonly string[]
}

type Hit = { readonly held: ScreenedEntry; readonly number: number; readonly score: number }

/** Names looked at for other spellings. */
const fuzzyLimit = 200
const fuzzyFloor = 0.6
/** Words that begin alike are bounded, so that one letter does not gather the whole list word by word. */
const mostBeginnings = 5_000

export function buildWordIndex(screener: Screener): WordIndex {
  const byWord = new Map<string, number[]>()
  const file = (word: string, entry: number) => {
    const filed = byWord.get(word)
    if (filed === undefined) byWord.set(word, [entry])
    else if (filed.at(-1) !== entry) filed.push(entry)
  }
  let number = 0
  for (const { entry } of screener.entries) {
    for (const { full } of entry.names) for (const word of wordsOf(full)) file(word, number)
    file(entry.id.toLowerCase(), number)
    for (const { value } of entry.identifiers) file(value.toLowerCase(), number)
    number++
  }
  return { byWord, sorted: [...byWord.keys()].sort() }
}

/** Words of a name that can be examined. */
function wordsOf(full: string): readonly string[] {
  const { text, rejected } = fold(full)
  return rejected === null ? text.split(' ') : []
}

/** Entries whose names hold every word of the text, or an identifier equal to it; with `fuzzy` also names spelt otherwise. */
export function searchEntries(desk: Desk, options: SearchOptions): SearchAnswer {
  const hits = ordered(
    desk,
    found(desk, options).filter(({ held }) => wanted(desk, held, options)),
    options.sort,
  )
  return {
    results: hits.slice(options.offset, options.offset + options.limit).map(({ held }) => desk.entity(held)),
    total: hits.length,
    facets: Object.fromEntries(options.facets.map(facet => [facet, count(facet, hits)])),
  }
}

function found(desk: Desk, options: SearchOptions): Hit[] {
  const { all } = desk
  const text = options.text.trim()
  const hit = (number: number, score: number): Hit => ({ held: all.entries.at(number), number, score })
  if (text === '') return Array.from({ length: all.entries.length }, (_, number) => hit(number, 1))
  const scores = new Map<number, number>()
  const offer = (number: number, score: number) => scores.set(number, Math.max(score, scores.get(number) ?? 0))
  const words = fold(text).tokens
  for (const number of holding(desk.words(), words, options.prefix)) offer(number, wordScore(all, number, words))
  for (const number of desk.words().byWord.get(text.toLowerCase()) ?? []) offer(number, 1)
  if (options.fuzzy) {
    const query = prepareName(text, 'any')
    for (const name of findCandidateNames(all.candidates, query, fuzzyLimit).names) {
      const listed = all.names.at(name)
      const { score } = compareNames(query, listed.name, fuzzyFloor)
      if (score >= fuzzyFloor) offer(listed.entry, score)
    }
  }
  return [...scores].map(([number, score]) => hit(number, score))
}

/** Numbers of the entries that hold all words; with `prefix` the last word may be a beginning. */
function holding(index: WordIndex, words: readonly string[], prefix: boolean): readonly number[] {
  let left: ReadonlySet<number> | null = null
  for (const [at, word] of words.entries()) {
    const ends = prefix && at === words.length - 1 ? beginning(index, word) : [word]
    const carriers: ReadonlySet<number> = new Set(ends.flatMap(one => index.byWord.get(one) ?? []))
    left = left === null ? carriers : carriers.intersection(left)
    if (left.size === 0) return []
  }
  return [...(left ?? [])]
}

function beginning({ sorted }: WordIndex, word: string): string[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  const out: string[] = []
  for (let at = low; at < sorted.length && (sorted[at] as string).startsWith(word) && out.length < mostBeginnings; at++)
    out.push(sorted[at] as string)
  return out
}

/** How much of the best name the words make up. */
function wordScore({ entries }: Screener, number: number, words: readonly string[]): number {
  const names = entries.at(number).entry.names
  return Math.max(0.1, ...names.map(name => Math.min(1, words.length / Math.max(1, fold(name.full).tokens.length))))
}

function wanted(desk: Desk, held: ScreenedEntry, { filter, countries, every }: SearchOptions): boolean {
  if (filter.lists !== null && !filter.lists.includes(held.list)) return false
  if (!passes(desk, held, filter)) return false
  const own = countriesOf(held)
  if (!every) return countries.length === 0 || own.some(country => countries.includes(country))
  const topics = entryTopics(held.list, held.entry)
  return countries.every(country => own.includes(country)) && filter.topics.every(topic => topics.includes(topic))
}

/** Best first by every order in turn; what has no value comes last. */
function ordered(desk: Desk, hits: readonly Hit[], sort: readonly SearchSort[]): readonly Hit[] {
  const keyed = hits.map(hit => ({ hit, keys: sort.map(({ by }) => keyOf(desk, hit, by)) }))
  keyed.sort((a, b) => {
    for (const [at, { descending }] of sort.entries()) {
      const [one, other] = [a.keys[at] ?? null, b.keys[at] ?? null]
      if (one === other) continue
      if (one === null || other === null) return one === null ? 1 : -1
      return (one < other ? -1 : 1) * (descending ? -1 : 1)
    }
    return a.hit.number - b.hit.number
  })
  return keyed.map(({ hit }) => hit)
}

function keyOf(desk: Desk, { held, score }: Hit, by: SearchSort['by']): string | number | null {
  const { list, entry } = held
  if (typeof by === 'object') return ftmFromEntry(entry)[by.property]?.[0] ?? null
  switch (by) {
    case 'score':
      return score
    case 'id':
      return `${list}:${entry.id}`
    case 'schema':
      return entry.schema
    case 'caption':
      return entry.names[0]?.full ?? entry.id
    case 'first_seen':
      return seenOf(desk.seen, list, entry.id).first
    case 'last_seen':
      return seenOf(desk.seen, list, entry.id).last
    case 'last_change':
      return seenOf(desk.seen, list, entry.id).changed
  }
}

function count(facet: Facet, hits: readonly Hit[]): FacetCount[] {
  const counts = new Map<string, number>()
  for (const { held } of hits)
    for (const value of new Set(valuesOf(facet, held))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 300)
    .map(([name, many]) => ({ name, count: many }))
}

function valuesOf(facet: Facet, held: ScreenedEntry): readonly string[] {
  const { list, entry } = held
  if (facet === 'countries') return countriesOf(held)
  if (facet === 'topics') return entryTopics(list, entry)
  if (facet === 'datasets') return [list]
  if (facet === 'schema') return [entry.schema]
  if (facet === 'names') return entry.names.map(name => name.full)
  if (facet === 'identifiers') return entry.identifiers.map(identifier => identifier.value)
  return entry.gender === null ? [] : [entry.gender]
}

function countriesOf({ entry }: ScreenedEntry): readonly string[] {
  const placed = entry.addresses.flatMap(address => address.country ?? [])
  return [...entry.nationalities, ...entry.citizenships, ...entry.countries, ...placed].map(
    word => countryCode(word) ?? word,
  )
}
