import { describe, expect, test } from 'vitest'
import { type Finding, finding } from '../finding.ts'
import { plotsOf } from './plots.ts'

const channel = (properties: Readonly<Record<string, string>>): Finding =>
  finding({
    surface: 'network',
    kind: 'covert-behaviour',
    severity: 'medium',
    subject: { kind: 'channel', id: 'a>b', label: 'a → b', properties },
    against: { list: 'behaviour', edition: 'e', entry: 'beacon', name: 'Beacon', adversary: null, programs: [] },
    score: 0.9,
    grounds: [],
    policy: 'p',
    evidence: [],
    action: { kind: 'investigate', text: 'Look.', basis: 'B' },
    technique: null,
    setAside: null,
  })

describe('plots of a finding', () => {
  test('a timeline says its stretches, and what the picture shows', () => {
    const span = { timelineFrom: '2026-03-02T00:00:00Z', timelineTo: '2026-03-02T03:00:00Z' }
    expect(plotsOf(channel({ timeline: '5 0 7', ...span }))).toEqual([
      {
        kind: 'timeline',
        title: 'Calls per hour',
        text: '12 calls, in 2 of 3 equal stretches of time; at most 7 in one.',
        bars: [
          { label: '2026-03-02 00:00 to 2026-03-02 01:00', count: 5 },
          { label: '2026-03-02 01:00 to 2026-03-02 02:00', count: 0 },
          { label: '2026-03-02 02:00 to 2026-03-02 03:00', count: 7 },
        ],
        axis: ['2026-03-02 00:00', '2026-03-02 03:00'],
        mark: null,
      },
    ])
    expect(plotsOf(channel({ timeline: '5 0 7', ...span, timelineOf: 'records' }))[0]).toMatchObject({
      title: 'Records per hour',
      text: '12 records, in 2 of 3 equal stretches of time; at most 7 in one.',
    })
    expect(plotsOf(channel({ timeline: '5 0 7' }))[0]).toMatchObject({ axis: ['first log line', 'last log line'] })
  })

  test('a histogram fills its holes and marks the beat where it lies', () => {
    const [gaps, sizes] = plotsOf(
      channel({ gaps: '500-600:20 600-700:100 900-1000:3', beat: '650', sizes: '0-512:4', beatSize: '700' }),
    )
    expect(gaps?.bars.map(({ count }) => count)).toEqual([20, 100, 0, 0, 3])
    expect(gaps?.mark).toEqual({ at: 0.3, label: 'the beat, 10.8 min' })
    expect(gaps?.text).toBe(
      '123 gaps from 8.33 min to 16.7 min; 100 of them from 10 min to 11.7 min. Marked: the beat, 10.8 min.',
    )
    expect(sizes).toMatchObject({ kind: 'sizes', axis: ['0 B', '1020 B'], mark: { at: 0.68359375 } })
  })

  test('a single bar stands in room of its own, and a very long hole is cut short', () => {
    const bars = (gaps: string) => plotsOf(channel({ gaps }))[0]?.bars.map(({ count }) => count)
    expect(bars('300-303:287')).toEqual([0, 287, 0])
    expect(bars('0-1:4 90000-90001:2')?.length).toBe(32)
  })

  test.each([
    ['no property', {}],
    ['an empty one', { timeline: '', gaps: '', sizes: '' }],
    ['what is no count', { timeline: '1 two 3' }],
    ['counts below nothing', { timeline: '1 -2' }],
    ['more bars than can be told apart', { timeline: '1 '.repeat(300).trim() }],
    ['edges that fall', { gaps: '10-5:3' }],
    ['bins that overlap', { gaps: '0-10:3 5-20:1' }],
    ['markup', { gaps: '<b>-1:2' }],
  ])('of %s there is none', (_, properties) => expect(plotsOf(channel(properties))).toEqual([]))
})
