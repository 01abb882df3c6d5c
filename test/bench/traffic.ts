import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInput } from '../../src/evidence/open.ts'
import { IndicatorTable } from '../../src/indicators/table.ts'
import type { Edition } from '../../src/lists/edition.ts'
import type { IndicatorEntry } from '../../src/lists/entry.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { TrafficExamination } from '../../src/traffic/examine.ts'
import { readZeekTsv } from '../../src/traffic/read/zeek-tsv.ts'
import { logsOfADay } from './conn-made.ts'

const connLines = 1_000_000
const indicators = 1_000_000
const matchedLines = 5_000_000
const rounds = 3

/** Reading, examining and matching of synthetic Zeek lines against a million indicators, on one thread. Prints one line a measure. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'interdict-bench-'))
  try {
    const entries = listed()
    const [buildMs, table] = timed(() => new IndicatorTable(entries))
    report(`index of ${indicators} indicators`, indicators, buildMs)
    matchBytes(table)
    matchTexts(table)
    const path = await writeConn(join(folder, 'conn.log'))
    await readOnly(path)
    await readAndExamine({ what: 'conn lines that each go to another address', paths: [path], entries })
    const office = (await logsOfADay()).slice(0, 5)
    await readAndExamine({ what: 'conn lines of 3200 hosts (gzip)', paths: office, entries: [], aim: 300_000 })
    console.log(`most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Ends and names as they lie in a log's bytes: no string is built. */
function matchBytes(table: IndicatorTable): void {
  const random = seeded(7)
  const ends = Buffer.from(Array.from({ length: 500_000 }, () => `${address(random)}\t${address(random)}\n`).join(''))
  const names = Buffer.from(Array.from({ length: 500_000 }, () => `${name(random)}\n`).join(''))
  let hits = 0
  const connections = best(() => {
    hits = 0
    for (let start = 0; start < ends.length; ) {
      const tab = ends.indexOf(9, start)
      const end = ends.indexOf(10, tab + 1)
      hits += table.addressBytes(ends, start, tab).length + table.addressBytes(ends, tab + 1, end).length
      start = end + 1
    }
  })
  report(`lines of two addresses held against ${indicators} indicators in place (${hits} hits)`, 500_000, connections)
  const lookups = best(() => {
    hits = 0
    for (let start = 0; start < names.length; ) {
      const end = names.indexOf(10, start)
      hits += table.domainBytes(names, start, end).length
      start = end + 1
    }
  })
  report(`lines of one name held against ${indicators} indicators in place (${hits} hits)`, 500_000, lookups)
}

/** Five million lines of two addresses, and of two addresses and a name, as a reader's records hold them. */
function matchTexts(table: IndicatorTable): void {
  const random = seeded(8)
  const lines = Array.from({ length: 250_000 }, () => [address(random), address(random), name(random)] as const)
  const times = matchedLines / lines.length
  let hits = 0
  const ends = best(() => {
    hits = 0
    for (let time = 0; time < times; time++)
      for (const [from, to] of lines) hits += table.address(from).length + table.address(to).length
  })
  report(`two addresses a line, as texts (${hits} hits)`, matchedLines, ends, 1_500_000)
  const named = best(() => {
    hits = 0
    for (let time = 0; time < times; time++)
      for (const [from, to, asked] of lines)
        hits += table.address(from).length + table.address(to).length + table.domain(asked).length
  })
  report(`two addresses and a name a line, as texts (${hits} hits)`, matchedLines, named, 1_500_000)
}

async function readOnly(path: string): Promise<void> {
  const input = await openInput(path)
  const before = process.cpuUsage()
  let records = 0
  for await (const batch of readZeekTsv(input)) records += batch.records.length
  report('conn lines read into records', records, since(before))
}

type Examined = {
  readonly what: string
  readonly paths: readonly string[]
  readonly entries: readonly IndicatorEntry[]
  readonly aim?: number
}

/** Read, held against the indicators and gathered for every detection; then judged. */
async function readAndExamine({ what, paths, entries, aim }: Examined): Promise<void> {
  const facts: Edition['facts'] = {
    list: 'bench',
    hash: '',
    published: null,
    imported: '',
    entries: entries.length,
    files: [],
    state: 'in-force',
    note: null,
  }
  const examination = new TrafficExamination({ editions: [{ facts, entries }], policy: defaultPolicy })
  const before = process.cpuUsage()
  let records = 0
  for (const path of paths) {
    const input = await openInput(path)
    for await (const batch of readZeekTsv(input))
      records += examination.take(batch, { file: path, sha256: input.sha256 })
  }
  report(`${what}, read and gathered, against ${entries.length} indicators`, records, since(before), aim)
  const [ms, { findings }] = timed(() => examination.close())
  report(`  the same judged (${findings.length} findings)`, records, ms)
}

/** Half names, four tenths addresses, a tenth networks. */
function listed(): readonly IndicatorEntry[] {
  const random = seeded(1)
  return Array.from({ length: indicators }, (_, i): IndicatorEntry => {
    const [observable, value] =
      i % 10 < 5
        ? (['domain', `${name(random)}.bad`] as const)
        : i % 10 < 9
          ? (['address', `${1 + random(9)}.${random(256)}.${random(256)}.${random(256)}`] as const)
          : (['network', `${11 + random(150)}.${random(16)}.${random(256)}.0/${24 + random(4)}`] as const)
    return {
      kind: 'indicator',
      id: String(i),
      observable,
      value,
      exact: false,
      adversary: null,
      description: '',
      firstSeen: null,
      lastSeen: null,
      validUntil: null,
      confidence: null,
      technique: null,
      source: 'bench',
    }
  })
}

async function writeConn(path: string): Promise<string> {
  const random = seeded(3)
  const out = createWriteStream(path)
  out.write(
    '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp\tmissed_bytes\thistory\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents\n',
  )
  const services = ['-', 'ssl', 'dns', 'http']
  const states = ['SF', 'S0', 'REJ', 'RSTO']
  const histories = ['ShADadFf', 'S', 'Sr', 'ShADadR', 'ShADdaFf']
  const uid = () =>
    `C${random(2 ** 30).toString(36)}${random(2 ** 30).toString(36)}${random(2 ** 30).toString(36)}`.slice(0, 18)
  for (let written = 0; written < connLines; ) {
    let text = ''
    for (let i = 0; i < 10_000; i++, written++)
      text += `${(1_740_787_200 + written / 20).toFixed(6)}\t${uid()}\t10.${random(4)}.${random(64)}.${random(256)}\t${1024 + random(60_000)}\t${address(random)}\t${[443, 80, 53, 22][random(4)]}\ttcp\t${services[random(4)]}\t${(random(100_000) / 1000).toFixed(6)}\t${random(5_000)}\t${random(50_000)}\t${states[random(4)]}\tT\tF\t0\t${histories[random(5)]}\t${random(50)}\t${random(9_000)}\t${random(50)}\t${random(60_000)}\t-\n`
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}

const address = (random: (below: number) => number): string =>
  `${11 + random(150)}.${random(256)}.${random(256)}.${random(256)}`

const name = (random: (below: number) => number): string =>
  `w${random(1e6).toString(36)}.n${random(1e6).toString(36)}.${['com', 'net', 'org', 'io'][random(4)]}`

/** A linear congruential generator (Numerical Recipes), so that every run has the same input. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Processor time of this process in milliseconds: on a machine that others use too, what wall time would be on a quiet one. */
function timed<T>(work: () => T): [ms: number, result: T] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000, result]
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The quickest of some rounds, in milliseconds. */
const best = (work: () => void): number => Math.min(...Array.from({ length: rounds }, () => timed(work)[0]))

function report(what: string, count: number, ms: number, aim?: number): void {
  const rate = (count / ms) * 1000
  const against =
    aim === undefined ? '' : `; aim ${aim.toLocaleString('en-US')} (${Math.round((rate / aim) * 100)} % of it)`
  console.log(
    `${what}: ${Math.round(rate).toLocaleString('en-US')} a second of processor time (${Math.round(ms)} ms)${against}`,
  )
}
