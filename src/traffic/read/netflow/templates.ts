/** What a field of a template says: its element (IANA IPFIX; of the enterprise when not 0) and its length in bytes. */
export type TemplateField = { readonly element: number; readonly enterprise: number; readonly length: number }

/** Who speaks: `exporter` is the sender's address, null in files, which do not name it. */
export type Source = {
  readonly exporter: string | null
  readonly version: number
  /** Source id of version 9, observation domain of IPFIX. */
  readonly domain: number
  /** Seconds since 1970 in the datagram's header. */
  readonly exported: number
  /** Moment at which the exporter started (seconds), by which files of one exporter are told from another's; null in IPFIX. */
  readonly booted: number | null
}

export type Template = {
  readonly id: number
  readonly source: Source
  readonly fields: readonly TemplateField[]
  /** Fields in front that say what the options are about; null for a template of flows. */
  readonly scope: number | null
  /** Bytes of the shortest record. */
  readonly least: number
  readonly variable: boolean
}

export const variableLength = 0xffff
const mostTemplates = 20_000
const mostVersions = 16
/** Seconds between a template and data that it may explain, in files. */
const furthest = 45 * 86_400
/** Seconds by which the start of one exporter, reckoned from its clocks, may move. */
const bootDrift = 300

/** Null when the fields make no record. */
export function templateOf(parts: Omit<Template, 'least' | 'variable'>): Template | null {
  const variable = parts.fields.some(({ length }) => length === variableLength)
  const least = parts.fields.reduce((sum, { length }) => sum + (length === variableLength ? 1 : length), 0)
  return least === 0 || least > 65_535 ? null : { ...parts, least, variable }
}

/** Templates by exporter, domain and id. From the wire the newest counts; in files the one that fits and was sent nearest in time. */
export class TemplateBook {
  readonly #templates = new Map<string, Template[]>()

  /** Counts on with every template that came, so that what waits is tried again only then. */
  added = 0

  add(template: Template): void {
    this.added++
    const key = keyOf(template.source, template.id)
    const held = this.#templates.get(key) ?? []
    const others = held.filter(other => template.source.exporter === null && !same(other, template))
    this.#templates.delete(key)
    this.#templates.set(key, [...others, template].slice(-mostVersions))
    if (this.#templates.size > mostTemplates) {
      const [oldest] = this.#templates.keys()
      if (oldest !== undefined) this.#templates.delete(oldest)
    }
  }

  /** A withdrawal (IPFIX, RFC 7011 8.1): a template without fields. */
  withdraw(source: Source, id: number): void {
    if (source.exporter !== null) this.#templates.delete(keyOf(source, id))
  }

  /** `length` is that of the data set without its header. */
  find(source: Source, id: number, length: number): Template | null {
    const held = this.#templates.get(keyOf(source, id)) ?? []
    if (source.exporter !== null) return held.at(-1) ?? null
    const near = held.filter(template => template.least <= length && sameExporter(template.source, source))
    // What was sent within the same second is of the same exporter, however oddly it pads.
    const fitting = near.filter(template => fits(template, length) || distance(template, source) === 0)
    return fitting.reduce<Template | null>(
      (best, each) => (best === null || distance(each, source) <= distance(best, source) ? each : best),
      null,
    )
  }
}

const keyOf = ({ exporter, version, domain }: Source, id: number): string => `${exporter} ${version} ${domain} ${id}`

const same = (a: Template, b: Template): boolean =>
  JSON.stringify([a.fields, a.scope, a.source.booted]) === JSON.stringify([b.fields, b.scope, b.source.booted])

const distance = (template: Template, source: Source): number => Math.abs(template.source.exported - source.exported)

/** Padding is shorter than a record, and than eight bytes of alignment. */
const fits = ({ least, variable }: Template, length: number): boolean =>
  least <= length && (variable || length % least < 8)

function sameExporter(a: Source, b: Source): boolean {
  if (Math.abs(a.exported - b.exported) > furthest) return false
  if (a.booted === null || b.booted === null) return true
  const apart = Math.abs(a.booted - b.booted)
  // The clock since the start turns over after 2^32 milliseconds.
  return Math.min(apart % 4_294_967.296, 4_294_967.296 - (apart % 4_294_967.296)) <= bootDrift
}
