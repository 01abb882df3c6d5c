import type { Input, Reader } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { Capture, sniffCapture } from './pcap/capture.ts'
import { FlowTable } from './pcap/flow-table.ts'
import type { Packet } from './pcap/packet.ts'
import { layersOf } from './pcap/packet-layers.ts'
import { plausibleTime } from './row.ts'

/**
 * Captures in pcap and pcapng: connections, DNS, TLS, certificates, HTTP, SSH and web server banners.
 * `line` of a record is the number of its first packet, as capture tools count. Only headers and the beginnings of
 * conversations are looked into; what it holds is bounded by the flows that are under way.
 */
export const pcap: Reader<TrafficRecord> = { format: 'pcap', sniff: sniffCapture, read: readPcap }

/** The logs that a capture stands for, so that coverage says that they were looked for. */
const logs = ['conn', 'dns', 'ssl', 'http', 'x509', 'files', 'software', 'dhcp']

async function* readPcap(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const flows = new FlowTable()
  const tally = new Tally(input.path)
  const capture = new Capture(input.path)
  const packet = (each: Packet) => {
    if (each.wire > each.bytes.length) tally.passed('packets that the capture length cut: what stood behind is unknown')
    if (plausibleTime(each.ts)) layersOf(each, sink)
    else tally.damaged('has no time: it cannot be placed', each.number)
  }
  const sink = {
    layer: flows.take.bind(flows),
    passed: (what: string) => tally.passed(what),
    damaged: tally.damaged.bind(tally),
  }
  yield { records: logs.map(log => logRecord(log, { examined: true, lines: 0 })), rejected: [] }
  let fault: InputFault | null = null
  try {
    for await (const chunk of input.chunks()) {
      const goesOn = capture.push(chunk, packet)
      yield { records: flows.drain(), rejected: [] }
      if (!goesOn) break
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    fault = error
  }
  flows.end()
  if (flows.lonelyFragments > 0) tally.passed('fragments without their first', flows.lonelyFragments)
  const cut = fault === null ? capture.end() : null
  yield {
    records: [...flows.drain(), ...tally.records()],
    rejected: [...tally.rejections(), ...(cut === null ? [] : [cut])],
  }
  if (fault !== null) throw fault
}

/** What was not examined, counted by reason: a capture may hold millions of such packets. */
class Tally {
  readonly #file: string
  readonly #passed = new Map<string, number>()
  readonly #damaged = new Map<string, { count: number; readonly first: number }>()

  constructor(file: string) {
    this.#file = file
  }

  passed(what: string, many = 1): void {
    this.#passed.set(what, (this.#passed.get(what) ?? 0) + many)
  }

  damaged(why: string, packet: number): void {
    const held = this.#damaged.get(why)
    if (held === undefined) this.#damaged.set(why, { count: 1, first: packet })
    else held.count++
  }

  records(): readonly TrafficRecord[] {
    return [...this.#passed].map(([what, lines]) => logRecord(`pcap: ${what}`, { examined: false, lines }))
  }

  rejections(): readonly Rejection[] {
    return [...this.#damaged].map(([why, { count, first }]) => ({
      file: this.#file,
      line: first,
      field: null,
      reason: count === 1 ? `packet ${first}: ${why}` : `${count} packets, the first ${first}: ${why}`,
    }))
  }
}

const logRecord = (log: string, { examined, lines }: { examined: boolean; lines: number }): TrafficRecord => ({
  kind: 'log',
  line: 1,
  log,
  examined,
  lines,
  ignored: [],
})
