import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Channels } from './channel.ts'
import type { Connection } from './connection.ts'

const file = { file: 'conn.log', sha256: 'aa' }

const connection = (ts: number, responder: string, more: Partial<Connection> = {}): Connection => ({
  kind: 'connection',
  line: ts,
  ts,
  uid: `C${ts}`,
  originator: '10.0.0.1',
  originatorPort: 40_000,
  responder,
  responderPort: 443,
  open: false,
  proto: 'tcp',
  service: 'ssl',
  duration: 0.1,
  originatorBytes: 10,
  responderBytes: 20,
  originatorPackets: 2,
  responderPackets: 2,
  originatorIpBytes: 100,
  responderIpBytes: 200,
  missedBytes: 0,
  state: 'SF',
  history: 'ShADadFf',
  originatorLocal: true,
  responderLocal: false,
  originatorMac: null,
  responderMac: null,
  ...more,
})

/** Everything that a channel tells, in one order. */
const told = (channels: Channels) =>
  channels
    .all()
    .map(channel => ({
      to: channel.responder,
      connections: channel.connections,
      seconds: channel.duration,
      sent: [...channel.sent].sort(),
      times: [...channel.times].sort(),
      ports: [...channel.ports],
      services: [...channel.services],
      places: channel.places,
      span: [channel.first, channel.last],
    }))
    .sort((a, b) => (a.to < b.to ? -1 : 1))

const record = fc
  .record({
    ts: fc.integer({ min: 1, max: 1_000 }),
    peer: fc.integer({ min: 1, max: 9 }),
    port: fc.integer({ min: 1, max: 90 }),
    duration: fc.constantFrom(null, 0.1, 0.2, 7_000.123456),
    service: fc.constantFrom(null, 'ssl', 'dns'),
  })
  .map(({ ts, peer, port, ...more }) => connection(ts, `203.0.113.${peer}`, { responderPort: port, ...more }))

test('what connections fold into does not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 200 }), fc.integer(), (records, seed) => {
      const [one, two] = [new Channels(), new Channels()]
      const shuffled = [...records].sort((a, b) => ((a.ts * seed) % 101) - ((b.ts * seed) % 101))
      for (const each of records) one.take(each, file)
      for (const each of shuffled) two.take(each, file)
      expect(told(two)).toEqual(told(one))
    }),
  )
})

test('a full table is swept of single contacts, and what goes on is kept whole', () => {
  const [roomy, narrow] = [new Channels(), new Channels(100)]
  const steady = ['198.51.100.1', '198.51.100.2']
  for (let i = 1; i <= 2_000; i++) {
    const to = i % 10 === 0 ? (steady[i % 20 === 0 ? 0 : 1] as string) : `203.0.${i >> 8}.${i & 255}`
    const each = connection(i, to, { responderPort: i % 20 === 0 ? 443 : 8_443 })
    roomy.take(each, file)
    narrow.take(each, file)
  }
  const kept = (channels: Channels) => told(channels).filter(({ to }) => steady.includes(to))
  expect(kept(narrow)).toEqual(kept(roomy))
  expect(narrow.dropped).toBeGreaterThan(1_500)
  expect(narrow.crowded).toBe(0)
  expect(told(narrow).length + narrow.dropped).toBe(told(roomy).length)
})

test('past so many responders of one host, an answered contact of five minutes is kept, and short ones are not all', () => {
  const channels = new Channels()
  const held = ['198.51.100.1', '198.51.100.2', '198.51.100.3']
  for (let i = 1; i <= 12_000; i++) channels.take(connection(i, `203.${i >> 16}.${(i >> 8) & 255}.${i & 255}`), file)
  for (const to of held) channels.take(connection(20_000, to, { duration: 300 }), file)
  const kept = channels.all().map(({ responder }) => responder)
  expect(kept).toEqual(expect.arrayContaining(held))
  expect(channels.dropped).toBeGreaterThan(6_000)
})

test('a table that is full of what goes on counts what it has no room for', () => {
  const channels = new Channels(10)
  for (let i = 0; i < 60; i++) channels.take(connection(1 + i, `203.0.113.${i % 20}`), file)
  expect(channels.all().length + channels.dropped).toBeGreaterThanOrEqual(10)
  expect(channels.crowded + channels.dropped).toBeGreaterThan(0)
})

test('telling what was folded so far changes nothing that follows', () => {
  const [asked, quiet] = [new Channels(), new Channels()]
  for (let i = 1; i <= 300; i++) {
    const each = connection(i, `203.0.113.${i % 7}`, { responderPort: i % 3 })
    asked.take(each, file)
    quiet.take(each, file)
    if (i % 50 === 0) asked.all()
  }
  expect(told(asked)).toEqual(told(quiet))
})
