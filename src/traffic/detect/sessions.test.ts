import { expect, test } from 'vitest'
import type { Finding } from '../../finding.ts'
import { examineAll } from './sessions.testing.ts'

const hour = 3600
const start = 1_740_787_200
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
const ends = (from: string, to: string) => ({ 'id.orig_h': from, 'id.orig_p': 5, 'id.resp_h': to, 'id.resp_p': 22 })
const ssh = (i: number, from: string, to: string, success: boolean) => ({
  _path: 'ssh', ts: start + i, uid: `C${i}`, ...ends(from, to), auth_success: success, auth_attempts: success ? 1 : 4,
}) // biome-ignore format: one record
const smb = (i: number, to: string, name: string) => ({
  _path: 'smb_files', ts: start + i, ...ends('10.0.0.5', to), action: 'SMB::FILE_OPEN', path: `\\\\${to}\\ADMIN$`, name,
}) // biome-ignore format: one record
const rdp = (i: number, cookie: string) => ({
  _path: 'rdp',
  ts: start + i,
  ...ends('10.0.0.5', '10.0.0.9'),
  cookie,
  security_protocol: 'HYBRID',
})
const notice = (i: number, note: string) => ({
  _path: 'notice',
  ts: start + i,
  note,
  msg: 'x',
  src: '10.0.0.5',
  actions: [],
})
const tunnel = (to: string, type: string) => ({
  _path: 'tunnel',
  ts: start,
  ...ends('10.0.0.5', to),
  tunnel_type: type,
  action: 'Tunnel::DISCOVER',
})

const shown = (found: Finding) => [found.subject.id, found.subject.properties.detections, found.technique]

test.each([
  ['a host of ours that guesses', many(20, i => ssh(i, '10.0.0.5', `10.0.1.${i % 5}`, false)), [['10.0.0.5', 'ssh-guessing', 'T1110.001']]],
  ['one that guesses and gets in', [...many(20, i => ssh(i, '10.0.0.5', '10.0.1.1', false)), ssh(30, '10.0.0.5', '10.0.1.1', true)], [['10.0.0.5', 'ssh-guessing', 'T1110.001']]],
  ['a stranger who guesses in vain', many(90, i => ssh(i, '198.51.100.7', '10.0.1.1', false)), []],
  ['a stranger who gets in', [...many(30, i => ssh(i, '198.51.100.7', '10.0.1.1', false)), ssh(99, '198.51.100.7', '10.0.1.1', true)], [['198.51.100.7', 'ssh-guessing', 'T1110.001']]],
  ['a person who mistypes', [...many(3, i => ssh(i, '10.0.0.5', '10.0.1.1', false)), ssh(9, '10.0.0.5', '10.0.1.1', true)], []],
  ['programs put on many hosts', many(8, i => smb(i, `10.0.2.${i}`, 'temp\\svc.exe')), [['10.0.0.5', 'admin-shares', 'T1021.002']]],
  ['a document on one share', [smb(1, '10.0.2.1', 'notes.docx')], []],
  ['many names at a remote desktop', many(40, i => rdp(i * hour, `user${i % 20}`)), [['10.0.0.5', 'rdp-guessing', 'T1110.003']]],
  ['one name at a remote desktop', many(40, i => rdp(i * hour, 'anna')), []],
  ['notices of the state of certificates', many(40, i => notice(i, 'SSL::Invalid_Server_Cert')), []],
  ['a tunnel inside', [tunnel('10.0.0.9', 'Tunnel::GRE')], []],
] as const)('%s', async (_, records, expected) => {
  const { findings } = await examineAll(records)
  expect(findings.filter(({ setAside }) => setAside === null).map(shown)).toEqual(expected)
}) // biome-ignore format: a table

test('what speaks against one host adds up in one finding', async () => {
  const records = [
    notice(1, 'SSH::Password_Guessing'),
    tunnel('198.51.100.9', 'Tunnel::SOCKS'),
    ...many(20, i => ssh(i, '10.0.0.5', `10.0.1.${i % 5}`, false)),
  ]
  const [found, ...others] = (await examineAll(records)).findings
  expect(others).toEqual([])
  expect(found?.subject.properties.detections).toBe('ssh-guessing, tunnel-outside, sensor-notice')
  expect(found?.evidence.length).toBeGreaterThan(2)
  const again = (await examineAll(records.toReversed())).findings[0]
  expect(again?.grounds).toEqual(found?.grounds)
})

test('guesses at SSH and a scan of one host are one finding, with a plot', async () => {
  const knocks = many(300, i => ({
    _path: 'conn', ts: start + i, uid: `K${i}`, ...ends('10.0.0.5', `203.0.${i >> 7}.${i & 127}`), 'id.resp_p': 23, proto: 'tcp', conn_state: 'S0',
    orig_pkts: 1, orig_ip_bytes: 40, resp_pkts: 0, resp_ip_bytes: 0,
  })) // biome-ignore format: one record
  const guesses = many(20, i => ssh(i, '10.0.0.5', `10.0.1.${i % 5}`, false))
  const devices = (await examineAll([...knocks, ...guesses])).findings.filter(
    ({ subject }) => subject.kind === 'device',
  )
  expect(devices).toHaveLength(1)
  expect(devices[0]?.subject.properties.detections).toBe('scan-horizontal, ssh-guessing')
  const alone = (await examineAll(many(20, i => ssh(i * hour, '10.0.0.5', `10.0.1.${i % 5}`, false)))).findings
  expect(alone.map(({ subject }) => subject.properties.timeline)).toEqual([expect.stringMatching(/^\d+(?: \d+)+$/)])
})

test('a word of the sensor alone is kept below the threshold', async () => {
  const [found] = (await examineAll([notice(1, 'Custom::Odd')])).findings
  expect(found).toBeUndefined()
  const [scan] = (await examineAll(many(50, i => notice(i, 'Scan::Port_Scan')))).findings
  expect(scan?.setAside?.rule).toBe('below-threshold')
})

test('what breaks the rules of protocols is counted', async () => {
  const weird = many(5, i => ({ _path: 'weird', ts: start + i, name: i < 3 ? 'bad_checksum' : 'odd', notice: false }))
  expect((await examineAll(weird)).coverage.notes).toContain(
    'Traffic: the sensor met 5 things that break the rules of a protocol (bad_checksum 3, odd 2).',
  )
})
