import type { ListFacts } from '../../source.ts'

const exports = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'
const downloads = 'https://www.treasury.gov/ofac/downloads'

export const ofacSdnFacts: ListFacts = {
  id: 'ofac-sdn',
  title: 'OFAC Specially Designated Nationals and Blocked Persons List',
  issuer: 'US Department of the Treasury, Office of Foreign Assets Control',
  programme:
    'Persons whose property is blocked and with whom US persons may not deal (31 CFR chapter V; Executive Orders under IEEPA and other acts).',
  home: 'https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists',
  licence: 'US government work, public domain',
  // Changed on most working days of 2024, several times on some.
  updateHours: 24,
  // 9,044 entries in January 2022, 14,965 in May 2024.
  bounds: { min: 5_000, max: 100_000 },
  // The largest delisting of late, Syria in June 2025, took about 3 %.
  shrink: 0.1,
  rejected: 0.002,
  forms: [
    {
      id: 'xml',
      files: [{ role: 'xml', required: true, addresses: [`${exports}/SDN.XML`, `${downloads}/sdn.xml`] }],
    },
    {
      id: 'csv',
      files: [
        { role: 'sdn', required: true, addresses: [`${exports}/SDN.CSV`, `${downloads}/sdn.csv`] },
        { role: 'alt', required: false, addresses: [`${exports}/ALT.CSV`, `${downloads}/alt.csv`] },
        { role: 'add', required: false, addresses: [`${exports}/ADD.CSV`, `${downloads}/add.csv`] },
        {
          role: 'comments',
          required: false,
          addresses: [`${exports}/SDN_COMMENTS.CSV`, `${downloads}/sdn_comments.csv`],
        },
      ],
    },
  ],
}
