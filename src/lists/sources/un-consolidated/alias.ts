import type { Element } from '../../../evidence/xml.ts'
import type { EntryName } from '../../entry.ts'
import { elementFields, FieldFault } from '../../fields.ts'
import { addDates, addFact, addName, addText, type PartyDraft, tidy } from '../draft.ts'

/** Quality as printed: kind of name, and whether it is weak. Individuals have Good and Low, entities a.k.a. and f.k.a. */
const qualities: Readonly<Record<string, { readonly kind: EntryName['kind']; readonly weak: boolean }>> = {
  '': { kind: 'alias', weak: false },
  good: { kind: 'alias', weak: false },
  low: { kind: 'alias', weak: true },
  'a.k.a.': { kind: 'alias', weak: false },
  'f.k.a.': { kind: 'former', weak: false },
}

/** One alias element: several names may stand in it ("X; Y", "X b) Y"), and facts of the false identity beside them. */
export function addAliases(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const quality = tidy(fields.text('QUALITY')).toLowerCase()
  const shape = qualities[quality]
  if (shape === undefined)
    throw new FieldFault('QUALITY', `is no quality that this reader knows: ${quality.slice(0, 40)}`)
  const printed = tidy(fields.text('ALIAS_NAME'))
  const note = tidy(fields.text('NOTE'))
  const kind = /^(?:previously|formerly) listed as/i.test(note) ? 'former' : shape.kind
  // "Safia Farkash Mohammed Al-Hadad, born 1 Jan. 1953 (Oman passport no. …)": the name ends where the birth begins.
  const [names = '', born] = printed.split(/,\s+born\s/)
  if (born !== undefined) addFact(draft, 'Alias note', printed)
  for (const name of names.split(/\s*;\s*|\s+[b-z]\)\s+/)) addSpelling(draft, name, { kind, weak: shape.weak })
  if (note !== '') addFact(draft, 'Alias note', `${printed}: ${note}`)
  addSpelling(draft, /^in Arabic script:\s*(.+)$/i.exec(note)?.[1] ?? '', { kind: 'original-script', weak: false })
  addDates(draft, draft.births, fields.text('DATE_OF_BIRTH'), 'Date of birth of alias')
  const place = ['CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH'].map(name => tidy(fields.text(name)))
  addText(draft.birthPlaces, place.filter(part => part !== '').join(', '))
  fields.done()
}

/** "Jin Tiesan (金铁三)" is a name and the same in its own script. */
function addSpelling(draft: PartyDraft, name: string, shape: Pick<EntryName, 'kind' | 'weak'>): void {
  const bracketed = /^(.+?)\s*\(([^()]*)\)$/.exec(name)
  const inside = bracketed?.[2] ?? ''
  if (bracketed && /\p{L}/u.test(inside) && !/\p{Script=Latin}/u.test(inside)) {
    addName(draft, bracketed[1], shape)
    addName(draft, inside, { kind: 'original-script', weak: shape.weak })
  } else {
    addName(draft, name, shape)
  }
}
