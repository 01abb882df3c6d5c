import { parentPort, workerData } from 'node:worker_threads'

/** Plain arithmetic in registers, so many steps: what a thread does when nothing but the processor can hold it back. */
const steps: number = workerData.steps
const clock = () => performance.timeOrigin + performance.now()
work(1e7)
const from = clock()
const value = work(steps)
parentPort?.postMessage({ from, to: clock(), value })

function work(count: number): number {
  let value = 1
  for (let left = count; left > 0; left--) value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + left
  return value
}
