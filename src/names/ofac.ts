import type { NameGround } from './name.ts'
import {
  countedParts,
  nearPart,
  type OfacName,
  ofacName,
  partLikeness,
  soundsAlike,
  wholeLikeness,
} from './ofac-name.ts'

/**
 * What OFAC's Sanctions List Search would say of two names, 0 to 100: see FAQ 249 and `docs/ofac.md`, which tells what
 * is known of the tool from what is inferred. A listed name is looked at when one of its parts is near a part of the
 * query; then the whole strings are compared, and the parts; the higher counts. No culture and no weights: this is to
 * reproduce, not to match. The weights of the grounds add up to a hundredth of the score, up to rounding.
 */
export function ofacScore(query: string, name: string): { score: number; grounds: NameGround[] } {
  const left = ofacName(query)
  const right = ofacName(name)
  if (!countedParts(left).some(part => right.parts.some(other => nearPart(part, other))))
    return { score: 0, grounds: [unseen(query, name)] }
  const whole = wholeLikeness(left, right)
  const parts = pairs(left, right)
  const composite = parts.reduce((sum, { likeness }) => sum + likeness, 0) / parts.length
  const byWhole = whole >= composite
  const other = byWhole ? composite : whole
  const first: NameGround = {
    comparison: 'ofac-whole',
    subject: query.slice(0, 200),
    entry: name.slice(0, 200),
    weight: byWhole ? rounded(whole) : 0,
    text: `Jaro-Winkler ${whole.toFixed(2)} of the whole names; ${byWhole ? 'it counts, the parts say' : 'the parts count, with'} ${(byWhole ? other : composite).toFixed(2)}.`,
  }
  const grounds = parts.map(pair => partGround(pair, byWhole ? 0 : pair.likeness / parts.length))
  return { score: Math.round(Math.max(whole, composite) * 100), grounds: [first, ...grounds] }
}

type Pair = { readonly part: string; readonly found: string; readonly likeness: number }

/** Each counted part of the query with the listed part that is likest. What no listed part is near counts as nothing. */
function pairs(query: OfacName, name: OfacName): Pair[] {
  return countedParts(query).map(part => {
    let best: Pair = { part, found: '', likeness: 0 }
    for (const found of name.parts) {
      if (!nearPart(part, found)) continue
      const likeness = partLikeness(part, found)
      if (likeness > best.likeness) best = { part, found, likeness }
    }
    return best
  })
}

function partGround({ part, found, likeness }: Pair, weight: number): NameGround {
  const sound = soundsAlike(part, found) ? '' : ', less because they sound otherwise'
  const text =
    likeness === 0
      ? `No part of the entry has the first letter and half of the letters of "${part}".`
      : `${likeness.toFixed(2)} by Jaro-Winkler${sound}.`
  return { comparison: 'ofac-part', subject: part, entry: found, weight: rounded(weight), text }
}

const unseen = (query: string, name: string): NameGround => ({
  comparison: 'ofac-unseen',
  subject: query.slice(0, 200),
  entry: name.slice(0, 200),
  weight: 0,
  text: 'No two parts share the first letter and half of their letters, so the tool does not look at this name.',
})

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
