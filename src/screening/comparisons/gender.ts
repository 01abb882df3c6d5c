import type { Comparison } from './comparison.ts'

export type Gender = 'male' | 'female' | null

/** Gender as both sides state it. */
export function compareGenders(subject: Gender, entry: Gender): Comparison | null {
  if (subject === null || entry === null) return null
  const same = subject === entry
  return {
    comparison: 'gender',
    subject,
    entry,
    outcome: same ? 'gender-agrees' : 'gender-differs',
    text: same ? 'Same gender.' : 'The genders differ.',
  }
}
