import type { Element } from '../../../evidence/xml.ts'
import { FieldFault, type Fields } from '../../fields.ts'
import { tidy } from '../draft.ts'

/** Values under a plain name: a column title or element name in lower case, letters and digits only. */
export type Values = Readonly<Record<string, string>>

/** One designation as all forms of the list give it: groups of values that belong together, and single ones. */
export type Designation = {
  readonly groups: Readonly<Record<Group, readonly Values[]>>
  readonly single: Readonly<Record<string, readonly string[]>>
}

/** Fields of single values: the name of each is taken once, what is left over raises. */
export type Singles = Fields<readonly string[]>

type Group = 'name' | 'original' | 'address' | 'birthPlace' | 'passport' | 'national'

const groups: Readonly<Record<Group, RegExp>> = {
  name: /^(?:name[1-6]|nametype|aliasstrength)$/,
  // Script and language of an original name can be told from the name and are not kept.
  original: /^(?:namenonlatinscript|nonlatinscripttype|nonlatinscriptlanguage)$/,
  address: /^address(?:line[1-6]|postalcode|country)$/,
  birthPlace: /^(?:townofbirth|countryofbirth)$/,
  passport: /^passport(?:number|additionalinformation)$/,
  national: /^nationalidentifier(?:number|additionalinformation)$/,
}

/** Column titles whose plain form differs from the element of the same meaning. */
const synonyms: Readonly<Record<string, string>> = {
  designationtype: 'individualentityship',
  nationalityies: 'nationality',
  businessregistrationnumbers: 'businessregistrationnumber',
  currentowneroperators: 'currentowneroperator',
  previousowneroperators: 'previousowneroperator',
  previousflags: 'previousflag',
  hullidentificationnumberhin: 'hullidentificationnumber',
  entitytype: 'typeofentity',
}

/** Rows of one Unique ID: a row for each name and each address, the rest repeated in all. */
export function fromRows(rows: readonly Values[]): Designation {
  const found = growing()
  for (const row of rows) {
    const values = Object.entries(row).map(([title, value]) => [plain(title), value] as const)
    for (const group of Object.keys(groups) as Group[])
      add(
        found,
        group,
        values.filter(([name]) => groups[group].test(name)),
      )
    for (const [name, value] of values) if (groupOf(name) === null) addSingle(found, name, value)
  }
  return found
}

/** A Designation element: an element with children groups what is below it, one without holds a value. */
export function fromElement(element: Element): Designation {
  const found = growing()
  walk(element, found)
  return found
}

/** Several values in one cell: "(1) Russia (2) Ukraine", or lines divided by "|". */
export const numbered = (text: string): string[] =>
  text
    .split(/\s*\(\d{1,2}\)\s*|\s*\|\s*/)
    .map(tidy)
    .filter(part => part !== '')

function walk(element: Element, found: Growing): void {
  const leaves = element.children.filter(child => child.children.length === 0)
  for (const child of element.children) {
    if (child.children.length > 0 && child.text !== '') throw new FieldFault(child.name, 'holds text beside elements')
    if (child.name === 'SanctionsImposedIndicators') addMeasures(child, found)
    else if (child.children.length > 0) walk(child, found)
  }
  const values = leaves.map(leaf => [plain(leaf.name), tidy(leaf.text)] as const).filter(([, value]) => value !== '')
  for (const group of Object.keys(groups) as Group[])
    add(
      found,
      group,
      values.filter(([name]) => groups[group].test(name)),
    )
  for (const [name, value] of values) if (groupOf(name) === null) addSingle(found, name, value)
  const attribute = Object.keys(element.attributes)[0]
  if (attribute !== undefined)
    throw new FieldFault(`${element.name}/@${attribute}`, 'is a field that this reader does not know')
}

/** An element for each measure, true or false. A measure that the law adds later is told under the words of its element. */
function addMeasures(element: Element, found: Growing): void {
  for (const { name, text, children } of element.children) {
    if (children.length > 0 || !/^(?:true|false|yes|no|1|0|)$/i.test(tidy(text)))
      throw new FieldFault(name, `is neither true nor false: ${text.slice(0, 40)}`)
    if (/^(?:true|yes|1)$/i.test(tidy(text))) addSingle(found, 'measure', wordsOf(name))
  }
}

/** "TravelBan" is "Travel ban". */
const wordsOf = (name: string): string => name.slice(0, 1) + name.slice(1).replace(/[A-Z]/g, c => ` ${c.toLowerCase()}`)

type Growing = { readonly groups: Record<Group, Values[]>; readonly single: Record<string, string[]> }

const growing = (): Growing => ({
  groups: { name: [], original: [], address: [], birthPlace: [], passport: [], national: [] },
  single: {},
})

function add(found: Growing, group: Group, values: readonly (readonly [string, string])[]): void {
  const present = values.filter(([, value]) => value !== '')
  if (present.length > 0) found.groups[group].push(Object.fromEntries(present))
}

function addSingle(found: Growing, name: string, value: string): void {
  const list = Object.hasOwn(found.single, name) ? found.single[name] : undefined
  if (list === undefined) found.single[name] = [value]
  else if (!list.includes(value)) list.push(value)
}

function groupOf(name: string): Group | null {
  return (Object.keys(groups) as Group[]).find(group => groups[group].test(name)) ?? null
}

function plain(title: string): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]/g, '')
  return synonyms[name] ?? name
}
