import { csvRows, type Row, sniffDelimiter } from '../../evidence/csv.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { type Component, type Device, unknownDevice } from '../device.ts'
import { kindOf, macAddress } from '../identify.ts'

/** Device inventory as CSV, as asset tools and spreadsheets write it: one device a row, a header in any usual spelling. */
export const inventoryCsv: Reader<Device> = {
  format: 'inventory-csv',
  sniff: head => {
    const delimiter = sniffDelimiter(head)
    const first =
      head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/, 1)[0] ?? ''
    if (delimiter === null) return 0
    const columns = new Set(first.split(delimiter).map(cell => columnOf(cell)))
    const telling = ['maker', 'model', 'mac', 'version', 'software', 'serial'].filter(column =>
      columns.has(column as Column),
    )
    if (
      telling.length === 0 ||
      !(columns.has('name') || columns.has('id') || columns.has('address') || columns.has('model'))
    )
      return 0
    return telling.length >= 2 ? 0.85 : 0.4
  },
  read,
}

type Column =
  | 'id'
  | 'name'
  | 'type'
  | 'maker'
  | 'model'
  | 'version'
  | 'operatingSystem'
  | 'mac'
  | 'address'
  | 'serial'
  | 'location'
  | 'owner'
  | 'software'
  | 'cpe'

/** Header spellings, compared without case and punctuation. */
const spellings: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'assetid', 'assettag', 'asset', 'assetnumber', 'deviceid', 'inventorynumber', 'tag', 'uuid'],
  name: [
    'name',
    'hostname',
    'host',
    'devicename',
    'device',
    'assetname',
    'fqdn',
    'computername',
    'systemname',
    'dnsname',
    'sysname',
  ],
  type: ['type', 'devicetype', 'kind', 'category', 'class', 'assettype', 'role', 'deviceclass', 'function'],
  maker: [
    'maker',
    'vendor',
    'manufacturer',
    'make',
    'brand',
    'hersteller',
    'fabricant',
    'fabricante',
    'oem',
    'devicevendor',
    'producer',
  ],
  model: [
    'model',
    'product',
    'modelnumber',
    'modelname',
    'devicemodel',
    'hardware',
    'hardwaremodel',
    'modell',
    'modele',
    'modelo',
    'productname',
    'partnumber',
    'sku',
  ],
  version: [
    'version',
    'firmware',
    'firmwareversion',
    'fwversion',
    'fw',
    'softwareversion',
    'swversion',
    'osversion',
    'build',
    'firmwarerevision',
    'release',
  ],
  operatingSystem: ['os', 'operatingsystem', 'osname', 'platform'],
  mac: ['mac', 'macaddress', 'macaddr', 'ethernetaddress', 'physicaladdress', 'hwaddress', 'macs', 'macaddresses'],
  address: [
    'ip',
    'ipaddress',
    'ipv4',
    'ipv6',
    'address',
    'ipaddr',
    'ips',
    'managementip',
    'mgmtip',
    'ipaddresses',
    'primaryip',
  ],
  serial: ['serial', 'serialnumber', 'sn', 'serialno', 'servicetag'],
  location: ['location', 'site', 'building', 'room', 'place', 'standort', 'plant', 'substation'],
  owner: ['owner', 'department', 'team', 'responsible', 'contact', 'assignedto', 'custodian', 'user', 'businessunit'],
  software: ['software', 'installedsoftware', 'applications', 'apps', 'packages', 'programs', 'installedapplications'],
  cpe: ['cpe', 'cpe23', 'cpename', 'cpeuri', 'cpe23uri'],
}

const columns = new Map(
  Object.entries(spellings).flatMap(([column, names]) => names.map(name => [name, column as Column] as const)),
)

const columnOf = (cell: string): Column | undefined => columns.get(cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))

async function* read(input: Input): AsyncGenerator<Batch<Device>> {
  const delimiter = sniffDelimiter(input.head)
  if (delimiter === null) throw new InputFault(input.path, 1, 'no header row with a delimiter was found')
  let header: readonly (Column | undefined)[] | null = null
  for await (const { records, rejected } of csvRows(input, delimiter)) {
    const devices: Device[] = []
    const faults: Rejection[] = [...rejected]
    for (const row of records) {
      if (header === null) {
        header = row.cells.map(columnOf)
        if (
          !header.some(column => column === 'name' || column === 'id' || column === 'model' || column === 'address')
        ) {
          throw new InputFault(
            input.path,
            row.line,
            'the header names no device: a column such as name, hostname, asset, model or ip is needed',
          )
        }
        continue
      }
      const cells = valuesOf(row, header)
      const fault = rowFault(row, header, cells)
      if (fault !== null) faults.push({ file: input.path, line: row.line, ...fault })
      if (fault === null || fault.usable) devices.push(deviceOf(row, cells))
    }
    yield { records: devices, rejected: faults }
  }
}

type Cells = ReadonlyMap<Column, readonly string[]>

function valuesOf(row: Row, header: readonly (Column | undefined)[]): Cells {
  const values = new Map<Column, string[]>()
  header.forEach((column, index) => {
    const value = row.cells[index]?.trim()
    if (
      column !== undefined &&
      value !== undefined &&
      value !== '' &&
      !/^(n\/?a|none|null|-|unknown|\?)$/i.test(value)
    ) {
      values.set(column, [...(values.get(column) ?? []), value])
    }
  })
  return values
}

function rowFault(
  row: Row,
  header: readonly unknown[],
  cells: Cells,
): { field: string | null; reason: string; usable: boolean } | null {
  if (row.cells.length > header.length) {
    return {
      field: null,
      reason: `has ${row.cells.length} cells, the header ${header.length}: a delimiter inside a cell is not quoted`,
      usable: false,
    }
  }
  if (cells.size === 0) return { field: null, reason: 'names no device: every known cell is empty', usable: false }
  const badMac = split(cells, 'mac').find(text => macAddress(text) === null)
  return badMac === undefined
    ? null
    : {
        field: 'mac',
        reason: `"${badMac.slice(0, 40)}" is no MAC address; the device is examined without it`,
        usable: true,
      }
}

function deviceOf(row: Row, cells: Cells): Device {
  const one = (column: Column): string | null => cells.get(column)?.[0] ?? null
  const name = one('name') ?? one('id') ?? one('address') ?? one('model') ?? `row ${row.line}`
  const os = one('operatingSystem')
  return {
    ...unknownDevice,
    id: one('id') ?? name,
    name,
    kind: kindOf(one('type'), one('model'), name),
    type: one('type'),
    maker: one('maker'),
    model: one('model'),
    version: one('version'),
    operatingSystem: os,
    macs: split(cells, 'mac').flatMap(text => macAddress(text) ?? []),
    addresses: split(cells, 'address'),
    serial: one('serial'),
    location: one('location'),
    owner: one('owner'),
    cpes: split(cells, 'cpe'),
    components: [...(os === null ? [] : [component(os)]), ...split(cells, 'software', /[;|\n]/).map(component)],
    line: row.line,
    field: null,
  }
}

const split = (cells: Cells, column: Column, at = /[;,|\s]+/): string[] =>
  (cells.get(column) ?? [])
    .flatMap(value => value.split(at))
    .map(part => part.trim())
    .filter(part => part !== '')

/** "SoftEther VPN Client 4.43.9799" → name and version: the last word that holds a digit and a dot, or stands after "v". */
function component(text: string): Component {
  const match = /^(.*?)[\s@:=(]+v?(\d[\w.+-]*)\)?$/i.exec(text)
  return {
    name: match?.[1]?.trim() || text,
    vendor: null,
    version: match?.[2] ?? null,
    cpe: null,
    purl: null,
    line: null,
    field: 'software',
  }
}
