import type { Ground } from '../finding.ts'
import type { AffectedEntry, VulnerabilityEntry } from '../lists/entry.ts'
import type { Catalogue, Listed } from './catalogue.ts'
import type { Component, Device } from './device.ts'
import { makerKey, sameMaker } from './identify.ts'
import { affected } from './versions/compare.ts'

/** What the examiner makes findings of: an entry, how sure, why, and the rule if it is set aside. */
export type Verdict = {
  readonly listed: Listed<VulnerabilityEntry>
  readonly score: number
  readonly grounds: readonly Ground[]
  readonly component: Component | null
  readonly setAside: { readonly rule: string; readonly why: string } | null
}

/** A product as it is installed: the device's own firmware, or a component. */
type Installed = {
  readonly vendor: string | null
  readonly names: readonly string[]
  readonly cpes: readonly string[]
  readonly version: string | null
  readonly component: Component | null
}

/** Scores by what is known. Measured on the project's labelled cases: see `npm run quality`. */
const scores = { affected: 0.97, cannotTell: 0.6, namedOnly: 0.55, scopeOnly: 0.3, notAffected: 0.02 } as const

/**
 * Known exploited vulnerabilities of a device and of what it holds.
 * Affected, not affected (kept, set aside) and "cannot tell" are three answers; a matching maker alone is a fourth, and too wide to alert.
 */
export function vulnerable(device: Device, catalogue: Catalogue): readonly Verdict[] {
  const verdicts = [firmware(device), ...device.components.map(installed)].flatMap(item =>
    judge(item, device, catalogue),
  )
  return best(verdicts)
}

function judge(item: Installed, device: Device, catalogue: Catalogue): Verdict[] {
  const vendors = new Set(
    [item.vendor, ...item.cpes.map(cpeVendor)].flatMap(vendor => (vendor ? [makerKey(vendor)] : [])),
  )
  const pools = vendors.size > 0 ? [...vendors].flatMap(key => catalogue.vulnerabilities.get(key) ?? []) : []
  const seen = new Set(pools)
  const byName = item.component === null ? [] : named(item, catalogue).filter(listed => !seen.has(listed))
  return [...pools, ...byName].flatMap(listed => verdict(item, listed, { device, catalogue }))
}

/** Components often come without a vendor: their name must then be a product that the affected table names. */
function named(item: Installed, catalogue: Catalogue): Listed<VulnerabilityEntry>[] {
  const out: Listed<VulnerabilityEntry>[] = []
  for (const pool of catalogue.vulnerabilities.values()) {
    for (const listed of pool) {
      const table = catalogue.affected.get(listed.entry.id) ?? []
      if (table.some(row => covers(row, item))) out.push(listed)
    }
  }
  return out
}

function verdict(
  item: Installed,
  listed: Listed<VulnerabilityEntry>,
  context: { device: Device; catalogue: Catalogue },
): Verdict[] {
  const table = context.catalogue.affected.get(listed.entry.id) ?? []
  const row = table.find(candidate => covers(candidate, item))
  if (row !== undefined) return [byVersion(item, listed, row)]
  const mention = mentions(listed.entry, item, context.device)
  if (mention === null) return []
  const score = mention.kind === 'product' ? scores.namedOnly : scores.scopeOnly
  return [
    {
      listed,
      score,
      component: item.component,
      grounds: [
        productGround(item, listed.entry, mention.text, score),
        {
          comparison: 'version',
          subject: item.version ?? 'not known',
          entry: 'no version table',
          weight: 0,
          text: "Cannot tell whether this version is affected: the catalogue names no versions. Check the maker's advisory.",
        },
      ],
      setAside:
        mention.kind === 'product'
          ? null
          : {
              rule: 'scope-too-wide',
              why: `The catalogue names "${listed.entry.product}" without models; that ${item.names[0] ?? context.device.name} is one of them is not known.`,
            },
    },
  ]
}

function byVersion(item: Installed, listed: Listed<VulnerabilityEntry>, row: AffectedEntry): Verdict {
  const { answer, why } = affected(item.version, row)
  const score = answer === true ? scores.affected : answer === null ? scores.cannotTell : scores.notAffected
  const ranges =
    row.ranges
      .map(
        range =>
          `${range.introduced ?? 'any'} … ${range.fixed === undefined ? (range.lastAffected ?? 'later') : `before ${range.fixed}`}`,
      )
      .join(', ') || 'every version'
  return {
    listed,
    score,
    component: item.component,
    grounds: [
      productGround(
        item,
        listed.entry,
        `named as ${row.vendor} ${row.product} (${row.source})`,
        answer === false ? 0 : 0.5,
      ),
      {
        comparison: 'version-range',
        subject: item.version ?? 'not known',
        entry: ranges,
        weight: answer === true ? 0.47 : answer === null ? 0.1 : -0.95,
        text: `${answer === null ? 'Cannot tell' : answer ? 'Affected' : 'Not affected'}: ${why}.${row.verified ? '' : ' The range is from memory of the advisory: check it there.'}`,
      },
    ],
    setAside: answer === false ? { rule: 'version-not-affected', why: `${why}.` } : null,
  }
}

const productGround = (item: Installed, entry: VulnerabilityEntry, text: string, weight: number): Ground => ({
  comparison: 'product',
  subject: [item.vendor, item.names[0]].filter(Boolean).join(' '),
  entry: `${entry.vendor} ${entry.product}`,
  weight,
  text: `The product is ${text}.`,
})

/** Whether an affected row speaks of this installed product. */
function covers(row: AffectedEntry, item: Installed): boolean {
  if (item.cpes.some(cpe => row.cpes.includes(cpePair(cpe)))) return true
  const vendorKnown = item.vendor !== null || item.cpes.length > 0
  const vendorSame =
    vendorKnown && [item.vendor ?? '', ...item.cpes.map(cpeVendor)].some(vendor => sameMaker(vendor, row.vendor))
  if (vendorKnown && !vendorSame && item.component === null) return false
  const names = [row.product, ...row.aliases].map(plain)
  if (vendorSame && item.names.some(name => row.aliases.some(alias => alias.includes('*') && fitsPattern(name, alias))))
    return true
  return item.names.some(name => {
    const own = plain(name)
    if (names.includes(own)) return vendorSame || own.length >= 5
    return (
      vendorSame &&
      names.some(
        alias =>
          alias.length >= 4 && (own.startsWith(`${alias} `) || own.endsWith(` ${alias}`) || modelOf(own) === alias),
      )
    )
  })
}

/** A series by its beginning: "ds-2cd*" fits "DS-2CD2143G0-I". */
function fitsPattern(name: string, pattern: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return letters(name).startsWith(letters(pattern.slice(0, pattern.indexOf('*'))))
}

/** Words that name a whole range of a maker's equipment, by kind. */
const scopeWords: readonly (readonly [RegExp, ReadonlySet<Device['kind']>])[] = [
  [/camera/, new Set(['camera', 'recorder'])],
  [/\b(nvr|dvr|recorder)/, new Set(['recorder'])],
  [/\brouters?\b|\bcpe\b|\bdsl\b|gateway/, new Set(['router'])],
  [/\bnas\b|network.attached|storage/, new Set(['storage'])],
  [/firewall|vpn|appliance/, new Set(['firewall'])],
  [/access point|\bwap\b/, new Set(['access-point'])],
  [
    /multiple (devices|products)/,
    new Set(['camera', 'recorder', 'router', 'storage', 'firewall', 'access-point', 'switch']),
  ],
]

function mentions(
  entry: VulnerabilityEntry,
  item: Installed,
  device: Device,
): { kind: 'product' | 'scope'; text: string } | null {
  const product = plain(entry.product)
  const words = new Set(product.split(' '))
  for (const name of item.names) {
    const own = plain(name)
    const model = modelOf(own)
    if (own === product) return { kind: 'product', text: `named "${entry.product}"` }
    if (model !== null && (words.has(model) || joined(product).includes(` ${model} `)))
      return { kind: 'product', text: `named by its model in "${entry.product}"` }
    const own2 = own.split(' ').filter(word => word.length > 2)
    if (item.component !== null && own2.length > 0 && own.length >= 4 && words.has(own))
      return { kind: 'product', text: `named in "${entry.product}"` }
  }
  if (item.component !== null) return null
  const scope = scopeWords.find(([pattern, kinds]) => pattern.test(product) && kinds.has(device.kind))
  return scope === undefined ? null : { kind: 'scope', text: `within "${entry.product}" by maker and kind only` }
}

function firmware(device: Device): Installed {
  return {
    vendor: device.maker,
    names: [device.model, device.operatingSystem].filter(name => name !== null),
    cpes: device.cpes,
    version: device.version,
    component: null,
  }
}

function installed(component: Component): Installed {
  const purl = component.purl === null ? null : /^pkg:[^/]+\/(?:(.+)\/)?([^/@?#]+)/.exec(component.purl)
  const names = [
    component.name,
    component.name.split('/').at(-1),
    purl?.[2] === undefined ? undefined : decodeURIComponent(purl[2]),
  ]
  return {
    vendor: component.vendor,
    names: [...new Set(names.filter(name => name !== undefined && name !== ''))] as string[],
    cpes: component.cpe === null ? [] : [component.cpe],
    version: component.version ?? (component.purl === null ? null : (/@([^?#]+)/.exec(component.purl)?.[1] ?? null)),
    component,
  }
}

/** Lower case words; model numbers keep their digits and letters together: "DIR-859" → "dir859". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(\p{L}|\d)[-_](?=\d|\p{L}*\d)/gu, '$1')
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .trim()

/** The first word that mixes letters and digits and is long enough to be a model number. */
const modelOf = (plainText: string): string | null =>
  plainText.split(' ').find(word => word.length >= 4 && /\d/.test(word) && /[a-z]/.test(word)) ?? null

const joined = (plainText: string): string => ` ${plainText.replace(/\b(and|or)\b/g, ' ')} `.replace(/\s+/g, ' ')

const cpeFields = (cpe: string): readonly string[] =>
  cpe.startsWith('cpe:2.3:')
    ? cpe.split(':').slice(3)
    : cpe
        .replace(/^cpe:\//, '')
        .split(':')
        .slice(1)
const cpeVendor = (cpe: string): string => (cpeFields(cpe)[0] ?? '').replaceAll('_', ' ')
const cpePair = (cpe: string): string => cpeFields(cpe).slice(0, 2).join(':').toLowerCase()

/** One verdict an entry: the surest that is not set aside, else the surest. */
function best(verdicts: readonly Verdict[]): Verdict[] {
  const byEntry = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const key = `${verdict.listed.list}/${verdict.listed.entry.id}`
    const held = byEntry.get(key)
    if (held === undefined || rank(verdict) > rank(held)) byEntry.set(key, verdict)
  }
  return [...byEntry.values()]
}

const rank = (verdict: Verdict): number => verdict.score + (verdict.setAside === null ? 1 : 0)
