import { countryCode } from '../../../ids/country.ts'
import { normalise } from '../../../ids/normalise.ts'
import type { Scheme } from '../../../ids/scheme.ts'
import { FieldFault } from '../../fields.ts'
import { addCountry, addFact, addIdentifier, type PartyDraft } from '../draft.ts'
import { readSpan } from '../spans.ts'
import { addCraft, countryOrWords } from './craft.ts'
import { type Treatment, treatmentOf } from './id-types.ts'

/** One identification, from an `id` element of the XML or from a remark of the CSV. */
export type Identification = {
  /** OFAC's word, e.g. `Tax ID No.`, `Digital Currency Address - XBT`. */
  readonly type: string
  readonly number: string
  readonly country?: string | undefined
  /** As printed: `19 Jun 2013`. */
  readonly issued?: string | undefined
  readonly expires?: string | undefined
}

const longest = 4_000
const longestType = 300

/** Files an identification where it belongs. False when the type is unknown; it is then kept as an identifier `other`. */
export function addIdentification(draft: PartyDraft, id: Identification): boolean {
  if (id.type.length > longestType) throw new FieldFault('idType', `is longer than ${longestType} characters`)
  if (id.number.length > longest) throw new FieldFault(id.type.slice(0, 80), `is longer than ${longest} characters`)
  const treatment = treatmentOf(id.type)
  const label = id.type.trim().replace(/\s*[:-]$/, '')
  if (treatment === null) {
    addIdentifier(draft, 'other', id.number, { country: id.country, label })
  } else if (treatment.as === 'identifier') {
    addNumber(draft, treatment.scheme, { ...id, type: label })
  } else if (!addOther(draft, treatment.as, { ...id, type: label })) {
    addFact(draft, label, id.number)
  }
  const dates = [id.issued && `issued ${id.issued}`, id.expires && `expires ${id.expires}`].filter(Boolean)
  addFact(draft, `${label} ${id.number}`.trim(), dates.join(', '))
  return treatment !== null
}

/** Schemes of papers and registers, whose numbers OFAC sometimes wraps in a sentence. */
const numbered: readonly Scheme[] = ['passport', 'national-id', 'tax-id', 'registration']
const longestNumber = 60

/** A sentence is kept as a fact; the number at its head, when there is one, is an identifier still. */
function addNumber(draft: PartyDraft, scheme: Scheme, id: Identification): void {
  const { type: label, country } = id
  const number = scheme === 'email' ? id.number.replace(/^e-?mail:\s*/i, '') : id.number
  const prose = numbered.includes(scheme) && (!/\d/.test(number) || number.length > longestNumber)
  if (prose) addFact(draft, label, number)
  const [first = ''] = number.split(/[ ,]/, 1)
  if (prose && !/\d/.test(first)) return
  const whose = imoCompany.test(number) ? 'registration' : scheme
  addIdentifier(draft, whose, prose ? first : number.replace(imoCompany, ''), { country, label: labelOf(label, id) })
}

/** Splits what stands behind a type in a remark: `L289032 (Tunisia) issued 22 Aug 2001 expires 21 Aug 2006`. */
export function identificationOf(type: string, value: string): Identification {
  const tail =
    /^(.*?)(?:,? issued (?:on )?(\d[\w ]*?\d{4}|\d{4}))?(?:,? (?:expires|expired) (?:on )?(\d[\w ]*?\d{4}|\d{4}))?$/.exec(
      value,
    )
  const [, body = value, issued, expires] = tail ?? []
  const bracket = /^(.*?) ?\(([^()]+)\)$/.exec(body)
  const country = bracket?.[2]
  const isCountry = country !== undefined && (countryCode(country) !== null || knownPlaces.test(country))
  return {
    type,
    number: (isCountry ? (bracket?.[1] ?? '') : body).trim(),
    country: isCountry ? country : undefined,
    issued,
    expires,
  }
}

/** Places that OFAC prints as a country and that ISO 3166 does not have. */
const knownPlaces =
  /^(?:Palestinian|undetermined|Region: .+|Kosovo|Yugoslavia.*|Serbia and Montenegro|Soviet Union.*|Netherlands Antilles)$/i

/** `IMO` before the number of a company is IMO's number of the company, never that of a ship. */
function labelOf(label: string, { number }: Identification): string | undefined {
  if (imoCompany.test(number)) return 'IMO company number'
  const plain = ['website', 'email address', 'mmsi', 'swift/bic', 'isin', 'equity ticker', 'passport', 'lei']
  return plain.includes(label.toLowerCase()) ? undefined : label
}

const imoCompany = /^IMO (?=\d{7}$)/i

type Kind = Exclude<Treatment['as'], 'identifier'>

/** False when the value is not what its type says; it is then kept as a fact. */
function addOther(draft: PartyDraft, as: Kind, { type, number, country }: Identification): boolean {
  switch (as) {
    case 'gender':
      if (!/^(?:fe)?male$/i.test(number)) return false
      draft.gender = number.toLowerCase() as 'male' | 'female'
      return true
    case 'wallet':
      addIdentifier(draft, 'wallet', number, { label: type.replace(/^Digital Currency Address - /i, '') })
      return true
    case 'founded':
    case 'built': {
      const span = readSpan(number)
      if (span) draft.founded.push(span)
      return span !== null
    }
    case 'imo':
      addIdentifier(draft, 'imo', number.replace(/^IMO\s*/i, ''))
      return true
    case 'social-credit':
      addIdentifier(draft, 'uscc', number, { country })
      return true
    case 'legal-entity':
      if (normalise('lei', number).ok) addIdentifier(draft, 'lei', number)
      else addIdentifier(draft, 'registration', number, { country, label: type })
      return true
    case 'fact':
      return false
    default:
      return addCraftFact(draft, as, number)
  }
}

type CraftKind = Exclude<
  Kind,
  'gender' | 'wallet' | 'founded' | 'built' | 'imo' | 'social-credit' | 'legal-entity' | 'fact'
>

function addCraftFact(draft: PartyDraft, as: CraftKind, value: string): boolean {
  switch (as) {
    case 'flag':
      // "Other Vessel Flag" stands beside the flag of the list's own column and does not replace it.
      if (draft.vessel?.flag === undefined) addCraft(draft, 'vessel', { flag: countryOrWords(value) })
      addCountry(draft.countries, value)
      return draft.vessel?.flag === countryOrWords(value)
    case 'former-flag':
      addCraft(draft, 'vessel', { formerFlags: [...(draft.vessel?.formerFlags ?? []), countryOrWords(value)] })
      return true
    case 'vessel-type':
      if (draft.vessel?.type === undefined) addCraft(draft, 'vessel', { type: value })
      return draft.vessel?.type === value
    case 'registered-in':
      addCountry(draft.countries, value)
      return true
    case 'aircraft-model':
      addCraft(draft, 'aircraft', { model: value })
      return true
    case 'aircraft-operator':
      addCraft(draft, 'aircraft', { operator: value })
      return true
    case 'aircraft-made':
      addCraft(draft, 'aircraft', { manufactured: value })
      return true
  }
}
