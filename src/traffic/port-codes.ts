import type { Connection } from './connection.ts'
import { Numbered } from './numbered.ts'

const ports = 65_537
/** Protocols have some dozens of names; those past this come from damage and count as one. */
const mostProtocols = 30_000
const other = 'other'

/** Codes (31 bits) for `proto port` of the responder, so that no text is put together for each connection. */
export class PortCodes {
  readonly #protocols = new Numbered()

  /** Of ICMP the type, which Zeek prints as the originator's port. */
  of({ proto, originatorPort, responderPort }: Connection): number {
    return this.code(proto, proto === 'icmp' ? originatorPort : responderPort)
  }

  code(proto: string, port: number | null): number {
    return this.protocol(proto) * ports + (port === null ? 0 : port + 1)
  }

  protocol(proto: string): number {
    return this.#protocols.of(this.#protocols.texts.length < mostProtocols ? proto : other)
  }

  /** `proto port`: `icmp 8` is a ping. */
  text(code: number): string {
    const port = code % ports
    return `${this.#protocols.texts[Math.floor(code / ports)]} ${port === 0 ? '' : port - 1}`
  }
}
