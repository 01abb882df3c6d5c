import type { ListFacts } from '../../source.ts'

/** The authority publishes a page, not a file: the layout that is read is in docs/tables.md. */
export const facts: ListFacts = {
  id: 'fincen-311',
  title: 'Special measures under section 311',
  issuer: 'US Financial Crimes Enforcement Network',
  programme:
    'Institutions and jurisdictions of primary money laundering concern (USA PATRIOT Act section 311, 31 U.S.C. 5318A; 9714 and 2313a orders alike); correspondent accounts are prohibited or conditioned.',
  home: 'https://www.fincen.gov/resources/statutes-and-regulations/311-and-9714-special-measures',
  licence: 'US government work',
  updateHours: null,
  bounds: { min: 1, max: 1000 },
  shrink: 0.25,
  rejected: 0,
  forms: [],
  layout: 'docs/tables.md',
}
