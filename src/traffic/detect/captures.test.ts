import { describe, expect, test } from 'vitest'
import { captures } from '../../../test/simulate/captures.ts'
import { everyday, healthyNetwork } from '../../../test/simulate/everyday.ts'
import { captured } from '../../../test/simulate/lab.ts'
import type { Finding } from '../../finding.ts'
import { defaultPolicy } from '../../policy.ts'
import type { TrafficRecord } from '../connection.ts'
import { TrafficExamination } from '../examine.ts'

function toldOf(records: readonly TrafficRecord[]): readonly Finding[] {
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  examination.take({ records, rejected: [] }, { file: 'made', sha256: '0'.repeat(64) })
  return examination.close().findings.filter(({ setAside }) => setAside === null)
}

const light = captures.filter(({ heavy }) => heavy !== true)

describe('captures of infected devices', () => {
  test.each(
    light.flatMap(capture => [
      [capture.name, 'all logs', capture] as const,
      [capture.name, 'conn.log alone', capture] as const,
    ]),
  )('%s, %s: the commander is among the first three', (_, logs, capture) => {
    const told = toldOf(captured(capture, { seed: 77, withNames: logs === 'all logs' }).records)
    const peers = told.slice(0, 3).map(({ subject }) => subject.properties.peer ?? '')
    expect(peers.some(peer => capture.commanders.includes(peer))).toBe(true)
    // What a device does as a whole is one finding, however much it scans and floods.
    const devices = told.filter(({ subject }) => subject.kind === 'device').map(({ subject }) => subject.id)
    expect(devices).toEqual([...new Set(devices)])
  })
})

describe('a healthy day raises nothing high', () => {
  test.each(everyday.map((each, index) => [each.kind, index % 2 === 0, each] as const))(
    'of a %s, all logs: %s',
    (_, names, member) => {
      const told = toldOf(healthyNetwork(31, [member], { names }).wire.records)
      expect(told.filter(({ severity }) => severity === 'high')).toEqual([])
    },
  )
})

test('the order of lines does not matter, to the last figure', () => {
  const capture = captures.find(({ name }) => name.startsWith('Mirai, two hours, short'))
  const records = capture === undefined ? [] : captured(capture, { seed: 3, withNames: true, open: true }).records
  const said = (all: readonly TrafficRecord[]) =>
    toldOf(all).map(({ subject, score, grounds, severity }) => ({ subject, score, grounds, severity }))
  expect(said([...records].reverse())).toEqual(said(records))
})
