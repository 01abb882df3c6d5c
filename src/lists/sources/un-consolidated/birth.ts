import type { Element } from '../../../evidence/xml.ts'
import { elementFields, FieldFault } from '../../fields.ts'
import { addFact, addSpan, type PartyDraft, tidy } from '../draft.ts'
import { readSpan, readSpans, yearSpan } from '../spans.ts'

/** A date of birth: EXACT, APPROXIMATELY or BETWEEN, with a date, a year, two years, or only a note that holds one. */
export function addBirth(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const type = tidy(fields.text('TYPE_OF_DATE')).toUpperCase()
  if (!['', 'EXACT', 'APPROXIMATELY', 'BETWEEN'].includes(type))
    throw new FieldFault('TYPE_OF_DATE', `is no type that this reader knows: ${type.slice(0, 40)}`)
  const date = tidy(fields.text('DATE'))
  const year = tidy(fields.text('YEAR'))
  const from = tidy(fields.text('FROM_YEAR'))
  const to = tidy(fields.text('TO_YEAR'))
  const note = tidy(fields.text('NOTE'))
  fields.done()
  const circa = type === 'APPROXIMATELY' || /^approx/i.test(note)
  if (from !== '' || to !== '') {
    const span = yearSpan(from || to, to || from, { circa, text: `${circa ? 'approximately ' : ''}${from} to ${to}` })
    if (span === null) throw new FieldFault('FROM_YEAR', `is no span of years: ${from} to ${to}`)
    addSpan(draft.births, span)
    if (note !== '' && !/^approximately$/i.test(note)) addFact(draft, 'Date of birth note', note)
    return
  }
  const printed = date || year
  if (printed === '') {
    addNote(draft, note)
    return
  }
  // A year with a month beside it: YEAR 1958, NOTE "Sep.".
  const closer = date === '' && note !== '' ? readSpan(`${note} ${year}`) : null
  const span = closer ?? readSpan(circa ? `circa ${printed}` : printed)
  if (span === null) throw new FieldFault(date ? 'DATE' : 'YEAR', `is no date: ${printed.slice(0, 40)}`)
  addSpan(draft.births, circa && !span.circa ? { ...span, circa } : span)
  if (note !== '' && closer === null) addFact(draft, 'Date of birth note', `${printed}: ${note}`)
}

function addNote(draft: PartyDraft, note: string): void {
  const { spans, unread } = readSpans(note)
  for (const span of spans) addSpan(draft.births, span)
  for (const words of unread) addFact(draft, 'Date of birth note', words)
}
