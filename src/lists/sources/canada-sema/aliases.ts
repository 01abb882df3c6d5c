import { tidy } from '../draft.ts'

type Alias = { readonly name: string; readonly original: boolean }

/**
 * The names in one `Aliases` text. Separators are semicolons, line breaks, slashes and commas, and none is used for
 * that alone: a comma also stands before a legal form and inside "family, given", a slash inside "A/S". What is kept
 * whole where a cut would be a guess still matches as a longer name; a fragment would match strangers.
 */
export function splitAliases(text: string): Alias[] {
  const found = text
    .split(/[;\n]|\s\/\s|(?<=\p{L}{3,}"?)\/(?=\s*"?\p{L}{3,})|\/\s+(?=\p{L})/u)
    .flatMap(atCommas)
    .flatMap(atScripts)
    .map(name => tidy(name.replace(languageWord, '')).replace(/^(?:or|and)\s+|^[,(\s]+(?=[^()]*$)|[,:]+$/g, ''))
  return [...new Set(found)]
    .filter(name => /\p{L}/u.test(name) && !legalForm.test(name))
    .map(name => ({ name, original: !latin(name) }))
}

const languageWord =
  /^\s*(?:in\s+)?(?:Arabic|Belaruss?ian|Russian|Ukrainian|Persian|Farsi|Burmese|Chinese|Serbian|Hebrew)\s*:\s*/i
const legalForm =
  /^(?:inc|incorporated|ltd|limited|llc|l\.l\.c|[ocp]?jsc|[opz]?ao|ooo|co|corp|corporation|s\.?a|gmbh|plc|fze|fsue|mup|fgup|(?:О|П|З)?АО|ААО|ААТ|ООО|ОДО|МК|ФГУП|ГУП|МУП)\.?$/i

/** Commas divide names when every piece is a whole name: capital first, and two words or more, or an acronym. */
function atCommas(text: string): string[] {
  const pieces = withLegalForms(text.split(/,\s*/).map(tidy).filter(Boolean))
  if (pieces.every(isWhole) || pieces.some(piece => languageWord.test(piece))) return pieces
  const scripts = new Set(pieces.filter(p => /\p{L}/u.test(p)).map(latin))
  return scripts.size > 1 ? joinedByScript(pieces) : [pieces.join(', ')]
}

/** "Завод, АО" is one name with its legal form behind it. */
function withLegalForms(pieces: readonly string[]): string[] {
  const glued: string[] = []
  for (const piece of pieces) {
    const before = glued.at(-1)
    if (before !== undefined && (legalForm.test(piece) || legalForm.test(before)))
      glued[glued.length - 1] = `${before}, ${piece}`
    else glued.push(piece)
  }
  return glued
}

const isWhole = (piece: string): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(piece) && (/\S\s+\S/.test(piece) || /^\p{Lu}{3,}$/u.test(piece))

/** "Siamak Rahpiek, سيامک": neighbours in one script stay joined unless both are whole names. */
function joinedByScript(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before !== undefined && latin(before) === latin(piece) && !(isWhole(before) && isWhole(piece)))
      joined[joined.length - 1] = `${before}, ${piece}`
    else joined.push(piece)
  }
  return joined
}

/** "Министерство финансов or МинФин". Between words of one name ("Nikolay or Nikolai") there is nothing whole to cut. */
function atScripts(text: string): string[] {
  const pieces = text.split(/\s+or\s+/)
  if (pieces.every(piece => /\S\s+\S/.test(piece))) return pieces
  // An English word between names in another script joins two names.
  const foreign = text.split(/\s+(?:or|and)\s+/)
  return foreign.some(latin) ? [text] : foreign
}

const latin = (text: string): boolean => /\p{Script=Latin}/u.test(text)
