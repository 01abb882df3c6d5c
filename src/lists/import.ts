import type { Clock } from '../clock.ts'
import type { Input } from '../evidence/input.ts'
import { plainHead } from '../evidence/lines.ts'
import type { Archive } from './archive.ts'
import type { EditionFacts } from './edition.ts'
import { detailsOf, type Ingested, ingest, isOlder } from './ingest.ts'
import { isOpenRole, type ListSource, type SourceFile } from './source.ts'

/** Which list a file belongs to. `source` is null for a file of no known list. */
export type Recognised = { readonly input: Input; readonly source: ListSource | null; readonly role: string }

export type ImportOutcome = {
  readonly list: string
  /** As kept; `state` tells whether it is in force. */
  readonly facts: EditionFacts
  /** True when this very edition was in force before. */
  readonly unchanged: boolean
  /** True when the issuer published it before the one in force: it is kept, and does not come into force. */
  readonly older: boolean
  /** The edition that this one took the place of although it had once taken the place of this one; else null. */
  readonly backFrom: EditionFacts | null
  readonly ingested: Ingested
}

/**
 * Finds list and role of each file. A file that looks the same on several lists (OFAC's alias files) goes where the
 * file of entries beside it goes. `only` names the list when the operator knows better.
 */
export function recognise(
  inputs: readonly Input[],
  sources: readonly ListSource[],
  only: string | null = null,
): readonly Recognised[] {
  const candidates = inputs.map(input => {
    const head = plainHead(input)
    const found = sources
      .filter(source => only === null || source.facts.id === only)
      .flatMap(source => {
        const sniffed = source.sniff(head, input.path)
        return sniffed && sniffed.certainty > 0 ? [{ input, source, ...sniffed }] : []
      })
      .sort((a, b) => b.certainty - a.certainty)
    return { input, found }
  })
  const whole = new Set<string>()
  for (const { found } of candidates)
    if (found[0] && isEnough(found[0].source, found[0].role)) whole.add(found[0].source.facts.id)
  return candidates.map(({ input, found }) => {
    const [best] = found
    if (!best) return { input, source: null, role: '' }
    if (isEnough(best.source, best.role) || whole.has(best.source.facts.id)) return best
    return found.find(other => whole.has(other.source.facts.id) && other.certainty > 0.2) ?? best
  })
}

export type EditionFiles = { readonly source: ListSource; readonly files: readonly SourceFile[] }
type Group = { readonly source: ListSource; readonly folder: string; readonly files: SourceFile[] }

/**
 * Files by the edition that they make. Files of one list in one folder belong together, each role once: a further file
 * of a role that is filled starts another edition. Files without their file of entries join the one edition that is
 * there, wherever it lies; when there are several, nobody can tell which, and they stay by themselves.
 * Files of a list of any number of files belong together wherever they lie.
 */
export function editionsOf(recognised: readonly Recognised[]): readonly EditionFiles[] {
  const groups: Group[] = []
  for (const { source, role, input } of recognised) {
    if (!source) continue
    const folder = input.path.slice(0, input.path.lastIndexOf('/') + 1)
    const near = (group: Group) => group.folder === folder || isOpenRole(source.facts, role)
    const open = groups.find(group => group.source === source && near(group) && hasRoom(group, role))
    if (open) open.files.push({ role, input })
    else groups.push({ source, folder, files: [{ role, input }] })
  }
  const isWhole = ({ source, files }: Group) => files.some(file => isEnough(source, file.role))
  for (const part of groups.filter(group => !isWhole(group))) {
    const [home, another] = groups.filter(group => group.source === part.source && isWhole(group))
    if (!home || another || !part.files.every(file => hasRoom(home, file.role))) continue
    home.files.push(...part.files.splice(0))
  }
  return groups.filter(group => group.files.length > 0)
}

const hasRoom = ({ source, files }: Group, role: string): boolean =>
  !files.some(file => clashes(source, file.role, role))

export type ImportTools = {
  readonly archive: Archive
  readonly clock: Clock
  /** The operator has checked that the issuer did delist so many, or that so few are meant. */
  readonly acceptShrink?: boolean | undefined
  /** Told how many entries were read so far. */
  readonly progress?: ((entries: number) => void) | undefined
}

/** Ingests the files of one list against the edition in force, and keeps the outcome, whole or refused. */
export async function importEdition(
  source: ListSource,
  files: readonly SourceFile[],
  { archive, clock, acceptShrink = false, progress }: ImportTools,
): Promise<ImportOutcome> {
  const list = source.facts.id
  const before = await archive.inForce(list)
  const detailsBefore = before && detailsOf((await archive.load(list, before.hash)).entries)
  const ingested = await ingest(source, files, {
    clock,
    before: acceptShrink ? null : before,
    acceptFew: acceptShrink,
    detailsBefore,
    progress,
  })
  const older = isOlder(ingested.facts, before)
  const isBack =
    !older &&
    before?.hash !== ingested.facts.hash &&
    (await archive.history(list)).some(({ hash, state }) => hash === ingested.facts.hash && state === 'superseded')
  const facts = await archive.keep(ingested, files, { switchTo: !older })
  return {
    list,
    facts,
    unchanged: before !== null && before.hash === facts.hash,
    older,
    backFrom: isBack ? before : null,
    ingested,
  }
}

/** True of a role that makes an edition by itself. */
const isEnough = ({ facts }: ListSource, role: string): boolean =>
  facts.forms.length === 0 ||
  isOpenRole(facts, role) ||
  facts.forms.some(
    ({ files }) => files.some(file => file.role === role) && files.every(file => !file.required || file.role === role),
  )

/** Two files of one role, of two forms of one list, or of a list that is only imported, are two editions. */
function clashes({ facts }: ListSource, a: string, b: string): boolean {
  if (a === b) return true
  if (isOpenRole(facts, a) || isOpenRole(facts, b)) return a.split(':')[0] !== b.split(':')[0]
  const { forms } = facts
  return !forms.some(form => [a, b].every(role => form.files.some(file => file.role === role)))
}
