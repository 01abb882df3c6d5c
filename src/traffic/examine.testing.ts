import { readFileSync } from 'node:fs'
import { memoryInput } from '../evidence/open.ts'
import type { Finding } from '../finding.ts'
import type { BenignTable } from '../indicators/benign.ts'
import type { Edition } from '../lists/edition.ts'
import type { Entry, IndicatorEntry, RemoteToolEntry } from '../lists/entry.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { TrafficExamination } from './examine.ts'
import { suricataEve } from './read/suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from './read/zeek.ts'

export const indicator = (
  observable: IndicatorEntry['observable'],
  value: string,
  more: Partial<IndicatorEntry> = {},
): IndicatorEntry => ({
  kind: 'indicator',
  id: `i-${value}`,
  observable,
  value,
  exact: false,
  adversary: 'northwind',
  description: 'exercise',
  firstSeen: '2025-01-01',
  lastSeen: '2025-12-31',
  validUntil: null,
  confidence: null,
  technique: null,
  source: 'exercise',
  ...more,
})

export const softether: RemoteToolEntry = {
  kind: 'remote-tool',
  id: 'softether',
  name: 'SoftEther VPN',
  aliases: [],
  domains: ['*.softether.net'],
  ports: [992, 5555],
  executables: [],
  products: [],
  serverNames: [],
  ja4: ['t13d880900_fcb5b95cb75a_b0d3b4ac2a14'],
  abusedBy: ['flax-typhoon'],
  source: 'exercise',
}

export const party = {
  kind: 'party',
  id: '50543',
  names: [{ full: 'INTEGRITY TECHNOLOGY GROUP, INCORPORATED', kind: 'primary', weak: false }],
  identifiers: [{ scheme: 'website', value: 'integritytech.com.cn', raw: 'www.integritytech.com.cn' }],
  programs: ['CYBER2'],
} as unknown as Entry

export const edition = (list: string, ...entries: Entry[]): Edition => ({
  facts: {
    list,
    hash: list.padEnd(64, '0'),
    published: null,
    imported: '',
    entries: entries.length,
    files: [],
    state: 'in-force',
    note: null,
  },
  entries,
})

const readers = [zeekTsv, zeekJson, zeekSummary, suricataEve]

export type Text = readonly [path: string, text: string]

export async function examine(
  texts: readonly Text[],
  editions: readonly Edition[],
  more: { policy?: Policy; benign?: BenignTable } = {},
) {
  const examination = new TrafficExamination({
    editions,
    policy: more.policy ?? defaultPolicy,
    ...(more.benign ? { benign: more.benign } : {}),
  })
  for (const [path, text] of texts) {
    const input = memoryInput(path, Buffer.from(text))
    const reader = readers.reduce((a, b) => (b.sniff(input.head, path) > a.sniff(input.head, path) ? b : a))
    for await (const batch of reader.read(input)) examination.take(batch, { file: input.path, sha256: input.sha256 })
  }
  const outcome = examination.close()
  // Behaviour has tests of its own.
  return { ...outcome, findings: outcome.findings.filter(found => found.kind !== 'covert-behaviour') }
}

export const sample = (name: string): Text => [
  name,
  readFileSync(new URL(`read/sample/${name}`, import.meta.url), 'utf8'),
]
export const allLogs = [
  'conn.log',
  'dns.log',
  'ssl.log',
  'http.log',
  'files.log',
  'x509.log',
  'software.log',
  'dhcp.log',
].map(sample)

export const head = (log: string, fields: string) =>
  `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\t${log}\n#fields\t${fields.replace(/ /g, '\t')}\n`
export const connHead = head(
  'conn',
  'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto conn_state resp_bytes local_orig local_resp',
)
export const conn = (
  ts: number,
  from: string,
  to: string,
  more: { state?: string; bytes?: number; port?: number; proto?: string; type?: number; local?: string } = {},
) =>
  `${ts}.000000\tC${ts}\t${from}\t${more.type ?? 40000}\t${to}\t${more.port ?? 443}\t${more.proto ?? 'tcp'}\t${more.state ?? 'SF'}\t${more.bytes ?? 100}\t${(more.local ?? '- -').replace(' ', '\t')}\n`
export const dns = (ts: number, from: string, query: string) =>
  `${ts}.000000\tD${ts}\t${from}\t50000\t10.0.0.1\t53\t${query}\tNOERROR\n`
export const dnsHead = head('dns', 'ts uid id.orig_h id.orig_p id.resp_h id.resp_p query rcode_name')

export const shown = (finding: Finding) => [
  finding.kind,
  finding.severity,
  finding.subject.label,
  finding.against.entry,
  finding.setAside?.rule ?? null,
]
