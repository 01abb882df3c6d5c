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
export type Pattern = { readonly rows: Uint32Array; letters: number }

export const newPattern = (): Pattern => ({ rows: new Uint32Array(128), letters: 0 })

export function fillPattern(pattern: Pattern, text: string): void {
  pattern.rows.fill(0)
  pattern.letters = text.length
  for (let i = 0; i < text.length && i < 32; i++) {
    const code = text.charCodeAt(i) & 127
    pattern.rows[code] = (pattern.rows[code] as number) | (1 << i)
  }
}

/** Whether a pattern and the text that lies in `bytes` are at most so many `edits` apart. True of a longer pattern than
 *  32 letters, which cannot tell. */
export function withinEdits(pattern: Pattern, text: { bytes: Uint8Array; from: number; to: number }, most: number) {
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
/** What it costs to drop each letter of the second word, and its letters. */
const dropped = new Float64Array(WIDTH)
const letters = new Uint16Array(WIDTH)
const substitution = new Float32Array(26 * 26).fill(1.15)
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
  price[0] = 0
  for (let i = 1; i <= n; i++) price[i * WIDTH] = (price[(i - 1) * WIDTH] as number) + drop(a, i - 1)
  for (let j = 1; j <= m; j++) {
    dropped[j] = drop(b, j - 1)
    letters[j] = b.charCodeAt(j - 1)
    price[j] = (price[j - 1] as number) + (dropped[j] as number)
  }
  let before = -1
  for (let i = 1; i <= n; i++) {
    const ca = a.charCodeAt(i - 1)
    const row = i * WIDTH
    const lost = drop(a, i - 1)
    let least = price[row] as number
    for (let j = 1; j <= m; j++) {
      const cb = letters[j] as number
      let best =
        (price[row - WIDTH + j - 1] as number) +
        (ca === cb ? 0 : i === n && j === m ? closing(ca, cb) : swapped(ca, cb))
      if (i === 1 && j === 1 && ca !== cb) best += 0.2
      const left = (price[row + j - 1] as number) + (dropped[j] as number)
      const up = (price[row - WIDTH + j] as number) + lost
      if (left < best) best = left
      if (up < best) best = up
      if (i > 1 && j > 1 && ca !== cb && cb === before && ca === letters[j - 1]) {
        const swap = (price[row - 2 * WIDTH + j - 2] as number) + SWAP
        if (swap < best) best = swap
      }
      price[row + j] = best
      if (best < least) least = best
    }
    before = ca
    // A swap looks back two rows, so one row past the bound may still recover by its gain.
    if (least > bound + 0.7) return least
  }
  return price[n * WIDTH + m] as number
}

function drop(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (at > 0 && text.charCodeAt(at - 1) === code) return DROP_DOUBLE
  // The first letter is the one that people rarely lose.
  if (at === 0) return DROP
  if (code === 104) return DROP_H
  // A closing a tells Karima from Karim.
  if (code === 97 && at === text.length - 1) return DROP
  return isVowel(code) ? DROP_VOWEL : DROP
}

/** Closing vowels tell Maria from Mario, and little else. */
function closing(a: number, b: number): number {
  return isVowel(a) && isVowel(b) && (a === 97 || b === 97) ? 0.95 : swapped(a, b)
}

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121
}

function swapped(a: number, b: number): number {
  const x = a - 97
  const y = b - 97
  if (x < 0 || x > 25 || y < 0 || y > 25) return 1.5
  return substitution[x * 26 + y] as number
}

function cheap(letters: string, cost: number): void {
  for (const x of letters) {
    for (const y of letters) {
      const at = (x.charCodeAt(0) - 97) * 26 + y.charCodeAt(0) - 97
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
