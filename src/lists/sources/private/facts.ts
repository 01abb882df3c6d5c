import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'private',
  title: 'Private list',
  issuer: 'The organisation itself',
  programme: 'Parties that the organisation has decided not to deal with, for reasons of its own.',
  home: 'README.md beside this file: the format',
  licence: 'The organisation’s own',
  updateHours: null,
  bounds: { min: 1, max: 2_000_000 },
  shrink: 1,
  rejected: 0,
  forms: [],
}
