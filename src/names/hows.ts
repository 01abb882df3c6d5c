/** Why two parts agree. The order is that of `how` codes; 0 is none. */
export const hows = [
  'none',
  'equal',
  'spelling',
  'sound',
  'nickname',
  'typo',
  'number',
  'initial',
  'joined',
  'acronym',
] as const
export type How = (typeof hows)[number]

export const EQUAL = 1
export const SPELLING = 2
export const SOUND = 3
export const NICKNAME = 4
export const TYPO = 5
export const NUMBER = 6
export const INITIAL = 7
export const JOINED = 8
export const ACRONYM = 9

/** Thousandths of likeness, plus 1,024 times the reason's code. */
export function pack(likeness: number, how: number): number {
  return how * 1024 + Math.round(likeness * 1000)
}

export function likeness(packed: number): number {
  return (packed & 1023) / 1000
}

export function howOf(packed: number): number {
  return packed >> 10
}
