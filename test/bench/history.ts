import { spawnSync } from 'node:child_process'
import { linkSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { historyFolder, openHistory } from '../../src/traffic/history/history.ts'
import { rewriteJournal } from '../../src/traffic/history/journal.ts'
import { hours, logsOfADay, rows, seed } from './conn-made.ts'

const copies = 2

/** Import, detections, channels and hunt over five million connections of one day, and detections over two such days. */
export async function run(): Promise<void> {
  const logs = await logsOfADay()
  const size = logs.reduce((sum, path) => sum + statSync(path).size, 0)
  console.log(
    `data: ${rows} conn rows in ${hours} gzip files, ${Math.round(size / 1e6)} MB (seed ${seed}), kept in ${dirname(logs[0] ?? '')}`,
  )
  console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)} (figures are of a quiet one when it is near 0)`)
  const dataFolder = join(tmpdir(), 'interdict-bench-history-data')
  rmSync(dataFolder, { recursive: true, force: true })
  for (const step of ['import', 'examine', 'channels', 'hunt']) runStep(step, dataFolder)
  await copied(dataFolder)
  runStep('examine', dataFolder)
  rmSync(dataFolder, { recursive: true, force: true })
}

function runStep(step: string, dataFolder: string): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'history-step.ts'), step, dataFolder], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`the step ${step} failed`)
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
