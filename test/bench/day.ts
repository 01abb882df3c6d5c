import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { gunzipSync } from 'node:zlib'
import type { Input } from '../../src/evidence/input.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { TrafficExamination } from '../../src/traffic/examine.ts'
import { readZeekTsv } from '../../src/traffic/read/zeek-tsv.ts'
import { hours, logsOfADay } from './conn-made.ts'

const gigabytes = 20
const sites = 31
const mostMegabytes = 4_000

/** A day of twenty gigabytes, read and examined on one thread with every detection: what it takes in memory as it grows. */
export async function run(): Promise<void> {
  console.log(
    `data: ${gigabytes} GB of conn lines in ${hours} hours, made as they are read: the five million connections of \`history\` at ${sites} sites of 3200 hosts each`,
  )
  console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)} (figures are of a quiet one when it is near 0)`)
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  const start = performance.now()
  let lines = 0
  let bytes = 0
  let told = gigabytes / 16
  const tell = (what: string) =>
    console.log(
      `${what}: ${lines.toLocaleString('en-US')} lines, ${Math.round(lines / ((performance.now() - start) / 1000)).toLocaleString('en-US')} a second, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; ${(process.cpuUsage().user / 1e6).toFixed(0)} s of processor time`,
    )
  for (const path of await logsOfADay()) {
    const input = hourOf(path, length => {
      bytes += length
    })
    for await (const batch of readZeekTsv(input)) {
      lines += examination.take(batch, { file: path, sha256: input.sha256 })
      if (bytes < told * 1e9) continue
      tell(`${told} GB read`)
      told *= 2
    }
  }
  const { findings, coverage } = examination.close()
  tell(`${(bytes / 1e9).toFixed(1)} GB examined, ${findings.length} findings; aim ${mostMegabytes} MB`)
  for (const note of coverage.notes) console.log(`  ${note}`)
}

/** The connections of one hour at every site: the first part of the hosts' addresses tells the site. */
function hourOf(path: string, read: (bytes: number) => void): Input {
  const text = gunzipSync(readFileSync(path)).toString('latin1')
  const from = text.indexOf('\n', text.indexOf('#fields')) + 1
  const body = text.slice(from, text.indexOf('#close'))
  const head = Buffer.from(text.slice(0, from))
  async function* chunks() {
    yield head
    for (let site = 0; site < sites; site++)
      for (let at = 0; at < body.length; ) {
        const end = body.indexOf('\n', at + 2 ** 20) + 1 || body.length
        const chunk = Buffer.from(body.slice(at, end).replaceAll('\t10.', `\t${10 + site}.`), 'latin1')
        at = end
        read(chunk.length)
        yield chunk
      }
  }
  return { path, sha256: path, size: 0, compression: 'none', decoding: { asked: null, used: null }, head, chunks }
}
