import { z } from 'zod'
import type { Rejection } from '../evidence/rejection.ts'
import type { Evidence } from '../finding.ts'
import { countryCode } from '../ids/country.ts'
import { identifier } from '../ids/normalise.ts'
import type { Identifier, Scheme } from '../ids/scheme.ts'
import type { DateSpan, PostalAddress } from '../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from '../screening/party.ts'
import type { Payment, PaymentRole } from '../screening/payment.ts'
import { prepareSubject } from '../screening/prepared.ts'
import { readDate } from '../screening/read/dates.ts'

const text = z.string().min(1).max(4_000)
const texts = z.array(text).max(200).default([])

const schemes = [
  ...['imo', 'mmsi', 'call-sign', 'aircraft', 'lei', 'bic', 'iban', 'isin', 'ticker', 'wallet', 'uscc', 'passport'],
  ...[
    'national-id',
    'tax-id',
    'registration',
    'duns',
    'email',
    'domain',
    'website',
    'phone',
    'address',
    'url',
    'other',
  ],
] as const satisfies readonly Scheme[]

const roles = [
  ...['debtor', 'ultimate-debtor', 'creditor', 'ultimate-creditor', 'initiating-party', 'debtor-agent'],
  ...['creditor-agent', 'intermediary-agent', 'previous-instructing-agent', 'instructing-agent', 'instructed-agent'],
  ...['reimbursement-agent', 'charges-agent', 'forwarding-agent', 'settlement-account', 'invoicer', 'invoicee'],
  ...['garnishee', 'garnishment-administrator', 'tax-party', 'remittance-receiver', 'cheque-party', 'contact'],
  'other-party',
] as const satisfies readonly PaymentRole[]

/** A party in Interdict's own shape; a bare text stands for a name, an address or a date as the source prints it. */
export const partyBody = z.strictObject({
  id: z.string().min(1).max(300).optional(),
  schema: z
    .enum(['Person', 'Organization', 'Company', 'LegalEntity', 'Vessel', 'Airplane', 'CryptoWallet'])
    .default('LegalEntity'),
  names: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          full: z.string(),
          role: z.enum(['primary', 'alias', 'former', 'weak']).default('alias'),
        }),
      ]),
    )
    .max(200)
    .default([]),
  births: texts,
  birthPlaces: texts,
  countries: texts,
  nationalities: texts,
  gender: z.enum(['male', 'female']).nullable().default(null),
  addresses: z
    .array(
      z.union([
        text,
        z.strictObject({
          street: text.optional(),
          city: text.optional(),
          region: text.optional(),
          postal: text.optional(),
          country: text.optional(),
        }),
      ]),
    )
    .max(200)
    .default([]),
  identifiers: z
    .array(z.strictObject({ scheme: z.enum(schemes), value: text, country: text.optional(), label: text.optional() }))
    .max(500)
    .default([]),
})

export const paymentBody = z.strictObject({
  id: z.string().min(1).max(300),
  format: z.string().max(50).default('json'),
  parties: z
    .array(z.strictObject({ role: z.enum(roles), field: text.optional(), party: partyBody }))
    .max(100)
    .default([]),
  texts: z
    .array(z.union([text, z.strictObject({ field: text, text })]))
    .max(200)
    .default([]),
  amounts: z
    .array(z.strictObject({ amount: text, currency: text.nullable().default(null), field: text.default('amount') }))
    .max(20)
    .default([]),
  references: z
    .array(z.strictObject({ field: text, value: text }))
    .max(100)
    .default([]),
  dates: z
    .array(z.strictObject({ field: text, value: text }))
    .max(20)
    .default([]),
})

export type PartyBody = z.infer<typeof partyBody>
export type PaymentBody = z.infer<typeof paymentBody>

/** Something of a request, ready to be examined, and what of it could not be. */
export type Read<T> = { readonly record: T | null; readonly rejected: readonly Rejection[] }

/** `place` names the request and where in it the party stands. */
export function readParty(body: PartyBody, place: Evidence): Read<Party> {
  const rejected: Rejection[] = []
  const reject = (field: string, reason: string) =>
    rejected.push({ file: place.file, line: null, field: `${place.field ?? ''}.${field}`, reason })
  const party: Party = {
    ...emptyParty(body.id ?? place.field ?? '', place),
    schema: body.schema,
    names: body.names.map(nameOf),
    births: body.births.flatMap((printed, at) => datesOf(printed, reason => reject(`births[${at}]`, reason))),
    birthPlaces: body.birthPlaces,
    countries: body.countries.map(codeOrWords),
    nationalities: body.nationalities.map(codeOrWords),
    gender: body.gender,
    addresses: body.addresses.map(addressOf),
    identifiers: body.identifiers.flatMap((one, at) => {
      const found = identifierOf(one)
      if (found === null) reject(`identifiers[${at}]`, `${one.value.slice(0, 100)} is no ${one.scheme}`)
      return found ?? []
    }),
  }
  for (const [at, { name }] of prepareSubject(party).names.entries())
    if (name.rejected !== null) reject(`names[${at}]`, name.rejected)
  if (party.names.length === 0 && party.identifiers.length === 0) {
    reject('names', 'has neither a name nor an identifier: nothing was examined')
    return { record: null, rejected }
  }
  return { record: party, rejected }
}

export function readPayment(body: PaymentBody, place: Evidence): Read<Payment> {
  const parties = body.parties.map(({ party, role, field }, at) => {
    const read = readParty(party, { ...place, field: `${place.field}.parties[${at}]` })
    return { ...read, role, field: field ?? role }
  })
  const rejected = parties.flatMap(party => party.rejected)
  if (parties.length === 0 && body.texts.length === 0) {
    const reason = 'has neither parties nor texts: nothing was examined'
    return { record: null, rejected: [{ file: place.file, line: null, field: place.field ?? null, reason }] }
  }
  const payment: Payment = {
    id: body.id,
    format: body.format,
    parties: parties.flatMap(({ record, role, field }) => (record === null ? [] : { role, field, party: record })),
    texts: body.texts.map(one =>
      typeof one === 'string' ? { field: 'text', text: one, line: null } : { ...one, line: null },
    ),
    amounts: body.amounts,
    references: body.references,
    dates: body.dates,
    place,
  }
  return { record: payment, rejected }
}

const nameOf = (name: PartyBody['names'][number], at: number): PartyName =>
  typeof name === 'string' ? { full: name, role: at === 0 ? 'primary' : 'alias' } : name

function datesOf(printed: string, reject: (reason: string) => void): readonly DateSpan[] {
  const spans = readDate(printed)
  if (spans.length === 0) reject(`${printed.slice(0, 100)} is no date that could be read`)
  return spans
}

function addressOf(address: PartyBody['addresses'][number]): PostalAddress {
  if (typeof address === 'string') return { full: address }
  const { country, ...rest } = address
  const parts = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const code = country === undefined ? {} : { country: codeOrWords(country) }
  const full = [rest.street, rest.postal, rest.city, rest.region, country].filter(part => part !== undefined).join(', ')
  return { ...parts, ...code, full }
}

function identifierOf(one: PartyBody['identifiers'][number]): Identifier | null {
  const country = one.country === undefined ? {} : { country: codeOrWords(one.country) }
  return identifier(one.scheme, one.value, { ...country, ...(one.label === undefined ? {} : { label: one.label }) })
}

const codeOrWords = (words: string): string => countryCode(words) ?? words
