import type { IndicatorTable } from '../../indicators/table.ts'
import { type Sighting, sightingsIn } from '../sighting.ts'
import { recordOf } from './cells.ts'
import { type KeptKind, kept } from './columns.ts'
import type { Cell } from './duck.ts'

/** Columns of which each value is held against the indicators once, however many rows have it. What no probe covers is read row by row. */
export const probed: Readonly<Record<KeptKind, readonly string[]>> = {
  connection: ['originator', 'responder'],
  notice: ['originator', 'responder'],
  dns: ['originator', 'responder', 'query', 'answers'],
  tls: [
    'originator',
    'responder',
    'serverName',
    'ja3',
    'ja3s',
    'ja4',
    'subject',
    'issuer',
    'clientSubject',
    'clientIssuer',
    'certificates',
    'clientCertificates',
  ],
  http: ['originator', 'responder', 'host', 'userAgent', 'proxied'],
  file: [],
  certificate: [],
  software: [],
  dhcp: [],
  ssh: ['originator', 'responder', 'client', 'server', 'hassh', 'hasshServer'],
  rdp: ['originator', 'responder'],
  smb: ['originator', 'responder', 'name'],
  ntp: ['originator', 'responder'],
  quic: ['originator', 'responder', 'serverName', 'ja3', 'ja4'],
  tunnel: ['originator', 'responder'],
  known: [],
  weird: ['originator', 'responder'],
}

/** Answers what one value of one column would show in a record that holds nothing else. */
export function prober(kind: KeptKind, column: string, table: IndicatorTable): (value: Cell) => readonly Sighting[] {
  const at = kept[kind].findIndex(({ name }) => name === column) + 1
  const cells: Cell[] = [0, ...kept[kind].map(({ type }): Cell => (type === 'address' ? '' : null))]
  return value => {
    cells[at] = value
    return sightingsIn(recordOf(kind, cells), table)
  }
}
