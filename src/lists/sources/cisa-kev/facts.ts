import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'cisa-kev',
  title: 'Known Exploited Vulnerabilities Catalog',
  issuer: 'US Cybersecurity and Infrastructure Security Agency',
  programme:
    'Vulnerabilities with evidence of exploitation in the wild; Binding Operational Directive 22-01 obliges federal agencies to remediate them by the due date.',
  home: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  licence: 'CC0 1.0',
  updateHours: 24,
  bounds: { min: 1_000, max: 20_000 },
  shrink: 0.02,
  rejected: 0,
  forms: [
    {
      id: 'json',
      files: [
        {
          role: 'json',
          required: true,
          addresses: [
            'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
            'https://raw.githubusercontent.com/cisagov/kev-data/develop/known_exploited_vulnerabilities.json',
          ],
        },
      ],
    },
  ],
}
