import type { Entry } from '../../entry.ts'
import type { ListSource, Portion, SourceFile } from '../../source.ts'
import { entriesOf, jsonLines } from '../records.ts'
import { entryOf } from './entry.ts'
import { facts } from './facts.ts'
import { type FtmEntity, ftmEntity, partySchemas } from './ftm.ts'
import { joined, neighbours } from './joined.ts'

export const openSanctions: ListSource = {
  facts,
  sniff: head => {
    const line = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
      .slice(0, 16_384)
    if (!/^\{/.test(line) || !/"schema"\s*:\s*"[A-Z]/.test(line) || !/"properties"\s*:\s*\{/.test(line)) return null
    if (!/"(?:caption|datasets|referents)"\s*:/.test(line)) return null
    return { role: 'entities', certainty: 1 }
  },
  /** Nested and flat files alike: what a nested entity holds inside, a flat one finds in its neighbours. */
  async *read(files) {
    for (const file of files) yield* readFile(file)
  },
}

/** Two passes: the first keeps what describes parties (sanctions, addresses, papers, stakes), the second makes the entries. */
async function* readFile({ input }: SourceFile): AsyncGenerator<Portion> {
  const around = await neighbours(input)
  for await (const batch of jsonLines(input)) {
    const counts: Record<string, number> = {}
    const make = (value: unknown): Entry | null => {
      const entity = ftmEntity(value)
      const skipped = reasonToSkip(entity)
      const kind = skipped ?? 'targets'
      counts[kind] = (counts[kind] ?? 0) + 1
      return skipped === null ? entryOf(joined(entity, around)) : null
    }
    for await (const portion of entriesOf(input, batch.records, make))
      yield { ...portion, rejected: [...batch.rejected, ...portion.rejected], counts }
  }
}

/** A relative or owner of a target is in the file to describe it, and is not itself listed. */
function reasonToSkip(entity: FtmEntity): string | null {
  if (!partySchemas.has(entity.schema)) return `described: ${entity.schema}`
  return entity.target === false ? 'not targets' : null
}
