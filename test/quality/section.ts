/** What the command line of `npm run quality` asked for. */
export type Options = {
  /** Only this class of cases; the figures of a part of the cases are told and not held against the record. */
  readonly class: string | null
  /** Only this section. */
  readonly section: string | null
  /** How many of the worst failures are printed. */
  readonly worst: number
  /** Also show failures of the part that is only measured. Whoever reads them can no longer tune blind. */
  readonly measure: boolean
}

/** One figure of a section, 0 to 1, higher is better. */
export type Figure = {
  readonly name: string
  readonly value: number
  /** `held`: a run fails when it is below the last recorded release. `told`: printed and recorded, never fails. */
  readonly gate: 'held' | 'told'
}

/** What one area measured: its printed lines and the figures that are recorded. */
export type Section = {
  readonly title: string
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
  /** It could not run here; its lines say why, and its recorded figures are left alone. */
  readonly skipped?: boolean
}
