import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Input } from '../evidence/input.ts'
import { memoryInput } from '../evidence/open.ts'
import { InputFault } from '../evidence/rejection.ts'
import { Twins } from './twins.ts'

const unpack = { none: (bytes: Buffer) => bytes, gzip: gunzipSync, zstd: zstdDecompressSync }

/** An input as it would be opened from a file of these bytes. */
function input(path: string, bytes: Buffer, compression: Input['compression'] = 'none'): Input {
  const whole = unpack[compression](bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...memoryInput(path, whole), sha256, size: bytes.length, compression }
}

const beginning = '#path\tconn\n'.repeat(10_000)
const log = Buffer.from(`${beginning}one\n`)
const longer = Buffer.from(`${beginning}one\ntwo\n`)

test('a log and its packed copies are one, a longer log of the same beginning is another', async () => {
  const twins = new Twins()
  expect(await twins.of(input('conn.log.gz', gzipSync(log), 'gzip'))).toBeNull()
  expect(await twins.of(input('longer.log', longer))).toBeNull()
  expect(await twins.of(input('conn.log', log))).toBe('conn.log.gz')
  expect(await twins.of(input('conn.log.zst', zstdCompressSync(log), 'zstd'))).toBe('conn.log.gz')
  expect(await twins.of(input('copy.log', longer))).toBe('longer.log')
  expect(await twins.of(input('other.log', Buffer.from('other\n')))).toBeNull()
})

test('a damaged archive is nobody’s twin: reading it tells the damage', async () => {
  const twins = new Twins()
  const whole = input('conn.log.gz', gzipSync(log), 'gzip')
  const damaged: Input = {
    ...whole,
    path: 'damaged.gz',
    sha256: 'd',
    async *chunks() {
      yield log.subarray(0, 9)
      throw new InputFault('damaged.gz', null, 'gzip data is cut short')
    },
  }
  expect(await twins.of(input('conn.log', log))).toBeNull()
  expect(await twins.of(damaged)).toBeNull()
})
