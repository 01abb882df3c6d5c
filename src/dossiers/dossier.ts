import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { assert } from '../errors.ts'
import { type Citation, type Dossier, dossier as shape } from './shape.ts'

export type { Citation, Dossier } from './shape.ts'

/** All dossiers, by id. Stops on a file that is not exactly a dossier or cites what it does not name: they are ours. */
export function loadDossiers(): readonly Dossier[] {
  loaded ??= readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(readDossier)
  return loaded
}

/** The dossier behind a list's entry, null when none is known. One entry may stand in two: the one that it `is` wins. */
export function dossierOf(list: string, entryId: string): Dossier | null {
  byEntry ??= indexEntries()
  return byEntry.get(`${list} ${entryId}`) ?? null
}

/** The id of `dossierOf`, in the form that screening asks for. */
export const adversaryOf = (list: string, entryId: string): string | null => dossierOf(list, entryId)?.id ?? null

export type Exploiter = { readonly id: string; readonly name: string; readonly source: string }

/** Adversaries that are said to exploit a CVE: dossier id, name and who said so. */
export function exploitedBy(cve: string): readonly Exploiter[] {
  byCve ??= indexVulnerabilities()
  return byCve.get(cve) ?? []
}

/** What a person calls the adversary with this dossier id. */
export const dossierName = (id: string): string | null => loadDossiers().find(d => d.id === id)?.name ?? null

/** A dossier by its id, its name or any alias, whatever the case and punctuation; else the only one that holds the words. */
export function findDossier(name: string): Dossier | null {
  const wanted = fold(name)
  if (wanted === '') return null
  const all = loadDossiers()
  const exact = all.find(d => namesOf(d).includes(wanted))
  if (exact) return exact
  const holding = all.filter(d => namesOf(d).some(known => ` ${known} `.includes(` ${wanted} `)))
  return holding.length === 1 ? (holding[0] ?? null) : null
}

/** The citation of a fact of this dossier; every fact has one. */
export function citationOf(dossier: Dossier, source: string): Citation {
  const found = dossier.citations.find(citation => citation.id === source)
  assert(found, `${dossier.id} cites "${source}" without naming it`)
  return found
}

/** A citation on one line, its date and how sure it is: "Black Lotus Labs: KVbotnet_IOCs.txt … (2023-12-13; …)". */
export const citationText = (c: Citation): string => `${c.publisher}: ${c.title} (${c.date}; ${c.verified})`

const folder = new URL('data/', import.meta.url)
let loaded: readonly Dossier[] | undefined
let byEntry: ReadonlyMap<string, Dossier> | undefined
let byCve: ReadonlyMap<string, readonly Exploiter[]> | undefined

function readDossier(file: string): Dossier {
  const checked = shape.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  assert(checked.success, `${file}: ${checked.error ? z.prettifyError(checked.error) : ''}`)
  const dossier = checked.data
  assert(`${dossier.id}.json` === file, `${file} holds the dossier ${dossier.id}`)
  const { aliases, techniques, vulnerabilities, indicators, tools, devices } = dossier
  for (const fact of [...aliases, ...techniques, ...vulnerabilities, ...indicators, ...tools, ...devices])
    citationOf(dossier, fact.source)
  return dossier
}

function indexEntries(): ReadonlyMap<string, Dossier> {
  const index = new Map<string, Dossier>()
  const weakestFirst = ['related', 'facilitates', 'member', 'operates', 'is'] as const
  for (const relation of weakestFirst)
    for (const dossier of loadDossiers())
      for (const designation of dossier.designations)
        if (designation.relation === relation) index.set(`${designation.list} ${designation.entry}`, dossier)
  return index
}

function indexVulnerabilities(): ReadonlyMap<string, readonly Exploiter[]> {
  const index = new Map<string, Exploiter[]>()
  for (const dossier of loadDossiers())
    for (const { cve, source } of dossier.vulnerabilities) {
      const exploiter = { id: dossier.id, name: dossier.name, source: citationText(citationOf(dossier, source)) }
      index.set(cve, [...(index.get(cve) ?? []), exploiter])
    }
  return index
}

/** Id, name, the name's parts outside and inside its brackets, and the aliases. */
function namesOf(dossier: Dossier): readonly string[] {
  const parts = dossier.name.split(/[(),]| and /)
  return [dossier.id, dossier.name, ...parts, ...dossier.aliases.map(alias => alias.name)]
    .map(fold)
    .filter(n => n !== '')
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
