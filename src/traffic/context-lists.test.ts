import { expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import type { Finding } from '../finding.ts'
import type { Edition } from '../lists/edition.ts'
import type { AutonomousSystemEntry, BenignEntry, Entry } from '../lists/entry.ts'
import { defaultPolicy } from '../policy.ts'
import { conn, connHead, edition, examine, indicator, type Text } from './examine.testing.ts'
import { TrafficExamination } from './examine.ts'
import { zeekTsv } from './read/zeek.ts'

const traffic: Text[] = [['conn.log', connHead + conn(1740787200, '10.0.0.5', '203.0.113.9')]]
const system = (id: string, networks: readonly string[]): AutonomousSystemEntry => ({
  kind: 'autonomous-system',
  id,
  name: 'EXAMPLE',
  country: null,
  networks,
})
const editions = (...entries: readonly Entry[]) =>
  entries.map((entry, at) => {
    const made = edition(`list-${at}`, entry)
    return { ...made, facts: { ...made.facts, published: '2026-03-01', hash: 'abcdef0123456789' } }
  })
const cloud = (unused: string | null): BenignEntry => ({
  kind: 'benign',
  id: 'cloud',
  name: 'Example Cloud ranges',
  description: 'Example Cloud',
  version: '20260301',
  values: ['203.0.113.0/24'],
  unused,
})
const groundOf = (found: Finding | undefined, comparison: string) =>
  found?.grounds.find(ground => ground.comparison === comparison)?.text

test('an AS number is looked for by a table, and the finding says by which', async () => {
  const found = await examine(
    traffic,
    editions(indicator('asn', 'AS64500'), system('AS64500', ['203.0.113.0/24', '2001:db8::/32'])),
  )
  expect(found.findings[0]?.grounds[0]?.text).toContain('203.0.113.9 matches AS64500')
  expect(groundOf(found.findings[0], 'as-table')).toBe(
    '203.0.113.9 belongs to AS64500 by list-1 of 2026-03-01, edition abcdef01.',
  )
  expect(found.coverage.notes.filter(note => note.includes('AS numbers'))).toEqual([])
})

test('an AS number that no table has is told', async () => {
  const { findings, coverage } = await examine(traffic, editions(indicator('asn', 'AS64500'), system('AS1', [])))
  expect(findings).toEqual([])
  expect(coverage.notes).toContainEqual(expect.stringContaining('1 listed AS numbers cannot be looked for'))
})

async function examineAllOf(texts: readonly Text[], held: readonly Edition[]) {
  const examination = new TrafficExamination({ editions: held, policy: defaultPolicy })
  for (const [path, text] of texts)
    for await (const batch of zeekTsv.read(memoryInput(path, Buffer.from(text))))
      examination.take(batch, { file: path, sha256: 'a' })
  return examination.close().findings
}

test('a beacon to a shared network is lowered, and told all the same', async () => {
  const start = 1740787200
  const beat = Array.from({ length: 200 }, (_, i) => conn(start + i * 600 + (i % 7), '10.0.0.5', '203.0.113.9')).join(
    '',
  )
  const beacons: Text[] = [['conn.log', connHead + beat]]
  const behaviourOf = async (...entries: readonly Entry[]) =>
    (await examineAllOf(beacons, editions(...entries))).find(({ kind }) => kind === 'covert-behaviour')
  const plain = await behaviourOf()
  const lowered = await behaviourOf(cloud(null))
  expect(groundOf(lowered, 'shared-network')).toMatch(/203\.0\.113\.9 belongs to Example Cloud/)
  expect(lowered?.score).toBeLessThan(plain?.score ?? 0)
  expect(lowered?.score).toBeGreaterThan((plain?.score ?? 0) / 2)
})

test('a list of shared networks lowers, and the finding says which list and edition', async () => {
  const [lowered] = (await examine(traffic, editions(indicator('address', '203.0.113.9'), cloud(null)))).findings
  const [plain] = (await examine(traffic, editions(indicator('address', '203.0.113.9'), cloud('popular')))).findings
  expect(groundOf(lowered, 'shared-service')).toBe(
    '203.0.113.9 belongs to Example Cloud (Example Cloud ranges, version 20260301, list-1 edition abcdef01), which many share.',
  )
  expect(lowered?.score).toBe((plain?.score ?? 0) / 2)
})
