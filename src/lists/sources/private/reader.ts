import type { ListSource } from '../../source.ts'
import { entriesOf, isObject, jsonLines } from '../records.ts'
import { entryOf } from './entry.ts'
import { facts } from './facts.ts'

export const privateList: ListSource = {
  facts,
  /** Any list of one's own looks like many other files, so every other list comes first. */
  sniff: (head, path) => {
    if (!/\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$/i.test(path)) return null
    const line =
      head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart()
        .split('\n', 1)[0] ?? ''
    try {
      const value: unknown = JSON.parse(line)
      return isObject(value) && 'id' in value && ('name' in value || 'names' in value)
        ? { role: 'jsonl', certainty: 0.3 }
        : null
    } catch {
      return null
    }
  },
  async *read(files) {
    for (const { input } of files)
      for await (const batch of jsonLines(input))
        for await (const portion of entriesOf(input, batch.records, entryOf))
          yield {
            ...portion,
            rejected: [...batch.rejected, ...portion.rejected],
            counts: { parties: portion.records.length },
          }
  },
}
