import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ScreeningService } from '../../src/engine/service/service.ts'
import type { Edition } from '../../src/lists/edition.ts'
import { defaultPolicy } from '../../src/policy.ts'

const filter = { lists: null, includeSchema: [], excludeSchema: [], topics: [], excludeIds: [], changedSince: null }
const options = { filter, threshold: 0.7, cutoff: 0.5, limit: 5, policy: defaultPolicy }

/** `longest` and `held` in milliseconds. */
type Run = { readonly longest: number; readonly count: number; readonly held: number }

/** Changes over to another set of editions while questions come in: the longest wait for an answer before, during and
 *  after, and answers that were not those of a set. */
export async function swap(edition: Edition, queries: readonly string[]): Promise<void> {
  let version = 'first'
  const service = new ScreeningService({
    source: { kind: 'editions', editions: [edition] },
    threads: 1,
    signature: async () => version,
    every: 3_600,
    fault: text => console.log(`names: ${text}`),
  })
  await service.start()
  const asked = (at: number) => ({
    kind: 'match' as const,
    queries: [{ key: 'q', id: null, schema: 'LegalEntity', properties: { name: queries[at % queries.length] ?? '' } }],
    options,
  })
  const answers = new Map<number, string>()
  let wrong = 0
  // What this thread, which only waits, was itself kept from running: the machine's doing, not the service's.
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  const run = async (until: () => boolean): Promise<Run> => {
    let longest = 0
    held.reset()
    let count = 0
    while (!until()) {
      const from = performance.now()
      const at = count++ % 500
      const { answer } = await service.ask(asked(at))
      longest = Math.max(longest, performance.now() - from)
      const told = answer[0]?.results ?? ''
      if ((answers.get(at) ?? told) !== told) wrong++
      answers.set(at, told)
    }
    return { longest, count, held: held.max / 1e6 }
  }
  let left = 2_000
  const before = await run(() => left-- <= 0)
  version = 'second'
  let done = false
  const from = performance.now()
  const changing = service.refresh().finally(() => {
    done = true
  })
  const during = await run(() => done)
  const took = performance.now() - from
  const changed = await changing
  left = 2_000
  const after = await run(() => left-- <= 0)
  await service.close()
  held.disable()
  const told = (part: Run) =>
    `${part.longest.toFixed(1)} ms of ${part.count} (the machine held a waiting thread ${part.held.toFixed(1)} ms)`
  console.log(
    `names: ${changed ? 'changed over' : 'NOT CHANGED OVER'} in ${took.toFixed(0)} ms under load; the longest wait for an answer: before ${told(before)}, meanwhile ${told(during)}, after ${told(after)}; ${wrong} answers of neither set`,
  )
}
