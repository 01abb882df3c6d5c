import { z } from 'zod'
import { comparedProperties } from '../../engine/service/match.ts'
import { countryLabels, propertyLabel } from './labels.ts'
import type { ScreeningParts } from './parts.ts'
import { mostQueries, parsed } from './reconcile-queries.ts'

/** What an entity may have besides what comparisons look at. */
const further = ['position', 'title', 'program', 'notes', 'topics']
/** Properties whose values are codes of countries. */
const placed: ReadonlySet<string> = new Set(['country', 'nationality', 'citizenship', 'jurisdiction', 'flag'])

const settings = z.looseObject({
  limit: z.coerce.number().int().min(0).default(0),
  render: z.enum(['caption', 'raw']).default('caption'),
})
const extendQuery = z.looseObject({
  ids: z.array(z.string()).max(mostQueries),
  properties: z.array(z.looseObject({ id: z.string(), settings: settings.optional() })),
})

/** What the manifest says of adding columns. */
export const extendSettings = [
  {
    name: 'limit',
    label: 'Limit',
    type: 'number',
    default: 0,
    help_text: 'Values of a row at the most; 0 for all.',
  },
  {
    name: 'render',
    label: 'Form of values',
    type: 'select',
    default: 'caption',
    choices: [
      { value: 'caption', name: 'As a person reads them' },
      { value: 'raw', name: 'As they are held' },
    ],
    help_text: 'A country by its name or by its code.',
  },
] as const

type Property = { readonly id: string; readonly name: string }

/** Properties by which entities can be compared, by their names or labels. */
export const comparedColumns = (prefix: string): Property[] => begun([...comparedProperties()], prefix)

/** Properties that can become columns. */
export const offeredColumns = (): Property[] => begun([...comparedProperties(), ...further], '')

const begun = (names: readonly string[], prefix: string): Property[] =>
  names
    .map(id => ({ id, name: propertyLabel(id) }))
    .filter(({ id, name }) => begins(id, prefix) || begins(name, prefix))

export const begins = (text: string, prefix: string): boolean => text.toLowerCase().startsWith(prefix.toLowerCase())

type Row = Readonly<Record<string, readonly { readonly str: string }[]>>

/** Columns to add: values of properties of entities that were chosen. An id that leads to no entity has an empty row. */
export async function extended({ service }: ScreeningParts, text: string): Promise<Record<string, unknown>> {
  const { ids, properties } = parsed(extendQuery, text)
  const found = await service.askAll(ids.map(id => ({ kind: 'entity' as const, id })))
  const rows = ids.map((id, at): [string, Row] => {
    const entity = found[at]?.answer.entity ?? null
    if (entity === null) return [id, {}]
    return [id, Object.fromEntries(properties.map(column => [column.id, cellsOf(entity.properties, column)]))]
  })
  const strange = properties.filter(({ id }) => !offeredColumns().some(one => one.id === plain(id)))
  const notes = strange.map(({ id }) => `no entity here has a property ${id.slice(0, 100)}`)
  const meta = properties.map(({ id }) => ({ id, name: propertyLabel(plain(id)) }))
  return { meta, rows: Object.fromEntries(rows), ...(notes.length === 0 ? {} : { notes }) }
}

function cellsOf(
  held: Readonly<Record<string, readonly string[]>>,
  { id, settings: asked }: z.infer<typeof extendQuery>['properties'][number],
): { str: string }[] {
  const { limit = 0, render = 'caption' } = asked ?? {}
  const all = held[plain(id)] ?? []
  const values = limit > 0 ? all.slice(0, limit) : all
  const told = render === 'caption' && placed.has(plain(id)) ? countryLabels() : null
  return values.map(value => ({ str: told?.get(value) ?? value }))
}

/** `Person:birthDate` is `birthDate` of a person. */
const plain = (id: string): string => id.slice(id.indexOf(':') + 1)
