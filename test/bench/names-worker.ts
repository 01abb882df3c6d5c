import { parentPort, workerData } from 'node:worker_threads'
import { mixed, randomOf } from './names-made.ts'
import { screening } from './names-screener.ts'
import type { Span } from './names-threads.ts'

/** Screens names over shared memory: first as many as it takes to settle, then, each time that it is told so, as many new
 *  ones. It begins when all threads of the round are ready, and tells when it began and ended and what a name took. */
const random = randomOf(workerData.seed)
const screen = screening(workerData.shared)
for (const query of mixed(workerData.listed, workerData.settled, random)) screen(query)
const ready = new Int32Array(workerData.ready as SharedArrayBuffer)
const clock = () => performance.timeOrigin + performance.now()

parentPort?.on('message', ({ names, threads }: { readonly names: number; readonly threads: number }) => {
  const queries = mixed(workerData.listed, names, random)
  Atomics.add(ready, 0, 1)
  Atomics.notify(ready, 0)
  for (let met = Atomics.load(ready, 0); met < threads; met = Atomics.load(ready, 0)) Atomics.wait(ready, 0, met)
  const from = clock()
  const before = process.threadCpuUsage()
  for (const query of queries) screen(query)
  const { user, system } = process.threadCpuUsage(before)
  parentPort?.postMessage({ from, to: clock(), processor: (user + system) / queries.length } satisfies Span)
})
parentPort?.postMessage('settled')
