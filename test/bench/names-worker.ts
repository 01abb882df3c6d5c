import { parentPort, workerData } from 'node:worker_threads'
import { screening } from './names-screener.ts'

/** Screens its share of the names over shared memory, and tells when it began and ended and what it took. */
const screen = screening(workerData.shared)
const queries: readonly string[] = workerData.queries
for (const query of queries.slice(0, 6_000)) screen(query)
const clock = () => performance.timeOrigin + performance.now()
const from = clock()
const before = process.threadCpuUsage()
for (const query of queries) screen(query)
const { user, system } = process.threadCpuUsage(before)
parentPort?.postMessage({ from, to: clock(), processor: (user + system) / queries.length })
