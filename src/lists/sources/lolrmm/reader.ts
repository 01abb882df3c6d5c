import { parse } from 'yaml'
import type { Input } from '../../../evidence/input.ts'
import { wholeInput } from '../../../evidence/open.ts'
import { InputFault } from '../../../evidence/rejection.ts'
import type { Entry } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import type { ListSource, Portion } from '../../source.ts'
import { bounded, entriesOf, isObject, jsonDocument } from '../records.ts'
import { facts } from './facts.ts'
import { toolOf } from './tool.ts'

/** The longest description of a tool has some 20 KB; the YAML parser is slow on long values. */
const largestTool = 256 * 1024
const largestDocument = 128 * 1024 * 1024

export const lolrmm: ListSource = {
  facts,
  sniff: (head, path) => {
    const text = head.toString('utf8').replace(/^\uFEFF/, '')
    if (/\.ya?ml$/i.test(path) && /^Name:/m.test(text) && /^(?:Details|Artifacts|Category):/m.test(text))
      return { role: `yaml:${path.slice(path.lastIndexOf('/') + 1)}`, certainty: 1 }
    return /^\s*\[\s*\{/.test(text) && /"Name"\s*:/.test(text) && /"(?:Artifacts|PEMetadata|Details)"\s*:/.test(text)
      ? { role: 'json', certainty: 1 }
      : null
  },
  /** Some tools stand twice under one name; the second is "-2". Files are taken by name, so that ids stay. */
  async *read(files) {
    const taken = new Map<string, number>()
    const make = (value: unknown): Entry => {
      const tool = toolOf(value)
      const before = taken.get(tool.id) ?? 0
      taken.set(tool.id, before + 1)
      return before === 0 ? tool : { ...tool, id: `${tool.id}-${before + 1}` }
    }
    for (const { role, input } of files.toSorted((a, b) => (a.role < b.role ? -1 : 1)))
      yield* role === 'json' ? fromJson(input, make) : fromYaml(input, make)
  },
}

async function* fromJson(input: Input, make: (value: unknown) => Entry): AsyncGenerator<Portion> {
  const document = await jsonDocument(input, largestDocument)
  if (!Array.isArray(document)) throw new InputFault(input.path, null, 'is not an array of tools')
  const records = document.map((value: unknown) => ({ line: null, value }))
  for await (const portion of entriesOf(input, records, make))
    yield { ...portion, counts: { tools: portion.records.length } }
}

/** A file that is no YAML loses one tool, not the folder: it is rejected, and the bound on rejections judges. */
async function* fromYaml(input: Input, make: (value: unknown) => Entry): AsyncGenerator<Portion> {
  const text = new TextDecoder().decode(await wholeInput(input, largestTool))
  const load = (): Entry => {
    let value: unknown
    try {
      // A few aliases are plenty for one tool; more would be a bomb.
      value = parse(text, { maxAliasCount: 50, logLevel: 'silent' })
    } catch (error) {
      throw new FieldFault('document', `is not YAML: ${(error as Error).message.split('\n', 1)[0]?.slice(0, 200)}`)
    }
    if (!isObject(value)) throw new FieldFault('document', 'is not a description of one tool')
    return make(bounded(value))
  }
  for await (const portion of entriesOf(input, [{ line: null, value: null }], load))
    yield { ...portion, counts: { tools: portion.records.length } }
}
