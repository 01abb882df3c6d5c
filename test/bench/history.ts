import { once } from 'node:events'
import { createWriteStream, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { createGzip } from 'node:zlib'
import { defaultPolicy } from '../../src/policy.ts'
import { channels } from '../../src/traffic/history/channels.ts'
import { historyFolder, openHistory } from '../../src/traffic/history/history.ts'
import { hunt } from '../../src/traffic/history/hunt.ts'
import { importTraffic } from '../../src/traffic/history/import.ts'
import { rewriteJournal } from '../../src/traffic/history/journal.ts'
import { examineHistory } from '../../src/traffic/history/replay.ts'
import { ritaScore } from '../../src/traffic/rita.ts'
import { listed } from './indicators-made.ts'

const rows = 5_000_000
const hours = 24
const copies = 2
const seed = 7

/** Import, hunt, channels and detections over five million connections of one day, and the memory that six such days take. */
export async function run(): Promise<void> {
  const cpu = cpus()[0]?.model ?? 'an unknown processor'
  console.log(
    `history: ${cpu}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; npm run bench -- history`,
  )
  const logs = await logsOfADay()
  const size = logs.reduce((sum, path) => sum + statSync(path).size, 0)
  console.log(
    `data: ${rows} conn rows in ${hours} gzip files, ${mega(size)} (seed ${seed}), kept in ${dirname(logs[0] ?? '')}`,
  )
  const dataFolder = join(tmpdir(), 'interdict-bench-history-data')
  rmSync(dataFolder, { recursive: true, force: true })
  await measure('import to Parquet', async () => {
    const done = await importTraffic(logs, { dataFolder, clock: () => new Date(0) })
    return done.reduce((sum, file) => sum + file.rows, 0)
  })
  await overHistory(dataFolder, `${rows} rows`)
  await copied(dataFolder)
  await overHistory(dataFolder, `${copies * rows} rows, about ${(0.147 * copies * rows) / 1e6} MB of log`)
  rmSync(dataFolder, { recursive: true, force: true })
}

async function overHistory(dataFolder: string, what: string): Promise<void> {
  const history = await openHistory(dataFolder)
  const editions = [listed(1_000_000)]
  await measure(`channels by SQL, each with RITA's score, over ${what}`, async () => {
    const dataset = { first: day, last: day + 86_400 }
    let count = 0
    for await (const { times, sent, connections } of channels(history, { least: 4 })) {
      ritaScore({ times, bytes: sent, dataset })
      count += connections
    }
    return count
  })
  await measure(`hunt for 1000000 indicators over ${what}`, async () => {
    const { rows: asked } = await hunt(history, { editions, policy: defaultPolicy })
    return asked
  })
  await measure(`every detection, row by row, over ${what}`, async () => {
    const { records } = await examineHistory(history, { editions: [], policy: defaultPolicy })
    return records
  })
  await history.close()
}

/** The same parts under other names: as many sources, as many files, no new bytes on disk. */
async function copied(dataFolder: string): Promise<void> {
  const history = await openHistory(dataFolder)
  await history.close()
  const folder = historyFolder(dataFolder)
  const sources = Array.from({ length: copies }, (_, copy) =>
    history.sources.map(source => ({
      ...source,
      sha256: `${copy}${source.sha256.slice(1)}`,
      parts: source.parts.map(part => ({
        ...part,
        path: copy === 0 ? part.path : part.path.replace('.parquet', `-${copy}.parquet`),
      })),
    })),
  ).flat()
  for (const [at, { parts }] of sources.entries())
    for (const [n, part] of parts.entries()) {
      const from = history.sources[at % history.sources.length]?.parts[n]
      if (from && from.path !== part.path) linkSync(join(folder, from.path), join(folder, part.path))
    }
  await rewriteJournal(folder, sources)
}

async function measure(what: string, work: () => Promise<number>): Promise<void> {
  const start = performance.now()
  const before = process.cpuUsage()
  const count = await work()
  const seconds = (performance.now() - start) / 1000
  const used = process.cpuUsage(before)
  const cpu = (used.user + used.system) / 1e6
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds).toLocaleString('en-US')} rows a second (${cpu.toFixed(1)} s of processor time; most memory so far ${most} MB)`,
  )
}

const mega = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

const day = Date.UTC(2025, 2, 1) / 1000
const fields =
  'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes tunnel_parents'

/** Made once and kept for the next run; hourly files, as Zeek rotates them. */
async function logsOfADay(): Promise<readonly string[]> {
  const folder = join(tmpdir(), `interdict-bench-conn-${rows}-${seed}b`)
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`
    mkdirSync(making, { recursive: true })
    const random = seeded(seed)
    const responders = Array.from(
      { length: 20_000 },
      () => `${11 + random(150)}.${random(256)}.${random(256)}.${random(256)}`,
    )
    for (let hour = 0; hour < hours; hour++)
      await writeHour(join(making, `conn.${String(hour).padStart(2, '0')}.log.gz`), { hour, random, responders })
    renameSync(making, folder)
  }
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
}

type Random = (below: number) => number

async function writeHour(
  path: string,
  { hour, random, responders }: { hour: number; random: Random; responders: readonly string[] },
): Promise<void> {
  const gzip = createGzip()
  const out = createWriteStream(path)
  gzip.pipe(out)
  const name = (at: number) => `2025-03-01-${String(at).padStart(2, '0')}-00-00`
  gzip.write(
    `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t${name(hour)}\n#fields\t${fields.replaceAll(' ', '\t')}\n`,
  )
  const count = Math.floor(rows / hours) + (hour < rows % hours ? 1 : 0)
  for (let written = 0; written < count; ) {
    let text = ''
    for (let i = 0; i < 5_000 && written < count; i++, written++)
      text += connLine(day + (hour + written / count) * 3600, random, responders)
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  gzip.end(`#close\t${name(hour + 1)}\n`)
  await once(out, 'finish')
}

const services = [
  ['tcp', 443, 'ssl'],
  ['udp', 53, 'dns'],
  ['tcp', 80, 'http'],
  ['tcp', 0, '-'],
] as const

/** 3,200 hosts, 20,000 responders, an eighth of the calls in vain. */
function connLine(ts: number, random: Random, responders: readonly string[]): string {
  const [proto, port, service] = services[random(4)] ?? services[0]
  const host = random(3_200)
  // A host has some sixty places that it goes to, a few of them most of the time; one call in fifty goes anywhere.
  const place = random(50) === 0 ? random(20_000) : (host * 37 + Math.min(random(60), random(60)) * 331) % 20_000
  const ends = `10.${host >> 10}.${(host >> 8) & 3}.${host & 255}\t${1024 + random(64_000)}\t${responders[place]}\t${port || random(65_000)}\t${proto}\t${service}`
  const rest =
    random(8) === 0
      ? '-\t-\t-\tS0\tT\tF\t0\tS\t1\t60\t0\t0\t-'
      : `${(random(1e6) / 1e4).toFixed(6)}\t${random(5_000)}\t${random(50_000)}\tSF\tT\tF\t0\tShADadFf\t${random(50)}\t${random(9_000)}\t${random(50)}\t${random(60_000)}\t-`
  return `${ts.toFixed(6)}\tC${id(random)}\t${ends}\t${rest}\n`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function id(random: Random): string {
  let text = ''
  for (let i = 0; i < 17; i++) text += letters[random(62)]
  return text
}

/** A linear congruential generator (Numerical Recipes), so that every run has the same input. */
function seeded(from: number): Random {
  let state = from >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
