import type { Rejection } from '../../evidence/rejection.ts'
import { fold } from '../../names/scripts/fold.ts'
import type { Party } from '../party.ts'
import type { Payment } from '../payment.ts'
import { mostNames } from '../prepared.ts'

/** Shorter names have too few parts to be refused. */
const harmless = 120

/** Names that cannot be examined (too long, too many parts, no letters), and names past the bound: told, so that nobody takes them for cleared. */
export function unexaminedNames({ names, place }: Party): Rejection[] {
  const found: Rejection[] = []
  const reject = (reason: string) =>
    found.push({ file: place.file, line: place.line, field: place.field ?? 'name', reason })
  for (const { full } of names.slice(0, mostNames)) {
    if (full.length < harmless && /[\p{L}\p{N}]/u.test(full)) continue
    const { rejected, tokens } = fold(full)
    if (rejected !== null || tokens.length === 0)
      reject(`"${full.slice(0, 40)}" was not examined: ${rejected ?? 'no letters or digits'}`)
  }
  if (names.length > mostNames) reject(`has ${names.length} names; the first ${mostNames} were examined`)
  return found
}

/** The same for every party of a payment. */
export const unexamined = (payment: Payment): Rejection[] =>
  payment.parties.flatMap(({ party }) => unexaminedNames(party))

/** What a file says that was not understood or stands twice, counted while it is read, told once at its end. */
export class Remarks {
  readonly #file: string
  readonly #ids = new Map<string, number>()
  readonly #births: { line: number | null; text: string }[] = []
  #repeated = 0
  #firstRepeated: string | null = null
  #badBirths = 0

  constructor(file: string) {
    this.#file = file
  }

  id(id: string, line: number): void {
    const first = this.#ids.get(id)
    if (first === undefined) {
      this.#ids.set(id, line)
      return
    }
    this.#repeated++
    this.#firstRepeated ??= `${id}, lines ${first} and ${line}`
  }

  birthUnread(text: string, line: number): void {
    this.#badBirths++
    if (this.#births.length === 0) this.#births.push({ line, text: text.slice(0, 40) })
  }

  notes(): string[] {
    const [birth] = this.#births
    return [
      ...(this.#repeated === 0
        ? []
        : [
            `${this.#file}: an id stands on several rows ${this.#repeated} times (${this.#firstRepeated}); each row was examined`,
          ]),
      ...(birth === undefined
        ? []
        : [
            `${this.#file}: dates of birth that cannot be read: ${this.#badBirths} (line ${birth.line}: "${birth.text}"); examined without`,
          ]),
    ]
  }
}
