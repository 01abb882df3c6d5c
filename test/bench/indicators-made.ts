import type { Edition } from '../../src/lists/edition.ts'
import type { IndicatorEntry } from '../../src/lists/entry.ts'

/** An edition of so many made-up indicators: half names, half addresses. The first few addresses lie where the made-up traffic goes. */
export function listed(count: number): Edition {
  const entries = Array.from({ length: count }, (_, i): IndicatorEntry => {
    const byte = (n: number) => Math.imul(i + 1, n) >>> 24
    const value =
      i % 2 === 0
        ? `w${i.toString(36)}.n${(i * 7919).toString(36)}.example`
        : `${170 + (i % 50)}.${byte(2_654_435)}.${byte(40_503_111)}.${byte(97_561_337)}`
    return {
      kind: 'indicator',
      id: String(i),
      observable: i % 2 === 0 ? 'domain' : 'address',
      value: i === 1 ? '10.0.0.1' : value,
      exact: false,
      adversary: null,
      description: '',
      firstSeen: null,
      lastSeen: null,
      validUntil: null,
      confidence: null,
      technique: null,
      source: 'bench',
    }
  })
  const facts: Edition['facts'] = {
    list: 'bench',
    hash: '0'.repeat(64),
    published: null,
    imported: '',
    entries: count,
    files: [],
    state: 'in-force',
    note: null,
  }
  return { facts, entries }
}
