import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, finding } from '../finding.ts'
import { groupByAdversary, groupBySubject } from './group.ts'

const made = (subject: Partial<Finding['subject']>, more: Partial<Omit<Finding, 'id'>> = {}): Finding =>
  finding({
    surface: 'money',
    kind: 'designated-party',
    severity: 'high',
    subject: { kind: 'party', id: 'C-1', label: 'ACME Ltd', properties: {}, ...subject },
    against: { list: 'ofac-sdn', edition: 'e', entry: '1', name: 'N', adversary: 'itg', programs: [] },
    score: 0.9,
    grounds: [],
    policy: 'p',
    evidence: [],
    action: { kind: 'hold', text: 'Hold it.', basis: 'B' },
    technique: null,
    setAside: null,
    ...more,
  })

const against = (list: string, adversary: string | null = 'itg') => ({
  against: { list, edition: 'e', entry: '1', name: 'N', adversary, programs: [] },
})

test('entries of several issuers are findings about one subject', () => {
  const three = ['ofac-sdn', 'eu-fsf', 'uk-sanctions'].map((list, i) =>
    made({}, { ...against(list), severity: i === 0 ? 'low' : 'medium', score: 0.7 + i / 10 }),
  )
  const [group, ...others] = groupByAdversary([...three, made({ id: 'C-2' })], () => 'Integrity')
  expect(others).toEqual([])
  expect(group?.counts).toEqual([['party', 2]])
  expect(group?.subjects.map(({ severity, score, findings }) => [severity, score, findings.length])).toEqual([
    ['medium', 0.9, 3],
    ['high', 0.9, 1],
  ])
})

test('what a device does in the network stands with its weaknesses, and hosts without an inventory by themselves', () => {
  const camera = {
    kind: 'device',
    id: 'D-1',
    label: 'gate (camera)',
    properties: { addresses: '10.0.0.5, fe80::1' },
  } as const
  const calls = (originator: string, peer: string) =>
    ({
      kind: 'channel',
      id: `${originator}>${peer}`,
      label: `host (${originator}) → ${peer}`,
      properties: { originator },
    }) as const
  const told = (...subjects: Partial<Finding['subject']>[]) =>
    groupBySubject(subjects.map(subject => made(subject))).map(({ kind, label, findings }) => [
      kind,
      label,
      findings.length,
    ])
  expect(told(camera, calls('10.0.0.5', 'evil.example'), calls('10.0.0.5', '192.0.2.1'))).toEqual([
    ['device', 'gate (camera)', 3],
  ])
  expect(told(calls('10.0.0.6', 'a'), calls('10.0.0.6', 'b'), calls('10.0.0.7', 'c'))).toEqual([
    ['device', 'host (10.0.0.6)', 2],
    ['channel', 'host (10.0.0.7) → c', 1],
  ])
  const other = { ...camera, id: 'D-2', label: 'other' }
  expect(told(camera, other, calls('10.0.0.5', 'a')).map(([kind]) => kind)).toEqual(['device', 'device', 'channel'])
  expect(told(calls('10.0.0.5, 10.0.0.6', 'a'), calls('', 'b'))).toHaveLength(2)
  const [apart] = groupByAdversary([made(camera, against('x', null)), made(calls('10.0.0.5', 'a'))], () => 'Known')
  expect(apart?.subjects[0]).toMatchObject({ kind: 'device', label: 'gate (camera)' })
})

test('what was set aside makes no subject graver', () => {
  const aside = { setAside: { rule: 'r', why: 'w' } }
  const [about] = groupBySubject([made({}, { ...aside, score: 0.99 }), made({}, { severity: 'low', score: 0.6 })])
  expect(about).toMatchObject({ severity: 'low', score: 0.6 })
  expect(groupBySubject([made({}, aside)])[0]).toMatchObject({ severity: 'high', score: 0.9 })
})

test.each([
  ['two people under one number of two files', [{ label: 'Ann' }, { label: 'Bob' }], 2],
  [
    'one payment, met by two of its parties',
    [
      { kind: 'payment', label: 'to A' },
      { kind: 'payment', label: 'by B' },
    ],
    1,
  ],
  ['a party and a device of one number', [{}, { kind: 'device' }], 2],
] as const)('%s', (_, subjects, count) => {
  expect(groupBySubject(subjects.map(subject => made(subject)))).toHaveLength(count)
})

test('what no adversary stands behind comes last, by its kind', () => {
  const groups = groupByAdversary([made({}, against('x', null)), made({}, { ...against('y'), severity: 'low' })], id =>
    id === 'itg' ? 'Integrity' : null,
  )
  expect(groups.map(({ name }) => name)).toEqual(['Integrity', 'Other designated parties'])
})

test('law: no finding is lost or told twice', () => {
  const some = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      adversary: fc.constantFrom('x', 'y', null),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  fc.assert(
    fc.property(some, rows => {
      const findings = rows.map(({ id, adversary, score }) => made({ id }, { ...against('l', adversary), score }))
      const groups = groupByAdversary(findings, () => null)
      const ids = groups.flatMap(({ subjects }) => subjects.flatMap(about => about.findings.map(found => found.id)))
      expect(ids.toSorted()).toEqual(findings.map(found => found.id).toSorted())
    }),
  )
})
