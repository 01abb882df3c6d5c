/**
 * The two plain string distances that most screening starts from, on the same cases, so that a figure of ours
 * has something to stand beside. Case and diacritics are folded, nothing else: no transliteration, no order of parts.
 */

/** Jaro-Winkler similarity of two names, 0 to 1: prefix weight 0.1 over at most four characters. */
export function plainJaroWinkler(a: string, b: string): number {
  const x = plain(a)
  const y = plain(b)
  const jaro = jaroOf(x, y)
  let prefix = 0
  while (prefix < 4 && prefix < x.length && x[prefix] === y[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** 1 minus the edit distance over the longer length, 0 to 1. */
export function plainLevenshtein(a: string, b: string): number {
  const x = plain(a)
  const y = plain(b)
  const longer = Math.max(x.length, y.length)
  return longer === 0 ? 1 : 1 - distance(x, y) / longer
}

function plain(text: string): readonly string[] {
  return [...text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()]
}

function jaroOf(x: readonly string[], y: readonly string[]): number {
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0
  const reach = Math.max(0, Math.floor(Math.max(x.length, y.length) / 2) - 1)
  const taken = new Array<boolean>(y.length).fill(false)
  const left: string[] = []
  for (const [at, letter] of x.entries()) {
    const last = Math.min(y.length - 1, at + reach)
    for (let other = Math.max(0, at - reach); other <= last; other++) {
      if (taken[other] || y[other] !== letter) continue
      taken[other] = true
      left.push(letter)
      break
    }
  }
  if (left.length === 0) return 0
  const right = y.filter((_, at) => taken[at])
  const moved = left.filter((letter, at) => letter !== right[at]).length / 2
  return (left.length / x.length + left.length / y.length + (left.length - moved) / left.length) / 3
}

function distance(x: readonly string[], y: readonly string[]): number {
  let above = Array.from({ length: y.length + 1 }, (_, at) => at)
  for (const [at, letter] of x.entries()) {
    const row = [at + 1]
    for (const [other, facing] of y.entries()) {
      const replaced = (above[other] ?? 0) + (letter === facing ? 0 : 1)
      row.push(Math.min(replaced, (above[other + 1] ?? 0) + 1, (row[other] ?? 0) + 1))
    }
    above = row
  }
  return above[y.length] ?? 0
}
