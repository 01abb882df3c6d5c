import { describe, expect, test } from 'vitest'
import type { Channel } from '../channel.ts'
import type { Role, RoleName } from '../roles/role.ts'
import { vpnBridge } from './bridge.ts'
import type { DomainAsked } from './dns-tally.ts'
import { dnsTunnel } from './dns-tunnel.ts'
import { dohResolver } from './doh.ts'
import { exfiltration } from './exfiltration.ts'
import type { FanOut } from './fan-out.ts'
import { floodOf } from './flood.ts'
import { listener } from './listener.ts'
import { longConnection } from './long.ts'
import { withoutName } from './nameless.ts'
import { namesMissing } from './names-missing.ts'
import { corroborated, oneOfMany } from './one-of-many.ts'
import { firstSeen, rareDestination } from './rare.ts'
import { retries } from './retry.ts'
import { horizontal, vertical } from './scan.ts'
import { service } from './service.ts'
import type { Sign } from './sign.ts'
import { passwordSpray } from './spray.ts'
import { fleet, strangerToRole } from './stranger.ts'
import { strobe } from './strobe.ts'
import { tls } from './tls.ts'
import { tunnels } from './tunnel.ts'
import type { View } from './view.ts'
import type { Knocks, Spoken } from './web-tally.ts'

const first = 1_770_000_000
const day = 86_400
const role = (name: RoleName): Role => ({ name, maker: null, why: 'exercise' })
const ports = (...all: readonly string[]) => new Map(all.map(port => [port, 10]))

const channel = (more: Partial<Channel> = {}): Channel => ({
  originator: '10.0.0.9',
  responder: '203.0.113.9',
  times: [],
  sent: [],
  connections: 10,
  duration: 10,
  longest: 2,
  open: 0,
  originatorBytes: 9_000,
  responderBytes: 20_000,
  originatorPackets: 60,
  ports: ports('tcp 443'),
  services: new Map([['ssl', 10]]),
  answered: 10,
  failed: 0,
  first,
  last: first + day,
  places: [],
  ...more,
})

type Seen = Partial<Omit<View, 'channel' | 'surroundings'>> & {
  readonly channel?: Partial<Channel>
  readonly around?: Partial<View['surroundings']>
}

const view = ({ channel: of, around, ...more }: Seen): View => ({
  channel: channel(of),
  direction: 'outbound',
  role: role('unknown'),
  spoken: null,
  names: [],
  resolved: null,
  fan: null,
  span: { first, last: first + day },
  surroundings: {
    hosts: 30,
    callers: 5,
    fleet: 0,
    oddPeers: 1,
    pacesAlike: 0,
    recognises: true,
    printHosts: null,
    deviceSigns: [],
    ...around,
  },
  ...more,
})

const spoken = (more: Partial<Spoken>): Spoken => ({
  names: new Set(),
  tls: 10,
  nameless: 0,
  selfSigned: null,
  prints: new Set(),
  ...more,
})
const fan = (more: Partial<FanOut>): FanOut => ({
  originator: '10.0.0.9',
  port: 'tcp 23',
  responders: 400,
  attempts: 400,
  failed: 390,
  first,
  last: first + 600,
  hours: 1,
  places: [],
  ...more,
})
const told = (signs: readonly Sign[]): string =>
  signs.map(each => `${each.detection}${each.ground.weight < 0 ? ' lowers' : ''}`).join(', ')

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
    ['one of four hundred peers', oneOfMany, { fan: fan({}) }, 'one-of-many lowers'],
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
