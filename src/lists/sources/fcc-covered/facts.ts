import type { ListFacts } from '../../source.ts'

/** The authority publishes a page, not a file: the layout that is read is in docs/tables.md. */
export const facts: ListFacts = {
  id: 'fcc-covered',
  title: 'FCC Covered List',
  issuer: 'US Federal Communications Commission',
  programme:
    'Equipment and services that pose an unacceptable risk to national security (Secure and Trusted Communications Networks Act of 2019, section 2); no federal subsidy pays for them and new equipment is not authorised.',
  home: 'https://www.fcc.gov/supplychain/coveredlist',
  licence: 'US government work',
  updateHours: null,
  bounds: { min: 1, max: 2000 },
  shrink: 0.25,
  rejected: 0,
  forms: [],
  layout: 'docs/tables.md',
}
