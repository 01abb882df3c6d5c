import type { BenignEntry } from '../../entry.ts'
import { FieldFault, recordFields } from '../../fields.ts'
import { observableOf } from '../../observable.ts'
import type { ListSource } from '../../source.ts'
import { entriesOf, isObject, jsonDocument } from '../records.ts'
import { facts } from './facts.ts'

const largest = 64 * 1024 * 1024

/** MISP warninglists, one file a list: `{"name", "description", "version", "type", "matching_attributes", "list"}`. */
export const benignNetworks: ListSource = {
  facts,
  sniff(head, path) {
    const text = head.toString('utf8').replace(/^\uFEFF/, '')
    if (!/^\s*\{/.test(text)) return null
    return /"list"\s*:\s*\[\s*"/.test(text) &&
      /"(?:name|description|matching_attributes|version)"\s*:\s*["[\d]/.test(text)
      ? { role: `list:${path.split('/').slice(-2).join('/')}`, certainty: 0.9 }
      : null
  },
  async *read(files) {
    const taken = new Set<string>()
    for (const { input } of files.toSorted((a, b) => (a.role < b.role ? -1 : 1))) {
      const document = await jsonDocument(input, largest)
      const make = (value: unknown) => {
        const entry = entryOf(value)
        if (taken.has(entry.id)) throw new FieldFault('name', `stands in two files: ${entry.name}`)
        taken.add(entry.id)
        return entry
      }
      for await (const portion of entriesOf(input, [{ line: null, value: document }], make))
        yield { ...portion, counts: { lists: portion.records.length } }
    }
  },
}

function entryOf(document: unknown): BenignEntry {
  if (!isObject(document)) throw new FieldFault('document', 'is not a warninglist')
  const fields = recordFields<unknown>(document)
  const name = textOf('name', fields.take('name'))
  const description = fields.take('description')
  const version = fields.take('version')
  const type = fields.take('type') ?? 'string'
  const list = fields.take('list')
  if (!Array.isArray(list)) throw new FieldFault('list', 'is not a list')
  // The attributes of MISP events that it is held against there; ours are told by their form.
  fields.ignore('matching_attributes', 'category', 'icon', 'sources')
  fields.done()
  const unused = unusedBecause(name, String(type))
  return {
    kind: 'benign',
    id: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    name,
    description: typeof description === 'string' ? description : name,
    version: version === undefined ? 'without a version' : String(version),
    values: unused === null ? valuesOf(list, String(type)) : [],
    unused,
  }
}

function textOf(field: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new FieldFault(field, 'is not a text')
}

/**
 * Lists that must not lower anything. Earned: the botnet's own domain stood in lists of popular names; a name below a
 * dynamic DNS provider is anybody's; a call to a sinkhole is a call of what was to be found.
 */
const excluded: readonly (readonly [RegExp, string])[] = [
  [/\btop\b|\balexa\b|\btranco\b|\bumbrella\b|\bmajestic\b|\bmoz\b|popular/i, 'what is merely popular is not innocent'],
  [/dynamic dns/i, 'whoever asks for it gets a name below these'],
  [/sinkhole/i, 'a call to a sinkhole shows what the sinkhole was set up for'],
  [
    /\btlds?\b|top[- ]level|parking|url[- ]shortener|disposable|\btor\b|\bvpn\b/i,
    'who stands behind these is not told',
  ],
]

function unusedBecause(name: string, type: string): string | null {
  if (!['cidr', 'hostname', 'string'].includes(type)) return `its type ${type} is not one of networks or names`
  return excluded.find(([words]) => words.test(name))?.[1] ?? null
}

/** Lists of type `hostname` hold of everything below, the others of a name only when they say so with a dot in front. */
function valuesOf(list: readonly unknown[], type: string): readonly string[] {
  const values = new Set<string>()
  for (const value of list) {
    if (typeof value !== 'string') continue
    const bare = value.trim().replace(/^\./, '')
    const observable = observableOf(bare)
    if (observable === null || !['address', 'network', 'domain'].includes(observable.kind)) continue
    const below = observable.kind === 'domain' && (type === 'hostname' || value.trim().startsWith('.'))
    values.add(below ? `.${observable.value}` : observable.value)
  }
  return [...values].sort()
}
