import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Reader } from '../../../evidence/input.ts'
import { openInput } from '../../../evidence/open.ts'
import type { TrafficRecord } from '../../connection.ts'
import type { FlowBatch } from '../netflow/files.ts'
import { sniffCapture } from '../pcap/capture.ts'
import { readZeekTsv } from '../zeek-tsv.ts'
import { checked, run, versionOf, withCapture } from './program.ts'

/** Captures by way of the Zeek that is installed. `line` is that of Zeek's log, which the evidence names beside the capture. */
export const pcapWithZeek: Reader<TrafficRecord> = { format: 'pcap', sniff: sniffCapture, read: readWithZeek }

async function* readWithZeek(input: Input): AsyncGenerator<FlowBatch> {
  const version = await versionOf('zeek')
  const batches = await withCapture(input, async ({ capture, folder }) => {
    // Captures on the machine itself hold packets whose checksums the card would have made: -C.
    checked('zeek', await run('zeek', ['-C', '-r', capture, 'LogAscii::use_json=F'], folder), input)
    const read: FlowBatch[] = []
    for (const name of (await readdir(folder)).sort()) {
      if (!name.endsWith('.log')) continue
      const from = { file: `${input.path} (${name} of zeek)`, sha256: input.sha256 }
      for await (const batch of readZeekTsv(await openInput(join(folder, name))))
        read.push({ ...batch, rejected: batch.rejected.map(said => ({ ...said, file: from.file })), from })
    }
    return read
  })
  yield { records: [], rejected: [], notes: [`${input.path} was read by ${version}, as was asked`] }
  yield* batches
}
