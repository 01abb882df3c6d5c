import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'lolrmm',
  title: 'LOLRMM: remote monitoring and management tools',
  issuer: 'LOLRMM project (MagicSword and contributors)',
  programme:
    'Legitimate remote-access tools that intruders abuse. Presence is not guilt: an approval list of the organisation decides.',
  home: 'https://lolrmm.io/',
  licence: 'Apache-2.0',
  updateHours: 24 * 7,
  bounds: { min: 100, max: 5_000 },
  shrink: 0.2,
  rejected: 0.02,
  forms: [
    { id: 'json', files: [{ role: 'json', required: true, addresses: ['https://lolrmm.io/api/rmm_tools.json'] }] },
    // A folder of YAML files, one a tool; each file's role is "yaml:" and its name.
    { id: 'yaml', files: [] },
  ],
}
