import { parentPort, workerData } from 'node:worker_threads'
import { screening } from './names-screener.ts'

/** Screens its share of the names over shared memory, and tells when it began and ended and what it took. All begin
 *  together, when the last has opened the memory and is warm. */
const screen = screening(workerData.shared)
const queries: readonly string[] = workerData.queries
for (const query of queries.slice(0, 6_000)) screen(query)
const ready = new Int32Array(workerData.ready as SharedArrayBuffer)
Atomics.add(ready, 0, 1)
Atomics.notify(ready, 0)
for (let met = Atomics.load(ready, 0); met < workerData.count; met = Atomics.load(ready, 0)) Atomics.wait(ready, 0, met)
const clock = () => performance.timeOrigin + performance.now()
const from = clock()
const before = process.threadCpuUsage()
for (const query of queries) screen(query)
const { user, system } = process.threadCpuUsage(before)
parentPort?.postMessage({ from, to: clock(), processor: (user + system) / queries.length })
