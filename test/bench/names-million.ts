import { alter, cleanName, randomOf, syntheticName } from './names-made.ts'
import { file, measure, resident } from './names-measure.ts'
import { screening, syntheticEdition } from './names-screener.ts'

/** A million invented entries on the service's own path. Prints. */
const random = randomOf(1_000_000)
const shared = await file('1,000,000 synthetic entries', syntheticEdition(1_000_000, random))
const queries = Array.from({ length: 3_000 }, (_, at) =>
  at % 2 === 0 ? cleanName(random) : alter(syntheticName(random), random),
)
const screen = screening(shared)
measure(screen, '1,000,000 entries, warm-up', queries.slice(0, 500))
measure(screen, '1,000,000 entries', queries.slice(500))
const { maxRSS } = process.resourceUsage()
console.log(
  `names: 1,000,000 entries: resident ${resident()} MB, ${(maxRSS / 1e3).toFixed(0)} MB at most while they were filed`,
)
