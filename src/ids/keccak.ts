const mask = (1n << 64n) - 1n
/** Bytes absorbed at a time for a 256-bit digest. */
const rate = 136
const rotations = rotationTable()
const constants = roundConstants()

/** Keccak-256 as Ethereum, Tron and Monero use it: the padding of the original submission, not that of SHA-3. */
export function keccak256(bytes: Uint8Array): Buffer {
  const padded = new Uint8Array((Math.floor(bytes.length / rate) + 1) * rate)
  padded.set(bytes)
  padded[bytes.length] = (padded[bytes.length] ?? 0) | 0x01
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80
  const view = new DataView(padded.buffer)
  const state: bigint[] = Array<bigint>(25).fill(0n)
  for (let block = 0; block < padded.length; block += rate) {
    for (let lane = 0; lane < rate / 8; lane++)
      state[lane] = (state[lane] ?? 0n) ^ view.getBigUint64(block + lane * 8, true)
    permute(state)
  }
  const out = Buffer.alloc(32)
  for (let lane = 0; lane < 4; lane++) out.writeBigUInt64LE(state[lane] ?? 0n, lane * 8)
  return out
}

function permute(s: bigint[]): void {
  const at = (x: number, y: number): bigint => s[(x % 5) + 5 * (y % 5)] ?? 0n
  for (const constant of constants) {
    const column = [0, 1, 2, 3, 4].map(x => at(x, 0) ^ at(x, 1) ^ at(x, 2) ^ at(x, 3) ^ at(x, 4))
    for (let i = 0; i < 25; i++)
      s[i] = (s[i] ?? 0n) ^ (column[(i + 4) % 5] ?? 0n) ^ rotate(column[(i + 1) % 5] ?? 0n, 1)
    const moved: bigint[] = Array<bigint>(25).fill(0n)
    for (let x = 0; x < 5; x++)
      for (let y = 0; y < 5; y++) moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(at(x, y), rotations[x + 5 * y] ?? 0)
    const lane = (x: number, y: number): bigint => moved[(x % 5) + 5 * y] ?? 0n
    for (let y = 0; y < 5; y++)
      for (let x = 0; x < 5; x++) s[x + 5 * y] = lane(x, y) ^ (~lane(x + 1, y) & mask & lane(x + 2, y))
    s[0] = (s[0] ?? 0n) ^ constant
  }
}

const rotate = (value: bigint, by: number): bigint =>
  by === 0 ? value : ((value << BigInt(by)) | (value >> BigInt(64 - by))) & mask

function rotationTable(): number[] {
  const table: number[] = Array<number>(25).fill(0)
  let [x, y] = [1, 0]
  for (let t = 0; t < 24; t++) {
    table[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
  }
  return table
}

/** The 24 round constants from their linear feedback shift register (FIPS 202, 3.2.5). */
function roundConstants(): bigint[] {
  const out: bigint[] = []
  let register = 1
  for (let round = 0; round < 24; round++) {
    let constant = 0n
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt((1 << j) - 1)
      register = register & 0x80 ? ((register << 1) ^ 0x71) & 0xff : register << 1
    }
    out.push(constant)
  }
  return out
}
