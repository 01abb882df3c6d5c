import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { stamp } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { openInput } from '../evidence/open.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import type { Format } from './examiner.ts'
import { GrowingFile } from './growing-file.ts'
import { GrowingStream } from './growing-stream.ts'
import { Imprint, withoutKnown } from './imprint.ts'
import { type Candidate, KnownLogs } from './known-logs.ts'
import { filesUnder } from './paths.ts'
import { examineInput, keep, type Outcome, outcomeOf, type RunParts, surest, type Work } from './run.ts'

export type FollowParts = Omit<RunParts, 'progress'> & {
  /** Stops when it is aborted: what was written until then is examined, and the outcome is that of a run. */
  readonly signal: AbortSignal
  /** Milliseconds between two looks at the logs. */
  readonly look: number
  /** Milliseconds between two judgements over what has come so far; more when one takes long. */
  readonly judge: number
  readonly tell: Told
  /** Standard input, for the path `-`. */
  readonly stdin?: AsyncIterable<Buffer> & { readonly destroy?: () => unknown }
}

/** What is told as it arises. A finding is told again only when it has become more severe. */
export type Told = {
  readonly finding: (finding: Finding) => void
  readonly rejection: (rejection: Rejection) => void
  readonly note: (text: string) => void
}

/**
 * Examines logs as they grow, and those that come to the paths later. A log that is renamed is read to its end, one that
 * is cut is read from its start, and a copy of a log that was read (rotated, compressed) is not read twice.
 */
export async function follow(parts: FollowParts): Promise<Outcome> {
  const started = stamp(parts.clock)
  const following = new Following(parts)
  let next = parts.clock().getTime() + parts.judge
  let patient = false
  while (!parts.signal.aborted && !following.over) {
    await following.look(patient)
    patient = true
    await pause(parts.look, undefined, { signal: parts.signal }).catch(() => {})
    const now = parts.clock().getTime()
    if (now < next) continue
    following.judge()
    const done = parts.clock().getTime()
    // A tenth of the time at the most is spent on judging: the rest is for reading.
    next = done + Math.max(parts.judge, 9 * (done - now))
  }
  await following.end()
  return outcomeOf(following.work, started)
}

const severities = ['low', 'medium', 'high']
/** Formats of which each line stands for itself, and whether the first says what the others are. */
const byLine: ReadonlyMap<string, boolean> = new Map([
  ['zeek-tsv', false],
  ['zeek-json', false],
  ['suricata-eve', false],
  ['nfdump-csv', true],
])
const gzip = 0x1f8b
const zstd = 0x28b5

class Following {
  readonly work: Work
  /** Standard input alone was followed, and it has ended. */
  over = false
  readonly #parts: FollowParts
  readonly #active = new Map<string, { readonly log: GrowingFile; readonly done: Promise<void> }>()
  readonly #known = new KnownLogs()
  /** Logs of which no more is read, by inode, which another log may have later. */
  readonly #over = new Map<string, Imprint>()
  /** Files that were looked at and need no other look while they stay as they are: by path, inode and size. */
  readonly #settled = new Map<string, string>()
  /** What logs that were cut began with: whoever writes to them does not know that they were, and writes no header again. */
  readonly #marks = new Map<string, Buffer>()
  /** Files of which it cannot be told yet whether they are copies of a log that was read. */
  readonly #waiting = new Set<string>()
  /** Files that are compressed, or wait, as they were at the last look. */
  readonly #growing = new Map<string, string>()
  readonly #toldSeverity = new Map<string, number>()
  readonly #toldFiles = new Set<string>()
  /** Files that are of no known kind so far. */
  readonly #unknown = new Map<string, Rejection>()
  #fresh = false
  /** There is no later look. */
  #last = false
  #stream: Promise<void> | null = null
  #toldRejections = 0

  constructor(parts: FollowParts) {
    this.#parts = parts
    const progress = () => {}
    this.work = { parts: { ...parts, progress }, counts: {}, findings: new Map(), rejections: [], files: [], notes: [] }
  }

  /** Begins to read what is new under the paths. Between two files of one name there may be none: then `patient`. */
  async look(patient: boolean): Promise<void> {
    const { files } = await filesUnder(this.#parts.paths).catch((error: unknown) => {
      if (patient && error instanceof OperatorError) return { files: [] }
      throw error
    })
    for (const { path } of files) {
      if (path === '-') this.#stream ??= this.#standardInput()
      else if (!this.#active.has(path)) await this.#begin(path)
    }
    this.#tellRejections()
  }

  /** Tells what stands so far and was not told. */
  judge(): void {
    if (!this.#fresh) return
    this.#fresh = false
    const standing = this.#parts.examiners.flatMap(examiner => examiner.close().findings)
    this.#tell([...this.work.findings.values(), ...standing])
  }

  async end(): Promise<void> {
    await this.#read()
    // What came since the last look, and what waited for a later one.
    this.#last = true
    await this.look(true)
    await this.#read()
    this.work.rejections.push(...this.#unknown.values())
    for (const examiner of this.#parts.examiners) {
      const { findings, notes, rejected = [] } = examiner.close()
      keep(this.work, findings)
      this.work.notes.push(...notes)
      this.work.rejections.push(...rejected)
    }
    this.#tellRejections()
    this.#tell([...this.work.findings.values()])
  }

  async #read(): Promise<void> {
    await Promise.all([this.#stream, ...[...this.#active.values()].map(({ done }) => done)])
  }

  async #standardInput(): Promise<void> {
    const stdin = this.#parts.stdin ?? process.stdin
    const stream = new GrowingStream(stdin, this.#parts.signal)
    const head = await stream.head()
    const format = surest(stream.input(true), this.#parts.examiners)
    if (format === null) {
      const reason = `${head.length === 0 ? 'is empty' : 'is of no known kind'}: it was not examined`
      this.#unknown.set('-', { file: '-', line: null, field: null, reason })
    } else {
      this.#parts.tell.note(`following standard input (${format.format})`)
      await examineInput({ input: stream.input(!head.includes(0)), format, work: this.work }, () => {
        this.#fresh = true
      })
      if (stream.unread > 0) this.#tellUnread('-', stream.unread)
    }
    // Left open, it would keep the program from ending.
    stdin.destroy?.()
    this.over = this.#parts.paths.every(path => path === '-')
  }

  async #begin(path: string): Promise<void> {
    if (this.#parts.signal.aborted && !this.#last) return
    const facts = await stat(path).catch(() => null)
    const state = facts === null ? '' : `${facts.ino} ${facts.size}`
    if (facts !== null && this.#settled.get(path) === state) return
    const log = await this.#opened(path)
    if (log === null) return
    const head = await log.head()
    const magic = head.length < 2 ? 0 : head.readUInt16BE(0)
    const still = this.#last || this.#growing.get(path) === state
    this.#waiting.delete(path)
    if (magic === gzip || magic === zstd) {
      await log.close()
      // A log is compressed piece by piece: it is whole when it grows no more between two looks.
      if (still) await this.#whole(path)
    } else if (!(await this.#start(log, { head, still }))) await log.close()
    this.#growing.set(path, state)
    const whole = magic === gzip || magic === zstd ? still : !this.#active.has(path) && !this.#isActive(log)
    if (whole && !this.#waiting.has(path)) this.#settled.set(path, state)
  }

  #isActive(log: GrowingFile): boolean {
    return [...this.#active.values()].some(each => each.log.inode === log.inode)
  }

  /** Null when it is gone again, or cannot be read: then it is told at the end, unless it could be read by then. */
  async #opened(path: string): Promise<GrowingFile | null> {
    try {
      return await GrowingFile.open(path, { signal: this.#parts.signal, pause: this.#parts.look })
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error
      const gone = (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'
      if (!gone) this.#unknown.set(path, { file: path, line: null, field: null, reason: error.message })
      return null
    }
  }

  /** False when there is nothing to read of it yet, or ever. */
  async #start(log: GrowingFile, { head, still }: { head: Buffer; still: boolean }): Promise<boolean> {
    if (head.length === 0 || this.#isActive(log) || this.#over.get(log.inode)?.begins(head) === true) return false
    const text = !head.includes(0)
    const input = await this.#unread(this.#headed(log.input(text)), { head, still, bytes: () => log.bytes() })
    const format = input === null ? null : this.#formatOf(input)
    if (input === null || format === null) return false
    this.#known.remember(log)
    this.#parts.tell.note(`following ${log.path} (${format.format})`)
    const done = this.#follow(input, format, log)
    this.#active.set(log.path, { log, done })
    return true
  }

  /** A log that was cut and goes on without its header is read by the one that it had. */
  #headed(input: Input): Input {
    const marks = this.#marks.get(input.path)
    if (marks === undefined || marks.length === 0 || input.head[0] === marks[0]) return input
    const lines = marks.toString('latin1').split('\n').length - 1
    this.#tellOnce(
      `${input.path} goes on`,
      `${input.path} goes on without a header since it was cut: it is read by the one that it had, and its lines are counted from there (${lines} more)`,
    )
    const head = Buffer.concat([marks, input.head])
    return withChunks({ ...input, head }, input, () => after(marks, input.chunks()))
  }

  #formatOf(input: Input): Format | null {
    const format = surest(input, this.#parts.examiners)
    if (format === null) {
      const reason = 'is of no known kind: it was not examined'
      this.#unknown.set(input.path, { file: input.path, line: null, field: null, reason })
    } else this.#unknown.delete(input.path)
    return format
  }

  async #follow(input: Input, format: Format, log: GrowingFile): Promise<void> {
    await examineInput({ input, format, work: this.work }, () => {
      this.#fresh = true
    })
    // What is no log of its kind after all was told, and its rest is not examined.
    log.ended ??= 'stopped'
    if (log.ended === 'stopped') this.#over.set(log.inode, log.imprint)
    await log.close()
    this.#active.delete(log.path)
    const { note } = this.#parts.tell
    if (log.ended === 'rotated') note(`${log.path} was rotated: it was read to its end`)
    if (log.ended === 'truncated') this.#marks.set(log.path, log.imprint.marks)
    if (log.ended === 'truncated')
      note(
        `${log.path} was cut: it is read from its start; what was written since the last look and cut away is not known, unless a copy holds it`,
      )
    if (log.unread > 0) this.#tellUnread(log.path, log.unread)
  }

  #tellUnread(path: string, bytes: number): void {
    const text = `${path}: ${bytes} bytes of a line that was being written were not examined`
    this.work.notes.push(text)
    this.#parts.tell.note(text)
  }

  /** A compressed log is whole when it comes, and grows no more. */
  async #whole(path: string): Promise<void> {
    const whole = await openInput(path)
    // A reader may begin twice.
    let imprint = new Imprint()
    const chunks = () => {
      imprint = new Imprint()
      return imprinted(whole.chunks(), imprint)
    }
    const input = await this.#unread({ ...whole, chunks }, { head: whole.head, still: true, bytes: whole.chunks })
    const format = input === null ? null : this.#formatOf(input)
    if (input === null || format === null) return
    this.#parts.tell.note(`reading ${path} (${format.format})`)
    await examineInput({ input, format, work: this.work }, () => {
      this.#fresh = true
    })
    this.#known.remember({ path, imprint, ended: 'rotated', behind: async () => false })
  }

  /** A file without the lines that were read of another. Null when nothing is left of it, or when that cannot be told yet. */
  async #unread(input: Input, candidate: Omit<Candidate, 'last'>): Promise<Input | null> {
    const { path } = input
    const verdict = await this.#known.verdict({ ...candidate, last: this.#last })
    if (verdict.kind === 'new') return input
    if (verdict.kind === 'wait') {
      this.#waiting.add(path)
      return null
    }
    if (verdict.kind === 'copy') {
      if (path !== verdict.of) this.#tellOnce(path, `${path} is what was read as ${verdict.of}: not read again`)
      return null
    }
    const { lines, records } = verdict.likeness
    const format = surest(input, this.#parts.examiners)?.format ?? ''
    const header = byLine.get(format)
    const begins = `${path} begins with ${records} lines that were read as ${verdict.of}`
    if (records > (header === true ? 1 : 0))
      this.#tellOnce(
        path,
        header === undefined
          ? `${begins}: of a ${format || 'file'} no part can be left out, so they are examined again`
          : `${begins}: they are not read again, what follows is`,
      )
    if (header === undefined) return input
    return withChunks(input, input, () => withoutKnown(input.chunks(), { known: lines, header }))
  }

  #tellOnce(path: string, text: string): void {
    if (this.#toldFiles.has(path)) return
    this.#toldFiles.add(path)
    this.work.notes.push(text)
    this.#parts.tell.note(text)
  }

  #tell(findings: readonly Finding[]): void {
    for (const found of this.#parts.settle?.(findings) ?? findings) {
      if (found.setAside !== null) continue
      const key = JSON.stringify([found.kind, found.subject.id, found.against.list, found.against.entry])
      const severity = severities.indexOf(found.severity)
      if ((this.#toldSeverity.get(key) ?? -1) >= severity) continue
      this.#toldSeverity.set(key, severity)
      this.#parts.tell.finding(found)
    }
  }

  #tellRejections(): void {
    for (const rejection of this.work.rejections.slice(this.#toldRejections)) this.#parts.tell.rejection(rejection)
    this.#toldRejections = this.work.rejections.length
  }
}

/** Other bytes of the same file. Size and hash of a growing log are asked for when it has grown. */
function withChunks(input: Input, log: Input, chunks: Input['chunks']): Input {
  return Object.defineProperties(
    { ...input, chunks },
    {
      sha256: { get: () => log.sha256, enumerable: true },
      size: { get: () => log.size, enumerable: true },
    },
  )
}

async function* after(marks: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield marks
  yield* chunks
}

async function* imprinted(chunks: AsyncIterable<Buffer>, imprint: Imprint): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    imprint.take(chunk)
    yield chunk
  }
}
