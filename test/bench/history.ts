import { linkSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultPolicy } from '../../src/policy.ts'
import { channels } from '../../src/traffic/history/channels.ts'
import { historyFolder, openHistory } from '../../src/traffic/history/history.ts'
import { hunt } from '../../src/traffic/history/hunt.ts'
import { importTraffic } from '../../src/traffic/history/import.ts'
import { rewriteJournal } from '../../src/traffic/history/journal.ts'
import { examineHistory } from '../../src/traffic/history/replay.ts'
import { ritaScore } from '../../src/traffic/rita.ts'
import { day, hours, logsOfADay, rows, seed } from './conn-made.ts'
import { listed } from './indicators-made.ts'

const copies = 2

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
