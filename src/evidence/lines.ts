import { isAscii } from 'node:buffer'
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
 */
export async function* textOf(input: Input): AsyncGenerator<string> {
  const encoding = encodingOf(input.head)
  let decoder = new TextDecoder(encoding)
  let plain = isAscii(input.head)
  for await (const chunk of input.chunks()) {
    if (plain && !isAscii(chunk)) {
      plain = false
      if (!isUtf8(chunk)) decoder = new TextDecoder('windows-1252')
    }
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const tail = decoder.decode()
  if (tail !== '') yield tail
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
