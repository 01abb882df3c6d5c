import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AutonomousSystemEntry, Entry } from '../../lists/entry.ts'
import { defaultPolicy } from '../../policy.ts'
import { conn, connHead, edition, indicator } from '../examine.testing.ts'
import { openHistory } from './history.ts'
import { huntNew } from './hunt-new.ts'
import { importTraffic } from './import.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-hunt-new-'))
afterAll(() => rm(scratch, { recursive: true }))

const system = (networks: readonly string[]): AutonomousSystemEntry => ({
  kind: 'autonomous-system',
  id: 'AS64500',
  name: 'EXAMPLE',
  country: null,
  networks,
})

/** Hunts one after another over one history, each with its entries: what each found. */
async function hunts(...turns: readonly (readonly Entry[])[]) {
  const dataFolder = await mkdtemp(join(scratch, 'data-'))
  const log = join(dataFolder, 'conn.log')
  await writeFile(
    log,
    connHead + conn(1740787200, '10.0.0.5', '203.0.113.9') + conn(1740787201, '10.0.0.5', '192.0.2.1'),
  )
  await importTraffic([log], { dataFolder, clock: () => new Date('2026-03-01T00:00:00Z') })
  const found: (readonly string[])[] = []
  for (const [turn, entries] of turns.entries()) {
    const history = await openHistory(dataFolder)
    const clock = () => new Date(Date.UTC(2026, 2, 2 + turn))
    const editions = entries.map((entry, at) => edition(`list-${at}`, entry))
    const { findings } = await huntNew(history, { editions, policy: defaultPolicy, clock, since: 'last' })
    found.push(findings.map(({ against }) => against.entry))
    await history.close()
  }
  return found
}

const address = indicator('address', '203.0.113.9')
const later = indicator('address', '192.0.2.1')
const asn = indicator('asn', 'AS64500')

test('what is new since the last hunt is looked for, and nothing twice', async () => {
  expect(await hunts([address], [address], [address, later])).toEqual([[address.id], [], [later.id]])
})

test('an AS number is looked for again when its networks are known, or other ones', async () => {
  const inside = system(['203.0.113.0/24'])
  const turns = [[asn], [asn, inside], [asn, inside], [asn, system(['192.0.2.0/24', '198.51.100.0/24'])]]
  expect(await hunts(...turns)).toEqual([[], [asn.id], [], [asn.id]])
})
