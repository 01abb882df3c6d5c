import { createHash } from 'node:crypto'
import { type Clock, stamp } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { encodingNotes } from '../evidence/lines.ts'
import { openInput } from '../evidence/open.ts'
import { faultRejection, InputFault, type Rejection } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import type { Edition } from '../lists/edition.ts'
import { type Policy, policyVersion } from '../policy.ts'
import type { Run, RunFile } from '../store/contract.ts'
import type { Examiner, Format } from './examiner.ts'
import { type FilePath, filesUnder } from './paths.ts'
import { spoolStandardInput } from './standard-input.ts'
import { Twins } from './twins.ts'

/** What a run found, what it could not examine, and what it says about itself. */
export type Outcome = {
  readonly run: Run
  readonly findings: readonly Finding[]
  readonly rejections: readonly Rejection[]
}

/** `done` and `total` count files; bytes are of the current one. */
export type Progress = {
  readonly file: string
  readonly done: number
  readonly total: number
  readonly records: number
}

export type RunParts = {
  readonly paths: readonly string[]
  readonly editions: readonly Edition[]
  readonly examiners: readonly Examiner[]
  readonly policy: Policy
  readonly clock: Clock
  readonly progress: (state: Progress) => void
  /** How text is written that is not UTF-8; null leaves it to the text. */
  readonly encoding?: string | null
  /** Has the last word on findings, once all are there: clearances set aside what a person has decided. */
  readonly settle?: (findings: readonly Finding[]) => readonly Finding[]
}

/** Past this many rejected rows, and more than a tenth of the file, it is not the kind of file that it seemed to be. */
const rejectedRows = 1_000

/** Examines every file under the paths. One file that fails leaves the others whole, and the run incomplete. */
export async function run(parts: RunParts): Promise<Outcome> {
  const started = stamp(parts.clock)
  const { files, leftOut } = await filesUnder(parts.paths)
  if (files.length === 0)
    throw new OperatorError(`${parts.paths.join(' ')} holds no file to examine`, 'Give a folder with evidence in it.')
  const work: Work = { parts, counts: {}, findings: new Map(), rejections: [], files: [], notes: [] }
  const twins = new Twins()
  for (const [done, file] of files.entries()) {
    await examineFile(file, { work, twins }, { done, total: files.length })
  }
  for (const examiner of parts.examiners) {
    const { findings, notes, rejected = [] } = examiner.close()
    keep(work, findings)
    work.notes.push(...notes)
    work.rejections.push(...rejected)
  }
  work.notes.push(
    ...parts.editions.flatMap(({ facts }) => (facts.files.length === 0 && facts.note !== null ? [facts.note] : [])),
  )
  if (leftOut.length > 0) work.notes.push(`Left out by name: ${leftOut.join(', ')}`)
  return outcomeOf(work, started)
}

export type Work = {
  readonly parts: RunParts
  readonly counts: Record<string, number>
  readonly findings: Map<string, Finding>
  readonly rejections: Rejection[]
  readonly files: RunFile[]
  readonly notes: string[]
}

async function examineFile(
  file: FilePath,
  { work, twins }: { readonly work: Work; readonly twins: Twins },
  at: { done: number; total: number },
): Promise<void> {
  const input = file.path === '-' ? await spoolStandardInput(work.parts.encoding) : await openOrReject(file, work)
  if (input === null) return
  const format = surest(input, work.parts.examiners)
  if (format === null) {
    refuseUnknown(file, input, work)
    return
  }
  const twin = format.surface === 'network' ? await twins.of(input) : null
  if (twin !== null) {
    // Counted twice, a rhythm would not be what it was.
    work.notes.push(`${input.path} has the same content as ${twin}: it was examined once`)
    return
  }
  await examineInput({ input, format, work }, records => work.parts.progress({ file: input.path, ...at, records }))
}

/** Examines one file as what it is; what of it cannot be read is rejected, and the rest stands. */
export async function examineInput(
  { input, format, work }: { readonly input: Input; readonly format: Format; readonly work: Work },
  progress: (records: number) => void,
): Promise<void> {
  const tally = { records: 0, rejected: 0 }
  try {
    for await (const { records, findings, rejected, notes = [] } of format.examine(input)) {
      keep(work, findings)
      work.notes.push(...notes)
      work.rejections.push(...rejected)
      tally.records += records
      tally.rejected += rejected.length
      if (tally.rejected > rejectedRows && tally.rejected * 10 > tally.records) {
        throw new InputFault(
          input.path,
          null,
          `${tally.rejected} rows were rejected of the first ${tally.records + tally.rejected}: not a whole ${format.format} file; the rest was not examined`,
        )
      }
      progress(tally.records)
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    work.rejections.push(faultRejection(error))
    tally.rejected++
  }
  work.notes.push(...encodingNotes(input))
  work.counts[format.counts] = (work.counts[format.counts] ?? 0) + tally.records
  work.files.push({ path: input.path, sha256: input.sha256, format: format.format, ...tally })
}

/** A path that the operator named must be readable; one that was met in a folder is reported and the others go on. */
async function openOrReject(file: FilePath, work: Work): Promise<Input | null> {
  try {
    return await openInput(file.path, work.parts.encoding)
  } catch (error) {
    if (!(error instanceof OperatorError) || (work.parts.paths.length === 1 && file.named)) throw error
    work.rejections.push({ file: file.path, line: null, field: null, reason: error.message })
    return null
  }
}

export function surest(input: Input, examiners: readonly Examiner[]): Format | null {
  let best: Format | null = null
  let certainty = 0
  for (const format of examiners.flatMap(examiner => examiner.formats)) {
    const sure = format.sniff(input.head, input.path)
    if (sure > certainty) {
      best = format
      certainty = sure
    }
  }
  return best
}

function refuseUnknown(file: FilePath, input: Input, work: Work): void {
  const reason = `${whatItIs(input)}: it was not examined`
  if (file.named && work.parts.paths.length === 1) {
    const formats = [
      ...new Set(work.parts.examiners.flatMap(examiner => examiner.formats.map(format => format.format))),
    ]
    throw new OperatorError(`${file.path} ${reason}`, `Known kinds: ${formats.join(', ')}.`)
  }
  work.rejections.push({ file: file.path, line: null, field: null, reason })
  work.files.push({ path: input.path, sha256: input.sha256, format: 'unknown', records: 0, rejected: 1 })
}

/** Kinds of file that evidence is often packed in, by their first bytes. */
const packed: readonly (readonly [string, string])[] = [
  ['504b0304', 'is a zip archive; unpack it first'],
  ['377abcaf271c', 'is a 7z archive; unpack it first'],
  ['fd377a585a00', 'is compressed with xz; unpack it first'],
  ['425a68', 'is compressed with bzip2; unpack it first'],
  ['25504446', 'is a PDF document'],
  ['d0cf11e0', 'is an old Office document; save it as CSV'],
]

function whatItIs(input: Input): string {
  if (input.size === 0) return 'is empty'
  const start = input.head.subarray(0, 8).toString('hex')
  const known = packed.find(([magic]) => start.startsWith(magic))?.[1]
  if (known !== undefined) return known
  return looksLikeRows(input.head)
    ? 'has rows but no header that names what stands in them (such as id,name or hostname,manufacturer,model)'
    : 'is of no known kind'
}

/** Several lines, each cut into the same number of cells, are a table that lacks its header. */
function looksLikeRows(head: Buffer): boolean {
  const lines = head
    .toString('utf8')
    .split(/\r?\n/, 6)
    .filter(line => line !== '')
  return [',', ';', '\t'].some(mark => {
    const cells = new Set(lines.map(line => line.split(mark).length))
    return lines.length > 1 && cells.size === 1 && !cells.has(1)
  })
}

export function keep(work: Work, findings: readonly Finding[]): void {
  for (const found of findings) {
    const held = work.findings.get(found.id)
    if (held === undefined) work.findings.set(found.id, found)
    else work.findings.set(found.id, { ...held, evidence: [...held.evidence, ...found.evidence] })
  }
}

export function outcomeOf(work: Work, started: string): Outcome {
  const { parts } = work
  if (work.rejections.length === 0 && work.files.every(file => file.records === 0)) {
    const reason = 'holds nothing that is examined in this version: no question was answered by it'
    for (const { path } of work.files) work.rejections.push({ file: path, line: null, field: null, reason })
  }
  const found = [...work.findings.values()]
  const findings = [...(parts.settle?.(found) ?? found)].sort(inOrder)
  const open = findings.filter(found => found.setAside === null).length
  const editions = parts.editions.map(({ facts }) => ({ list: facts.list, hash: facts.hash }))
  const run: Run = {
    id: createHash('sha256')
      .update(JSON.stringify([started, work.files, editions]))
      .digest('hex')
      .slice(0, 16),
    started,
    finished: stamp(parts.clock),
    policy: policyVersion(parts.policy),
    editions,
    files: work.files,
    complete: work.rejections.length === 0,
    notes: work.notes,
    counts: {
      ...inSurfaceOrder(work),
      findings: open,
      setAside: findings.length - open,
      rejected: work.rejections.length,
    },
  }
  return { run, findings, rejections: work.rejections }
}

/** Money before equipment before network, whatever the order of the files. */
function inSurfaceOrder({ parts, counts }: Work): Record<string, number> {
  const names = new Set(parts.examiners.flatMap(examiner => examiner.formats.map(format => format.counts)))
  return Object.fromEntries([...names].flatMap(name => (counts[name] === undefined ? [] : [[name, counts[name]]])))
}

const surfaces = ['money', 'equipment', 'network']

/** By surface, then the surest first, then by id: the same order on every machine. */
function inOrder(a: Finding, b: Finding): number {
  return surfaces.indexOf(a.surface) - surfaces.indexOf(b.surface) || b.score - a.score || (a.id < b.id ? -1 : 1)
}
