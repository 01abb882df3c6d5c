import { createHash } from 'node:crypto'
import type { EditionFacts } from '../../lists/edition.ts'
import type { ListFacts } from '../../lists/source.ts'

/** A list, or a collection of lists, as callers of the matching API ask for it. */
export type Dataset = {
  readonly name: string
  readonly title: string
  readonly summary: string
  /** Lists that it stands for; a list stands for itself. */
  readonly lists: readonly string[]
  /** Hash of the edition in force; of a list with a bundled rest, of both. Null of a collection. */
  readonly version: string | null
  readonly published: string | null
  readonly entries: number
  /** Another name for `lists`, as OpenSanctions calls them. */
  readonly alias: boolean
}

/** What OpenSanctions calls lists that Interdict reads from their issuers. */
const namesElsewhere: Readonly<Record<string, readonly string[]>> = {
  'ofac-sdn': ['us_ofac_sdn'],
  'ofac-consolidated': ['us_ofac_cons'],
  'un-consolidated': ['un_sc_sanctions'],
  'eu-fsf': ['eu_fsf', 'eu_sanctions_map'],
  'uk-sanctions': ['gb_fcdo_sanctions', 'gb_hmt_sanctions'],
  'canada-sema': ['ca_dfatd_sema_sanctions'],
  'us-csl': ['us_trade_csl'],
  'fincen-311': ['us_fincen_special_measures'],
}

/** Topics in OpenSanctions' words of all entries of a list. Entries that state topics of their own keep those. */
const topics: Readonly<Record<string, readonly string[]>> = {
  'ofac-sdn': ['sanction'],
  'ofac-consolidated': ['sanction'],
  'un-consolidated': ['sanction'],
  'eu-fsf': ['sanction'],
  'uk-sanctions': ['sanction'],
  'canada-sema': ['sanction'],
  'us-csl': ['export.control', 'sanction'],
  'fincen-311': ['sanction'],
  'ndaa-1260h': ['debarment'],
  private: ['poi'],
}

export const topicsOf = (list: string): readonly string[] => topics[list] ?? []

/** An edition's facts and how many of its entries are parties. */
export type HeldEdition = {
  readonly facts: EditionFacts
  readonly parties: number
  /** From when on changes of its list are known (ISO 8601), null when they are not. */
  readonly changesFrom: string | null
}

/**
 * Every list that holds parties, the collections `default` (all) and `sanctions` (those whose topic it is),
 * and what other software calls them. A list whose issuer's edition and bundled rest are both in force is one dataset.
 */
export function datasetsOf(held: readonly HeldEdition[], sources: readonly ListFacts[]): readonly Dataset[] {
  const lists = [...new Set(held.filter(one => one.parties > 0).map(one => one.facts.list))]
  const own = lists.map(list => listDataset(list, held, sources))
  const all = collection(
    { name: 'default', title: 'All lists', summary: 'Every list in force that names parties.' },
    own,
  )
  const sanctions = collection(
    { name: 'sanctions', title: 'Sanctions lists', summary: 'Lists in force whose entries are sanctioned.' },
    own.filter(dataset => topicsOf(dataset.name).includes('sanction')),
  )
  const aliases = own.flatMap(dataset =>
    (namesElsewhere[dataset.name] ?? []).map((name): Dataset => ({ ...dataset, name, alias: true })),
  )
  return [all, sanctions, ...own, ...aliases]
}

/** The lists behind a dataset's name; null when nothing is called so. */
export function listsOf(name: string, datasets: readonly Dataset[]): readonly string[] | null {
  return datasets.find(dataset => dataset.name === name)?.lists ?? null
}

function listDataset(list: string, held: readonly HeldEdition[], sources: readonly ListFacts[]): Dataset {
  const editions = held.filter(one => one.facts.list === list)
  const facts = sources.find(source => source.id === list)
  return {
    name: list,
    title: facts?.title ?? list,
    summary: facts?.programme ?? '',
    lists: [list],
    version: versionOf(editions),
    published: editions[0]?.facts.published ?? null,
    entries: editions.reduce((sum, one) => sum + one.parties, 0),
    alias: false,
  }
}

function versionOf(editions: readonly HeldEdition[]): string {
  const hashes = editions.map(one => one.facts.hash)
  return hashes.length === 1 ? (hashes[0] ?? '') : createHash('sha256').update(hashes.join()).digest('hex')
}

function collection(about: Pick<Dataset, 'name' | 'title' | 'summary'>, members: readonly Dataset[]): Dataset {
  return {
    ...about,
    lists: members.map(member => member.name),
    version: null,
    published: null,
    entries: members.reduce((sum, one) => sum + one.entries, 0),
    alias: false,
  }
}
