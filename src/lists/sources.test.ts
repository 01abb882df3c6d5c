import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import { recognise } from './import.ts'
import { ingest } from './ingest.ts'
import type { ListSource } from './source.ts'
import { listSources } from './sources.ts'

const clock = () => new Date(0)
const folder = new URL('./sources/', import.meta.url)
const byId = listSources.map(source => [source.facts.id, source] as const)

const samples = (id: string) =>
  readdirSync(new URL(`${id}/sample/`, folder)).map(name => ({
    name,
    bytes: readFileSync(new URL(`${id}/sample/${name}`, folder)),
  }))

/** A sample is smaller than a list, and a damaged one is to be read to its end. */
const lenient = (source: ListSource): ListSource => ({
  ...source,
  facts: { ...source.facts, bounds: { min: 1, max: 1_000_000 }, rejected: 1 },
})

test('every list has a name and a folder of its own, and every folder is named', () => {
  const ids = listSources.map(source => source.facts.id)
  expect(new Set(ids).size).toBe(ids.length)
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const withReader = folders
    .map(entry => entry.name)
    .filter(name => readdirSync(new URL(`${name}/`, folder)).includes('facts.ts'))
  expect(withReader.toSorted()).toEqual(ids.toSorted())
})

describe.each(byId)('%s', (id, source) => {
  const { facts } = source

  test('its facts make sense', () => {
    const roles = facts.forms.flatMap(form => form.files.map(file => file.role))
    const addresses = facts.forms.flatMap(form => form.files.flatMap(file => file.addresses))
    expect(new Set(roles).size).toBe(roles.length)
    for (const { files } of facts.forms) expect(files.length === 0 || files.some(file => file.required)).toBe(true)
    for (const address of addresses) expect(address).toMatch(/^https:\/\//)
    for (const text of [facts.title, facts.issuer, facts.programme, facts.licence]) expect(text).not.toBe('')
    for (const share of [facts.shrink, facts.rejected]) expect(share).toSatisfy((s: number) => s >= 0 && s <= 1)
    expect(facts.bounds.min).toBeGreaterThan(0)
    expect(facts.bounds.max).toBeGreaterThan(facts.bounds.min)
  })

  test('each of its samples is told from the files of all other lists', () => {
    const inputs = samples(id).map(({ name, bytes }) => memoryInput(`/in/${name}`, bytes))
    const found = recognise(inputs, listSources).map(file => [file.input.path, file.source?.facts.id])
    expect(found).toEqual(inputs.map(input => [input.path, id]))
  })

  test('no damage to its samples makes it crash, hang or say nothing', async () => {
    const files = recognise(
      samples(id).map(({ name, bytes }) => memoryInput(`/in/${name}`, bytes)),
      [source],
    )
    const damages = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      kind: fc.constantFrom('cut', 'flip', 'insert', 'repeat'),
      put: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(damages, async ({ file: { input, role }, at, kind, put }) => {
        const whole = Buffer.from(samples(id).find(sample => input.path.endsWith(sample.name))?.bytes ?? [])
        const i = Math.floor(at * whole.length)
        const [head, tail] = [whole.subarray(0, i), whole.subarray(i)]
        if (kind === 'flip') whole[i] = (whole[i] ?? 0) ^ (1 << ((put[0] ?? 0) & 7))
        const bytes =
          kind === 'cut' ? head : kind === 'flip' ? whole : Buffer.concat([head, kind === 'insert' ? put : tail, tail])
        const outcome = await ingest(lenient(source), [{ role, input: memoryInput(input.path, bytes) }], {
          clock,
          before: null,
        })
        expect(outcome.edition !== null || outcome.reasons.length > 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
