import type { Ends } from '../../connection.ts'

/** Services of TCP that are known by how they begin; they are named, not read. */
export function streamService(bytes: Buffer, from: 0 | 1): string | null {
  const text = bytes.toString('latin1', 0, 64)
  if (from === 1 && /^220[ -].*\b(?:E?SMTP|mail)\b/i.test(text)) return 'smtp'
  if (from === 1 && /^220[ -].*\bFTP\b/i.test(text)) return 'ftp'
  if (from === 1 && /^\+OK/.test(text)) return 'pop3'
  if (from === 1 && /^\* OK/.test(text)) return 'imap'
  if (/^RFB 00\d\.00\d\n/.test(text)) return 'rfb'
  if (/^GET [^\r\n]*SSTP|^SSTP_DUPLEX_POST/.test(text)) return 'sstp'
  // NetBIOS session message with SMB 1 or 2 inside.
  if (bytes.length > 8 && bytes[0] === 0 && /^[\xff\xfe]SMB/.test(bytes.toString('latin1', 4, 8))) return 'smb'
  // TPKT, then a connection request or confirm of X.224.
  if (bytes.length > 7 && bytes[0] === 3 && bytes[1] === 0 && (bytes[5] === 0xe0 || bytes[5] === 0xd0)) return 'rdp'
  if (from === 0 && bytes[0] === 5 && bytes.length === 2 + (bytes[1] as number) && bytes.length <= 12) return 'socks'
  if (from === 0 && bytes.length >= 9 && bytes[0] === 4 && (bytes[1] === 1 || bytes[1] === 2) && bytes.at(-1) === 0)
    return 'socks'
  // MQTT CONNECT with its protocol's name.
  if (from === 0 && bytes[0] === 0x10 && /MQTT|MQIsdp/.test(text)) return 'mqtt'
  // Modbus: protocol 0, length of what follows.
  if (bytes.length >= 8 && bytes.readUInt32BE(0) % 65_536 === 0 && bytes.readUInt16BE(4) === bytes.length - 6)
    return 'modbus'
  return null
}

/** Services of UDP that are named, not read. */
export function datagramService(bytes: Buffer, { originatorPort, responderPort }: Ends): string | null {
  const on = (port: number) => originatorPort === port || responderPort === port
  const first = bytes[0] ?? 0
  // Mode and version of NTP in the first byte; control messages (mode 6, 7) are shorter than a clock message.
  if (on(123) && ((bytes.length >= 48 && (first & 7) >= 1) || (first & 7) >= 6)) return 'ntp'
  if ((on(67) || on(68)) && bytes.length >= 240 && bytes.readUInt32BE(236) === 0x63825363) return 'dhcp'
  if ((on(161) || on(162)) && first === 0x30) return 'snmp'
  if (on(1900) && /^(?:M-SEARCH|NOTIFY|HTTP\/1)/.test(bytes.toString('latin1', 0, 10))) return 'ssdp'
  if (on(514) && first === 0x3c) return 'syslog'
  if ((on(500) || on(4500)) && bytes.length >= 28) return 'ipsec'
  // STUN's magic cookie.
  if (bytes.length >= 20 && first < 4 && bytes.readUInt32BE(4) === 0x2112a442) return 'stun'
  // WireGuard: a handshake's first message has 148 bytes, its answer 92.
  if (
    (bytes.length === 148 || bytes.length === 92) &&
    bytes.length >= 4 &&
    bytes.readUInt32LE(0) === (bytes.length === 148 ? 1 : 2)
  )
    return 'wireguard'
  // OpenVPN's hard reset of a client, version 2, key 0.
  if (on(1194) && (first === 0x38 || first === 0x40)) return 'openvpn'
  if (on(5060) && /^(?:[A-Z]{3,9} sips?:|SIP\/2\.0)/.test(bytes.toString('latin1', 0, 16))) return 'sip'
  if (on(2055) && bytes.length >= 20 && [5, 9, 10].includes(bytes.readUInt16BE(0))) return 'netflow'
  return null
}
