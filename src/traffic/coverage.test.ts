import { describe, expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import type { TrafficRecord } from './connection.ts'
import { Coverage } from './coverage.ts'
import { conn, head } from './examine.testing.ts'
import { readZeekTsv } from './read/zeek-tsv.ts'

const day = 86_400
const start = Date.UTC(2026, 2, 1, 10) / 1000

async function recordsOf(text: string) {
  const records: TrafficRecord[] = []
  const notes: string[] = []
  for await (const batch of readZeekTsv(memoryInput('conn.log', Buffer.from(text)))) {
    records.push(...batch.records)
    notes.push(...(batch.notes ?? []))
  }
  return { records, notes }
}

const fields = 'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto conn_state resp_bytes local_orig local_resp'
const connHead = head('conn', fields)

async function reported(times: readonly number[], now?: number) {
  const coverage = new Coverage(now)
  const { records } = await recordsOf(connHead + times.map(ts => conn(ts, '10.0.0.5', '192.0.2.1')).join(''))
  for (const record of records) coverage.take(record)
  const { logs, notes } = coverage.report()
  return { log: logs.find(({ log }) => log === 'connection'), notes: notes.filter(note => !/: no .* log: /.test(note)) }
}

describe('clocks', () => {
  test('a clock that was not set is told as that, not as a gap of fifty years', async () => {
    const { log, notes } = await reported([12, 100, start, start + 2 * 3600])
    expect(log).toMatchObject({ records: 4, first: start, last: start + 2 * 3600, emptyHours: [start + 3600] })
    expect(notes).toEqual([
      'Traffic examined: connection 4 records 2026-03-01T10:00Z to 2026-03-01T12:00Z.',
      'Traffic: the connection log has no record in 1 whole hours, the first from 2026-03-01T11:00Z.',
      'Traffic: of connection, 2 records say that they are of 1970-01-01T00:00Z: the clock of what made it was not set. They are examined, and left out of spans and gaps.',
    ])
  })

  test('nothing but such records has no span', async () => {
    const { log, notes } = await reported([12, 100])
    expect(log).toMatchObject({ records: 2, first: null, last: null, emptyHours: [] })
    expect(notes.length).toBe(1)
  })

  test('records that lie after the run are told', async () => {
    const { notes } = await reported([start, start + 60, start + 7200], start + 120)
    expect(notes.at(-1)).toBe(
      "Traffic: of connection, 1 record lies after the time of this run, up to 2026-03-01T12:00Z: the clock of the sensor is ahead, or this machine's behind.",
    )
  })

  test('a year without a record is no gap of the sensor', async () => {
    const { log, notes } = await reported([start, start + 400 * day, start + 400 * day + 2 * 3600])
    expect(log?.emptyHours.length).toBe(1)
    expect(notes).toContainEqual(expect.stringContaining('connection has nothing for 400 days after 2026-03-01T11:00Z'))
  })

  test('records in any order give the same report', async () => {
    const times = [start + 7200, start, 12, start + 400 * day, start + 3 * 3600]
    expect(await reported(times)).toEqual(await reported(times.toReversed()))
  })

  test.each([
    ['agree', '2026-03-01-10-00-00', '2026-03-01-11-00-00', []],
    ['local time', '2026-03-01-12-00-00', '2026-03-01-13-00-00', []],
    ['a day apart', '2026-02-28-09-00-00', '2026-02-28-10-07-00', [/clock of the sensor was wrong/]],
    ['no marks', '', '', []],
  ] as const)('marks of a log and its records: %s', async (_, opened, closed, expected) => {
    const marked = connHead.replace('#fields', `#open\t${opened}\n#fields`)
    const text = (opened === '' ? connHead : marked) + conn(start + 60, '10.0.0.5', '192.0.2.1')
    const { notes } = await recordsOf(`${text}${closed === '' ? '' : `#close\t${closed}\n`}`)
    expect(notes.length).toBe(expected.length)
    for (const [i, each] of expected.entries()) expect(notes[i]).toMatch(each)
  })
  test('the marks of a log are held against records of a clock that was set', async () => {
    const marked = connHead.replace('#fields', '#open\t2026-03-01-10-00-00\n#fields')
    const text = marked + conn(5, '10.0.0.5', '192.0.2.1') + conn(start + 60, '10.0.0.5', '192.0.2.1')
    expect((await recordsOf(text)).notes).toEqual([])
  })
})
