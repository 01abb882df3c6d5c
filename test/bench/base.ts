import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BaseChange, examineBase } from '../../src/engine/base.ts'
import { openInput } from '../../src/evidence/open.ts'
import type { Edition } from '../../src/lists/edition.ts'
import { ingest } from '../../src/lists/ingest.ts'
import { ofacSdn } from '../../src/lists/sources/ofac-sdn/reader.ts'
import { defaultPolicy as policy } from '../../src/policy.ts'
import { emptyParty, type Party } from '../../src/screening/party.ts'
import { buildScreener, type Screener } from '../../src/screening/screener.ts'

const count = 20_000
const place = { file: 'base.csv', line: null, sha256: '' }

/** A customer base over two following days of the SDN list: everyone, and then whom the change can concern.
 *  Prints; needs ../shared/data and says so without it. */
export async function run(): Promise<void> {
  const paths = ['2024-05-02', '2024-05-03'].map(day =>
    fileURLToPath(new URL(`../../../shared/data/lists/ofac-sdn-daily/${day}.csv`, import.meta.url)),
  )
  if (!paths.every(path => existsSync(path))) {
    console.log('base: skipped, ../shared/data/lists is absent')
    return
  }
  const [was, is] = (await Promise.all(paths.map(edition))) as [Edition, Edition]
  const parties = Array.from({ length: count }, (_, at) => partyOf(stranger(at), at, was))
  const [before, after] = [buildScreener([was]), buildScreener([is])]
  const first = timed('everyone, the first time', () => examine(before, parties, null))
  const delta = timed('after the next day', () => examine(after, parties, first))
  const full = timed('everyone again, for comparison', () => examine(after, parties, null))
  const same = text(delta) === text(full)
  console.log(
    `base: ${delta.counts.again} examined again, ${delta.counts.kept} kept; the results are ${same ? 'the same' : 'NOT THE SAME'}`,
  )
}

async function edition(path: string): Promise<Edition> {
  const input = await openInput(path)
  const clock = () => new Date(0)
  const { edition: made, reasons } = await ingest(ofacSdn, [{ role: 'sdn', input }], { clock, before: null })
  if (made === null) throw new Error(reasons.join('; '))
  return made
}

const given = 'Mary James Anna Peter Olga Thomas Yusuf Amina Wei Raj Carlos Hans Fatima Kofi Ali Ivan Elena Juan'.split(
  ' ',
)
const family =
  'Smith Becker Rossi Ivanova Tanaka Okafor Singh Garcia Larsen Nowak Silva Haddad Kim Nguyen Khan Lopez'.split(' ')

const stranger = (at: number): string =>
  `${given[at % given.length]} ${family[(at * 31 + (at >> 4)) % family.length]}-${family[(at >> 3) % family.length]}`

/** One in twenty is a listed name as people write it. */
function partyOf(full: string, at: number, listed: Edition): Party {
  const entry = at % 20 === 0 ? listed.entries[(at * 7919) % listed.entries.length] : undefined
  const known = entry?.kind === 'party' ? entry : null
  const name = known === null ? full : (known.names[0]?.full.split(', ').reverse().join(' ') ?? full)
  const names = [{ full: name, role: 'primary' as const }]
  return { ...emptyParty(`P${at}`, place), schema: known?.schema ?? 'Person', names }
}

const examine = (screener: Screener, parties: readonly Party[], last: BaseChange | null): BaseChange =>
  examineBase(screener, parties, {
    before: new Map(last?.members.map(({ member }) => [member.id, member])),
    policy,
  })

const text = (change: BaseChange): string => JSON.stringify(change.members.map(({ findings }) => findings))

function timed(label: string, work: () => BaseChange): BaseChange {
  const start = performance.now()
  const done = work()
  const took = performance.now() - start
  console.log(
    `base: ${label}: ${count} parties in ${took.toFixed(0)} ms, ${((count / took) * 1000).toFixed(0)} a second`,
  )
  return done
}

if (process.argv[1] === import.meta.filename) await run()
