import { z } from 'zod'
import type { PartyEntry } from '../entry.ts'

/** A calendar day, ISO 8601. */
export const day = z.iso.date()

const text = z.string().min(1)
const texts = z.array(text).readonly()
const fact = z.tuple([text, text]).readonly()

const span = z
  .strictObject({ from: day, to: day, circa: z.boolean(), text })
  .readonly()
  .refine(s => s.from <= s.to, 'the span ends before it begins')

const name = z
  .strictObject({
    full: text,
    kind: z.enum(['primary', 'alias', 'former', 'original-script']),
    weak: z.boolean(),
    parts: z
      .strictObject({
        family: text.exactOptional(),
        given: text.exactOptional(),
        middle: text.exactOptional(),
        other: text.exactOptional(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly()

const identifier = z
  .strictObject({
    scheme: z.enum([
      'lei',
      'ticker',
      'wallet',
      'uscc',
      'passport',
      'national-id',
      'tax-id',
      'registration',
      'duns',
      'email',
      'website',
      'phone',
      'other',
    ]),
    value: text,
    raw: text.exactOptional(),
    country: text.exactOptional(),
    label: text.exactOptional(),
  })
  .readonly()

const address = z
  .strictObject({
    street: text.exactOptional(),
    city: text.exactOptional(),
    region: text.exactOptional(),
    postal: text.exactOptional(),
    country: text.exactOptional(),
    full: text,
  })
  .readonly()

const link = z
  .strictObject({
    relation: z.enum(['linked-to', 'owned-by', 'controlled-by', 'family', 'associate', 'acts-for', 'other']),
    name: text,
    entry: text.exactOptional(),
    stake: z.number().min(0).max(100).exactOptional(),
  })
  .readonly()

/** One line of a starter file: a PartyEntry and nothing else, with its citations among the facts. */
export const starterParty: z.ZodType<PartyEntry> = z
  .strictObject({
    kind: z.literal('party'),
    id: text,
    schema: z.enum(['Person', 'Organization', 'Company', 'LegalEntity', 'Vessel', 'Airplane', 'CryptoWallet']),
    names: z.array(name).min(1).readonly(),
    programs: z.array(text).min(1).readonly(),
    identifiers: z.array(identifier).readonly(),
    addresses: z.array(address).readonly(),
    births: z.array(span).readonly(),
    birthPlaces: texts,
    deaths: z.array(span).readonly(),
    founded: z.array(span).readonly(),
    nationalities: texts,
    citizenships: texts,
    countries: texts,
    gender: z.enum(['male', 'female']).nullable(),
    titles: texts,
    positions: texts,
    links: z.array(link).readonly(),
    vessel: z.null(),
    aircraft: z.null(),
    listed: day.nullable(),
    facts: z.array(fact).readonly(),
    remarks: text.nullable(),
  })
  .readonly()
  .refine(e => e.names[0]?.kind === 'primary', 'the first name is not the primary one')
  .refine(e => cited(e.facts), 'the entry lacks one of the facts Source, Source date and Verified')

/** What is said of the record as a whole; `Unverified` facts name the parts that fall below it. */
export const marks = ['read in a primary source', 'secondary', 'unverified'] as const

function cited(facts: PartyEntry['facts']): boolean {
  const value = new Map(facts)
  const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value.get('Source date') ?? '')
  return value.has('Source') && dated && marks.some(mark => mark === value.get('Verified'))
}
