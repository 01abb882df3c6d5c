/** Lets files that are opened side by side be claimed in the order in which they were named. */
export class Claims {
  #last: Promise<unknown> = Promise.resolve()

  /** What `claim` answers, called when this one is open and all that were named before it are claimed. */
  inOrder<Opened, Claimed>(opening: Promise<Opened>, claim: (opened: Opened) => Claimed): Promise<Claimed> {
    const before = this.#last
    const claimed = Promise.all([opening, before]).then(([opened]) => claim(opened))
    // One that cannot be opened holds up none of the others.
    this.#last = claimed.catch(() => {})
    return claimed
  }
}
