import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { entryOf } from '../indicators/entries.testing.ts'
import { defaultPolicy } from '../policy.ts'
import { editionOf } from './editions.testing.ts'
import { buildExaminers } from './examiners.ts'
import { follow } from './follow.ts'

const editions = [editionOf('feed', [entryOf('domain', 'c2.example')])]
const line = (query: string) =>
  `{"_path":"dns","ts":1740787200,"id.orig_h":"10.0.0.5","id.orig_p":5,"id.resp_h":"10.0.0.1","id.resp_p":53,"query":"${query}"}\n`

async function followed(
  steps: (stdin: PassThrough, seen: (wanted: string) => Promise<void>, stop: () => void) => Promise<void>,
) {
  const stdin = new PassThrough()
  const stop = new AbortController()
  const lines: string[] = []
  let arrived = () => {}
  const told = (text: string) => {
    lines.push(text)
    arrived()
  }
  const seen = async (wanted: string) => {
    while (!lines.some(each => each.includes(wanted)))
      await new Promise<void>(resolve => {
        arrived = resolve
      })
  }
  const ended = follow({
    paths: ['-'],
    editions,
    examiners: buildExaminers(editions, defaultPolicy),
    policy: defaultPolicy,
    clock: () => new Date(),
    signal: stop.signal,
    look: 10,
    judge: 10,
    stdin,
    tell: { finding: ({ subject }) => told(subject.label), rejection: ({ reason }) => told(reason), note: told },
  })
  await steps(stdin, seen, () => stop.abort())
  return { lines, outcome: await ended }
}

test('standard input is examined as it comes, and the run ends with it', async () => {
  const { outcome } = await followed(async (stdin, seen) => {
    stdin.write(line('example.com').slice(0, 20))
    stdin.write(`${line('example.com').slice(20)}${line('a.c2.example')}`)
    await seen('c2.example (udp 53)')
    stdin.end(line('b.example').trimEnd())
  })
  expect([outcome.run.counts['log records'], outcome.run.complete, outcome.findings.length]).toEqual([3, true, 1])
  expect(outcome.run.files[0]).toMatchObject({ path: '-', format: 'zeek-json', records: 3 })
})

test('when it is stopped, the line that was being written is told', async () => {
  const { lines, outcome } = await followed(async (stdin, seen, stop) => {
    stdin.write(line('a.c2.example') + line('x').slice(0, 15))
    await seen('c2.example (udp 53)')
    stop()
  })
  expect(lines).toContain('-: 15 bytes of a line that was being written were not examined')
  expect(outcome.run.counts['log records']).toBe(1)
})

test.each([
  ['nothing', '', 'is empty'],
  ['no known kind', 'roses are red\n', 'is of no known kind'],
])('%s is told', async (_, text, reason) => {
  const { outcome } = await followed(async stdin => {
    stdin.end(text)
  })
  expect(outcome.run.complete).toBe(false)
  expect(outcome.rejections[0]?.reason).toContain(reason)
})
