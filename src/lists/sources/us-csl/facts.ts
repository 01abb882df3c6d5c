import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'us-csl',
  title: 'US Consolidated Screening List',
  issuer: 'US Departments of Commerce, State and the Treasury',
  programme:
    'Parties to whom exports, transfers or dealings are restricted: Entity List, Denied Persons, Unverified and Military End User lists (EAR), ITAR debarred, nonproliferation sanctions, and the OFAC lists.',
  home: 'https://www.trade.gov/consolidated-screening-list',
  licence: 'US government work',
  updateHours: 24,
  bounds: { min: 3_000, max: 100_000 },
  shrink: 0.1,
  rejected: 0.01,
  forms: [
    {
      id: 'json',
      files: [
        {
          role: 'json',
          required: true,
          addresses: ['https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json'],
        },
      ],
    },
    {
      id: 'csv',
      files: [
        {
          role: 'csv',
          required: true,
          addresses: ['https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv'],
        },
      ],
    },
  ],
}
