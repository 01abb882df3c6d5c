import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, printableLine } from './printable.ts'

describe('what evidence may show', () => {
  test.each([
    ['plain text', 'ACME Ltd, 12 High St', 'ACME Ltd, 12 High St'],
    ['other scripts and their marks', 'شركة\u200f 永信至诚 É', 'شركة\u200f 永信至诚 É'],
    ['emoji of several characters', '👩\u200d🚒', '👩\u200d🚒'],
    ['an escape sequence', 'a\u001b[31mb', 'a\uFFFD[31mb'],
    ['an escape sequence in one character', 'a\u009b31mb', 'a\uFFFD31mb'],
    ['a window title', '\u001b]0;owned\u0007', '\uFFFD]0;owned\uFFFD'],
    ['backspaces', 'no\b\byes', 'no\uFFFD\uFFFDyes'],
    ['a turned direction', 'invoice\u202efdp.exe', 'invoice\uFFFDfdp.exe'],
    ['an isolate', '\u2066x\u2069', '\uFFFDx\uFFFD'],
    ['marks stacked on a letter', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(6)}\uFFFDb`],
    ['half a pair', 'a\ud800b', 'a\uFFFDb'],
    ['line breaks and tabs', 'a\r\nb\tc', 'a\r\nb\tc'],
  ])('%s', (_, raw, shown) => expect(printable(raw)).toBe(shown))

  test.each([
    ['line breaks', 'a\r\nb\nc', 'a b c'],
    ['Unicode line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
    ['tabs and runs of blanks', '\ta  \t b ', 'a b'],
    ['a forged line', 'x\n0 findings', 'x 0 findings'],
  ])('on one line: %s', (_, raw, shown) => expect(printableLine(raw)).toBe(shown))

  test('law: nothing that is obeyed is left, and what is clean stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const shown = printableLine(text)
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
        expect(printableLine(shown)).toBe(shown)
        expect(printable(printable(text))).toBe(printable(text))
      }),
    )
  })
})
