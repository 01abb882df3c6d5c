import { addressText } from './address-text.ts'

/** One DNS message (RFC 1035), as far as it can be read. */
export type DnsMessage = {
  readonly id: number
  readonly answering: boolean
  readonly code: number
  readonly query: string | null
  readonly type: number | null
  readonly answers: readonly string[]
  readonly ttls: readonly number[]
}

/** A message of 64 KiB could hold 5,000; nobody sends more than some dozens. */
const mostAnswers = 200
const longestName = 255
const mostJumps = 64

/** Reads a message; null when it is none. Names that point in a circle end the message there. */
export function readDns(bytes: Buffer): DnsMessage | null {
  if (bytes.length < 12) return null
  const flags = bytes.readUInt16BE(2)
  const questions = bytes.readUInt16BE(4)
  const count = bytes.readUInt16BE(6)
  // Kinds of message: query, status, notify, update, stateful.
  if (questions > 16 || ((flags >> 11) & 15) > 6) return null
  let at = 12
  let query: string | null = null
  let type: number | null = null
  for (let i = 0; i < questions; i++) {
    const name = readName(bytes, at)
    if (name === null || name.end + 4 > bytes.length) return null
    query ??= name.text
    type ??= bytes.readUInt16BE(name.end)
    at = name.end + 4
  }
  const { answers, ttls } = readAnswers(bytes, at, Math.min(count, mostAnswers))
  return { id: bytes.readUInt16BE(0), answering: (flags & 0x8000) !== 0, code: flags & 15, query, type, answers, ttls }
}

function readAnswers(
  bytes: Buffer,
  from: number,
  count: number,
): { answers: readonly string[]; ttls: readonly number[] } {
  const answers: string[] = []
  const ttls: number[] = []
  let at = from
  for (let i = 0; i < count; i++) {
    const name = readName(bytes, at)
    if (name === null || name.end + 10 > bytes.length) break
    const type = bytes.readUInt16BE(name.end)
    const length = bytes.readUInt16BE(name.end + 8)
    const data = name.end + 10
    if (data + length > bytes.length) break
    const answer = readData(bytes, type, { at: data, length })
    if (answer !== null) {
      answers.push(answer)
      ttls.push(bytes.readUInt32BE(name.end + 4))
    }
    at = data + length
  }
  return { answers, ttls }
}

type Data = { readonly at: number; readonly length: number }

/** As Zeek prints it. */
function readData(bytes: Buffer, type: number, { at, length }: Data): string | null {
  const nameAt = (offset: number) => readName(bytes, at + offset)?.text ?? null
  switch (dnsTypes.get(type)) {
    case 'A':
      return length === 4 ? addressText(bytes, at, 4) : null
    case 'AAAA':
      return length === 16 ? addressText(bytes, at, 16) : null
    case 'CNAME':
    case 'NS':
    case 'PTR':
    case 'DNAME':
    case 'SOA':
      return nameAt(0)
    case 'MX':
      return nameAt(2)
    case 'SRV':
      return nameAt(6)
    case 'TXT':
    case 'SPF':
      return texts(bytes, at, length)
    case 'SVCB':
    case 'HTTPS':
      return nameAt(2)
    case 'OPT':
      return null
    default:
      return `<${dnsType(type)} ${length} bytes>`
  }
}

function texts(bytes: Buffer, at: number, length: number): string {
  const parts: string[] = []
  for (let here = at; here < at + length; ) {
    const size = Math.min(bytes[here] as number, at + length - here - 1)
    parts.push(`TXT ${size} ${printable(bytes, here + 1, here + 1 + size)}`)
    here += 1 + size
  }
  return parts.join(' ')
}

/** A name in lower case as it stands in questions and answers. Pointers go back only, so that none goes in a circle. */
function readName(bytes: Buffer, start: number): { readonly text: string; readonly end: number } | null {
  const labels: string[] = []
  let at = start
  let end = -1
  let size = 0
  for (let jumps = 0; jumps < mostJumps; ) {
    const length = bytes[at]
    if (length === undefined) return null
    if (length === 0) return { text: labels.join('.'), end: end < 0 ? at + 1 : end }
    if ((length & 0xc0) === 0xc0) {
      if (at + 1 >= bytes.length) return null
      const target = bytes.readUInt16BE(at) & 0x3fff
      if (end < 0) end = at + 2
      if (target >= at) return null
      at = target
      jumps++
      continue
    }
    if (length > 63 || at + 1 + length > bytes.length) return null
    size += length + 1
    if (size > longestName) return null
    labels.push(printable(bytes, at + 1, at + 1 + length).toLowerCase())
    at += 1 + length
  }
  return null
}

/** Bytes that are not printable ASCII are written `\xNN`, as in Zeek's logs. */
export function printable(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('latin1', from, to)
  return text.replace(/[^\x20-\x7e]/g, byte => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

const dnsTypes = new Map<number, string>([
  [1, 'A'], [2, 'NS'], [5, 'CNAME'], [6, 'SOA'], [10, 'NULL'], [12, 'PTR'], [13, 'HINFO'], [15, 'MX'], [16, 'TXT'], [17, 'RP'],
  [18, 'AFSDB'], [24, 'SIG'], [25, 'KEY'], [28, 'AAAA'], [29, 'LOC'], [33, 'SRV'], [35, 'NAPTR'], [37, 'CERT'], [39, 'DNAME'],
  [41, 'OPT'], [43, 'DS'], [44, 'SSHFP'], [45, 'IPSECKEY'], [46, 'RRSIG'], [47, 'NSEC'], [48, 'DNSKEY'], [50, 'NSEC3'],
  [51, 'NSEC3PARAM'], [52, 'TLSA'], [59, 'CDS'], [60, 'CDNSKEY'], [61, 'OPENPGPKEY'], [62, 'CSYNC'], [63, 'ZONEMD'],
  [64, 'SVCB'], [65, 'HTTPS'], [99, 'SPF'], [249, 'TKEY'], [250, 'TSIG'], [251, 'IXFR'], [252, 'AXFR'], [255, 'ANY'], [256, 'URI'],
  [257, 'CAA'],
]) // biome-ignore format: IANA's table of types

/** IANA's name of a type, as Zeek prints it. */
export const dnsType = (type: number): string => (type === 255 ? '*' : (dnsTypes.get(type) ?? `query-${type}`))

const codes = [
  'NOERROR',
  'FORMERR',
  'SERVFAIL',
  'NXDOMAIN',
  'NOTIMP',
  'REFUSED',
  'YXDOMAIN',
  'YXRRSET',
  'NXRRSET',
  'NOTAUTH',
  'NOTZONE',
]

export const dnsCode = (code: number): string => codes[code] ?? `rcode-${code}`
