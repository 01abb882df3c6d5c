import type { Pair } from './align.ts'
import { isFathersName } from './data/fathers.ts'
import type { ParseKind } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { sameToken } from './token.ts'

/** True when the order of the parts says that one is the other's father, or of another family. */
export function otherOrder(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  return crossed(left, right, pairs) || turned(left, right, pairs) || swapped(left, right, pairs)
}

/** Father and son: Nasser bin Khalid is not Khalid bin Nasser. */
function crossed(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  let crossings = 0
  for (const pair of pairs) {
    const one = (left.parts[pair.a[0] as number] as Part).role === 'patronymic'
    const other = (right.parts[pair.b[0] as number] as Part).role === 'patronymic'
    if (one !== other) crossings++
  }
  const chains = [left, right].every(parse => parse.parts.some(part => part.role === 'patronymic'))
  return chains && crossings >= 2
}

/** Bah ag Moussa is Bah, the son of Moussa; Moussa Bah is another man. */
function turned(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  if (left.rolesKnown || right.rolesKnown || left.kind !== 'person' || pairs.length !== 2) return false
  const [one, other] = pairs as [Pair, Pair]
  if ((one.a[0] as number) < (other.a[0] as number) === (one.b[0] as number) < (other.b[0] as number)) return false
  if (pairs.some(pair => gluedOn(left, right, pair))) return false
  const father = (parse: Parse) => parse.parts.some(part => part.role === 'patronymic' && part.glued !== null)
  return father(left) !== father(right)
}

/** BinLadin Usama is Usama bin Ladin: one word with the particle is no given name. */
function gluedOn(left: Parse, right: Parse, { a, b }: Pair): boolean {
  const [one, other] = [left.parts[a[0] as number] as Part, right.parts[b[0] as number] as Part]
  return one.glued?.skeleton === other.token.skeleton || other.glued?.skeleton === one.token.skeleton
}

/** Bashar Hafez al-Assad is the son of Hafez Bashar al-Assad: given and father's name turned before the same nisbah. */
function swapped(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  if (left.rolesKnown || right.rolesKnown || pairs.length !== 3 || left.parts.length !== 3 || right.parts.length !== 3)
    return false
  if (left.parts[2]?.role !== 'nisbah' || right.parts[2]?.role !== 'nisbah') return false
  return pairs.every(({ a, b }) => (a[0] === 2 ? b[0] === 2 : b[0] === 1 - (a[0] as number)))
}

/** Ali Hassan is the son of Hassan, and Hassan Ali is Ali's; Jose Garcia Lopez had a father Garcia, and Jose Lopez Garcia
 *  a mother. Who prints family names first may mean either, so of two parts neither name may say which is which. */
export function inTurn(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  if (
    left.kind !== 'person' ||
    left.syllabic ||
    right.syllabic ||
    pairs.some(pair => pair.a.length + pair.b.length > 2)
  )
    return false
  const [a, b] = [spokenOrder(left), spokenOrder(right)]
  if (a.length !== pairs.length || b.length !== pairs.length) return false
  const places = a.map(at => b.indexOf(pairs.find(pair => pair.a[0] === at)?.b[0] ?? -1))
  const [last, other] = [places.at(-1), places.at(-2)]
  if (last !== pairs.length - 2 || other !== pairs.length - 1) return false
  const spoken = a.map(at => left.parts[at] as Part)
  const closing = spoken.slice(-2)
  if (closing.some(part => part.role === 'patronymic' || part.role === 'initial')) return false
  if (closing.some(part => spoken.slice(0, -2).some(one => sameToken(one.token, part.token)))) return false
  if (pairs.length > 2) return places.slice(0, -2).every((place, at) => place === at)
  return !left.rolesKnown && !right.rolesKnown && closing.every(part => isFathersName(part.token))
}

export const IN_TURN = 0.68

/** Parts in the order in which they are spoken: a family name that was printed first comes last. */
function spokenOrder({ parts, rolesKnown }: Parse): number[] {
  const order = parts.map((_, at) => at).filter(at => parts[at]?.role !== 'title')
  if (!rolesKnown) return order
  return [...order.filter(at => parts[at]?.role !== 'family'), ...order.filter(at => parts[at]?.role === 'family')]
}

/** 0 when the parts stand in one order or one is the other turned round (family name first), else the share of
 *  neighbours that are out of order. */
export function disorder(kind: ParseKind, pairs: readonly Pair[]): number {
  if (pairs.length < 2) return 0
  const order = [...pairs].sort((x, y) => (x.a[0] as number) - (y.a[0] as number))
  let breaks = 0
  for (let at = 0; at < order.length; at++) {
    const next = order[(at + 1) % order.length] as Pair
    if ((next.b[0] as number) < ((order[at] as Pair).b[0] as number)) breaks++
  }
  // One break is a turn of the whole.
  if (kind === 'person') return Math.max(0, breaks - 1)
  return breaks - 1
}
