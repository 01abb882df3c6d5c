import { cpuUsage } from 'node:process'
import { defaultPolicy } from '../../src/policy.ts'
import { channels } from '../../src/traffic/history/channels.ts'
import { openHistory } from '../../src/traffic/history/history.ts'
import { hunt } from '../../src/traffic/history/hunt.ts'
import { importTraffic } from '../../src/traffic/history/import.ts'
import { examineHistory } from '../../src/traffic/history/replay.ts'
import { ritaScore } from '../../src/traffic/rita.ts'
import { day, logsOfADay } from './conn-made.ts'
import { listed } from './indicators-made.ts'

/** One measure of the history, in a process of its own so that its memory is its own: `node history-step.ts STEP FOLDER`. */
type Step = {
  readonly what: string
  readonly aim: { readonly rows?: number; readonly seconds?: number; readonly megabytes?: number }
  readonly prepare?: () => void
  /** Answers how many rows it dealt with. */
  readonly work: (dataFolder: string) => Promise<number>
}

let editions: ReturnType<typeof listed>[] = []

const steps: Readonly<Record<string, Step>> = {
  import: {
    what: 'import to Parquet',
    aim: { rows: 800_000 },
    work: async dataFolder => {
      const done = await importTraffic(await logsOfADay(), { dataFolder, clock: () => new Date(0) })
      return done.reduce((sum, file) => sum + file.rows, 0)
    },
  },
  examine: {
    what: 'every detection',
    aim: { seconds: 15, megabytes: 2_000 },
    work: async dataFolder => {
      const history = await openHistory(dataFolder)
      const { records, findings } = await examineHistory(history, { editions: [], policy: defaultPolicy })
      await history.close()
      console.log(`  (${findings.length} findings, those set aside among them)`)
      return records
    },
  },
  channels: {
    what: "channels, each with RITA's score",
    aim: {},
    work: async dataFolder => {
      const history = await openHistory(dataFolder)
      let count = 0
      for await (const { times, sent, connections } of channels(history, { least: 4 })) {
        ritaScore({ times, bytes: sent, dataset: { first: day, last: day + 86_400 } })
        count += connections
      }
      await history.close()
      return count
    },
  },
  hunt: {
    what: 'hunt for 1000000 indicators',
    aim: {},
    prepare: () => {
      editions = [listed(1_000_000)]
    },
    work: async dataFolder => {
      const history = await openHistory(dataFolder)
      const { rows } = await hunt(history, { editions, policy: defaultPolicy })
      await history.close()
      return rows
    },
  },
}

const [name = '', dataFolder = ''] = process.argv.slice(2)
const step = steps[name]
if (step === undefined) throw new Error(`no step is called ${name}; there are ${Object.keys(steps).join(', ')}`)
step.prepare?.()
const start = performance.now()
const before = cpuUsage()
const rows = await step.work(dataFolder)
const seconds = (performance.now() - start) / 1000
const used = cpuUsage(before)
const rate = rows / seconds
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const aims = [
  ...(step.aim.rows ? [`${step.aim.rows.toLocaleString('en-US')} rows a second (${share(rate / step.aim.rows)})`] : []),
  ...(step.aim.seconds ? [`${step.aim.seconds} s (${share(seconds / step.aim.seconds)})`] : []),
  ...(step.aim.megabytes ? [`${step.aim.megabytes} MB (${share(megabytes / step.aim.megabytes)})`] : []),
]
console.log(
  `${step.what}, ${rows.toLocaleString('en-US')} rows: ${seconds.toFixed(1)} s, ${Math.round(rate).toLocaleString('en-US')} rows a second, ${megabytes} MB at most; ${((used.user + used.system) / 1e6).toFixed(1)} s of processor time${aims.length > 0 ? `; aim ${aims.join(', ')}` : ''}`,
)

function share(of: number): string {
  return `${Math.round(of * 100)} % of it`
}
