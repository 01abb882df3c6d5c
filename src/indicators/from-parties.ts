import type { IndicatorEntry, PartyEntry } from '../lists/entry.ts'
import { normaliseObservable } from '../lists/observable.ts'

/**
 * Hosts on which anybody may have a page. A listed party's page there is a URL of theirs; the host is not.
 * Earned by OFAC entries that print pages on these as `Website`.
 */
const sharedHosts = new Set([
  'facebook.com', 'twitter.com', 'x.com', 'instagram.com', 'linkedin.com', 'youtube.com', 't.me', 'telegram.org',
  'telegram.me', 'vk.com', 'ok.ru', 'medium.com', 'github.com', 'gitlab.com', 'google.com', 'sites.google.com',
  'weibo.com', 'weixin.qq.com', 'qq.com', 'baidu.com', 'alibaba.com', '1688.com', 'made-in-china.com', 'taobao.com',
  'wordpress.com', 'blogspot.com', 'tumblr.com', 'livejournal.com', 'wixsite.com', 'weebly.com', 'yolasite.com',
  'whatsapp.com', 'wa.me', 'tiktok.com', 'rumble.com', 'bitchute.com', 'soundcloud.com', 'archive.org', 'apple.com',
  'itunes.apple.com', 'play.google.com', 'amazon.com', 'yahoo.com', 'gmail.com', 'hotmail.com', 'outlook.com',
]) // biome-ignore format: a table of names

/** The designated party's own names on the wire, as indicators. `id` is the party's, so that a finding names the designation. */
export function indicatorsOfParty(party: PartyEntry, source: string): readonly IndicatorEntry[] {
  const name = party.names[0]?.full ?? party.id
  const seen = new Set<string>()
  const indicators: IndicatorEntry[] = []
  for (const identifier of party.identifiers) {
    const observable = wireName(identifier.scheme, identifier.value)
    if (observable === null || seen.has(observable.value)) continue
    seen.add(observable.value)
    indicators.push({
      kind: 'indicator',
      id: party.id,
      observable: observable.kind,
      value: observable.value,
      exact: false,
      adversary: null,
      description: `website of ${name}, a designated party`,
      firstSeen: null,
      lastSeen: null,
      // A designation holds until it is lifted: what it names does not age while the entry stands.
      validUntil: '9999-12-31',
      confidence: null,
      technique: null,
      source,
    })
  }
  return indicators
}

function wireName(scheme: string, value: string): { kind: 'domain' | 'url'; value: string } | null {
  if (scheme !== 'website' && scheme !== 'domain') return null
  const url = normaliseObservable('url', value)
  if (!url.ok) return null
  const { hostname, pathname, search } = new URL(url.value)
  const host = normaliseObservable('domain', hostname.replace(/^www\d?\./, ''))
  if (!host.ok) return null
  const page = pathname.length > 1 || search !== ''
  if (!onSharedHost(host.value)) return { kind: 'domain', value: host.value }
  return page ? { kind: 'url', value: url.value } : null
}

function onSharedHost(host: string): boolean {
  const labels = host.split('.')
  // A name of one's own under a shared host (someone.wordpress.com) is one's own.
  return (
    sharedHosts.has(host) ||
    (labels.length > 2 &&
      /^(?:[a-z]{2}-[a-z]{2}|[a-z]{2}|m|web|old|ru-ru)$/.test(labels[0] as string) &&
      sharedHosts.has(labels.slice(1).join('.')))
  )
}
