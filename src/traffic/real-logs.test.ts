import { existsSync, globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openInput } from '../evidence/open.ts'
import { InputFault } from '../evidence/rejection.ts'
import { defaultPolicy } from '../policy.ts'
import { TrafficExamination } from './examine.ts'
import { suricataEve } from './read/suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from './read/zeek.ts'

const readers = [zeekTsv, zeekJson, zeekSummary, suricataEve]
const data = new URL('../../../shared/data/', import.meta.url)

describe('real logs', () => {
  const there = existsSync(data)
  if (!there) process.stdout.write(`skipped: ${data.pathname} is not there, so the real logs are not examined\n`)

  async function examineFolder(pattern: string) {
    const examination = new TrafficExamination({
      editions: [],
      policy: defaultPolicy,
    })
    const tally = { examined: 0, rejected: 0, faults: 0 }
    for (const path of globSync(`${data.pathname}${pattern}`)) {
      const input = await openInput(path)
      const reader = readers.reduce((a, b) => (b.sniff(input.head, path) > a.sniff(input.head, path) ? b : a))
      expect([path, reader.sniff(input.head, path) > 0]).toEqual([path, true])
      try {
        for await (const batch of reader.read(input)) {
          tally.examined += examination.take(batch, { file: path, sha256: input.sha256 })
          tally.rejected += batch.rejected.length
        }
      } catch (error) {
        if (!(error instanceof InputFault)) throw error
        tally.faults++
      }
    }
    const { coverage, findings } = examination.close()
    const sightings = findings.filter(found => found.kind !== 'covert-behaviour')
    const behaviour = findings.filter(found => found.kind === 'covert-behaviour' && found.setAside === null)
    return {
      ...tally,
      passed: coverage.logs.reduce((sum, log) => sum + log.passed, 0),
      findings: sightings.length,
      behaviour: behaviour.map(({ severity, subject }) => `${severity} ${subject.id}`),
    }
  }

  // What behaves oddly in them: a steady visitor; a DNS command channel; a camera that calls beside its maker's on an odd port.
  test.runIf(there).each([
    [
      'zeek/missing_host/2024-04-19/*',
      {
        examined: 60_010,
        rejected: 0,
        faults: 0,
        passed: 3_138,
        findings: 0,
        behaviour: ['low 73.54.23.243>64.225.56.201'],
      },
    ],
    [
      'zeek/json_with_all_fields/*',
      { examined: 216, rejected: 0, faults: 0, passed: 0, findings: 0, behaviour: ['medium 192.168.88.2>r-1x.com'] },
    ],
    [
      'zeek/open_conns/*/*',
      { examined: 281, rejected: 0, faults: 0, passed: 0, findings: 0, behaviour: ['medium 192.168.88.2>r-1x.com'] },
    ],
    ['zeek/truncated/*', { examined: 61, rejected: 3, faults: 1, passed: 0, findings: 0, behaviour: [] }],
    [
      'suricata/*',
      {
        examined: 4_997,
        rejected: 0,
        faults: 0,
        passed: 3,
        findings: 0,
        behaviour: ['low 192.168.1.129>122.248.234.231'],
      },
    ],
    ['zeek/has_unknown_field/*', { examined: 4, rejected: 1, faults: 0, passed: 0, findings: 0, behaviour: [] }],
  ])('every line of %s is accounted for', async (pattern, expected) =>
    expect(await examineFolder(pattern)).toEqual(expected),
  )
})
