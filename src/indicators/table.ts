import { domainToASCII } from 'node:url'
import type { IndicatorEntry, ObservableKind } from '../lists/entry.ts'
import { normaliseObservable } from '../lists/observable.ts'
import { readAddress, readPlainV4 } from './address-bytes.ts'
import { absent, ByteKeys, hashBackwards, hashStart, hashStep } from './bytekeys.ts'
import { Networks, readNetwork } from './networks.ts'

/** An indicator that cannot be looked for, and why: its value is malformed, or no log says what it needs. */
export type Unusable = { readonly entry: IndicatorEntry; readonly why: string }

const none: readonly IndicatorEntry[] = []
const longestKey = 16 * 1024
const mostRemembered = 20_000

/**
 * Indicators by what they match, for look-ups that cost a pass over the bytes and build no string.
 * Domains match on label boundaries from the right unless `exact`; everything else matches whole,
 * except user agents, certificate subjects and software that are not `exact`: these match as a part.
 */
export class IndicatorTable {
  readonly size: number
  readonly unusable: readonly Unusable[]
  readonly #keys: Record<Indexed, Keyed>
  readonly #networks: Networks
  readonly #networkEntries: readonly IndicatorEntry[]
  readonly #parts: Record<Partial, readonly IndicatorEntry[]>
  /** Free texts repeat (a network has some dozens of user agents): outcome of looking for parts, by text. */
  readonly #remembered = new Map<string, readonly IndicatorEntry[]>()
  readonly #scratch = new Uint8Array(longestKey)
  readonly #address = new Uint8Array(16)

  /** `networksOf` tells the networks (CIDR) of an autonomous system such as `AS64500`. */
  constructor(entries: readonly IndicatorEntry[], networksOf: (system: string) => readonly string[] = () => []) {
    const sorting = new Sorting(networksOf)
    for (const entry of entries) sorting.add(entry)
    this.size = entries.length - sorting.unusable.length
    this.unusable = sorting.unusable
    this.#keys = sorting.keys
    this.#parts = sorting.parts
    this.#networks = new Networks(sorting.networks.map(([, network]) => network))
    this.#networkEntries = sorting.networks.map(([entry]) => entry)
  }

  /** True when something of that kind could be found, so that a caller need not put a value together in vain. */
  has(kind: ObservableKind): boolean {
    if (kind === 'network') return !this.#networks.empty
    return (isIndexed(kind) && this.#keys[kind].keys.size > 0) || (isPartial(kind) && this.#parts[kind].length > 0)
  }

  /** Indicators that hold an IP address: the address itself and every network around it. */
  address(text: string): readonly IndicatorEntry[] {
    if (readPlainV4(text, this.#address)) return this.#holding(4)
    const length = this.#write(text)
    return length < 0 ? none : this.addressBytes(this.#scratch, 0, length)
  }

  addressBytes(bytes: Uint8Array, start: number, end: number): readonly IndicatorEntry[] {
    const length = readAddress(bytes, start, end, this.#address)
    return length === 0 ? none : this.#holding(length)
  }

  /** Of the address at hand. */
  #holding(length: 4 | 16): readonly IndicatorEntry[] {
    const address = this.#address
    const { keys, entries } = this.#keys.address
    const key = keys.size === 0 ? absent : keys.find(address, 0, length, hashBackwards(address, 0, length))
    let hits = key === absent ? none : (entries[key] as readonly IndicatorEntry[])
    if (this.#networks.mayHold(address, length))
      this.#networks.holding(address, length, network => {
        hits = [...hits, this.#networkEntries[network] as IndicatorEntry]
      })
    return hits
  }

  /** Indicators on a name or on any parent of it, the longest first; case and a dot at the end do not matter. */
  domain(text: string): readonly IndicatorEntry[] {
    if (this.#keys.domain.keys.size === 0) return none
    const length = this.#writeName(text)
    return length < 0 ? none : suffixes(this.#keys.domain, this.#scratch, length)
  }

  domainBytes(bytes: Uint8Array, start: number, end: number): readonly IndicatorEntry[] {
    const length = end - start
    if (length > longestKey || this.#keys.domain.keys.size === 0) return none
    for (let i = 0; i < length; i++) this.#scratch[i] = bytes[start + i] as number
    return suffixes(this.#keys.domain, this.#scratch, length)
  }

  /** A TLS server name: indicators on domains, and those that hold of server names only. */
  serverName(text: string): readonly IndicatorEntry[] {
    const domains = this.domain(text)
    if (this.#keys['server-name'].keys.size === 0) return domains
    const length = this.#writeName(text)
    const named = length < 0 ? none : suffixes(this.#keys['server-name'], this.#scratch, length)
    return named.length === 0 ? domains : [...named, ...domains]
  }

  /** Kinds that match whole. Hex is expected as logs print it (lower case, no colons). */
  whole(kind: Exclude<Indexed, 'address' | 'domain' | 'server-name'>, text: string): readonly IndicatorEntry[] {
    const { keys, entries } = this.#keys[kind]
    if (keys.size === 0) return none
    const length = this.#write(text)
    if (length < 0) return none
    const key = keys.find(this.#scratch, 0, length, hashBackwards(this.#scratch, 0, length))
    return key === absent ? none : (entries[key] as readonly IndicatorEntry[])
  }

  /** User agents, certificate subjects, software: whole, and those that are stated as a part of it. */
  text(kind: Partial, text: string): readonly IndicatorEntry[] {
    const parts = this.#parts[kind]
    if (parts.length === 0) return this.whole(kind, text)
    const memory = `${kind} ${text}`
    const remembered = this.#remembered.get(memory)
    if (remembered !== undefined) return remembered
    const lower = text.toLowerCase()
    const hits = [...this.whole(kind, text), ...parts.filter(entry => lower.includes(entry.value.toLowerCase()))]
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(memory, hits)
    return hits
  }

  /** Length of the text in the scratch bytes, -1 when it is longer than any key. */
  #write(text: string): number {
    const length = text.length
    if (length > longestKey) return -1
    const scratch = this.#scratch
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) return this.#writeUtf8(text)
      scratch[i] = code
    }
    return length
  }

  /** Logs print names as they came over the wire; a name in its own script is brought to its `xn--` form. */
  #writeName(text: string): number {
    const length = text.length
    if (length > longestKey) return -1
    const scratch = this.#scratch
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) return this.#write(domainToASCII(text))
      scratch[i] = code
    }
    return length
  }

  #writeUtf8(text: string): number {
    const { read, written } = encoder.encodeInto(text, this.#scratch)
    return read === text.length ? written : -1
  }
}

const encoder = new TextEncoder()

const partial = ['user-agent', 'certificate-subject', 'software'] as const
const indexed = [
  'domain',
  'server-name',
  'address',
  'url',
  'email',
  'hash',
  'certificate',
  'ja3',
  'ja3s',
  'ja4',
  'hassh',
  'file-name',
  ...partial,
] as const
type Partial = (typeof partial)[number]
type Indexed = (typeof indexed)[number]
/** `entries[n]` are the indicators on key n. */
type Keyed = { readonly keys: ByteKeys; readonly entries: (readonly IndicatorEntry[])[] }

const isIndexed = (kind: ObservableKind): kind is Indexed => (indexed as readonly string[]).includes(kind)
const isPartial = (kind: ObservableKind): kind is Partial => (partial as readonly string[]).includes(kind)

class Sorting {
  readonly #networksOf: (system: string) => readonly string[]
  readonly unusable: Unusable[] = []
  readonly networks: [IndicatorEntry, NonNullable<ReturnType<typeof readNetwork>>][] = []
  readonly parts: Record<Partial, IndicatorEntry[]> = { 'user-agent': [], 'certificate-subject': [], software: [] }
  readonly keys = Object.fromEntries(
    indexed.map(kind => [kind, { keys: new ByteKeys(), entries: [] }]),
  ) as unknown as Record<Indexed, Keyed>

  constructor(networksOf: (system: string) => readonly string[]) {
    this.#networksOf = networksOf
  }

  add(entry: IndicatorEntry): void {
    const normalised = normaliseObservable(entry.observable, entry.value)
    if (!normalised.ok) this.unusable.push({ entry, why: `${entry.value} ${normalised.why}` })
    else if (entry.observable === 'network') this.#addNetwork(entry, normalised.value)
    else if (entry.observable === 'asn') this.#addSystem(entry, normalised.value)
    else if (!isIndexed(entry.observable)) this.unusable.push({ entry, why: 'no log that is read here says it' })
    else if (isPartial(entry.observable) && !entry.exact) this.parts[entry.observable].push(entry)
    else this.#addKey(entry, entry.observable, normalised.value)
  }

  #addNetwork(entry: IndicatorEntry, value: string): void {
    const network = readNetwork(value)
    if (network !== null) this.networks.push([entry, network])
  }

  #addSystem(entry: IndicatorEntry, value: string): void {
    const networks = this.#networksOf(value)
    if (networks.length === 0) this.unusable.push({ entry, why: 'no table of networks by AS number has it' })
    for (const network of networks) this.#addNetwork(entry, network)
  }

  #addKey(entry: IndicatorEntry, kind: Indexed, value: string): void {
    const { keys, entries } = this.keys[kind]
    const text = Buffer.from(value)
    if (text.length > longestKey) {
      this.unusable.push({ entry, why: `is longer than ${longestKey} bytes` })
      return
    }
    const bytes = kind === 'address' ? addressKey(text) : text
    const key = keys.add(bytes)
    entries[key] = key < entries.length ? [...(entries[key] as readonly IndicatorEntry[]), entry] : [entry]
  }
}

function addressKey(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(16)
  return bytes.subarray(0, readAddress(text, 0, text.length, bytes))
}

const dot = 0x2e

/** Folds the name in `name[0..length)` to lower case as it goes. */
function suffixes(keyed: Keyed, name: Uint8Array, length: number): readonly IndicatorEntry[] {
  const { keys, entries } = keyed
  const end = length > 0 && name[length - 1] === dot ? length - 1 : length
  if (end === 0) return none
  let hits = none
  let hash = hashStart
  for (let i = end - 1; i >= 0; i--) {
    let byte = name[i] as number
    if (byte >= 0x41 && byte <= 0x5a) {
      byte |= 0x20
      name[i] = byte
    } else if (byte === dot && i < end - 1) {
      const key = keys.find(name, i + 1, end, hash)
      if (key !== absent) hits = [...(entries[key] as readonly IndicatorEntry[]).filter(entry => !entry.exact), ...hits]
    }
    hash = hashStep(hash, byte)
  }
  const key = keys.find(name, 0, end, hash)
  return key === absent ? hits : [...(entries[key] as readonly IndicatorEntry[]), ...hits]
}
