import type { IndicatorEntry } from '../../lists/entry.ts'
import { readNetwork } from '../networks.ts'
import { type Form, told, written } from './form.ts'

/** A response policy zone: names are answered with "does not exist", and so are answers that hold a listed address. */
export const rpz: Form = (entries, { at }) => {
  const { lines, leftOut } = written(entries, recordsOf)
  const serial = at.slice(0, 10).replaceAll('-', '')
  const head = [
    '$TTL 300',
    `@ IN SOA localhost. hostmaster.localhost. ${serial}00 3600 600 86400 300`,
    '@ IN NS localhost.',
    '',
  ].join('\n')
  return { files: [{ name: 'interdict.rpz.zone', text: head + lines.join('') }], leftOut, notes: [] }
}

/** A zone's own name stands behind each: more than this does not fit a name of 255 bytes. */
const longest = 230

function recordsOf(entry: IndicatorEntry): string | { readonly why: string } {
  const { observable, value, exact } = entry
  const comment = `; ${told(entry).slice(0, 200)}\n`
  if (observable === 'domain') {
    const name = value.replace(/\.$/, '')
    if (name.length > longest || !/^[a-z0-9_.-]+$/i.test(name)) return { why: 'is no name that a zone can hold' }
    return `${comment}${name} CNAME .\n${exact ? '' : `*.${name} CNAME .\n`}`
  }
  if (observable !== 'address' && observable !== 'network')
    return { why: `a zone answers for names and addresses, not for ${observable}` }
  const trigger = triggerOf(value)
  return trigger === null ? { why: 'is no address' } : `${comment}${trigger}.rpz-ip CNAME .\n`
}

/** Prefix length, then the address backwards; `zz` stands for the longest run of zeros of IPv6. */
function triggerOf(value: string): string | null {
  const network = readNetwork(value)
  if (network === null) return null
  if (network.length === 4) return [network.prefix, ...[...network.first].reverse()].join('.')
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((network.first[at * 2] as number) << 8) | (network.first[at * 2 + 1] as number)).toString(16),
  )
  const runs = groups
    .map((_, from) => groups.slice(from).findIndex(group => group !== '0'))
    .map((run, from) => (run < 0 ? 8 - from : run))
  const best = Math.max(...runs)
  if (best < 2) return [network.prefix, ...groups.reverse()].join('.')
  const from = runs.indexOf(best)
  return [network.prefix, ...[...groups.slice(0, from), 'zz', ...groups.slice(from + best)].reverse()].join('.')
}
