import type { Element } from '../../../evidence/xml.ts'
import type { Scheme } from '../../../ids/scheme.ts'
import { elementFields } from '../../fields.ts'
import { addFact, addIdentifier, type PartyDraft, tidy } from '../draft.ts'

/** A passport or another paper. The number may stand inside words ("CAR diplomatic passport no. D00000898"), or in the note. */
export function addDocument(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const type = tidy(fields.text('TYPE_OF_DOCUMENT'))
  const closer = tidy(fields.text('TYPE_OF_DOCUMENT2')).replace(/:$/, '')
  const printed = tidy(fields.text('NUMBER'))
  const issuing = tidy(fields.text('ISSUING_COUNTRY'))
  const issued = ['DATE_OF_ISSUE', 'CITY_OF_ISSUE', 'COUNTRY_OF_ISSUE'].map(name => tidy(fields.text(name)))
  const note = tidy(fields.text('NOTE'))
  fields.done()
  const number = numberIn(printed) ?? numberIn(closer, true) ?? numberIn(note, true)
  const words = [type, closer, printed, note].join(' ')
  const country = issuing || (issued[2] ?? '')
  addIdentifier(draft, schemeOf(words, type), number ?? (printed || undefined), {
    country: country === '' ? undefined : country,
    label: closer || type || undefined,
  })
  const rest = [...issued.filter(part => part !== ''), note].filter(part => part !== '').join('; ')
  if (rest !== '') addFact(draft, 'Document note', `${[closer || type, printed].filter(Boolean).join(' ')}: ${rest}`)
  else if (printed === '' && (type || closer) !== '') addFact(draft, 'Document note', [type, closer].join(' '))
}

function schemeOf(words: string, type: string): Scheme {
  if (/fiscal code|tax(?:payer)? (?:id|no)/i.test(words)) return 'tax-id'
  if (/passport|passeport|pasaporte/i.test(type)) return 'passport'
  return /\bpassport\b(?! issued)/i.test(words) &&
    !/personal number on passport/i.test(words) &&
    !/national ident/i.test(type)
    ? 'passport'
    : 'national-id'
}

/** The number at the end of the words that announce it; the whole when there are none. In prose only an announced one counts. */
function numberIn(text: string, prose = false): string | undefined {
  const announced =
    /(?:\b(?:number|no\.?|code|SSN|card)\b\)?\.?:?)\s+((?:[A-Z]{1,3}[- ]{1,2})?[A-Z]{0,4}[-/]?\d[\w/-]*)/i.exec(text)
  if (announced) return announced[1]
  if (prose) return /^(\d{5,})\b/.exec(text)?.[1]
  // "Libya B/002210", "Diplomatic Passport: Z30321794", "381110042 (Expired 25 Jan. 2016)"
  const bare = text.replace(/\s*\([^()]*\)/g, '').trim()
  const behindWords = /^(?:[\p{L}“”"]{4,}[\s:]+)+([A-Z]{0,2}[\s/-]?[\w/-]*\d[\w/-]*)$/u.exec(bare)
  return behindWords?.[1] ?? (bare || undefined)
}
