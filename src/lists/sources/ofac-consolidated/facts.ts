import type { ListFacts } from '../../source.ts'

const exports = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'
const downloads = 'https://www.treasury.gov/ofac/downloads/consolidated'

export const ofacConsolidatedFacts: ListFacts = {
  id: 'ofac-consolidated',
  title: 'OFAC Consolidated Sanctions List (non-SDN)',
  issuer: 'US Department of the Treasury, Office of Foreign Assets Control',
  programme:
    'Persons under sanctions short of blocking: sectoral (SSI), correspondent accounts (CAPTA), Chinese military companies (CMIC), menu-based and others; each programme prohibits something else.',
  home: 'https://ofac.treasury.gov/other-ofac-sanctions-lists',
  licence: 'US government work, public domain',
  updateHours: 24,
  // 443 entries in March 2025.
  bounds: { min: 200, max: 10_000 },
  shrink: 0.2,
  rejected: 0.005,
  forms: [
    {
      id: 'xml',
      files: [
        { role: 'xml', required: true, addresses: [`${exports}/CONSOLIDATED.XML`, `${downloads}/consolidated.xml`] },
      ],
    },
    {
      id: 'csv',
      files: [
        { role: 'sdn', required: true, addresses: [`${exports}/CONS_PRIM.CSV`, `${downloads}/cons_prim.csv`] },
        { role: 'alt', required: false, addresses: [`${exports}/CONS_ALT.CSV`, `${downloads}/cons_alt.csv`] },
        { role: 'add', required: false, addresses: [`${exports}/CONS_ADD.CSV`, `${downloads}/cons_add.csv`] },
        {
          role: 'comments',
          required: false,
          addresses: [`${exports}/CONS_COMMENTS.CSV`, `${downloads}/cons_comments.csv`],
        },
      ],
    },
  ],
}
