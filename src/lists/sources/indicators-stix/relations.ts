export type Json = Readonly<Record<string, unknown>>

/** What the other objects of a bundle say of an indicator. */
export type Relations = {
  /** Name of the intrusion set, threat actor, campaign or malware that it indicates, the first in that order. */
  readonly adversaryOf: (indicator: string) => string | null
  /** ATT&CK id of an attack pattern that it indicates. */
  readonly techniqueOf: (indicator: string) => string | null
  readonly authorOf: (identity: string | null) => string | null
}

const whom = ['intrusion-set', 'threat-actor', 'campaign', 'malware', 'infrastructure', 'tool']

export function relationsOf(objects: readonly Json[]): Relations {
  const byId = new Map(objects.map(object => [object.id, object]))
  const indicated = new Map<unknown, Json[]>()
  for (const object of objects) {
    if (object.type !== 'relationship' || object.relationship_type !== 'indicates' || object.revoked === true) continue
    const target = byId.get(object.target_ref)
    if (target === undefined) continue
    indicated.set(object.source_ref, [...(indicated.get(object.source_ref) ?? []), target])
  }
  const targets = (indicator: string) => indicated.get(indicator) ?? []
  return {
    adversaryOf: indicator => {
      const named = targets(indicator).filter(
        target => whom.includes(String(target.type)) && typeof target.name === 'string',
      )
      const [first] = named.sort((a, b) => whom.indexOf(String(a.type)) - whom.indexOf(String(b.type)))
      return first === undefined ? null : String(first.name)
    },
    techniqueOf: indicator => {
      const pattern = targets(indicator).find(target => target.type === 'attack-pattern')
      const references = Array.isArray(pattern?.external_references) ? (pattern.external_references as Json[]) : []
      const id = references.find(reference => /^T\d{4}(?:\.\d{3})?$/.test(String(reference?.external_id)))?.external_id
      return id === undefined ? null : String(id)
    },
    authorOf: identity => {
      const name = identity === null ? undefined : byId.get(identity)?.name
      return typeof name === 'string' ? name : null
    },
  }
}
