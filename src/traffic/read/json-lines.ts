import type { Input } from '../../evidence/input.ts'
import { lineRuns } from '../../evidence/lines.ts'
import type { Rejection } from '../../evidence/rejection.ts'

export type JsonLine = { readonly line: number; readonly object: Readonly<Record<string, unknown>> }

/** Runs of JSON objects, one a line; what is none is rejected by line. Blank lines are passed over. */
export async function* jsonLines(input: Input): AsyncGenerator<{ lines: readonly JsonLine[]; rejected: Rejection[] }> {
  for await (const run of lineRuns(input)) {
    const lines: JsonLine[] = []
    const rejected: Rejection[] = []
    run.lines.forEach((text, at) => {
      if (text.trim() === '') return
      const line = run.first + at
      const object = parsed(text)
      if (object !== null) lines.push({ line, object })
      else {
        const reason = run.unterminated ? 'the last line is cut short: not a whole JSON object' : 'is not a JSON object'
        rejected.push({ file: input.path, line, field: null, reason })
      }
    })
    yield { lines, rejected }
  }
}

/** The first line of a head as an object, null when it is none. */
export function firstJsonLine(head: Buffer): Readonly<Record<string, unknown>> | null {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!text.startsWith('{')) return null
  const end = text.indexOf('\n')
  return parsed(end < 0 ? text : text.slice(0, end))
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
