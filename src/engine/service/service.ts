import { Worker } from 'node:worker_threads'
import type { HeldEdition } from './datasets.ts'
import type { Built } from './desk.ts'
import type { Answers, DeskFacts, Job } from './job.ts'
import { type AnsweredJob, type AskedJob, type EditionSource, openStand, type StandParts } from './stand.ts'

/** No edition set is built yet, or the service is closing. The caller may ask again. */
export class Unready extends Error {
  override readonly name = 'Unready'
}

export type ServiceParts = {
  readonly source: EditionSource
  /** Threads that examine; 0 examines in the caller's own. */
  readonly threads: number
  /** Names what is in force; when it changes, a new set is built. Null: nothing changes. */
  readonly signature: (() => Promise<string>) | null
  /** Seconds between two looks at the signature. */
  readonly every: number
  /** Told of each set that could not be built (the one in force goes on), and of each question that met a fault. */
  readonly fault: (text: string) => void
}

/** Facts of the set that answers, with an answer by it. */
export type Answered<K extends Job['kind']> = { readonly answer: Answers[K]; readonly held: readonly HeldEdition[] }

/** Threads over one set of editions, all of the same. */
type Generation = {
  readonly facts: DeskFacts
  readonly hands: readonly Hand[]
}

/** Something that takes jobs: a thread, or this one. */
type Hand = {
  readonly built: Built
  readonly ask: (job: Job) => Promise<Answers[Job['kind']]>
  readonly waiting: () => number
  /** Ends after the jobs that were taken are answered. */
  readonly close: () => Promise<void>
}

/** Jobs sent to a thread in one message, at most. */
const batch = 32

/**
 * Answers questions about parties against the editions in force, for as long as the program lives.
 * A new set of editions is built beside the one that answers; then one reference changes. Requests in flight end on the
 * set that they began with, so every answer is of one set, whose editions it names.
 */
export class ScreeningService {
  readonly #parts: ServiceParts
  #current: Generation | null = null
  #signature: string | null = null
  #building: Promise<boolean> | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false
  readonly #warm = new Map<string, readonly string[]>()

  constructor(parts: ServiceParts) {
    this.#parts = parts
  }

  /** Builds the first set and looks for new ones from then on. Rejects when the first cannot be built; it is tried again. */
  async start(): Promise<void> {
    await this.refresh()
    if (this.#closed) return
    if (this.#parts.signature !== null) {
      this.#timer = setInterval(() => void this.refresh(), this.#parts.every * 1000)
      this.#timer.unref()
    }
    if (this.#current === null) throw new Unready('no set of editions could be built yet')
  }

  get ready(): boolean {
    return this.#current !== null && !this.#closed
  }

  /** Editions that answer now; empty before the first set is built. */
  get held(): readonly HeldEdition[] {
    return this.#current?.facts.held ?? []
  }

  /** Asks the set in force. Throws `Unready` before there is one. */
  async ask<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Answered<K>> {
    const [answered] = await this.askAll([job])
    return answered as Answered<K>
  }

  /** Jobs that belong together: all are answered by one set, spread over its threads. */
  async askAll<K extends Job['kind']>(jobs: readonly Extract<Job, { kind: K }>[]): Promise<readonly Answered<K>[]> {
    const current = this.#current
    if (current === null || this.#closed) throw new Unready('the lists are still being read')
    for (const job of jobs) this.#remember(job)
    const { hands, facts } = current
    const answer = async (job: Extract<Job, { kind: K }>) => (await least(hands).ask(job)) as Answers[K]
    try {
      return await Promise.all(jobs.map(async job => ({ answer: await answer(job), held: facts.held })))
    } catch (error) {
      // The caller tells the client no more than that there was a fault; here it is told whole.
      if (!(error instanceof Unready)) this.#parts.fault(`a question met a fault of ours: ${(error as Error).message}`)
      throw error
    }
  }

  /** Looks whether other editions are in force and changes over to them. True when it did. */
  refresh(): Promise<boolean> {
    this.#building ??= this.#refresh().finally(() => {
      this.#building = null
    })
    return this.#building
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#building
    const current = this.#current
    this.#current = null
    await Promise.all((current?.hands ?? []).map(hand => hand.close()))
  }

  async #refresh(): Promise<boolean> {
    try {
      const signature = (await this.#parts.signature?.()) ?? 'fixed'
      if (this.#current !== null && signature === this.#signature) return false
      const next = await this.#build()
      const before = this.#current
      this.#current = next
      this.#signature = signature
      await Promise.all((before?.hands ?? []).map(hand => hand.close()))
      return true
    } catch (error) {
      this.#parts.fault(`the lists in force could not be taken up: ${(error as Error).message}`)
      return false
    }
  }

  async #build(): Promise<Generation> {
    const { source, threads } = this.#parts
    const warm = [...this.#warm.values()]
    // The first reads and files the editions; the others use them where they lie.
    const first =
      threads === 0 ? await ownHand({ source, warm, built: null }) : await this.#thread({ source, warm, built: null })
    const { built } = first
    const rest = { source: nothing, warm, built }
    const settled = await Promise.allSettled(Array.from({ length: Math.max(0, threads - 1) }, () => this.#thread(rest)))
    const hands = [first, ...settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))]
    const failed = settled.find(one => one.status === 'rejected')
    if (failed === undefined) return { facts: built.facts, hands }
    await Promise.all(hands.map(hand => hand.close()))
    throw failed.reason as Error
  }

  /** A thread that died takes its answers with it: the set is built again, and until then nothing is answered wrongly. */
  #thread(stand: StandParts): Promise<Hand> {
    return threadHand(stand, hand => {
      if (this.#closed || this.#current?.hands.includes(hand) !== true) return
      const hands = this.#current.hands.filter(other => other !== hand)
      this.#current = hands.length === 0 ? null : { ...this.#current, hands }
      this.#signature = null
      this.#parts.fault('a thread that examines ended by itself; it is started again')
      void this.refresh()
    })
  }

  #remember(job: Job): void {
    if (job.kind !== 'match' || job.options.filter.lists === null) return
    const lists = job.options.filter.lists
    const key = lists.join(' ')
    if (this.#warm.has(key)) return
    if (this.#warm.size >= 4) this.#warm.delete(this.#warm.keys().next().value ?? '')
    this.#warm.set(key, lists)
  }
}

/** A thread that is handed what is filed reads nothing. */
const nothing: EditionSource = { kind: 'editions', editions: [] }

function least(hands: readonly Hand[]): Hand {
  let chosen = hands[0]
  for (const hand of hands) if (chosen === undefined || hand.waiting() < chosen.waiting()) chosen = hand
  if (chosen === undefined) throw new Unready('no thread examines')
  return chosen
}

async function ownHand(stand: StandParts): Promise<Hand> {
  const { built, take } = await openStand(stand)
  const ask = async (job: Job) => {
    const [answered] = take([{ number: 0, job }])
    if (answered?.ok !== true) throw new Error(answered?.fault ?? 'no answer')
    return answered.answer
  }
  return { built, ask, waiting: () => 0, close: async () => {} }
}

type Waiting = { readonly resolve: (answer: Answers[Job['kind']]) => void; readonly reject: (error: Error) => void }
type Said =
  | { readonly kind: 'ready'; readonly built: Built }
  | { readonly kind: 'answers'; readonly answers: readonly AnsweredJob[] }

/** Starts a thread and resolves once it can answer. `died` is called when it ends without having been asked to. */
function threadHand(stand: StandParts, died: (hand: Hand) => void): Promise<Hand> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: stand })
  const waiting = new Map<number, Waiting>()
  let queue: AskedJob[] = []
  let next = 0
  let closing: (() => void) | null = null
  const flush = () => {
    for (let at = 0; at < queue.length; at += batch) worker.postMessage(queue.slice(at, at + batch))
    queue = []
  }
  const ask = (job: Job) =>
    new Promise<Answers[Job['kind']]>((resolve, reject) => {
      const number = next++
      waiting.set(number, { resolve, reject })
      if (queue.push({ number, job }) === 1) queueMicrotask(flush)
    })
  const settle = (answers: readonly AnsweredJob[]) => {
    for (const answered of answers) {
      const one = waiting.get(answered.number)
      waiting.delete(answered.number)
      if (answered.ok) one?.resolve(answered.answer)
      else one?.reject(new Error(answered.fault))
    }
    if (waiting.size === 0) closing?.()
  }
  const close = async () => {
    if (waiting.size > 0) await new Promise<void>(resolve => (closing = resolve))
    worker.removeAllListeners('exit')
    await worker.terminate()
  }
  return new Promise((resolve, reject) => {
    let hand: Hand | null = null
    worker.on('message', (said: Said) => {
      if (said.kind === 'answers') return settle(said.answers)
      hand = { built: said.built, ask, waiting: () => waiting.size, close }
      resolve(hand)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      reject(new Error('the thread ended before it could answer'))
      for (const { reject: tell } of waiting.values()) tell(new Unready('the thread that examined it ended'))
      waiting.clear()
      closing?.()
      if (hand !== null) died(hand)
    })
  })
}
