import type { WireFinding, WireGroup } from '../server/api.ts'

export type Filter = { readonly surface: WireFinding['surface'] | null; readonly text: string }

export const noFilter: Filter = { surface: null, text: '' }

/** Groups with the findings that fit; a group without any is left out. */
export function filterGroups(groups: readonly WireGroup[], filter: Filter): WireGroup[] {
  return groups
    .map(group => ({ ...group, findings: group.findings.filter(found => fits(found, filter)) }))
    .filter(group => group.findings.length > 0)
}

function fits(found: WireFinding, { surface, text }: Filter): boolean {
  if (surface !== null && found.surface !== surface) return false
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const hay = [
    found.subject.label,
    found.subject.id,
    found.against.name,
    found.against.entry,
    ...found.grounds.map(ground => ground.text),
  ]
    .join(' ')
    .toLowerCase()
  return words.every(word => hay.includes(word))
}

/** "1 payment, 2 devices" of the findings that are shown. */
export function countSubjects(findings: readonly WireFinding[]): string {
  const subjects = new Map<string, Set<string>>()
  for (const { subject } of findings)
    subjects.set(subject.kind, (subjects.get(subject.kind) ?? new Set()).add(subject.id))
  return [...subjects]
    .map(([kind, ids]) => `${ids.size} ${ids.size === 1 ? kind : kind === 'party' ? 'parties' : `${kind}s`}`)
    .join(', ')
}
