/**
 * What traffic logs say, one record type a log, in Zeek's words: the originator opened the connection, the responder answered.
 * Times are seconds since 1970 (UTC), sizes are bytes, `null` is what the log left unset.
 * `line` is the line of the file that the batch was read from, from 1.
 */
export type TrafficRecord =
  | Connection
  | Dns
  | Tls
  | Http
  | File
  | Certificate
  | Software
  | Dhcp
  | Ssh
  | Rdp
  | Smb
  | Ntp
  | Quic
  | Tunnel
  | Known
  | Notice
  | Weird
  | Log

/** The ends of a connection and Zeek's id for it, which ties the records of several logs together. */
export type Ends = {
  readonly line: number
  readonly ts: number
  readonly uid: string
  readonly originator: string
  readonly originatorPort: number | null
  readonly responder: string
  readonly responderPort: number | null
}

/** conn.log, and open_conn.log for connections that were still open when it was written. */
export type Connection = Ends & {
  readonly kind: 'connection'
  readonly open: boolean
  readonly proto: string
  readonly service: string | null
  readonly duration: number | null
  /** Payload, without headers. */
  readonly originatorBytes: number | null
  readonly responderBytes: number | null
  readonly originatorPackets: number | null
  readonly responderPackets: number | null
  /** On the wire, with IP headers: a beacon with an empty payload must still weigh something. */
  readonly originatorIpBytes: number | null
  readonly responderIpBytes: number | null
  readonly missedBytes: number | null
  /** Zeek's conn_state, e.g. `S0`, `REJ`, `SF`. */
  readonly state: string | null
  readonly history: string | null
  readonly originatorLocal: boolean | null
  readonly responderLocal: boolean | null
  readonly originatorMac: string | null
  readonly responderMac: string | null
}

export type Dns = Ends & {
  readonly kind: 'dns'
  readonly proto: string | null
  readonly query: string | null
  readonly queryType: string | null
  readonly responseCode: string | null
  /** Addresses, names and texts of the answer, as printed. */
  readonly answers: readonly string[]
  /** Seconds, one an answer. */
  readonly ttls: readonly number[]
  readonly rejected: boolean | null
}

export type Tls = Ends & {
  readonly kind: 'tls'
  readonly open: boolean
  readonly version: string | null
  readonly cipher: string | null
  readonly serverName: string | null
  readonly established: boolean | null
  readonly nextProtocol: string | null
  readonly ja3: string | null
  readonly ja3s: string | null
  readonly ja4: string | null
  readonly subject: string | null
  readonly issuer: string | null
  readonly clientSubject: string | null
  readonly clientIssuer: string | null
  /** Fingerprints (hex, no colons) of the responder's chain, its own certificate first. */
  readonly certificates: readonly string[]
  readonly clientCertificates: readonly string[]
  /** Ids of the responder's chain in the certificate log of older Zeek, which prints no fingerprints. */
  readonly certificateIds: readonly string[]
  readonly validation: string | null
}

export type Http = Ends & {
  readonly kind: 'http'
  readonly open: boolean
  readonly method: string | null
  readonly host: string | null
  readonly uri: string | null
  readonly referrer: string | null
  readonly userAgent: string | null
  readonly status: number | null
  readonly requestBytes: number | null
  readonly responseBytes: number | null
  readonly proxied: readonly string[]
}

export type File = {
  readonly kind: 'file'
  readonly line: number
  readonly ts: number
  readonly id: string
  readonly uids: readonly string[]
  readonly senders: readonly string[]
  readonly receivers: readonly string[]
  readonly source: string | null
  readonly mime: string | null
  readonly name: string | null
  readonly bytes: number | null
  /** MD5, SHA-1, SHA-256 in hex, those that the sensor computed. */
  readonly hashes: readonly string[]
}

/** x509.log: a certificate that was seen, not who showed it; `Tls.certificates` tells that. */
export type Certificate = {
  readonly kind: 'certificate'
  readonly line: number
  readonly ts: number
  /** Fingerprint in hex; null in logs of older Zeek, which print only a file id. */
  readonly fingerprint: string | null
  readonly id: string | null
  readonly subject: string | null
  readonly issuer: string | null
  readonly serial: string | null
  readonly notBefore: number | null
  readonly notAfter: number | null
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  readonly emails: readonly string[]
}

export type Software = {
  readonly kind: 'software'
  readonly line: number
  readonly ts: number
  readonly host: string
  readonly port: number | null
  readonly type: string | null
  readonly name: string | null
  readonly version: string | null
  readonly unparsed: string | null
}

type Dhcp = {
  readonly kind: 'dhcp'
  readonly line: number
  readonly ts: number
  readonly uids: readonly string[]
  /** The address that the device holds after the exchange. */
  readonly address: string | null
  readonly server: string | null
  readonly mac: string | null
  readonly hostName: string | null
  readonly fqdn: string | null
  readonly domain: string | null
  readonly vendorClass: string | null
  readonly leaseSeconds: number | null
}

export type Ssh = Ends & {
  readonly kind: 'ssh'
  readonly version: number | null
  /** As the sensor guesses from the sizes of packets; null when it cannot tell. */
  readonly authenticated: boolean | null
  readonly attempts: number | null
  /** Banners, e.g. `SSH-2.0-OpenSSH_9.6`. */
  readonly client: string | null
  readonly server: string | null
  /** Fingerprints of what either side offers, MD5 in hex. */
  readonly hassh: string | null
  readonly hasshServer: string | null
  readonly hostKey: string | null
}

export type Rdp = Ends & {
  readonly kind: 'rdp'
  /** The user name that the client sends before it signs in. */
  readonly cookie: string | null
  readonly result: string | null
  readonly security: string | null
  readonly clientName: string | null
  readonly clientBuild: string | null
}

/** A file that was opened, read, written, renamed or deleted, or a share that was mapped (`action` is null). */
export type Smb = Ends & {
  readonly kind: 'smb'
  /** e.g. `SMB::FILE_WRITE`. */
  readonly action: string | null
  /** The share, e.g. `\\\\fs1\\ADMIN$`. */
  readonly path: string | null
  readonly name: string | null
  readonly bytes: number | null
  /** `DISK`, `PIPE`, `PRINT`. */
  readonly shareType: string | null
  readonly service: string | null
}

export type Ntp = Ends & {
  readonly kind: 'ntp'
  /** 3 asks, 4 answers, 6 and 7 are control messages. */
  readonly mode: number | null
  readonly stratum: number | null
  readonly reference: string | null
}

export type Quic = Ends & {
  readonly kind: 'quic'
  readonly version: string | null
  readonly serverName: string | null
  readonly protocol: string | null
  readonly ja3: string | null
  readonly ja4: string | null
}

/** A tunnel that the sensor looked into, or saw begin or end. */
export type Tunnel = Ends & {
  readonly kind: 'tunnel'
  /** e.g. `Tunnel::GRE`, `Tunnel::SOCKS`. */
  readonly type: string
  readonly action: string | null
}

/** What a sensor wrote down once about a host: that it is there, a service, a certificate, a device. */
export type Known = {
  readonly kind: 'known'
  readonly line: number
  readonly ts: number
  readonly what: 'host' | 'service' | 'certificate' | 'device' | 'name'
  readonly host: string | null
  readonly mac: string | null
  readonly name: string | null
  readonly port: number | null
  readonly proto: string | null
  readonly services: readonly string[]
  readonly subject: string | null
  readonly issuer: string | null
}

/**
 * What the sensor itself raised: a Suricata alert, a Zeek notice. It is evidence of contact, and its verdict is its own.
 * An end that it does not name is an empty text.
 */
export type Notice = Ends & {
  readonly kind: 'notice'
  readonly name: string
  readonly category: string | null
  readonly severity: number | null
  /** What it says of the case at hand; null when the name says it all. */
  readonly text: string | null
}

/** Something that breaks the rules of its protocol. Most of it is the noise of a network. An end that is not named is an empty text. */
export type Weird = Ends & {
  readonly kind: 'weird'
  readonly name: string
  readonly text: string | null
}

/** That a log of this kind was there; `lines` of it were recognised and not examined. */
export type Log = {
  readonly kind: 'log'
  readonly line: number
  /** e.g. `conn`, `weird`, `eve:stats`. */
  readonly log: string
  readonly examined: boolean
  readonly lines: number
  /** Fields that this version has no use for, named once a header. */
  readonly ignored: readonly string[]
}
