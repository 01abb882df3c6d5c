import type { ReadableEdition } from '../../src/engine/editions.ts'
import type { SharedScreener } from '../../src/screening/shared.ts'
import { bytesOf, filed, type screening } from './names-screener.ts'

/** Files an edition and prints what that took. */
export async function file(label: string, edition: ReadableEdition): Promise<SharedScreener> {
  const start = performance.now()
  const before = process.threadCpuUsage()
  const shared = await filed(edition)
  const took = performance.now() - start
  const { user, system } = process.threadCpuUsage(before)
  console.log(
    `names: ${label}: ${shared.entries.editionOf.length} entries, ${shared.candidates.nameEntries.length} names filed in ${took.toFixed(0)} ms (${((user + system) / 1e3).toFixed(0)} ms of this thread); ${(bytesOf(shared) / 1e6).toFixed(0)} MB that threads share, resident ${resident()} MB`,
  )
  return shared
}

export const resident = (): string => (process.memoryUsage.rss() / 1e6).toFixed(0)

type Screen = ReturnType<typeof screening>

/** Screens names one by one; prints and returns how many a second of one core. */
export function measure(screen: Screen, label: string, queries: readonly string[]): number {
  const times = new Float64Array(queries.length)
  let alerts = 0
  let kept = 0
  const before = process.threadCpuUsage()
  const start = performance.now()
  for (const [at, query] of queries.entries()) {
    const asked = performance.now()
    const found = screen(query)
    times[at] = performance.now() - asked
    if (found.alerts > 0) alerts++
    kept += found.matches
  }
  const clock = (queries.length / (performance.now() - start)) * 1000
  const { user, system } = process.threadCpuUsage(before)
  const speed = (queries.length / (user + system)) * 1e6
  times.sort()
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3)
  console.log(
    `names: ${label}: ${speed.toFixed(0)} a second of one core (${clock.toFixed(0)} by the clock), p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${alerts} of ${queries.length} alert, ${(kept / queries.length).toFixed(1)} matches kept`,
  )
  return speed
}
