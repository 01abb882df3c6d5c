import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { stamp } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { openInput } from '../evidence/open.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import type { Format } from './examiner.ts'
import { beginningBytes, GrowingFile } from './growing-file.ts'
import { GrowingStream } from './growing-stream.ts'
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
const mostRead = 2_000
const gzip = 0x1f8b
const zstd = 0x28b5

class Following {
  readonly work: Work
  /** Standard input alone was followed, and it has ended. */
  over = false
  readonly #parts: FollowParts
  readonly #active = new Map<string, { readonly log: GrowingFile; readonly done: Promise<void> }>()
  /** Logs that were read, the last of them, by whose beginnings a copy of one is known. */
  readonly #read: { readonly path: string; readonly beginning: Buffer; readonly ended: GrowingFile['ended'] }[] = []
  /** Files that were looked at and need no other look while they stay as they are: by path, inode and size. */
  readonly #settled = new Map<string, string>()
  /** Files that may be copies of a log of which too little was read to tell, and how much of it was read when that was asked. */
  readonly #waiting = new Set<string>()
  readonly #asked = new Map<string, number>()
  /** Compressed files as they were at the last look. */
  readonly #growing = new Map<string, string>()
  /** Logs that were cut and are to be read from their start. */
  readonly #cut = new Set<string>()
  readonly #toldSeverity = new Map<string, number>()
  readonly #toldFiles = new Set<string>()
  /** Files that are of no known kind so far. */
  readonly #unknown = new Map<string, Rejection>()
  #fresh = false
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
    await Promise.all([this.#stream, ...[...this.#active.values()].map(({ done }) => done)])
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
    if (this.#parts.signal.aborted) return
    const facts = await stat(path).catch(() => null)
    const state = facts === null ? '' : `${facts.ino} ${facts.size}`
    if (facts !== null && this.#settled.get(path) === state) return
    const log = await this.#opened(path)
    if (log === null) return
    const head = await log.head()
    const magic = head.length < 2 ? 0 : head.readUInt16BE(0)
    if (magic === gzip || magic === zstd) {
      await log.close()
      // A log is compressed piece by piece: it is whole when it grows no more between two looks.
      if (this.#growing.get(path) === state) {
        this.#settled.set(path, state)
        await this.#whole(path)
      } else this.#growing.set(path, state)
    } else if (!(await this.#start(log, head))) {
      await log.close()
      if (!this.#waiting.has(path) && !this.#isActive(log)) this.#settled.set(path, state)
    }
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
  async #start(log: GrowingFile, head: Buffer): Promise<boolean> {
    if (head.length === 0 || this.#isActive(log)) return false
    if (!this.#cut.has(log.path) && this.#isCopy(log.path, head)) return false
    const format = surest(log.input(true), this.#parts.examiners)
    if (format === null) {
      const reason = 'is of no known kind: it was not examined'
      this.#unknown.set(log.path, { file: log.path, line: null, field: null, reason })
      return false
    }
    this.#unknown.delete(log.path)
    this.#cut.delete(log.path)
    this.#remember(log)
    this.#parts.tell.note(`following ${log.path} (${format.format})`)
    const done = this.#follow(log.input(!head.includes(0)), format, log)
    this.#active.set(log.path, { log, done })
    return true
  }

  async #follow(input: Input, format: Format, log: GrowingFile): Promise<void> {
    await examineInput({ input, format, work: this.work }, () => {
      this.#fresh = true
    })
    await log.close()
    this.#active.delete(log.path)
    const { note } = this.#parts.tell
    if (log.ended === 'rotated') note(`${log.path} was rotated: it was read to its end`)
    if (log.ended === 'truncated') {
      // It may begin again with the very header that it had.
      this.#cut.add(log.path)
      note(
        `${log.path} was cut: it is read from its start; what was written since the last look and cut away is not known`,
      )
    }
    if (log.unread > 0) this.#tellUnread(log.path, log.unread)
  }

  #tellUnread(path: string, bytes: number): void {
    const text = `${path}: ${bytes} bytes of a line that was being written were not examined`
    this.work.notes.push(text)
    this.#parts.tell.note(text)
  }

  /** A compressed log is whole when it comes, and grows no more. */
  async #whole(path: string): Promise<void> {
    const input = await openInput(path)
    if (this.#isCopy(path, input.head)) return
    const format = surest(input, this.#parts.examiners)
    if (format === null) {
      const reason = 'is of no known kind: it was not examined'
      this.#unknown.set(path, { file: path, line: null, field: null, reason })
      return
    }
    this.#remember({ path, beginning: Buffer.from(input.head.subarray(0, beginningBytes)), ended: 'rotated' })
    this.#parts.tell.note(`reading ${path} (${format.format})`)
    await examineInput({ input, format, work: this.work }, () => {
      this.#fresh = true
    })
  }

  #remember(read: { readonly path: string; readonly beginning: Buffer; readonly ended: GrowingFile['ended'] }): void {
    this.#read.push(read)
    if (this.#read.length > mostRead) this.#read.shift()
  }

  /** A file that begins as a log does that was read. Of a log of which little was read so far it is asked again. */
  #isCopy(path: string, head: Buffer): boolean {
    this.#waiting.delete(path)
    const copied = this.#read.find(({ beginning }) => {
      const length = Math.min(beginning.length, head.length)
      return length > 0 && beginning.subarray(0, length).equals(head.subarray(0, length))
    })
    if (copied === undefined) return false
    const seen = copied.beginning.length
    if (seen < head.length && seen < beginningBytes) {
      if (copied.ended !== null || this.#asked.get(path) === seen) return false
      this.#asked.set(path, seen)
      this.#waiting.add(path)
      return true
    }
    if (path !== copied.path && !this.#toldFiles.has(path)) {
      this.#toldFiles.add(path)
      this.#parts.tell.note(`${path} is what was read as ${copied.path}: not read again`)
    }
    return true
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
