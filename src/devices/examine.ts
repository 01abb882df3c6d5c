import { type Evidence, type Finding, finding, type Ground, type Severity, type Subject } from '../finding.ts'
import type { Entry } from '../lists/entry.ts'
import { type Policy, policyVersion } from '../policy.ts'
import type { Catalogue, Listed } from './catalogue.ts'
import type { Component, Device } from './device.ts'
import { nearestMaker } from './identify.ts'
import { type MakeVerdict, makes } from './makes.ts'
import { type RemoteVerdict, remoteTools } from './remote.ts'
import { type Verdict, vulnerable } from './vulnerable.ts'

/** Everything that one device gives cause for, set-aside results included. `file` is where the device was read. */
export function examineDevice(
  device: Device,
  file: { readonly file: string; readonly sha256: string },
  held: { readonly catalogue: Catalogue; readonly policy: Policy },
): Finding[] {
  const { catalogue, policy } = held
  const about: About = { device, file, policy: policyVersion(policy) }
  const meant = device.maker === null ? null : nearestMaker(device.maker, catalogue.makers)
  if (meant !== null && device.maker !== null) return misspelt(device, meant, { file, held })
  return [
    ...vulnerable(device, catalogue).map(verdict => exploited(verdict, about, catalogue)),
    ...makes(device, catalogue).map(verdict => make(verdict, about)),
    ...remoteTools(device, catalogue, policy).map(verdict => remote(verdict, about)),
  ]
}

/** The device as if its maker were spelt as the catalogues spell it; every finding says so. */
function misspelt(
  device: Device,
  maker: string,
  {
    file,
    held,
  }: {
    readonly file: { readonly file: string; readonly sha256: string }
    readonly held: { readonly catalogue: Catalogue; readonly policy: Policy }
  },
): Finding[] {
  const ground: Ground = {
    comparison: 'maker-spelling',
    subject: device.maker ?? '',
    entry: maker,
    weight: -0.1,
    text: `The inventory says "${device.maker}", which no catalogue knows; it was taken for ${maker}.`,
  }
  return examineDevice({ ...device, maker }, file, held).map(({ id: _, ...found }) =>
    finding({
      ...found,
      subject: subjectOf(device),
      score: Math.max(0, found.score - 0.1),
      grounds: [...found.grounds, ground],
    }),
  )
}

type About = {
  readonly device: Device
  readonly file: { readonly file: string; readonly sha256: string }
  readonly policy: string
}

function exploited(verdict: Verdict, about: About, catalogue: Catalogue): Finding {
  const { entry } = verdict.listed
  const exploiters = catalogue.exploitedBy(entry.id)
  const known: Ground = {
    comparison: 'exploited',
    subject: about.device.name,
    entry: entry.id,
    weight: 0,
    text: `${entry.id} (${entry.title}) is known to be exploited since ${entry.added}${entry.ransomware ? ', also by ransomware' : ''}.`,
  }
  const by = exploiters.map(
    (who): Ground => ({
      comparison: 'exploited-by',
      subject: entry.id,
      entry: who.name,
      weight: 0,
      text: `${who.name} exploits it (${who.source}).`,
    }),
  )
  const sure = verdict.score >= 0.9
  return finding({
    ...base(verdict, about, verdict.component),
    kind: 'exploited-vulnerability',
    severity: severityOf(sure, exploiters.length > 0),
    against: { ...against(verdict.listed, `${entry.id} ${entry.title}`), adversary: exploiters[0]?.id ?? null },
    score: verdict.score,
    grounds: [...verdict.grounds, known, ...by],
    action: {
      kind: sure ? 'patch' : 'review',
      text: sure
        ? `${entry.requiredAction}`
        : `Find out the version of ${about.device.name}; then: ${entry.requiredAction}`,
      basis: `CISA BOD 22-01, Known Exploited Vulnerabilities${entry.due === null ? '' : `, due ${entry.due}`}`,
    },
    technique: 'T1190',
    setAside: verdict.setAside,
  })
}

const severityOf = (sure: boolean, byAdversary: boolean): Severity =>
  sure ? (byAdversary ? 'high' : 'medium') : byAdversary ? 'medium' : 'low'

function make(verdict: MakeVerdict, about: About): Finding {
  const { entry } = verdict.listed
  const covered = entry.rule === 'covered'
  return finding({
    ...base(verdict, about, null),
    kind: covered ? 'covered-make' : 'unsupported-device',
    severity: covered ? 'low' : 'medium',
    against: {
      ...against(verdict.listed, covered ? entry.maker : `${entry.maker} ${entry.models.join(', ')}`.trim()),
      programs: [entry.basis],
    },
    score: verdict.score,
    grounds: [
      ...verdict.grounds,
      {
        comparison: covered ? 'covered' : 'unsupported',
        subject: about.device.name,
        entry: entry.id,
        weight: 0,
        text: covered
          ? `The make is covered${entry.since === null ? '' : ` since ${entry.since}`}. That is a rule about buying and using it, not a sign of compromise.`
          : `The maker gives no more security updates${entry.since === null ? '' : ` since ${entry.since}`}.`,
      },
    ],
    action: covered
      ? {
          kind: 'review',
          text: 'Do not buy more of it; plan its replacement where the rule binds you, and segment it until then.',
          basis: entry.basis,
        }
      : {
          kind: 'replace',
          text: 'Replace it, or take it off the internet and switch remote management off.',
          basis: entry.basis,
        },
    technique: null,
    setAside: null,
  })
}

function remote(verdict: RemoteVerdict, about: About): Finding {
  const { entry } = verdict.listed
  return finding({
    ...base(verdict, about, verdict.component),
    kind: 'remote-tool',
    severity: entry.abusedBy.length > 0 ? 'high' : 'low',
    against: { ...against(verdict.listed, entry.name), adversary: entry.abusedBy[0] ?? null },
    score: verdict.score,
    grounds: verdict.grounds,
    action: {
      kind: 'investigate',
      text: `Ask who installed ${entry.name} on ${about.device.name} and why. Approve it in the policy, or remove it.`,
      basis: 'CISA, Guide to Securing Remote Access Software (June 2023)',
    },
    technique: 'T1219',
    setAside: verdict.setAside,
  })
}

function base(verdict: { readonly score: number }, about: About, component: Component | null) {
  const { device, file, policy } = about
  const line = component?.line ?? device.line
  const field = component?.field ?? device.field
  const evidence: Evidence = { file: file.file, line, sha256: file.sha256, ...(field === null ? {} : { field }) }
  return {
    surface: 'equipment' as const,
    subject: subjectOf(device),
    policy,
    evidence: [evidence],
    score: verdict.score,
  }
}

const against = (listed: Listed<Entry>, name: string) => ({
  list: listed.list,
  edition: listed.edition,
  entry: listed.entry.id,
  name,
  adversary: null as string | null,
  programs: [] as readonly string[],
})

function subjectOf(device: Device): Subject {
  const what = [device.maker, device.model].filter(Boolean).join(' ')
  const facts: readonly (readonly [string, string | null])[] = [
    ['kind', device.kind],
    ['maker', device.maker],
    ['model', device.model],
    ['version', device.version],
    ['addresses', device.addresses.join(', ')],
    ['macs', device.macs.join(', ')],
    ['location', device.location],
    ['owner', device.owner],
    ['serial', device.serial],
  ]
  const properties = Object.fromEntries(
    facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== ''),
  )
  return {
    kind: 'device',
    id: device.id,
    label: what === '' || what === device.name ? device.name : `${device.name} (${what})`,
    properties,
  }
}
