import { enlarged } from './pair-index.ts'
import { mostPlaces, type Place } from './place.ts'

type File = { readonly file: string; readonly sha256: string }

/** The earliest places of each of many matters, as `keepPlace` would keep them, in flat arrays: 100 bytes a matter. */
export class PlaceTable {
  readonly #files: File[] = []
  readonly #numbers = new Map<string, number>()
  #lastFile: File | null = null
  #lastNumber = 0
  #counts = new Int32Array(1024)
  #times = new Float64Array(1024 * mostPlaces)
  #lines = new Float64Array(1024 * mostPlaces)
  #sources = new Int32Array(1024 * mostPlaces)

  keep(matter: number, file: File, { ts, line }: { readonly ts: number; readonly line: number }): void {
    if (matter >= this.#counts.length) this.#grow(matter + 1)
    const count = this.#counts[matter] as number
    const base = matter * mostPlaces
    // Logs are in order of time for the most part: what comes late enough is turned away at once.
    if (count === mostPlaces && ts > (this.#times[base + mostPlaces - 1] as number)) return
    const source = this.#sourceOf(file)
    let at = base + count
    while (at > base && this.#before(at - 1, { ts, source, line })) at--
    if (at === base + mostPlaces) return
    for (let i = Math.min(base + count, base + mostPlaces - 1); i > at; i--) this.#move(i - 1, i)
    this.#times[at] = ts
    this.#lines[at] = line
    this.#sources[at] = source
    if (count < mostPlaces) this.#counts[matter] = count + 1
  }

  of(matter: number): readonly Place[] {
    const count = this.#counts[matter] ?? 0
    return Array.from({ length: count }, (_, i) => {
      const at = matter * mostPlaces + i
      const { file, sha256 } = this.#files[this.#sources[at] as number] as File
      return { file, sha256, line: this.#lines[at] as number, ts: this.#times[at] as number }
    })
  }

  /** Gives matters new numbers, which are no larger than the old ones and in the same order; -1 lets one go. */
  move(to: Int32Array): void {
    let kept = 0
    for (let matter = 0; matter < to.length; matter++) {
      const next = to[matter] as number
      if (next < 0) continue
      kept = next + 1
      this.#counts[next] = this.#counts[matter] ?? 0
      for (let i = 0; i < mostPlaces; i++) this.#move(matter * mostPlaces + i, next * mostPlaces + i)
    }
    this.#counts.fill(0, kept)
  }

  /** Whether the new place comes before the one at `at`. */
  #before(at: number, { ts, source, line }: { ts: number; source: number; line: number }): boolean {
    const held = this.#times[at] as number
    if (ts !== held) return ts < held
    const other = this.#sources[at] as number
    if (source !== other) return (this.#files[source] as File).sha256 < (this.#files[other] as File).sha256
    return line < (this.#lines[at] as number)
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] as number
    this.#lines[to] = this.#lines[from] as number
    this.#sources[to] = this.#sources[from] as number
  }

  #sourceOf(file: File): number {
    if (file === this.#lastFile) return this.#lastNumber
    const key = `${file.sha256} ${file.file}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#files.push({ file: file.file, sha256: file.sha256 }) - 1
      this.#numbers.set(key, number)
    }
    this.#lastFile = file
    this.#lastNumber = number
    return number
  }

  #grow(matters: number): void {
    this.#counts = enlarged(this.#counts, matters)
    const length = this.#counts.length * mostPlaces
    this.#times = enlarged(this.#times, length)
    this.#lines = enlarged(this.#lines, length)
    this.#sources = enlarged(this.#sources, length)
  }
}
