/** One fact that both sides state, compared. Absence on either side gives no comparison at all. */
export type Comparison = {
  readonly comparison: string
  readonly subject: string
  readonly entry: string
  /** Key into the table of `weigh.ts`. */
  readonly outcome: Outcome
  readonly text: string
}

export type Outcome =
  | 'birth-day'
  | 'birth-swapped'
  | 'birth-month'
  | 'birth-year'
  | 'birth-span'
  | 'birth-slip'
  | 'birth-first-day'
  | 'birth-same-month'
  | 'birth-same-year'
  | 'birth-next-year'
  | 'birth-near'
  | 'birth-apart'
  | 'birth-far'
  | 'nationality-agrees'
  | 'nationality-differs'
  | 'country-agrees'
  | 'country-differs'
  | 'country-differs-organization'
  | 'gender-agrees'
  | 'gender-differs'
  | 'address-agrees'
  | 'city-agrees'
  | 'identifier-differs'
  | 'paper-differs'
  | 'weak-alias'
