import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'canada-sema',
  title: 'Consolidated Canadian Autonomous Sanctions List',
  issuer: 'Global Affairs Canada',
  programme:
    'Persons, entities and ships listed in regulations under the Special Economic Measures Act and the Justice for Victims of Corrupt Foreign Officials Act; dealing in their property is prohibited.',
  home: 'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx?lang=eng',
  licence: 'Government of Canada, public',
  updateHours: 24,
  bounds: { min: 3_000, max: 20_000 },
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
            'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
          ],
        },
      ],
    },
  ],
}
