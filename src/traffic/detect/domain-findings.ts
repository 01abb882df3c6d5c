import type { Finding } from '../../finding.ts'
import { isoTime } from '../contact-grounds.ts'
import type { Role } from '../roles/role.ts'
import { type BehaviourContext, labelled, made } from './behaviour-finding.ts'
import type { DomainAsked } from './dns-tally.ts'
import { dnsTunnel } from './dns-tunnel.ts'
import { priorGround } from './judge.ts'
import { plotProperties } from './plot-data.ts'
import { combine } from './sign.ts'

/** What hides in names: one finding for each originator and registrable domain. */
export function domainFindings(
  pairs: readonly DomainAsked[],
  {
    roleOf,
    span,
    context,
  }: {
    readonly roleOf: (address: string) => Role
    /** First and last record of the logs. */
    readonly span: { readonly first: number; readonly last: number }
    readonly context: BehaviourContext
  },
): readonly Finding[] {
  return pairs.flatMap(asked => {
    const role = roleOf(asked.originator)
    const signs = dnsTunnel(asked, role)
    if (signs.length === 0) return []
    const host = labelled(asked.originator, context)
    const finding = made(
      {
        combined: combine(priorGround('domain'), signs),
        subject: {
          kind: 'channel',
          id: `${asked.originator}>${asked.domain}`,
          label: `${host} → names below ${asked.domain}`,
          properties: {
            originator: asked.originator,
            peer: asked.domain,
            role: role.name,
            queries: String(asked.queries),
            names: String(asked.labels),
            first: isoTime(asked.places[0]?.ts ?? Number.NaN),
            ...plotProperties({ times: asked.times, sent: [], span }),
          },
        },
        places: asked.places,
        known: context.known(asked.originator, [asked.domain]),
        host,
        peer: asked.domain,
        extra: [],
        expected: null,
      },
      context,
    )
    return [finding]
  })
}
