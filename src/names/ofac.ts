import { edits } from './edit.ts'
import { jaroWinkler, soundex } from './jaro.ts'
import type { NameGround } from './name.ts'

/** What OFAC's Sanctions List Search would say of two names, 0 to 100 (FAQ 249): the name as a whole by
 *  Jaro-Winkler, and part by part by Jaro-Winkler among parts that share the first letter or the Soundex code and
 *  at least half of their letters; the higher of the two. No culture, no weights: this is to reproduce, not to match. */
export function ofacScore(query: string, name: string): { score: number; grounds: NameGround[] } {
  const left = plainParts(query)
  const right = plainParts(name)
  if (left.length === 0 || right.length === 0) return { score: 0, grounds: [] }
  const whole = jaroWinkler(left.join(' '), right.join(' '))
  let sum = 0
  const grounds: NameGround[] = []
  for (const part of left) {
    const [other, likeness] = bestPart(part, right)
    sum += likeness
    grounds.push({
      comparison: 'ofac-part',
      subject: part,
      entry: other,
      weight: Math.round((likeness / left.length) * 1e4) / 1e4,
      text:
        likeness === 0 ? `No part of the entry is near "${part}".` : `Jaro-Winkler ${likeness.toFixed(2)} by parts.`,
    })
  }
  const parts = sum / left.length
  const ground: NameGround = {
    comparison: 'ofac-whole',
    subject: query.slice(0, 200),
    entry: name.slice(0, 200),
    weight: Math.round(whole * 1e4) / 1e4,
    text: `Jaro-Winkler ${whole.toFixed(2)} of the whole names; the higher of whole and parts counts.`,
  }
  return { score: Math.round(Math.max(whole, parts) * 100), grounds: [ground, ...grounds] }
}

/** Longer names are cut: OFAC's own field holds no more. */
const LONGEST = 350

function plainParts(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
}

function bestPart(part: string, parts: readonly string[]): readonly [string, number] {
  let best = 0
  let found = ''
  const code = soundex(part)
  for (const other of parts) {
    if (other[0] !== part[0] && soundex(other) !== code) continue
    const longest = Math.max(part.length, other.length)
    if (1 - edits(part, other) / longest < 0.5) continue
    const likeness = jaroWinkler(part, other)
    if (likeness > best) {
      best = likeness
      found = other
    }
  }
  return [found, best]
}
