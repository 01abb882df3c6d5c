import { expect, test } from 'vitest'
import { random } from '../../../test/simulate/random.ts'
import { secure, type Wire, web } from '../../../test/simulate/wire.ts'
import { defaultPolicy } from '../../policy.ts'
import { TrafficExamination } from '../examine.ts'

const midnight = Date.UTC(2026, 1, 3) / 1000
const host = '10.1.0.17'
const proxy = '10.1.0.2'

const beats = (wire: Wire, gap: number, plant: (ts: number) => void): void => {
  for (let ts = midnight; ts < midnight + 86_400; ts += gap * (0.8 + 0.4 * wire.rng.unit())) plant(ts)
}

function behaviourOf({ records }: Wire) {
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  examination.take({ records, rejected: [] }, { file: 'a', sha256: 'a'.repeat(64) })
  return examination.close().findings
}

test.each([
  ['CONNECT', 'cdn.bad.example:443', 'cdn.bad.example', 'tcp 443'],
  ['CONNECT', 'cdn.bad.example:8443', 'cdn.bad.example', 'tcp 8443'],
  ['CONNECT', '[2001:db8::7]:443', '2001:db8::7', 'tcp 443'],
  ['GET', 'http://cdn.bad.example/a', 'cdn.bad.example', 'tcp 80'],
])('a rhythm through a proxy is told by its target: %s %s', (method, uri, target, port) => {
  const wire: Wire = { rng: random(3), records: [] }
  beats(wire, 300, ts => web(wire, { ts, from: host, to: proxy, port: 3128, host: '', method, uri, bytes: [0, 900] }))
  const found = behaviourOf(wire).find(({ subject }) => subject.id === `${host}>${target}`)
  expect(found?.subject.properties.ports).toBe(port)
  expect(found?.grounds.find(({ comparison }) => comparison === 'beacon')?.text).toMatch(/every 5 min/)
  // What is spoken beyond a proxy is not seen, nor what is sent through a tunnel.
  const said = found?.grounds.map(({ comparison }) => comparison) ?? []
  expect(said).not.toContain('service-mismatch')
  expect(said.includes('equal-sizes')).toBe(method === 'GET')
})

test.each([40, 400])('a rhythm under one server name at %s addresses counts every call', addresses => {
  const wire: Wire = { rng: random(4), records: [] }
  let calls = 0
  beats(wire, 200, ts => {
    const n = wire.rng.int(0, addresses - 1)
    secure(wire, { ts, from: host, to: `198.18.${n >> 8}.${n & 255}`, name: 'api.bad.example', bytes: [900, 900] })
    calls++
  })
  const found = behaviourOf(wire).find(({ subject }) => subject.id === `${host}>api.bad.example`)
  expect(found?.grounds.find(({ comparison }) => comparison === 'beacon')?.text).toContain(`${calls} times`)
})
