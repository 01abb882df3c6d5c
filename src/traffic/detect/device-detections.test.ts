import { describe, expect, test } from 'vitest'
import { random } from '../../../test/simulate/random.ts'
import { type Wire, web } from '../../../test/simulate/wire.ts'
import type { Channel } from '../channel.ts'
import type { RoleName } from '../roles/role.ts'
import type { DomainAsked } from './dns-tally.ts'
import { dnsTunnel } from './dns-tunnel.ts'
import type { FanOut } from './fan-out.ts'
import { FetchedTally, programsFetched } from './fetched.ts'
import { floodOf } from './flood.ts'
import { guessing } from './guessing.ts'
import { listener } from './listener.ts'
import { namesMissing } from './names-missing.ts'
import { horizontal, isPeering, vertical } from './scan.ts'
import { passwordSpray } from './spray.ts'
import { channel, day, fan, first, ports, role, told } from './view.testing.ts'
import type { Knocks } from './web-tally.ts'

describe('one device', () => {
  test.each<[string, Partial<FanOut>, boolean, string | undefined]>([
    ['telnet of four hundred', {}, false, 'scan-horizontal'],
    [
      'over hours',
      { hours: 9, last: first + 9 * 3_600, attempts: 100, responders: 100, failed: 100 },
      false,
      'scan-slow',
    ],
    ['inside', { port: 'tcp 445' }, true, 'lateral-spread'],
    ['peers', { port: 'udp high' }, false, 'peer-to-peer'],
    ['twenty', { responders: 20, attempts: 20, failed: 20 }, false, undefined],
    ['a browser', { port: 'tcp 443', failed: 12 }, false, undefined],
    ['a resolver', { port: 'udp 53' }, false, undefined],
    ['tests of the way', { port: 'udp 33434' }, false, undefined],
  ])('calls %s', (_, of, inside, expected) =>
    expect(horizontal(fan(of), { role: role('unknown'), inside })?.sign.detection).toBe(expected),
  )

  const many = Array.from({ length: 40 }, (_, i) => `tcp ${i + 1}`)
  test.each<[string, Partial<Channel>, boolean]>([
    ['forty ports, two open', { ports: ports(...many), connections: 40, answered: 2 }, true],
    ['forty ports, all open', { ports: ports(...many), connections: 40, answered: 40 }, false],
    ['three ports', { ports: ports('tcp 1', 'tcp 2', 'tcp 3'), answered: 0 }, false],
  ])('tries %s', (_, of, expected) => expect(vertical(channel(of)) !== null).toBe(expected))

  const minute = Array.from({ length: 5_000 }, (_, i) => first + i / 50)
  test.each<[string, Partial<Channel>, boolean]>([
    ['connections without an answer', { times: minute, connections: 5_000, answered: 0 }, true],
    ['a page that is asked for much', { times: minute, connections: 5_000, answered: 4_900 }, false],
    [
      'packets without end',
      { originatorPackets: 900_000, duration: 60, responderBytes: 0, originatorBytes: 4e8 },
      true,
    ],
    ['an upload', { originatorPackets: 900_000, duration: 900, responderBytes: 3e7, originatorBytes: 1.2e9 }, false],
  ])('sends %s', (_, of, expected) => expect(floodOf(channel(of)) !== null).toBe(expected))

  const peer = (out: number, back: number, n: number) =>
    channel({ responder: `203.0.113.${n}`, ports: ports('tcp 6881'), originatorBytes: out, responderBytes: back })
  test.each<[string, readonly Channel[], boolean]>([
    ['six peers that exchange much', [1, 2, 3, 4, 5, 6].map(n => peer(40_000, 900_000, n)), true],
    ['six pages that a scan was shown', [1, 2, 3, 4, 5, 6].map(n => peer(400, 90_000, n)), false],
    ['two peers', [peer(40_000, 90_000, 1), peer(40_000, 90_000, 2)], false],
  ])('is met by %s', (_, channels, expected) => expect(isPeering(fan({ port: 'tcp 6881' }), channels)).toBe(expected))

  const scanned = new Map([
    ['tcp 22', fan({ port: 'tcp 22', first, last: first + day, attempts: 500, responders: 400 })],
  ])
  const victim = (responder: string, lasted: number) =>
    channel({
      responder,
      ports: ports('tcp 22'),
      connections: 60,
      answered: 60,
      duration: 300,
      longest: 9,
      last: first + lasted,
    })
  test.each<[string, readonly Channel[], boolean]>([
    [
      'sixty calls in an hour to each of two that it found',
      [victim('203.0.113.1', 3_000), victim('203.0.113.2', 2_000)],
      true,
    ],
    ['the same over the whole day: those are its own', [victim('203.0.113.1', day), victim('203.0.113.2', day)], false],
    ['one host alone', [victim('203.0.113.1', 3_000)], false],
  ])('tries keys: %s', (_, channels, expected) => expect(guessing(channels, scanned) !== null).toBe(expected))

  test.each<[string, string, string, boolean]>([
    ['a build from a bare address', '198.51.100.7', '/bins/sora.mips', true],
    ['the same by a name', 'mirror.example', '/bins/sora.mips', false],
    ['a page of a bare address', '198.51.100.7', '/status.html', false],
  ])('loads %s', (_, host, uri, expected) => {
    const wire: Wire = { rng: random(1), records: [] }
    web(wire, { ts: first, from: '10.0.0.9', to: '198.51.100.7', host, uri })
    const tally = new FetchedTally()
    for (const record of wire.records) if (record.kind === 'http') tally.http(record, { file: 'f', sha256: '0' })
    expect(tally.all().map(each => programsFetched(each).technique)).toEqual(expected ? ['T1105'] : [])
  })

  const knocks = (attempts: number, refused: number, ...endpoints: readonly string[]): Knocks => ({
    originator: '203.0.113.5',
    responder: '10.0.0.5',
    attempts,
    refused,
    endpoints: new Set(endpoints),
    hours: new Set([1, 2]),
    first,
    last: first + 9_000,
    places: [],
  })
  test.each<[string, Knocks, boolean]>([
    ['two hundred refusals', knocks(200, 198, 'owa'), true],
    ['every endpoint in turn', knocks(16, 16, 'owa', 'ews', 'autodiscover', 'mapi', 'rpc'), true],
    ['a mail program', knocks(900, 60, 'ews', 'autodiscover'), false],
    ['a forgotten password', knocks(9, 9, 'owa'), false],
  ])('knocks: %s', (_, of, expected) => expect(passwordSpray(of) !== null).toBe(expected))

  test.each<[string, number, number, boolean]>([
    ['three hundred made-up domains', 300, 400, true],
    ['a typing error', 3, 400, false],
    ["a mail server's many", 60, 4_000, false],
  ])('asks for %s', (_, missing, queries, expected) =>
    expect(
      namesMissing({
        originator: '10.0.0.9',
        queries,
        missing,
        missingDomains: missing,
        domains: new Set(),
        first,
        last: first + day,
        places: [],
      }) !== null,
    ).toBe(expected),
  )

  test.each<[string, RoleName, string, boolean]>([
    ['a camera on 80', 'camera', 'tcp 80', true],
    ['a server on 443', 'server', 'tcp 443', false],
    ['a server on 41337', 'server', 'tcp 41337', true],
  ])('answers strangers: %s', (_, name, port, expected) =>
    expect(listener({ port, callers: [channel({ ports: ports(port) })] }, role(name)) !== null).toBe(expected),
  )
})

describe('names', () => {
  const asked = (more: Partial<DomainAsked>): DomainAsked => ({
    originator: '10.0.0.9',
    domain: 'tunnel.example',
    queries: 900,
    labels: 850,
    length: 44,
    entropy: 4.1,
    carrying: 10,
    texts: 0,
    missing: 0,
    times: [],
    places: [],
    ...more,
  })
  test.each<[string, Partial<DomainAsked>, string]>([
    ['long, random, many', {}, 'dns-tunnel'],
    ['in types that carry', { carrying: 880 }, 'dns-tunnel, dns-carrying-types'],
    ['words', { length: 7, entropy: 2.4 }, ''],
    ['few', { labels: 12 }, ''],
    ['of a reputation service', { domain: 'sophosxl.net' }, ''],
    [
      'text records every ten minutes',
      {
        labels: 1,
        length: 4,
        entropy: 1,
        queries: 40,
        texts: 40,
        times: Array.from({ length: 40 }, (_, i) => first + 600 * i),
      },
      'txt-commands',
    ],
    ["a mail server's text records", { labels: 1, length: 6, entropy: 1, queries: 40, texts: 12 }, ''],
  ])('%s', (_, more, expected) => expect(told(dnsTunnel(asked(more), role('unknown')))).toBe(expected))
})
