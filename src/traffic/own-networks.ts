import { OperatorError } from '../errors.ts'
import { readAddress } from '../indicators/address-bytes.ts'
import { type Network, Networks, readNetwork } from '../indicators/networks.ts'
import { AddressNumbers } from './address-numbers.ts'
import type { TrafficRecord } from './connection.ts'

export type Direction = 'outbound' | 'inbound' | 'internal' | 'external'

const mostLearned = 200_000

/** Which addresses are the organisation's own: by policy, and by what the sensor itself marks as local. */
export class OwnNetworks {
  readonly #networks: Networks
  readonly #learned = new AddressNumbers()
  readonly #known = new Map<string, boolean>()
  readonly #bytes = new Uint8Array(16)

  constructor(cidrs: readonly string[]) {
    this.#networks = new Networks(cidrs.map(networkOf))
  }

  learn(record: TrafficRecord): void {
    if (record.kind !== 'connection' || this.#learned.texts.length >= mostLearned) return
    if (record.originatorLocal === true) this.#learned.of(record.originator)
    if (record.responderLocal === true) this.#learned.of(record.responder)
  }

  /** The sensor marks it as local. */
  learnAddress(address: string): void {
    if (this.#learned.texts.length < mostLearned) this.#learned.of(address)
  }

  /** Ask at the end of a run: what later records mark as local counts for earlier ones too. */
  own(address: string): boolean {
    if (this.#learned.has(address)) return true
    let known = this.#known.get(address)
    if (known === undefined) {
      known = false
      const length = readAddress(Buffer.from(address, 'latin1'), 0, address.length, this.#bytes)
      this.#networks.holding(this.#bytes, length, () => {
        known = true
      })
      if (this.#known.size >= mostLearned) this.#known.clear()
      this.#known.set(address, known)
    }
    return known
  }

  direction(originator: string, responder: string): Direction {
    const from = this.own(originator)
    const to = this.own(responder)
    return from ? (to ? 'internal' : 'outbound') : to ? 'inbound' : 'external'
  }
}

/** A network of the policy that is none would leave hosts unguarded in silence, so it stops the run. */
function networkOf(cidr: string): Network {
  const network = readNetwork(cidr)
  if (network === null)
    throw new OperatorError(
      `the policy's traffic.internal holds ${JSON.stringify(cidr)}, which is no network`,
      'Write networks as 10.0.0.0/8.',
    )
  return network
}
