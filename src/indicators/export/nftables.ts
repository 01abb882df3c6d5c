import { readNetwork } from '../networks.ts'
import { type Form, inOrder, type LeftOut, told } from './form.ts'

/** A script for `nft -f`: two sets and the chains that count, log and drop what comes from or goes to them. */
export const nftables: Form = entries => {
  const leftOut: LeftOut[] = []
  const elements: Record<4 | 16, string[]> = { 4: [], 16: [] }
  for (const entry of inOrder(entries)) {
    const network = entry.observable === 'address' || entry.observable === 'network' ? readNetwork(entry.value) : null
    if (network === null) leftOut.push({ entry, why: `a packet filter knows addresses, not ${entry.observable}` })
    else elements[network.length].push(`      ${entry.value.toLowerCase()}, # ${told(entry).slice(0, 120)}\n`)
  }
  const set = (name: string, type: string, lines: readonly string[]) =>
    `  set ${name} {\n    type ${type}\n    flags interval\n    auto-merge\n${lines.length === 0 ? '' : `    elements = {\n${lines.join('')}    }\n`}  }\n`
  const rules = ['ip saddr @interdict4', 'ip daddr @interdict4', 'ip6 saddr @interdict6', 'ip6 daddr @interdict6']
  const chain = (hook: string) =>
    `  chain ${hook} {\n    type filter hook ${hook} priority -10; policy accept;\n${rules.map(rule => `    ${rule} counter log prefix "interdict " drop\n`).join('')}  }\n`
  const text = `table inet interdict\ndelete table inet interdict\ntable inet interdict {\n${set('interdict4', 'ipv4_addr', elements[4])}${set('interdict6', 'ipv6_addr', elements[16])}${['input', 'forward', 'output'].map(chain).join('')}}\n`
  return { files: [{ name: 'interdict.nft', text }], leftOut, notes: [] }
}
