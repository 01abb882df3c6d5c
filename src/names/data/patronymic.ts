import { lately } from '../lately.ts'

/** A father's name inside a name. `weak` when the same ending also makes surnames (Jovanović, Johnson). */
export type Patronymic = {
  readonly base: string
  readonly of: 'slavic' | 'turkic' | 'nordic' | 'south-slavic'
  readonly gender: 'm' | 'f'
  readonly weak: boolean
}

const rules: readonly (readonly [RegExp, string, Patronymic['of'], Patronymic['gender'], boolean])[] = [
  // Ilyich, Kuzmich, Lukich, Fomich, Nikitich and their daughters.
  [/^(il|kuzm|luk|fom|nikit|sav|iliy|illi)(?:y|i)?(?:ich|ych)$/, '$1', 'slavic', 'm', false],
  [/^(il|kuzm|luk|fom|nikit|sav)(?:yinichna|inichna|ichna|ivna)$/, '$1', 'slavic', 'f', false],
  [/^(.{3,})(?:yevich|ievich|jevich|yevych|iyovych|iovych|yovych|ijovych)$/, '$1', 'slavic', 'm', false],
  [/^(.{3,})(?:yevna|ievna|jevna|iyivna|iivna|yivna|iyevna)$/, '$1', 'slavic', 'f', false],
  [/^(.{2,})(?:ovich|evich|ovych|evych|ovitch|evitch|avich|ovic|owicz|ewicz)$/, '$1', 'slavic', 'm', false],
  [/^(.{2,})(?:ovna|evna|ivna|ouna|auna|owna)$/, '$1', 'slavic', 'f', false],
  [/^(.{3,})(?:oglu|ogly|ogli|oghlu|oglou|ugli|uulu|uly|zoda|zada|zadeh|zade)$/, '$1', 'turkic', 'm', false],
  [/^(.{3,})(?:qizi|kyzy|gizi|kizi|qyzy)$/, '$1', 'turkic', 'f', false],
  [/^(.{3,}?)s?dottir$/, '$1', 'nordic', 'f', false],
  [/^(.{3,}?)s?son$/, '$1', 'nordic', 'm', true],
  [/^(.{3,}?)s?sen$/, '$1', 'nordic', 'm', true],
]

/** Surnames in Russian and Belarusian use that only look like patronymics. */
const surnames = new Set(
  'abramovich rabinovich yanukovich gurevich hurevich medvedevich stankevich lukashevich mickiewicz mitskevich tarasevich vaskevich shushkevich milosevich karadzich makarevich sedakovich sienkiewicz zhvanevich'.split(
    ' ',
  ),
)

/** The father's name in a patronymic (`ivanovich` → ivan, `aliyevna` → ali, `mammadoglu` → mammad); null for any other
 *  word. The base is a stem: compare it by sound. South Slavic -ić names are surnames and not taken. */
export function patronymic(token: string): Patronymic | null {
  return token.length < 6 || !ENDS.has(token.slice(-2)) ? null : remembered(token)
}

/** What the endings close with. */
const ENDS: ReadonlySet<string> = new Set('ch na ic cz lu ou ly li da eh de zi zy ir on en'.split(' '))

const remembered = lately((token: string): Patronymic | null => {
  for (const [pattern, stem, of, gender, weak] of rules) {
    if (!pattern.test(token)) continue
    const base = token.replace(pattern, stem)
    return { base, of, gender, weak: weak || surnames.has(token) || /(?:ovic|owicz|ewicz)$/.test(token) }
  }
  return null
})
