import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../errors.ts'
import { openStand } from './stand.ts'

/** A thread of its own that builds one desk and answers for it. `ScreeningService` starts it and talks to it. */
assert(parentPort, 'the screening worker runs as a thread')
const port = parentPort
const { built, take } = await openStand(workerData)
port.on('message', jobs => port.postMessage({ kind: 'answers', answers: take(jobs) }))
port.postMessage({ kind: 'ready', built })
