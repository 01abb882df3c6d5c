import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'indicators-plain',
  title: 'Plain list of indicators',
  issuer: 'as the file says',
  programme:
    'One indicator a line, its kind told by its form: addresses, networks, domains, URLs, hashes, hosts files.',
  home: '',
  licence: "the feed's own",
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  // Feeds of indicators come and go: half of one may be withdrawn in a day.
  shrink: 0.9,
  rejected: 0.2,
  forms: [],
}
