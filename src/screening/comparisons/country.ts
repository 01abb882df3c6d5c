import type { Comparison } from './comparison.ts'

/** What one side says about countries: ISO 3166-1 alpha-2 in lower case; words that name no country are left out before. */
export type Countries = {
  readonly nationalities: readonly string[]
  /** Residence, registration, flag and addresses. */
  readonly others: readonly string[]
}

/**
 * Nationality against nationality when both state it, else any tie against any tie.
 * Other ties differ easily (people move, companies have branches), so that says little.
 */
export function compareCountries(subject: Countries, entry: Countries, person: boolean): Comparison | null {
  if (subject.nationalities.length > 0 && entry.nationalities.length > 0) {
    const shared = subject.nationalities.find(code => entry.nationalities.includes(code))
    return {
      comparison: 'nationality',
      subject: subject.nationalities.join(', '),
      entry: entry.nationalities.join(', '),
      outcome: shared === undefined ? 'nationality-differs' : 'nationality-agrees',
      text: shared === undefined ? 'The nationalities differ.' : `Both of ${shared.toUpperCase()}.`,
    }
  }
  const mine = [...subject.nationalities, ...subject.others]
  const theirs = [...entry.nationalities, ...entry.others]
  if (mine.length === 0 || theirs.length === 0) return null
  const shared = mine.find(code => theirs.includes(code))
  const differs = person ? 'country-differs' : 'country-differs-organization'
  return {
    comparison: 'country',
    subject: mine.join(', '),
    entry: theirs.join(', '),
    outcome: shared === undefined ? differs : 'country-agrees',
    text: shared === undefined ? 'No country in common.' : `Both tied to ${shared.toUpperCase()}.`,
  }
}
