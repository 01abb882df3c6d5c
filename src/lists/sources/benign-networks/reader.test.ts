import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { trial } from '../../../../test/lists/trial.ts'
import { memoryInput } from '../../../evidence/open.ts'
import type { BenignEntry } from '../../entry.ts'
import { editionsOf, recognise } from '../../import.ts'
import { listSources } from '../../sources.ts'
import { benignNetworks } from './reader.ts'

trial(benignNetworks, new URL('.', import.meta.url), [
  { files: ['cloud.json', 'dynamic.json', 'names.json'], expected: 'expected.jsonl' },
])

test('lists in folders of their own, as their makers keep them, are one edition', () => {
  const inputs = ['cloud', 'names'].map(name =>
    memoryInput(`lists/${name}/list.json`, readFileSync(new URL(`sample/${name}.json`, import.meta.url))),
  )
  const editions = editionsOf(recognise(inputs, listSources))
  expect(editions.map(({ source, files }) => [source.facts.id, files.map(({ role }) => role)])).toEqual([
    ['benign-networks', ['list:cloud/list.json', 'list:names/list.json']],
  ])
})

const real = new URL('../../../../../shared/data/catalogues/warninglists/', import.meta.url)
const present = existsSync(real)
if (!present) console.info('skipped: the real warninglists are not at ../shared/data')

test.skipIf(!present)('the real lists are read, and those that must not lower do not', async () => {
  const files = readdirSync(real).map(name => {
    const input = memoryInput(name, readFileSync(new URL(name, real)))
    return { role: benignNetworks.sniff(input.head, name)?.role ?? '', input }
  })
  expect(files.filter(({ role }) => role === '')).toEqual([])
  const entries: BenignEntry[] = []
  for await (const { records, rejected } of benignNetworks.read(files)) {
    expect(rejected).toEqual([])
    entries.push(...records.filter(entry => entry.kind === 'benign'))
  }
  expect(entries.filter(({ unused }) => unused !== null).map(({ name }) => name)).toEqual(
    [
      'List of known dynamic DNS domains',
      'Second level TLDs as known by Mozilla Foundation',
      'List of known sinkholes',
    ].toSorted((a, b) => entries.findIndex(e => e.name === a) - entries.findIndex(e => e.name === b)),
  )
  const azure = entries.find(({ name }) => name.includes('Azure'))
  expect([azure?.version, azure?.values.length]).toEqual(['20241203', 2683])
})
