import { memoryInput } from '../../evidence/open.ts'
import { defaultPolicy } from '../../policy.ts'
import { TrafficExamination } from '../examine.ts'
import { readZeekJson } from '../read/zeek-json.ts'

/** Examines Zeek records, given as objects, against no indicators. */
export async function examineAll(records: readonly object[]) {
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  const input = memoryInput('all.json', Buffer.from(records.map(record => `${JSON.stringify(record)}\n`).join('')))
  for await (const batch of readZeekJson(input)) examination.take(batch, { file: input.path, sha256: input.sha256 })
  return examination.close()
}
