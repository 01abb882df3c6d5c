import { isIP } from 'node:net'
import { jsonText } from '../../evidence/printable.ts'
import type { Finding, Severity } from '../../finding.ts'

const severities: Record<Severity, number> = { high: 73, medium: 47, low: 21 }

/** Findings as Elastic Common Schema documents (8.17), one a line. `at` is when the run that found them ended. */
export const ecs = (findings: readonly Finding[], at: string): string =>
  findings.map(found => `${jsonText(documentOf(found, at))}\n`).join('')

function documentOf(found: Finding, at: string): object {
  const { subject, against } = found
  const network = found.surface === 'network'
  return {
    '@timestamp': at,
    ecs: { version: '8.17.0' },
    message: `${subject.label}: ${against.name}`,
    event: {
      id: found.id,
      kind: found.setAside === null ? 'alert' : 'event',
      category: network
        ? ['network', 'threat']
        : found.surface === 'equipment'
          ? ['vulnerability', 'host']
          : ['threat'],
      type: ['indicator'],
      module: 'interdict',
      dataset: `interdict.${found.surface}`,
      action: found.action.kind,
      reason: found.grounds.map(({ text }) => text).join(' '),
      severity: severities[found.severity],
      risk_score: Math.round(found.score * 1e4) / 100,
    },
    rule: { name: found.kind, ruleset: against.list, version: found.policy },
    ...(network ? endsOf(found) : {}),
    threat: {
      ...(against.adversary === null ? {} : { group: { id: against.adversary, name: against.adversary } }),
      ...(found.technique === null ? {} : { framework: 'MITRE ATT&CK', technique: { id: [found.technique] } }),
    },
    log: { file: { path: found.evidence[0]?.file ?? '' } },
    interdict: {
      surface: found.surface,
      subject: { kind: subject.kind, id: subject.id, label: subject.label, properties: subject.properties },
      against,
      score: found.score,
      grounds: found.grounds,
      evidence: found.evidence,
      action: found.action,
      set_aside: found.setAside,
    },
  }
}

/** Ends of a connection or channel, as the subject names them: who was called is an address, a name, or both. */
function endsOf({ subject: { properties } }: Finding): object {
  const { originator, peer = '', responders = '', names = '', ports = '' } = properties
  // Who was asked for a name is not who bears it.
  const asked = isIP(peer) === 0 && /\b53\b/.test(ports)
  const called = asked ? [] : listed(responders)
  const ip = [peer, ...called].find(text => isIP(text) > 0)
  const domain = [...listed(names), peer].find(text => /^[\w-]+(?:\.[\w-]+)*\.[a-z][\w-]+$/i.test(text))
  const address = ip ?? domain
  const port = asked ? null : /^(tcp|udp) (\d+)$/.exec(ports)
  return {
    source: originator !== undefined && isIP(originator) > 0 ? { ip: originator, address: originator } : undefined,
    destination: address === undefined ? undefined : { address, ip, domain, port: port ? Number(port[2]) : undefined },
    network: port ? { transport: port[1] } : undefined,
  }
}

const listed = (text: string): readonly string[] => text.split(/, | and /)
