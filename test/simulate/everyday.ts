import { midnight } from './background.ts'
import { announce, backUp, beats, browse, type Habit, keep, names, orphan, play, poll, share, time } from './habits.ts'
import { administer, chatter, deploy, fetchCopies, gateway, oldKey } from './habits-of-administrators.ts'
import { mail, monitor, node, report, resolve, rounds, sweep } from './habits-of-servers.ts'
import { type Random, random } from './random.ts'
import { lease, type Wire } from './wire.ts'

/** A healthy device of everyday life: what it calls itself, and what it does in a day. */
export type Everyday = {
  readonly kind: string
  readonly host: string
  readonly mac: string
  readonly habits: (rng: Random) => readonly Habit[]
}

const of = (kind: string, habits: Everyday['habits'], host = `${kind.replaceAll(' ', '-')}-7`): Everyday => ({
  kind,
  host,
  mac: '02:00:00:00:00:07',
  habits,
})

/** Nothing that these do is to be found; what they share with infected ones is why they are here. */
export const everyday: readonly Everyday[] = [
  of('voice assistant', rng => [
    time(1),
    announce,
    keep('avs-alexa-16-na.amazon.example', 443, { service: 'ssl' }),
    poll('device-metrics-us.amazon.example', rng.pick([300, 900])),
    poll('spectrum.s3.amazonaws.com', 3_600, { named: true }),
    poll('todo-ta-g7g.amazon.example', 60, { size: 300 }),
  ]),
  of('lamp bridge', rng => [
    time(2),
    announce,
    poll('diag.lights.example', rng.pick([600, 1_200])),
    keep('ws.lights.example', 443, { service: 'ssl' }),
  ]),
  of('door lock', rng => [time(1), poll('connect.locks.example', rng.pick([60, 120, 1_800]), { jitter: 0.2 })], 'lock'),
  of('heat pump', rng => [
    time(1),
    keep('mqtt.heat.example', 8_883, { service: 'ssl' }),
    poll('fw.heat.example', rng.pick([3_600, 21_600])),
  ]),
  of(
    'solar inverter',
    rng => [time(1, false), beats(rng.pick([10_000, 5_279, 2_901]), rng.pick([60, 300]), { proto: 'tcp' })],
    'ESP_3F21',
  ),
  of('weather station', rng => [names, beats(80, rng.pick([16, 60, 300]), { proto: 'tcp' })], 'ESP_77A0'),
  of(
    'relay camera',
    rng => [
      time(1),
      beats(32_100, rng.pick([10, 25]), { servers: 3 }),
      beats(rng.pick([8_760, 10_001, 20_001]), 1_140, { servers: 2, silent: 0.5 }),
      poll('p2p.cams.example', 600),
    ],
    'ipcam',
  ),
  of(
    'cloud camera',
    rng => [
      time(1, false),
      keep(rng.unit() < 0.5 ? null : 'stream.cams.example', rng.pick([443, 8_443, 9_443]), { service: 'ssl' }),
      beats(rng.pick([8_053, 6_000]), 30),
    ],
    'camera-hall',
  ),
  of(
    'speaking set',
    () => [time(1), beats(5_060, 30), beats(3_478, 25), poll('prov.voice.example', 3_600)],
    'voip-phone-3',
  ),
  of(
    'home router',
    rng => [
      time(3),
      names,
      poll('acs.provider.example', rng.pick([300, 3_600, 43_200]), { port: 7_547 }),
      beats(rng.pick([7_547, 5_351]), 86_000, { proto: 'tcp' }),
      poll('ddns.provider.example', 600),
    ],
    'router',
  ),
  of('television', rng => [
    time(1),
    announce,
    poll('ads.tv.example', 120, { jitter: 0.3 }),
    poll('epg.tv.example', 3_600),
    keep('push.tv.example', rng.pick([443, 5_228, 8_883]), { service: 'ssl' }),
    browse([18, 22], 12),
  ]),
  of('game console', rng => [
    time(1),
    announce,
    keep('presence.games.example', 443, { service: 'ssl' }),
    play(rng.pick([3_074, 3_478, 27_015, 9_000]), rng.pick(['udp', 'tcp']), 3),
    poll('store.games.example', 900),
  ]),
  of(
    'network drive',
    rng => [time(1), poll('update.drives.example', 21_600), poll('relay.drives.example', rng.pick([30, 300])), backUp],
    'nas-home',
  ),
  of(
    'printer',
    () => [announce, poll('ink.printers.example', 3_600), keep('xmpp.printers.example', 5_222)],
    'officejet-1',
  ),
  of(
    'laptop',
    rng => [
      time(1),
      browse([8, 18], 60),
      poll('v10.events.data.microsoft.com', 1_800, { jitter: 0.4 }),
      keep('client.wns.windows.com', 443, { service: 'ssl' }),
      poll('outlook.office365.com', rng.pick([60, 300]), { jitter: 0.1 }),
      poll('agent.security.example', rng.pick([60, 600])),
    ],
    'laptop-ana',
  ),
  of(
    'apple laptop',
    () => [
      time(1),
      browse([9, 22], 45),
      keep('17-courier.push.apple.com', 5_223),
      poll('gateway.icloud.com', 900, { jitter: 0.5 }),
    ],
    'macbook-li',
  ),
  of(
    'phone',
    rng => [
      time(1),
      browse([7, 23], 40),
      keep('mtalk.google.com', 5_228),
      keep('chat.messenger.example', rng.pick([5_222, 443])),
      poll('api.app.example', 600, { jitter: 0.4 }),
    ],
    'pixel-6',
  ),
  of(
    'caller',
    () => [browse([8, 18], 50), play(3_478, 'udp', 4), play(8_801, 'udp', 3), play(50_000, 'udp', 2)],
    'laptop-jo',
  ),
  of('sharer', rng => [time(1), browse([10, 23], 40), share(rng.pick([0.2, 0.45, 0.7]))], 'desktop-max'),
  of(
    'headless sharer',
    rng => [time(1), share(rng.pick([0.2, 0.45])), poll('tracker.files.example', rng.pick([900, 1_800]))],
    'seedbox',
  ),
  of(
    'virtual private network',
    rng => [
      browse([9, 17], 20),
      keep('vpn.company.example', rng.pick([1_194, 51_820, 4_500]), { proto: 'udp', breaks: 2 }),
    ],
    'laptop-kim',
  ),
  of(
    'router with a tunnel',
    rng => [time(1), names, keep('hq.company.example', rng.pick([51_820, 4_500]), { proto: 'udp', breaks: 1 })],
    'gw-branch',
  ),
  of(
    'mail server',
    () => [time(2), mail, poll('updates.filter.example', 600), poll('security.debian.org', 21_600)],
    'mail',
  ),
  of('resolver', () => [time(4), resolve], 'ns1'),
  of(
    'monitoring server',
    rng => [
      time(2),
      monitor(rng.int(10, 60), rng.int(0, 6)),
      rounds(161, 60, 12, 'udp'),
      poll('hooks.chat.example', 3_600),
    ],
    'srv-monitor',
  ),
  of(
    'node of peers',
    rng => [
      time(1),
      node(rng.pick([8_333, 6_881, 30_303, 4_001])),
      beats(rng.pick([8_332, 9_735, 5_001]), 60, { proto: 'tcp' }),
    ],
    'umbrel',
  ),
  of(
    'firewall that reports',
    rng => [time(2), names, report(rng.pick([514, 2_055, 6_343])), orphan(8_530, 300)],
    'fw-1',
  ),
  of(
    'scanner of the house',
    rng => [time(2), sweep([22, 80, 443, 3_389], 250), poll('feed.scanner.example', rng.pick([60, 3_600]))],
    'srv-scan',
  ),
  of(
    'application server',
    rng => [
      time(2),
      poll('api.payments.example', rng.pick([10, 60])),
      poll('telemetry.apm.example', 15),
      poll('archive.ubuntu.com', 43_200),
      keep('db.cloud.example', 5_432),
    ],
    'app3',
  ),
  of(
    'builder',
    rng => [
      time(1),
      poll('github.com', 30),
      poll('registry.npmjs.org', 600, { jitter: 0.9 }),
      keep('ssm.cloud.example', 443, { service: 'ssl' }),
      play(22, 'tcp', rng.pick([1, 4])),
    ],
    'srv-build',
  ),
  of('plant controller', () => [time(1, false), rounds(502, 1, 1), rounds(102, 5, 2)], 'plc-2'),
  of(
    'sensor hub',
    rng => [
      time(1),
      keep(null, 1_883, { breaks: 8 }),
      beats(rng.pick([1_883, 8_883, 5_683]), rng.pick([60, 600]), { proto: rng.pick(['tcp', 'udp']) }),
    ],
    'hub',
  ),
  of(
    'forgotten client',
    rng => [
      time(1),
      browse([8, 17], 30),
      orphan(rng.pick([443, 8_530, 1_514, 9_997, 4_505]), rng.pick([30, 120, 600])),
    ],
    'pc-14',
  ),
  of(
    'forgotten device',
    rng => [time(1), orphan(rng.pick([80, 443, 8_080, 21, 6_001]), rng.pick([10, 60, 300]))],
    'panel-2',
  ),
  of(
    'miner of the house',
    rng => [time(1), keep('pool.coins.example', rng.pick([3_333, 8_333, 9_735])), browse([9, 20], 30)],
    'desktop-sam',
  ),
  of(
    'onion reader',
    () => [browse([10, 20], 20), play(9_001, 'tcp', 6), keep(null, 443, { service: 'ssl' })],
    'laptop-eve',
  ),
  of('chatter', () => [browse([10, 23], 30), keep('irc.chat.example', 6_697, { service: 'ssl' })], 'desktop-ida'),
  of(
    'board of a tinkerer',
    rng => [
      time(4),
      poll('api.home.example', rng.pick([30, 60])),
      keep(null, 22, { service: 'ssh' }),
      beats(rng.pick([8_086, 4_000]), 60, { proto: 'tcp' }),
    ],
    'raspberrypi',
  ),
]

/** Who signs in to others and puts programs on them by trade: apart, for their logs are those of sessions. */
export const administrators: readonly Everyday[] = [
  of('administrator', () => [browse([9, 18], 25), administer], 'laptop-kim'),
  of('script with an old key', () => [time(1), oldKey], 'srv-jobs'),
  of('gateway of desktops', () => [time(1), gateway], 'srv-gateway'),
  of('deployment server', () => [time(1), deploy], 'srv-deploy'),
  of('backup server', () => [time(1), fetchCopies], 'srv-backup'),
  of('windows of everyday', () => [browse([9, 18], 25), chatter], 'desktop-ola'),
]

export type HealthyNetwork = {
  readonly wire: Wire
  readonly devices: readonly { readonly kind: string; readonly address: string }[]
}

/** One day of some of them on one network. `names`: whether the sensor kept more than conn.log. */
export function healthyNetwork(
  seed: number,
  members: readonly Everyday[],
  options: { names: boolean; days?: number },
): HealthyNetwork {
  const wire: Wire = { rng: random(seed), records: [] }
  const days = options.days ?? 1
  const devices = members.map(({ kind }, index) => ({ kind, address: `192.168.1.${10 + index}` }))
  for (const [index, member] of members.entries()) {
    const address = devices[index]?.address ?? ''
    const named = wire.rng.unit() < 0.6
    if (named) lease(wire, { ts: midnight + wire.rng.int(0, 900), address, mac: member.mac, name: member.host })
    const habits = member.habits(wire.rng)
    for (let day = 0; day < days; day++)
      for (const habit of habits)
        habit(wire, address, { from: midnight + day * 86_400, to: midnight + (day + 1) * 86_400 })
  }
  const records = wire.records.filter(record => options.names || record.kind === 'connection')
  return { wire: { rng: wire.rng, records }, devices }
}
