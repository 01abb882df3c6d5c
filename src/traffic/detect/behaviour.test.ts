import { describe, expect, test } from 'vitest'
import { healthyDay, midnight, type SimulatedHost } from '../../../test/simulate/background.ts'
import { shapes, spanOf } from '../../../test/simulate/beacons.ts'
import { infectedDay, infections } from '../../../test/simulate/infections.ts'
import { random } from '../../../test/simulate/random.ts'
import { call, secure, type Wire, web } from '../../../test/simulate/wire.ts'
import type { Finding } from '../../finding.ts'
import type { Edition } from '../../lists/edition.ts'
import { defaultPolicy, type Policy } from '../../policy.ts'
import type { TrafficRecord } from '../connection.ts'
import { TrafficExamination } from '../examine.ts'
import type { KnownDevice } from '../roles/role.ts'

type Options = {
  readonly editions?: readonly Edition[]
  readonly policy?: Policy
  readonly inventory?: ReadonlyMap<string, KnownDevice>
  readonly explain?: 'rita'
  /** How many files the records are divided into, in turns. */
  readonly files?: number
}

function outcomeOf(records: readonly TrafficRecord[], options: Options = {}) {
  const { editions = [], policy = defaultPolicy, inventory = new Map(), files = 1 } = options
  const examination = new TrafficExamination({
    editions,
    policy,
    inventory: () => inventory,
    explain: options.explain ?? null,
  })
  for (let file = 0; file < files; file++)
    examination.take(
      { records: records.filter((_, index) => index % files === file), rejected: [] },
      { file: `part-${file}`, sha256: String(file).repeat(64) },
    )
  return examination.close()
}

const findingsOf = (records: readonly TrafficRecord[], options: Options = {}): readonly Finding[] =>
  outcomeOf(records, options).findings

const standing = (findings: readonly Finding[]) => findings.filter(found => found.setAside === null)
const wire = (seed = 1): Wire => ({ rng: random(seed), records: [] })
const camera: SimulatedHost = { kind: 'camera', address: '192.168.1.61', name: 'cam-yard' }
const office: SimulatedHost = { kind: 'workstation', address: '192.168.1.51', name: 'ws-office' }

function dayOf(host: SimulatedHost, plant?: (wire: Wire) => void): readonly TrafficRecord[] {
  const made = wire()
  healthyDay(made, host)
  plant?.(made)
  return made.records
}

const withBeacon = (host: SimulatedHost, shape = 'jitter of 25 %') =>
  dayOf(host, made => shapes.find(({ name }) => name === shape)?.plant(made, host.address, spanOf(1)))

/** What a finding says, without where it was read. */
const said = (findings: readonly Finding[]) =>
  findings
    .map(({ subject, score, grounds, severity, setAside }) => ({ subject, score, grounds, severity, setAside }))
    .sort((a, b) => b.score - a.score || (a.subject.id < b.subject.id ? -1 : 1))

describe('an infected device', () => {
  test.each(
    infections.flatMap(infection => [
      [`${infection.name}, all logs`, infection, true] as const,
      [`${infection.name}, connections only`, infection, false] as const,
    ]),
  )('%s: the commander comes first', (_, infection, withNames) => {
    const found = standing(findingsOf(infectedDay(infection, { seed: 77, withNames }).records))
    // Sizes and times alone do not tell an hourly fetch over TLS from the maker's own; the certificate does.
    const first = withNames || !infection.name.startsWith('self-signed') ? 1 : 3
    const peers = found.slice(0, first).map(({ subject }) => subject.properties.peer)
    expect(peers).toContain(infection.commander)
  })

  test('its scan is one finding and its targets are none', () => {
    const found = standing(
      findingsOf(infectedDay(infections[1] as (typeof infections)[0], { seed: 3, withNames: true }).records),
    )
    expect(found.filter(({ subject }) => subject.kind === 'device')).toHaveLength(1)
    expect(found.length).toBeLessThan(5)
    expect(found.find(({ subject }) => subject.kind === 'device')?.score).toBeLessThan(0.86)
  })
})

describe('healthy days', () => {
  test.each(['camera', 'workstation', 'server', 'storage'] as const)('of a %s raise nothing', kind => {
    const made = wire(9)
    healthyDay(made, { kind, address: '192.168.1.44', name: `${kind}-1` })
    expect(said(standing(findingsOf(made.records)))).toEqual([])
  })

  test('a steady call of an unknown device to an unknown name is told, as low', () => {
    const made = wire(9)
    healthyDay(made, { kind: 'appliance', address: '192.168.1.44', name: 'lamp' })
    expect(
      standing(findingsOf(made.records)).map(({ severity, subject }) => [severity, subject.properties.names]),
    ).toEqual([['low', 'hello.lamps.example']])
  })

  test('time is set aside with the rule that expects it', () => {
    const [time] = findingsOf(dayOf(camera)).filter(found => found.subject.label.includes('udp 123'))
    expect(time?.setAside).toMatchObject({ rule: 'expected-rhythm' })
    expect(time?.setAside?.why).toMatch(/^time: .*NTP.*camera/)
  })

  test('the same rhythm on port 123 in packets that are none of NTP stands', () => {
    const records = dayOf(camera, made => {
      for (let ts = midnight; ts < midnight + 86_400; ts += 600)
        call(made, {
          ts,
          from: camera.address,
          to: '198.51.100.66',
          port: 123,
          proto: 'udp',
          bytes: [700, 900],
          packets: [1, 1],
        })
    })
    expect(standing(findingsOf(records)).map(({ subject }) => subject.properties.peer)).toEqual(['198.51.100.66'])
  })

  test("a maker's cloud is expected of its own devices only", () => {
    const peers = (name: string) =>
      standing(
        findingsOf(
          dayOf(camera, made => {
            for (let ts = midnight; ts < midnight + 86_400; ts += 600)
              secure(made, { ts, from: camera.address, to: '198.51.100.66', name, bytes: [400, 900] })
          }),
        ),
      ).map(({ subject }) => subject.properties.names)
    expect(peers('alarm.hik-connect.com')).toEqual([])
    expect(peers('update7.synology.com')).toEqual(['update7.synology.com'])
  })
})

describe('laws', () => {
  const plain = findingsOf(withBeacon(camera))

  test('the order of lines does not matter', () => {
    const rng = random(4)
    const shuffled = withBeacon(camera)
      .map(record => ({ record, key: rng.unit() }))
      .sort((a, b) => a.key - b.key)
      .map(({ record }) => record)
    expect(said(findingsOf(shuffled))).toEqual(said(plain))
  })

  test.each([2, 7])('a log split into %i files gives equal findings', files =>
    expect(said(findingsOf(withBeacon(camera), { files }))).toEqual(said(plain)),
  )

  test('weights add up to the score', () => {
    for (const { grounds, score } of plain) {
      const odds = grounds.reduce((sum, { weight }) => sum + weight, 0)
      expect(1 / (1 + Math.exp(-Math.min(6, odds)))).toBeCloseTo(score, 2)
    }
  })
})

describe('beside', () => {
  test('an open connection and its closing record are one', () => {
    const made = wire()
    for (const [open, duration] of [
      [true, 3_600],
      [true, 7_200],
      [false, 9_000],
    ] as const)
      call(made, {
        ts: midnight,
        from: camera.address,
        to: '198.51.100.66',
        port: 4_444,
        duration,
        open,
        uid: 'Cone',
        bytes: [9_000, 9_000],
      })
    for (const records of [made.records, made.records.toReversed()]) {
      const [found] = findingsOf([...dayOf(camera), ...records]).filter(
        ({ subject }) => subject.properties.peer === '198.51.100.66',
      )
      expect(found?.subject.properties).toMatchObject({ connections: '1', longest: '2.5 h' })
    }
  })

  test('the inventory tells a role that the logs do not', () => {
    const records = infectedDay(infections[4] as (typeof infections)[0], { seed: 3, withNames: false }).records
    const scoreWith = (kind: string) =>
      findingsOf(records, { inventory: new Map([['192.168.1.195', { kind, maker: null, name: 'asset 7' }]]) })[0]
    expect(scoreWith('camera')?.grounds.find(({ comparison }) => comparison === 'stranger-to-role')?.text).toMatch(
      /asset 7/,
    )
    expect(scoreWith('workstation')?.grounds.some(({ comparison }) => comparison === 'stranger-to-role')).toBe(false)
  })

  test("RITA's score stands beside ours on request, and weighs nothing", () => {
    const peer = (found: Finding) => found.subject.properties.peer === '198.51.100.66'
    const [found] = findingsOf(withBeacon(camera), { explain: 'rita' }).filter(peer)
    expect(found?.grounds.find(({ comparison }) => comparison === 'rita')).toMatchObject({
      weight: 0,
      subject: expect.stringMatching(/^score 0\.\d{3}, count \d+, duration [\d.]+ s$/),
    })
    expect(found?.score).toBe(plainScore(peer))
  })
  const plainScore = (peer: (found: Finding) => boolean) => findingsOf(withBeacon(camera)).find(peer)?.score

  test('a channel on which an indicator was sighted is told under the same adversary', () => {
    const edition = {
      facts: {
        list: 'feed',
        hash: 'f'.repeat(64),
        published: null,
        imported: '',
        entries: 1,
        files: [],
        state: 'in-force',
        note: null,
      },
      entries: [
        {
          kind: 'indicator',
          id: 'i-1',
          observable: 'domain',
          value: 'metrics-cdn.example',
          exact: false,
          adversary: 'northwind',
          description: 'exercise',
          firstSeen: null,
          lastSeen: null,
          validUntil: null,
          confidence: null,
          technique: null,
          source: 'exercise',
        },
      ],
    } as const satisfies Edition
    const found = findingsOf(withBeacon(camera), { editions: [edition] }).filter(
      ({ kind }) => kind === 'covert-behaviour',
    )
    expect(found.find(({ subject }) => subject.properties.peer === '198.51.100.66')?.against).toMatchObject({
      list: 'behaviour',
      entry: 'beacon',
      adversary: 'northwind',
    })
  })

  test('sign-ins tried from one address at the mail server', () => {
    const made = wire()
    for (let i = 0; i < 200; i++)
      web(made, {
        ts: midnight + i * 300,
        from: '203.0.113.200',
        to: '192.168.1.20',
        host: 'mail.example',
        uri: ['/owa/auth.owa', '/ews/exchange.asmx', '/autodiscover/', '/mapi/'][i % 4] ?? '/',
        method: 'POST',
        status: 401,
      })
    const found = standing(findingsOf(made.records)).filter(({ subject }) => subject.kind === 'device')
    expect(found.map(({ against, technique }) => [against.entry, technique])).toEqual([['password-spray', 'T1110.003']])
  })

  test('what cannot be told is said', () => {
    const { coverage } = outcomeOf(dayOf(office).filter(record => record.kind === 'connection'))
    expect(coverage.notes.join(' ')).toMatch(/fewer than 20/)
    expect(coverage.notes.join(' ')).toMatch(/without DNS records, calls without a lookup/)
  })
})
