import { expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import { readZeekJson } from './read/zeek-json.ts'
import { roleOf } from './roles/role.ts'
import { Hosts } from './roles.ts'

const ends = { uid: 'C1', 'id.orig_h': '10.0.0.5', 'id.orig_p': 5, 'id.resp_h': '10.0.0.9', 'id.resp_p': 22 }

async function factsOf(records: readonly object[]) {
  const hosts = new Hosts()
  const text = records.map(record => `${JSON.stringify({ ts: 1_740_787_200, ...record })}\n`).join('')
  const input = memoryInput('all.json', Buffer.from(text))
  for await (const batch of readZeekJson(input))
    for (const record of batch.records) hosts.take(record, { file: input.path, sha256: input.sha256 })
  return new Map(hosts.facts(() => true).map(facts => [facts.address, facts]))
}

test('logs of services and of known hosts tell what a host is', async () => {
  const facts = await factsOf([
    { _path: 'ssh', ...ends, server: 'SSH-2.0-dropbear' },
    { _path: 'ntp', ...ends, mode: 3 },
    { _path: 'ntp', ...ends, 'id.resp_h': '10.0.0.1', mode: 4 },
    { _path: 'known_services', host: '10.0.0.9', port_num: 554, port_proto: 'tcp', service: ['RTSP'] },
    { _path: 'known_certs', host: '10.0.0.9', port_num: 443, subject: 'CN=DiskStation', issuer_subject: 'CN=x' },
  ])
  expect(facts.get('10.0.0.9')).toMatchObject({
    software: [
      { type: 'KNOWN::SERVICE', name: 'RTSP', port: 554 },
      { type: 'SSH::SERVER', name: 'SSH-2.0-dropbear', port: 22 },
    ],
    certificateNames: ['CN=DiskStation'],
  })
  expect(facts.get('10.0.0.1')?.software).toEqual([{ type: 'NTP::SERVER', name: 'NTP', version: null, port: 123 }])
  expect(roleOf(facts.get('10.0.0.9') ?? null, null, null).name).toBe('storage')
  expect(roleOf(facts.get('10.0.0.1') ?? null, null, null).name).toBe('unknown')
})

test.each([[false], [true]])(
  'a device that is known by its hardware address names the host that has it (reversed %s)',
  async reversed => {
    const records = [
      { _path: 'conn', ...ends, conn_state: 'SF', orig_l2_addr: '44:19:B6:00:00:01' },
      { _path: 'known_devices', mac: '44:19:b6:00:00:01', dhcp_host_name: 'cam-02' },
      { _path: 'known_devices', mac: '44:19:b6:00:00:01', dhcp_host_name: 'cam-01' },
    ]
    const facts = await factsOf(reversed ? records.toReversed() : records)
    expect(facts.get('10.0.0.5')?.names).toEqual(['cam-01'])
  },
)
