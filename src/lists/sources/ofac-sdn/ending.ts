import type { Input } from '../../../evidence/input.ts'

/** How a legacy CSV file ends: with OFAC's mark, with a line end only, inside a row, or before it began. */
export type Ending = 'marked' | 'lined' | 'cut' | 'empty'

/** OFAC's legacy files end with the DOS end-of-file mark. */
const endMark = 0x1a

/** Reads on as `input` does, without the end mark, and tells afterwards how the file ended. */
export function watchEnding(input: Input): { readonly watched: Input; readonly ending: () => Ending } {
  let marked = false
  let last = -1
  async function* chunks(): AsyncGenerator<Buffer> {
    let held: Buffer | null = null
    for await (const chunk of input.chunks()) {
      if (held) yield held
      held = chunk
      if (chunk.length > 0) last = chunk[chunk.length - 1] ?? -1
    }
    if (!held) return
    marked = last === endMark
    const rest = marked ? held.subarray(0, -1) : held
    if (rest.length > 0) last = rest[rest.length - 1] ?? -1
    yield rest
  }
  const ending = () =>
    last === -1 ? 'empty' : last !== 0x0a && last !== 0x0d && last !== endMark ? 'cut' : marked ? 'marked' : 'lined'
  return { watched: { ...input, chunks }, ending }
}
