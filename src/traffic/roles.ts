import type { TrafficRecord } from './connection.ts'

/** What the logs tell about one of the hosts by its address, for whoever knows it as a device. */
export type HostFacts = {
  readonly address: string
  readonly names: readonly string[]
  readonly macs: readonly string[]
  readonly vendorClasses: readonly string[]
  readonly software: readonly HostSoftware[]
  readonly userAgents: readonly string[]
  /** Subjects and names of certificates that it showed. */
  readonly certificateNames: readonly string[]
  readonly place: { readonly file: string; readonly sha256: string; readonly line: number }
}

type HostSoftware = {
  readonly type: string | null
  readonly name: string
  readonly version: string | null
  readonly port: number | null
}

type Growing = {
  readonly names: Set<string>
  readonly macs: Set<string>
  readonly vendorClasses: Set<string>
  readonly software: Map<string, HostSoftware>
  readonly userAgents: Set<string>
  readonly certificateNames: Set<string>
  readonly place: HostFacts['place']
}

const mostHosts = 50_000
const mostOfEach = 20

/** Gathers names, hardware addresses and software of hosts from DHCP, software, HTTP and TLS records. */
export class Hosts {
  readonly #hosts = new Map<string, Growing>()
  /** Names of devices that a log tells by hardware address alone. */
  readonly #devices = new Map<string, string>()

  take(record: TrafficRecord, file: { file: string; sha256: string }): void {
    switch (record.kind) {
      case 'dhcp': {
        if (record.address === null) return
        const host = this.#host(record.address, { ...file, line: record.line })
        keep(host?.names, record.hostName)
        keep(host?.names, record.fqdn)
        keep(host?.macs, record.mac?.toLowerCase() ?? null)
        keep(host?.vendorClasses, record.vendorClass)
        return
      }
      case 'software': {
        const name = record.name ?? record.unparsed
        const host = this.#host(record.host, { ...file, line: record.line })
        if (host === undefined || name === null || host.software.size >= mostOfEach) return
        const { type, version, port } = record
        host.software.set(`${type} ${name} ${version} ${port}`, { type, name, version, port })
        return
      }
      case 'http':
        if (record.userAgent === null || this.#hosts.get(record.originator)?.userAgents.has(record.userAgent)) return
        keep(this.#host(record.originator, { ...file, line: record.line })?.userAgents, record.userAgent)
        return
      case 'tls':
        if (record.subject === null || this.#hosts.get(record.responder)?.certificateNames.has(record.subject)) return
        keep(this.#host(record.responder, { ...file, line: record.line })?.certificateNames, record.subject)
        return
      case 'ssh':
        this.#banner(
          record.responder,
          { type: 'SSH::SERVER', name: record.server, port: record.responderPort },
          {
            ...file,
            line: record.line,
          },
        )
        return
      case 'ntp':
        // Mode 4 answers: the responder keeps time for others.
        if (record.mode === 4)
          this.#banner(
            record.responder,
            { type: 'NTP::SERVER', name: 'NTP', port: 123 },
            { ...file, line: record.line },
          )
        return
      case 'known': {
        if (record.mac !== null && record.name !== null) this.#nameDevice(record.mac.toLowerCase(), record.name)
        if (record.host === null) return
        const host = this.#host(record.host, { ...file, line: record.line })
        keep(host?.names, record.name)
        keep(host?.macs, record.mac?.toLowerCase() ?? null)
        keep(host?.certificateNames, record.subject)
        for (const name of record.services)
          this.#banner(record.host, { type: 'KNOWN::SERVICE', name, port: record.port }, { ...file, line: record.line })
        return
      }
      case 'connection':
        if (record.originatorMac !== null)
          keep(this.#host(record.originator, { ...file, line: record.line })?.macs, record.originatorMac.toLowerCase())
        return
      default:
    }
  }

  /** Of several names the first in order, so that the order of records does not matter. */
  #nameDevice(mac: string, name: string): void {
    const held = this.#devices.get(mac)
    if (held === undefined ? this.#devices.size < mostHosts : name < held) this.#devices.set(mac, name)
  }

  #banner(
    address: string,
    { type, name, port }: { type: string; name: string | null; port: number | null },
    place: HostFacts['place'],
  ): void {
    if (name === null || name === '') return
    const host = this.#host(address, place)
    const key = `${type} ${name} null ${port}`
    if (host === undefined || host.software.has(key) || host.software.size >= mostOfEach) return
    host.software.set(key, { type, name, version: null, port })
  }

  /** Facts about the organisation's own hosts, by address. */
  facts(own: (address: string) => boolean): readonly HostFacts[] {
    return [...this.#hosts]
      .filter(([address]) => own(address))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, host]) => ({
        address,
        names: [...new Set([...host.names, ...[...host.macs].flatMap(mac => this.#devices.get(mac) ?? [])])].sort(),
        macs: [...host.macs].sort(),
        vendorClasses: [...host.vendorClasses].sort(),
        software: [...host.software.keys()].sort().map(key => host.software.get(key) as HostSoftware),
        userAgents: [...host.userAgents].sort(),
        certificateNames: [...host.certificateNames].sort(),
        place: host.place,
      }))
  }

  /** The name by which the host called itself to DHCP, the first of several. */
  nameOf(address: string): string | null {
    return [...(this.#hosts.get(address)?.names ?? [])].sort()[0] ?? null
  }

  #host(address: string, place: HostFacts['place']): Growing | undefined {
    let host = this.#hosts.get(address)
    if (host === undefined && this.#hosts.size < mostHosts) {
      host = {
        names: new Set(),
        macs: new Set(),
        vendorClasses: new Set(),
        software: new Map(),
        userAgents: new Set(),
        certificateNames: new Set(),
        place,
      }
      this.#hosts.set(address, host)
    }
    return host
  }
}

function keep(texts: Set<string> | undefined, text: string | null): void {
  if (texts !== undefined && text !== null && text !== '' && texts.size < mostOfEach) texts.add(text)
}
