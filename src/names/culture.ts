/** Stand-in for the data tables until they land; replaced by `data/*`. */
import type { Folded } from './scripts/fold.ts'

export type Reading = { readonly tokens: readonly string[]; readonly scheme: string; readonly weight: number }

export function readings(folded: Folded): Reading[] {
  const tokens = folded.tokens.map(t => t.replace(/[^a-z0-9]/g, '')).filter(t => t !== '')
  return tokens.length === 0 ? [] : [{ tokens, scheme: 'latin', weight: 1 }]
}

const legal = new Map<string, string>()
for (const [form, words] of Object.entries({
  'limited-company': 'ltd limited llc ooo gmbh sarl srl bv pte pty',
  'stock-company': 'inc incorporated corp corporation sa ag spa plc nv oao pao ao zao jsc pjsc ojsc as ab oy',
  company: 'co company',
}))
  for (const word of words.split(' ')) legal.set(word, form)
const titles = new Set(
  'mr mrs ms dr prof sheikh shaykh general gen col colonel haji hajj mullah mulla maulawi engineer eng sir'.split(' '),
)
const particles = new Set(
  'bin ibn ben bint al el ul ar as ad an ash de la da dos das do del della di van von der den ter zu of e y du le los las'.split(
    ' ',
  ),
)
const industries = new Set(
  'bank oil gas petroleum shipping lines trading technology information network energy construction insurance airlines aviation industries industrial engineering electronics chemical steel mining finance financial investment capital trust logistics transport telecom communications university institute ministry foundation defense security services service development research science commercial export import airport'.split(
    ' ',
  ),
)
const generics = new Set(
  'group holding holdings international general national enterprise enterprises global public state joint stock organization corporation company united new'.split(
    ' ',
  ),
)
const places = new Set(
  'china iran russia russian iranian chinese syria syrian korea beijing shanghai moscow tehran sichuan wuhan hong kong dubai cuba iraq lebanon germany london york america american asia asian europe islamic republic'.split(
    ' ',
  ),
)
const generational: Record<string, string> = {
  jr: 'junior',
  junior: 'junior',
  sr: 'senior',
  senior: 'senior',
  ii: '2',
  iii: '3',
  iv: '4',
}
const numbers: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  first: '1',
  second: '2',
  third: '3',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
}
const common = new Map<string, number>()
for (const [
  at,
  word,
] of 'mohammed muhammad mohamed ali ahmad ahmed hassan hussein ibrahim abd john david michael james robert maria jose juan carlos li wang zhang liu chen kim lee smith garcia ivan sergey alexander vladimir'
  .split(' ')
  .entries())
  common.set(word, at < 10 ? 0.9 : 0.7)

export function legalFormAt(tokens: readonly string[], at: number): { length: number; form: string } | null {
  const form = legal.get(tokens[at] ?? '')
  return form === undefined ? null : { length: 1, form }
}
export const isTitle = (token: string): boolean => titles.has(token)
export const isParticle = (token: string): boolean => particles.has(token)
export const generationOf = (token: string): string | null =>
  (Object.hasOwn(generational, token) ? generational[token] : null) ?? null
export const numberOf = (token: string): string | null =>
  /^\d+$/.test(token) ? String(Number(token)) : Object.hasOwn(numbers, token) ? (numbers[token] ?? null) : null
export const placeOf = (token: string): string | null => (places.has(token) ? token : null)
export const industryOf = (token: string): string | null => (industries.has(token) ? token : null)
export const isGeneric = (token: string): boolean => generics.has(token)
const expansions = new Map([
  ['intl', 'international'],
  ['tech', 'technology'],
  ['grp', 'group'],
])
export const expansionOf = (token: string): string | null => expansions.get(token) ?? null
export const isVesselPrefix = (token: string): boolean => ['mv', 'mt', 'ms', 'ss', 'm/v'].includes(token)
export const spellingFamily = (_token: string): number => -1
export const nicknameGroups = (_token: string): readonly number[] => []
/** 0 unheard of, 1 as common as names get. */
export const frequencyOf = (token: string): number => common.get(token) ?? 0
