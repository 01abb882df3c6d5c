import type { EntryName } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import { addCountry, addDates, addFact, addIdentifier, addName, addText, type PartyDraft } from '../draft.ts'
import { splitType } from './id-types.ts'
import { addIdentification, identificationOf } from './identification.ts'

/** The column of the legacy CSV holds no more; the rest of a longer remark stands in SDN_COMMENTS. */
const columnWidth = 1_000

/** Far above any: the longest with its overflow is about 20,000 characters. */
const longestRemark = 200_000
/** Longer segments are prose, and are kept as such. */
const longestSegment = 4_000

/** OFAC ends its remarks with a full stop, but does not double that of an abbreviation: `S.A. DE C.V.` keeps its own. */
const finalStop = /(?<!\.[A-Z])\.$/

/** How the segments of a remark were understood, for counting. */
export type RemarkCounts = { segments: number; unrecognised: number; cut: number }

/**
 * Reads the remarks of one entry into its draft: segments divided by `; `, each with OFAC's own word at its head.
 * A segment that starts with no word we know is kept as free text in `remarks` and counted.
 * `cut` tells that the text stopped at the column's width and that no overflow was at hand: its last segment is then
 * kept as it is under a fact, since half a wallet address or half a name is not one.
 */
export function readRemarks(draft: PartyDraft, text: string, cut: boolean): RemarkCounts {
  if (text.length > longestRemark) throw new FieldFault('Remarks', `is longer than ${longestRemark} characters`)
  const segments = segmentsOf(cut ? text : text.replace(finalStop, ''))
  const counts: RemarkCounts = { segments: segments.length, unrecognised: 0, cut: 0 }
  const free: string[] = []
  for (const [i, segment] of segments.entries()) {
    if (cut && i === segments.length - 1) {
      addFact(draft, 'Remark cut short by the issuer', segment)
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

/** Adds a name with its parts. The family name of a person stands before the first comma; a company's commas mean nothing. */
export function addOfacName(
  draft: PartyDraft,
  full: string,
  { kind, weak }: { kind: EntryName['kind']; weak: boolean },
): void {
  if (full.length > longestSegment) throw new FieldFault('name', `is longer than ${longestSegment} characters`)
  const comma = draft.schema === 'Person' ? full.indexOf(', ') : -1
  const parts = comma <= 0 ? undefined : { family: full.slice(0, comma), given: full.slice(comma + 2) }
  addName(draft, full, { kind, weak, parts })
}

/** Divides at `; `, but not inside a quoted alias that holds one. */
function segmentsOf(text: string): string[] {
  const segments: string[] = []
  let open: string | null = null
  for (const part of text.split(/;\s+/)) {
    const whole: string = open === null ? part : `${open}; ${part}`
    const opens = whole.length < longestSegment && /^(?:alt\. )?[afn]\.k\.a\. '/i.test(whole) && !/'\.?$/.test(whole)
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
  if (segment.length > longestSegment) return false
  const plain = segment.replace(/^alt\. /i, '')
  // OFAC repeats the title of a person among the remarks.
  if (draft.positions.includes(plain)) return true
  const split = splitType(plain)
  if (split) return addIdentification(draft, identificationOf(split.type, split.value))
  for (const [pattern, take] of phrases) {
    const match = pattern.exec(plain)
    if (!match) continue
    take(draft, match)
    return true
  }
  return false
}

type Take = (draft: PartyDraft, match: RegExpExecArray) => void

const phrases: readonly (readonly [RegExp, Take])[] = [
  [/^d\.b\.a\. '(.*)'\.?$/is, (draft, [, name = '']) => addAlias(draft, 'd', name)],
  [/^([afn])\.k\.a\.,? '(.*)'\.?$/is, (draft, [, letter = '', name = '']) => addAlias(draft, letter, name)],
  [
    /^\(?Linked To: (.+?)\)?$/is,
    (draft, [, name = '']) => draft.links.push({ relation: 'linked-to', name: closed(name) }),
  ],
  [/^DOB:? (.+)$/i, (draft, [, date = '']) => addDates(draft, draft.births, date, 'DOB')],
  [
    /^(?:DOD|died|deceased|date of death):? (.+)$/i,
    (draft, [, date = '']) => addDates(draft, draft.deaths, date, 'DOD'),
  ],
  [/^POB:? (.+)$/i, (draft, [, place = '']) => addText(draft.birthPlaces, place)],
  [/^nationality:? (.+)$/i, (draft, [, country = '']) => addCountry(draft.nationalities, country)],
  [/^citizen(?: of)?:? (.+)$/i, (draft, [, country = '']) => addCountry(draft.citizenships, country)],
  [
    /^(?:[a-z-]+ )?(?:wife|husband|spouse|widow|son|daughter|brother|sister|father|mother|nephew|niece|cousin|uncle|aunt|(?:half-)?brother|(?:son|daughter|brother|sister|father|mother)-in-law) of (.+)$/i,
    (draft, [words, name = '']) => {
      draft.links.push({ relation: 'family', name })
      addFact(draft, 'Family', words)
    },
  ],
  [
    /^(?:(?:Position|Occupation|Rank|Title|Function):?|Alternate Title[,:]) +(.+)$/i,
    (draft, [, value]) => addText(draft.positions, value),
  ],
  [/^e-?mail:? (\S+@\S+)$/i, (draft, [, address = '']) => addIdentifier(draft, 'email', address)],
  [
    /^(TELEX|TGMS|UN\/LOCODE|MICEX Code|PEESA Information|Subtribe|Organization):? (.+)$/i,
    (draft, [, name = '', value]) => addFact(draft, name, value),
  ],
  [/^ethnicity (.+)$/i, (draft, [, value]) => addFact(draft, 'Ethnicity', value)],
  [/^Tribe: (.+)$/i, (draft, [, value]) => addFact(draft, 'Tribe', value)],
  [
    /^(?:and )?all (?:other )?(?:offices|branches|locations) worldwide$/i,
    (draft, [words]) => addFact(draft, 'Offices', words),
  ],
  [/^(?:arrested|captured|detained|released|extradited)\b.*$/i, (draft, [words]) => addFact(draft, 'Custody', words)],
  [/^ICTY indictee\b.*$/i, (draft, [words]) => addFact(draft, 'Custody', words)],
  [/^(?:https?:\/\/|www\.)\S+/i, (draft, [url = '']) => addIdentifier(draft, 'website', url)],
  [/^(\S+@\S+\.\w+)(?: \(email\))?\.?$/i, (draft, [, address = '']) => addIdentifier(draft, 'email', address)],
  // A number whose type OFAC prints once or twice: Bosnian Personal ID No. 1005967953038
  [
    /^([A-Z][\p{L}\d.'()/ -]*?(?:No\.|Number|#|\bID|Code|Card|Passport|Licen[cs]e))[:.]? ((?=\S*\d)\S.*)$/u,
    (draft, [, type = '', value = '']) => addRareType(draft, type, value),
  ],
]

function addAlias(draft: PartyDraft, letter: string, name: string): void {
  addOfacName(draft, name, { kind: letter.toLowerCase() === 'f' ? 'former' : 'alias', weak: true })
}

/** `(Linked To: HUAWEI (CHINA))` loses one bracket, `Linked To: HUAWEI (CHINA` gets none. */
function closed(name: string): string {
  const missing = name.split('(').length - name.split(')').length
  return missing > 0 ? name + ')'.repeat(missing) : name
}

function addRareType(draft: PartyDraft, type: string, value: string): void {
  const { number, country, issued, expires } = identificationOf(type, value)
  const scheme = /passport/i.test(type)
    ? 'passport'
    : /tax|fiscal/i.test(type)
      ? 'tax-id'
      : /personal|national|identi|citizen|\bID\b/i.test(type)
        ? 'national-id'
        : 'other'
  addIdentifier(draft, scheme, number, { country, label: type })
  const dates = [issued && `issued ${issued}`, expires && `expires ${expires}`].filter(Boolean)
  addFact(draft, `${type} ${number}`, dates.join(', '))
}
