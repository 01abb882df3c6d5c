import { isFixed } from '../roles/role.ts'
import { type Sign, sign } from './sign.ts'
import { mainPort, portNumber, type View } from './view.ts'

/** SoftEther's names, its client's TLS fingerprint (published with JA4), and how it keeps its UDP path open. */
const softEther = {
  names: /(?:^|\.)(?:vpn\d+\.softether\.net|softether\.(?:net|org)|softether-network\.net|vpnazure\.net)$/,
  ja4: 't13d880900_fcb5b95cb75a_b0d3b4ac2a14',
  keepAlive: 'udp 5004',
}

const vpnPorts: ReadonlyMap<string, string> = new Map([
  ['udp 1194', 'OpenVPN'],
  ['tcp 1194', 'OpenVPN'],
  ['udp 51820', 'WireGuard'],
  ['tcp 992', 'SoftEther'],
  ['tcp 5555', 'SoftEther'],
  ['udp 500', 'IPsec'],
  ['udp 4500', 'IPsec'],
  ['udp 1701', 'L2TP'],
  ['tcp 1723', 'PPTP'],
  ['udp 41641', 'Tailscale'],
  ['udp 9993', 'ZeroTier'],
])

/** A VPN out of the network, told by name, certificate, fingerprint, port, and keep-alives. */
export function vpnBridge(view: View): readonly Sign[] {
  const { channel, names, spoken, role, direction } = view
  if (direction === 'inbound') return []
  const port = mainPort(channel)
  const subject = spoken?.selfSigned ?? ''
  const name = names.find(each => softEther.names.test(each)) ?? (/softether/i.test(subject) ? subject : undefined)
  if (name !== undefined) return [bridge(3.6, name, `${name} is SoftEther's: a bridge out of the network.`)]
  if (spoken?.prints.has(softEther.ja4))
    return [bridge(3.4, softEther.ja4, "Its TLS fingerprint is that of SoftEther's client.")]
  if (port === softEther.keepAlive && channel.connections >= 4)
    return [bridge(2.2, port, `${channel.connections} keep-alives on UDP port 5004, as SoftEther sends them.`)]
  const made = [...channel.services.keys()].find(each => /openvpn|wireguard|ipsec|l2tp|pptp/i.test(each))
  const program = made ?? vpnPorts.get(port)
  if (program === undefined || (channel.answered === 0 && made === undefined)) return []
  const weight = (isFixed(role) || role.name === 'server' ? 1.2 : 0.4) + (made === undefined ? 0 : 0.4)
  return [
    bridge(weight, `${program} (${port})`, `${program} leads out of the network through port ${portNumber(port)}.`),
  ]
}

const bridge = (weight: number, seen: string, text: string): Sign =>
  sign({
    detection: 'vpn-bridge',
    family: 'tunnel',
    technique: 'T1133',
    weight,
    seen,
    against: 'marks of VPN programs',
    text,
  })
