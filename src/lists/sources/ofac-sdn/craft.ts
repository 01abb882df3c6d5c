import { countryCode } from '../../../ids/country.ts'
import type { Craft } from '../../entry.ts'
import type { PartyDraft } from '../draft.ts'

/** Adds what is known of a ship or an aircraft to what is known already. */
export function addCraft(draft: PartyDraft, kind: 'vessel' | 'aircraft', more: Craft): void {
  draft[kind] = { ...draft[kind], ...more }
}

/** ISO 3166-1 alpha-2 in lower case where the words name one country, else the issuer's words. */
export const countryOrWords = (text: string): string => countryCode(text) ?? text.trim()

/** OFAC prints "Entity" for a ministry, a militia and a company alike. What is listed or registered as one is a company. */
export function settleSchema(draft: PartyDraft): void {
  const schemes = ['lei', 'ticker', 'isin', 'uscc', 'duns']
  if (draft.schema === 'Organization' && draft.identifiers.some(id => schemes.includes(id.scheme)))
    draft.schema = 'Company'
}
