/** Comparisons in words, for those who read `matcher` and `/algorithms`. Contributions add up to the score. */
const descriptions: Readonly<Record<string, string>> = {
  names: 'Which two names were held against each other. It counts nothing itself.',
  name: 'The names agree as a whole.',
  'name-part': 'Parts of the names agree or differ.',
  'name-disagrees': 'A part on one side speaks against a part on the other.',
  'name-missing': 'A part has nothing on the other side.',
  'name-given': 'Given names agree or differ.',
  'name-family': 'Family names agree or differ.',
  'name-patronymic': 'Patronymics agree or differ.',
  'name-core': 'The distinguishing words of an organisation agree or differ.',
  'name-generational': 'Suffixes of generation (junior, III) differ.',
  'name-legal-form': 'Legal forms agree, are equivalent, or differ.',
  'birth-date': 'Dates of birth agree, overlap, may be a slip, or lie apart.',
  gender: 'Genders agree or differ.',
  country: 'Countries agree or differ.',
  nationality: 'Nationalities agree or differ.',
  address: 'Addresses agree.',
  schema: 'The kinds of party can never be one.',
  'weak-alias': 'A weak alias agrees besides a strong name (OFAC FAQ 122-125).',
  imo: 'The same ship number.',
  lei: 'The same legal entity identifier.',
  bic: 'The same bank identifier.',
  iban: 'The same account.',
  uscc: 'The same unified social credit code.',
  wallet: 'The same digital currency address.',
  passport: 'The same passport.',
  'national-id': 'The same national identity number, or a different one of the same country.',
  'tax-id': 'The same tax number.',
  registration: 'The same register number.',
  paper: 'The same number on papers of two kinds.',
  website: 'The same site.',
  email: 'The same e-mail address.',
  'email-domain': 'An e-mail address at a listed site.',
  phone: 'The same telephone.',
}

export type FeatureDocs = Readonly<
  Record<string, { readonly description: string; readonly coefficient: number; readonly url: null }>
>

/** A comparison made several times has a number behind its name (`name-given-2`); what is not named here names itself. */
export const featureDocs: FeatureDocs = Object.fromEntries(
  Object.entries(descriptions).map(([name, description]) => [name, { description, coefficient: 1, url: null }]),
)

export const ofacDocs: FeatureDocs = {
  'ofac-whole': { description: 'Jaro-Winkler of the whole names (FAQ 249).', coefficient: 1, url: null },
  'ofac-part': {
    description: 'Jaro-Winkler of a part of the query and the likest part of the name (FAQ 249).',
    coefficient: 1,
    url: null,
  },
}

export const algorithms = {
  interdict: 'Names part by part in their scripts and cultures, then dates, countries, papers and other facts.',
  ofac: 'An imitation of OFAC Sanctions List Search, which looks at names only (FAQ 249).',
} as const

export type Algorithm = keyof typeof algorithms

/** What OpenSanctions' software calls algorithms. A client that asks for one is answered by ours, and is told so. */
const elsewhere: Readonly<Record<string, Algorithm>> = {
  best: 'interdict',
  'logic-v1': 'interdict',
  'logic-v2': 'interdict',
  'name-based': 'interdict',
  'name-qualified': 'interdict',
  'name-matcher': 'interdict',
  'regression-v1': 'interdict',
  'regression-v2': 'interdict',
  'regression-v3': 'interdict',
  'ofac-249': 'ofac',
}

/** The algorithm that answers, and whether the caller asked for it by another's name. Null when nothing is called so. */
export function algorithmOf(name: string): { readonly algorithm: Algorithm; readonly stood: boolean } | null {
  if (Object.hasOwn(algorithms, name)) return { algorithm: name as Algorithm, stood: false }
  const algorithm = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined
  return algorithm === undefined ? null : { algorithm, stood: name !== 'best' && name !== 'ofac-249' }
}
