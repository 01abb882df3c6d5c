import { countedParts, nearPart, type OfacName, ofacName, partLikeness, wholeLikeness } from './ofac-name.ts'

/** Listed names filed by the first letter of their parts, so that every name can be looked at in a few milliseconds. */
export type OfacIndex = {
  readonly names: readonly OfacName[]
  readonly byLetter: ReadonlyMap<number, readonly Filed[]>
}

/** A part with the numbers of the names that have it. */
type Filed = { readonly part: string; readonly names: readonly number[] }

/** Files all names under their numbers, in the order given. */
export function ofacIndex(full: Iterable<string>): OfacIndex {
  const names: OfacName[] = []
  const byPart = new Map<string, number[]>()
  for (const text of full) {
    const name = ofacName(text)
    for (const part of new Set(name.parts)) {
      const filed = byPart.get(part)
      if (filed === undefined) byPart.set(part, [names.length])
      else filed.push(names.length)
    }
    names.push(name)
  }
  const byLetter = new Map<number, Filed[]>()
  for (const [part, numbers] of byPart) {
    const letter = part.charCodeAt(0)
    const filed = byLetter.get(letter)
    if (filed === undefined) byLetter.set(letter, [{ part, names: numbers }])
    else filed.push({ part, names: numbers })
  }
  return { names, byLetter }
}

/** Every name whose score is at least `floor` (0 to 100), as `ofacScore` says it, in the order of filing. */
export function ofacFind(index: OfacIndex, query: string, floor: number): { name: number; score: number }[] {
  const asked = ofacName(query)
  const count = countedParts(asked).length
  const found: { name: number; score: number }[] = []
  for (const [name, parts] of [...sums(index, asked)].sort(([a], [b]) => a - b)) {
    const whole = wholeLikeness(asked, index.names[name] as OfacName)
    const score = Math.round(Math.max(whole, parts / count) * 100)
    if (score >= floor) found.push({ name, score })
  }
  return found
}

/** What the parts of the query found in every name that is looked at, added up. */
function sums(index: OfacIndex, asked: OfacName): Map<number, number> {
  const counted = countedParts(asked)
  const found = new Map<number, number>()
  for (const part of new Set(counted)) {
    const times = counted.filter(one => one === part).length
    const best = new Map<number, number>()
    for (const { part: other, names } of index.byLetter.get(part.charCodeAt(0)) ?? []) {
      if (!nearPart(part, other)) continue
      const likeness = partLikeness(part, other) * times
      for (const name of names) if (likeness >= (best.get(name) ?? 0)) best.set(name, likeness)
    }
    for (const [name, likeness] of best) found.set(name, (found.get(name) ?? 0) + likeness)
  }
  return found
}
