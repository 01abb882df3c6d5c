import { type Sign, sign } from './sign.ts'
import { mainPort, type View } from './view.ts'

/** Names that look-alike certificates borrow; whoever owns them does not sign for himself towards the world. */
const borrowed = /microsoft|windows|google|apple|amazon|cloudflare|facebook|akamai|cisco|fortinet|vmware|digicert|lapd/i
/** Subjects that come with a tool or a tutorial. */
const stock = /internet widgits|default company|localhost|example\.com|acme co|snakeoil|some-?state|test/i
const leastPrints = 20

/** Self-signed and look-alike certificates, TLS without a server name, a fingerprint that one host alone shows. */
export function tls(view: View): readonly Sign[] {
  const { spoken, direction, surroundings } = view
  if (spoken === null || spoken.tls === 0 || direction === 'inbound') return []
  const signs = spoken.selfSigned === null ? [] : [selfSigned(spoken.selfSigned)]
  if (spoken.nameless === spoken.tls && mainPort(view.channel).startsWith('tcp '))
    signs.push(
      sign({
        detection: 'tls-without-name',
        family: 'tls',
        technique: 'T1573',
        weight: 0.6,
        seen: `${spoken.nameless} of ${spoken.tls} TLS connections`,
        against: 'programs that name the server',
        text: `None of ${spoken.tls} TLS connections names the server that it wants.`,
      }),
    )
  const print = [...spoken.prints].sort()[0]
  if (print !== undefined && surroundings.hosts >= leastPrints && surroundings.printHosts === 1)
    signs.push(
      sign({
        detection: 'rare-tls-fingerprint',
        family: 'tls',
        technique: 'T1573',
        weight: 0.8,
        seen: print,
        against: `1 of ${surroundings.hosts} hosts`,
        text: `Its TLS fingerprint is shown by no other of ${surroundings.hosts} hosts.`,
      }),
    )
  return signs
}

function selfSigned(subject: string): Sign {
  const lookAlike = borrowed.test(subject)
  const fromStock = stock.test(subject)
  return sign({
    detection: lookAlike ? 'look-alike-certificate' : 'self-signed-certificate',
    family: 'tls',
    technique: lookAlike ? 'T1036.005' : 'T1587.003',
    weight: lookAlike ? 2.2 : fromStock ? 1.4 : 0.9,
    seen: subject,
    against: 'a certificate that somebody else signed',
    text: lookAlike
      ? `The server signs for itself under a borrowed name: ${subject}.`
      : `The server signs its own certificate${fromStock ? ', one that comes with a tool' : ''}: ${subject}.`,
  })
}
