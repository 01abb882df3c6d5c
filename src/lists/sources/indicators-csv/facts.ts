import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'indicators-csv',
  title: 'CSV list of indicators',
  issuer: 'as the file says',
  programme: "Indicators with their dates and confidence in a table, from a feed of the organisation's choice.",
  home: '',
  licence: "the feed's own",
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  // Feeds of indicators come and go: half of one may be withdrawn in a day.
  shrink: 0.9,
  rejected: 0.2,
  forms: [],
}
