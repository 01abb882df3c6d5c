import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'indicators-misp',
  title: 'MISP events',
  issuer: 'as the events say',
  programme: 'Indicators of MISP events: of a feed, or as MISP exports them.',
  home: 'https://www.misp-project.org/feeds/',
  licence: "the feed's own",
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  // Feeds of indicators come and go: half of one may be withdrawn in a day.
  shrink: 0.9,
  rejected: 0.2,
  forms: [],
}
