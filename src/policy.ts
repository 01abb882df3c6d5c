import { createHash } from 'node:crypto'
import { z } from 'zod'
import { issuesText } from './errors.ts'
import { canonical } from './finding.ts'

/** What an organisation decides about examining. Versioned: every finding names the version that it was made under. */
export type Policy = {
  readonly name: string
  readonly screening: {
    /** Findings below are kept, set aside by rule `below-threshold`, down to `keep`. */
    readonly threshold: number
    readonly keep: number
    /** OFAC FAQ 122–125: a weak alias corroborates; `alert` treats it as a strong one. */
    readonly weakAliases: 'corroborate' | 'alert'
    /** `ofac` imitates Sanctions List Search (FAQ 249). */
    readonly matcher: 'interdict' | 'ofac'
  }
  readonly devices: {
    /** Remote tools that this organisation has approved, by catalogue id. */
    readonly approvedTools: readonly string[]
  }
  readonly traffic: {
    /** Networks that are the organisation's own, CIDR. */
    readonly internal: readonly string[]
    /** Days after `lastSeen` in which an address indicator loses half of its score. */
    readonly addressHalfLife: number
    readonly threshold: number
  }
}

export const defaultPolicy: Policy = {
  name: 'default-1',
  screening: { threshold: 0.7, keep: 0.5, weakAliases: 'corroborate', matcher: 'interdict' },
  devices: { approvedTools: [] },
  traffic: {
    internal: [
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '100.64.0.0/10',
      '169.254.0.0/16',
      '127.0.0.0/8',
      'fc00::/7',
      'fe80::/10',
      '::1/128',
    ],
    addressHalfLife: 180,
    threshold: 0.5,
  },
}

/** `name+hash8`: two policies of one name that differ in content never share a version. */
export function policyVersion(policy: Policy): string {
  return `${policy.name}+${createHash('sha256').update(canonical(policy)).digest('hex').slice(0, 8)}`
}

const unit = z.number().min(0).max(1)

/** What a policy file may say; everything is optional and takes its default. An unknown word raises. */
const policyFile = z.strictObject({
  name: z.string().min(1).max(100).optional(),
  screening: z
    .strictObject({
      threshold: unit,
      keep: unit,
      weakAliases: z.enum(['corroborate', 'alert']),
      matcher: z.enum(['interdict', 'ofac']),
    })
    .partial()
    .optional(),
  devices: z
    .strictObject({ approvedTools: z.array(z.string()) })
    .partial()
    .optional(),
  traffic: z
    .strictObject({
      internal: z.array(z.union([z.cidrv4(), z.cidrv6()], { error: 'is no network such as 10.0.0.0/8' })),
      addressHalfLife: z.number().positive(),
      threshold: unit,
    })
    .partial()
    .optional(),
})

/** Reads a policy from JSON: what it does not say stays as in the default. Throws with the field that is wrong. */
export function readPolicy(text: string): Policy {
  const read = policyFile.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(issuesText(read.error.issues))
  const said = read.data
  return {
    name: said.name ?? defaultPolicy.name,
    screening: { ...defaultPolicy.screening, ...without(said.screening) },
    devices: { ...defaultPolicy.devices, ...without(said.devices) },
    traffic: { ...defaultPolicy.traffic, ...without(said.traffic) },
  }
}

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> }

const without = <T extends object>(part: T | undefined): Partial<Said<T>> =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined)) as Partial<Said<T>>
