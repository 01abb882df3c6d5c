import type { Notice, Rdp, Smb, Ssh, Tunnel } from '../../src/traffic/connection.ts'
import { call, type Wire } from './wire.ts'

type At = { readonly ts: number; readonly from: string; readonly to: string }

/** One connection and what identifies it in the log of its service. */
function endsOf(wire: Wire, { ts, from, to }: At, { port, service }: { port: number; service: string }) {
  const { uid, originatorPort } = call(wire, { ts, from, to, port, service, duration: 2, bytes: [1_800, 2_400] })
  return { line: wire.records.length, ts, uid, originator: from, originatorPort, responder: to, responderPort: port }
}

export function ssh(wire: Wire, at: At & { readonly entered: boolean }): void {
  const record: Ssh = {
    ...endsOf(wire, at, { port: 22, service: 'ssh' }),
    kind: 'ssh', version: 2, authenticated: at.entered, attempts: 1, client: null, server: null, hassh: null, hasshServer: null, hostKey: null,
  } // biome-ignore format: one record
  wire.records.push(record)
}

export function rdp(wire: Wire, at: At & { readonly user: string }): void {
  const record: Rdp = {
    ...endsOf(wire, at, { port: 3_389, service: 'rdp' }),
    kind: 'rdp', cookie: at.user, result: null, security: 'HYBRID', clientName: null, clientBuild: null,
  } // biome-ignore format: one record
  wire.records.push(record)
}

/** A file on an administrative share. */
export function share(wire: Wire, at: At & { readonly file: string }): void {
  const record: Smb = {
    ...endsOf(wire, at, { port: 445, service: 'smb' }),
    kind: 'smb', action: 'SMB::FILE_WRITE', path: `\\\\${at.to}\\ADMIN$`, name: at.file, bytes: 90_000, shareType: 'DISK', service: null,
  } // biome-ignore format: one record
  wire.records.push(record)
}

export function tunnel(wire: Wire, at: At & { readonly type: string }): void {
  const record: Tunnel = {
    ...endsOf(wire, at, { port: 1_080, service: 'socks' }),
    kind: 'tunnel', type: at.type, action: 'Tunnel::DISCOVER',
  } // biome-ignore format: one record
  wire.records.push(record)
}

export function notice(wire: Wire, at: At & { readonly name: string }): void {
  const record: Notice = {
    kind: 'notice', line: wire.records.length + 1, ts: at.ts, uid: '', originator: at.from, originatorPort: null, responder: at.to, responderPort: null,
    name: at.name, category: null, severity: null, text: null,
  } // biome-ignore format: one record
  wire.records.push(record)
}
