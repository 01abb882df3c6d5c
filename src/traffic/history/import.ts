import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { type Clock, stamp } from '../../clock.ts'
import { OperatorError } from '../../errors.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { openInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { netflowFiles } from '../read/netflow/files.ts'
import { nfdumpCsv, nfdumpJson } from '../read/nfdump.ts'
import { pcap } from '../read/pcap.ts'
import { suricataEve } from '../read/suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from '../read/zeek.ts'
import { Claims } from './claims.ts'
import { clockNote } from './clock-skew.ts'
import { defaultLimits, type EngineLimits } from './duck.ts'
import { historyFolder, sweep } from './history.ts'
import { Intake } from './intake.ts'
import { addSource, alone, readJournal, type Source } from './journal.ts'
import { Taking } from './taking.ts'
import { Workshop } from './workshop.ts'

/** What became of one file. */
export type Imported = {
  readonly path: string
  /** `known`: the same bytes, or a longer copy of the same log, are kept already. `unknown`: no reader knows it, or it holds nothing to keep. */
  readonly outcome: 'imported' | 'replaced' | 'known' | 'unknown'
  readonly rows: number
  readonly rejected: number
  /** The first of them. */
  readonly rejections: readonly Rejection[]
  /** For a person: what it duplicates or replaces, late records, the sensor's clock, logs that were passed over. */
  readonly notes: readonly string[]
  /** What of the file could not be read. */
  readonly fault: string | null
}

export type ImportParts = {
  readonly dataFolder: string
  readonly clock: Clock
  readonly limits?: EngineLimits
  readonly readers?: readonly Reader<TrafficRecord>[]
  /** Called as each file is done. */
  readonly progress?: (done: Imported) => void
}

const textReaders = [zeekTsv, zeekJson, zeekSummary, suricataEve, nfdumpCsv, nfdumpJson]
/** Formats whose beginning is not told by its lines. */
const binary: ReadonlySet<string> = new Set(['pcap', 'netflow'])
/** Files that are read at the same time: while the engine loads one, the next is expanded. */
const abreast = 3

/** Adds files to the history, each whole or not at all. One process at a time; throws `OperatorError` while another changes the history. */
export function importTraffic(paths: readonly (string | Input)[], parts: ImportParts): Promise<readonly Imported[]> {
  const folder = historyFolder(parts.dataFolder)
  return alone(folder, async () => {
    await sweep(folder)
    const workshop = await Workshop.open(folder, parts.limits ?? defaultLimits)
    try {
      const sources = new Map(await readJournal(folder))
      const netflow = netflowFiles()
      const readers = parts.readers ?? [...textReaders, pcap, netflow.reader]
      const work: Work = { ...parts, folder, workshop, sources, readers, claims: new Claims(), busy: new Map() }
      await learnTemplates(paths, netflow)
      return await inParallel(paths, async path => {
        const done = await importFile(path, work)
        parts.progress?.(done)
        return done
      })
    } finally {
      await workshop.close()
    }
  })
}

/** Exporters send templates apart from the data: they are gathered from all files first, whatever the order of reading. */
async function learnTemplates(
  paths: readonly (string | Input)[],
  netflow: ReturnType<typeof netflowFiles>,
): Promise<void> {
  for (const path of paths) {
    const magic = typeof path === 'string' ? await beginningOf(path) : path.head
    if (magic === null || !isPerhapsNetflow(magic)) continue
    const input = await opened(path)
    if (typeof input !== 'string' && netflow.reader.sniff(input.head, input.path) > 0)
      await netflow.learn(input).catch((error: unknown) => {
        // It is read again, and told then.
        if (!(error instanceof InputFault)) throw error
      })
  }
}

/** A look at the first bytes, before a file is opened and hashed for its templates. Compressed ones are opened. */
async function beginningOf(path: string): Promise<Buffer | null> {
  const file = await open(path).catch(() => null)
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    return null
  } finally {
    await file.close()
  }
}

const isPerhapsNetflow = (head: Buffer): boolean => head.length >= 2 && [5, 9, 10].includes(head.readUInt16BE(0))

type Work = {
  readonly clock: Clock
  readonly folder: string
  readonly workshop: Workshop
  readonly sources: Map<string, Source>
  readonly readers: readonly Reader<TrafficRecord>[]
  readonly claims: Claims
  /** Files of this import, by hash: the same content may be named twice. */
  readonly busy: Map<string, string>
}

async function importFile(given: string | Input, work: Work): Promise<Imported> {
  const path = typeof given === 'string' ? given : given.path
  const input = await work.claims.inOrder(opened(given), each => claimed(each, path, work))
  if ('outcome' in input) return input
  const reader = surest(work.readers, input)
  if (reader === null) return nothing(path, 'unknown', 'is of no known kind: not imported')
  const intake = new Intake(work.workshop, work.folder, input.sha256.slice(0, 24))
  const taking = new Taking(intake)
  try {
    if (reader.format === 'zeek-tsv') await taking.lines(input, work.workshop.rooms)
    else for await (const batch of reader.read(input)) await taking.batch(batch)
  } catch (error) {
    if (!(error instanceof InputFault)) {
      await intake.abandon()
      throw error
    }
    taking.failed(error)
  }
  return settle({ input, reader, intake, taking }, work)
}

/** The file, or what became of it at once. Of several with the same content the first that was named is imported. */
function claimed(input: Input | string, path: string, work: Work): Input | Imported {
  if (typeof input === 'string') return { ...nothing(path, 'unknown', input), fault: input }
  const same = work.busy.get(input.sha256) ?? work.sources.get(input.sha256)?.path
  if (same === path) return nothing(path, 'known', 'was imported before and has not changed: not imported again')
  if (same !== undefined) return nothing(path, 'known', `has the same content as ${same}: not imported again`)
  work.busy.set(input.sha256, path)
  return input
}

/** The file, or why it cannot be opened: one that is unreadable leaves the others whole. */
async function opened(path: string | Input): Promise<Input | string> {
  try {
    return typeof path === 'string' ? await openInput(path) : path
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    throw error
  }
}

type Done = {
  readonly input: Input
  readonly reader: Reader<TrafficRecord>
  readonly intake: Intake
  readonly taking: Taking
}

async function settle({ input, reader, intake, taking }: Done, work: Work): Promise<Imported> {
  await intake.finish()
  const earlier = sameLog(input, work.sources)
  const longer = earlier.find(source => source.rows >= intake.rows)
  const notes = [...taking.passed].map(([log, lines]) => `${lines} lines of its ${log} log are recognised and not kept`)
  const told = { path: input.path, rows: intake.rows, ...rejectionsOf(taking) }
  if (longer !== undefined) {
    await intake.abandon()
    return { ...told, rows: 0, outcome: 'known', notes: [`is a beginning of ${longer.path}: not imported again`] }
  }
  const parts = await intake.settle()
  const source: Source = {
    sha256: input.sha256,
    path: input.path,
    format: reader.format,
    imported: stamp(work.clock),
    rows: intake.rows,
    rejected: taking.rejected,
    fault: taking.fault,
    head: headOf(input, reader.format),
    parts,
  }
  const replaces = earlier.map(({ sha256 }) => sha256)
  await addSource(work.folder, source, replaces)
  for (const sha256 of replaces) work.sources.delete(sha256)
  work.sources.set(source.sha256, source)
  const late = lateRows(source)
  if (late > 0) notes.push(`${late} records are of another day than the rest: kept under the day of their time`)
  const clock = intake.rows > 0 ? clockNote(taking, intake.written) : null
  if (clock !== null) notes.push(clock)
  for (const { path } of earlier) notes.push(`has grown since it was imported as ${path}: it takes its place`)
  const outcome = intake.rows === 0 ? 'unknown' : replaces.length > 0 ? 'replaced' : 'imported'
  return { ...told, outcome, notes: intake.rows === 0 ? [...notes, 'holds no record to keep'] : notes }
}

/** Sources that begin as this file does: the same log, imported while it was being written, or cut short. */
function sameLog(input: Input, sources: ReadonlyMap<string, Source>): readonly Source[] {
  return [...sources.values()].filter(
    ({ head, rows }) =>
      rows > 0 &&
      head.length > 0 &&
      head.length <= input.head.length &&
      head.sha256 === hashOf(input.head, head.length),
  )
}

/** Bytes that hold the first packets or messages with their times, which no other capture begins with. */
const binaryHead = 4096

/** Up to the end of the first record: its time and id tell this log from all others, and a beginning of it has it too. */
function headOf(input: Input, format: string): Source['head'] {
  if (binary.has(format)) {
    const length = Math.min(input.head.length, binaryHead)
    return { length, sha256: hashOf(input.head, length) }
  }
  const text = input.head.toString('latin1')
  const first = /^(?:#[^\n]*\n|\s*\n)*[^\n]+\n/.exec(text)?.[0].length ?? 0
  return first === 0 ? { length: 0, sha256: '' } : { length: first, sha256: hashOf(input.head, first) }
}

const hashOf = (bytes: Buffer, length: number): string =>
  createHash('sha256').update(bytes.subarray(0, length)).digest('hex')

/** Rows that lie on another day than most. */
function lateRows({ parts, rows }: Source): number {
  const byDay = new Map<string, number>()
  for (const part of parts) byDay.set(part.day, (byDay.get(part.day) ?? 0) + part.rows)
  return rows - Math.max(0, ...byDay.values())
}

function surest(readers: readonly Reader<TrafficRecord>[], input: Input): Reader<TrafficRecord> | null {
  let best: Reader<TrafficRecord> | null = null
  let certainty = 0
  for (const reader of readers) {
    const sure = reader.sniff(input.head, input.path)
    if (sure > certainty) {
      best = reader
      certainty = sure
    }
  }
  return best
}

const nothing = (path: string, outcome: 'known' | 'unknown', note: string): Imported => ({
  path,
  outcome,
  rows: 0,
  rejected: 0,
  rejections: [],
  notes: [note],
  fault: null,
})

const rejectionsOf = ({ rejected, rejections, fault }: Taking) => ({ rejected, rejections, fault })

/** Some at a time, answers in the order of the questions. */
async function inParallel<Q, A>(questions: readonly Q[], answer: (question: Q) => Promise<A>): Promise<readonly A[]> {
  const answers: A[] = new Array(questions.length)
  let next = 0
  const worker = async () => {
    for (let at = next++; at < questions.length; at = next++) answers[at] = await answer(questions[at] as Q)
  }
  const ended = await Promise.allSettled(Array.from({ length: abreast }, worker))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  return answers
}
