import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openInput } from '../../evidence/open.ts'
import { InputFault } from '../../evidence/rejection.ts'
import type { Finding } from '../../finding.ts'
import type { Edition } from '../../lists/edition.ts'
import type { Entry, IndicatorEntry } from '../../lists/entry.ts'
import { defaultPolicy } from '../../policy.ts'
import type { TrafficRecord } from '../connection.ts'
import { TrafficExamination } from '../examine.ts'
import { suricataEve } from '../read/suricata.ts'
import { zeekJson, zeekTsv } from '../read/zeek.ts'
import { openHistory } from './history.ts'
import { hunt } from './hunt.ts'
import { importTraffic } from './import.ts'
import { examineHistory } from './replay.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-hunt-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const indicator = (observable: IndicatorEntry['observable'], value: string): IndicatorEntry => ({
  kind: 'indicator',
  id: `i-${observable}-${value}`,
  observable,
  value,
  exact: false,
  adversary: 'northwind',
  description: 'exercise',
  firstSeen: '2024-01-01',
  lastSeen: '2025-12-31',
  validUntil: null,
  confidence: null,
  technique: null,
  source: 'exercise',
})

const edition = (entries: readonly Entry[]): Edition => ({
  facts: {
    list: 'exercise',
    hash: 'e'.repeat(64),
    published: null,
    imported: '',
    entries: entries.length,
    files: [],
    state: 'in-force',
    note: null,
  },
  entries,
})

const readers = [zeekTsv, zeekJson, suricataEve]

/** Findings of examining the files themselves. `also` sees each record. */
async function examined(
  paths: readonly string[],
  editions: readonly Edition[],
  also?: (record: TrafficRecord) => void,
) {
  const examination = new TrafficExamination({ editions, policy: defaultPolicy })
  for (const path of paths) {
    const input = await openInput(path)
    const sure = (reader: (typeof readers)[number]) => reader.sniff(input.head, path)
    const reader = readers.reduce((a, b) => (sure(b) > sure(a) ? b : a))
    try {
      for await (const batch of reader.read(input)) {
        examination.take(batch, { file: path, sha256: input.sha256 })
        if (also) for (const record of batch.records) also(record)
      }
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
    }
  }
  return examination.close().findings
}

/** Short, so that a difference can be read. */
const told = ({ subject, against, evidence }: Finding) => [
  subject.label,
  against.entry,
  evidence.map(({ file, line, field }) => `${file.split('/').at(-1)}:${line} ${field}`).join(' '),
]

const byId = (findings: readonly Finding[]) => [...findings].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What a hunt answers for; behaviour is examined over whole channels. */
const sightings = (findings: readonly Finding[]) => byId(findings.filter(({ kind }) => kind !== 'covert-behaviour'))

async function hunted(paths: readonly string[], editions: readonly Edition[]) {
  const dataFolder = await mkdtemp(join(scratch, 'data-'))
  await importTraffic(paths, { dataFolder, clock: () => new Date(0) })
  const history = await openHistory(dataFolder)
  const outcome = await hunt(history, { editions, policy: defaultPolicy })
  const { findings: all } = await examineHistory(history, { editions, policy: defaultPolicy })
  await history.close()
  return { ...outcome, findings: sightings(outcome.findings), all }
}

/** One indicator of every kind that the records can show, of as many different records as there are. */
function indicatorsIn(records: readonly TrafficRecord[]): readonly IndicatorEntry[] {
  const found = new Map<string, IndicatorEntry>()
  const add = (observable: IndicatorEntry['observable'], value: string | null | undefined) => {
    const ofKind = [...found.values()].filter(entry => entry.observable === observable).length
    if (value && ofKind < 12) found.set(`${observable} ${value}`, indicator(observable, value))
  }
  for (const record of records)
    switch (record.kind) {
      case 'connection':
        add('address', record.responder)
        add('address', record.originator)
        break
      case 'dns':
        add('domain', record.query?.split('.').slice(-2).join('.'))
        break
      case 'tls':
        add('server-name', record.serverName)
        add('ja3', record.ja3)
        add('ja4', record.ja4)
        add('certificate-subject', record.subject)
        add('certificate', record.certificates[0])
        break
      case 'http':
        add('domain', record.host)
        add('user-agent', record.userAgent)
        add('url', record.host && record.uri ? `http://${record.host}${record.uri}` : null)
        break
      case 'file':
        add('hash', record.hashes[0])
        break
      case 'certificate':
        add('certificate', record.fingerprint)
        break
      default:
    }
  return [...found.values()]
}

describe('hunting and examining what is kept find what examining the logs finds', () => {
  const samples = fileURLToPath(new URL('../read/sample/', import.meta.url))
  const sampled = readdirSync(samples)
    .filter(name => /\.(log|json)$/.test(name))
    .map(name => join(samples, name))
  const real = fileURLToPath(new URL('../../../../shared/data/zeek/missing_host/2024-04-19/', import.meta.url))

  async function same(paths: readonly string[]) {
    const records: TrafficRecord[] = []
    await examined(paths, [], record => records.push(record))
    const all = indicatorsIn(records)
    for (const some of [all, all.filter(({ observable }) => observable !== 'url')]) {
      const whole = await examined(paths, [edition(some)])
      const expected = sightings(whole)
      expect(expected.length).toBeGreaterThan(0)
      const { findings, all: kept } = await hunted(paths, [edition(some)])
      expect(findings.map(told)).toEqual(expected.map(told))
      expect(findings).toEqual(expected)
      expect(byId(kept).map(told)).toEqual(byId(whole).map(told))
      expect(byId(kept)).toEqual(byId(whole))
    }
  }

  test('in the samples', () => same(sampled))

  test('in a real day, of which only the rows that matter are read', async () => {
    if (!existsSync(real)) {
      console.info(`left out: ${real} is not there`)
      return
    }
    const paths = readdirSync(real)
      .filter(name => /^(conn|dns|ssl|http|x509|open_conn)\.0[0-3]/.test(name))
      .map(name => join(real, name))
    await same(paths)
    const { read, rows } = await hunted(paths, [edition([indicator('address', '64.225.56.201')].slice(1))])
    expect(rows).toBeGreaterThan(5_000)
    expect(read).toBeLessThan(rows / 5)
  })
})
