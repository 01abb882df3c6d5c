import type { Input } from '../../../evidence/input.ts'
import { lineRuns } from '../../../evidence/lines.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { IndicatorEntry, ObservableKind } from '../../entry.ts'
import { normaliseObservable } from '../../observable.ts'
import type { ListSource } from '../../source.ts'
import { indicator, Once } from '../indicators-plain/indicator.ts'
import { nameOf } from '../indicators-plain/reader.ts'
import { facts } from './facts.ts'

/** Zeek's intelligence file: tab-separated, a `#fields` line, `-` for unset. */
export const indicatorsZeekIntel: ListSource = {
  facts,
  sniff: head =>
    /^#fields\tindicator\tindicator_type\t/m.test(head.toString('latin1', 0, 8_192))
      ? { role: 'intel', certainty: 1 }
      : null,
  async *read(files) {
    const once = new Once()
    for (const { input } of files) {
      const file: IntelFile = { input, fields: null, once }
      for await (const { first, lines } of lineRuns(input)) {
        const records: IndicatorEntry[] = []
        const rejected: Rejection[] = []
        lines.forEach((text, at) => {
          const outcome = lineOf(file, text, first + at)
          if (outcome === null) return
          if ('reason' in outcome) rejected.push(outcome)
          else if (once.first(outcome)) records.push(outcome)
        })
        yield { records, rejected, counts: { indicators: records.length } }
      }
    }
    if (once.repeated > 0) yield { records: [], rejected: [], counts: { repeated: once.repeated } }
  },
}

type IntelFile = { readonly input: Input; fields: readonly string[] | null; readonly once: Once }

const kinds: Readonly<Record<string, readonly ObservableKind[]>> = {
  'Intel::ADDR': ['address'],
  'Intel::SUBNET': ['network'],
  'Intel::URL': ['url'],
  'Intel::SOFTWARE': ['software'],
  'Intel::EMAIL': ['email'],
  'Intel::DOMAIN': ['domain'],
  'Intel::CERT_HASH': ['certificate'],
  'Intel::FILE_HASH': ['hash'],
  'Intel::FILE_NAME': ['file-name'],
  'Intel::JA3': ['ja3'],
  'Intel::JA3S': ['ja3s'],
  'Intel::JA4': ['ja4'],
}

/** What the sensor is told to do with a sighting is the sensor's business. */
const ignored = new Set(['meta.do_notice', 'meta.if_in', 'meta.url', 'meta.whitelist', 'meta.cif_tags'])

const taken = new Set([
  'indicator',
  'indicator_type',
  'meta.source',
  'meta.desc',
  'meta.confidence',
  'meta.firstseen',
  'meta.lastseen',
  'meta.first_seen',
  'meta.last_seen',
])

function lineOf(file: IntelFile, text: string, line: number): IndicatorEntry | Rejection | null {
  if (text.trim() === '') return null
  if (text.startsWith('#')) {
    if (text.startsWith('#fields')) file.fields = header(file.input, text, line)
    return null
  }
  const fields = file.fields
  if (fields === null) throw new InputFault(file.input.path, line, 'an indicator stands before the #fields line')
  const cells = text.split('\t')
  const reject = (field: string | null, reason: string): Rejection => ({ file: file.input.path, line, field, reason })
  if (cells.length !== fields.length)
    return reject(null, `has ${cells.length} fields where the header names ${fields.length}`)
  const value = (name: string): string | null => {
    const cell = cells[fields.indexOf(name)]
    return cell === undefined || cell === '-' || cell === '' ? null : cell
  }
  const type = value('indicator_type') ?? ''
  const kind = kinds[type]?.[0]
  if (kind === undefined)
    return reject('indicator_type', `${JSON.stringify(type)} is not a kind that traffic is held against`)
  const normalised = normaliseObservable(kind, value('indicator') ?? '')
  if (!normalised.ok) return reject('indicator', `${JSON.stringify(normalised.value.slice(0, 80))} ${normalised.why}`)
  return indicator({
    observable: kind,
    value: normalised.value,
    description: value('meta.desc') ?? '',
    source: value('meta.source') ?? nameOf(file.input.path),
    confidence: share(value('meta.confidence')),
    firstSeen: value('meta.firstseen') ?? value('meta.first_seen'),
    lastSeen: value('meta.lastseen') ?? value('meta.last_seen'),
  })
}

function header(input: Input, text: string, line: number): readonly string[] {
  const fields = text.split('\t').slice(1)
  const unknown = fields.filter(field => !taken.has(field) && !ignored.has(field))
  if (unknown.length > 0)
    throw new InputFault(input.path, line, `field ${unknown.join(', ')} is not one of an intelligence file`)
  return fields
}

/** 0–100, or 0–1. */
function share(text: string | null): number | null {
  const number = text === null ? Number.NaN : Number(text)
  if (!Number.isFinite(number) || number < 0 || number > 100) return null
  return number > 1 ? number / 100 : number
}
