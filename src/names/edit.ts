import { type Letters, newLetters, setDrops, WIDTH } from './price.ts'

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
