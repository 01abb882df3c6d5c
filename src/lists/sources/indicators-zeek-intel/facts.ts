import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'indicators-zeek-intel',
  title: 'Zeek intelligence file',
  issuer: 'as the file says',
  programme: "Indicators in the format of Zeek's Intelligence Framework, from a feed of the organisation's choice.",
  home: 'https://docs.zeek.org/en/master/frameworks/intel.html',
  licence: "the feed's own",
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  // Feeds of indicators come and go: half of one may be withdrawn in a day.
  shrink: 0.9,
  rejected: 0.2,
  forms: [],
}
