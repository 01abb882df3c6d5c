import type { Scheme } from '../../../ids/scheme.ts'

/** What OFAC's word for a kind of identification means here. */
export type Treatment =
  | { readonly as: 'identifier'; readonly scheme: Scheme }
  | { readonly as: 'fact' }
  | {
      readonly as:
        | 'gender'
        | 'wallet'
        | 'founded'
        | 'built'
        | 'imo'
        | 'social-credit'
        | 'legal-entity'
        | 'flag'
        | 'former-flag'
        | 'vessel-type'
        | 'registered-in'
        | 'aircraft-model'
        | 'aircraft-operator'
        | 'aircraft-made'
    }

/**
 * OFAC's identification types, as they stand in `idType` of the XML and, word for word, at the head of a remark in the
 * CSV. One line a treatment, types divided by `|`; spelling variants of one type were each met in an edition.
 */
const schemes: Readonly<Partial<Record<Scheme, string>>> = {
  passport: `Passport|Diplomatic Passport|British National Overseas Passport|Stateless Person Passport|Travel Document Number
    |Stateless Person ID Card|U.S.A. Passport|Refugee ID Card|Alien Passport|Service Passport`,
  'national-id': `National ID No.|National ID|Cedula No.|Cedula de Ciudadania|Cedula de Residencia|C.U.R.P.|CURP|D.N.I.|DNI
    |Identification Number|Personal ID Card|Personal ID No.|Credencial electoral|I.F.E.|IFE|Electoral Registry No.|SSN
    |Birth Certificate Number|National Foreign ID Number|C.U.I.|C.U.I.P.|CUI|Citizen's Card Number|Turkish Identification Number
    |Numero de Identidad|LE Number|Residency Number|Cartilla de Servicio Militar Nacional|Driver's License No.
    |Moroccan Personal ID No.|Bosnian Personal ID No.|Kenyan ID No.|Tazkira National ID Card|N.I.E.|Afghan ID|Tarjeta Profesional
    |Military Registration Number|Pilot License Number|Seafarer's Identification Document|Public Security and Immigration No.
    |Stateless Person ID Number|Immigration No.|National Insurance Number|Hong Kong ID Card|Hong Kong ID|Refugee ID|UAE Identification
    |Phillipine National ID|Tunisian ID|Malaysian ID|Voter Identification Number|CNP (Personal Numerical Code)|Romanian Permanent Resident CAN|Romanian Permanent Resident`,
  'tax-id': `Tax ID No.|Tax ID|R.F.C.|RFC|NIT #|N.I.T.|NIT|RUC #|RUC|V.A.T. Number|VAT Number|RIF #|RIF|C.U.I.T.|C.U.I.L.|US FEIN|FEIN
    |Italian Fiscal Code|Fiscal Code|RTN|Paraguayan tax identification number|Romanian Tax Registration|C.N.P.J.|CNPJ|C.P.F.|CPF
    |SIREN|SIRET|R.U.T.|RUT|C.I.F.|CIF|N.I.F.|NIF|STIR Number|PAN Number`,
  registration: `Registration Number|Registration ID|Business Registration Number|Commercial Registry Number|Company Number|C.R. No.
    |License|Trade License No.|Folio Mercantil No.|Matricula Mercantil No|Matricula Mercantil No.|Government Gazette Number
    |Economic Register Number (CBLS)|Chamber of Commerce Number|Business Registration Document #|Central Registration System Number
    |Istanbul Chamber of Comm. No.|Business Number|Enterprise Number|UK Company Number|Public Registration Number
    |Dubai Chamber of Commerce Membership No.|Branch Unit Number|Registered Charity No.|Certificate of Incorporation Number
    |File Number|Permit Number|BIK (RU)|Tourism License No.|Serial No.|Company ID: No.|Company ID|Romanian C.R.|Commercial Registry
    |Aviation License Number|Banking License Number|Fiscal Registry Number|SRE Permit No.|Public Registry Number|Organization Code
    |Bank Identifier Code|Sector Code|Folio No.|Registered Number|Numero Unico|Business License Number|Trade Registry Number
    |Commercial License Number|Registro Mercantil|Trade Mark Registration Number|Patent Number|Share Code|CR No.|C.I.N.|Trademark number|Registration Certificate Number (Dubai)|MSB Registration Number
    |Russian State Individual Business Registration Number Pattern (OGRNIP)|Afghan Money Service Provider License Number
    |International Maritime Organization (IMO) Company Number`,
  mmsi: 'MMSI|Maritime Mobile Service Identity',
  bic: 'SWIFT/BIC|BIC|SWIFT',
  isin: 'ISIN',
  ticker: 'Equity Ticker',
  duns: 'D-U-N-S Number|D-U-N-S',
  lei: 'LEI',
  website: 'Website',
  email: 'Email Address',
  phone: 'Phone Number|Telephone Number|Telephone No.|Telephone|Fax Number|Fax|Phone',
  'call-sign': 'Vessel Call Sign|Other Vessel Call Sign|Former Vessel Call Sign',
  aircraft: `Aircraft Construction Number (also called L/N or S/N or F/N)|Aircraft Manufacturer's Serial Number (MSN)
    |Aircraft Tail Number|Previous Aircraft Tail Number|Aircraft Mode S Transponder Code|Aircraft Serial Identification
    |Aircraft Construction Number|Aircraft Manufacturer's Serial Number`,
  other: `Chinese Commercial Code|VisaNumberID|Visa Number|Prison ID|Case Number`,
}

const facts = `Secondary sanctions risk|Additional Sanctions Information|Organization Type|Target Type|Issuer Name
  |CAATSA Section 235 Information|For more information on directives, please visit the following link
  |For more information, please reference the following link|Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions
  |IFCA Determination|Other Information|Peoples Defense Units|Procurement Prohibition|named in UNSCR|Listing Date (CMIC)
  |Effective Date (CMIC)|Purchase/Sales For Divestment Date (CMIC)|Loans from United States Financial Institutions|Export-Import Bank Assistance
  |Foreign Exchange|Banking Transactions|Export Sanctions|Executive Order 13846 information|Executive Order 14024 information`

const others: Readonly<Partial<Record<Exclude<Treatment['as'], 'identifier' | 'fact'>, string>>> = {
  gender: 'Gender',
  founded: 'Organization Established Date',
  built: 'Vessel Year of Build',
  imo: 'Vessel Registration Identification IMO|Vessel Registration Identification|Vessel Registration Number|IMO Number',
  'social-credit': `Unified Social Credit Code (USCC)|Unified Social Credit Code|United Social Credit Code Certificate (USCCC)
    |Unified Social Credit Code Certificate (USCCC)|United Social Credit Code (USCC)|United Social Credit Code|Uniform Social Credit Code
    |Unified Social Credit Identifier|Social Credit Code|USCC`,
  'legal-entity': 'Legal Entity Number|Legal Entity Identifier',
  flag: 'Vessel Flag|Other Vessel Flag',
  'former-flag': 'Former Vessel Flag|Previous Vessel Flag',
  'vessel-type': 'Other Vessel Type|Vessel Type|Former Vessel Type',
  'registered-in': 'Nationality of Registration',
  'aircraft-model': 'Aircraft Model',
  'aircraft-operator': 'Aircraft Operator',
  'aircraft-made': 'Aircraft Manufacture Date',
}

/** Types that carry a number, a name or a section in them. */
const patterns: readonly (readonly [RegExp, Treatment])[] = [
  [/^Digital Currency Address - /i, { as: 'wallet' }],
  [/^Executive Order \d+/i, { as: 'fact' }],
  [/^(?:Listing|Effective|Purchase\/Sales For Divestment) Date \([^)]*\)/i, { as: 'fact' }],
  [/^CAATSA Section /i, { as: 'fact' }],
  [/social credit (?:code|identifier)/i, { as: 'social-credit' }],
]

const table = tableOf()

/** The longest word of each first word first, so that `Registration Number` is not read as `Registration`. */
const byFirstWord = Map.groupBy(
  [...table.keys()].sort((a, b) => b.length - a.length),
  name => firstWord(name),
)

/** What an `idType` of the XML means; null when OFAC has a new one. */
export function treatmentOf(idType: string): Treatment | null {
  const name = bare(idType)
  return table.get(name) ?? patterns.find(([pattern]) => pattern.test(idType))?.[1] ?? null
}

/** Splits a remark into OFAC's type and its value: `Tax ID No. 7702070139` → `Tax ID No.` and `7702070139`. Null when it starts with none. */
export function splitType(remark: string): { readonly type: string; readonly value: string } | null {
  const lower = remark.toLowerCase()
  for (const name of byFirstWord.get(firstWord(lower)) ?? []) {
    if (!lower.startsWith(name)) continue
    const next = lower[name.length]
    if (next !== undefined && !' :(#'.includes(next)) continue
    const type = remark.slice(0, name.length)
    return {
      type,
      value: remark
        .slice(name.length)
        .replace(/^(?: -(?= )|:|\s)+/, '')
        .trim(),
    }
  }
  const special =
    /^(Digital Currency Address - \S+|Executive Order \d+[^:-]*[^:\s-](?= -|:)|(?:Listing|Effective|Purchase\/Sales For Divestment) Date \([^)]*\)|CAATSA Section \d+ Information)[:\s-]*(.*)$/i
  const match = special.exec(remark)
  return match ? { type: match[1] ?? '', value: match[2] ?? '' } : null
}

function tableOf(): Map<string, Treatment> {
  const found = new Map<string, Treatment>()
  const each = (names: string, treatment: Treatment) => {
    for (const name of names.split('|')) found.set(bare(name.replace(/\s+/g, ' ')), treatment)
  }
  for (const [scheme, names] of Object.entries(schemes)) each(names, { as: 'identifier', scheme: scheme as Scheme })
  for (const [as, names] of Object.entries(others)) each(names, { as: as as Exclude<Treatment['as'], 'identifier'> })
  each(facts, { as: 'fact' })
  return found
}

function firstWord(name: string): string {
  const end = name.search(/[ :]/)
  return end < 0 ? name : name.slice(0, end)
}

/** XML prints `Organization Type:` and `Executive Order 13662 Directive Determination -`, CSV the same with its value behind. */
function bare(idType: string): string {
  return idType
    .trim()
    .replace(/\s*[:-]$/, '')
    .toLowerCase()
}
