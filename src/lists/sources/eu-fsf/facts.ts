import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'eu-fsf',
  title: 'EU Consolidated Financial Sanctions List',
  issuer: 'European Commission, DG FISMA',
  programme:
    'Persons, groups and entities whose funds are frozen under EU regulations (for cyber-attacks: Regulation (EU) 2019/796); nobody in the EU may make funds available to them.',
  home: 'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
  licence: 'European Commission reuse notice (Decision 2011/833/EU)',
  updateHours: 24,
  bounds: { min: 3_000, max: 30_000 },
  shrink: 0.1,
  rejected: 0.01,
  forms: [
    {
      id: 'xml',
      files: [
        {
          role: 'xml',
          required: true,
          addresses: [
            'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
          ],
        },
      ],
    },
  ],
}
