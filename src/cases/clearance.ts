import { createHash } from 'node:crypto'
import { canonical, type Finding, finding, type Ground } from '../finding.ts'
import type { Entry } from '../lists/entry.ts'
import type { Clearance } from '../store/contract.ts'

/** sha256 (hex) of an entry's contents: what a clearance is bound to. */
export const entryContents = (entry: Entry): string => sha256(canonical(entry))

/**
 * What a clearance knows a subject by, sha256 (hex). A party is its reference and what is known of it, so that a customer
 * whose particulars changed is looked at again. A payment passes once: there it is the name and every value that was
 * compared, so that the same counterparty is known again in the next payment, and one with another birth date is not.
 */
export function subjectKey({ subject, grounds }: Finding): string {
  if (subject.kind === 'payment') {
    const compared = new Set(grounds.filter(told).map(ground => `${ground.comparison} ${ground.subject}`))
    return sha256(
      canonical({ kind: subject.kind, name: subject.properties.name ?? subject.id, compared: [...compared].sort() }),
    )
  }
  return sha256(canonical({ kind: subject.kind, id: subject.id, label: subject.label, properties: subject.properties }))
}

/** What a person decided of a finding. `until` is the last day on which it holds, ISO 8601 date. */
export type Clearing = { readonly by: string; readonly reason: string; readonly until: string | null }

/** A clearance of a finding, bound to the subject and to the entry as it stands. `at` is ISO 8601. */
export function clearanceOf(found: Finding, entry: Entry, decided: Clearing & { readonly at: string }): Clearance {
  const { subject, against } = found
  const parts = {
    subject: subjectKey(found),
    subjectId: subject.id,
    subjectLabel: subject.label,
    list: against.list,
    entry: against.entry,
    entryName: against.name,
    contents: entryContents(entry),
    finding: found.id,
    by: decided.by,
    at: decided.at,
    reason: decided.reason,
    until: decided.until,
  }
  return { id: sha256(canonical(parts)).slice(0, 16), ...parts, withdrawn: null }
}

export type Cleared = {
  readonly clearances: readonly Clearance[]
  /** Hash of the contents of an entry in the editions that were held against, null when it is not there. */
  readonly contentsOf: (list: string, entry: string) => string | null
  /** Today, ISO 8601 date: a clearance holds up to and with its last day. */
  readonly today: string
}

/**
 * Sets aside the open findings that a person has cleared, and says which clearance did it.
 * A clearance falls when the entry's or the subject's contents have changed, or its last day has passed: the finding
 * stays open and says so in a ground. Findings that were set aside by another rule stay as they are.
 */
export function applyClearances(findings: readonly Finding[], cleared: Cleared): Finding[] {
  if (cleared.clearances.length === 0) return [...findings]
  const byEntry = Map.groupBy(cleared.clearances, ({ list, entry }) => `${list} ${entry}`)
  return findings.map(found => {
    const about = byEntry.get(`${found.against.list} ${found.against.entry}`)
    return about === undefined || found.setAside !== null ? found : settle(found, about, cleared)
  })
}

function settle(found: Finding, about: readonly Clearance[], cleared: Cleared): Finding {
  const key = subjectKey(found)
  const contents = cleared.contentsOf(found.against.list, found.against.entry)
  const holds = about.find(
    one => one.subject === key && one.contents === contents && one.withdrawn === null && !over(one, cleared.today),
  )
  const { id: _, ...parts } = found
  if (holds !== undefined) {
    const until = holds.until === null ? '' : ` until ${holds.until}`
    const why = `Cleared by ${holds.by} on ${holds.at.slice(0, 10)}${until}: ${holds.reason} (clearance ${holds.id})`
    return finding({ ...parts, setAside: { rule: 'clearance', why } })
  }
  const fallen = about
    .filter(one => one.withdrawn === null && (one.subject === key || one.subjectId === found.subject.id))
    .map(one => fell(one, { key, contents, today: cleared.today }))
  return fallen.length === 0 ? found : finding({ ...parts, grounds: [...found.grounds, ...fallen] })
}

function fell(
  one: Clearance,
  now: { readonly key: string; readonly contents: string | null; readonly today: string },
): Ground {
  const why = over(one, now.today)
    ? `its last day was ${one.until}`
    : one.contents !== now.contents
      ? 'the entry has changed since'
      : 'the particulars of the subject have changed since'
  return {
    comparison: 'clearance',
    subject: one.subjectLabel,
    entry: one.id,
    weight: 0,
    text: `The clearance of ${one.at.slice(0, 10)} by ${one.by} no longer holds: ${why}.`,
  }
}

const told = (ground: Ground): boolean => ground.comparison !== 'clearance'
const over = ({ until }: Clearance, today: string): boolean => until !== null && until < today
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
