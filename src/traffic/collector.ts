import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import type { Clock } from '../clock.ts'
import { connectionLine } from './connection-line.ts'
import { type FlowSink, readMessage } from './read/netflow/datagram.ts'
import { Pairing } from './read/netflow/pairing.ts'
import { type DataSet, readData } from './read/netflow/sets.ts'
import { TemplateBook } from './read/netflow/templates.ts'
import { RotatedLog } from './rotated-log.ts'

/** What was received since the start, and what of it could not be used. */
export type CollectorCounts = {
  readonly datagrams: number
  readonly flows: number
  readonly connections: number
  readonly exporters: number
  /** Messages, or parts of them, that could not be read. */
  readonly damaged: number
  /** Sets whose template has not come. */
  readonly unexplained: number
  /** Sets and connections that were given up because too much waited. */
  readonly dropped: number
  /** Datagrams from an address that is not allowed. */
  readonly refused: number
}

export type CollectorParts = {
  readonly port: number
  readonly host: string
  /** Where the logs are written. */
  readonly folder: string
  readonly clock: Clock
  /** Addresses of exporters that are listened to; empty means every one. */
  readonly allowed: readonly string[]
  /** Seconds after which another file is begun. */
  readonly rotation: number
  /** Takes one line about what an operator should know. */
  readonly tell: (line: string) => void
}

const mostExporters = 1_000
const mostWaiting = 10_000
const writeEvery = 1_000
const receiveBuffer = 8 * 1024 * 1024

/** Listens for NetFlow and IPFIX and writes connection logs. It answers nothing and sends nothing. */
export class Collector {
  readonly #parts: CollectorParts
  readonly #socket: Socket
  readonly #book = new TemplateBook()
  readonly #pairing = new Pairing()
  readonly #log: RotatedLog
  readonly #exporters = new Map<string, DataSet[]>()
  readonly #timer: NodeJS.Timeout
  readonly #tally = { datagrams: 0, flows: 0, connections: 0, damaged: 0, dropped: 0, refused: 0 }
  #waiting = 0

  /** Rejects when the address cannot be bound. */
  static async listen(parts: CollectorParts): Promise<Collector> {
    const socket = createSocket({ type: parts.host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: receiveBuffer })
    socket.bind(parts.port, parts.host)
    await once(socket, 'listening')
    return new Collector(parts, socket)
  }

  private constructor(parts: CollectorParts, socket: Socket) {
    this.#parts = parts
    this.#socket = socket
    this.#log = new RotatedLog(parts)
    socket.on('message', (bytes, from) => this.#message(bytes, from))
    socket.on('error', error => parts.tell(`collector: ${error.message}`))
    this.#timer = setInterval(() => void this.#write(), writeEvery)
  }

  get port(): number {
    return this.#socket.address().port
  }

  counts(): CollectorCounts {
    return {
      ...this.#tally,
      dropped: this.#tally.dropped + this.#log.dropped,
      exporters: this.#exporters.size,
      unexplained: this.#waiting,
    }
  }

  /** Writes what waits and stops. */
  async stop(): Promise<CollectorCounts> {
    clearInterval(this.#timer)
    this.#socket.close()
    this.#keep(this.#pairing.end())
    await this.#log.close()
    return this.counts()
  }

  #message(bytes: Buffer, { address }: RemoteInfo): void {
    this.#tally.datagrams++
    const { allowed } = this.#parts
    const waiting = this.#exporters.get(address) ?? this.#welcome(address)
    if (waiting === null || (allowed.length > 0 && !allowed.includes(address))) {
      this.#tally.refused++
      return
    }
    const sink = this.#sink(address, waiting)
    const reading = { book: this.#book, exporter: address, line: 0 }
    const known = this.#book.added
    for (let at: number | null = 0; at !== null && at < bytes.length; ) at = readMessage(bytes, at, { reading, sink })
    if (this.#book.added === known || waiting.length === 0) return
    const earlier = waiting.splice(0)
    this.#waiting -= earlier.length
    for (const set of earlier) readData(set, { reading, sink })
  }

  #welcome(address: string): DataSet[] | null {
    const { allowed, tell } = this.#parts
    if ((allowed.length > 0 && !allowed.includes(address)) || this.#exporters.size >= mostExporters) return null
    tell(`collector: exporter ${address}`)
    const waiting: DataSet[] = []
    this.#exporters.set(address, waiting)
    return waiting
  }

  #sink(address: string, waiting: DataSet[]): FlowSink {
    return {
      flow: flow => {
        this.#tally.flows++
        this.#pairing.take(flow)
      },
      unexplained: set => {
        if (this.#waiting >= mostWaiting) this.#tally.dropped++
        else {
          this.#waiting++
          waiting.push({ ...set, body: Buffer.from(set.body) })
        }
      },
      other: () => {},
      ignored: () => {},
      sampled: () => {},
      damaged: why => {
        if (this.#tally.damaged++ < 10) this.#parts.tell(`collector: a message of ${address}: ${why}`)
      },
    }
  }

  #keep(connections: ReturnType<Pairing['drain']>): void {
    this.#tally.connections += connections.length
    for (const connection of connections) this.#log.add(connectionLine(connection))
  }

  async #write(): Promise<void> {
    this.#pairing.age(this.#parts.clock().getTime() / 1_000)
    this.#keep(this.#pairing.drain())
    try {
      await this.#log.flush()
    } catch (error) {
      this.#parts.tell(`collector: ${this.#parts.folder} cannot be written: ${(error as Error).message}`)
    }
  }
}
