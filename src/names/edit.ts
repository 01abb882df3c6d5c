const rows = new Uint32Array(128)

/** Edits (insert, drop, replace, swap of neighbours as two) between two ASCII texts of at most 32 letters,
 *  bit-parallel; longer texts are cut. Stops at nothing: the caller compares with its own bound. */
export function edits(a: string, b: string): number {
  const n = Math.min(a.length, 32)
  if (n === 0) return b.length
  for (let i = 0; i < n; i++) {
    const code = a.charCodeAt(i) & 127
    rows[code] = (rows[code] as number) | (1 << i)
  }
  let up = n === 32 ? 0xffffffff : (1 << n) - 1
  let down = 0
  let distance = n
  const last = 1 << (n - 1)
  for (let j = 0; j < b.length; j++) {
    const same = rows[b.charCodeAt(j) & 127] as number
    const vertical = same | down
    const horizontal = (((same & up) + up) ^ up) | same
    let plus = down | ~(horizontal | up)
    let minus = up & horizontal
    if (plus & last) distance++
    if (minus & last) distance--
    plus = (plus << 1) | 1
    minus <<= 1
    up = minus | ~(vertical | plus)
    down = plus & vertical
  }
  for (let i = 0; i < n; i++) rows[a.charCodeAt(i) & 127] = 0
  return distance
}

/** A word made ready to be held against many: a bit for each place of each of its letters, at most 32 of ASCII. */
export type Pattern = { readonly rows: Uint32Array; letters: number; readonly own: Letters }

export const newPattern = (): Pattern => ({ rows: new Uint32Array(128), letters: 0, own: newLetters() })

/** Letters among `bytes`. */
export type Stretch = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

export function fillPattern(pattern: Pattern, text: string): void {
  pattern.rows.fill(0)
  pattern.letters = text.length
  for (let i = 0; i < text.length && i < 32; i++) {
    const code = text.charCodeAt(i) & 127
    pattern.rows[code] = (pattern.rows[code] as number) | (1 << i)
  }
  const cut = Math.min(text.length, WIDTH - 1)
  for (let i = 0; i < cut; i++) pattern.own.codes[i + 1] = text.charCodeAt(i)
  setDrops(pattern.own, cut, text.length)
}

/** Whether a pattern and the text that lies in `bytes` are at most so many `edits` apart. True of a longer pattern than
 *  32 letters, which cannot tell. */
export function withinEdits(pattern: Pattern, text: Stretch, most: number): boolean {
  const { rows, letters: n } = pattern
  const { bytes, from, to } = text
  const longer = to - from - n
  if (n > 32) return true
  if (longer > most || -longer > most) return false
  if (n === 0) return true
  let up = n === 32 ? 0xffffffff : (1 << n) - 1
  let down = 0
  let distance = n
  const last = 1 << (n - 1)
  for (let at = from; at < to; at++) {
    const same = rows[(bytes[at] as number) & 127] as number
    const vertical = same | down
    const horizontal = (((same & up) + up) ^ up) | same
    let plus = down | ~(horizontal | up)
    let minus = up & horizontal
    if (plus & last) distance++
    if (minus & last) distance--
    plus = (plus << 1) | 1
    minus <<= 1
    up = minus | ~(vertical | plus)
    down = plus & vertical
  }
  return distance <= most
}

const WIDTH = 40
const price = new Float32Array(WIDTH * WIDTH)

/** Letters of a word and what it costs to drop each, from place 1 on, so that a row or column is found by its place. */
type Letters = { readonly codes: Uint8Array; readonly drops: Float64Array }

const newLetters = (): Letters => ({ codes: new Uint8Array(WIDTH), drops: new Float64Array(WIDTH) })
const left = newLetters()
const right = newLetters()

/** By two letters, 1 for a: what it costs to read one for the other; letters of no alphabet in row and column 0. */
const substitution = new Float32Array(32 * 32).fill(1.15)
substitution.fill(1.5, 0, 32)
for (let row = 0; row < 32; row++) substitution[row * 32] = 1.5
const DROP = 1
const DROP_VOWEL = 0.6
const DROP_DOUBLE = 0.2
const DROP_H = 0.5
const SWAP = 0.7

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
  return priceOf(left, n, { letters: right, m, bound })
}

/** `priced` of a pattern and the text that lies in `bytes`. */
export function pricedIn({ own, letters }: Pattern, { bytes, from, to }: Stretch, bound: number): number {
  const m = Math.min(to - from, WIDTH - 1)
  const { codes } = right
  for (let j = 0; j < m; j++) codes[j + 1] = bytes[from + j] as number
  setDrops(right, m, to - from)
  return priceOf(own, Math.min(letters, WIDTH - 1), { letters: right, m, bound })
}

function priceOf(own: Letters, n: number, other: { letters: Letters; m: number; bound: number }): number {
  const { codes, drops } = own
  const { letters, m, bound } = other
  const { codes: others, drops: dropped } = letters
  price[0] = 0
  for (let j = 1; j <= m; j++) price[j] = (price[j - 1] as number) + (dropped[j] as number)
  let before = -1
  for (let i = 1; i <= n; i++) {
    const ca = codes[i] as number
    const lost = drops[i] as number
    const row = i * WIDTH
    price[row] = (price[row - WIDTH] as number) + lost
    const costs = letterOf(ca) << 5
    let least = price[row] as number
    let diagonal = price[row - WIDTH] as number
    let side = least
    for (let j = 1; j <= m; j++) {
      const cb = others[j] as number
      let best = diagonal
      if (ca !== cb) {
        best += i === n && j === m ? closing(ca, cb) : (substitution[costs | letterOf(cb)] as number)
        if (i === 1 && j === 1) best += 0.2
      }
      const above = price[row - WIDTH + j] as number
      const besides = side + (dropped[j] as number)
      const up = above + lost
      if (besides < best) best = besides
      if (up < best) best = up
      if (cb === before && ca !== cb && j > 1 && ca === others[j - 1]) {
        const swap = (price[row - 2 * WIDTH + j - 2] as number) + SWAP
        if (swap < best) best = swap
      }
      price[row + j] = best
      side = price[row + j] as number
      if (best < least) least = best
      diagonal = above
    }
    before = ca
    // A swap looks back two rows, so one row past the bound may still recover by its gain.
    if (least > bound + 0.7) return least
  }
  return price[n * WIDTH + m] as number
}

/** `length` is that of the whole word, of which so many letters are looked at. */
function setDrops({ codes, drops }: Letters, letters: number, length: number): void {
  for (let at = 1; at <= letters; at++) {
    const code = codes[at] as number
    if (at > 1 && codes[at - 1] === code) drops[at] = DROP_DOUBLE
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
    ? 0.95
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
      if (x !== y) substitution[at] = Math.min(substitution[at] as number, cost)
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
