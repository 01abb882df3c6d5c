import type { Role } from '../roles/role.ts'
import { isFixed } from '../roles/role.ts'
import { type DomainAsked, mostLabels } from './dns-tally.ts'
import { rhythmOf, strengthOf } from './rhythm.ts'
import { type Sign, sign } from './sign.ts'
import { clamp, span } from './statistics.ts'

const leastLabels = 60
/** Services that are asked in long made-up names by design: reputation, block lists, content delivery, own networks. */
const byDesign =
  /(?:^|\.)(?:sophosxl\.net|mcafee\.com|trellix\.com|avts\.mcafee\.com|spamhaus\.org|e5\.sk|avqs\.mcafee\.com|senderbase\.org|surbl\.org|uribl\.com|barracudacentral\.org|cymru\.com|akamaiedge\.net|akamai\.net|amazonaws\.com|cloudfront\.net|googlevideo\.com|gvt1\.com|trendmicro\.com|webrootcloudav\.com|kaspersky-labs\.com|cloudapp\.azure\.com|azureedge\.net|windows\.net|office\.com|office365\.com)$/

/** Data inside names: many long, random labels below one domain, types that carry much, at a pace. */
export function dnsTunnel(asked: DomainAsked, role: Role): readonly Sign[] {
  const { labels, length, entropy, queries, carrying, texts, missing } = asked
  if (byDesign.test(asked.domain)) return []
  const signs: Sign[] = []
  const long = clamp((length - 14) / 20, 0, 1)
  const random = clamp((entropy - 2.9) / 0.9, 0, 1)
  if (labels >= leastLabels && long + random > 0.6)
    signs.push(
      sign({
        detection: 'dns-tunnel',
        family: 'tunnel',
        technique: 'T1071.004',
        weight:
          0.8 +
          clamp(Math.log10(labels / leastLabels), 0, 1.5) +
          1.6 * long +
          1.2 * random -
          (missing > queries / 2 ? 0.8 : 0),
        seen: `${labels >= mostLabels ? `${mostLabels} or more` : labels} names below ${asked.domain}, ${Math.round(length)} characters and ${entropy.toFixed(1)} bits a character on average`,
        against: `${leastLabels} names of ordinary words`,
        text: `It asked for ${labels >= mostLabels ? `${mostLabels} or more` : labels} different names below ${asked.domain}, ${Math.round(length)} characters long on average and as random as ${entropy.toFixed(1)} bits a character.`,
      }),
    )
  if (carrying >= 20 && carrying / queries > 0.5 && labels >= 20)
    signs.push(
      sign({
        detection: 'dns-carrying-types',
        family: 'tunnel',
        technique: 'T1071.004',
        weight: 1.2,
        seen: `${carrying} of ${queries} queries`,
        against: 'address queries',
        text: `${carrying} of ${queries} queries are of types that carry text or data.`,
      }),
    )
  return [...signs, ...textCommands(asked, role, texts)]
}

const mail = /(?:^|\.)(?:_dmarc|_domainkey|spf)/

/** Text records asked for at a pace: orders can be put there for anyone to fetch. Mail servers ask for them as mail comes. */
function textCommands(asked: DomainAsked, role: Role, texts: number): readonly Sign[] {
  if (texts < 8 || texts / asked.queries < 0.5 || mail.test(asked.domain)) return []
  const rhythm = rhythmOf(asked.times)
  const strength = rhythm === null ? 0 : strengthOf(rhythm)
  const weight = 1 + strength + (isFixed(role) || role.name === 'appliance' ? 1.2 : 0)
  return [
    sign({
      detection: 'txt-commands',
      family: 'rhythm',
      technique: 'T1071.004',
      weight,
      seen: `${texts} text records of ${asked.domain}`,
      against: 'a host that asks for addresses',
      text: `It asked ${texts} times for text records of ${asked.domain}${rhythm !== null && strength > 0.3 ? `, one in ${span(rhythm.period)}` : ''}.`,
    }),
  ]
}
