import type { Pattern, Stretch } from './edit.ts'

/** Letters of a word that are looked at, and one. */
export const WIDTH = 40
/** Prices are counted in twentieths: all are whole. */
const UNIT = 20
const price = new Int32Array((WIDTH + 2) * WIDTH)
/** More than any two words cost. */
const DEAR = 1 << 20

/** Letters of a word and what it costs to drop each, from place 1 on, so that a row or column is found by its place. */
export type Letters = { readonly codes: Int32Array; readonly drops: Int32Array; doubles: number }

export const newLetters = (): Letters => ({ codes: new Int32Array(WIDTH), drops: new Int32Array(WIDTH), doubles: 0 })
const left = newLetters()
const right = newLetters()

/** By two letters, 1 for a: what it costs to read one for the other; letters of no alphabet in row and column 0. */
const substitution = new Int32Array(32 * 32).fill(23)
substitution.fill(30, 0, 32)
for (let row = 0; row < 32; row++) substitution[row * 32] = 30
const DROP = 20
const DROP_VOWEL = 12
const DROP_DOUBLE = 4
const DROP_H = 10
const SWAP = 14
/** Another first letter costs so much more. */
const FIRST = 4
const CLOSING = 19

/** What the differences between two parts cost, when each is priced by how typists, optical readers and
 *  romanisations err: 1 is a letter that nothing explains. Texts of a–z and digits, cut at 39. Past `bound` the
 *  answer is only known to be more. */
export function priced(a: string, b: string, bound = 99): number {
  const n = Math.min(a.length, WIDTH - 1)
  const m = Math.min(b.length, WIDTH - 1)
  for (let i = 0; i < n; i++) left.codes[i + 1] = a.charCodeAt(i)
  for (let j = 0; j < m; j++) right.codes[j + 1] = b.charCodeAt(j)
  setDrops(left, n, a.length)
  setDrops(right, m, b.length)
  return priceOf(left, n, m, bound)
}

/** `priced` of a pattern and the text that lies in `bytes`. */
export function pricedIn({ own, letters }: Pattern, { bytes, from, to }: Stretch, bound: number): number {
  const m = Math.min(to - from, WIDTH - 1)
  const { codes } = right
  for (let j = 0; j < m; j++) codes[j + 1] = bytes[from + j] as number
  setDrops(right, m, to - from)
  return priceOf(own, Math.min(letters, WIDTH - 1), m, bound)
}

/** Prices `n` letters against the `m` letters of `right`. Only cells that so few drops reach as the bound pays for. */
function priceOf({ codes, drops, doubles }: Letters, n: number, m: number, bound: number): number {
  const { codes: others, drops: dropped } = right
  const most = Math.round(Math.min(bound, 99) * UNIT) | 0
  const band = Math.min(WIDTH, doubles + right.doubles + ((most / DROP_H) | 0)) | 0
  if (n - m > band || m - n > band) return DEAR / UNIT
  price[0] = 0
  const width = Math.min(m, band)
  for (let j = 1; j <= width; j++) price[j] = (price[j - 1] as number) + (dropped[j] as number)
  if (width < m) price[width + 1] = DEAR
  let before = -1
  for (let i = 1; i <= n; i++) {
    const ca = codes[i] as number
    const lost = drops[i] as number
    const row = i * WIDTH
    const costs = letterOf(ca) << 5
    const from = i > band ? i - band : 1
    const to = i + band < m ? i + band : m
    let diagonal = price[row - WIDTH + from - 1] as number
    let side = i > band ? DEAR : (price[row - WIDTH] as number) + lost
    price[row + from - 1] = side
    let least = side
    for (let j = from; j <= to; j++) {
      const cb = others[j] as number
      const above = price[row - WIDTH + j] as number
      let best = diagonal
      if (ca !== cb) {
        best += i === n && j === m ? closing(ca, cb) : (substitution[costs | letterOf(cb)] as number)
        if (i === 1 && j === 1) best += FIRST
        if (cb === before && ca === others[j - 1])
          best = lesser(best, j > 1 ? (price[row - 2 * WIDTH + j - 2] as number) + SWAP : DEAR)
      }
      best = lesser(lesser(best, side + (dropped[j] as number)), above + lost)
      price[row + j] = best
      least = lesser(least, best)
      side = best
      diagonal = above
    }
    if (to < m) price[row + to + 1] = DEAR
    before = ca
    // A swap looks back two rows, so one row past the bound may still recover by its gain.
    if (least > most + SWAP) return least / UNIT
  }
  return (price[n * WIDTH + m] as number) / UNIT
}

/** The lesser of two whole numbers, without a branch: which one it is cannot be foreseen. */
const lesser = (a: number, b: number): number => (b + ((a - b) & ((a - b) >> 31))) | 0

/** `length` is that of the whole word, of which so many letters are looked at. */
export function setDrops(of: Letters, letters: number, length: number): void {
  const { codes, drops } = of
  of.doubles = 0
  for (let at = 1; at <= letters; at++) {
    const code = codes[at] as number
    if (at > 1 && codes[at - 1] === code) {
      drops[at] = DROP_DOUBLE
      of.doubles++
    }
    // The first letter is the one that people rarely lose.
    else if (at === 1) drops[at] = DROP
    else if (code === 104) drops[at] = DROP_H
    // A closing a tells Karima from Karim.
    else if (code === 97 && at === length) drops[at] = DROP
    else drops[at] = isVowel(code) ? DROP_VOWEL : DROP
  }
}

/** Closing vowels tell Maria from Mario, and little else. */
function closing(a: number, b: number): number {
  return isVowel(a) && isVowel(b) && (a === 97 || b === 97)
    ? CLOSING
    : (substitution[(letterOf(a) << 5) | letterOf(b)] as number)
}

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121
}

/** 1 for a to 26 for z, 0 for what is no letter. */
const letterOf = (code: number): number => (code > 96 && code < 123 ? code - 96 : 0)

function cheap(letters: string, cost: number): void {
  for (const x of letters) {
    for (const y of letters) {
      const at = (letterOf(x.charCodeAt(0)) << 5) | letterOf(y.charCodeAt(0))
      if (x !== y) substitution[at] = Math.min(substitution[at] as number, Math.round(cost * UNIT))
    }
  }
}

// Neighbours on a keyboard.
for (const pair of 'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm'.split(
  ' ',
))
  cheap(pair, 0.85)
// Letters that optical readers take for one another.
for (const pair of 'il lt ce co oq uv vy nm hb nh rn fp'.split(' ')) cheap(pair, 0.75)
// Vowels, which romanisations hear differently; then consonants that they do.
cheap('aeiouy', 0.55)
for (const pair of 'ae ei iy ou uv uw'.split(' ')) cheap(pair, 0.4)
for (const [pair, cost] of [
  ['ij', 0.3],
  ['jy', 0.3],
  ['vw', 0.2],
  ['bv', 0.5],
  ['bp', 0.6],
  ['dt', 0.5],
  ['gk', 0.5],
  ['gq', 0.4],
  ['kq', 0.2],
  ['ck', 0.3],
  ['cs', 0.5],
  ['cx', 0.5],
  ['cz', 0.5],
  ['sz', 0.3],
  ['sx', 0.5],
  ['jz', 0.5],
  ['gj', 0.5],
  ['hk', 0.4],
  ['gh', 0.5],
  ['dz', 0.6],
  ['fv', 0.4],
  ['fp', 0.5],
  ['cj', 0.5],
  ['mn', 0.7],
  ['lr', 0.7],
] as const)
  cheap(pair, cost)

/** What differences a word of so many letters may carry and still be a misspelling of the other. */
export function budget(length: number): number {
  if (length <= 3) return 0.5
  if (length === 4) return 0.8
  if (length === 5) return 1.05
  if (length === 6) return 1.3
  if (length === 7) return 1.55
  if (length <= 9) return 2
  return 2.5
}

/** Prices at which something may stand for a letter, at most, besides that of dropping it. */
const PRICES = 5

/** By letter (0 for a), `STANDS` numbers: what it costs at the least where it is missing; then for each price at which
 *  something may stand for it, the cheapest first, the letters that do at this price or less (a bit each) and how much
 *  dearer it is without them. */
export const stands = new Int32Array(26 * (1 + 2 * PRICES))
export const STANDS = 1 + 2 * PRICES
for (let x = 0; x < 26; x++) {
  const code = x + 97
  const loss = code === 104 ? DROP_H : isVowel(code) ? DROP_VOWEL : DROP
  const byCost = new Map<number, number>()
  for (let y = 0; y < 26; y++) {
    const cost = Math.min(
      substitution[((x + 1) << 5) | (y + 1)] as number,
      isVowel(code) && isVowel(y + 97) ? CLOSING : DEAR,
    )
    if (y !== x && cost < loss) byCost.set(cost, (byCost.get(cost) ?? 0) | (1 << y))
  }
  const cheap = [...byCost].sort(([a], [b]) => a - b)
  if (cheap.length > PRICES) throw new Error('more prices for a letter than there is room for')
  let letters = 0
  stands[x * STANDS] = cheap[0]?.[0] ?? loss
  for (const [at, [cost, others]] of cheap.entries()) {
    letters |= others
    stands[x * STANDS + 1 + 2 * at] = letters
    stands[x * STANDS + 2 + 2 * at] = (cheap[at + 1]?.[0] ?? loss) - cost
  }
}

/** `budget` in twentieths, as the prices of letters are. */
export const budgetUnits = (length: number): number => Math.round(budget(length) * UNIT)
