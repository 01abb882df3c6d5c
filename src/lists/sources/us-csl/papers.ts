import type { Scheme } from '../../../ids/scheme.ts'
import { addCountry, addDates, addFact, addIdentifier, addName, genderOf, type PartyDraft } from '../draft.ts'
import type { Paper } from './record.ts'

/** The column `ids` holds papers, and facts that are none. */
const schemes: readonly (readonly [RegExp, Scheme])[] = [
  [/^unified social credit code/i, 'uscc'],
  [/passport/i, 'passport'],
  [/^swift\/bic/i, 'bic'],
  [/^isin$/i, 'isin'],
  [/^equity ticker/i, 'ticker'],
  [/^website/i, 'website'],
  [/^email/i, 'email'],
  [/^phone number/i, 'phone'],
  [/^digital currency address/i, 'wallet'],
  [/^(?:legal entity number|lei)\b/i, 'lei'],
  [/^d-u-n-s|^duns/i, 'duns'],
  [/^mmsi/i, 'mmsi'],
  [/^aircraft/i, 'aircraft'],
  [
    /^(?:tax id|nit\b|r\.?f\.?c\.?$|ruc\b|us fein|v\.a\.t\.|c\.u\.i\.t|italian fiscal code|.*tax identification)/i,
    'tax-id',
  ],
  [
    /^(?:registration|c\.r\. no|business registration|company number|uk company|public registration|registered charity|certificate of incorporation|commercial registry|enterprise number|license$|le number|government gazette|chinese commercial code|folio|matricula|romanian c\.r|istanbul|tradelicense|trade license)/i,
    'registration',
  ],
  [
    /^(?:cedula|national|d\.n\.i|c\.u\.r\.p|ssn|identification|personal id|driver|electoral|credencial|immigration|travel document|kenyan id|moroccan personal|bosnian personal|residency|stateless|tazkira|birth certificate|citizen|numero|diplomatic|public security|serial no|visanumber|i\.f\.e|afghan|turkish|iranian|paraguayan|interpol|refugee|military|seafarer|n\.i\.e|c\.i\.|dni|id card|pilot|voter|tourism|bih|mulkiya|cartilla|crimea)/i,
    'national-id',
  ],
]

/** A number under a scheme that fits its type; a fact under its own name when it is no number. */
export function addPaper(draft: PartyDraft, { type, value, country, rest }: Paper): void {
  const whole = [value, country, ...rest].filter(Boolean).join(', ')
  const label = type.replace(/\s*[:-]\s*$/, '')
  if (/^gender$/i.test(label)) draft.gender = genderOf(value, 'ids: Gender')
  else if (/^issuer name$/i.test(label)) addName(draft, whole, { kind: 'alias' })
  else if (/^organization established date$/i.test(label)) addDates(draft, draft.founded, value, label)
  else if (/^nationality (?:of registration|country)$/i.test(label)) addCountry(draft.countries, value)
  else if (/^vessel registration identification$/i.test(label))
    addIdentifier(draft, 'imo', value.replace(/^IMO\s*/i, ''), { label })
  else addNumber(draft, { type, value, country, rest }, label)
}

function addNumber(draft: PartyDraft, { value, country, rest }: Paper, label: string): void {
  const scheme = schemes.find(([form]) => form.test(label))?.[1]
  if (scheme === undefined) {
    addFact(draft, label, [value, country, ...rest].filter(Boolean).join(', '))
    return
  }
  addIdentifier(draft, scheme, value, { country, label })
  if (rest.length > 0) addFact(draft, `${label} ${value}`, rest.join(', '))
}
