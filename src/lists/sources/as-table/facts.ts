import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'as-table',
  title: 'Table of networks by autonomous system',
  issuer: 'as the file says',
  programme: 'Which autonomous system announces an address, so that indicators on AS numbers can be looked for.',
  home: 'https://iptoasn.com/',
  licence: "the table's own",
  updateHours: null,
  bounds: { min: 1, max: 500_000 },
  shrink: 0.5,
  rejected: 0.05,
  forms: [],
}
