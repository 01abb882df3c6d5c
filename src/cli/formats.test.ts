import { describe, expect, test } from 'vitest'
import type { Outcome } from '../engine/run.ts'
import { type Finding, finding } from '../finding.ts'
import type { Context } from './context.ts'
import { csv, json, jsonLines } from './formats.ts'
import { html } from './report-html.ts'
import { printOutcome } from './terminal.ts'

const hostile = '=HYPERLINK("http://x.example","pay, now")\u202e<script>alert(1)</script>'

const found: Finding = finding({
  surface: 'money',
  kind: 'designated-party',
  severity: 'high',
  subject: { kind: 'party', id: 'C-1', label: hostile, properties: {} },
  against: { list: 'l', edition: 'e'.repeat(64), entry: '1', name: 'N', adversary: null, programs: ['P'] },
  score: 0.91,
  grounds: [{ comparison: 'name', subject: hostile, entry: 'N', weight: -0.2, text: 'Because.' }],
  policy: 'p',
  evidence: [{ file: 'f.csv', line: 3, sha256: '0' }],
  action: { kind: 'hold', text: 'Hold it.', basis: 'B' },
  technique: null,
  setAside: null,
})

const outcome: Outcome = {
  run: {
    id: 'r',
    started: '2026-03-02T00:00:00.000Z',
    finished: '2026-03-02T00:00:01.000Z',
    policy: 'p',
    editions: [{ list: 'l', hash: 'e' }],
    files: [],
    complete: false,
    notes: ['A <note>'],
    counts: { findings: 1, setAside: 0, rejected: 1, parties: 4 },
  },
  findings: [found],
  rejections: [{ file: '<f>', line: 9, field: null, reason: 'broken' }],
}

describe('formats', () => {
  test('JSON lines give each finding back', () => {
    expect(
      jsonLines([found, found])
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([found, found])
  })

  test('JSON holds nothing that a terminal obeys, and reads back as it was', () => {
    const label = 'a\u001b[2J\u009b31m\u202eb\u2028c'
    const line = jsonLines([{ ...found, subject: { ...found.subject, label } }])
    expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
    expect(JSON.parse(line).subject.label).toBe(label)
  })

  test('JSON holds the run and what was rejected', () => {
    expect(JSON.parse(json(outcome, [found]))).toEqual({
      run: outcome.run,
      findings: [found],
      rejections: outcome.rejections,
    })
  })

  test('a cell of a CSV never begins a formula, and quotes are doubled', () => {
    const [, row = ''] = csv([found]).split('\r\n')
    expect(row).toContain(`"'=HYPERLINK(""http://x.example"",""pay, now"")`)
    for (const start of ['=', '+', '-', '@', '\t']) {
      const line = csv([{ ...found, subject: { ...found.subject, label: `${start}1+1` } }]).split('\r\n')[1] ?? ''
      expect(line).toContain(`'${start}1+1`)
    }
  })

  test('the page runs nothing, loads nothing and says that it is incomplete', () => {
    const page = html(outcome, [found], () => null)
    expect(page).not.toMatch(/<script|src=|@import|url\(/)
    expect(page).toContain('&#60;script&#62;')
    expect(page).not.toContain('\u202e')
    expect(page).toContain('Incomplete')
    expect(page).toContain('&#60;f&#62;:9: broken')
  })

  const channel: Finding = {
    ...found,
    subject: { ...found.subject, kind: 'channel', properties: { gaps: '500-600:3 600-700:9', beat: '620' } },
  }

  test('the page tells a subject once, with its entries below it, and draws what can be drawn', () => {
    const second = { ...found, id: 'f'.repeat(64), against: { ...found.against, list: 'eu', name: 'Other' } }
    const page = html(outcome, [found, second, channel], () => null)
    expect(page.match(/<article/g)).toHaveLength(2)
    expect(page.match(/<h3>/g)).toHaveLength(2)
    for (const { id } of [found, second]) expect(page).toContain(id.slice(0, 16))
    expect(page).toContain('3 findings about 2 subjects (1 party, 1 channel)')
    expect(page).toMatch(/<svg [^>]*role="img"[^>]*><title[^>]*>Time between calls<\/title><desc/)
    expect(page).toContain('dashed: the beat, 10.3 min')
    expect(page).not.toMatch(/<script|src=|@import|url\(/)
  })

  test('text tells a subject once, with the id of each finding, and at most a hundred of a group', () => {
    const second = { ...found, id: 'f'.repeat(64), severity: 'low' as const, against: { ...found.against, list: 'eu' } }
    const text = printed([found, second, channel])
    expect(text.match(/HYPERLINK.*\n/g)?.[0]).toContain('2 findings')
    expect(text).toContain('against   LOW 0.91 N (eu 1; P; edition eeeeeeee)')
    for (const { id } of [found, second]) expect(text).toContain(id.slice(0, 16))
    expect(text).toMatch(/plot {6}Time between calls: 6.67 min \|.*\| 13.3 min, at most 9; the beat, 10.3 min/)
    expect(text).not.toMatch(/[\u202e\u001b]/)
    const many = Array.from({ length: 150 }, (_, i) => ({ ...found, subject: { ...found.subject, id: `C-${i}` } }))
    expect(printed(many)).toContain('… and 50 more findings about 50 more subjects; --format jsonl tells all')
    expect(printed([{ ...found, setAside: { rule: 'r', why: 'w' } }, channel])).toContain(
      '1 finding and 1 set aside about 2 subjects',
    )
  })
})

function printed(findings: readonly Finding[]): string {
  let text = ''
  const context: Context = {
    dataFolder: '',
    clock: () => new Date(0),
    out: some => {
      text += some
    },
    err: () => {},
    terminal: { colour: false, width: 140, progress: false },
    env: () => undefined,
  }
  printOutcome({ ...outcome, findings }, context, { nameOf: () => null, setAside: true })
  return text
}
