import type { Input } from '../../../evidence/input.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import { type Element, xmlRecords } from '../../../evidence/xml.ts'
import type { EntryName, PartyEntry, Schema } from '../../entry.ts'
import { elementFields, entryOrRejection, FieldFault } from '../../fields.ts'
import type { Portion } from '../../source.ts'
import {
  addAddress,
  addCountry,
  addDates,
  addIdentifier,
  addText,
  type PartyDraft,
  party,
  partyDraft,
} from '../draft.ts'
import { addCraft, countryOrWords, settleSchema } from './craft.ts'
import { addIdentification } from './identification.ts'
import { addOfacName, readRemarks } from './remarks.ts'

/** OFAC's namespace before and since the Sanctions List Service of 2024; the elements are the same. */
const namespaces = [
  'http://tempuri.org/sdnList.xsd',
  'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML',
]

const portionSize = 500

/** SDN.XML and CONSOLIDATED.XML. Every element is taken or named as ignored; a new one rejects its entry by name. */
export async function* readOfacXml(input: Input): AsyncGenerator<Portion> {
  let records: PartyEntry[] = []
  let rejected: Rejection[] = []
  let head: Pick<Portion, 'published' | 'declared'> | null = null
  let counts = emptyCounts()
  for await (const element of xmlRecords(input, isRecord)) {
    if (element.name === 'publshInformation' || element.name === 'publishInformation') {
      head = publicationOf(input, element)
      continue
    }
    const made = entryOrRejection({ input, line: element.line }, () => entryOf(element, counts))
    if ('rejection' in made) rejected.push(made.rejection)
    else records.push(made.record)
    counts.xml++
    if (counts.xml < portionSize) continue
    yield { records, rejected, counts }
    records = []
    rejected = []
    counts = emptyCounts()
  }
  if (!head)
    throw new InputFault(input.path, null, 'has no publication date and record count: it is not a whole sdnList')
  yield { records, rejected, counts, ...head }
}

const emptyCounts = () => ({ xml: 0, remark_segments: 0, remark_segments_unrecognised: 0, id_types_unrecognised: 0 })

/** Whatever stands directly below the root is a record, so that an element of a new kind is met, not passed by. */
const isRecord = (path: readonly string[]): boolean => path.length === 2

function publicationOf(input: Input, element: Element): Pick<Portion, 'published' | 'declared'> {
  const fields = elementFields(element)
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(fields.text('Publish_Date') ?? '')
  const declared = Number(fields.text('Record_Count') ?? Number.NaN)
  fields.done()
  if (!date || !Number.isInteger(declared)) {
    throw new InputFault(input.path, element.line, 'the publication date or the record count cannot be read')
  }
  return { published: `${date[3]}-${date[1]}-${date[2]}`, declared }
}

type Counts = ReturnType<typeof emptyCounts>

function entryOf(element: Element, counts: Counts): PartyEntry {
  if (element.name !== 'sdnEntry') throw new FieldFault(element.name, 'is an element that this reader does not know')
  if (element.uri !== '' && !namespaces.includes(element.uri)) {
    throw new FieldFault('sdnEntry', `is of the namespace ${element.uri}, which this reader does not know`)
  }
  const fields = elementFields(element)
  const type = fields.text('sdnType') ?? ''
  const schema = schemas.get(type.toLowerCase())
  if (!schema) throw new FieldFault('sdnType', `"${type}" is a type that this reader does not know`)
  const draft = partyDraft(required(fields.text('uid'), 'uid'), schema)
  const name = { firstName: fields.text('firstName'), lastName: fields.text('lastName') }
  addOfacName(draft, fullName(name), { kind: 'primary', weak: false })
  draft.positions.push(...(fields.text('title') ?? '').split('; ').filter(Boolean))
  for (const program of items(fields.one('programList'), 'program')) draft.programs.push(program.text)
  addIds(draft, fields.one('idList'), counts)
  for (const aka of items(fields.one('akaList'), 'aka')) addAka(draft, aka)
  for (const address of items(fields.one('addressList'), 'address')) addOfacAddress(draft, address)
  addValues(fields.one('nationalityList'), 'nationality', 'country', value => addCountry(draft.nationalities, value))
  addValues(fields.one('citizenshipList'), 'citizenship', 'country', value => addCountry(draft.citizenships, value))
  addValues(fields.one('dateOfBirthList'), 'dateOfBirthItem', 'dateOfBirth', value =>
    addDates(draft, draft.births, value, 'DOB'),
  )
  addValues(fields.one('placeOfBirthList'), 'placeOfBirthItem', 'placeOfBirth', value =>
    addText(draft.birthPlaces, value),
  )
  addVessel(draft, fields.one('vesselInfo'))
  const remarks = fields.text('remarks')
  if (remarks !== undefined) {
    const read = readRemarks(draft, remarks, false)
    counts.remark_segments += read.segments
    counts.remark_segments_unrecognised += read.unrecognised
  }
  fields.done()
  settleSchema(draft)
  return party(draft)
}

const schemas: ReadonlyMap<string, Schema> = new Map([
  ['entity', 'Organization'],
  ['individual', 'Person'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Airplane'],
])

/** The children of a list element, all of one name. */
function items(list: Element | undefined, name: string): readonly Element[] {
  if (!list) return []
  const fields = elementFields(list)
  const found = fields.all(name)
  fields.done()
  return found
}

/** Items with an id, one value and a mark of the main one. The mark is taken into the order: OFAC prints the main one first. */
function addValues(list: Element | undefined, item: string, field: string, add: (value: string) => void): void {
  for (const element of items(list, item)) {
    const fields = elementFields(element)
    const value = fields.text(field)
    fields.ignore('uid', 'mainEntry')
    fields.done()
    if (value !== undefined) add(value)
  }
}

function addIds(draft: PartyDraft, list: Element | undefined, counts: Counts): void {
  for (const element of items(list, 'id')) {
    const fields = elementFields(element)
    const known = addIdentification(draft, {
      type: required(fields.text('idType'), 'idType'),
      number: fields.text('idNumber') ?? '',
      country: fields.text('idCountry'),
      issued: fields.text('issueDate'),
      expires: fields.text('expirationDate'),
    })
    if (!known) counts.id_types_unrecognised++
    fields.ignore('uid')
    fields.done()
  }
}

const akaKinds: ReadonlyMap<string, EntryName['kind']> = new Map([
  ['a.k.a.', 'alias'],
  ['f.k.a.', 'former'],
  ['n.k.a.', 'alias'],
])

function addAka(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const type = fields.text('type') ?? ''
  const category = fields.text('category') ?? ''
  const kind = akaKinds.get(type.toLowerCase())
  if (!kind) throw new FieldFault('aka/type', `"${type}" is a type that this reader does not know`)
  if (!/^(?:strong|weak)$/i.test(category))
    throw new FieldFault('aka/category', `"${category}" is neither strong nor weak`)
  const name = { firstName: fields.text('firstName'), lastName: fields.text('lastName') }
  addOfacName(draft, fullName(name), { kind, weak: /^weak$/i.test(category) })
  fields.ignore('uid')
  fields.done()
}

type TwoNames = { readonly firstName: string | undefined; readonly lastName: string | undefined }

/** As the CSV prints it, `LAST, First`, so that both forms of one edition give one name. */
function fullName({ firstName, lastName }: TwoNames): string {
  const full = [lastName, firstName].filter(part => part !== undefined).join(', ')
  if (full === '') throw new FieldFault('lastName', 'is empty')
  return full
}

function addOfacAddress(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const street = ['address1', 'address2', 'address3'].map(fields.text).filter(Boolean).join(', ')
  const city = fields.text('city')
  const region = fields.text('stateOrProvince')
  const postal = fields.text('postalCode')
  const country = fields.text('country')
  fields.ignore('uid')
  fields.done()
  const place = [[city, region].filter(Boolean).join(', '), postal].filter(Boolean).join(' ')
  addAddress(draft, { street, city, region, postal, country }, [street, place, country].filter(Boolean).join(', '))
}

function addVessel(draft: PartyDraft, element: Element | undefined): void {
  if (!element) return
  const fields = elementFields(element)
  const callSign = fields.text('callSign')
  if (callSign) addIdentifier(draft, 'call-sign', callSign)
  const flag = fields.text('vesselFlag')
  addCountry(draft.countries, flag)
  const type = fields.text('vesselType')
  const owner = fields.text('vesselOwner')
  const tonnage = fields.text('tonnage')
  const grossTonnage = fields.text('grossRegisteredTonnage')
  addCraft(draft, 'vessel', {
    ...(type ? { type } : {}),
    ...(flag ? { flag: countryOrWords(flag) } : {}),
    ...(owner ? { owner } : {}),
    ...(tonnage ? { tonnage } : {}),
    ...(grossTonnage ? { grossTonnage } : {}),
  })
  fields.done()
}

function required(value: string | undefined, field: string): string {
  if (value === undefined) throw new FieldFault(field, 'is missing')
  return value
}
