import { describe, expect, test } from 'vitest'
import type { Channel } from '../channel.ts'
import { vpnBridge } from './bridge.ts'
import { dohResolver } from './doh.ts'
import { exfiltration } from './exfiltration.ts'
import { longConnection } from './long.ts'
import { besideMakers, prescribedPace, samePace } from './manner.ts'
import { withoutName } from './nameless.ts'
import { oddContact } from './odd-contact.ts'
import { corroborated, oneOfMany } from './one-of-many.ts'
import { firstSeen, rareDestination } from './rare.ts'
import { retries } from './retry.ts'
import { service } from './service.ts'
import type { Sign } from './sign.ts'
import { fleet, strangerToRole } from './stranger.ts'
import { strobe } from './strobe.ts'
import { tls } from './tls.ts'
import { tunnels } from './tunnel.ts'
import { channel, clock, day, fan, first, ports, role, type Seen, spoken, told, view } from './view.testing.ts'
import type { View } from './view.ts'

describe('one channel', () => {
  test.each<[string, (view: View) => readonly Sign[], Seen, string]>([
    ['a stranger of a camera', strangerToRole, { role: role('camera') }, 'stranger-to-role'],
    ['a workstation calls whom it likes', strangerToRole, { role: role('workstation') }, ''],
    ['nobody asks who calls a camera in', strangerToRole, { role: role('camera'), direction: 'inbound' }, ''],
    ['three cameras alike', fleet, { role: role('camera'), around: { fleet: 3 } }, 'fleet'],
    ['three workstations alike', fleet, { role: role('workstation'), around: { fleet: 3 } }, ''],
    ['no lookup', withoutName, { resolved: false }, 'no-lookup'],
    ['a lookup', withoutName, { resolved: true }, ''],
    ['no DNS log', withoutName, { resolved: null }, ''],
    ['a clock needs no lookup', withoutName, { resolved: false, channel: { ports: ports('udp 123') } }, ''],
    ['TLS on 443', service, {}, ''],
    ['no TLS on 443', service, { channel: { services: new Map([['', 10]]) } }, 'service-mismatch'],
    [
      'no TLS on 443, of a sensor that recognises nothing',
      service,
      { channel: { services: new Map([['', 10]]) }, around: { recognises: false } },
      '',
    ],
    ['SSH on 443', service, { channel: { services: new Map([['ssh', 10]]) } }, 'service-mismatch'],
    ['telnet outside', service, { channel: { services: new Map([['', 10]]), ports: ports('tcp 23') } }, 'unusual-port'],
    ['port 48101', service, { channel: { services: new Map([['', 10]]), ports: ports('tcp 48101') } }, 'unusual-port'],
    ['mail', service, { channel: { services: new Map([['ssl', 10]]), ports: ports('tcp 993') } }, ''],
    [
      'chat of bots',
      service,
      { channel: { services: new Map([['irc', 10]]), ports: ports('tcp 6667') } },
      'unusual-port, unusual-port',
    ],
    ['a certificate of its own', tls, { spoken: spoken({ selfSigned: 'CN=localhost' }) }, 'self-signed-certificate'],
    ['under a borrowed name', tls, { spoken: spoken({ selfSigned: 'CN=LAPD,O=LAPD' }) }, 'look-alike-certificate'],
    ['TLS to nobody', tls, { spoken: spoken({ nameless: 10 }) }, 'tls-without-name'],
    ['TLS as usual', tls, { spoken: spoken({ prints: new Set(['t13d']) }), around: { printHosts: 12 } }, ''],
    [
      'a fingerprint of one in thirty',
      tls,
      { spoken: spoken({ prints: new Set(['t13d']) }), around: { printHosts: 1 } },
      'rare-tls-fingerprint',
    ],
    [
      'the same on a small network',
      tls,
      { spoken: spoken({ prints: new Set(['t13d']) }), around: { printHosts: 1, hosts: 19 } },
      '',
    ],
    ['one caller of thirty', rareDestination, { around: { callers: 1 } }, 'rare-destination'],
    ['one caller of nineteen', rareDestination, { around: { callers: 1, hosts: 19 } }, ''],
    [
      'first called on the fourth day of five',
      firstSeen,
      { span: { first: first - 4 * day, last: first + day } },
      'first-seen',
    ],
    ['called from the first day on', firstSeen, { span: { first, last: first + 5 * day } }, ''],
    [
      'pings that carry',
      tunnels,
      { channel: { ports: ports('icmp 8'), originatorBytes: 60_000, originatorPackets: 50 } },
      'icmp-tunnel',
    ],
    [
      'pings',
      tunnels,
      { channel: { ports: ports('icmp 8'), originatorBytes: 84 * 3_000, originatorPackets: 3_000 } },
      '',
    ],
    ['GRE', tunnels, { channel: { ports: ports('gre ') } }, 'protocol-tunnel'],
    [
      'SOCKS outside',
      tunnels,
      { channel: { ports: ports('tcp 9050'), services: new Map([['socks', 3]]) } },
      'socks-outside',
    ],
    ['SOCKS of others at ours', tunnels, { direction: 'inbound', channel: { services: new Map([['socks', 3]]) } }, ''],
    ['SoftEther by name', vpnBridge, { names: ['vpn418330215.softether.net'] }, 'vpn-bridge'],
    [
      'SoftEther by fingerprint',
      vpnBridge,
      { spoken: spoken({ prints: new Set(['t13d880900_fcb5b95cb75a_b0d3b4ac2a14']) }) },
      'vpn-bridge',
    ],
    ['SoftEther by keep-alives', vpnBridge, { channel: { ports: ports('udp 5004'), answered: 0 } }, 'vpn-bridge'],
    ['a name that only ends like it', vpnBridge, { names: ['notsoftether.net.example'] }, ''],
    [
      'WireGuard of a camera',
      vpnBridge,
      { role: role('camera'), channel: { ports: ports('udp 51820') } },
      'vpn-bridge',
    ],
    ['a resolver that few know', dohResolver, { names: ['doh.hidden.example'] }, 'doh-resolver'],
    [
      "a browser's resolver at a workstation",
      dohResolver,
      { role: role('workstation'), names: ['cloudflare-dns.com'] },
      '',
    ],
    ['the same at a camera', dohResolver, { role: role('camera'), names: ['cloudflare-dns.com'] }, 'doh-resolver'],
    [
      '2 GB go out of a network drive',
      exfiltration,
      { role: role('storage'), channel: { originatorBytes: 2e9 } },
      'exfiltration',
    ],
    ['2 GB come in', exfiltration, { channel: { originatorBytes: 6e7, responderBytes: 2e9 } }, ''],
    [
      'six megabytes in portions',
      exfiltration,
      { channel: { originatorBytes: 6e6, responderBytes: 2e5, times: clock(144, 600) } },
      'exfiltration',
    ],
    [
      'six megabytes as it comes',
      exfiltration,
      {
        channel: {
          originatorBytes: 6e6,
          responderBytes: 2e5,
          times: [first, first + 9, first + 4_000, first + 70_000],
        },
      },
      '',
    ],
    [
      "a browser's resolver by its address, of a camera",
      dohResolver,
      { role: role('camera'), channel: { responder: '1.1.1.1' } },
      'doh-resolver',
    ],
    [
      'names of that resolver',
      dohResolver,
      { role: role('camera'), channel: { responder: '1.1.1.1', ports: ports('udp 53') } },
      '',
    ],
    [
      'a camera with one odd peer',
      oddContact,
      { role: role('camera'), channel: { ports: ports('tcp 4554'), services: new Map([['', 2]]), connections: 2 } },
      'odd-contact',
    ],
    [
      'a camera with twenty odd peers',
      oddContact,
      {
        role: role('camera'),
        channel: { ports: ports('tcp 4554'), services: new Map([['', 2]]), connections: 2 },
        around: { oddPeers: 20 },
      },
      '',
    ],
    ['a camera at a web page', oddContact, { role: role('camera'), channel: { ports: ports('tcp 80') } }, ''],
    [
      'a camera that knocked once and met nobody',
      oddContact,
      { role: role('camera'), channel: { ports: ports('tcp 4554'), answered: 0, connections: 1 } },
      '',
    ],
    ['thirty peers at one pace', samePace, { around: { pacesAlike: 30 } }, 'same-pace lowers'],
    ['three peers at one pace', samePace, { around: { pacesAlike: 3 } }, ''],
    [
      'SIP of a telephone',
      prescribedPace,
      { role: role('phone'), channel: { ports: ports('udp 5060') } },
      'prescribed-pace lowers',
    ],
    ['SIP that nobody answers', prescribedPace, { channel: { ports: ports('udp 5060'), answered: 0 } }, ''],
    [
      'much on the port of SIP',
      prescribedPace,
      { channel: { ports: ports('udp 5060'), originatorBytes: 90_000, originatorPackets: 60 } },
      '',
    ],
    [
      "beside the maker's, at its pace",
      view => besideMakers(view, [channel({ responder: '203.0.7.9', times: clock(40, 900) })]),
      { channel: { times: clock(40, 910) } },
      'beside-makers lowers',
    ],
    [
      "beside the maker's, at another pace",
      view => besideMakers(view, [channel({ responder: '203.0.7.9', times: clock(40, 900) })]),
      { channel: { times: clock(40, 300) } },
      '',
    ],
    [
      "far from the maker's",
      view => besideMakers(view, [channel({ responder: '198.51.100.9', times: clock(40, 900) })]),
      { channel: { times: clock(40, 900) } },
      '',
    ],
    ['one of four hundred peers', oneOfMany, { fan: fan({}) }, 'one-of-many lowers'],
    [
      'the one door of a scan that was held for hours',
      oneOfMany,
      { fan: fan({}), channel: { longest: 7_200 }, around: { deviceSigns: ['scan-slow'] } },
      '',
    ],
    [
      'a door of a scan that was held for minutes',
      oneOfMany,
      { fan: fan({}), channel: { longest: 700 }, around: { deviceSigns: ['scan-slow'] } },
      'one-of-many lowers',
    ],
    [
      'the one of them that is called always',
      oneOfMany,
      { fan: fan({ attempts: 900 }), channel: { connections: 500 } },
      '',
    ],
    ['on a device that scans', corroborated, { around: { deviceSigns: ['scan-horizontal'] } }, 'same-device'],
    ['on one that does not', corroborated, {}, ''],
  ])('%s', (_, detect, seen, expected) => expect(told(detect(view(seen)))).toBe(expected))

  test.each<[string, (channel: Channel) => readonly Sign[], Partial<Channel>, string]>([
    ['nine hours', longConnection, { longest: 32_400 }, 'long-connection'],
    ['still open', longConnection, { longest: 4_000, open: 1 }, 'long-connection'],
    ['half an hour', longConnection, { longest: 1_800 }, ''],
    ['sixty thousand connections', strobe, { connections: 60_000 }, 'strobe'],
    ['ten thousand', strobe, { connections: 10_000 }, ''],
    ['refused all day', retries, { connections: 90, failed: 90, answered: 0 }, 'unanswered-retries'],
    ['refused seven times', retries, { connections: 7, failed: 7, answered: 0 }, ''],
    ['refused now and then', retries, { connections: 90, failed: 20 }, ''],
  ])('%s', (_, detect, of, expected) => expect(told(detect(channel(of)))).toBe(expected))
})
