import { isObject } from '../records.ts'

type Json = Readonly<Record<string, unknown>>

/** What an event says of all its attributes. */
export type EventFacts = {
  readonly info: string
  readonly date: string | null
  readonly author: string
  readonly adversary: string | null
  readonly technique: string | null
}

/** Galaxies that name whom an event is about, the most telling first. */
const whom = ['threat-actor', 'mitre-intrusion-set', 'microsoft-activity-group', 'malpedia', 'mitre-malware', 'tool']

export function eventFacts(event: Json): EventFacts {
  const tags = tagsOf(event)
  return {
    info: textOf(event.info) ?? 'without a title',
    date: dayOf(event.date),
    author: textOf(isObject(event.Orgc) ? event.Orgc.name : null) ?? 'MISP',
    adversary: adversaryIn(tags),
    technique: techniqueIn(tags),
  }
}

/** `misp-galaxy:threat-actor="Flax Typhoon"`, of an event or of an attribute. */
export function adversaryIn(tags: readonly string[]): string | null {
  for (const galaxy of whom)
    for (const tag of tags) {
      const found = new RegExp(`^misp-galaxy:${galaxy}="(.+)"$`).exec(tag)?.[1]
      if (found !== undefined) return found.replace(/ - [GS]\d{4}$/, '')
    }
  return null
}

export const techniqueIn = (tags: readonly string[]): string | null =>
  tags
    .map(tag => /^misp-galaxy:mitre-attack-pattern=".* - (T\d{4}(?:\.\d{3})?)"$/.exec(tag)?.[1] ?? null)
    .find(found => found !== null) ?? null

export const tagsOf = (holder: Json): readonly string[] =>
  (Array.isArray(holder.Tag) ? holder.Tag : []).flatMap(tag =>
    isObject(tag) && typeof tag.name === 'string' ? [tag.name] : [],
  )

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const dayOf = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null

/** Attributes of the event and of its objects, with the name of the object. */
export function attributesOf(event: Json): readonly { readonly attribute: Json; readonly object: string | null }[] {
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])
  return [
    ...list(event.Attribute).map(attribute => ({ attribute, object: null })),
    ...list(event.Object)
      .filter(object => object.deleted !== true)
      .flatMap(object => list(object.Attribute).map(attribute => ({ attribute, object: textOf(object.name) }))),
  ]
}
