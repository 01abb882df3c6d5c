import type { IndicatorEntry } from '../../lists/entry.ts'
import { type Form, inOrder, type LeftOut } from './form.ts'

type Set = {
  readonly file: string
  readonly takes: (entry: IndicatorEntry) => boolean
  readonly type: 'string' | 'md5' | 'sha256' | 'ip'
  readonly rules: readonly (readonly [head: string, match: string])[]
}

const outward = '$HOME_NET any -> $EXTERNAL_NET any'
const first = 1_990_000
const isName = ({ observable }: IndicatorEntry) => observable === 'domain'
const isOf =
  (kind: IndicatorEntry['observable'], length = 0) =>
  (entry: IndicatorEntry) =>
    entry.observable === kind && (length === 0 || entry.value.length === length)

/** Lists that Suricata holds in hash tables, each with the rules that ask them. */
const sets: readonly Set[] = [
  { file: 'interdict-domains', takes: isName, type: 'string', rules: [['dns $HOME_NET any -> any any', 'dns.query;'], [`tls ${outward}`, 'tls.sni;'], [`http ${outward}`, 'http.host;']] },
  { file: 'interdict-server-names', takes: isOf('server-name'), type: 'string', rules: [[`tls ${outward}`, 'tls.sni;']] },
  { file: 'interdict-addresses', takes: isOf('address'), type: 'ip', rules: [[`ip ${outward}`, 'ip.dst;'], ['ip $EXTERNAL_NET any -> $HOME_NET any', 'ip.src;']] },
  { file: 'interdict-hassh', takes: isOf('hassh'), type: 'string', rules: [['ssh any any -> any any', 'ssh.hassh;'], ['ssh any any -> any any', 'ssh.hassh.server;']] },
  { file: 'interdict-ja3', takes: isOf('ja3'), type: 'string', rules: [[`tls ${outward}`, 'ja3.hash;']] },
  { file: 'interdict-ja3s', takes: isOf('ja3s'), type: 'string', rules: [['tls $EXTERNAL_NET any -> $HOME_NET any', 'ja3s.hash;']] },
  { file: 'interdict-ja4', takes: isOf('ja4'), type: 'string', rules: [[`tls ${outward}`, 'ja4.hash;']] },
  { file: 'interdict-user-agents', takes: entry => entry.observable === 'user-agent' && entry.exact, type: 'string', rules: [[`http ${outward}`, 'http.user_agent;']] },
  { file: 'interdict-md5', takes: isOf('hash', 32), type: 'md5', rules: [['http any any -> any any', 'file.data; to_md5;']] },
  { file: 'interdict-sha256', takes: isOf('hash', 64), type: 'sha256', rules: [['http any any -> any any', 'file.data; to_sha256;']] },
] // biome-ignore format: a table

/** Suricata datasets (one file a kind) and the rules that load them. Strings are base64, addresses need 7.0. */
export const suricataDatasets: Form = entries => {
  const taken = new Map<string, IndicatorEntry[]>()
  const leftOut: LeftOut[] = []
  for (const entry of inOrder(entries)) {
    const set = sets.find(({ takes }) => takes(entry))
    if (set === undefined) leftOut.push({ entry, why: whyNot(entry) })
    else {
      const held = taken.get(set.file)
      if (held === undefined) taken.set(set.file, [entry])
      else held.push(entry)
    }
  }
  const full = sets.filter(({ file }) => taken.has(file))
  const files = full.map(({ file, type }) => ({
    name: `${file}.lst`,
    text: (taken.get(file) ?? [])
      .map(({ value }) => `${type === 'string' ? Buffer.from(value).toString('base64') : value}\n`)
      .join(''),
  }))
  const below = entries.some(entry => isName(entry) && !entry.exact)
  return {
    files: [...files, { name: 'interdict-datasets.rules', text: full.flatMap(rulesOf).join('') }],
    leftOut,
    notes: below ? ['Datasets compare names whole: names below a listed domain need the form suricata.'] : [],
  }
}

function rulesOf(set: Set): readonly string[] {
  const place = sets.indexOf(set)
  return set.rules.map(
    ([head, match], at) =>
      `alert ${head} (msg:"Interdict list ${set.file}"; ${match} dataset:isset,${set.file},type ${set.type},load ${set.file}.lst; classtype:trojan-activity; sid:${first + place * 10 + at}; rev:1;)\n`,
  )
}

function whyNot({ observable, value }: IndicatorEntry): string {
  if (observable === 'hash') return `Suricata keeps no lists of hashes of ${value.length} digits`
  if (observable === 'user-agent') return 'it is part of a user agent, and datasets compare whole'
  return `Suricata has no dataset for ${observable}: write suricata`
}
