import type { ReadableEdition } from '../../src/engine/editions.ts'
import type { SharedScreener } from '../../src/screening/shared.ts'
import { median } from './median.ts'
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

/** Names between two looks at the machine. */
const SLICE = 1_000

/** Screens names one by one; prints and returns how many a second of one core. A machine that others use is faster one
 *  moment than the next: how fast each thousand was is told beside what a fixed sum took meanwhile. */
export function measure(screen: Screen, label: string, queries: readonly string[]): number {
  const times = new Float64Array(queries.length)
  const slices: number[] = []
  const paces: number[] = []
  let alerts = 0
  let kept = 0
  let processor = 0
  let took = 0
  for (let from = 0; from < queries.length; from += SLICE) {
    const slice = queries.slice(from, from + SLICE)
    const before = process.threadCpuUsage()
    const start = performance.now()
    for (const [at, query] of slice.entries()) {
      const asked = performance.now()
      const found = screen(query)
      times[from + at] = performance.now() - asked
      if (found.alerts > 0) alerts++
      kept += found.matches
    }
    const clock = performance.now() - start
    const { user, system } = process.threadCpuUsage(before)
    took += clock
    processor += user + system
    slices.push((slice.length / clock) * 1000)
    paces.push(pace())
  }
  const clock = (queries.length / took) * 1000
  const speed = (queries.length / processor) * 1e6
  times.sort()
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3)
  console.log(
    `names: ${label}: ${speed.toFixed(0)} a second of one core (${clock.toFixed(0)} by the clock), p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${alerts} of ${queries.length} alert, ${(kept / queries.length).toFixed(1)} matches kept`,
  )
  if (slices.length > 2)
    console.log(
      `names:   by the clock, thousand by thousand: ${spread(slices, 0)} a second; a fixed sum meanwhile: ${spread(paces, 1)} ms (least, middle, most)`,
    )
  return speed
}

const spread = (values: readonly number[], digits: number): string =>
  [Math.min(...values), median(values), Math.max(...values)].map(value => value.toFixed(digits)).join(', ')

/** Milliseconds of a sum that keeps all of a core busy: it takes longer where another's work shares the core. */
function pace(): number {
  const start = performance.now()
  let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6]
  for (let at = 0; at < 1e6; at++) {
    a = (a + at) ^ (a >>> 3)
    b = (b ^ at) + (b >>> 5)
    c = (c + at) ^ (c >>> 7)
    d = (d ^ at) + (d >>> 2)
    e = (e + at) ^ (e >>> 9)
    f = (f ^ at) + (f >>> 4)
  }
  sink[0] = a + b + c + d + e + f
  return performance.now() - start
}

/** Keeps the sum from being left out. */
const sink = new Float64Array(1)
// The first ones are compiled.
for (let left = 5; left > 0; left--) pace()
