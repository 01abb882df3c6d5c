import type { Input, Reader } from '../../evidence/input.ts'
import { encodingOf } from '../../evidence/lines.ts'
import { wholeInput } from '../../evidence/open.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { type Element, xmlRecords } from '../../evidence/xml.ts'
import { type Component, type Device, type DeviceKind, unknownDevice } from '../device.ts'
import { kindOf } from '../identify.ts'
import { objectLines } from './object-lines.ts'

/**
 * CycloneDX bill of materials, JSON and XML, specification 1.0 to 1.7 (ECMA-424).
 * The metadata component is the device; components of type device are devices of their own; the others are what they hold.
 */
export const cyclonedx: Reader<Device> = {
  format: 'cyclonedx',
  sniff: head => {
    const text = head.toString('utf8')
    if (/"bomFormat"\s*:\s*"CycloneDX"/.test(text)) return 1
    return /<(?:\w+:)?bom\b[^>]*xmlns(?::\w+)?="http:\/\/cyclonedx\.org\/schema\/bom\//.test(text) ? 1 : 0
  },
  read,
}

/** A real bill of a large product has 100 MB. */
const longest = 512 * 1024 * 1024

/** Fields of a component that say what it is. The rest of the specification's fields are not needed to examine it. */
const taken = new Set([
  'type',
  'name',
  'version',
  'group',
  'publisher',
  'author',
  'supplier',
  'manufacturer',
  'cpe',
  'purl',
  'bom-ref',
  'components',
  'serialNumber',
  'properties',
  'swid',
])
const ignored = new Set(
  'authors mime-type description scope hashes licenses copyright omniborId swhid modified pedigree externalReferences evidence releaseNotes modelCard data cryptoProperties tags signature isExternal versionRange patentAssertions'.split(
    ' ',
  ),
)

type Raw = Readonly<Record<string, unknown>>
type Place = (raw: Raw) => number | null

async function* read(input: Input): AsyncGenerator<Batch<Device>> {
  const rejected: Rejection[] = []
  const { root, components, place } = /^\s*(\uFEFF)?\s*</.test(input.head.toString('utf8'))
    ? await readXml(input)
    : await readJson(input)
  const context: Context = { input, place, rejected }
  const all = components.map((raw, index) => ({ raw, field: `components[${index}]` }))
  const isDevice = ({ raw }: { raw: Raw }) => raw.type === 'device'
  const held = all.filter(item => !isDevice(item))
  const devices = all.filter(isDevice).map(item => deviceOf(item.raw, item.field, context))
  const rootDevice =
    root !== null || held.length > 0
      ? [deviceOf(root ?? { name: input.path }, 'metadata.component', context, held)]
      : []
  yield { records: [...rootDevice, ...devices], rejected }
}

type Context = { readonly input: Input; readonly place: Place; readonly rejected: Rejection[] }

async function readJson(input: Input): Promise<{ root: Raw | null; components: readonly Raw[]; place: Place }> {
  const bytes = await wholeInput(input, longest)
  const text = new TextDecoder(encodingOf(input.head)).decode(bytes)
  const bom = parseJson(input, text)
  const lines = objectLines(text, bom)
  if (!isRaw(bom)) throw new InputFault(input.path, 1, 'a CycloneDX document is a JSON object')
  if (bom.components !== undefined && !Array.isArray(bom.components))
    throw new InputFault(input.path, lineOf(lines, bom), 'components is not a list')
  const metadata = isRaw(bom.metadata) ? bom.metadata : {}
  return {
    root: isRaw(metadata.component) ? metadata.component : null,
    components: (bom.components as unknown[] | undefined)?.map(c => (isRaw(c) ? c : { name: c })) ?? [],
    place: raw => lineOf(lines, raw),
  }
}

function parseJson(input: Input, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1]
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length
    throw new InputFault(input.path, line, `not well-formed JSON: ${(error as Error).message}`)
  }
}

const lineOf = (lines: WeakMap<object, number>, raw: Raw): number | null => lines.get(raw) ?? null

async function readXml(input: Input): Promise<{ root: Raw | null; components: readonly Raw[]; place: Place }> {
  let root: Raw | null = null
  const components: Raw[] = []
  const lines = new WeakMap<object, number>()
  const homes: string[] = []
  const isRecord = (path: readonly string[]): boolean => {
    const home = path.join('/')
    const wanted = home === 'bom/metadata/component' || home === 'bom/components/component'
    if (wanted) homes.push(home)
    return wanted
  }
  for await (const element of xmlRecords(input, isRecord)) {
    const raw = rawOf(element, lines)
    if (homes.shift() === 'bom/metadata/component') root = raw
    else components.push(raw)
  }
  return { root, components, place: raw => lineOf(lines, raw) }
}

function rawOf(element: Element, lines: WeakMap<object, number>): Raw {
  const raw: Record<string, unknown> = { ...element.attributes }
  for (const part of element.children) {
    if (part.name === 'components') raw.components = part.children.map(c => rawOf(c, lines))
    else if (part.name === 'supplier' || part.name === 'manufacturer')
      raw[part.name] = { name: part.children.find(c => c.name === 'name')?.text }
    else if (part.name === 'properties')
      raw.properties = part.children.map(c => ({ name: c.attributes.name, value: c.text }))
    else raw[part.name] = part.text
  }
  lines.set(raw, element.line)
  return raw
}

function deviceOf(
  raw: Raw,
  field: string,
  context: Context,
  held: readonly { raw: Raw; field: string }[] = [],
): Device {
  check(raw, field, context)
  const name = text(raw.name) ?? field
  const inside = [...held, ...nested(raw, field)]
  const type = property(raw, 'type') ?? (raw.type === 'device' || raw.type === 'firmware' ? null : text(raw.type))
  const cpe = text(raw.cpe)
  return {
    ...unknownDevice,
    id: text(raw.serialNumber) ?? property(raw, 'serial') ?? text(raw['bom-ref']) ?? name,
    name,
    kind: kindFor(raw, type, name),
    type: text(raw.type),
    maker: makerOf(raw),
    model: property(raw, 'model') ?? name,
    version: text(raw.version),
    serial: property(raw, 'serial'),
    cpes: cpe === null ? [] : [cpe],
    components: inside.flatMap(item => flatten(item, context)),
    line: context.place(raw),
    field,
  }
}

function kindFor(raw: Raw, type: string | null, name: string): DeviceKind {
  const kind = kindOf(type, name, text(raw.description) ?? name)
  return kind === 'other' && raw.type !== 'device' ? 'software' : kind
}

function flatten(item: { raw: Raw; field: string }, context: Context): Component[] {
  check(item.raw, item.field, context)
  const name = text(item.raw.name)
  if (name === null) {
    context.rejected.push({
      file: context.input.path,
      line: context.place(item.raw),
      field: `${item.field}.name`,
      reason: 'a component has no name and was not examined',
    })
  }
  const inside = nested(item.raw, item.field).flatMap(part => flatten(part, context))
  if (name === null) return inside
  const group = text(item.raw.group)
  const own: Component = {
    name: group === null ? name : `${group}/${name}`,
    vendor: makerOf(item.raw) ?? group,
    version: text(item.raw.version),
    cpe: text(item.raw.cpe),
    purl: text(item.raw.purl),
    line: context.place(item.raw),
    field: item.field,
  }
  return [own, ...inside]
}

function check(raw: Raw, field: string, context: Context): void {
  for (const key of Object.keys(raw)) {
    if (taken.has(key) || ignored.has(key) || key.startsWith('$')) continue
    context.rejected.push({
      file: context.input.path,
      line: context.place(raw),
      field: `${field}.${key}`,
      reason: 'the CycloneDX specification has no such field; it was not examined',
    })
  }
}

const nested = (raw: Raw, field: string) =>
  Array.isArray(raw.components)
    ? raw.components.filter(isRaw).map((part, index) => ({ raw: part, field: `${field}.components[${index}]` }))
    : []

const makerOf = (raw: Raw): string | null =>
  [raw.manufacturer, raw.supplier].map(body => (isRaw(body) ? text(body.name) : null)).find(name => name !== null) ??
  text(raw.publisher) ??
  null

function property(raw: Raw, name: string): string | null {
  const list = Array.isArray(raw.properties) ? raw.properties.filter(isRaw) : []
  const found = list.find(item => typeof item.name === 'string' && item.name.toLowerCase().split(':').at(-1) === name)
  return found === undefined ? null : text(found.value)
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
