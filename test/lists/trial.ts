import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { memoryInput, openInput } from '../../src/evidence/open.ts'
import { InputFault, type Rejection } from '../../src/evidence/rejection.ts'
import { canonical } from '../../src/finding.ts'
import type { Entry } from '../../src/lists/entry.ts'
import type { ListSource, SourceFile } from '../../src/lists/source.ts'
import { listSources } from '../../src/lists/sources.ts'

/** Files of one edition in a source's `sample/`, and the file of the entries that they hold. */
export type Sample = { readonly files: readonly string[]; readonly expected: string }

export type Outcome = {
  readonly entries: readonly Entry[]
  readonly rejected: readonly Rejection[]
  readonly fault: InputFault | null
  readonly published: string | null
  readonly declared: number | null
  readonly counts: Readonly<Record<string, number>>
}

/** Tests that every list source stands: its samples, and its samples damaged. */
export function trial(source: ListSource, folder: URL, samples: readonly Sample[]): void {
  const load = (name: string) => readFile(new URL(`sample/${name}`, folder))
  describe.each(samples)('$files', sample => {
    test('is taken by this source and by no other', async () => {
      for (const name of sample.files) expect(surest(await load(name), name)).toBe(source.facts.id)
    })

    test('gives the expected entries, and nothing is rejected', async () => {
      const files = await Promise.all(sample.files.map(async name => fileOf(source, name, await load(name))))
      const { entries, rejected, fault } = await readThrough(source, files)
      expect(fault).toBeNull()
      expect(rejected).toEqual([])
      const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(new Set(entries.map(entry => entry.id)).size).toBe(entries.length)
      const text = sorted.map(entry => `${canonical(entry)}\n`).join('')
      await expect(text).toMatchFileSnapshot(new URL(sample.expected, folder).pathname)
    })

    test('damaged, it is told as such and never crashes', async () => {
      for (const name of sample.files) await damage(source, name, await load(name))
    })
  })
}

/** Reads real files, each under the role that its source sees in it. */
export async function readPaths(source: ListSource, paths: readonly string[]): Promise<Outcome> {
  const inputs = await Promise.all(paths.map(path => openInput(path)))
  return readThrough(
    source,
    inputs.map(input => ({ role: source.sniff(input.head, input.path)?.role ?? 'unknown', input })),
  )
}

/** Reads a text as a file of that name. */
export const readText = (source: ListSource, name: string, text: string): Promise<Outcome> =>
  readThrough(source, [fileOf(source, name, Buffer.from(text))])

function fileOf(source: ListSource, name: string, bytes: Buffer): SourceFile {
  return { role: source.sniff(bytes, name)?.role ?? 'unknown', input: memoryInput(name, bytes) }
}

function surest(bytes: Buffer, name: string): string | undefined {
  return listSources
    .map(({ facts, sniff }) => ({ id: facts.id, certainty: sniff(bytes, name)?.certainty ?? 0 }))
    .filter(({ certainty }) => certainty > 0)
    .toSorted((a, b) => b.certainty - a.certainty)[0]?.id
}

/** Only an `InputFault` may end a reading; every other error is a bug and goes on. */
async function readThrough(source: ListSource, files: readonly SourceFile[]): Promise<Outcome> {
  const entries: Entry[] = []
  const rejected: Rejection[] = []
  const counts: Record<string, number> = {}
  let fault: InputFault | null = null
  let published: string | null = null
  let declared: number | null = null
  try {
    for await (const portion of source.read(files)) {
      entries.push(...portion.records)
      rejected.push(...portion.rejected)
      for (const [kind, count] of Object.entries(portion.counts ?? {})) counts[kind] = (counts[kind] ?? 0) + count
      published = portion.published ?? published
      declared = portion.declared ?? declared
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    fault = error
  }
  return { entries, rejected, fault, published, declared, counts }
}

const seed = 20_260_227

/** A document is whole or at fault; lines stand each for itself; a table or YAML that is cut may be a shorter one. */
function formOf(name: string, text: string): 'document' | 'lines' | 'other' {
  if (name.endsWith('.xml')) return 'document'
  if (/\.jsonl$/.test(name) || /^\{.*\}\n\{/.test(text)) return 'lines'
  return name.endsWith('.json') ? 'document' : 'other'
}

const atLineEnd = (bytes: Buffer, at: number): boolean => at === 0 || bytes[at - 1] === 10 || bytes[at] === 10

async function damage(source: ListSource, name: string, bytes: Buffer): Promise<void> {
  const role = fileOf(source, name, bytes).role
  const read = (damaged: Buffer) => readThrough(source, [{ role, input: memoryInput(name, damaged) }])
  const form = formOf(name, bytes.toString('utf8'))
  const { entries } = await read(bytes)
  const random = generator(seed)
  const solid = bytes.toString('latin1').trimEnd().length
  for (let i = 0; i < 60; i++) {
    const at = Math.floor(random() * solid)
    const cut = await read(bytes.subarray(0, at))
    const told = cut.fault !== null || (form === 'lines' && (cut.rejected.length > 0 || atLineEnd(bytes, at)))
    if (form !== 'other' && !told) throw new Error(`seed ${seed}: ${name} cut at ${at} reads as whole`)
    expect(cut.entries.length).toBeLessThanOrEqual(entries.length)
  }
  for (let i = 0; i < 120; i++) {
    const flipped = Buffer.from(bytes)
    const at = Math.floor(random() * bytes.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    const out = await read(flipped)
    if (form === 'document' && out.fault === null && out.entries.length + out.rejected.length < entries.length)
      throw new Error(`seed ${seed}: ${name} with byte ${at} changed lost a record in silence`)
  }
  await read(Buffer.from(bytes.toString('utf8'), 'utf16le'))
  await read(Buffer.from(bytes.toString('utf8'), 'latin1'))
  for (const huge of swollen(name, bytes.toString('utf8'), random)) await read(Buffer.from(huge))
  if (name.endsWith('.xml')) await bombs(read, bytes.toString('utf8'))
}

/** Copies in which one value has grown past all bounds, in forms that trip patterns which go back and forth. */
function* swollen(name: string, text: string, random: () => number): Generator<string> {
  const values = name.endsWith('.xml')
    ? [...text.matchAll(/>([^<>\s][^<>]*)<|="([^"]+)"/g)]
    : name.endsWith('.csv')
      ? [...text.matchAll(/(?<=,)([^,"\n]+)(?=,)/g)]
      : [...text.matchAll(/"([^"\\]{2,})"|: ([^\n:]+)$/gm)]
  const fills = ['A', 'a b ', '( ', '1-', 'x, ', '; b) ', '1 Jan ', ' or ', '\u0301', 'и/']
  for (let i = 0; i < 40; i++) {
    const value = values[Math.floor(random() * values.length)]
    const old = value?.slice(1).find(part => part !== undefined)
    if (value === undefined || old === undefined) continue
    const fill = fills[i % fills.length] ?? 'A'
    const at = value.index + value[0].indexOf(old)
    yield text.slice(0, at) +
      fill.repeat(Math.ceil((i % 4 === 0 ? 3_000_000 : 60_000) / fill.length)) +
      text.slice(at + old.length)
  }
}

async function bombs(read: (bytes: Buffer) => Promise<Outcome>, text: string): Promise<void> {
  const doctype = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
  const declared = text.replace(/^(<\?xml[^>]*\?>)?/, `$1${doctype}`)
  expect((await read(Buffer.from(declared))).fault?.message).toMatch(/document type/)
  const deep = text.replace(/<\/[\w:-]+>\s*$/, `${'<a>'.repeat(5_000)}`)
  expect((await read(Buffer.from(deep))).fault).not.toBeNull()
}

/** Mulberry32: the same numbers for the same seed. */
function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
