import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openInput } from '../../src/evidence/open.ts'
import { Archive } from '../../src/lists/archive.ts'
import { buildCandidates } from '../../src/lists/candidates.ts'
import type { PartyEntry } from '../../src/lists/entry.ts'
import { editionsOf, importEdition, recognise } from '../../src/lists/import.ts'
import { listSources } from '../../src/lists/sources.ts'
import { prepareName } from '../../src/names/prepare.ts'
import { openSqlite } from '../../src/store/sqlite.ts'

const sdn = fileURLToPath(new URL('../../../shared/data/lists/ofac-sdn-daily/2024-05-03.csv', import.meta.url))
const target = { seconds: 3, megabytes: 400 }

/** From the SDN file on disk to an edition in force and an index of its names: seconds and peak memory, in a process
 *  of its own so that nothing else counts. Prints; needs ../shared/data and says so without it. */
export async function run(): Promise<void> {
  if (!existsSync(sdn)) {
    console.log('lists: skipped, ../shared/data/lists/ofac-sdn-daily is absent')
    return
  }
  await new Promise<void>((resolve, reject) => {
    const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), 'measure']
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve() : reject(new Error(`lists: the measurement ended with ${code}`))))
  })
}

async function measure(): Promise<void> {
  const clock = () => new Date(0)
  const folder = await mkdtemp(join(tmpdir(), 'interdict-bench-'))
  const start = performance.now()
  const store = await openSqlite(folder, clock)
  const archive = new Archive(folder, { store: store.editions, clock })
  const [group] = editionsOf(recognise([await openInput(sdn)], listSources))
  if (!group) throw new Error('the SDN file was not recognised')
  const { facts, ingested } = await importEdition(group.source, group.files, { archive, clock })
  const imported = performance.now() - start
  const parties = (ingested.edition?.entries ?? []).filter((entry): entry is PartyEntry => entry.kind === 'party')
  buildCandidates(namesOf(parties))
  const whole = performance.now() - start
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `lists: ${facts.entries} entries imported in ${seconds(imported)} s, with the index in ${seconds(whole)} s (target ${target.seconds}), peak ${peak.toFixed(0)} MB (target ${target.megabytes})`,
  )
  await store.close()
  await rm(folder, { recursive: true })
}

function* namesOf(parties: readonly PartyEntry[]) {
  for (const [entry, party] of parties.entries()) {
    const kind = party.schema === 'Person' ? 'person' : 'organization'
    for (const name of party.names) yield { entry, name: prepareName(name.full, kind, name.parts) }
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2)

if (process.argv[2] === 'measure' && import.meta.filename === process.argv[1]) await measure()
