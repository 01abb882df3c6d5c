import type { SessionTally } from './sessions.ts'
import { type Sign, sign } from './sign.ts'
import { clamp, span } from './statistics.ts'

/** Whether an address is the organisation's own. */
export type Own = (address: string) => boolean

/** What the logs of sessions say against one host; null when it is what every day shows. */
export function sessionSign(tally: SessionTally, own: Own): Sign | null {
  switch (tally.kind) {
    case 'ssh':
      return sshGuessing(tally, own)
    case 'rdp':
      return rdpSpray(tally)
    case 'smb-admin':
      return adminShares(tally, own)
    case 'tunnel':
      return tunnelOutside(tally, own)
    case 'notice':
      return sensorNotice(tally)
  }
}

const leastFailed = 30
const leastBefore = 20

/** A person mistypes thrice; a script with an old key fails for ever, at one host and at its hours. */
function sshGuessing(tally: SessionTally, own: Own): Sign | null {
  const peers = [...tally.responders]
  const failed = peers.reduce((sum, [, peer]) => sum + peer.failed, 0)
  const entered = peers
    .filter(([, peer]) => peer.failed >= leastBefore && peer.lastEntered > peer.firstFailed)
    .map(([address]) => address)
  // Strangers try every server that is open to the internet: only that one got in is a matter.
  if (!own(tally.originator) && entered.length === 0) return null
  if (failed < leastFailed && entered.length === 0) return null
  const got = entered.length === 0 ? '' : `, and was then let in by ${entered.slice(0, 5).join(', ')}`
  return sign({
    detection: 'ssh-guessing',
    family: 'hostile',
    technique: 'T1110.001',
    weight:
      3.6 +
      clamp(Math.log10(Math.max(1, failed) / leastFailed), 0, 1) +
      (peers.length > 3 ? 0.6 : 0) +
      (got === '' ? 0 : 2.5),
    seen: `${failed} refused attempts at ${peers.length} hosts in ${span(tally.last - tally.first)}`,
    against: `${leastFailed} refused attempts`,
    text: `It was refused ${failed} times by the SSH of ${hosts(peers)}${got}, as the sensor tells from the sizes of packets.`,
  })
}

/** Names are sent in the clear before the sign-in: many of them from one host are guesses. */
function rdpSpray(tally: SessionTally): Sign | null {
  const names = new Set([...tally.responders.values()].flatMap(peer => [...peer.names]))
  if (names.size < 5 || tally.records < 20) return null
  return sign({
    detection: 'rdp-guessing',
    family: 'hostile',
    technique: 'T1110.003',
    weight: 3.6 + clamp(Math.log10(names.size / 5), 0, 1),
    seen: `${names.size} user names in ${tally.records} sessions in ${span(tally.last - tally.first)}`,
    against: '5 user names in 20 sessions',
    text: `It tried ${names.size} user names at the remote desktops of ${hosts([...tally.responders])}: ${[...names].sort().slice(0, 5).join(', ')}.`,
  })
}

const program = /\.(?:exe|dll|sys|bat|cmd|ps1|vbs|msi|scr)$/i

/** Administration reaches one machine now and then; what spreads puts programs on many. */
function adminShares(tally: SessionTally, own: Own): Sign | null {
  const peers = [...tally.responders].filter(([address]) => own(address))
  const written = new Set(peers.flatMap(([, peer]) => [...peer.names].filter(name => program.test(name))))
  const touched = peers.filter(([, peer]) => [...peer.names].some(name => program.test(name))).length
  if (touched === 0 && peers.length < 5) return null
  return sign({
    detection: 'admin-shares',
    family: 'hostile',
    technique: 'T1021.002',
    weight: touched === 0 ? 1.2 : 2.4 + clamp(Math.log2(touched) * 0.7, 0, 2.8),
    seen: `${peers.length} hosts, programs on ${touched}`,
    against: 'a program on an administrative share, or five hosts',
    text: `It opened the administrative shares of ${hosts(peers)}${written.size === 0 ? '' : ` and handled programs there: ${[...written].sort().slice(0, 5).join(', ')}`}.`,
  })
}

/** Windows makes Teredo tunnels by itself; the others are set up by somebody. */
function tunnelOutside(tally: SessionTally, own: Own): Sign | null {
  const outside = [...tally.responders].filter(([address]) => !own(address))
  if (!own(tally.originator) || outside.length === 0) return null
  const kind = tally.what.replace(/^Tunnel::/, '')
  return sign({
    detection: 'tunnel-outside',
    family: 'tunnel',
    technique: kind === 'SOCKS' ? 'T1090' : 'T1572',
    weight: /TEREDO|6TO4|AYIYA/i.test(kind) ? 1.2 : 3.6,
    seen: `${kind} to ${outside.length} hosts`,
    against: 'no tunnel to the outside',
    text: `The sensor saw a ${kind} tunnel of it to ${hosts(outside)}, which is outside.`,
  })
}

/** Notices about the sensor itself and the state of certificates, which say nothing of a host. */
const idle =
  /^(?:CaptureLoss|PacketFilter|Notice|Weird|ProtocolDetector|Stats|Reporter)::|Certificate_Expire|Invalid_Server_Cert|Software::/

/** What the makers of the sensor thought hostile by itself. */
const telling: readonly (readonly [RegExp, number, string])[] = [
  [/Password_Guessing|Bruteforc/i, 2.4, 'T1110'],
  [/Scan::|_Scan\b|Scanner/i, 2, 'T1046'],
  [/ATTACK::Lateral/i, 2.6, 'T1021'],
  [
    /ATTACK::|Exploit|Heartbleed|SQL_Injection|CVE-?\d{4}|\bMALWARE\b|\bTROJAN\b|\bCnC\b|Command and Control/i,
    2.6,
    'T1071',
  ],
  [/Intel::Notice|Match$/i, 1.6, 'T1071'],
]

/** A sensor's word is evidence and no verdict: it adds to the rest. */
function sensorNotice(tally: SessionTally): Sign | null {
  if (idle.test(tally.what)) return null
  const [, weight = 0.8, technique] = telling.find(([words]) => words.test(tally.what)) ?? []
  return sign({
    detection: 'sensor-notice',
    family: 'context',
    ...(technique === undefined ? {} : { technique }),
    weight: weight + clamp(Math.log10(tally.records) * 0.3, 0, 0.6),
    seen: `${tally.records} times ${tally.what}`,
    against: 'the rules of the sensor',
    text: `The sensor itself raised ${JSON.stringify(tally.what)} ${tally.records === 1 ? 'once' : `${tally.records} times`}.`,
  })
}

function hosts(peers: readonly (readonly [address: string, unknown])[]): string {
  const named = peers
    .map(([address]) => address)
    .filter(address => address !== '')
    .sort()
  return named.length <= 3
    ? named.join(', ') || 'hosts that the log does not name'
    : `${named.slice(0, 3).join(', ')} and ${named.length - 3} more`
}
