import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { howOf, JOINED, likeness, pack, SOUND, SPELLING, similar } from './similar.ts'
import { nearPinyin } from './syllables.ts'
import type { Prices } from './weigh.ts'

/** Likeness of part i of the left and part j of the right at `i * MOST_PARTS + j`, as `similar` packs it. */
export const grid = new Uint16Array(MOST_PARTS * MOST_PARTS)

export function fillGrid(left: Parse, right: Parse): void {
  const a = left.parts
  const b = right.parts
  const chinese = left.chinese && right.chinese
  for (let i = 0; i < a.length; i++) {
    const one = a[i] as Part
    for (let j = 0; j < b.length; j++) {
      const other = b[j] as Part
      let packed = similar(one.token, other.token)
      if (one.concept !== null && one.concept === other.concept && likeness(packed) < 0.95)
        packed = pack(0.95, SPELLING)
      if ((one.glued !== null || other.glued !== null) && likeness(packed) < 0.95)
        packed = gluedLike(one, other) ?? packed
      if (chinese && howOf(packed) >= SOUND && !nearPinyin(one.token.text, other.token.text)) packed = 0
      grid[i * MOST_PARTS + j] = packed
    }
  }
}

/** A score that no alignment of the grid's parts can pass. Most candidates end here. */
export function reach(left: Parse, right: Parse, price: Prices): number {
  const a = left.parts
  const b = right.parts
  let matchedA = 0
  let matchedB = 0
  let initialsA = 0
  for (let i = 0; i < a.length; i++) {
    const one = a[i] as Part
    let any = false
    for (let j = 0; j < b.length && !any; j++) any = grid[i * MOST_PARTS + j] !== 0
    if (any) matchedA += one.weight
    else initialsA |= 1 << (one.token.text.charCodeAt(0) & 31)
  }
  for (let j = 0; j < b.length; j++) {
    const other = b[j] as Part
    let any = false
    for (let i = 0; i < a.length && !any; i++) any = grid[i * MOST_PARTS + j] !== 0
    if (any) matchedB += other.weight
    // A shared first letter may yet be an initial, an acronym or a word written apart.
    else if ((initialsA & (1 << (other.token.text.charCodeAt(0) & 31))) !== 0) return 1
  }
  const restA = left.total - matchedA
  const restB = right.total - matchedB
  const agreed = Math.max(matchedA, matchedB)
  if (agreed === 0) return 0
  return agreed / (agreed + price.conflict * Math.min(restA, restB) + price.extra * Math.abs(restA - restB))
}

/** La Russa against Larussa, van 't Hoff against Vant Hoff. */
function gluedLike(one: Part, other: Part): number | null {
  const left = one.glued ?? one.token
  const right = other.glued ?? other.token
  return left.sound === right.sound || left.sound === other.token.sound || one.token.sound === right.sound
    ? pack(0.96, JOINED)
    : null
}
