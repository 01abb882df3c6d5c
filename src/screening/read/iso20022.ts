import type { Input, Reader } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { type Element, textAt, xmlRecords } from '../../evidence/xml.ts'
import type { Payment, PaymentAmount, PaymentFact, PaymentParty, PaymentRole, PaymentText } from '../payment.ts'
import { accountIdentifiers, partyOf } from './iso20022-party.ts'
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
  const homes: string[] = []
  const isRecord = (path: readonly string[]): boolean => {
    const at = path.lastIndexOf(root)
    const below = at < 0 ? [] : path.slice(at + 1)
    const wanted = below.length === 1 ? below[0] !== 'PmtInf' : below.length === 2 && below[0] === 'PmtInf'
    if (wanted) homes.push(below[0] ?? '')
    return wanted
  }
  let header = nothing()
  let block = nothing()
  let payments = 0
  for await (const element of xmlRecords(input, isRecord)) {
    const context: Context = { input, rejected: [] }
    const inBlock = homes.shift() === 'PmtInf'
    const parts = nothing()
    gather(element, { parts, path: element.name, context })
    if (element.name === 'CdtTrfTxInf') {
      payments++
      yield {
        records: [paymentOf(element, { format, input, parts: [header, ...(inBlock ? [block] : []), parts] })],
        rejected: context.rejected,
      }
      continue
    }
    if (inBlock && element.name === 'PmtInfId') block = nothing()
    const target = inBlock ? block : header
    if (!inBlock && element.name === 'GrpHdr') header = nothing()
    append(inBlock ? target : header, parts)
    if (context.rejected.length > 0) yield { records: [], rejected: context.rejected }
  }
  if (payments === 0) throw new InputFault(input.path, null, `holds no payment: no CdtTrfTxInf below ${root}`)
}

type Context = { readonly input: Input; readonly rejected: Rejection[] }
type At = { readonly parts: Parts; readonly path: string; readonly context: Context }

function gather(element: Element, at: At): void {
  const { name } = element
  const role = partyRoles[name] ?? agentRoles[name]
  const owner = accountOwners[name]
  if (owner !== undefined) account(element, owner, at)
  else if (role !== undefined) party(element, role, at)
  else if (element.children.length === 0) leaf(element, at)
  else if (groups.has(name))
    for (const part of element.children) gather(part, { ...at, path: `${at.path}/${part.name}` })
  else unknown(element, at)
}

function party(element: Element, role: PaymentRole, at: At): void {
  const { file, sha256 } = { file: at.context.input.path, sha256: at.context.input.sha256 }
  const read = partyOf(element, { file, sha256 })
  const known = at.parts.parties.findIndex(
    held => held.role === role && held.field.endsWith('Acct') && held.party.names.length === 0,
  )
  const held = known < 0 ? undefined : at.parts.parties.splice(known, 1)[0]
  const whole =
    held === undefined
      ? read.party
      : { ...read.party, identifiers: [...read.party.identifiers, ...held.party.identifiers] }
  at.parts.parties.push({ role, field: at.path, party: whole })
  if (read.contact !== null) {
    const contact = {
      ...read.party,
      id: `${read.party.id}/contact`,
      schema: 'Person' as const,
      names: [{ full: read.contact, role: 'primary' as const }],
      identifiers: [],
      addresses: [],
      births: [],
    }
    at.parts.parties.push({ role: 'contact', field: `${at.path}/CtctDtls`, party: contact })
  }
  for (const part of read.unknown) unknown(part, { ...at, path: `${at.path}/${part.name}` })
}

/** An account belongs to its party: before or after it in the file. */
function account(element: Element, owner: PaymentRole, at: At): void {
  const { identifiers, name } = accountIdentifiers(element)
  const held = at.parts.parties.findLastIndex(each => each.role === owner)
  const names = name === null ? [] : [{ full: name, role: 'alias' as const }]
  const found = at.parts.parties[held]
  if (found !== undefined) {
    const merged = {
      ...found.party,
      identifiers: [...found.party.identifiers, ...identifiers],
      names: [...found.party.names, ...names],
    }
    at.parts.parties[held] = { ...found, party: merged }
    return
  }
  const { input } = at.context
  const { party: empty } = partyOf({ ...element, children: [] }, { file: input.path, sha256: input.sha256 })
  at.parts.parties.push({ role: owner, field: at.path, party: { ...empty, identifiers, names } })
}

function leaf(element: Element, at: At): void {
  const { name, text, line, attributes } = element
  const field = at.path
  if (text === '') return
  if (amounts.has(name) && /^-?[\d.]+$/.test(text))
    at.parts.amounts.push({ field, amount: text, currency: attributes.Ccy ?? null })
  else if (dates.has(name)) at.parts.dates.push({ field, value: text })
  else if (texts.has(name)) at.parts.texts.push({ field, text, line })
  else if (references.has(name)) {
    at.parts.references.push({ field, value: text })
    if (name === 'Prtry' || name === 'RefNb' || name === 'Id') at.parts.texts.push({ field, text, line })
  } else if (!ignored.has(name)) unknown(element, at)
}

/** What stands inside supplementary data is the sender's own; its words are examined all the same. */
function unknown(element: Element, at: At): void {
  if (at.path.includes('SplmtryData')) {
    if (element.text !== '') at.parts.texts.push({ field: at.path, text: element.text, line: element.line })
    for (const part of element.children) gather(part, { ...at, path: `${at.path}/${part.name}` })
    return
  }
  const reason = 'the standard has no such element here; it was not examined'
  at.context.rejected.push({ file: at.context.input.path, line: element.line, field: at.path, reason })
}

function append(target: Parts, parts: Parts): void {
  target.parties.push(...parts.parties)
  target.texts.push(...parts.texts)
  target.amounts.push(...parts.amounts)
  target.references.push(...parts.references)
  target.dates.push(...parts.dates)
}

function paymentOf(element: Element, from: { format: string; input: Input; parts: readonly Parts[] }): Payment {
  const { format, input, parts } = from
  const all = nothing()
  for (const each of parts) append(all, each)
  const ids = ['EndToEndId', 'TxId', 'UETR', 'InstrId'].map(name => textAt(element, 'PmtId', name))
  const id = ids.find(text => text !== undefined && !/^NOTPROVIDED$/i.test(text)) ?? `line ${element.line}`
  return { id, format, ...all, place: { file: input.path, line: element.line, sha256: input.sha256 } }
}
