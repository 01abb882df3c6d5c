/** A sensor's clock shows in each of its hundreds of logs: what they say alike is told once. */
export class ClockNotes {
  readonly #alike = new Map<string, { readonly first: string; count: number }>()

  /** Answers what is to be told at once. */
  take(notes: readonly string[]): readonly string[] {
    return notes.filter(note => {
      const alike = / (?:before|after) its #(?:open|close): (.+)$/.exec(note)?.[1]
      if (alike === undefined) return true
      const held = this.#alike.get(alike)
      if (held === undefined) this.#alike.set(alike, { first: note, count: 1 })
      else held.count++
      return false
    })
  }

  notes(): readonly string[] {
    return [...this.#alike.values()].map(({ first, count }) =>
      count === 1 ? first : `${first} (so it is in ${count} logs)`,
    )
  }
}
