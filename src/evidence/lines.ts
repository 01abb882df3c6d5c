import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import type { Input } from './input.ts'
import { InputFault } from './rejection.ts'

/** A run of whole lines. `first` is the number of `lines[0]`, from 1. */
export type LineRun = { readonly first: number; readonly lines: readonly string[]; readonly unterminated: boolean }

/** No log line or CSV row of any known product is longer. */
const longestLine = 16 * 1024 * 1024

/**
 * Lines of a text input, without their line ends (LF, CRLF).
 * A byte order mark chooses the encoding; without one it is UTF-8, and bytes that are not UTF-8 are read as Windows-1252.
 * `unterminated` on the last run tells that the last line had no line end: a log that is being written, or was cut.
 */
export async function* lineRuns(input: Input): AsyncGenerator<LineRun> {
  let first = 1
  let rest = ''
  for await (const text of textOf(input)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine)
      throw new InputFault(input.path, first + lines.length, `line is longer than ${longestLine} characters`)
    if (lines.length === 0) continue
    yield { first, lines: lines.map(withoutReturn), unterminated: false }
    first += lines.length
  }
  if (rest !== '') yield { first, lines: [withoutReturn(rest)], unterminated: true }
}

/**
 * Text of an input in chunks, decoded as `lineRuns` says.
 * A file that was plain ASCII until its first byte that is not UTF-8 is Windows-1252 from there on;
 * one that mixes both keeps U+FFFD where a byte has no meaning, and `damaged` finds it.
 * Throws `InputFault` for text whose encoding nobody named and that no Western language writes so.
 */
export async function* textOf(input: Input): AsyncGenerator<string> {
  let decoder = decoderOf(input, input.head)
  let plain = isAscii(input.head)
  for await (const chunk of input.chunks()) {
    if (plain && !isAscii(chunk)) {
      plain = false
      decoder = decoderOf(input, chunk)
    }
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const tail = decoder.decode()
  if (tail !== '') yield tail
}

/** Decodes all of a short text input, as `textOf` does. */
export const decoded = (input: Input, bytes: Buffer): string => decoderOf(input, bytes).decode(bytes)

function decoderOf({ path, decoding }: Input, sample: Buffer): TextDecoder {
  const encoding = decoding.asked ?? encodingOf(sample)
  if (decoding.asked === null && encoding === 'windows-1252' && !isWestern(sample)) {
    throw new InputFault(
      path,
      null,
      'is neither UTF-8 nor the writing of a Western language, so its names cannot be read: it was not examined. Name its encoding with --encoding (such as windows-1251, windows-1256, gb18030, shift_jis), or save it as UTF-8',
    )
  }
  if (!isAscii(sample)) decoding.used = encoding
  return new TextDecoder(encoding)
}

/** The head of an input in UTF-8, for whoever looks what kind of file it is. */
export function plainHead({ head, decoding }: Input): Buffer {
  const encoding = decoding.asked ?? encodingOf(head)
  if (encoding === 'utf-8' || encoding === 'windows-1252') return head
  return Buffer.from(new TextDecoder(encoding).decode(head, { stream: true }))
}

/** Says in what encoding a text was read that was not UTF-8, for the run to tell. */
export function encodingNotes({ path, decoding }: Input): readonly string[] {
  if (decoding.used === null || decoding.used.startsWith('utf')) return []
  return decoding.asked === null
    ? [`${path}: not UTF-8, read as ${decoding.used}; --encoding names another`]
    : [`${path}: read as ${decoding.used}, as --encoding says`]
}

/**
 * Letters with accents stand one or two together between plain ones; where most stand in longer runs,
 * the file is Cyrillic, Greek, Arabic, Chinese or the like in an encoding of one country.
 */
function isWestern(sample: Buffer): boolean {
  let high = 0
  let inRuns = 0
  let run = 0
  for (const byte of sample) {
    if (byte >= 0x80) {
      run++
      high++
      continue
    }
    if (run > 2) inRuns += run
    run = 0
  }
  return inRuns * 2 <= high
}

/** True of text in which a byte had no meaning in the file's encoding. Such a row is examined as it is, and told as damaged. */
export const damaged = (text: string): boolean => text.includes('\uFFFD')

/** The name of the encoding that a head announces or betrays. */
export function encodingOf(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return isUtf8(head) ? 'utf-8' : 'windows-1252'
}

/** Bytes may end inside a character; that does not count against them. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
