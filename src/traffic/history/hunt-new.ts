import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, stamp } from '../../clock.ts'
import { canonical } from '../../finding.ts'
import type { Edition } from '../../lists/edition.ts'
import type { Entry } from '../../lists/entry.ts'
import type { History } from './history.ts'
import { type HuntOutcome, type HuntParts, hunt } from './hunt.ts'
import { writeDurably } from './journal.ts'

export type HuntNewParts = HuntParts & {
  readonly clock: Clock
  /** `last`: since the last hunt. `all`: everything. A date (ISO 8601): since the last hunt before the end of that day. */
  readonly since: string
}

export type HuntNewOutcome = HuntOutcome & {
  /** When the hunt was made that this one goes on from; null when it looked for everything. */
  readonly before: string | null
  readonly indicators: number
  /** Sources that were imported after that hunt. */
  readonly sources: number
}

/**
 * Hunts for what is new: entries that were not in force at an earlier hunt or have changed since, over everything kept,
 * and all other entries that traffic imported since then shows. A finding tells all that the history holds about it.
 * Remembers what it hunted for.
 */
export async function huntNew(history: History, parts: HuntNewParts): Promise<HuntNewOutcome> {
  const now = stamp(parts.clock)
  const before = parts.since === 'all' ? null : await huntBefore(history, parts.since)
  const keys = new Map(parts.editions.map(edition => [edition, edition.entries.map(entry => keyOf(edition, entry))]))
  const known = before === null ? new Set<string>() : await knownAt(history, before)
  const unknown = (edition: Edition, at: number) => !known.has(keys.get(edition)?.[at] ?? '')
  const moved = newSystems(parts.editions, unknown)
  const isNew = (edition: Edition, at: number) => {
    const entry = edition.entries[at]
    return unknown(edition, at) || (entry?.kind === 'indicator' && entry.observable === 'asn' && moved.has(entry.value))
  }
  const recent = history.sources.filter(({ imported }) => before === null || imported > before)
  const seen = new Set<string>()
  if (before !== null && recent.length > 0) {
    const old = narrowed(parts.editions, (edition, _, at) => !isNew(edition, at))
    const { findings } = await hunt({ ...history, sources: recent }, { ...parts, editions: old })
    for (const { against } of findings) seen.add(JSON.stringify([against.list, against.entry]))
  }
  const editions = narrowed(
    parts.editions,
    (edition, entry, at) => isNew(edition, at) || seen.has(JSON.stringify([edition.facts.list, entry.id])),
  )
  const outcome = await hunt(history, { ...parts, editions })
  await remember(history, now, [...keys.values()].flat())
  const indicators = editions.reduce((sum, { entries }) => sum + entries.filter(isHuntable).length, 0)
  return { ...outcome, before, indicators, sources: recent.length }
}

const isHuntable = ({ kind }: Entry): boolean => kind === 'indicator' || kind === 'party' || kind === 'remote-tool'

/** Autonomous systems whose networks are not what they were: indicators on them mean other addresses now. */
function newSystems(
  editions: readonly Edition[],
  unknown: (edition: Edition, at: number) => boolean,
): ReadonlySet<string> {
  const systems = new Set<string>()
  for (const edition of editions)
    for (const [at, { kind, id }] of edition.entries.entries())
      if (kind === 'autonomous-system' && unknown(edition, at)) systems.add(id)
  return systems
}

/** What says something of an indicator and is none: it counts in every hunt. */
const isContext = ({ kind }: Entry): boolean => kind === 'benign' || kind === 'autonomous-system'

function narrowed(
  editions: readonly Edition[],
  keep: (edition: Edition, entry: Entry, at: number) => boolean,
): readonly Edition[] {
  return editions.map(edition => ({
    ...edition,
    entries: edition.entries.filter((entry, at) => isContext(entry) || (isHuntable(entry) && keep(edition, entry, at))),
  }))
}

/** Bytes of one key on disk. */
const keyBytes = 10
const mostHunts = 30

/** Stands for an entry with its contents: one that changed is hunted for again. */
const keyOf = ({ facts }: Edition, entry: Entry): string =>
  createHash('sha256').update(facts.list).update(canonical(entry)).digest().toString('latin1', 0, keyBytes)

const folderOf = (history: History): string => join(history.folder, 'hunts')

/** File names are the times of the hunts, colons left out. */
const nameOf = (time: string): string => `${time.replaceAll(':', '')}.bin`
const timeOf = (name: string): string => name.replace(/T(\d\d)(\d\d)(.*)\.bin$/, 'T$1:$2:$3')

async function hunts(history: History): Promise<readonly string[]> {
  const names = await readdir(folderOf(history)).catch(() => [])
  return names
    .filter(name => name.endsWith('.bin'))
    .map(timeOf)
    .sort()
}

async function huntBefore(history: History, since: string): Promise<string | null> {
  const made = await hunts(history)
  return (since === 'last' ? made : made.filter(time => time.slice(0, 10) <= since)).at(-1) ?? null
}

async function knownAt(history: History, time: string): Promise<Set<string>> {
  const text = (await readFile(join(folderOf(history), nameOf(time)))).toString('latin1')
  const known = new Set<string>()
  for (let at = 0; at < text.length; at += keyBytes) known.add(text.slice(at, at + keyBytes))
  return known
}

async function remember(history: History, time: string, keys: readonly string[]): Promise<void> {
  await mkdir(folderOf(history), { recursive: true, mode: 0o700 })
  await writeDurably(join(folderOf(history), nameOf(time)), Buffer.from(keys.join(''), 'latin1'))
  const made = await hunts(history)
  for (const old of made.slice(0, -mostHunts)) await rm(join(folderOf(history), nameOf(old)), { force: true })
}
