import type { WireFinding, WireGroup, WireShownFinding } from '../server/api.ts'
import { type About, bySubject } from './subjects.ts'

export type Filter = {
  readonly surface: WireFinding['surface'] | null
  readonly severity: WireFinding['severity'] | null
  readonly text: string
}

export const noFilter: Filter = { surface: null, severity: null, text: '' }

export type Shown = { readonly id: string; readonly name: string; readonly subjects: readonly About[] }

/** Groups with the subjects whose findings fit; a group without any is left out. */
export function filterGroups(groups: readonly WireGroup[], filter: Filter): readonly Shown[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  return groups
    .map(({ id, name, findings }) => ({
      id,
      name,
      subjects: bySubject(findings.filter(found => fits(found, filter, words))),
    }))
    .filter(group => group.subjects.length > 0)
}

/** The first so many subjects, whatever group they are of: no page is longer than a person reads. */
export function firstSubjects(groups: readonly Shown[], most: number): readonly Shown[] {
  let left = most
  return groups.flatMap(group => {
    const subjects = group.subjects.slice(0, Math.max(0, left))
    left -= subjects.length
    return subjects.length === 0 ? [] : [{ ...group, subjects }]
  })
}

function fits(found: WireShownFinding, { surface, severity }: Filter, words: readonly string[]): boolean {
  if (surface !== null && found.surface !== surface) return false
  if (severity !== null && found.severity !== severity) return false
  if (words.length === 0) return true
  const hay = [
    found.subject.label,
    found.subject.id,
    found.against.name,
    found.against.list,
    found.against.entry,
    ...found.grounds.map(ground => ground.text),
    ...found.evidence.slice(0, 20).map(({ file }) => file),
  ]
    .join(' ')
    .toLowerCase()
  return words.every(word => hay.includes(word) || (word.length >= 8 && found.id.startsWith(word)))
}
