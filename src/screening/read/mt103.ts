import type { Input, Reader } from '../../evidence/input.ts'
import { decoded } from '../../evidence/lines.ts'
import { wholeInput } from '../../evidence/open.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { identifier } from '../../ids/normalise.ts'
import { emptyParty } from '../party.ts'
import type { Payment, PaymentAmount, PaymentFact, PaymentParty, PaymentText } from '../payment.ts'
import {
  amountFields,
  dateFields,
  ignoredFields,
  messageTypes,
  partyFields,
  referenceFields,
  textFields,
} from './mt-fields.ts'
import { type MtMessage, messagesIn } from './mt-message.ts'
import { type MtField, mtParty } from './mt-party.ts'
import { unexamined } from './unread.ts'

/** SWIFT MT 103 customer credit transfers, and the bank transfers (202, 205, with COV) that cover them; any number in a file. */
export const mt103: Reader<Payment> = {
  format: 'mt103',
  sniff: head => {
    const text = head.subarray(0, 4_096).toString('latin1')
    if (/\{1:[FAL]\d\d[A-Z0-9]{12}/.test(text)) return /\{2:[IO](?:103|202|205)/.test(text) ? 1 : 0.6
    return /^\s*:20:.*\r?\n(?::(?:13C|23B|23E|26T):.*\r?\n)*:(?:13C|23B|32A):/m.test(text) ? 0.7 : 0
  },
  read,
}

/** A day's messages of a large bank. */
const largestFile = 256 * 1024 * 1024
const batchSize = 200

async function* read(input: Input): AsyncGenerator<Batch<Payment>> {
  const bytes = await wholeInput(input, largestFile)
  const text = decoded(input, bytes)
  let records: Payment[] = []
  let rejected: Rejection[] = []
  let messages = 0
  for (const message of messagesIn(text)) {
    messages++
    const context = { input, rejected }
    const payment = paymentOf(message, context)
    if (payment !== null) {
      records.push(payment)
      rejected.push(...unexamined(payment))
    }
    if (messages % batchSize > 0) continue
    yield { records, rejected }
    records = []
    rejected = []
  }
  yield { records, rejected }
  if (messages === 0) throw new InputFault(input.path, null, 'holds no message: no block {1: and no field :20:')
}

type Context = { readonly input: Input; readonly rejected: Rejection[] }
type Parts = {
  readonly parties: PaymentParty[]
  readonly texts: PaymentText[]
  readonly amounts: PaymentAmount[]
  readonly references: PaymentFact[]
  readonly dates: PaymentFact[]
}

/** A payment; null when the message is of a type that is not read, which is told. */
function paymentOf(message: MtMessage, context: Context): Payment | null {
  const { input } = context
  const reject = (line: number, field: string | null, reason: string) =>
    context.rejected.push({ file: input.path, line, field, reason })
  const type = message.type ?? (message.fields.some(field => field.tag.startsWith('59')) ? '103' : '202')
  const needed = messageTypes[type]
  if (needed === undefined) {
    reject(message.line, null, `a message MT ${type} is not read; it was not examined`)
    return null
  }
  for (const fault of message.faults) reject(fault.line, fault.field, fault.why)
  const parts: Parts = { parties: [], texts: [], amounts: [], references: [], dates: [] }
  for (const [role, code] of [
    ['instructing-agent', message.sender],
    ['instructed-agent', message.receiver],
  ] as const)
    if (code !== null) parts.parties.push(lineParty(role, code, { message, input }))
  if (message.uetr !== null) parts.references.push({ field: '121', value: message.uetr })
  for (const field of message.fields) take(field, parts, context)
  for (const tag of needed)
    if (!message.fields.some(field => field.tag.startsWith(tag)))
      reject(message.line, `:${tag}:`, `an MT ${type} must have this field; the rest was examined`)
  const reference = parts.references.find(each => each.field === ':20:')?.value
  const place = { file: input.path, line: message.line, sha256: input.sha256 }
  return { id: reference ?? message.uetr ?? `line ${message.line}`, format: `mt${type}`, ...parts, place }
}

/** Sender and receiver stand in the headers as addresses of terminals: BIC with a letter for the terminal in between. */
function lineParty(
  role: 'instructing-agent' | 'instructed-agent',
  code: string,
  from: { readonly message: MtMessage; readonly input: Input },
): PaymentParty {
  const { message, input } = from
  const bic = identifier('bic', code)
  const place = { file: input.path, line: message.line, sha256: input.sha256 }
  const field = role === 'instructing-agent' ? 'sender' : 'receiver'
  const party = { ...emptyParty(`${field}@${message.line}`, place), schema: 'Company' as const }
  return { role, field, party: bic === null ? party : { ...party, identifiers: [bic] } }
}

function take(field: MtField, parts: Parts, context: Context): void {
  const { tag, lines, line } = field
  const { input } = context
  const name = `:${tag}:`
  const value = lines.join('\n').trim()
  const reject = (reason: string) => context.rejected.push({ file: input.path, line, field: name, reason })
  const role = partyFields[tag.slice(0, 2)]
  if (value === '') {
    reject('is empty')
    return
  }
  if (role !== undefined) {
    const place = { file: input.path, line, sha256: input.sha256, field: name }
    const { party, faults } = mtParty(field, place)
    parts.parties.push({ role, field: name, party })
    for (const why of faults) reject(why)
  } else if (amountFields.has(tag)) amount(field, parts, reject)
  else if (dateFields.has(tag)) parts.dates.push({ field: name, value })
  else if (referenceFields.has(tag)) parts.references.push({ field: name, value })
  else if (!ignoredFields.has(tag)) {
    parts.texts.push({ field: name, text: unfolded(lines), line })
    if (lines.some(each => each.length >= fullLine)) parts.texts.push({ field: name, text: lines.join(''), line })
    if (!textFields.has(tag)) reject('is no field of this message; its words were examined as text')
  }
}

/** A line of this length is full: what stands at its end (a wallet, a site) may go on in the next. */
const fullLine = 33

/** Lines of text fields break anywhere; a line of field 72 that goes on begins with two slashes. */
const unfolded = (lines: readonly string[]): string => lines.map(line => line.replace(/^\/\//, '')).join('\n')

function amount({ tag, lines }: MtField, parts: Parts, reject: (reason: string) => void): void {
  const field = `:${tag}:`
  const form = tag === '32A' ? /^(\d{6})([A-Z]{3})(\d[\d,]*)$/ : /^()([A-Z]{3})(\d[\d,]*)$/
  const [, date = '', currency = '', number = ''] = form.exec(lines[0]?.trim() ?? '') ?? []
  if (number === '' || number.split(',').length > 2) {
    reject(
      `"${(lines[0] ?? '').slice(0, 40)}" is no ${tag === '32A' ? 'date, currency and' : 'currency and'} amount; the rest was examined`,
    )
    return
  }
  parts.amounts.push({ field, amount: number.replace(',', '.').replace(/\.$/, ''), currency })
  if (date === '') return
  const day = `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`
  if (Number.isNaN(Date.parse(day))) reject(`"${date}" is no date (YYMMDD)`)
  else parts.dates.push({ field, value: day })
}
