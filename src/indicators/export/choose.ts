import type { IndicatorEntry } from '../../lists/entry.ts'
import type { BenignTable } from '../benign.ts'
import { Networks, readNetwork } from '../networks.ts'
import type { LeftOut } from './form.ts'

export type ChooseParts = {
  /** ISO 8601. */
  readonly at: string
  /** The organisation's own networks, CIDR. */
  readonly internal: readonly string[]
  readonly benign: BenignTable | null
  /** Days since an address was last seen after which it is too old to block; null blocks it however old. */
  readonly oldest: number | null
}

/** Addresses that nobody can be blocked by: this host, groups, everyone. */
const nobody = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/4', '240.0.0.0/4', '::/128', '::1/128', 'ff00::/8']

/**
 * Which indicators may block traffic. A block list acts without a person looking: what has expired, what is the
 * organisation's own and what many innocent parties share is left out, and named.
 */
export function chooseForBlocking(
  entries: readonly IndicatorEntry[],
  parts: ChooseParts,
): { readonly entries: readonly IndicatorEntry[]; readonly leftOut: readonly LeftOut[] } {
  const kept = new Map<string, IndicatorEntry>()
  const leftOut: LeftOut[] = []
  const own = [...parts.internal, ...nobody]
  const ranges = own.flatMap(text => readNetwork(text) ?? [])
  const networks = new Networks(ranges)
  for (const entry of entries) {
    const key = `${entry.observable} ${entry.value}`
    const why =
      expired(entry, parts.at) ?? old(entry, parts) ?? internal(entry, { networks, own }) ?? shared(entry, parts.benign)
    if (why !== null) leftOut.push({ entry, why })
    else kept.set(key, stronger(kept.get(key), entry))
  }
  return { entries: [...kept.values()], leftOut }
}

function expired({ validUntil }: IndicatorEntry, at: string): string | null {
  return validUntil !== null && Date.parse(validUntil) < Date.parse(at)
    ? `its source calls it valid until ${validUntil}`
    : null
}

/** Addresses change hands: who had it then is seldom who has it now. */
function old({ observable, firstSeen, lastSeen }: IndicatorEntry, { at, oldest }: ChooseParts): string | null {
  const seen = lastSeen ?? firstSeen
  if (oldest === null || seen === null || (observable !== 'address' && observable !== 'network')) return null
  const days = Math.floor((Date.parse(at) - Date.parse(seen)) / 86_400_000)
  return days > oldest ? `was last seen more than ${oldest} days ago, and addresses change hands` : null
}

function internal(
  { observable, value }: IndicatorEntry,
  { networks, own }: { networks: Networks; own: readonly string[] },
): string | null {
  if (observable !== 'address' && observable !== 'network') return null
  const network = readNetwork(value)
  if (network === null) return 'is no address'
  let inside = false
  networks.holding(network.first, network.length, () => {
    inside = true
  })
  if (inside) return 'lies in a network of your own, or in one that nobody has'
  if (observable === 'address') return null
  const listed = new Networks([network])
  for (const text of own) {
    const each = readNetwork(text)
    let around = false
    if (each !== null)
      listed.holding(each.first, each.length, () => {
        around = true
      })
    if (around) return `holds ${text}, which is your own or nobody's`
  }
  return null
}

function shared({ observable, value }: IndicatorEntry, benign: BenignTable | null): string | null {
  if (observable !== 'address' && observable !== 'domain' && observable !== 'server-name') return null
  return benign?.ground(observable === 'address' ? 'address' : 'domain', value, 1)?.text ?? null
}

/** Two lists name the same thing: the one that reaches further, then the one that is surer. */
function stronger(a: IndicatorEntry | undefined, b: IndicatorEntry): IndicatorEntry {
  if (a === undefined) return b
  if (a.exact !== b.exact) return a.exact ? b : a
  return (b.confidence ?? 0) > (a.confidence ?? 0) ? b : a
}
