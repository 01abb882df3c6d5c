const names = new Map<number, string>([
  [1, 'icmp'], [2, 'igmp'], [4, 'ipip'], [6, 'tcp'], [17, 'udp'], [41, 'ipv6'], [47, 'gre'], [50, 'esp'], [51, 'ah'], [58, 'icmp'],
  [89, 'ospf'], [103, 'pim'], [112, 'vrrp'], [132, 'sctp'],
]) // biome-ignore format: pairs

/** IANA protocol number → the name that logs print. ICMP of both families has one name, as in Zeek. */
export const protocolName = (protocol: number): string => names.get(protocol) ?? `ip-${protocol}`

/** The number of a name or of a number in text; null when it is neither. */
export function protocolNumber(text: string): number | null {
  const word = text.trim().toLowerCase()
  if (/^\d{1,3}$/.test(word)) return Number(word) <= 255 ? Number(word) : null
  if (word === 'icmp6' || word === 'ipv6-icmp' || word === 'icmpv6') return 58
  for (const [number, name] of names) if (name === word) return number
  return null
}
