import { Refusal } from './asked.ts'

export type QueryText = {
  readonly text: string
  /** The last word is a beginning. */
  readonly prefix: boolean
  /** Names that are spelt otherwise are asked for. */
  readonly fuzzy: boolean
  readonly notes: readonly string[]
}

/** Fields of the index behind yente, and properties by their name. */
const FIELD =
  /(?:^|[\s(])((?:properties\.)?(?:name\w*|alias|caption|schema|id|entity_id|countr(?:y|ies)|topics?|datasets?|referents|text|[a-z]+(?:Date|Number|Code|Name|Place)|nationality|jurisdiction|gender|program|address|notes)):\S/

/** What the query language of Elasticsearch asks, as far as it is spoken here. Quotes, plus signs and AND ask for all
 *  words, which is what is done anyway; a star at the end asks for beginnings, `~` for other spellings. What would ask for
 *  something else is refused: taken as words it would find nothing and read as all-clear. */
export function readQuery(q: string, simple: boolean): QueryText {
  if (simple) return { text: q, prefix: false, fuzzy: false, notes: [] }
  const field = FIELD.exec(q)?.[1]
  if (field !== undefined) throw refused(`the field ${field}`)
  const said = /(?:^|\s)(OR|NOT|\|\||!)(?=\s|$)|(?:^|\s)([-!])(?=[\p{L}"])/u.exec(q)
  if (said !== null) throw refused(said[1] ?? said[2] ?? '')
  const star = q.indexOf('*')
  if (star >= 0 && /[\p{L}\p{N}]/u.test(q.slice(star))) throw refused('* before the last letter')
  const text = q
    .replaceAll(/(?<=^|\s)(?:AND|&&)(?=\s|$)/g, ' ')
    .replaceAll(/"(?:~\d+)?|(?<=^|\s)\+|\^\d+(?:\.\d+)?/g, ' ')
    .replaceAll(/~\d*/g, ' ')
  const words = text.replaceAll('*', '')
  // Signs alone ask for nothing, and must not be answered with everything.
  if (words.trim() === '' && q.trim() !== '') return { text: q, prefix: false, fuzzy: false, notes: [] }
  return {
    text: words,
    prefix: /\p{L}\*\s*$/u.test(text),
    fuzzy: /[\p{L}\p{N}]~/u.test(q),
    notes: q.includes('"') ? ['q: words in quotes were looked for in any order'] : [],
  }
}

const refused = (what: string): Refusal =>
  new Refusal(400, `q: ${what} is not understood here; simple=true takes it as a word, and filters are parameters`)
