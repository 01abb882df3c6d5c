/** Numbers added one by one, four bytes each. */
export class Growing {
  #values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  at(at: number): number {
    return this.#values[at] as number
  }

  trimmed(): Uint32Array {
    return this.#values.slice(0, this.length)
  }
}
