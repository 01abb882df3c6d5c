import { unsetBefore } from './history/clock-skew.ts'

/** Widths of a stretch, seconds: each is a whole number of the one before. */
const widths = [60, 300, 900, 3600, 4 * 3600, 86_400, 7 * 86_400, 28 * 86_400, 364 * 86_400, 3640 * 86_400]
const mostStretches = 48

/**
 * Counts by time, in stretches as wide as their span asks for. Takes little room, and does not depend on the order
 * in which times come. Times of a clock that was not set are left out.
 */
export class TimesSeen {
  readonly #counts = new Map<number, number>()
  #width = 0
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  /** `seconds` since 1970. */
  add(seconds: number, count = 1): void {
    if (!(seconds >= unsetBefore && seconds < Number.POSITIVE_INFINITY)) return
    const at = Math.floor(seconds / this.#seconds)
    this.#counts.set(at, (this.#counts.get(at) ?? 0) + count)
    this.#first = Math.min(this.#first, at)
    this.#last = Math.max(this.#last, at)
    while (this.#last - this.#first >= mostStretches && this.#width < widths.length - 1) this.#widen()
  }

  merge(other: TimesSeen): void {
    while (this.#width < other.#width) this.#widen()
    for (const [at, count] of other.#counts) this.add(at * other.#seconds, count)
  }

  copy(): TimesSeen {
    const copy = new TimesSeen()
    copy.merge(this)
    return copy
  }

  /** `timeline`, `timelineFrom`, `timelineTo` and what is counted, as a plot takes them; nothing where one stretch says it all. */
  properties(): Readonly<Record<string, string>> {
    if (!(this.#last > this.#first)) return {}
    const counts = Array.from(
      { length: this.#last - this.#first + 1 },
      (_, i) => this.#counts.get(this.#first + i) ?? 0,
    )
    return {
      timeline: counts.join(' '),
      timelineFrom: new Date(this.#first * this.#seconds * 1000).toISOString(),
      timelineTo: new Date((this.#last + 1) * this.#seconds * 1000).toISOString(),
      timelineOf: 'records',
    }
  }

  get #seconds(): number {
    return widths[this.#width] as number
  }

  #widen(): void {
    const held = [...this.#counts]
    const before = this.#seconds
    this.#width++
    this.#counts.clear()
    this.#first = Number.POSITIVE_INFINITY
    this.#last = Number.NEGATIVE_INFINITY
    for (const [at, count] of held) {
      const wider = Math.floor((at * before) / this.#seconds)
      this.#counts.set(wider, (this.#counts.get(wider) ?? 0) + count)
      this.#first = Math.min(this.#first, wider)
      this.#last = Math.max(this.#last, wider)
    }
  }
}
