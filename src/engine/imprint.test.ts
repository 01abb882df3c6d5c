import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Imprint, withoutKnown } from './imprint.ts'

async function* cut(bytes: Buffer, step: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

async function imprintOf(bytes: Buffer, step: number): Promise<Imprint> {
  const imprint = new Imprint()
  for await (const chunk of cut(bytes, step)) imprint.take(chunk)
  return imprint
}

const log = (lines: number): Buffer =>
  Buffer.from(`#fields\n${Array.from({ length: lines }, (_, line) => `record ${line}\n`).join('')}`)

const long = log(3_000)
test.each([
  ['the same', long, { same: long.length, records: 3_000, rest: 'nothing', whole: true }],
  ['longer', log(3_001), { same: long.length, records: 3_000, rest: 'lines', whole: true }],
  ['a line begun', Buffer.concat([long, Buffer.from('rec')]), { rest: 'part of a line', whole: true }],
  ['cut in its last block', long.subarray(0, -5), { same: long.length - 5, records: 2_999, rest: 'nothing' }],
  ['cut in its first block', long.subarray(0, 100), { same: 100, rest: 'nothing', whole: false }],
  ['cut between', long.subarray(0, 10_000), { same: 8_192, rest: 'unproven', whole: false }],
  ['other', Buffer.from('#fields\nother\n'), { same: 0, lines: 0, rest: 'lines', whole: false }],
])('a file is compared with what was read: %s', async (_, file, wanted) => {
  expect(await (await imprintOf(long, 999)).likeness(cut(file, 777))).toMatchObject(wanted)
})

test.each([
  ['#a\n#b\nrow\n', '#a\n#b\n'],
  ['row\n#a\n', ''],
  ['#a\n#b', '#a\n'],
])('the marks of %j', async (text, wanted) => {
  expect((await imprintOf(Buffer.from(text), 2)).marks.toString()).toBe(wanted)
})

test('lines that were read are empty, marks and the header stand, and what follows is whole', async () => {
  const parts: Buffer[] = []
  const bytes = Buffer.from('head\n#mark\none\n\ntwo\nthree\n')
  for await (const part of withoutKnown(cut(bytes, 3), { known: 20, header: true })) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe('head\n#mark\n\n\n\nthree\n')
})

test('however it is cut, what two files share is found up to a block, and never more than they share', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_500 }),
      fc.integer({ min: 0, max: 600 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9_000 }),
      async (shared, more, differs, step) => {
        const one = Buffer.concat([log(shared), Buffer.from('x\n'.repeat(more))])
        const other = Buffer.concat([log(shared), Buffer.from(differs ? 'y\n'.repeat(600) : '')])
        const { same, lines } = await (await imprintOf(one, step)).likeness(cut(other, 10_000 - step))
        const truth = log(shared).length
        expect(same).toBeLessThanOrEqual(differs || more > 0 ? truth : one.length)
        expect(lines).toBeLessThanOrEqual(same)
        expect(same).toBeGreaterThan(truth - 4096)
      },
    ),
    { numRuns: 100 },
  )
})
