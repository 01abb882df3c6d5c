import { describe, expect, test } from 'vitest'
import { midnight } from '../../../test/simulate/background.ts'
import { type Everyday, healthyNetwork } from '../../../test/simulate/everyday.ts'
import { poll } from '../../../test/simulate/habits.ts'
import { hidden } from '../../../test/simulate/hidden.ts'
import { random } from '../../../test/simulate/random.ts'
import { lease } from '../../../test/simulate/wire.ts'
import { defaultPolicy } from '../../policy.ts'
import { TrafficExamination } from '../examine.ts'
import { innocents, titles } from './detections.ts'

/** Enough hosts for rarity to count, and nothing in them that would raise of itself. */
const locks = Array.from(
  { length: 24 },
  (): Everyday => ({
    kind: 'lock',
    host: 'lock',
    mac: '02:00:00:00:00:07',
    habits: () => [poll('connect.locks.example', 10_000)],
  }),
)

function foundIn(case_: (typeof hidden)[number]) {
  const days = case_.days ?? 1
  const { wire } = healthyNetwork(3, locks, { names: true, days })
  const plant = { rng: random(8), records: wire.records }
  const hosts = Array.from({ length: case_.hosts ?? 1 }, (_, at) => `192.168.1.${200 + at}`)
  for (const address of hosts) {
    lease(plant, { ts: midnight + 5, address, mac: '02:00:00:00:00:09', name: `${case_.host}-${address.slice(-3)}` })
    case_.plant(plant, address, { from: midnight, to: midnight + days * 86_400 })
  }
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  examination.take({ records: wire.records, rejected: [] }, { file: 'made', sha256: '0'.repeat(64) })
  return examination
    .close()
    .findings.filter(
      ({ setAside, subject: { properties } }) => setAside === null && hosts.includes(properties.originator ?? ''),
    )
}

describe('a plain case of each detection', () => {
  test.each(hidden.map(each => [each.detection, each.name, each] as const))('%s: %s', (detection, _, case_) => {
    const found = foundIn(case_)
    const spoke = found.filter(({ grounds }) => grounds.some(each => each.comparison === detection && each.weight > 0))
    expect(spoke.length).toBeGreaterThan(0)
    for (const { technique, against, subject } of spoke) {
      expect(technique).toMatch(/^T\d{4}(?:\.\d{3})?$/)
      expect(against.edition).toMatch(/^[0-9a-f]{64}$/)
      expect(subject.properties.timeline).toMatch(/^\d+(?: \d+)*$/)
    }
  })

  test('each has a title, and says who looks the same and is innocent', () =>
    expect(hidden.filter(({ detection }) => !(detection in titles) || !(detection in innocents))).toEqual([]))
})
