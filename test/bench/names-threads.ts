import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SharedScreener } from '../../src/screening/shared.ts'
import { median } from './median.ts'

/** What a worker thread did with its share of a round. */
export type Span = { readonly from: number; readonly to: number; readonly processor: number }

/** Names that each thread screens before any is counted, by when its code is compiled, and in each round. */
const SETTLED = 40_000
const SHARE = 4_000
const ROUNDS = 11

/** One thread against two over the same memory, once both have settled: in each round each screens by itself, then both
 *  together, so that a machine which others use, and which is faster one moment than the next, is so for all three. */
export async function threads(shared: SharedScreener, listed: readonly string[]): Promise<void> {
  const ready = new SharedArrayBuffer(4)
  const workers = [1, 2].map(seed => started({ shared, listed, seed, settled: SETTLED, ready }))
  const [a, b] = (await Promise.all(workers)) as [Worker, Worker]
  const rounds: { one: number; two: number; times: number; byProcessor: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const inTurn = round % 2 === 0 ? [[a], [b], [a, b]] : [[a, b], [b], [a]]
    const spans: Span[][] = []
    for (const workers of inTurn) spans.push(await together(workers, ready))
    const alone = spans.filter(of => of.length === 1)
    const both = spans.find(of => of.length === 2) as Span[]
    const one = mean(alone.map(speedOf))
    rounds.push({
      one,
      two: speedOf(both),
      times: speedOf(both) / one,
      byProcessor: (2 * mean(alone.flat().map(({ processor }) => processor))) / mean(both.map(one => one.processor)),
    })
  }
  const resident = (process.memoryUsage.rss() / 1e6).toFixed(0)
  await Promise.all([a.terminate(), b.terminate()])
  const middle = (of: keyof (typeof rounds)[number]) => median(rounds.map(round => round[of]))
  const times = rounds.map(round => round.times).sort((x, y) => x - y)
  console.log(
    `names: threads, settled: one ${middle('one').toFixed(0)} a second, two over the same memory ${middle('two').toFixed(0)}, ${resident} MB resident: ${middle('times').toFixed(2)} times one by the clock (the middle of ${ROUNDS} rounds from ${times[0]?.toFixed(2)} to ${times.at(-1)?.toFixed(2)}), ${middle('byProcessor').toFixed(2)} by processor time`,
  )
  console.log(`names: two threads of plain arithmetic on this machine: ${(await plainRatio()).toFixed(2)} times one`)
}

async function started(data: object): Promise<Worker> {
  const worker = new Worker(new URL('./names-worker.ts', import.meta.url), { workerData: data })
  await answer(worker)
  return worker
}

/** These workers screen a share each, and begin together. */
async function together(workers: readonly Worker[], ready: SharedArrayBuffer): Promise<Span[]> {
  Atomics.store(new Int32Array(ready), 0, 0)
  const spans = workers.map(worker => answer<Span>(worker))
  for (const worker of workers) worker.postMessage({ names: SHARE, threads: workers.length })
  return await Promise.all(spans)
}

const answer = async <T>(worker: Worker): Promise<T> => (await once(worker, 'message'))[0]

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Names a second, from when the first thread began to when the last one ended. */
function speedOf(spans: readonly Span[]): number {
  const took = Math.max(...spans.map(span => span.to)) - Math.min(...spans.map(span => span.from))
  return ((SHARE * spans.length) / took) * 1000
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
    shares.map(steps => answer<{ from: number; to: number }>(new Worker(url, { workerData: { steps } }))),
  )
  return Math.max(...spans.map(span => span.to)) - Math.min(...spans.map(span => span.from))
}
