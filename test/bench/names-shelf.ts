import type { NameKind, PrintedParts } from '../../src/names/name.ts'
import { type PreparedName, prepareName } from '../../src/names/prepare.ts'

/** A name as it is put on the shelf. */
export type ShelvedName = { readonly full: string; readonly kind: NameKind; readonly parts?: PrintedParts }

/** The names of an index as plain bytes that threads may share; position n is the n-th name filed. */
export type ShelfTables = {
  /** UTF-8: the name, and after it family, given and middle where printed, separated by U+001F. */
  readonly bytes: Uint8Array
  /** Where each name starts; 1,000,000 names of 30 letters need 34 MB. */
  readonly offsets: Uint32Array
  readonly kinds: Uint8Array
}

/** Names ready on demand: those asked for lately are kept prepared, the others stay bytes. */
export type NameShelf = {
  readonly tables: ShelfTables
  recent: Map<number, PreparedName>
  older: Map<number, PreparedName>
}

const KINDS: readonly NameKind[] = ['any', 'person', 'organization', 'vessel', 'aircraft']
/** Prepared names kept, twice this at most: about 1.5 kB each. */
const RECENT = 60_000
const SEPARATOR = '\u001f'

/** Shelves names in the order in which they are filed. The iterable is read once. */
export function buildShelf(names: Iterable<ShelvedName>): NameShelf {
  let bytes = new Uint8Array(1 << 16)
  let used = 0
  const offsets: number[] = [0]
  const kinds: number[] = []
  const encoder = new TextEncoder()
  for (const { full, kind, parts } of names) {
    const printed = parts === undefined ? [] : [parts.family ?? '', parts.given ?? '', parts.middle ?? '']
    const text = [full.slice(0, LONGEST), ...printed].join(SEPARATOR)
    if (bytes.length - used < text.length * 3) {
      const wider = new Uint8Array(Math.max(bytes.length * 2, used + text.length * 3))
      wider.set(bytes)
      bytes = wider
    }
    used += encoder.encodeInto(text, bytes.subarray(used)).written
    offsets.push(used)
    kinds.push(KINDS.indexOf(kind))
  }
  return openShelf({ bytes: bytes.slice(0, used), offsets: Uint32Array.from(offsets), kinds: Uint8Array.from(kinds) })
}

/** Longer names are rejected when they are prepared; enough of them is kept to say so. */
const LONGEST = 4000

export function openShelf(tables: ShelfTables): NameShelf {
  return { tables, recent: new Map(), older: new Map() }
}

/** The n-th name filed, prepared. */
export function nameAt(shelf: NameShelf, n: number): PreparedName {
  const known = shelf.recent.get(n)
  if (known !== undefined) return known
  const name = shelf.older.get(n) ?? prepare(shelf.tables, n)
  if (shelf.recent.size >= RECENT) {
    shelf.older = shelf.recent
    shelf.recent = new Map()
  }
  shelf.recent.set(n, name)
  return name
}

/** The shelf's tables in memory that threads share: post them to a worker and `openShelf` them there. */
export function shareShelf(shelf: NameShelf): ShelfTables {
  const { bytes, offsets, kinds } = shelf.tables
  return { bytes: share(bytes, Uint8Array), offsets: share(offsets, Uint32Array), kinds: share(kinds, Uint8Array) }
}

function share<T extends Uint8Array | Uint32Array>(table: T, Kind: new (buffer: SharedArrayBuffer) => T): T {
  if (table.buffer instanceof SharedArrayBuffer) return table
  const copy = new Kind(new SharedArrayBuffer(table.byteLength))
  copy.set(table)
  return copy
}

const decoder = new TextDecoder()

function prepare(tables: ShelfTables, n: number): PreparedName {
  const start = tables.offsets[n] as number
  const end = tables.offsets[n + 1] as number
  // A decoder takes no shared memory: the few bytes are copied first.
  const [full = '', family, given, middle] = decoder.decode(tables.bytes.slice(start, end)).split(SEPARATOR)
  const kind = KINDS[tables.kinds[n] as number] ?? 'any'
  if (family === undefined) return prepareName(full, kind)
  return prepareName(full, kind, {
    ...(family === '' ? {} : { family }),
    ...(given === undefined || given === '' ? {} : { given }),
    ...(middle === undefined || middle === '' ? {} : { middle }),
  })
}
