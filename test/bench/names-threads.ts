import { Worker } from 'node:worker_threads'
import type { SharedScreener } from '../../src/screening/shared.ts'

type Span = { readonly from: number; readonly to: number; readonly processor: number }

/** The same names on one thread and on two over the same memory, each run twice and the better one counted. On a machine
 *  that others use, processor time tells more than the clock: both ratios are printed. */
export async function threads(shared: SharedScreener, queries: readonly string[]): Promise<void> {
  const one = best([await spread(shared, queries, 1), await spread(shared, queries, 1)])
  const two = best([await spread(shared, queries, 2), await spread(shared, queries, 2)])
  console.log(
    `names: one worker thread: ${one.speed.toFixed(0)} a second, ${one.processor.toFixed(0)} µs of processor each, ${one.resident} MB resident`,
  )
  console.log(
    `names: two worker threads over the same memory: ${two.speed.toFixed(0)} a second, ${two.processor.toFixed(0)} µs each, ${two.resident} MB resident: ${(two.speed / one.speed).toFixed(2)} times one by the clock, ${((2 * one.processor) / two.processor).toFixed(2)} by processor time`,
  )
  console.log(`names: two threads of plain arithmetic on this machine: ${(await plainRatio()).toFixed(2)} times one`)
}

/** What two threads reach on this machine at best: two processors that share a core, or that others use, are no two. */
async function plainRatio(): Promise<number> {
  const steps = 5e8
  const one = Math.min(await plain([steps]), await plain([steps]))
  const two = Math.min(await plain([steps, steps]), await plain([steps, steps]))
  return (2 * one) / two
}

/** Milliseconds in which threads of so many steps each are through. */
async function plain(shares: readonly number[]): Promise<number> {
  const url = new URL('./names-plain-worker.ts', import.meta.url)
  const spans = await Promise.all(
    shares.map(
      steps =>
        new Promise<{ from: number; to: number }>((resolve, reject) => {
          const worker = new Worker(url, { workerData: { steps } })
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
  return Math.max(...spans.map(span => span.to)) - Math.min(...spans.map(span => span.from))
}

type Spread = { readonly speed: number; readonly processor: number; readonly resident: string }

async function spread(shared: SharedScreener, queries: readonly string[], count: number): Promise<Spread> {
  const share = Math.ceil(queries.length / count)
  const shares = Array.from({ length: count }, (_, at) => queries.slice(at * share, (at + 1) * share))
  const ready = new SharedArrayBuffer(4)
  const workers: Worker[] = []
  const spans = await Promise.all(
    shares.map(
      queries =>
        new Promise<Span>((resolve, reject) => {
          const worker = new Worker(new URL('./names-worker.ts', import.meta.url), {
            workerData: { shared, queries, ready, count },
          })
          workers.push(worker)
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
  const resident = (process.memoryUsage.rss() / 1e6).toFixed(0)
  await Promise.all(workers.map(worker => worker.terminate()))
  const took = Math.max(...spans.map(span => span.to)) - Math.min(...spans.map(span => span.from))
  const processor = spans.reduce((sum, span) => sum + span.processor, 0) / count
  return { speed: (queries.length / took) * 1000, processor, resident }
}

function best(runs: readonly Spread[]): Spread {
  return runs.reduce((one, other) => (other.speed > one.speed ? other : one))
}
