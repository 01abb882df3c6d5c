import { describe, expect, test } from 'vitest'
import type { HostFacts } from '../roles.ts'
import { expectedFor, type Service } from './expected.ts'
import { type KnownDevice, type Manner, type Role, type RoleName, roleOf } from './role.ts'

const facts = (more: Partial<HostFacts>): HostFacts => ({
  address: '10.0.0.9',
  names: [],
  macs: [],
  vendorClasses: [],
  software: [],
  userAgents: [],
  certificateNames: [],
  place: { file: 'dhcp.log', sha256: '', line: 1 },
  ...more,
})
const manner = (more: Partial<Manner> = {}): Manner => ({
  answeringPeers: 400,
  domains: new Set(Array.from({ length: 300 }, (_, i) => `site${i}.example`)),
  ports: new Set(),
  ...more,
})
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'

describe('what a host is for', () => {
  test.each<[string, HostFacts | null, KnownDevice | null, Manner | null, RoleName, string | null]>([
    [
      'the inventory comes first',
      facts({ names: ['ws-7'] }),
      { kind: 'camera', maker: 'Hikvision', name: 'gate' },
      manner(),
      'camera',
      'hikvision',
    ],
    ['its name', facts({ names: ['cam-gate-01'] }), null, manner(), 'camera', null],
    ['a recorder of cameras', facts({ names: ['cam-nvr-1'] }), null, manner(), 'recorder', null],
    ['a word inside a word is none', facts({ names: ['campus-desk'] }), null, manner(), 'unknown', null],
    [
      'hardware of a maker',
      facts({ macs: ['00:11:32:aa:bb:cc'], names: ['nas'] }),
      null,
      manner(),
      'storage',
      'synology',
    ],
    ['hardware alone', facts({ macs: ['44:19:b6:aa:bb:cc'] }), null, manner(), 'appliance', 'hikvision'],
    ['a port', null, null, manner({ ports: new Set(['tcp 554']) }), 'camera', null],
    ['a browser', facts({ userAgents: [browser] }), null, manner(), 'workstation', null],
    [
      'few peers',
      null,
      null,
      manner({ answeringPeers: 3, domains: new Set(['a.example', 'b.example']) }),
      'appliance',
      null,
    ],
    [
      'the names of one maker',
      null,
      null,
      manner({ answeringPeers: 9, domains: new Set(['amazonalexa.com', 'amazon.com', 'music.example']) }),
      'appliance',
      'amazon',
    ],
    ['many peers', null, null, manner(), 'unknown', null],
    ['not ours', null, null, null, 'unknown', null],
  ])('%s', (_, of, known, how, name, maker) => {
    const role = roleOf(of, known, how)
    expect([role.name, role.maker?.id ?? null]).toEqual([name, maker])
    expect(role.why).not.toBe('')
  })
})

describe('what is expected of a role', () => {
  const role = (name: RoleName, mac = ''): Role => ({ ...roleOf(facts({ macs: [mac] }), null, manner()), name })
  const service = (more: Partial<Service>): Service => ({
    port: 'tcp 443',
    names: [],
    packetBytes: 90,
    connectionBytes: 5_000,
    recognised: new Set(['ssl']),
    answered: true,
    ...more,
  })
  test.each<[string, Role, Partial<Service>, string | null]>([
    ['time', role('camera'), { port: 'udp 123', recognised: new Set(['ntp']), packetBytes: 76 }, 'time'],
    [
      'more than time on its port',
      role('camera'),
      { port: 'udp 123', recognised: new Set(['']), packetBytes: 800 },
      null,
    ],
    [
      'another protocol on its port',
      role('camera'),
      { port: 'udp 123', recognised: new Set(['dtls']), packetBytes: 76 },
      null,
    ],
    ['updates of a workstation', role('workstation'), { names: ['fe3.delivery.mp.microsoft.com'] }, 'system-update'],
    ['the same of a camera', role('camera'), { names: ['fe3.delivery.mp.microsoft.com'] }, null],
    ['a name that only contains it', role('workstation'), { names: ['windowsupdate.com.evil.example'] }, null],
    ['one name of two', role('workstation'), { names: ['ocsp.digicert.com', 'evil.example'] }, null],
    ['a push service on its port', role('phone'), { port: 'tcp 5223', names: ['7-courier.push.apple.com'] }, 'push'],
    ['its maker', role('camera', '44:19:b6:00:00:01'), { names: ['dev.hik-connect.com'] }, 'makers-cloud'],
    ['another maker', role('camera', '44:19:b6:00:00:01'), { names: ['update7.synology.com'] }, null],
    ['a popular name', role('camera'), { names: ['www.google.com'] }, null],
  ])('%s', (_, who, what, rule) => expect(expectedFor(who, service(what))?.rule ?? null).toBe(rule))
})
