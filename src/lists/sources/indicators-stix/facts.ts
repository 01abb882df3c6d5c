import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'indicators-stix',
  title: 'STIX 2.1 bundle of indicators',
  issuer: 'as the file says',
  programme: 'Indicators, their validity and whom they indicate, as a STIX 2.1 bundle.',
  home: 'https://docs.oasis-open.org/cti/stix/v2.1/',
  licence: "the feed's own",
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  // Feeds of indicators come and go: half of one may be withdrawn in a day.
  shrink: 0.9,
  // Most patterns of a feed may be of files and registries, which no log shows. They are told, and no reason to refuse the rest.
  rejected: 0.95,
  forms: [],
}
