import type { Input } from '../evidence/input.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Element } from '../evidence/xml.ts'

/** A field that nobody asked for, or one whose value cannot be what its name says. Becomes a rejection of its record. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault'
  readonly field: string

  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}

/**
 * Hands out the fields of one record and remembers which were asked for.
 * `done()` throws `FieldFault` for the first field that was neither taken nor named as ignored and is not empty.
 */
export type Fields<T> = {
  /** The value, or undefined when the record has no such field. */
  readonly take: (name: string) => T | undefined
  readonly ignore: (...names: readonly string[]) => void
  readonly done: () => void
}

/** Fields of a JSON object or of a CSV row with a header. Empty strings, nulls and empty arrays count as absent. */
export function recordFields<T>(record: Readonly<Record<string, T>>, where = ''): Fields<T> {
  const left = new Set(Object.keys(record))
  const present = (name: string) => (Object.hasOwn(record, name) && !isEmpty(record[name]) ? record[name] : undefined)
  return {
    take: name => {
      left.delete(name)
      return present(name)
    },
    ignore: (...names) => {
      for (const name of names) left.delete(name)
    },
    done: () => {
      for (const name of left) if (present(name) !== undefined) throw unknownField(where + name)
    },
  }
}

/** Children of an element by name, plus `@name` for attributes and `#text` for its own text. */
export type ElementFields = {
  readonly text: (name: string) => string | undefined
  readonly one: (name: string) => Element | undefined
  readonly all: (name: string) => readonly Element[]
  readonly ignore: (...names: readonly string[]) => void
  readonly done: () => void
}

/**
 * Fields of an element. `text` takes a child that has text only; `one` and `all` take children to be looked into,
 * which the caller must do with `elementFields` again. A second child where `text` or `one` expect a single one throws.
 */
export function elementFields(element: Element): ElementFields {
  const left = new Set([
    ...element.children.map(c => c.name),
    ...Object.keys(element.attributes).map(name => `@${name}`),
  ])
  if (element.text !== '') left.add('#text')
  const all = (name: string) => {
    left.delete(name)
    return element.children.filter(c => c.name === name)
  }
  const one = (name: string) => {
    const [first, second] = all(name)
    if (second) throw new FieldFault(`${element.name}/${name}`, 'stands twice where one is expected')
    return first
  }
  const text = (name: string) => {
    if (name.startsWith('@') || name === '#text') {
      left.delete(name)
      return (name === '#text' ? element.text : element.attributes[name.slice(1)]) || undefined
    }
    const found = one(name)
    const inner = found?.children[0] ?? Object.keys(found?.attributes ?? {})[0]
    if (inner !== undefined) {
      throw unknownField(`${element.name}/${name}/${typeof inner === 'string' ? `@${inner}` : inner.name}`)
    }
    return found?.text || undefined
  }
  return {
    text,
    one,
    all,
    ignore: (...names) => {
      for (const name of names) left.delete(name)
    },
    done: () => {
      for (const name of left) throw unknownField(`${element.name}/${name}`)
    },
  }
}

/** Makes one entry of one record; a `FieldFault` becomes its rejection, any other error is a bug and goes on. */
export function entryOrRejection<T>(
  place: { readonly input: Input; readonly line: number | null },
  make: () => T,
): { readonly record: T } | { readonly rejection: Rejection } {
  try {
    return { record: make() }
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error
    return { rejection: { file: place.input.path, line: place.line, field: error.field, reason: error.message } }
  }
}

const unknownField = (field: string) => new FieldFault(field, 'is a field that this reader does not know')

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
