import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'uk-sanctions',
  title: 'UK Sanctions List',
  issuer: 'UK Foreign, Commonwealth & Development Office',
  programme:
    'Persons, entities and ships designated under the Sanctions and Anti-Money Laundering Act 2018. The OFSI consolidated list, which ended in January 2026, is read too.',
  home: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
  licence: 'Open Government Licence v3.0',
  updateHours: 24,
  bounds: { min: 2_000, max: 30_000 },
  shrink: 0.1,
  rejected: 0.01,
  forms: [
    {
      id: 'xml',
      files: [
        {
          role: 'xml',
          required: true,
          addresses: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml'],
        },
      ],
    },
    {
      id: 'csv',
      files: [
        {
          role: 'csv',
          required: true,
          addresses: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv'],
        },
      ],
    },
    {
      id: 'conlist',
      files: [
        {
          role: 'conlist',
          required: true,
          addresses: ['https://ofsistorage.blob.core.windows.net/publishlive/2022format/ConList.csv'],
        },
      ],
    },
  ],
}
