import { z } from 'zod'
import type { Input, Reader } from '../../evidence/input.ts'
import { damaged, lineRuns } from '../../evidence/lines.ts'
import type { Batch, Rejection } from '../../evidence/rejection.ts'
import { type FtmProperties, partyFromFtm, schemaOf } from '../ftm.ts'
import type { Party } from '../party.ts'

/**
 * Parties as JSON lines: FollowTheMoney entities (`{"id","schema","properties":{…}}`), or flat objects whose fields are
 * FollowTheMoney properties or their usual spellings (`{"id","name","dob","country",…}`).
 */
export const partyJsonl: Reader<Party> = {
  format: 'party-jsonl',
  sniff: head => {
    const first =
      head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .find(line => line.trim() !== '') ?? ''
    if (!first.trim().startsWith('{')) return 0
    if (/"properties"\s*:\s*\{/.test(first) && /"schema"\s*:\s*"/.test(first)) return 0.9
    return /"(name|full_?name|last_?name|first_?name|caption)"\s*:/i.test(first) &&
      !/"(ts|event_type|bomFormat|_path)"\s*:/.test(first)
      ? 0.6
      : 0
  },
  read,
}

async function* read(input: Input): AsyncGenerator<Batch<Party>> {
  for await (const { first, lines } of lineRuns(input)) {
    const records: Party[] = []
    const rejected: Rejection[] = []
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue
      const line = first + index
      const outcome = partyOf(text, { input, line })
      if (typeof outcome === 'string') rejected.push({ file: input.path, line, field: null, reason: outcome })
      else records.push(outcome)
      if (damaged(text))
        rejected.push({
          file: input.path,
          line,
          field: null,
          reason: 'holds bytes that are not text; examined as far as it can be read',
        })
    }
    yield { records, rejected }
  }
}

const value = z.union([
  z.string(),
  z.number().transform(String),
  z.array(z.union([z.string(), z.number().transform(String)])),
  z.null(),
  z.undefined(),
])
const entity = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  schema: z.string().optional(),
  properties: z.record(z.string(), value).optional(),
})

/** A party, or the reason why the line is none. */
function partyOf(text: string, at: { input: Input; line: number }): Party | string {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return `is not JSON: ${(error as Error).message}`
  }
  const read = entity.safeParse(parsed)
  if (!read.success) return `is no party: ${z.prettifyError(read.error).replace(/\s*\n\s*/g, ' ')}`
  const { id, schema, properties, ...flat } = read.data
  const said = properties ?? flatProperties(flat)
  if (typeof said === 'string') return said
  const known = schema === undefined ? 'LegalEntity' : schemaOf(schema)
  if (known === null) return `schema "${schema}" is no party`
  const place = { file: at.input.path, line: at.line, sha256: at.input.sha256 }
  const cleaned = Object.fromEntries(
    Object.entries(said).filter(([, held]) => held !== null && held !== undefined),
  ) as FtmProperties
  const party = partyFromFtm({ id: id ?? `${at.input.path}:${at.line}`, schema: known, properties: cleaned }, place)
  return party.names.length === 0 && party.identifiers.length === 0
    ? 'has no name and no identifier: nobody to examine'
    : party
}

/** Usual spellings of the properties, compared without case and punctuation. */
const spellings: Readonly<Record<string, string>> = {
  name: 'name',
  fullname: 'name',
  customername: 'name',
  caption: 'name',
  aliases: 'alias',
  alias: 'alias',
  aka: 'alias',
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
}

/** Fields that we do not know are the file's own affair; fields that we know must have a form that we can read. */
function flatProperties(flat: Readonly<Record<string, unknown>>): Record<string, z.infer<typeof value>> | string {
  const out: Record<string, z.infer<typeof value>> = {}
  for (const [key, raw] of Object.entries(flat)) {
    const property = spellings[key.toLowerCase().replace(/[^a-z0-9]/g, '')]
    if (property === undefined) continue
    const read = value.safeParse(raw)
    if (!read.success) return `field "${key}" holds neither text nor a list of texts`
    out[property] = read.data
  }
  return out
}
