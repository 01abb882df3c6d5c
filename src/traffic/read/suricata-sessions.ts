import { isIP } from 'node:net'
import type { Quic, Rdp, Smb, Ssh, TrafficRecord } from '../connection.ts'
import type { EveEvent } from './suricata-event.ts'
import { number, object, text } from './suricata-events.ts'

/** Suricata prints the parts of a banner; they are put together as they came over the wire. */
export function sshOf({ ends, own }: EveEvent): readonly Ssh[] {
  const client = object(own.client)
  const server = object(own.server)
  return [
    {
      kind: 'ssh',
      ...ends,
      version: Number.parseInt(text(client.proto_version) ?? text(server.proto_version) ?? '', 10) || null,
      authenticated: null,
      attempts: null,
      client: banner(client),
      server: banner(server),
      hassh: text(object(client.hassh).hash),
      hasshServer: text(object(server.hassh).hash),
      hostKey: null,
    },
  ]
}

function banner(side: Readonly<Record<string, unknown>>): string | null {
  const software = text(side.software_version)
  return software === null ? null : `SSH-${text(side.proto_version) ?? '2.0'}-${software}`
}

export function rdpOf({ ends, own }: EveEvent): readonly Rdp[] {
  const client = object(own.client)
  return [
    {
      kind: 'rdp',
      ...ends,
      cookie: text(own.cookie),
      result: text(own.event_type),
      security: text(own.protocol),
      clientName: text(client.client_name),
      clientBuild: text(client.build),
    },
  ]
}

export function smbOf({ ends, own }: EveEvent): readonly Smb[] {
  return [
    {
      kind: 'smb',
      ...ends,
      action: text(own.command),
      path: text(own.share),
      name: text(own.filename),
      bytes: number(own.size),
      shareType: text(own.share_type),
      service: text(object(own.service).request),
    },
  ]
}

export function quicOf({ ends, own }: EveEvent): readonly Quic[] {
  return [
    {
      kind: 'quic',
      ...ends,
      version: text(own.version),
      serverName: text(own.sni),
      protocol: null,
      ja3: text(object(own.ja3).hash),
      ja4: text(own.ja4),
    },
  ]
}

/** An address of zeros stands for none. */
const held = (value: unknown): string | null => {
  const address = text(value)
  return address !== null && isIP(address) > 0 && address !== '0.0.0.0' ? address : null
}

export function dhcpOf({ ends, own }: EveEvent): readonly TrafficRecord[] {
  return [
    {
      kind: 'dhcp',
      line: ends.line,
      ts: ends.ts,
      uids: [ends.uid],
      address: held(own.assigned_ip) ?? held(own.client_ip) ?? held(own.requested_ip),
      server: held(own.next_server_ip) ?? held(own.server_ip),
      mac: text(own.client_mac),
      hostName: text(own.hostname),
      fqdn: null,
      domain: null,
      vendorClass: text(own.vendor_class_identifier),
      leaseSeconds: number(own.lease_time),
    },
  ]
}
