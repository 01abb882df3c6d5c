import type { Alignment } from './align.ts'
import { secondHalf } from './data/nicknames.ts'
import { howOf, INITIAL, NICKNAME } from './hows.ts'
import type { Parse, Part } from './parsed.ts'
import { similar } from './similar.ts'
import { tokenOf } from './token.ts'

/** True when initials, or the halves of a double given name, tell two people apart. */
export function lettersDiffer(left: Parse, right: Parse, alignment: Alignment): boolean {
  return (
    initialsDiffer(left, right) ||
    initialBelied(left, right, alignment) ||
    doubleBelied(left, right, alignment) ||
    initialOnly(left, right, alignment) ||
    initialOnly(right, left, turned(alignment))
  )
}

/** Raed M. Hijazi is not Mahmoud Hijazi: the one has a given name, and what agrees is his middle initial. */
function initialOnly(left: Parse, right: Parse, { pairs, restA }: Alignment): boolean {
  const given = restA.some(at => {
    const part = left.parts[at] as Part
    return part.role !== 'initial' && part.role !== 'title'
  })
  if (!given || pairs.length !== 2 || right.parts.length !== 2) return false
  return pairs.some(pair => howOf(pair.packed) === INITIAL && left.parts[pair.a[0] as number]?.role === 'initial')
}

/** V. V. Zolotov is not Viktor Petrovich Zolotov: an initial stands where the other has a name of another letter. */
function initialBelied(left: Parse, right: Parse, { restA, restB }: Alignment): boolean {
  if (restA.length !== 1 || restB.length !== 1 || left.parts.length !== right.parts.length) return false
  const a = left.parts[restA[0] as number] as Part
  const b = right.parts[restB[0] as number] as Part
  if ((a.role === 'initial') === (b.role === 'initial') || a.role === 'title' || b.role === 'title') return false
  return !sameLetter(a.token.text.charAt(0), b.token.text.charAt(0))
}

/** Luis Miguel is not Luis Filipe, although either is Luis; and J. L. is not Jean-Paul. */
function doubleBelied(left: Parse, right: Parse, { pairs, restA, restB }: Alignment): boolean {
  const belied = (double: Part, other: Parse, at: number, rest: readonly number[]) =>
    rest.includes(at + 1) && at + 1 < other.parts.length - 1 && !closes(double, other.parts[at + 1] as Part)
  const closes = ({ token }: Part, next: Part) => {
    const second = secondHalf(token.text)
    return second === null || similar(tokenOf(second), next.token) !== 0
  }
  const lettered = (double: Part, other: Parse, at: number, rest: readonly number[]) =>
    secondHalf(double.token.text) !== null && rest.includes(at + 1) && other.parts[at + 1]?.role === 'initial'
  return pairs.some(({ a, b, packed }) => {
    const [i, j] = [a[0] as number, b[0] as number]
    const how = howOf(packed)
    if (how === INITIAL)
      return lettered(left.parts[i] as Part, right, j, restB) || lettered(right.parts[j] as Part, left, i, restA)
    if (how !== NICKNAME) return false
    return belied(left.parts[i] as Part, right, j, restB) || belied(right.parts[j] as Part, left, i, restA)
  })
}

/** Letters that one sound begins with in several romanisations. */
const ALIKE = ['aeiouyj', 'ckqghx', 'sczxt', 'vwf', 'jgzd', 'pb']

function sameLetter(a: string, b: string): boolean {
  return a === b || ALIKE.some(letters => letters.includes(a) && letters.includes(b))
}

function turned({ pairs, restA, restB }: Alignment): Alignment {
  return { pairs: pairs.map(({ a, b, packed }) => ({ a: b, b: a, packed })), restA: restB, restB: restA }
}

/** George W. is not George H. W.: both write their initials, and not the same ones. */
function initialsDiffer(left: Parse, right: Parse): boolean {
  const [a, b] = [left, right].map(parse =>
    parse.parts
      .filter(part => part.role === 'initial')
      .map(part => part.token.text)
      .join(''),
  ) as [string, string]
  return (
    a !== '' && b !== '' && a !== b && (left.parts.length !== right.parts.length || (a.length === 1 && b.length === 1))
  )
}
