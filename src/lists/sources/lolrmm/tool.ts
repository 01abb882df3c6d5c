import type { RemoteToolEntry } from '../../entry.ts'
import { FieldFault, type Fields, recordFields } from '../../fields.ts'
import { tidy } from '../draft.ts'
import { isObject } from '../records.ts'
import { domainOf } from './domains.ts'

type Found = {
  readonly products: Set<string>
  readonly executables: Set<string>
  readonly domains: Set<string>
  readonly patterns: Set<string>
  readonly ports: Set<number>
}

/** Prose, credits, and rules and traces for other products (Sigma, event logs, registry, disk): no examiner reads them. */
const ignored = {
  tool: [
    'Category',
    'Description',
    'Author',
    'Created',
    'LastModified',
    'Detections',
    'References',
    'Acknowledgement',
    'FileHashes',
  ],
  details: ['Privileges', 'Free', 'Verification', 'SupportedOS', 'Capabilities', 'Vulnerabilities'],
  metadata: ['Description', 'Comments', 'Company'],
  artifacts: ['Disk', 'EventLog', 'Registry', 'Other'],
  signing: ['certificates', 'signer_names', 'company_names'],
}

/** One tool. "N/A", empty texts and nulls count as absent. */
export function toolOf(value: unknown): RemoteToolEntry {
  if (!isObject(value)) throw new FieldFault('tool', 'is not an object')
  const fields = recordFields(value)
  const name = text(fields.take('Name'))
  if (name === '') throw new FieldFault('Name', 'is missing')
  const found: Found = {
    products: new Set(),
    executables: new Set(),
    domains: new Set(),
    patterns: new Set(),
    ports: new Set(),
  }
  for (const product of namesIn(name)) found.products.add(product.toLowerCase())
  const website = details(found, fields.take('Details'))
  for (const path of texts(fields.take('InstallationPaths'))) addPath(found, path)
  artifacts(found, fields.take('Artifacts'))
  signing(found, fields.take('CodeSigning'))
  fields.ignore(...ignored.tool)
  fields.done()
  return {
    kind: 'remote-tool',
    id: slug(name),
    name,
    aliases: namesIn(name).filter(alias => alias !== name),
    domains: [...found.domains].toSorted(),
    ports: [...found.ports].toSorted((a, b) => a - b),
    executables: [...found.executables].toSorted(),
    products: [...found.products].toSorted(),
    serverNames: [...found.patterns].toSorted(),
    ja4: [],
    abusedBy: [],
    source: website || 'https://lolrmm.io/',
  }
}

/** "ITSupport247 (ConnectWise)" is the tool, and the tool with its maker; the maker alone would be too much. */
function namesIn(name: string): string[] {
  const bare = tidy(name.replace(/\s*\([^()]*\)/g, ''))
  return bare === '' || bare === name ? [name] : [name, bare]
}

function details(found: Found, value: unknown): string {
  if (value === undefined) return ''
  if (!isObject(value)) throw new FieldFault('Details', 'is not an object')
  const fields = recordFields(value, 'Details.')
  for (const path of texts(fields.take('InstallationPaths'))) addPath(found, path)
  for (const item of list(fields.take('PEMetadata'))) metadata(found, item)
  const website = text(fields.take('Website'))
  fields.ignore(...ignored.details)
  fields.done()
  return website
}

function metadata(found: Found, value: unknown): void {
  if (typeof value === 'string') {
    addPath(found, value)
    return
  }
  if (!isObject(value)) throw new FieldFault('Details.PEMetadata', 'is not an object')
  const fields = recordFields(value, 'Details.PEMetadata.')
  for (const name of ['Filename', 'OriginalFileName', 'InternalName']) addPath(found, text(fields.take(name)))
  const product = text(fields.take('Product')).toLowerCase()
  if (product.length >= shortestProduct) found.products.add(product)
  fields.ignore(...ignored.metadata)
  fields.done()
}

/** A product of two letters would be found in every inventory. */
const shortestProduct = 4

function artifacts(found: Found, value: unknown): void {
  if (value === undefined) return
  if (!isObject(value)) throw new FieldFault('Artifacts', 'is not an object')
  const fields = recordFields(value, 'Artifacts.')
  for (const item of list(fields.take('Network'))) network(found, item)
  for (const path of texts(fields.take('InstallationPaths'))) addPath(found, path)
  fields.ignore(...ignored.artifacts)
  fields.done()
}

function network(found: Found, value: unknown): void {
  if (!isObject(value)) throw new FieldFault('Artifacts.Network', 'is not an object')
  const fields = recordFields(value, 'Artifacts.Network.')
  for (const printed of texts(fields.take('Domains'))) {
    const domain = domainOf(printed)
    if (domain?.kind === 'domain') found.domains.add(domain.value)
    else if (domain?.kind === 'pattern') found.patterns.add(domain.value)
  }
  for (const port of list(fields.take('Ports'))) addPort(found, port)
  fields.ignore('Description')
  fields.done()
}

function addPort(found: Found, port: unknown): void {
  const number = Number(port)
  if (Number.isInteger(number) && number > 0 && number < 65_536) {
    if (!common.has(number)) found.ports.add(number)
  } else if (!/^(?:N\/A|any|\*|\d+\s*-\s*\d+)?$/i.test(String(port))) {
    throw new FieldFault('Artifacts.Network.Ports', 'is no port')
  }
}

/** Ports of the web, mail, names and the like: a tool that uses one cannot be told by it. */
const common = new Set([
  20, 21, 22, 23, 25, 53, 80, 110, 123, 143, 389, 443, 445, 465, 587, 636, 993, 995, 3389, 3478, 8080, 8443,
])

function signing(found: Found, value: unknown): void {
  if (value === undefined) return
  if (!isObject(value)) throw new FieldFault('CodeSigning', 'is not an object')
  const fields: Fields<unknown> = recordFields(value, 'CodeSigning.')
  for (const name of texts(fields.take('search_names'))) addPath(found, name)
  fields.ignore(...ignored.signing)
  fields.done()
}

/** Names of programs that belong to systems, browsers or every installer, not to the tool that ships or starts them. */
const everyones =
  /^(?:setup|install(?:er)?|uninst(?:all(?:er)?)?|unins000|update(?:r)?|autoupdate|agent|service|client|server|viewer|host|launcher|mstsc|plink|putty|ssh|sshd|chrome|msedge|firefox|explorer|powershell|cmd|svchost|conhost|rundll32|msiexec|java|javaw|node|python|curl|wget)\.exe$/

/** The program at the end of a path: an .exe of Windows or an .app of macOS. */
function addPath(found: Found, path: string): void {
  const base = /[^\\/]*$/.exec(path.replace(/["']/g, '').trim())?.[0]?.toLowerCase() ?? ''
  if (/^[^*?%<>]+\.(?:exe|app)$/.test(base) && !everyones.test(base)) found.executables.add(base)
}

function text(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return ''
  const words = tidy(String(value))
  return /^N\/A$/i.test(words) ? '' : words
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' || value === 'N/A' ? [] : Array.isArray(value) ? value : [value]

const texts = (value: unknown): string[] =>
  list(value)
    .map(text)
    .filter(item => item !== '')

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
