import { csvRows, sniffDelimiter } from '../../../evidence/csv.ts'
import type { Input } from '../../../evidence/input.ts'
import { lineRuns } from '../../../evidence/lines.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { AutonomousSystemEntry } from '../../entry.ts'
import type { ListSource, Portion } from '../../source.ts'
import { facts } from './facts.ts'
import { networksOfRange } from './ranges.ts'
import { countryOf, type Form, formOf, networkOf, type Row, rowOf, systemsOf, textOf } from './rows.ts'

/** Tables of networks and their AS numbers: by ranges, by prefixes, of routes, or CSV with a header. Binary MRT dumps are not read. */
export const asTable: ListSource = {
  facts,
  sniff(head) {
    const lines = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter(line => line !== '' && !line.startsWith('#'))
      .slice(0, 20)
    if (columnsOf(lines[0] ?? '') !== null) return { role: 'table', certainty: 0.85 }
    const whole = lines.slice(0, Math.max(1, lines.length - 1))
    return lines.length > 0 && whole.every(line => formOf(line) !== null) ? { role: 'table', certainty: 0.95 } : null
  },
  async *read(files) {
    const systems = new Map<string, Growing>()
    for (const { input } of files) yield* readFile(input, systems)
    const entries = [...systems].map(([id, system]) => entryOf(id, system))
    yield { records: entries, rejected: [], counts: { systems: entries.length } }
  },
}

type Growing = { name: string | null; country: string | null; readonly networks: Set<string> }

const entryOf = (id: string, { name, country, networks }: Growing): AutonomousSystemEntry => ({
  kind: 'autonomous-system',
  id,
  name: name ?? id,
  country,
  networks: [...networks].sort(),
})

async function* readFile(input: Input, systems: Map<string, Growing>): AsyncGenerator<Portion> {
  const [first = ''] = input.head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const published = dateOf(input.path)
  if (published !== null) yield { records: [], rejected: [], published }
  yield* columnsOf(first) === null ? readLines(input, systems) : readCsv(input, systems)
}

/** `ip2asn-20260811.tsv.gz`, `routeviews-rv2-20260811-1200.pfx2as`: tables print no date of their own. */
function dateOf(path: string): string | null {
  const found = /(?<!\d)(20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\d|3[01])(?!\d)/.exec(
    path.slice(path.lastIndexOf('/') + 1),
  )
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`
}

async function* readLines(input: Input, systems: Map<string, Growing>): AsyncGenerator<Portion> {
  let form: Form | null = null
  for await (const { first, lines } of lineRuns(input)) {
    const rejected: Rejection[] = []
    const counts = { rows: 0, 'not routed': 0 }
    lines.forEach((line, at) => {
      if (line === '' || line.startsWith('#')) return
      form ??= formOf(line)
      const row = form === null ? null : rowOf(form, line)
      if (row === null) rejected.push(reject(input, first + at, line))
      else take(row, systems, counts)
    })
    if (form === null && rejected.length > 0)
      throw new InputFault(input.path, first, 'is no table of networks by AS number')
    yield { records: [], rejected, counts }
  }
}

async function* readCsv(input: Input, systems: Map<string, Growing>): AsyncGenerator<Portion> {
  let columns: Columns | null = null
  for await (const batch of csvRows(input, sniffDelimiter(input.head) ?? ',')) {
    const rejected: Rejection[] = [...batch.rejected]
    const counts = { rows: 0, 'not routed': 0 }
    for (const { line, cells } of batch.records) {
      if (columns === null) {
        columns = columnsOf(cells.join(','))
        continue
      }
      const row = rowOfCells(cells, columns)
      if (row === null) rejected.push(reject(input, line, cells.join(',')))
      else take(row, systems, counts)
    }
    yield { records: [], rejected, counts }
  }
}

const reject = (input: Input, line: number, text: string): Rejection => ({
  file: input.path,
  line,
  field: null,
  reason: `${JSON.stringify(text.slice(0, 80))} names no network and AS number`,
})

function take(row: Row, systems: Map<string, Growing>, counts: { rows: number; 'not routed': number }): void {
  counts.rows++
  if (row.systems.length === 0) counts['not routed']++
  for (const id of row.systems) {
    let system = systems.get(id)
    if (system === undefined) {
      system = { name: null, country: null, networks: new Set() }
      systems.set(id, system)
    }
    system.name ??= row.name
    system.country ??= row.country
    for (const network of row.networks) system.networks.add(network)
  }
}

type Columns = {
  readonly network: number
  readonly first: number
  readonly last: number
  readonly number: number
  readonly name: number
  readonly country: number
}

/** Headings of MaxMind, IPinfo, iptoasn and their kin. Null when the line is no such header. */
function columnsOf(header: string): Columns | null {
  const cells = header
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .split(/[,;\t]/)
    .map(cell => cell.replace(/[^a-z]/g, ''))
  const at = (...names: readonly string[]) => cells.findIndex(cell => names.includes(cell))
  const columns: Columns = {
    network: at('network', 'cidr', 'prefix', 'route', 'subnet'),
    first: at('startip', 'rangestart', 'ipfrom', 'firstip', 'start'),
    last: at('endip', 'rangeend', 'ipto', 'lastip', 'end'),
    number: at('asn', 'as', 'asnumber', 'autonomoussystemnumber', 'originas', 'origin'),
    name: at('asname', 'name', 'asdescription', 'autonomoussystemorganization', 'organization', 'org', 'description'),
    country: at('country', 'countrycode', 'cc', 'ascountry'),
  }
  const placed = columns.network >= 0 || (columns.first >= 0 && columns.last >= 0)
  return placed && columns.number >= 0 ? columns : null
}

function rowOfCells(cells: readonly string[], columns: Columns): Row | null {
  const cell = (at: number) => (at < 0 ? '' : (cells[at]?.trim() ?? ''))
  const network = networkOf(cell(columns.network))
  const networks = network === null ? networksOfRange(cell(columns.first), cell(columns.last)) : [network]
  if (networks === null || cell(columns.number) === '') return null
  return {
    networks,
    systems: systemsOf(cell(columns.number)),
    name: textOf(cell(columns.name)),
    country: countryOf(cell(columns.country)),
  }
}
