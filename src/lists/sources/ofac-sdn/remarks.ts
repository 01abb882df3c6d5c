import { dateSpan } from '../../date-span.ts'
import { addIdentifier, countryOrWords, type PartyDraft } from '../../draft.ts'
import type { EntryName } from '../../entry.ts'
import { splitType } from './id-types.ts'
import { addIdentification, identificationOf } from './identification.ts'

/** The column of the legacy CSV holds no more; the rest of a longer remark stands in SDN_COMMENTS. */
const columnWidth = 1_000

/** How the segments of a remark were understood, for counting. */
export type RemarkCounts = { segments: number; unrecognised: number; cut: number }

/**
 * Reads the remarks of one entry into its draft: segments divided by `; `, each with OFAC's own word at its head.
 * A segment that starts with no word we know is kept as free text in `remarks` and counted.
 * `cut` tells that the text stopped at the column's width and that no overflow was at hand: its last segment is then
 * kept as it is under a fact, since half a wallet address or half a name is not one.
 */
export function readRemarks(draft: PartyDraft, text: string, cut: boolean): RemarkCounts {
  const segments = segmentsOf(cut ? text : text.replace(/\.$/, ''))
  const counts: RemarkCounts = { segments: segments.length, unrecognised: 0, cut: 0 }
  const free: string[] = []
  for (const [i, segment] of segments.entries()) {
    if (cut && i === segments.length - 1) {
      draft.facts.push(['Remark cut short by the issuer', segment])
      counts.cut++
    } else if (!readSegment(draft, segment)) {
      free.push(segment)
      counts.unrecognised++
    }
  }
  if (free.length > 0) draft.remarks = [draft.remarks, ...free].filter(part => part !== null).join('; ')
  return counts
}

/** True of a remark that fills its column: OFAC cut it there unless it is continued elsewhere. */
export const fillsColumn = (remark: string): boolean => remark.length >= columnWidth

/** The family name of a person stands before the first comma; a company's commas mean nothing. */
export function nameOf(full: string, kind: EntryName['kind'], of: { person: boolean; weak: boolean }): EntryName {
  const comma = of.person ? full.indexOf(', ') : -1
  if (comma <= 0) return { full, kind, weak: of.weak }
  return { full, kind, weak: of.weak, parts: { family: full.slice(0, comma), given: full.slice(comma + 2) } }
}

/** Divides at `; `, but not inside a quoted alias that holds one. */
function segmentsOf(text: string): string[] {
  const segments: string[] = []
  let open: string | null = null
  for (const part of text.split(/;\s+/)) {
    const whole: string = open === null ? part : `${open}; ${part}`
    const opens = /^(?:alt\. )?[afn]\.k\.a\. '/i.test(whole) && !/'\.?$/.test(whole)
    const another = open !== null && isHead(part)
    if (another) {
      segments.push(open ?? '', part)
      open = null
    } else if (opens) open = whole
    else {
      segments.push(whole)
      open = null
    }
  }
  if (open !== null) segments.push(open)
  return segments.map(segment => segment.trim()).filter(segment => segment !== '')
}

const isHead = (part: string): boolean =>
  /^(?:alt\. )?(?:[afn]\.k\.a\.|DOB|POB|nationality|citizen|Linked To:|Gender) /i.test(part) || splitType(part) !== null

function readSegment(draft: PartyDraft, segment: string): boolean {
  const plain = segment.replace(/^alt\. /i, '')
  const split = splitType(plain)
  if (split) return addIdentification(draft, identificationOf(split.type, split.value))
  for (const [pattern, take] of phrases) {
    const match = pattern.exec(plain)
    if (match) return take(draft, match)
  }
  return false
}

type Take = (draft: PartyDraft, match: RegExpExecArray) => boolean

const phrases: readonly (readonly [RegExp, Take])[] = [
  [/^([afn])\.k\.a\.,? '(.*)'\.?$/is, (draft, [, letter = '', name = '']) => addAlias(draft, letter, name)],
  [/^\(?Linked To: (.+?)\)?$/is, (draft, [, name = '']) => addLink(draft, 'linked-to', closed(name))],
  [/^DOB:? (.+)$/i, (draft, [, date = '']) => addDate(draft, 'births', date)],
  [/^(?:DOD|died|deceased|date of death):? (.+)$/i, (draft, [, date = '']) => addDate(draft, 'deaths', date)],
  [/^POB:? (.+)$/i, (draft, [, place = '']) => draft.birthPlaces.push(place) > 0],
  [/^nationality:? (.+)$/i, (draft, [, country = '']) => draft.nationalities.push(countryOrWords(country)) > 0],
  [/^citizen(?: of)?:? (.+)$/i, (draft, [, country = '']) => draft.citizenships.push(countryOrWords(country)) > 0],
  [
    /^(?:[a-z-]+ )?(?:wife|husband|spouse|widow|son|daughter|brother|sister|father|mother|nephew|niece|cousin|uncle|aunt|(?:half-)?brother|(?:son|daughter|brother|sister|father|mother)-in-law) of (.+)$/i,
    (draft, match) => addLink(draft, 'family', match[1] ?? '') && draft.facts.push(['Family', match[0]]) > 0,
  ],
  [/^(?:https?:\/\/|www\.)\S+/i, (draft, [url = '']) => addLocator(draft, 'website', url)],
  [/^(\S+@\S+\.\w+)(?: \(email\))?\.?$/i, (draft, [, address = '']) => addLocator(draft, 'email', address)],
  // A number whose type OFAC prints once or twice: Bosnian Personal ID No. 1005967953038
  [
    /^([A-Z][\p{L}\d.'()/ -]*?(?:No\.|Number|#|\bID|Code|Card|Passport|Licen[cs]e))[:.]? ((?=\S*\d)\S.*)$/u,
    (draft, [, type = '', value = '']) => addRareType(draft, type, value),
  ],
]

function addAlias(draft: PartyDraft, letter: string, name: string): boolean {
  const kind = letter.toLowerCase() === 'f' ? 'former' : 'alias'
  draft.names.push(nameOf(name, kind, { person: draft.schema === 'Person', weak: true }))
  return true
}

function addLink(draft: PartyDraft, relation: 'linked-to' | 'family', name: string): boolean {
  draft.links.push({ relation, name })
  return true
}

/** `(Linked To: HUAWEI (CHINA))` loses one bracket, `Linked To: HUAWEI (CHINA` gets none. */
function closed(name: string): string {
  const missing = name.split('(').length - name.split(')').length
  return missing > 0 ? name + ')'.repeat(missing) : name
}

function addDate(draft: PartyDraft, field: 'births' | 'deaths', text: string): boolean {
  const span = dateSpan(text)
  if (span) draft[field].push(span)
  else draft.facts.push([field === 'births' ? 'DOB' : 'DOD', text])
  return true
}

function addLocator(draft: PartyDraft, scheme: 'website' | 'email', number: string): boolean {
  addIdentifier(draft, { scheme, number })
  return true
}

function addRareType(draft: PartyDraft, type: string, value: string): boolean {
  const { number, country, issued, expires } = identificationOf(type, value)
  const scheme = /passport/i.test(type)
    ? 'passport'
    : /tax|fiscal/i.test(type)
      ? 'tax-id'
      : /personal|national|identi|citizen|\bID\b/i.test(type)
        ? 'national-id'
        : 'other'
  addIdentifier(draft, { scheme, number, country, label: type })
  const dates = [issued && `issued ${issued}`, expires && `expires ${expires}`].filter(Boolean)
  if (dates.length > 0) draft.facts.push([`${type} ${number}`, dates.join(', ')])
  return true
}
