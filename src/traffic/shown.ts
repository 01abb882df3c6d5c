import type { TrafficRecord } from './connection.ts'
import type { Contact } from './contacts.ts'

const mostCertificates = 100_000
const mostEach = 10

/** Who showed which certificate to whom: a certificate log says what was seen, and only the TLS log between whom. */
export class ShownCertificates {
  readonly #ends = new Map<string, Set<string>>()

  take(record: TrafficRecord): void {
    if (record.kind !== 'tls') return
    for (const name of [...record.certificates, ...record.certificateIds])
      this.#keep(name, `${record.originator} ${record.responder}`)
  }

  /** Names the ends of a contact that was seen in certificates only. */
  complete(contact: Contact): void {
    if (contact.originator !== '') return
    for (const name of contact.uids)
      for (const pair of this.#ends.get(name) ?? []) {
        const [originator = '', responder = ''] = pair.split(' ')
        contact.originators.add(originator)
        contact.responders.add(responder)
      }
  }

  #keep(name: string, pair: string): void {
    const held = this.#ends.get(name)
    if (held !== undefined) {
      if (held.size < mostEach) held.add(pair)
    } else if (this.#ends.size < mostCertificates) this.#ends.set(name, new Set([pair]))
  }
}
