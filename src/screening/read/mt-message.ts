import type { MtField } from './mt-party.ts'

/** One FIN message, its blocks taken apart. */
export type MtMessage = {
  /** Line of its first character, from 1. */
  readonly line: number
  /** `103`; null when the file holds block 4 alone. */
  readonly type: string | null
  /** BIC of 8 or 11 characters. */
  readonly sender: string | null
  readonly receiver: string | null
  readonly uetr: string | null
  readonly fields: readonly MtField[]
  readonly faults: readonly { readonly line: number; readonly field: string | null; readonly why: string }[]
}

/** Longer messages do not exist: FIN allows 10,000 characters. */
const longestMessage = 100_000

/** Messages of a text: from one block 1 to the next, or the whole when there is none. */
export function* messagesIn(text: string): Generator<MtMessage> {
  const starts = [...text.matchAll(/\{1:/g)].map(({ index }) => index)
  if (starts.length === 0 && /^\s*:\d\d[A-Z]?:/m.test(text)) starts.push(0)
  const before = text.slice(0, starts[0] ?? 0).trim()
  let line = 1
  let counted = 0
  for (const [number, start] of starts.entries()) {
    line += newlines(text, counted, start)
    counted = start
    const message = text.slice(start, starts[number + 1] ?? text.length)
    const faults =
      number === 0 && before !== ''
        ? [{ line: 1, field: null, why: 'stands before the first message; not examined' }]
        : []
    yield messageOf(message, line, faults)
  }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

function messageOf(whole: string, line: number, before: MtMessage['faults']): MtMessage {
  const faults = [...before]
  const text = whole.slice(0, longestMessage)
  if (whole.length > longestMessage)
    faults.push({
      line,
      field: null,
      why: `a message of ${whole.length} characters; the first ${longestMessage} were examined`,
    })
  const headers = /^\{1:[FAL]\d\d([A-Z0-9]{12})/.exec(text)
  const application = /\{2:([IO])(\d{3})([A-Z0-9]*)/.exec(text)
  const own = headers === null ? null : bicOf(headers[1] ?? '')
  const outgoing = application?.[1] !== 'O'
  // An outgoing message names its receiver first; a delivered one the time and date, then the sender's terminal.
  const rest = application?.[3] ?? ''
  const other = application === null ? null : bicOf(outgoing ? rest.slice(0, 12) : rest.slice(10, 22))
  if (text.startsWith('{1:') && (headers === null || application === null))
    faults.push({
      line,
      field: headers === null ? '{1:' : '{2:',
      why: 'the header cannot be read; the rest was examined',
    })
  const { body, at, closed } = blockFour(text)
  if (!closed)
    faults.push({
      line,
      field: '{4:',
      why: 'block 4 has no end (-}): the message is cut short; what is there was examined',
    })
  const fields = fieldsOf(body, line + newlines(text, 0, at), faults)
  return {
    line,
    type: application?.[2] ?? null,
    sender: outgoing ? own : other,
    receiver: outgoing ? other : own,
    uetr: /\{121:([0-9a-fA-F-]{36})\}/.exec(text)?.[1] ?? null,
    fields,
    faults,
  }
}

function blockFour(text: string): { readonly body: string; readonly at: number; readonly closed: boolean } {
  const start = /\{4:[ \t]*/.exec(text)
  if (start === null) return { body: text.startsWith('{1:') ? '' : text, at: 0, closed: !text.startsWith('{1:') }
  const at = start.index + start[0].length
  const end = /\r?\n-\}/.exec(text.slice(at))
  return end === null
    ? { body: text.slice(at), at, closed: false }
    : { body: text.slice(at, at + end.index), at, closed: true }
}

/** `DEUTDEFFAXXX`: the ninth letter is the terminal's. */
const bicOf = (terminal: string): string | null =>
  /^[A-Z0-9]{12}$/.test(terminal) ? terminal.slice(0, 8) + terminal.slice(9) : null

function fieldsOf(body: string, firstLine: number, faults: MtMessage['faults'][number][]): MtField[] {
  const fields: { tag: string; lines: string[]; line: number }[] = []
  for (const [number, raw] of body.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replace(/[\0-\x08\x0b-\x1f]/g, '').trimEnd()
    const begun = /^:(\d\d[A-Z]?):(.*)$/.exec(line)
    const at = firstLine + number
    if (begun !== null) fields.push({ tag: begun[1] ?? '', lines: [begun[2] ?? ''], line: at })
    else if (line === '' || line === '-') continue
    else if (fields.length > 0) fields.at(-1)?.lines.push(line)
    else faults.push({ line: at, field: null, why: `"${line.slice(0, 40)}" belongs to no field; not examined` })
  }
  return fields.map(field => {
    const lines = field.lines.filter(line => line !== '')
    return { ...field, lines: lines.length === 0 ? [''] : lines }
  })
}
