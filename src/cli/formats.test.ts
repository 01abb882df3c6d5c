import { describe, expect, test } from 'vitest'
import type { Outcome } from '../engine/run.ts'
import { type Finding, finding } from '../finding.ts'
import { csv, json, jsonLines } from './formats.ts'
import { html } from './report-html.ts'

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
})
