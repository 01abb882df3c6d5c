import { describe, expect, test } from 'vitest'
import { conn, connHead, edition, examine, indicator } from './examine.testing.ts'

const seen = 1740787200
const day = (days: number) => new Date((seen + days * 86_400) * 1000).toISOString().slice(0, 10)
const packet = conn(seen, '10.0.0.5', '203.0.113.9', { state: 'S0', bytes: 0 })

describe('one unanswered packet to a listed address', () => {
  test.each([
    ['known as theirs that week', { firstSeen: day(-30), lastSeen: day(3) }, 'high'],
    ['of a list that gives no dates', {}, 'high'],
    ['of a list that gives no dates and middling confidence', { confidence: 0.5 }, 'high'],
    ['of a list that itself doubts it', { confidence: 0.2, lastSeen: day(1) }, 'medium'],
    ['not seen as theirs for a year', { firstSeen: day(-600), lastSeen: day(-365) }, 'low'],
    ['not seen as theirs for two months', { firstSeen: day(-600), lastSeen: day(-60) }, 'medium'],
  ] as const)('%s', async (_, more, severity) => {
    const { findings } = await examine(
      [['conn.log', connHead + packet]],
      [edition('feed', indicator('address', '203.0.113.9', more))],
    )
    expect(findings.map(found => [found.severity, found.action.kind === 'isolate'])).toEqual([
      [severity, severity === 'high'],
    ])
  })

  test('what many programs share points and proves nothing', async () => {
    const network = await examine(
      [['conn.log', connHead + packet]],
      [edition('feed', indicator('network', '203.0.113.0/24'))],
    )
    expect(network.findings.map(({ severity }) => severity)).toEqual(['medium'])
  })

  test('a thousand packets to an address that changed hands long ago are no more than one', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => conn(seen + i, '10.0.0.5', '203.0.113.9')).join('')
    const { findings } = await examine(
      [['conn.log', connHead + many]],
      [edition('feed', indicator('address', '203.0.113.9', { firstSeen: '2019-01-01', lastSeen: '2020-01-01' }))],
    )
    expect(findings.map(({ severity }) => severity)).toEqual(['low'])
  })
  test('a host that shows a listed certificate has called nobody', async () => {
    const log =
      '#separator \\x09\n#path\tknown_certs\n#fields\tts\thost\tport_num\tsubject\tissuer_subject\tserial\n' +
      `${seen}.0\t10.0.0.5\t443\tCN=jason.example\tCN=jason.example\t01\n`
    const { findings } = await examine(
      [['known_certs.log', log]],
      [edition('feed', indicator('certificate-subject', 'CN=jason.example'))],
    )
    expect(findings.map(({ action }) => action.text)).toEqual([
      'Find out what on 10.0.0.5 shows CN=jason.example, and who put it there.',
    ])
    const told = findings.flatMap(({ grounds }) => grounds.map(({ text }) => text)).join()
    expect(told).toContain('10.0.0.5 itself showed this')
    expect(told).not.toContain('Our side called')
  })
  test('a contact has a timeline of its records', async () => {
    const log = connHead + [0, 30, 200].map(after => conn(seen + after, '10.0.0.5', '203.0.113.9')).join('')
    const { findings } = await examine([['conn.log', log]], [edition('feed', indicator('address', '203.0.113.9'))])
    const { timeline = '', timelineOf, timelineFrom = '' } = findings[0]?.subject.properties ?? {}
    expect(timeline.split(' ').reduce((sum, count) => sum + Number(count), 0)).toBe(3)
    expect(timelineOf).toBe('records')
    expect(Date.parse(timelineFrom)).toBeLessThanOrEqual(seen * 1000)
  })
})
