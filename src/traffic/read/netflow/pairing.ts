import type { Connection } from '../../connection.ts'
import { connectionOf, type ExportedFlow } from './flow.ts'

/** Seconds between the two directions of one conversation: exporters report each when its own timer runs out. */
const apart = 30
/** Seconds of the exporter's clock for which a direction waits for the other. */
const patience = 300
const mostWaiting = 200_000

/** Unites the two directions of a conversation, which most exporters report as two flows. What waits is bounded. */
export class Pairing {
  readonly #waiting = new Map<string, ExportedFlow[]>()
  #size = 0
  #ready: Connection[] = []
  #now = Number.NEGATIVE_INFINITY

  take(flow: ExportedFlow): void {
    if (flow.end > this.#now) this.#now = flow.end
    if (flow.back !== null) {
      this.#ready.push(connectionOf(flow, null))
      return
    }
    const partner = this.#partner(flow)
    if (partner !== null) this.#ready.push(connectionOf(partner, flow))
    else this.#wait(flow)
    if (this.#size > mostWaiting) this.#release(mostWaiting / 10)
  }

  /** Tells the time where flows come from the wire: exporters that fall silent must not hold back what waits. */
  age(now: number): void {
    if (now > this.#now) this.#now = now
  }

  /** Connections that are complete, or for which nothing more is waited. */
  drain(): Connection[] {
    for (const [key, flows] of this.#waiting) {
      if (flows.some(flow => this.#now - flow.end <= patience)) break
      this.#letGo(key, flows)
    }
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  end(): Connection[] {
    this.#release(Number.POSITIVE_INFINITY)
    return this.drain()
  }

  #partner(flow: ExportedFlow): ExportedFlow | null {
    const key = keyOf(flow, true)
    const flows = this.#waiting.get(key)
    const at = flows?.findIndex(other => other.start - flow.end <= apart && flow.start - other.end <= apart) ?? -1
    if (flows === undefined || at < 0) return null
    const [partner] = flows.splice(at, 1)
    this.#size--
    if (flows.length === 0) this.#waiting.delete(key)
    return partner ?? null
  }

  #wait(flow: ExportedFlow): void {
    const key = keyOf(flow, false)
    const flows = this.#waiting.get(key)
    if (flows === undefined) this.#waiting.set(key, [flow])
    else flows.push(flow)
    this.#size++
  }

  #release(many: number): void {
    const until = this.#size - many
    for (const [key, flows] of this.#waiting) {
      if (this.#size <= until) break
      this.#letGo(key, flows)
    }
  }

  #letGo(key: string, flows: readonly ExportedFlow[]): void {
    this.#waiting.delete(key)
    this.#size -= flows.length
    for (const flow of flows) this.#ready.push(connectionOf(flow, null))
  }
}

function keyOf(flow: ExportedFlow, reversed: boolean): string {
  const there = `${flow.source} ${flow.sourcePort}`
  const back = `${flow.destination} ${flow.destinationPort}`
  return reversed ? `${flow.protocol} ${back} ${there}` : `${flow.protocol} ${there} ${back}`
}
