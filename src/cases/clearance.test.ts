import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Finding, finding } from '../finding.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { partyDraft } from '../lists/sources/draft.ts'
import { applyClearances, type Cleared, clearanceOf, entryContents, subjectKey } from './clearance.ts'

const entry = (more: Partial<PartyEntry> = {}): PartyEntry => ({
  ...partyDraft('36', 'Person'),
  names: [{ full: 'SMITH, John', kind: 'primary', weak: false }],
  programs: ['SDGT'],
  ...more,
})

const found = (more: Partial<Omit<Finding, 'id'>> = {}): Finding =>
  finding({
    surface: 'money',
    kind: 'designated-party',
    severity: 'high',
    subject: { kind: 'party', id: 'C-1', label: 'John Smith', properties: { name: 'John Smith', birthDate: '1970' } },
    against: { list: 'ofac-sdn', edition: 'aa', entry: '36', name: 'SMITH, John', adversary: null, programs: [] },
    score: 0.9,
    grounds: [{ comparison: 'name', subject: 'John Smith', entry: 'SMITH, John', weight: 0.9, text: 'Equal.' }],
    policy: 'p',
    evidence: [{ file: 'a.csv', line: 2, sha256: 'ee' }],
    action: { kind: 'hold', text: 'Hold.', basis: 'FAQ 5' },
    technique: null,
    setAside: null,
    ...more,
  })

const decided = { by: 'Ada', reason: 'Seen the passport', until: null, at: '2026-03-01T00:00:00.000Z' }
const held = (now: PartyEntry | null, more: Partial<Cleared> = {}): Cleared => ({
  clearances: [clearanceOf(found(), entry(), decided)],
  contentsOf: () => (now === null ? null : entryContents(now)),
  today: '2026-03-02',
  ...more,
})
const settle = (one: Finding, cleared: Cleared): Finding => applyClearances([one], cleared)[0] as Finding
const lastGround = (one: Finding) => one.grounds.at(-1)?.text ?? ''

describe('a clearance', () => {
  test('sets its finding aside and names itself', () => {
    const cleared = held(entry())
    const settled = settle(found(), cleared)
    expect(settled.setAside).toEqual({
      rule: 'clearance',
      why: `Cleared by Ada on 2026-03-01: Seen the passport (clearance ${cleared.clearances[0]?.id})`,
    })
    expect(settled.id).not.toBe(found().id)
    expect({ ...settled, id: '', setAside: null }).toEqual({ ...found(), id: '' })
  })

  test('falls when the entry changes, and the finding says so', () => {
    const settled = settle(
      found(),
      held(entry({ births: [{ from: '1970-01-01', to: '1970-12-31', circa: false, text: '1970' }] })),
    )
    expect(settled.setAside).toBeNull()
    expect(lastGround(settled)).toBe('The clearance of 2026-03-01 by Ada no longer holds: the entry has changed since.')
  })

  test('falls when the particulars of the subject change', () => {
    const other = found({ subject: { ...found().subject, properties: { name: 'John Smith', birthDate: '1971' } } })
    const settled = settle(other, held(entry()))
    expect(settled.setAside).toBeNull()
    expect(lastGround(settled)).toContain('the particulars of the subject have changed')
  })

  test.each([
    ['2026-03-02', 'clearance'],
    ['2026-03-01', null],
  ])('until %s, on the second of March', (until, rule) => {
    const clearances = [clearanceOf(found(), entry(), { ...decided, until })]
    const settled = settle(found(), held(entry(), { clearances }))
    expect(settled.setAside?.rule ?? null).toBe(rule)
    if (rule === null) expect(lastGround(settled)).toContain('its last day was 2026-03-01')
  })

  test('that was withdrawn leaves no trace', () => {
    const clearances = held(entry()).clearances.map(one => ({ ...one, withdrawn: { by: 'Ben', at: '', reason: '' } }))
    expect(settle(found(), held(entry(), { clearances }))).toEqual(found())
  })

  test('a newer one holds where an older one fell', () => {
    const changed = entry({ programs: ['SDGT', 'IFSR'] })
    const clearances = [clearanceOf(found(), entry(), decided), clearanceOf(found(), changed, decided)]
    expect(settle(found(), held(changed, { clearances })).setAside?.rule).toBe('clearance')
  })

  test('touches no other subject, entry or list, and nothing that another rule set aside', () => {
    const { subject, against } = found()
    const others = [
      found({ subject: { ...subject, id: 'C-2' } }),
      found({ against: { ...against, entry: '37' } }),
      found({ against: { ...against, list: 'un-consolidated' } }),
      found({ setAside: { rule: 'below-threshold', why: 'low' } }),
    ]
    expect(applyClearances(others, held(entry()))).toEqual(others)
  })
})

describe('payments are known by what was compared', () => {
  const payment = (id: string, birth?: string): Finding =>
    found({
      subject: { kind: 'payment', id, label: `payment ${id}`, properties: { name: 'John Smith', amount: `${id} USD` } },
      grounds: [
        ...found().grounds,
        ...(birth === undefined
          ? []
          : [{ comparison: 'birth-date', subject: birth, entry: '1970', weight: -0.1, text: '' }]),
      ],
    })

  test('the next payment of the same counterparty is cleared with it; one with another birth date is not', () => {
    const clearances = [clearanceOf(payment('E1', '1980'), entry(), decided)]
    const rules = [payment('E2', '1980'), payment('E3', '1981'), payment('E4')].map(
      one => settle(one, held(entry(), { clearances })).setAside?.rule ?? null,
    )
    expect(rules).toEqual(['clearance', null, null])
  })
})

test('law: a key changes with any property of the subject, and with nothing else', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), fc.string(), (properties, name, value) => {
      const base = { ...found().subject, properties }
      const more = { ...base, properties: { ...properties, [name]: value } }
      const same = Object.hasOwn(properties, name) && properties[name] === value
      const keys = [base, more].map(subject => subjectKey(found({ subject, score: Math.random() })))
      expect(keys[0] === keys[1]).toBe(same)
    }),
  )
})
