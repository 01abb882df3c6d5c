import type { Input } from '../../evidence/input.ts'
import { textOf } from '../../evidence/lines.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'

export type JsonObject = { readonly line: number; readonly object: Readonly<Record<string, unknown>> }

const largest = 1024 * 1024

/**
 * Objects of a JSON text that is one list of them, or has them one after another, without holding the whole.
 * `line` is that of an object's first brace.
 */
export async function* jsonObjects(
  input: Input,
): AsyncGenerator<{ objects: readonly JsonObject[]; rejected: readonly Rejection[] }> {
  const scanner = new Scanner(input.path)
  for await (const text of textOf(input)) {
    scanner.push(text)
    yield scanner.drain()
  }
  scanner.end()
}

class Scanner {
  readonly #file: string
  #objects: JsonObject[] = []
  #rejected: Rejection[] = []
  #line = 1
  #depth = 0
  #quoted = false
  #escaped = false
  #held = ''
  #first = 1

  constructor(file: string) {
    this.#file = file
  }

  push(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) this.#line++
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false
        else if (code === 92) this.#escaped = true
        else if (code === 34) this.#quoted = false
      } else if (code === 34 && this.#depth > 0) this.#quoted = true
      else if (code === 123) {
        if (this.#depth++ === 0) {
          from = at
          this.#first = this.#line
        }
      } else if (code === 125 && this.#depth > 0 && --this.#depth === 0) {
        this.#take(this.#held + text.slice(from, at + 1))
        this.#held = ''
      }
    }
    if (this.#depth > 0) this.#held += text.slice(from)
    if (this.#held.length > largest)
      throw new InputFault(this.#file, this.#first, `an object is longer than ${largest} characters`)
  }

  drain(): { objects: readonly JsonObject[]; rejected: readonly Rejection[] } {
    const drained = { objects: this.#objects, rejected: this.#rejected }
    this.#objects = []
    this.#rejected = []
    return drained
  }

  end(): void {
    if (this.#depth > 0) throw new InputFault(this.#file, this.#first, 'is cut short inside an object')
  }

  #take(text: string): void {
    try {
      this.#objects.push({ line: this.#first, object: JSON.parse(text) as Record<string, unknown> })
    } catch {
      // The parser's words speak of places inside the object, which say nothing in a file.
      this.#rejected.push({ file: this.#file, line: this.#first, field: null, reason: 'is not a JSON object' })
    }
  }
}
