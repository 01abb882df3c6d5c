import type { ListFacts } from '../../source.ts'

/** The authority publishes a page, not a file: the layout that is read is in docs/tables.md. */
export const facts: ListFacts = {
  id: 'ndaa-1260h',
  title: 'Chinese military companies (section 1260H)',
  issuer: 'US Department of Defense',
  programme:
    'Chinese military companies that operate in the United States, named under section 1260H of the NDAA for fiscal year 2021; the Department may not contract with them from 30 June 2026.',
  home: 'https://www.defense.gov/News/Releases/',
  licence: 'US government work',
  updateHours: null,
  bounds: { min: 10, max: 5000 },
  shrink: 0.25,
  rejected: 0,
  forms: [],
  layout: 'docs/tables.md',
}
