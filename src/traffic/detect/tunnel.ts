import type { Counts } from '../tally.ts'
import { type Sign, sign } from './sign.ts'
import { bytes } from './statistics.ts'
import { mainPort, portNumber, type View } from './view.ts'

/** An echo of 56 bytes is 84 on the wire; Windows sends 60. */
const usualEcho = 130

/** Payload in pings, GRE, and SOCKS towards the outside. */
export function tunnels({ channel, direction }: View): readonly Sign[] {
  const port = mainPort(channel)
  const signs: Sign[] = []
  const each = channel.originatorPackets > 0 ? channel.originatorBytes / channel.originatorPackets : 0
  if (port.startsWith('icmp') && each > usualEcho && channel.originatorBytes + channel.responderBytes > 20_000)
    signs.push(
      tunnel('icmp-tunnel', 'T1095', {
        weight: 2.2 + (channel.originatorBytes > 1e6 ? 0.8 : 0),
        seen: `${Math.round(each)} bytes a packet, ${bytes(channel.originatorBytes + channel.responderBytes)} in all`,
        against: 'pings of 60 to 130 bytes',
        text: `Its pings carry ${Math.round(each)} bytes each and ${bytes(channel.originatorBytes + channel.responderBytes)} in all.`,
      }),
    )
  if (/^(?:gre|unknown_transport)/.test(port) || has(channel.services, name => /gre|ayiya|teredo|gtp/.test(name)))
    signs.push(
      tunnel('protocol-tunnel', 'T1572', {
        weight: 1.2,
        seen: `${port}, ${[...channel.services.keys()].filter(Boolean).join(', ')}`,
        against: 'TCP, UDP, ICMP',
        text: `It speaks ${port.split(' ')[0]} past the usual transports, in which other connections can hide.`,
      }),
    )
  const socks = has(channel.services, name => name.includes('socks') && name.split(',').includes('socks'))
  if (direction !== 'inbound' && (socks || ([1080, 10808].includes(portNumber(port)) && channel.answered > 0)))
    signs.push(
      tunnel('socks-outside', 'T1090', {
        weight: socks ? 2 : 0.8,
        seen: socks ? 'SOCKS' : port,
        against: 'proxies of the own network',
        text: 'It goes through a SOCKS proxy outside the network.',
      }),
    )
  return signs
}

const tunnel = (
  detection: string,
  technique: string,
  parts: { weight: number; seen: string; against: string; text: string },
): Sign => sign({ detection, family: 'tunnel', technique, ...parts })

function has(services: Counts, one: (name: string) => boolean): boolean {
  for (const name of services.keys()) if (name !== '' && one(name)) return true
  return false
}
