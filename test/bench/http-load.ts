import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** A load generator over loopback with keep-alive, in a thread of its own. Bounded in count and in time. */
export type LoadParts = {
  readonly port: number
  readonly bodies: readonly string[]
  readonly path: string
  readonly connections: number
  /** Requests in all. */
  readonly count: number
  /** Requests a second; 0 sends the next when the last was answered. */
  readonly rate: number
  readonly milliseconds: number
}

/** Milliseconds of each answer, counted from when it was due. `bad` are answers other than 200. */
export type LoadResult = { readonly times: Float64Array; readonly took: number; readonly bad: number }

type Line = { readonly socket: Socket; due: number; buffer: string; busy: boolean }

const parts = workerData as LoadParts
const result = await load(parts)
parentPort?.postMessage(result)

async function load({ port, bodies, path, connections, count, rate, milliseconds }: LoadParts): Promise<LoadResult> {
  const requests = bodies.map(
    body =>
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  const lines = await Promise.all(Array.from({ length: connections }, () => open(port)))
  const times: number[] = []
  let sent = 0
  let bad = 0
  const start = performance.now()
  const waiting: number[] = []
  return new Promise(resolve => {
    const finish = () => {
      clearInterval(pacer)
      for (const { socket } of lines) socket.destroy()
      resolve({ times: Float64Array.from(times), took: performance.now() - start, bad })
    }
    const send = (line: Line, due: number) => {
      line.busy = true
      line.due = due
      line.socket.write(requests[sent++ % requests.length] as string)
    }
    const next = (line: Line) => {
      const over = performance.now() - start > milliseconds
      if (times.length >= count || over) return finish()
      const due = waiting.shift()
      if (due !== undefined) send(line, due)
      else if (rate === 0 && sent < count) send(line, performance.now())
    }
    for (const line of lines)
      line.socket.on('data', chunk => {
        line.buffer += chunk
        const status = answered(line)
        if (status === null) return
        if (status !== 200) bad++
        times.push(performance.now() - line.due)
        line.busy = false
        next(line)
      })
    let asked = 0
    const pacer = setInterval(() => {
      if (performance.now() - start > milliseconds) return finish()
      const should = rate === 0 ? 0 : Math.min(count, Math.floor(((performance.now() - start) / 1000) * rate))
      for (; asked < should; asked++) {
        const due = start + (asked / rate) * 1000
        const free = lines.find(line => !line.busy)
        if (free === undefined) waiting.push(due)
        else send(free, due)
      }
    }, 1)
    if (rate === 0) for (const line of lines) send(line, performance.now())
  })
}

/** The status once a whole answer lies in the buffer, which is then emptied. */
function answered(line: Line): number | null {
  const head = line.buffer.indexOf('\r\n\r\n')
  if (head < 0) return null
  const length = Number(/content-length: (\d+)/i.exec(line.buffer.slice(0, head))?.[1])
  if (line.buffer.length < head + 4 + length) return null
  const status = Number(line.buffer.slice(9, 12))
  line.buffer = ''
  return status
}

function open(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setEncoding('latin1').setNoDelay(true)
    socket.once('error', reject)
    socket.once('connect', () => resolve({ socket, due: 0, buffer: '', busy: false }))
  })
}
