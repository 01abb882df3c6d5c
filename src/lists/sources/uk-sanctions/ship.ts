import type { Scheme } from '../../../ids/scheme.ts'
import { addDates, addFact, addIdentifier, type PartyDraft, tidy } from '../draft.ts'
import { numbered, type Singles } from './designation.ts'

/** Fields of entities: type, register numbers, parents and subsidiaries. Control follows no stake here, so none is claimed. */
export function addRegistrations(draft: PartyDraft, singles: Singles): void {
  for (const type of singles.take('typeofentity') ?? []) addFact(draft, 'Type of entity', type)
  for (const text of singles.take('businessregistrationnumber') ?? [])
    for (const part of numbered(text).flatMap(value => value.split(betweenRegistrations))) addRegistration(draft, part)
  for (const text of singles.take('parentcompany') ?? [])
    for (const name of numbered(text)) draft.links.push({ relation: 'controlled-by', name })
  for (const text of singles.take('subsidiaries') ?? [])
    for (const name of numbered(text)) addFact(draft, 'Subsidiary', name)
  for (const text of singles.take('subsidiary') ?? [])
    for (const name of numbered(text)) addFact(draft, 'Subsidiary', name)
}

/** A semicolon, or a comma or "and" after a number when words and another number follow: "INN 7744000912, OGRN 1027739019142". */
const betweenRegistrations = /\s*;\s*|(?<=\d{5})\)?\s*(?:,|\band\b)\s*(?=\p{L}[^,;\d]*\d[\w./-]{4})/u

/** "Russia INN - 7702135673", "Tax ID No. 7725390454 (Russia)", "Unified Social Credit Code: 9144…". */
function addRegistration(draft: PartyDraft, printed: string): void {
  const found = /^(.*?)\s*[:\-–]?\s*\(?([A-Z0-9][A-Z0-9./-]{4,})\)?(?:\s*\(([\p{L} ]+)\))?$/u.exec(printed)
  const words = tidy(found?.[1])
  const number = found?.[2]
  if (number === undefined || !/\d/.test(number)) {
    addIdentifier(draft, 'registration', printed)
    return
  }
  const country = found?.[3] ?? /^(Russia|Belarus|China|Iran|Ukraine)\b/.exec(words)?.[1]
  addIdentifier(draft, schemeOf(words, number), number, { country, label: words === '' ? undefined : words })
}

function schemeOf(words: string, number: string): Scheme {
  if (/social credit/i.test(words) || /^[159Y][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(number)) return 'uscc'
  if (/\btax|\bINN\b|\bTIN\b|\bVAT\b/i.test(words)) return 'tax-id'
  if (/\bLEI\b|legal entity identifier/i.test(words)) return 'lei'
  if (/\bSWIFT\b|\bBIC\b/i.test(words)) return 'bic'
  return 'registration'
}

/** Fields of ships. Owners and operators stand in one field, so neither is told as an owner's stake. */
export function addShip(draft: PartyDraft, singles: Singles): void {
  const all = (name: string) => (singles.take(name) ?? []).flatMap(numbered)
  for (const imo of all('imonumber')) addIdentifier(draft, 'imo', imo)
  const type = all('typeofship')
  const flags = all('currentbelievedflagofship')
  const former = all('previousflag')
  const owners = all('currentowneroperator')
  const tonnage = all('tonnageofship')
  for (const name of all('previousowneroperator')) addFact(draft, 'Previous owner or operator', name)
  for (const length of all('lengthofship')) addFact(draft, 'Length of ship', length)
  for (const hull of all('hullidentificationnumber')) addFact(draft, 'Hull identification number', hull)
  for (const built of all('yearbuilt')) addDates(draft, draft.founded, built, 'Year built')
  if (draft.schema !== 'Vessel') return
  draft.vessel = {
    ...(type.length > 0 ? { type: type.join(', ') } : {}),
    ...(flags.length > 0 ? { flag: flags.join(', ') } : {}),
    ...(former.length > 0 ? { formerFlags: former } : {}),
    ...(owners.length > 0 ? { owner: owners.join(', ') } : {}),
    ...(tonnage.length > 0 ? { tonnage: tonnage.join(', ') } : {}),
  }
}
