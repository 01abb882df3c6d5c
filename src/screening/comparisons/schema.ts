import type { Schema } from '../../lists/entry.ts'

/** What each kind of party can turn out to be. `LegalEntity` is said when the source does not know. */
const families: Readonly<Record<Schema, readonly Schema[]>> = {
  Person: ['Person', 'LegalEntity', 'CryptoWallet'],
  Organization: ['Organization', 'Company', 'LegalEntity', 'CryptoWallet'],
  Company: ['Organization', 'Company', 'LegalEntity', 'CryptoWallet'],
  LegalEntity: ['Person', 'Organization', 'Company', 'LegalEntity', 'Vessel', 'Airplane', 'CryptoWallet'],
  Vessel: ['Vessel', 'LegalEntity'],
  Airplane: ['Airplane', 'LegalEntity'],
  CryptoWallet: ['Person', 'Organization', 'Company', 'LegalEntity', 'CryptoWallet'],
}

/** False when the two kinds can never be one party: a person and a ship, a person and a company. */
export const compatible = (a: Schema, b: Schema): boolean => families[a].includes(b)
