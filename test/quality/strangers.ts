import { pick, type Random, random } from './random.ts'
import { type Culture, world } from './world.ts'

export type Stranger = { readonly culture: string; readonly name: string /** ISO 8601 */; readonly born: string }

/** Ordinary people of the world, the same for the same seed. Some will carry a listed person's very name. */
export function strangers(count: number, seed: number): readonly Stranger[] {
  const next = random(seed)
  const total = world.reduce((sum, culture) => sum + culture.weight, 0)
  return Array.from({ length: count }, () => {
    let at = (next(1_000_000) / 1_000_000) * total
    const culture = world.find(one => (at -= one.weight) < 0) ?? pick(world, next)
    return { culture: culture.name, name: nameIn(culture, next), born: birthday(next) }
  })
}

function nameIn(culture: Culture, next: Random): string {
  const given = culture.given.split(' ')
  const family = culture.family.split(' ')
  const used = new Set<string>()
  const fresh = (list: readonly string[]): string => {
    let found = pick(list, next)
    for (let tries = 0; used.has(found) && tries < 9; tries++) found = pick(list, next)
    used.add(found)
    return found
  }
  return pick(culture.pattern, next)
    .split(' ')
    .map(part => {
      if (part === 'g' || part === 'p') return fresh(given)
      if (part === 'f') return fresh(family)
      if (part === 'gg') return fresh(given) + fresh(given).toLowerCase()
      if (part === 'g-g') return `${fresh(given)}-${fresh(given).toLowerCase()}`
      return part === 'v' ? patronymic(fresh(given)) : part
    })
    .join(' ')
}

/** Russian, from a father's name in its English spelling. */
function patronymic(father: string): string {
  if (/ei$|ai$/.test(father)) return `${father.slice(0, -1)}evich`
  if (/y$|i$/.test(father)) return `${father.slice(0, -1)}ievich`
  return `${father}ovich`
}

/** Grown-up customers: born from 1945 to 2006. */
function birthday(next: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${1945 + next(62)}-${two(1 + next(12))}-${two(1 + next(28))}`
}
