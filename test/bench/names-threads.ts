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
}

type Spread = { readonly speed: number; readonly processor: number; readonly resident: string }

async function spread(shared: SharedScreener, queries: readonly string[], count: number): Promise<Spread> {
  const share = Math.ceil(queries.length / count)
  const shares = Array.from({ length: count }, (_, at) => queries.slice(at * share, (at + 1) * share))
  const workers: Worker[] = []
  const spans = await Promise.all(
    shares.map(
      queries =>
        new Promise<Span>((resolve, reject) => {
          const worker = new Worker(new URL('./names-worker.ts', import.meta.url), { workerData: { shared, queries } })
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
  return runs.reduce((one, other) => (other.processor < one.processor ? other : one))
}
