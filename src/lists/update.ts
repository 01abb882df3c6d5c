import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, stamp } from '../clock.ts'
import { openInput } from '../evidence/open.ts'
import type { Validator, ValidatorStore } from '../store/contract.ts'
import type { Archive } from './archive.ts'
import type { EditionFacts } from './edition.ts'
import { type FeedRequest, fetchFeed, isFeed } from './feeds/fetch-feed.ts'
import type { Credentials } from './feeds/get-json.ts'
import { type FetchBounds, type Fetched, type FetchRequest, fetchFile, usualBounds } from './fetch-file.ts'
import { type ImportOutcome, importEdition } from './import.ts'
import { fileName, type Override, roleToSniff, type Wanted, wantedFiles } from './settings.ts'
import type { ListSource, SourceFile } from './source.ts'

export type UpdateOutcome =
  /** The server says that nothing changed, or sent the edition that is in force. */
  | { readonly kind: 'unchanged'; readonly list: string; readonly facts: EditionFacts }
  | { readonly kind: 'replaced'; readonly list: string; readonly outcome: ImportOutcome }
  /** Fetched, but not a whole edition: it is kept with its reasons, and the old one stays in force. */
  | { readonly kind: 'refused'; readonly list: string; readonly outcome: ImportOutcome }
  /** Could not be fetched; the old one stays in force. */
  | { readonly kind: 'failed'; readonly list: string; readonly why: string }

export type UpdateTools = {
  readonly archive: Archive
  readonly validators: ValidatorStore
  readonly clock: Clock
  /** Files in transit lie here, below the data folder; nothing of them stays. */
  readonly folder: string
  readonly bounds?: FetchBounds
  readonly acceptShrink?: boolean | undefined
  readonly progress?: ((entries: number) => void) | undefined
  /** How hosts of feeds are signed in to, by host. */
  readonly credentials?: Readonly<Record<string, Credentials>> | undefined
  /** Told before each request. */
  readonly tell?: (text: string) => void
}

/** Fetches a list and makes it the edition in force when it is whole. Only what changed is sent by a server that can tell. */
export async function updateList(source: ListSource, override: Override, tools: UpdateTools): Promise<UpdateOutcome> {
  const list = source.facts.id
  const wanted = wantedFiles(source, override)
  if (wanted.length === 0)
    return { kind: 'failed', list, why: 'has no official address; import its file, or say where it is with --from' }
  const folder = join(tools.folder, 'incoming', randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const inForce = await tools.archive.inForce(list)
    const got = await getAll(wanted, { inForce, folder, tools })
    if ('why' in got) return { kind: 'failed', list, why: got.why }
    if (inForce && got.files.every(file => file.unchanged)) {
      await remember(got.files, tools)
      return { kind: 'unchanged', list, facts: inForce }
    }
    const files = await Promise.all(got.files.map(file => asSourceFile(file, source)))
    const outcome = await importEdition(source, files, tools)
    // A refused file is asked for again in full, so that it is not taken for an unchanged good one.
    if (outcome.facts.state === 'refused') return { kind: 'refused', list, outcome }
    await remember(got.files, tools, files)
    return outcome.unchanged ? { kind: 'unchanged', list, facts: outcome.facts } : { kind: 'replaced', list, outcome }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Got = {
  readonly role: string
  readonly path: string
  readonly unchanged: boolean
  readonly validator: Omit<Validator, 'checked'>
}

type Getting = { readonly inForce: EditionFacts | null; readonly folder: string; readonly tools: UpdateTools }

async function getAll(
  wanted: readonly Wanted[],
  getting: Getting,
): Promise<{ readonly files: readonly Got[] } | { readonly why: string }> {
  const files: Got[] = []
  for (const file of wanted) {
    const got = await getOne(file, getting)
    if (!('why' in got)) files.push(got)
    else return { why: `${fileName(file.addresses[0] ?? file.role)}: ${got.why}` }
  }
  return { files }
}

/** The first address that gives the file, the issuer's before its mirrors. */
async function getOne(file: Wanted, getting: Getting): Promise<Got | { readonly why: string }> {
  const failures: string[] = []
  for (const address of file.addresses) {
    const got = await getFrom(address, file.role, getting)
    if (!('why' in got)) return got
    failures.push(`${hostOf(address)}: ${got.why}`)
  }
  return { why: failures.join('; ') || 'has no address' }
}

async function getFrom(
  address: string,
  role: string,
  { inForce, folder, tools }: Getting,
): Promise<Got | { readonly why: string }> {
  const place = join(folder, role === roleToSniff ? 'own' : role)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const path = join(place, isFeed(address) ? `${hostOf(address).replace(/[^\w.-]/g, '_')}.json` : fileName(address))
  const known = await usable(await tools.validators.get(address), inForce, tools.archive)
  const condition = { etag: known?.validator.etag ?? null, lastModified: known?.validator.lastModified ?? null }
  const fetched = isFeed(address)
    ? await feedFrom({ address, into: path, before: known?.bytes ?? null, since: condition.lastModified }, tools)
    : await fileFrom({ address, into: path, ...condition }, tools)
  if (fetched.kind === 'failed') return fetched
  if (fetched.kind === 'fetched') {
    const { etag, lastModified } = fetched
    return { role, path, unchanged: false, validator: { address, etag, lastModified, sha256: '' } }
  }
  if (!known) return { why: 'answered "not modified" to a question without a condition' }
  await writeFile(path, known.bytes, { mode: 0o600 })
  return { role, path, unchanged: true, validator: known.validator }
}

function fileFrom(request: FetchRequest, { tell, bounds = usualBounds }: UpdateTools): Promise<Fetched> {
  tell?.(`asking ${request.address}`)
  return fetchFile(request, bounds)
}

const feedFrom = (
  request: FeedRequest,
  { bounds = usualBounds, credentials = {}, tell = () => {} }: UpdateTools,
): Promise<Fetched> => fetchFeed(request, { bounds, credentials, tell })

/** What a server said counts only for a file that the edition in force was read from, and that is still at hand. */
async function usable(
  validator: Validator | null,
  inForce: EditionFacts | null,
  archive: Archive,
): Promise<{ readonly validator: Validator; readonly bytes: Buffer } | null> {
  if (!validator || !inForce?.files.some(file => file.sha256 === validator.sha256)) return null
  const bytes = await archive.raw(validator.sha256)
  return bytes && { validator, bytes }
}

async function asSourceFile({ role, path }: Got, source: ListSource): Promise<SourceFile> {
  const input = await openInput(path)
  return { role: role === roleToSniff ? (source.sniff(input.head, path)?.role ?? role) : role, input }
}

/** `files` are the fetched ones as they were read, in the order of `got`; none when nothing was fetched. */
async function remember(got: readonly Got[], tools: UpdateTools, files: readonly SourceFile[] = []): Promise<void> {
  const checked = stamp(tools.clock)
  for (const [i, { validator }] of got.entries()) {
    await tools.validators.put({ ...validator, sha256: files[i]?.input.sha256 ?? validator.sha256, checked })
  }
}

const hostOf = (address: string) => new URL(address).host || 'file'
