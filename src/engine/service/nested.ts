import type { Link, PartyEntry, PostalAddress } from '../../lists/entry.ts'
import type { ListFacts } from '../../lists/source.ts'
import type { ScreenedEntry } from '../../screening/screener.ts'
import type { Entity } from './entity.ts'

/** An entity beside another: a sanction, an address, or a link with the party at its other end. */
export type Adjacent = Omit<Entity, 'properties' | 'target'> & {
  readonly properties: Readonly<Record<string, readonly (string | Other)[]>>
  readonly target: false
}
type Other = Omit<Entity, 'target'> & { readonly target: boolean }

export type NestedEntity = Omit<Entity, 'properties'> & {
  readonly properties: Readonly<Record<string, readonly (string | Adjacent)[]>>
}

type Beside = {
  readonly entity: Entity
  /** Facts of lists: they tell who sanctions. */
  readonly sources: readonly ListFacts[]
  /** The entity of another id; null when no list in force has it. */
  readonly held: (id: string) => Entity | null
}

/** The entity with what stands beside it, as FollowTheMoney nests it: sanctions, addresses, and links to other parties,
 *  which are shown in full when they are held. */
export function nestedEntity({ list, entry }: ScreenedEntry, { entity, sources, held }: Beside): NestedEntity {
  const beside = (
    kind: string,
    number: number,
    more: Pick<Adjacent, 'caption' | 'schema' | 'properties'>,
  ): Adjacent => ({
    ...entity,
    id: `${entity.id}:${kind}-${number}`,
    referents: [],
    target: false,
    ...more,
  })
  const adjacent: Record<string, Adjacent[]> = {}
  const add = (name: string, one: Adjacent) => {
    adjacent[name] = [...(adjacent[name] ?? []), one]
  }
  if (entry.programs.length > 0 || entity.properties.topics?.includes('sanction') === true)
    add(
      'sanctions',
      beside(
        'sanction',
        1,
        sanctionOf(
          entry,
          sources.find(facts => facts.id === list),
        ),
      ),
    )
  for (const [at, address] of entry.addresses.entries())
    add('addressEntity', beside('address', at + 1, addressOf(address)))
  for (const [at, link] of entry.links.entries()) {
    const { property, schema, end, properties } = linkOf(link)
    const other = (link.entry === undefined ? null : held(`${list}:${link.entry}`)) ?? stranger(entity, link, at + 1)
    const caption = link.relation.replaceAll('-', ' ')
    add(property, beside('link', at + 1, { caption, schema, properties: { ...properties, [end]: [other] } }))
  }
  return { ...entity, properties: { ...entity.properties, ...adjacent } }
}

function sanctionOf(
  entry: PartyEntry,
  facts: ListFacts | undefined,
): Pick<Adjacent, 'caption' | 'schema' | 'properties'> {
  return {
    caption: facts?.title ?? 'Sanction',
    schema: 'Sanction',
    properties: filled({
      authority: [facts?.issuer],
      program: entry.programs,
      listingDate: [entry.listed],
      startDate: [entry.listed],
      sourceUrl: [facts?.home],
    }),
  }
}

function addressOf(address: PostalAddress): Pick<Adjacent, 'caption' | 'schema' | 'properties'> {
  const { full, street, city, region, postal, country } = address
  return {
    caption: full,
    schema: 'Address',
    properties: filled({
      full: [full],
      street: [street],
      city: [city],
      state: [region],
      postalCode: [postal],
      country: [country],
    }),
  }
}

type Linked = {
  readonly property: string
  readonly schema: string
  /** The property of the link that names the other party. */
  readonly end: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** "Linked To" is not ownership: only what the issuer calls owned is written as it. */
function linkOf({ relation, stake }: Link): Linked {
  const role = [relation.replaceAll('-', ' ')]
  if (relation === 'owned-by')
    return {
      property: 'ownershipAsset',
      schema: 'Ownership',
      end: 'owner',
      properties: filled({ role, percentage: [stake?.toString()] }),
    }
  if (relation === 'family')
    return { property: 'familyPerson', schema: 'Family', end: 'relative', properties: { relationship: role } }
  if (relation === 'associate')
    return { property: 'associates', schema: 'Associate', end: 'associate', properties: { relationship: role } }
  return { property: 'unknownLinkTo', schema: 'UnknownLink', end: 'object', properties: { role } }
}

/** A party that the issuer names without an entry of its own. */
function stranger(entity: Entity, link: Link, number: number): Other {
  const schema = link.relation === 'family' ? 'Person' : 'LegalEntity'
  return {
    ...entity,
    id: `${entity.id}:party-${number}`,
    caption: link.name,
    schema,
    properties: { name: [link.name] },
    referents: [],
    target: false,
  }
}

function filled(
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(properties)
      .map(
        ([name, values]) =>
          [name, values.filter(value => value !== null && value !== undefined && value !== '')] as const,
      )
      .filter(([, values]) => values.length > 0),
  ) as Record<string, readonly string[]>
}
