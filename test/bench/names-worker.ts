import { parentPort, workerData } from 'node:worker_threads'
import { findCandidateNames, fromShared } from '../../src/lists/candidates.ts'
import { compareNames } from '../../src/names/compare.ts'
import { prepareName } from '../../src/names/prepare.ts'
import { nameAt, openShelf } from './names-shelf.ts'

const index = fromShared(workerData.tables)
const shelf = openShelf(workerData.shelf)
const queries: readonly string[] = workerData.queries

const examine = (query: string) => {
  const name = prepareName(query, 'any')
  let best = 0
  for (const at of findCandidateNames(index, name).names)
    best = Math.max(best, compareNames(name, nameAt(shelf, at), 0.5).score)
  return best
}

for (const query of queries.slice(0, 6_000)) examine(query)
const clock = () => performance.timeOrigin + performance.now()
const from = clock()
for (const query of queries) examine(query)
parentPort?.postMessage({ from, to: clock() })
