import { type Sign, sign } from './sign.ts'
import { mainPort, portNumber, type View } from './view.ts'

/** Ports on which devices of any office call outside. */
const usual = new Set([
  20, 21, 22, 25, 53, 80, 110, 123, 143, 443, 465, 500, 587, 853, 989, 990, 993, 995, 1194, 1433, 1883, 3074, 3306,
  3389, 3478, 3479, 3480, 3481, 4070, 4244, 4500, 5060, 5061, 5222, 5223, 5228, 5229, 5230, 5349, 5432, 5671, 5683,
  5684, 5938, 8000, 8080, 8443, 8883, 8886, 9443, 19302, 19305, 32100, 41641, 51820,
])
const telnet = new Set([23, 2323])
const isChat = (port: number): boolean => (port >= 6660 && port <= 6669) || port === 6697 || port === 7000

/** Ports where a service of this name is at home. */
const homes: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  [
    'ssl',
    new Set([
      443, 465, 587, 636, 853, 989, 990, 993, 995, 1443, 3269, 4443, 5061, 5222, 5223, 5228, 5229, 5230, 5349, 5671,
      5684, 8443, 8883, 8886, 9443, 10443, 25, 110, 143, 21, 389, 3389, 1194, 2096, 7443,
    ]),
  ],
  ['http', new Set([80, 81, 3128, 5000, 5357, 7547, 8000, 8008, 8080, 8081, 8088, 8888, 9000, 1900, 49152, 631, 3000])],
  ['ssh', new Set([22, 2222])],
  ['dns', new Set([53, 5353, 5355, 137])],
  ['irc', new Set([6667, 6697])],
])

/** A service away from its port, a port without its service, and ports that few have a reason to call. */
export function service(view: View): readonly Sign[] {
  const { channel, direction, surroundings } = view
  const port = mainPort(channel)
  const number = portNumber(port)
  if (direction === 'inbound' || !(port.startsWith('tcp ') || port.startsWith('udp '))) return []
  const signs: Sign[] = []
  let recognised = 0
  for (const [name, count] of channel.services) {
    if (name === '') continue
    recognised++
    const home = homes.get(name === 'tls' ? 'ssl' : name)
    if (home !== undefined && !home.has(number))
      signs.push(
        mismatch(
          `${name} on ${port}, ${count} times`,
          `${name} at its own ports`,
          `${name} runs on port ${number}, where it is not at home.`,
        ),
      )
    if (name === 'irc')
      signs.push(odd(3, 'irc', `IRC is spoken (port ${number}): bots have taken orders so for decades.`))
  }
  if (port === 'tcp 443' && surroundings.recognises && recognised === 0 && channel.answered >= 3)
    signs.push(
      mismatch(
        `${channel.answered} answered calls, no TLS`,
        'TLS on tcp 443',
        'Port 443 is used, but what is spoken there is no TLS.',
      ),
    )
  const oddest = oddestPort(view)
  return oddest === null ? signs : [...signs, oddest]
}

/** The port that fewest have a reason to call; any one of a channel's ports may be it, of equals the first in order of text. */
function oddestPort(view: View): Sign | null {
  const silent = isSilent(view.channel.services)
  let oddest = ''
  let most = 0
  for (const port of view.channel.ports.keys()) {
    const weight = oddness(port, view, silent)
    if (weight > most || (weight === most && port < oddest)) {
      oddest = port
      most = weight
    }
  }
  if (most === 0) return null
  const number = portNumber(oddest)
  if (silent && telnet.has(number))
    return odd(most, oddest, `Port ${number} is telnet's: few have a reason to call it outside.`)
  if (silent && isChat(number)) return odd(most, oddest, `Port ${number} is one of IRC's: bots take orders there.`)
  return odd(most, oddest, `Port ${number} is none that devices commonly call outside.`)
}

function isSilent(services: View['channel']['services']): boolean {
  for (const name of services.keys()) if (name !== '') return false
  return true
}

/** Log-odds that a port is worth; 0 for one that many have a reason to call. */
function oddness(port: string, { fan }: View, silent: boolean): number {
  const tcp = port.startsWith('tcp ')
  if (!tcp && !port.startsWith('udp ')) return 0
  const number = portNumber(port)
  if (silent && telnet.has(number)) return 1.2
  if (silent && isChat(number)) return 1.3
  const fromMany = !tcp && number >= 1024 && (fan?.responders ?? 0) > 20
  if (usual.has(number) || fromMany) return 0
  return tcp ? 0.9 : 0.6
}

/** Whether devices of any office call such a port outside. */
export const isUsual = (port: string): boolean => usual.has(portNumber(port))

const mismatch = (seen: string, against: string, text: string): Sign =>
  sign({ detection: 'service-mismatch', family: 'service', technique: 'T1571', weight: 1.2, seen, against, text })

const odd = (weight: number, seen: string, text: string): Sign =>
  sign({
    detection: 'unusual-port',
    family: 'service',
    technique: 'T1571',
    weight,
    seen,
    against: 'ports in common use',
    text,
  })
