import { type Sign, sign } from './sign.ts'
import { mainPort, portNumber, type View } from './view.ts'

/** Called by its bare address: no lookup led there although this host's lookups stand in the logs. */
export function withoutName({ resolved, names, channel, direction }: View): readonly Sign[] {
  if (resolved !== false || direction !== 'outbound') return []
  const port = mainPort(channel)
  if (!/^(?:tcp|udp) /.test(port) || [53, 123, 67, 68].includes(portNumber(port))) return []
  const named = names.length > 0
  return [
    sign({
      detection: 'no-lookup',
      family: 'name',
      technique: 'T1071',
      // Relays of cameras, voice and games stand in programs as addresses, and are called over UDP.
      weight: named ? 0.4 : port.startsWith('udp') ? 0.6 : 1.2,
      seen: channel.responder,
      against: "answers of this network's DNS log",
      text: named
        ? `It was named ${names[0]} in the connection, but no lookup led to it.`
        : 'No name led to it: this host asks DNS for others, and never for this one.',
    }),
  ]
}
