import type { Rejection } from '../../evidence/rejection.ts'

/** How many payments a header says that it has, as printed. */
export type Count = { readonly said: string; readonly line: number }

/** Holds what headers and blocks say against what was read: a file that lost payments must not read as whole. */
export class Counts {
  total = 0
  #header: Count | null = null
  #headerPayments = 0
  #block: Count | null = null
  #blockPayments = 0
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** A group begins; answers what is wrong with the one before. */
  header(count: Count | null): Rejection[] {
    const wrong = this.end()
    this.#header = count
    this.#headerPayments = 0
    this.#block = null
    return wrong
  }

  /** A block begins; answers what is wrong with the one before. */
  block(): Rejection[] {
    const wrong = this.#compare('PmtInf/NbOfTxs', this.#block, this.#blockPayments)
    this.#block = null
    this.#blockPayments = 0
    return wrong
  }

  ofBlock(count: Count): void {
    this.#block = count
  }

  payment(): void {
    this.total++
    this.#headerPayments++
    this.#blockPayments++
  }

  /** Payments of the message, or of the block, were handed on already. */
  late(inBlock: boolean): boolean {
    return (inBlock ? this.#blockPayments : this.total) > 0
  }

  end(): Rejection[] {
    const wrong = [...this.block(), ...this.#compare('GrpHdr/NbOfTxs', this.#header, this.#headerPayments)]
    this.#header = null
    return wrong
  }

  #compare(field: string, count: Count | null, found: number): Rejection[] {
    if (count === null || Number(count.said) === found) return []
    const reason = `says "${count.said.slice(0, 40)}" payments, but ${found} stand in the file`
    return [{ file: this.#file, line: count.line, field, reason }]
  }
}

const mostTold = 20

/** A number used twice may be a payment sent twice: all were examined, and it is told. */
export function repeatedIds(file: string, ids: ReadonlyMap<string, readonly number[]>): string[] {
  const repeated = [...ids].filter(([, lines]) => lines.length > 1)
  const told = repeated
    .slice(0, mostTold)
    .map(
      ([id, lines]) =>
        `${file}: EndToEndId ${id} stands ${lines.length} times (lines ${lines.slice(0, 10).join(', ')}); each was examined`,
    )
  const more = repeated.length - told.length
  return more > 0 ? [...told, `${file}: ${more} more EndToEndIds stand several times`] : told
}
