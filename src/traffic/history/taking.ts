import type { Input } from '../../evidence/input.ts'
import { memoryInput } from '../../evidence/open.ts'
import { type Batch, faultRejection, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { readZeekTsv } from '../read/zeek-tsv.ts'
import type { KeptRecord } from './columns.ts'
import type { Direct, Intake } from './intake.ts'
import { type Rooms, type Stretch, stretches } from './stretches.ts'
import { directHeader } from './zeek-header.ts'

const mostRejections = 1_000

/** One file on its way in: what was rejected, passed over, and said by its header. */
export class Taking {
  rejected = 0
  fault: string | null = null
  header = ''
  closed: string | null = null
  readonly rejections: Rejection[] = []
  readonly passed = new Map<string, number>()
  readonly #intake: Intake
  #records = 0

  constructor(intake: Intake) {
    this.#intake = intake
  }

  /** While the engine loads two stretches, the next is expanded. They are taken in their order. */
  async lines(input: Input, rooms: Rooms): Promise<void> {
    let beforeLast: Promise<void> = Promise.resolve()
    let last: Promise<void> = Promise.resolve()
    try {
      for await (const stretch of stretches(input, rooms)) {
        this.header ||= stretch.header
        this.closed = stretch.closed ?? this.closed
        await beforeLast
        beforeLast = last
        last = this.#follow(stretch, { input, before: last }).finally(stretch.release)
        // A failure is met at an `await` to come; it must not be taken for one that nobody meets.
        last.catch(() => {})
      }
    } finally {
      await last
    }
  }

  async batch({ records, rejected }: Batch<TrafficRecord>): Promise<void> {
    const own: KeptRecord[] = []
    for (const record of records)
      if (record.kind !== 'log') own.push(record)
      else if (record.lines > 0) this.passed.set(record.log, (this.passed.get(record.log) ?? 0) + record.lines)
    this.#records += own.length
    for (const rejection of rejected) this.#reject(rejection)
    if (this.rejected > mostRejections && this.rejected * 10 > this.#records)
      throw new InputFault(
        rejected[0]?.file ?? '',
        null,
        `${this.rejected} rows were rejected of the first ${this.rejected + this.#records}: the rest was not imported`,
      )
    await this.#intake.takeRecords(own)
  }

  failed(fault: InputFault): void {
    this.fault = fault.message
    this.#reject(faultRejection(fault))
  }

  /** Loads a stretch at once and takes it when the one before is taken. Neither is under way any more when this fails. */
  async #follow(stretch: Stretch, { input, before }: { input: Input; before: Promise<void> }): Promise<void> {
    const header = stretch.regular ? directHeader(stretch.header, input.path) : null
    const loading = header === null ? null : this.#intake.load(stretch, header)
    const [loaded, taken] = await Promise.allSettled([loading, before])
    if (loaded.status === 'rejected') throw loaded.reason
    if (taken.status === 'rejected') {
      if (loaded.value !== null) await this.#intake.discard(loaded.value)
      throw taken.reason
    }
    await this.#stretch(stretch, { input, direct: loaded.value })
  }

  async #stretch(stretch: Stretch, { input, direct }: { input: Input; direct: Direct | null }): Promise<void> {
    if (direct !== null) {
      await this.#intake.takeDirect(direct)
      this.#records += stretch.records
      return
    }
    const head = Buffer.from(stretch.header)
    // The line numbers of the reader begin at the header that it was given.
    const shift = stretch.first - 1 - countLines(stretch.header)
    for await (const batch of readZeekTsv(memoryInput(input.path, Buffer.concat([head, stretch.bytes]))))
      await this.batch({
        records: batch.records.map(record => ({ ...record, line: record.line + shift })),
        rejected: batch.rejected.map(said => ({ ...said, line: said.line === null ? null : said.line + shift })),
      })
  }

  #reject(rejection: Rejection): void {
    this.rejected++
    if (this.rejections.length < mostRejections) this.rejections.push(rejection)
  }
}

const countLines = (text: string): number => text.split('\n').length - 1
