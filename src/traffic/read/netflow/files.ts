import type { Input, Reader } from '../../../evidence/input.ts'
import { wholeInput } from '../../../evidence/open.ts'
import type { Batch, Rejection } from '../../../evidence/rejection.ts'
import type { TrafficRecord } from '../../connection.ts'
import { type FlowSink, type Reading, readMessage } from './datagram.ts'
import { Pairing } from './pairing.ts'
import { type DataSet, readData } from './sets.ts'
import { TemplateBook } from './templates.ts'

/** Records of a file, or of one that was read before: then `from` names it. */
export type FlowBatch = Batch<TrafficRecord> & { readonly from?: Origin }
type Origin = { readonly file: string; readonly sha256: string }

/** Readers of one run share their templates: exporters send them apart from the data, so that they may lie in another file. */
export type NetflowFiles = {
  readonly reader: Omit<Reader<TrafficRecord>, 'read'> & { readonly read: (input: Input) => AsyncIterable<FlowBatch> }
  /**
   * Takes the templates of a file and leaves its data. Once all files were learned from they may be read in any order,
   * and what no template explains is rejected with its file.
   */
  readonly learn: (input: Input) => Promise<void>
  /** Call when all files are read: what no template explained. */
  readonly unexplained: () => readonly Rejection[]
}

type Waiting = { readonly set: DataSet; readonly origin: Origin; readonly line: number }

const largestFile = 1024 * 1024 * 1024
const mostWaiting = 100_000

/** Files of export messages, one after another as they were sent. `line` of a record is its number among those of the file. */
export function netflowFiles(): NetflowFiles {
  const book = new TemplateBook()
  let waiting: Waiting[] = []
  let learned = false
  const overflow: Rejection[] = []
  async function* read(input: Input): AsyncGenerator<FlowBatch> {
    const origin = { file: input.path, sha256: input.sha256 }
    const file = new FileFlows(origin)
    const reading: Reading = { book, exporter: null, line: 0 }
    const late: Waiting[] = []
    const sink = file.sink(set => late.push({ set, origin, line: reading.line }))
    const bytes = await wholeInput(input, largestFile)
    const known = book.added
    for (let at: number | null = 0, turn = 0; at !== null && at < bytes.length; turn++) {
      at = readMessage(bytes, at, { reading, sink })
      if (turn % 1_000 === 999) yield { records: file.pairing.drain(), rejected: [] }
    }
    if (learned) {
      yield file.batch()
      yield { records: [], rejected: refusedAll(late) }
      return
    }
    if (waiting.length + late.length > mostWaiting) overflow.push(refused(late[0] as Waiting, late.length))
    else waiting.push(...late)
    yield file.batch()
    if (book.added === known) return
    const still: Waiting[] = []
    for (const [earlier, each] of byFile(waiting)) {
      const batch = explained(each, book, still)
      if (batch !== null) yield { ...batch, from: earlier }
    }
    waiting = still
  }
  async function learn(input: Input): Promise<void> {
    learned = true
    const bytes = await wholeInput(input, largestFile)
    const reading: Reading = { book, exporter: null, line: 0 }
    for (let at: number | null = 0; at !== null && at < bytes.length; )
      at = readMessage(bytes, at, { reading, sink: nothing })
  }
  const unexplained = () => [...overflow, ...refusedAll(waiting)]
  return { reader: { format: 'netflow', sniff: sniffNetflow, read }, learn, unexplained }
}

const nothing: FlowSink = {
  flow: () => {},
  unexplained: () => {},
  other: () => {},
  ignored: () => {},
  sampled: () => {},
  damaged: () => {},
}

/** Certain by a whole header: a count that fits, a time of this century. */
function sniffNetflow(head: Buffer): number {
  if (head.length < 20) return 0
  const version = head.readUInt16BE(0)
  const plausible = (at: number) => head.readUInt32BE(at) > 946_684_800
  const count = head.readUInt16BE(2)
  if (version === 5) return plausible(8) ? 0.9 : 0
  if (version === 10) return count >= 20 && plausible(4) && setAt(head, 16, 2) ? 0.95 : 0
  return version === 9 && count > 0 && head.length >= 24 && setAt(head, 20, 0) ? 0.95 : 0
}

function setAt(head: Buffer, at: number, template: number): boolean {
  if (head.length < at + 4) return false
  const id = head.readUInt16BE(at)
  return (id === template || id === template + 1 || id >= 256) && head.readUInt16BE(at + 2) >= 4
}

/** What one file gives, and how much of it was of no use. */
class FileFlows {
  readonly pairing = new Pairing()
  readonly #origin: Origin
  readonly #rejected: Rejection[] = []
  readonly #other = new Map<string, number>()
  readonly #ignored = new Set<string>()

  constructor(origin: Origin) {
    this.#origin = origin
  }

  sink(unexplained: (set: DataSet) => void): FlowSink {
    return {
      flow: flow => this.pairing.take(flow),
      unexplained,
      other: what => this.#other.set(what, (this.#other.get(what) ?? 0) + 1),
      ignored: names => {
        for (const name of names) this.#ignored.add(name)
      },
      sampled: oneIn =>
        this.#ignored.add(`sampling of one packet in ${oneIn}: sizes and counts are those of the sample`),
      damaged: why => this.#rejected.push({ file: this.#origin.file, line: null, field: null, reason: why }),
    }
  }

  batch(): FlowBatch {
    const log = (parts: {
      log: string
      examined: boolean
      lines: number
      ignored: readonly string[]
    }): TrafficRecord => ({ kind: 'log', line: 1, ...parts })
    const logs = [
      log({ log: 'conn', examined: true, lines: 0, ignored: [...this.#ignored] }),
      ...[...this.#other].map(([what, lines]) => log({ log: `netflow: ${what}`, examined: false, lines, ignored: [] })),
    ]
    return { records: [...logs, ...this.pairing.end()], rejected: this.#rejected }
  }
}

/** What templates that came since then make of the sets that one file left; null when nothing. */
function explained(waiting: readonly Waiting[], book: TemplateBook, still: Waiting[]): FlowBatch | null {
  const before = still.length
  const [first] = waiting
  if (first === undefined) return null
  const file = new FileFlows(first.origin)
  for (const each of waiting) {
    const sink = file.sink(() => still.push(each))
    readData(each.set, { reading: { book, exporter: null, line: each.line }, sink })
  }
  return still.length - before === waiting.length ? null : file.batch()
}

const byFile = (waiting: readonly Waiting[]): ReadonlyMap<Origin, readonly Waiting[]> =>
  Map.groupBy(waiting, ({ origin }) => origin)

const groups = (waiting: readonly Waiting[]): ReadonlyMap<string, readonly Waiting[]> =>
  Map.groupBy(waiting, ({ origin, set }) => JSON.stringify([origin.file, set.source.domain, set.id]))

const refusedAll = (waiting: readonly Waiting[]): readonly Rejection[] =>
  [...groups(waiting).values()].map(sets => refused(sets[0] as Waiting, sets.length))

function refused({ set, origin }: Waiting, sets: number): Rejection {
  const where = set.source.version === 9 ? `source id ${set.source.domain}` : `observation domain ${set.source.domain}`
  return {
    file: origin.file,
    line: null,
    field: `template ${set.id}`,
    reason: `${sets === 1 ? 'a set' : `${sets} sets`} of data of template ${set.id} (${where}) could not be read: no file of this run holds the template`,
  }
}
