import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'un-consolidated',
  title: 'UN Security Council Consolidated List',
  issuer: 'United Nations Security Council',
  programme:
    'Individuals and entities under measures of the Security Council (asset freeze, travel ban, arms embargo), Chapter VII of the Charter; member states must apply them.',
  home: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
  licence: 'United Nations, public',
  updateHours: 24,
  bounds: { min: 600, max: 5_000 },
  shrink: 0.1,
  rejected: 0.01,
  forms: [
    {
      id: 'xml',
      files: [
        {
          role: 'xml',
          required: true,
          addresses: ['https://scsanctions.un.org/resources/xml/en/consolidated.xml'],
        },
      ],
    },
  ],
}
