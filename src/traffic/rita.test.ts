import { existsSync, globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openInput } from '../evidence/open.ts'
import { Channels } from './channel.ts'
import { readZeekTsv } from './read/zeek-tsv.ts'
import { ritaScore } from './rita.ts'

const day = { first: 1_740_787_200, last: 1_740_873_600 }
const every = (gap: number, count: number) => Array.from({ length: count }, (_, i) => day.first + i * gap)

describe('the parts, worked out by hand', () => {
  test.each([
    [
      'a clock: 1440 gaps of a minute, equal sizes',
      every(60, 1440),
      Array(1440).fill(100),
      { score: 1, gaps: 1, sizes: 1, duration: 1, histogram: 1 },
    ],
    // Gaps 10, 10, 20, 100: quartiles 10, 15, 60; skewness (10+60-30)/50 = 0.8; deviation of 5 over 15.
    [
      'skewed gaps',
      [0, 10, 20, 40, 140].map(at => day.first + at),
      [1, 1, 1, 1, 1],
      { score: 0.358, gaps: 0.433, sizes: 1, duration: 0, histogram: 0 },
    ],
    // Twelve bins of five and twelve of none: the coefficient of variation is 1, but all busy bins are of one height.
    // Empty connections: a median of 0 gives no credit for steadiness.
    ['half a day', every(720, 60), Array(60).fill(0), { score: 0.875, gaps: 1, sizes: 0.5, duration: 1, histogram: 1 }],
  ])('%s', (_, times, bytes, expected) => expect(ritaScore({ times, bytes, dataset: day })).toEqual(expected))

  test.each([
    ['three connections', every(60, 3)],
    ['one moment', [1, 1, 1, 1, 1].map(() => day.first)],
  ])('%s have no score', (_, times) => expect(ritaScore({ times, bytes: times.map(() => 1), dataset: day })).toBeNull())
})

test('order does not matter', () => {
  const times = every(61, 500)
  const bytes = times.map((_, i) => 60 + (i % 7))
  const scored = ritaScore({ times, bytes, dataset: day })
  expect(ritaScore({ times: times.toReversed(), bytes: bytes.toReversed(), dataset: day })).toEqual(scored)
})

const logs = new URL('../../../shared/data/zeek/missing_host/2024-04-19/', import.meta.url)
const there = existsSync(logs)
if (!there) process.stdout.write(`skipped: ${logs.pathname} is not there, so RITA's arithmetic is not checked on it\n`)

test.runIf(there)('a real day: the same parts as another program works out from the same lines', async () => {
  const channels = new Channels()
  for (const path of globSync(`${logs.pathname}conn.*`))
    for await (const { records } of readZeekTsv(await openInput(path)))
      for (const record of records) channels.take(record)
  const channel = channels.all().find(each => each.originator === '73.54.23.243' && each.responder === '64.225.56.201')
  const dataset = { first: Math.floor(channels.first), last: Math.floor(channels.last) }
  expect(channel?.connections).toBe(318)
  expect(ritaScore({ times: channel?.times ?? [], bytes: channel?.sent ?? [], dataset })).toMatchObject({
    gaps: 0.88,
    sizes: 1,
    score: 0.954,
  })
})
