import { createHash } from 'node:crypto'
import { printableLine } from '../../evidence/printable.ts'
import type { IndicatorEntry } from '../../lists/entry.ts'
import { type Form, inOrder, type LeftOut, told } from './form.ts'

/** Local rules: numbers from 1,000,000 to 1,999,999 are set aside for users' own (Suricata's allocation). */
const firstId = 1_000_000
const ids = 1_000_000
/** Past this, numbers would hardly stay from edition to edition, and Suricata itself wants datasets. */
const mostRules = 300_000

/** Suricata rules (6.0 and later; JA4 needs 7.0.6). They alert; whoever blocks changes `alert` to `drop`. */
export const suricataRules: Form = entries => {
  const leftOut: LeftOut[] = []
  const used = new Set<number>()
  const lines = inOrder(entries).flatMap(entry => {
    const bodies = bodiesOf(entry)
    if ('why' in bodies) {
      leftOut.push({ entry, why: bodies.why })
      return []
    }
    if (used.size + bodies.length > mostRules) {
      leftOut.push({ entry, why: `${mostRules} rules are the most that are written: write suricata-dataset` })
      return []
    }
    return bodies.map(({ head, match }, at) =>
      ruleLine(entry, { head, match, id: idOf(`${entry.observable} ${entry.value} ${at}`, used) }),
    )
  })
  return { files: [{ name: 'interdict.rules', text: lines.join('') }], leftOut, notes: [] }
}

type Body = { readonly head: string; readonly match: string }

function ruleLine(entry: IndicatorEntry, { head, match, id }: Body & { readonly id: number }): string {
  const message = `Interdict ${told(entry)} (${printableLine(entry.source)})`.slice(0, 300).replace(/[";\\|:]/g, ' ')
  const reference =
    entry.technique === null ? '' : ` metadata:mitre_technique_id ${entry.technique.replace(/[^\w.]/g, '')};`
  return `alert ${head} (msg:"${message}"; ${match} classtype:trojan-activity; sid:${id}; rev:1;${reference})\n`
}

/** The same indicator keeps its number from edition to edition, as far as no other has taken it. */
function idOf(text: string, used: Set<number>): number {
  let id = firstId + (createHash('sha256').update(text).digest().readUInt32BE(0) % ids)
  while (used.has(id)) id = id + 1 < firstId + ids ? id + 1 : firstId
  used.add(id)
  return id
}

const outward = '$HOME_NET any -> $EXTERNAL_NET any'

function bodiesOf(entry: IndicatorEntry): readonly Body[] | { readonly why: string } {
  const { value } = entry
  const content = `content:"${escaped(value)}";`
  switch (entry.observable) {
    case 'address':
    case 'network':
      return [{ head: `ip $HOME_NET any <> ${value} any`, match: '' }]
    case 'domain':
      return [
        { head: 'dns $HOME_NET any -> any any', match: `dns.query; ${nameMatch(entry)}` },
        { head: `tls ${outward}`, match: `tls.sni; ${nameMatch(entry)}` },
        // This buffer is lower case already, and Suricata refuses a rule that says so once more.
        { head: `http ${outward}`, match: `http.host; ${nameMatch(entry).replace(' nocase;', '')}` },
      ]
    case 'server-name':
      return [{ head: `tls ${outward}`, match: `tls.sni; ${nameMatch(entry)}` }]
    case 'url':
      return urlBodies(value)
    case 'ja3':
      return [{ head: `tls ${outward}`, match: `ja3.hash; ${content}` }]
    case 'ja3s':
      return [{ head: 'tls $EXTERNAL_NET any -> $HOME_NET any', match: `ja3s.hash; ${content}` }]
    case 'ja4':
      return [{ head: `tls ${outward}`, match: `ja4.hash; ${content}` }]
    case 'hassh':
      // A feed says of which side it is in words at most.
      return [
        { head: 'ssh any any -> any any', match: `ssh.hassh; ${content}` },
        { head: 'ssh any any -> any any', match: `ssh.hassh.server; ${content}` },
      ]
    case 'user-agent':
      return [
        {
          head: `http ${outward}`,
          match: `http.user_agent; ${content}${entry.exact ? ` bsize:${Buffer.byteLength(value)};` : ''}`,
        },
      ]
    case 'certificate':
      if (value.length !== 40) return { why: 'Suricata knows certificates by SHA-1' }
      return [
        { head: 'tls any any -> any any', match: `tls.cert_fingerprint; content:"${value.match(/../g)?.join(':')}";` },
      ]
    case 'certificate-subject':
      return [{ head: 'tls any any -> any any', match: `tls.cert_subject; ${content} nocase;` }]
    case 'hash':
      return { why: 'file hashes are matched from lists: write suricata-dataset' }
    default:
      return { why: `Suricata has no keyword for ${entry.observable}` }
  }
}

/** `dotprefix` puts a dot before the name, so that the name itself and names below it end in `.name`. */
function nameMatch({ value, exact }: IndicatorEntry): string {
  return exact
    ? `content:"${escaped(value)}"; bsize:${value.length}; nocase;`
    : `dotprefix; content:".${escaped(value)}"; nocase; endswith;`
}

function urlBodies(value: string): readonly Body[] | { readonly why: string } {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || url.protocol !== 'http:') return { why: 'only URLs in clear can be seen: an https URL is not' }
  const target = url.pathname + url.search
  return [
    {
      head: `http ${outward}`,
      match: `http.host; content:"${escaped(url.hostname)}"; bsize:${url.hostname.length}; http.uri.raw; content:"${escaped(target)}"; bsize:${Buffer.byteLength(target)};`,
    },
  ]
}

/** What means something in a rule, and what is not printable, is written in hex between bars. */
export function escaped(text: string): string {
  return [...Buffer.from(text)]
    .map(byte =>
      byte < 0x20 || byte > 0x7e || '";|\\:'.includes(String.fromCharCode(byte))
        ? `|${byte.toString(16).padStart(2, '0')}|`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/\|\|/g, ' ')
}
