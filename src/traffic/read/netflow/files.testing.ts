import { memoryInput } from '../../../evidence/open.ts'
import type { Rejection } from '../../../evidence/rejection.ts'
import type { Connection, TrafficRecord } from '../../connection.ts'
import { netflowFiles } from './files.ts'

/** Reads files in order as one run does: the records of each by its name, what was rejected, and what stayed unexplained. */
export async function readFiles(files: readonly (readonly [name: string, bytes: Buffer])[]) {
  const run = netflowFiles()
  const records = new Map<string, TrafficRecord[]>()
  const rejected: Rejection[] = []
  for (const [name, bytes] of files)
    for await (const batch of run.reader.read(memoryInput(name, bytes))) {
      const from = batch.from?.file ?? name
      records.set(from, [...(records.get(from) ?? []), ...batch.records])
      rejected.push(...batch.rejected)
    }
  const connections = (name: string) =>
    (records.get(name) ?? []).filter((record): record is Connection => record.kind === 'connection')
  return { records, rejected, connections, unexplained: run.unexplained(), reader: run.reader }
}
