import type { Input, Reader } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { child, type Element, textAt, xmlRecords } from '../../evidence/xml.ts'
import { emptyParty } from '../party.ts'
import type { Payment, PaymentAmount, PaymentFact, PaymentParty, PaymentRole, PaymentText } from '../payment.ts'
import { type Count, Counts, repeatedIds } from './iso20022-counts.ts'
import { partyOf, type ReadParty } from './iso20022-party.ts'
import {
  accountOwners,
  agentRoles,
  amounts,
  dates,
  groups,
  ignored,
  partyRoles,
  references,
  texts,
} from './iso20022-words.ts'
import { unexamined } from './unread.ts'

/** FI to FI customer credit transfer, any version by its namespace. One payment a CdtTrfTxInf; the header's agents belong to all. */
export const pacs008 = creditTransfer({ format: 'pacs.008', root: 'FIToFICstmrCdtTrf' })

/** Customer credit transfer initiation: what the debtor's block says belongs to each of its transfers. */
export const pain001 = creditTransfer({ format: 'pain.001', root: 'CstmrCdtTrfInitn' })

function creditTransfer({ format, root }: { format: 'pacs.008' | 'pain.001'; root: string }): Reader<Payment> {
  const namespace = new RegExp(
    `urn:(?:iso:std:iso:20022:tech:xsd|swift:xsd):\\$?${format.replace('.', '\\.')}\\.001\\.\\d\\d`,
  )
  return {
    format,
    sniff: head => {
      const text = head.toString('latin1').replaceAll('\0', '')
      return namespace.test(text) ? 1 : new RegExp(`<(?:\\w+:)?${root}[\\s>]`).test(text) ? 0.9 : 0
    },
    read: input => read(input, format, root),
  }
}

type Parts = {
  readonly parties: PaymentParty[]
  readonly texts: PaymentText[]
  readonly amounts: PaymentAmount[]
  readonly references: PaymentFact[]
  readonly dates: PaymentFact[]
}

const nothing = (): Parts => ({ parties: [], texts: [], amounts: [], references: [], dates: [] })

async function* read(input: Input, format: string, root: string): AsyncGenerator<Batch<Payment>> {
  const homes: (readonly string[])[] = []
  const isRecord = (path: readonly string[]): boolean => {
    const below = path.slice(path.lastIndexOf(root) + 1)
    if (!path.includes(root)) return false
    const wanted = below.length === 1 ? below[0] !== 'PmtInf' : below.length === 2 && below[0] === 'PmtInf'
    if (wanted) homes.push(below)
    return wanted
  }
  let header = nothing()
  let block = nothing()
  const counts = new Counts(input.path)
  const ids = new Map<string, number[]>()
  for await (const element of xmlRecords(input, isRecord)) {
    const context: Context = { input, rejected: [] }
    const inBlock = (homes.shift()?.length ?? 1) > 1
    if (element.name === 'GrpHdr') {
      header = nothing()
      context.rejected.push(...counts.header(countOf(element)))
    }
    // The first child of a block: in every version its identification.
    if (inBlock && element.name === 'PmtInfId') {
      block = nothing()
      context.rejected.push(...counts.block())
    }
    if (inBlock && element.name === 'NbOfTxs') counts.ofBlock({ said: element.text, line: element.line })
    const isPayment = element.name === 'CdtTrfTxInf'
    const isLate = counts.late(inBlock) && element.name !== 'GrpHdr'
    const parts = isPayment || isLate ? nothing() : inBlock ? block : header
    gather(element, { parts, path: element.name, context })
    if (isPayment) {
      counts.payment()
      const payment = paymentOf(element, { format, input, parts: [header, ...(inBlock ? [block] : []), parts] })
      const id = textAt(element, 'PmtId', 'EndToEndId')
      if (id !== undefined && !notProvided.test(id)) ids.set(id, [...(ids.get(id) ?? []), element.line])
      const rejected = [...context.rejected, ...amountFaults(element, input), ...unexamined(payment)]
      yield { records: [payment], rejected }
      continue
    }
    if (isLate) yield { records: [messageOf(element, parts, { format, input })], rejected: [] }
    if (context.rejected.length > 0) yield { records: [], rejected: context.rejected }
  }
  yield { records: [], rejected: counts.end(), notes: repeatedIds(input.path, ids) }
  if (counts.total === 0) throw new InputFault(input.path, null, `holds no payment: no CdtTrfTxInf below ${root}`)
}

const notProvided = /^(NOTPROVIDED|NONREF)$/i

function countOf(header: Element): Count | null {
  const said = child(header, 'NbOfTxs')
  return said === undefined ? null : { said: said.text, line: said.line }
}

type Context = { readonly input: Input; readonly rejected: Rejection[] }
type At = { readonly parts: Parts; readonly path: string; readonly context: Context }

function gather(element: Element, at: At): void {
  const { name } = element
  const role = roleOf(element, at.path)
  const owner = accountOwners[name]
  if (owner !== undefined) account(element, owner, at)
  else if (role !== undefined) party(element, role, at)
  else if (element.children.length === 0) leaf(element, at)
  else {
    if (!groups.has(name)) unknown(element, at)
    for (const part of element.children) gather(part, { ...at, path: `${at.path}/${part.name}` })
    if (element.text !== '') leaf({ ...element, children: [] }, at)
  }
}

/** In a tax record the debtor of the tax stands, who need not be the payment's; an address of a remittance has a name in it. */
function roleOf(element: Element, path: string): PaymentRole | undefined {
  const { name } = element
  const role = partyRoles[name] ?? agentRoles[name]
  if (role !== undefined && /\/(?:Tax|TaxRmt)\//.test(path)) return 'tax-party'
  if (name === 'PstlAdr' && element.children.some(each => each.name === 'Adr' || each.name === 'Nm'))
    return 'remittance-receiver'
  return role
}

function party(element: Element, role: PaymentRole, at: At): void {
  const read = readParty(element, 'party', at)
  const { parties } = at.parts
  const known = parties.findIndex(held => held.role === role && held.field.endsWith('Acct') && !standsAlone.has(held))
  const account = known < 0 ? undefined : parties.splice(known, 1)[0]?.party
  parties.push({ role, field: at.path, party: account === undefined ? read.party : joined(read.party, account) })
  if (read.contact === null) return
  const contact = {
    ...emptyParty(`${read.party.id}/contact`, read.party.place),
    schema: 'Person' as const,
    names: read.contact.split('; ').map(full => ({ full, role: 'primary' as const })),
    countries: read.party.countries,
  }
  parties.push({ role: 'contact', field: `${at.path}/CtctDtls`, party: contact })
}

/** Accounts that wait for no party: of settlement, and of charges. */
const standsAlone = { has: (held: PaymentParty): boolean => /(?:SttlmAcct|ChrgsAcct)$/.test(held.field) }

/** An account belongs to its party: before or after it in the file. */
function account(element: Element, owner: PaymentRole, at: At): void {
  const { party: held } = readParty(element, 'account', at)
  const { parties } = at.parts
  const known = parties.findLastIndex(each => each.role === owner)
  const found = parties[known]
  if (found === undefined) parties.push({ role: owner, field: at.path, party: held })
  else parties[known] = { ...found, party: joined(found.party, held) }
}

const joined = (party: PaymentParty['party'], account: PaymentParty['party']): PaymentParty['party'] => ({
  ...party,
  names: [...party.names, ...account.names],
  identifiers: [...party.identifiers, ...account.identifiers],
})

function readParty(element: Element, kind: 'party' | 'account', at: At): ReadParty {
  const { path: file, sha256 } = at.context.input
  const read = partyOf(element, kind, { file, sha256 })
  const above = at.path.slice(0, at.path.length - element.name.length)
  at.parts.texts.push(...read.texts.map(text => ({ ...text, field: above + text.field })))
  for (const { line, path, why } of [...read.unknown, ...read.faults])
    at.context.rejected.push({ file, line, field: above + path, reason: why })
  return read
}

function leaf(element: Element, at: At): void {
  const { name, text, line, attributes } = element
  const field = at.path
  if (text === '') return
  if (amounts.has(name) && decimal.test(text))
    at.parts.amounts.push({ field, amount: text, currency: attributes.Ccy ?? null })
  else if (amounts.has(name)) at.context.rejected.push(notNumber(element, at))
  else if (dates.has(name)) at.parts.dates.push({ field, value: text })
  else if (texts.has(name)) at.parts.texts.push({ field, text, line })
  else if (references.has(name)) {
    at.parts.references.push({ field, value: text })
    if (name === 'RefNb' || name === 'Id' || name === 'Nb') at.parts.texts.push({ field, text, line })
  } else if (!ignored.has(name)) {
    at.parts.texts.push({ field, text, line })
    unknown(element, at)
  }
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

const notNumber = ({ text, line }: Element, at: At): Rejection => ({
  file: at.context.input.path,
  line,
  field: at.path,
  reason: `"${text.slice(0, 60)}" is no amount; the payment was examined without it`,
})

/** Supplementary data is the sender's own, and no standard speaks of it; its words are examined as text. */
function unknown(element: Element, at: At): void {
  if (at.path.includes('SplmtryData')) return
  const reason = 'the standard has no such element here; its words were examined as text'
  at.context.rejected.push({ file: at.context.input.path, line: element.line, field: at.path, reason })
}

/** A payment states what is paid, in a currency. */
function amountFaults(element: Element, input: Input): Rejection[] {
  const reject = (line: number, field: string, reason: string) => ({ file: input.path, line, field, reason })
  const stated = [
    child(element, 'IntrBkSttlmAmt'),
    child(element, 'InstdAmt'),
    ...['InstdAmt', 'EqvtAmt'].map(name => child(child(element, 'Amt') ?? element, name)),
  ].filter(each => each !== undefined)
  if (stated.length === 0)
    return [reject(element.line, 'CdtTrfTxInf', 'states no amount; it was examined all the same')]
  return [...new Set(stated)]
    .filter(each => each.name !== 'EqvtAmt' && !/^[A-Z]{3}$/.test(each.attributes.Ccy ?? ''))
    .map(each => reject(each.line, each.name, 'has no currency of three letters (Ccy)'))
}

/** What stands behind the payments belongs to the message: it is examined by itself. */
function messageOf(element: Element, parts: Parts, from: { format: string; input: Input }): Payment {
  const { format, input } = from
  const place = { file: input.path, line: element.line, sha256: input.sha256 }
  return { id: `message, line ${element.line}`, format, ...parts, place }
}

function paymentOf(element: Element, from: { format: string; input: Input; parts: readonly Parts[] }): Payment {
  const { format, input, parts } = from
  // Amounts and dates of the payment itself stand before those of its block and of the whole message.
  const inwards = [...parts].reverse()
  const all: Omit<Payment, 'id' | 'format' | 'place'> = {
    parties: parts.flatMap(part => part.parties),
    texts: parts.flatMap(part => part.texts),
    references: parts.flatMap(part => part.references),
    amounts: inwards.flatMap(part => part.amounts),
    dates: inwards.flatMap(part => part.dates),
  }
  const ids = ['EndToEndId', 'TxId', 'UETR', 'InstrId'].map(name => textAt(element, 'PmtId', name))
  const id = ids.find(text => text !== undefined && !notProvided.test(text)) ?? `line ${element.line}`
  return { id, format, ...all, place: { file: input.path, line: element.line, sha256: input.sha256 } }
}
