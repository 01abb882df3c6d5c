import { type AddressLength, readAddress } from './address-bytes.ts'

/** A network as its first address and prefix length; `length` is that of the address in bytes. */
export type Network = { readonly first: Uint8Array; readonly length: 4 | 16; readonly prefix: number }

/** Reads `192.0.2.0/24` or `2001:db8::/32`; host bits are cleared. A bare address is a network of one. Null when it is neither. */
export function readNetwork(text: string): Network | null {
  const slash = text.indexOf('/')
  const bytes = Buffer.from(slash < 0 ? text : text.slice(0, slash), 'latin1')
  const first = new Uint8Array(16)
  const length = readAddress(bytes, 0, bytes.length, first)
  if (length === 0) return null
  const most = length * 8
  const prefix = slash < 0 ? most : Number(text.slice(slash + 1))
  if (slash >= 0 && !/^\d{1,3}$/.test(text.slice(slash + 1))) return null
  if (prefix > most) return null
  for (let bit = prefix; bit < most; bit++) first[bit >> 3] = (first[bit >> 3] as number) & ~(0x80 >> (bit & 7))
  return { first: first.slice(0, length), length, prefix }
}

/**
 * Networks, sorted, so that one binary search finds the innermost one that holds an address;
 * networks are nested or apart, never overlapping otherwise, so the outer ones are its chain of parents.
 */
export class Networks {
  readonly #four: Sorted
  readonly #six: Sorted
  /** One bit for each /16 of IPv4 that a network touches: most addresses need no search. */
  readonly #near = new Uint32Array(65_536 / 32)

  /** `networks[i]` is answered as the number i. */
  constructor(networks: readonly Network[]) {
    this.#four = sorted(networks, 4)
    this.#six = sorted(networks, 16)
    for (const { first, length, prefix } of networks) {
      if (length !== 4) continue
      const from = ((first[0] as number) << 8) | (first[1] as number)
      const many = prefix >= 16 ? 1 : 2 ** (16 - prefix)
      for (let at = from; at < from + many; at++)
        this.#near[at >>> 5] = (this.#near[at >>> 5] as number) | (1 << (at & 31))
    }
  }

  /** Calls `found` with the number of every network that holds the address, innermost first. */
  holding(address: Uint8Array, length: AddressLength, found: (network: number) => void): void {
    if (length === 0) return
    if (length === 4) {
      const at = ((address[0] as number) << 8) | (address[1] as number)
      if (((this.#near[at >>> 5] as number) & (1 << (at & 31))) === 0) return
    }
    const table = length === 4 ? this.#four : this.#six
    if (table.count === 0) return
    let at = lastNotAfter(table, address)
    while (at >= 0) {
      if (holds(table, at, address)) found(table.numbers[at] as number)
      at = table.parents[at] as number
    }
  }

  /** False when no network holds the address; costs one look. */
  mayHold(address: Uint8Array, length: 4 | 16): boolean {
    if (length === 16) return this.#six.count > 0
    const at = ((address[0] as number) << 8) | (address[1] as number)
    return ((this.#near[at >>> 5] as number) & (1 << (at & 31))) !== 0
  }

  get empty(): boolean {
    return this.#four.count + this.#six.count === 0
  }
}

type Sorted = {
  readonly count: number
  /** 32-bit words an address: 1 or 4. */
  readonly words: number
  readonly firsts: Uint32Array
  readonly prefixes: Uint8Array
  readonly numbers: Int32Array
  readonly parents: Int32Array
}

function sorted(networks: readonly Network[], length: 4 | 16): Sorted {
  const order = networks
    .map((network, number) => ({ network, number }))
    .filter(({ network }) => network.length === length)
    .sort((a, b) => Buffer.compare(a.network.first, b.network.first) || a.network.prefix - b.network.prefix)
  const words = length / 4
  const table: Sorted = {
    count: order.length,
    words,
    firsts: new Uint32Array(order.length * words),
    prefixes: new Uint8Array(order.length),
    numbers: new Int32Array(order.length),
    parents: new Int32Array(order.length).fill(-1),
  }
  const open: number[] = []
  order.forEach(({ network, number }, at) => {
    for (let word = 0; word < words; word++) table.firsts[at * words + word] = wordOf(network.first, word)
    table.prefixes[at] = network.prefix
    table.numbers[at] = number
    while (open.length > 0 && !holds(table, open.at(-1) as number, network.first)) open.pop()
    table.parents[at] = open.at(-1) ?? -1
    open.push(at)
  })
  return table
}

function lastNotAfter(table: Sorted, address: Uint8Array): number {
  let low = 0
  let high = table.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (firstIsAfter(table, middle, address)) high = middle
    else low = middle + 1
  }
  return low - 1
}

function firstIsAfter(table: Sorted, at: number, address: Uint8Array): boolean {
  for (let word = 0; word < table.words; word++) {
    const first = table.firsts[at * table.words + word] as number
    const here = wordOf(address, word)
    if (first !== here) return first > here
  }
  return false
}

function holds(table: Sorted, at: number, address: Uint8Array): boolean {
  let left = table.prefixes[at] as number
  for (let word = 0; word < table.words && left > 0; word++, left -= 32) {
    const differ = ((table.firsts[at * table.words + word] as number) ^ wordOf(address, word)) >>> 0
    if (left >= 32 ? differ !== 0 : differ >>> (32 - left) !== 0) return false
  }
  return true
}

const wordOf = (address: Uint8Array, word: number): number =>
  (((address[word * 4] as number) << 24) |
    ((address[word * 4 + 1] as number) << 16) |
    ((address[word * 4 + 2] as number) << 8) |
    (address[word * 4 + 3] as number)) >>>
  0
