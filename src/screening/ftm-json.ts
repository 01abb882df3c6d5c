import { z } from 'zod'
import { type FtmProperties, ftmProperties } from './ftm.ts'

/** A property's value as JSON files hold it: numbers for years and register numbers, nothing for nothing. */
export const ftmValue = z.union([
  z.string(),
  z.number().transform(String),
  z.array(z.union([z.string(), z.number().transform(String)])),
  z.null(),
  z.undefined(),
])
export type FtmValue = z.infer<typeof ftmValue>

/** Properties without those that say nothing. */
export const propertiesOf = (said: Readonly<Record<string, FtmValue>>): FtmProperties =>
  Object.fromEntries(Object.entries(said).filter(([, held]) => held !== null && held !== undefined)) as FtmProperties

/**
 * FollowTheMoney properties from a flat object. Fields that we do not know are the file's own affair and go to `unread`;
 * fields that we know must have a form that we can read, else the answer says which has not.
 */
export function flatProperties(
  flat: Readonly<Record<string, unknown>>,
  unread: string[] = [],
): Record<string, FtmValue> | string {
  const out = new Map<string, string[]>()
  for (const [key, raw] of Object.entries(flat)) {
    const property = ftmProperties.has(key) ? key : spellings.get(key.toLowerCase().replace(/[^a-z0-9]/g, ''))
    if (property === undefined) {
      unread.push(key)
      continue
    }
    const read = ftmValue.safeParse(raw)
    if (!read.success) return `field "${key}" holds neither text nor a list of texts`
    const held = read.data ?? []
    out.set(property, [...(out.get(property) ?? []), ...(typeof held === 'string' ? [held] : held)])
  }
  return Object.fromEntries(out)
}

/** Usual spellings of the properties, compared without case and punctuation. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'name',
    fullname: 'name',
    customername: 'name',
    caption: 'name',
    aliases: 'alias',
    alias: 'alias',
    aka: 'alias',
    weakaliases: 'weakAlias',
    formernames: 'previousName',
    previousnames: 'previousName',
    formername: 'previousName',
    firstname: 'firstName',
    givenname: 'firstName',
    middlename: 'middleName',
    lastname: 'lastName',
    surname: 'lastName',
    familyname: 'lastName',
    dob: 'birthDate',
    dateofbirth: 'birthDate',
    birthdate: 'birthDate',
    birthday: 'birthDate',
    placeofbirth: 'birthPlace',
    birthplace: 'birthPlace',
    country: 'country',
    countrycode: 'country',
    jurisdiction: 'jurisdiction',
    nationality: 'nationality',
    citizenship: 'nationality',
    gender: 'gender',
    sex: 'gender',
    address: 'address',
    taxid: 'taxNumber',
    tin: 'taxNumber',
    vat: 'vatCode',
    passport: 'passportNumber',
    passportnumber: 'passportNumber',
    nationalid: 'idNumber',
    idnumber: 'idNumber',
    ssn: 'socialSecurityNumber',
    registrationnumber: 'registrationNumber',
    lei: 'leiCode',
    leicode: 'leiCode',
    uscc: 'uscCode',
    usccode: 'uscCode',
    bic: 'swiftBic',
    swift: 'swiftBic',
    swiftbic: 'swiftBic',
    imo: 'imoNumber',
    imonumber: 'imoNumber',
    mmsi: 'mmsi',
    wallet: 'publicKey',
    walletaddress: 'publicKey',
    website: 'website',
    url: 'website',
    email: 'email',
    phone: 'phone',
    iban: 'iban',
    duns: 'dunsCode',
    ticker: 'ticker',
    isin: 'isin',
  }),
)
