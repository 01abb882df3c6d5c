import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../../evidence/open.ts'
import { type Ingested, ingest } from '../../ingest.ts'
import type { ListSource, SourceFile } from '../../source.ts'
import { ofacConsolidated } from '../ofac-consolidated/reader.ts'
import { ofacSdn } from './reader.ts'

const clock = () => new Date(0)

type Sample = { readonly source: ListSource; readonly folder: string; readonly names: Readonly<Record<string, string>> }

const samples: readonly (readonly [name: string, sample: Sample])[] = [
  [
    'SDN CSV',
    {
      source: ofacSdn,
      folder: './sample',
      names: { sdn: 'SDN.CSV', alt: 'ALT.CSV', add: 'ADD.CSV', comments: 'SDN_COMMENTS.CSV' },
    },
  ],
  ['SDN XML', { source: ofacSdn, folder: './sample', names: { xml: 'SDN.XML' } }],
  [
    'non-SDN CSV',
    {
      source: ofacConsolidated,
      folder: '../ofac-consolidated/sample',
      names: { sdn: 'CONS_PRIM.CSV', alt: 'CONS_ALT.CSV', add: 'CONS_ADD.CSV' },
    },
  ],
]

/** Rejections are let through here, so that a damaged sample is read to its end. */
const lenient = (source: ListSource): ListSource => ({
  ...source,
  facts: { ...source.facts, bounds: { min: 1, max: 1_000 }, rejected: 1 },
})

async function read({ source }: Sample, bytes: Readonly<Record<string, Buffer>>): Promise<Ingested> {
  const files: SourceFile[] = Object.entries(bytes).map(([role, content]) => ({
    role,
    input: memoryInput(`${role}.x`, content),
  }))
  return ingest(lenient(source), files, { clock, before: null })
}

const bytesOf = ({ folder, names }: Sample): Record<string, Buffer> =>
  Object.fromEntries(
    Object.entries(names).map(([role, name]) => [role, readFileSync(new URL(`${folder}/${name}`, import.meta.url))]),
  )

/** Every outcome is the same edition, one that says what it lost, or a refusal that says why. */
function expectNothingSilent(outcome: Ingested, whole: Ingested): void {
  if (!outcome.edition) {
    expect(outcome.reasons.length).toBeGreaterThan(0)
    return
  }
  const lost = whole.facts.entries - outcome.facts.entries
  if (lost > 0) expect(outcome.rejected.length + (outcome.facts.note ? 1 : 0)).toBeGreaterThan(0)
}

describe.each(samples)('%s', (_, sample) => {
  const bytes = bytesOf(sample)

  test('cut anywhere', async () => {
    const whole = await read(sample, bytes)
    for (const [role, content] of Object.entries(bytes)) {
      for (let end = 0; end < content.length; end += content.length > 2_000 ? 7 : 1) {
        const outcome = await read(sample, { ...bytes, [role]: content.subarray(0, end) })
        expectNothingSilent(outcome, whole)
        const mark = content.length - end
        if (outcome.edition && outcome.facts.hash !== whole.facts.hash) {
          expect([role, mark, outcome.rejected.length > 0 || outcome.facts.note !== null]).toEqual([role, mark, true])
        }
      }
    }
  })

  test('bits flipped, bytes put in and taken out', async () => {
    const whole = await read(sample, bytes)
    const roles = Object.keys(bytes)
    const damage = fc.record({
      role: fc.constantFrom(...roles),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      kind: fc.constantFrom('flip', 'insert', 'remove', 'repeat'),
      bit: fc.integer({ min: 0, max: 7 }),
      put: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async damages => {
        const altered = { ...bytes }
        for (const { role, at, kind, bit, put } of damages) {
          const content = Buffer.from(altered[role] ?? Buffer.alloc(0))
          const i = Math.floor(at * content.length)
          const [head, tail] = [content.subarray(0, i), content.subarray(i)]
          if (kind === 'flip') content[i] = (content[i] ?? 0) ^ (1 << bit)
          altered[role] =
            kind === 'flip'
              ? content
              : kind === 'insert'
                ? Buffer.concat([head, put, tail])
                : kind === 'remove'
                  ? Buffer.concat([head, tail.subarray(put.length)])
                  : Buffer.concat([head, tail, tail])
        }
        expectNothingSilent(await read(sample, altered), whole)
      }),
      { numRuns: 400 },
    )
  })

  test.each(['latin1', 'utf16le'] as const)('in the encoding %s', async encoding => {
    const whole = await read(sample, bytes)
    const turned = Object.fromEntries(
      Object.entries(bytes).map(([role, content]) => {
        const text = content.toString('utf8').replace(/^<\?xml.*\?>/, '')
        const mark = encoding === 'utf16le' ? '\uFEFF' : ''
        return [role, Buffer.from(mark + text, encoding)]
      }),
    )
    const outcome = await read(sample, turned)
    expectNothingSilent(outcome, whole)
    if (outcome.edition) expect(outcome.facts.entries).toBe(whole.facts.entries)
  })

  test('huge fields and other people’s files', async () => {
    const whole = await read(sample, bytes)
    const [role = '', content = Buffer.alloc(0)] = Object.entries(bytes)[0] ?? []
    const text = content.toString('utf8')
    const huge = 'A; '.repeat(400_000)
    for (const other of [
      text.replace('QINGSHAN', huge),
      text.replace('Website', `a.k.a. '${huge}`),
      `${'"'.repeat(100_001)}${text}`,
      '\0'.repeat(100_000),
      '{"a":1}',
      '%PDF-1.7',
      `${','.repeat(100_000)}\n`,
      '<a>'.repeat(50_000),
    ]) {
      expectNothingSilent(await read(sample, { ...bytes, [role]: Buffer.from(other) }), whole)
    }
  }, 30_000)
})
