import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'benign-networks',
  title: 'Networks and names that many innocent parties share (MISP warninglists)',
  issuer: 'MISP project and contributors',
  programme: 'Shared clouds, content networks and resolvers: an indicator that stands in one points less surely.',
  home: 'https://github.com/MISP/misp-warninglists',
  licence: 'CC0-1.0',
  updateHours: null,
  bounds: { min: 1, max: 1_000 },
  shrink: 0.5,
  rejected: 0.2,
  // A folder of JSON files, one a list; each file's role is "list:" and its name.
  forms: [{ id: 'list', files: [] }],
}
