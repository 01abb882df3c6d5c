import type { Identifier } from '../ids/scheme.ts'

/** FollowTheMoney's names for kinds of party. */
export type Schema = 'Person' | 'Organization' | 'Company' | 'LegalEntity' | 'Vessel' | 'Airplane' | 'CryptoWallet'

/** One record of an edition. `id` is the issuer's own, unique in the edition. */
export type Entry =
  | PartyEntry
  | VulnerabilityEntry
  | AffectedEntry
  | IndicatorEntry
  | MakeEntry
  | RemoteToolEntry
  | BenignEntry
  | AutonomousSystemEntry

/** A designated, listed or otherwise named party. Absent facts are empty arrays, never invented. */
export type PartyEntry = {
  readonly kind: 'party'
  readonly id: string
  readonly schema: Schema
  /** The first is the primary name. */
  readonly names: readonly EntryName[]
  readonly programs: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly addresses: readonly PostalAddress[]
  readonly births: readonly DateSpan[]
  readonly birthPlaces: readonly string[]
  readonly deaths: readonly DateSpan[]
  /** Foundation of a company, build of a ship. */
  readonly founded: readonly DateSpan[]
  /** ISO 3166-1 alpha-2 lower case where recognised, else the issuer's words. */
  readonly nationalities: readonly string[]
  readonly citizenships: readonly string[]
  /** Countries that the issuer ties the party to otherwise (registration, flag, country column). */
  readonly countries: readonly string[]
  readonly gender: 'male' | 'female' | null
  readonly titles: readonly string[]
  readonly positions: readonly string[]
  readonly links: readonly Link[]
  readonly vessel: Craft | null
  readonly aircraft: Craft | null
  /** Date of designation, when the issuer prints it (ISO 8601 date). */
  readonly listed: string | null
  /** Facts that have a name but no field here, in the issuer's words: ["Secondary sanctions risk", "…"]. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Free text of the issuer that holds no structure. */
  readonly remarks: string | null
}

export type EntryName = {
  readonly full: string
  readonly kind: 'primary' | 'alias' | 'former' | 'original-script'
  /** A weak alias corroborates and does not alert by itself (OFAC FAQ 122–125). */
  readonly weak: boolean
  /** Parts as the issuer prints them, when it prints parts. */
  readonly parts?: {
    readonly family?: string
    readonly given?: string
    readonly middle?: string
    readonly other?: string
  }
}

export type PostalAddress = {
  readonly street?: string
  readonly city?: string
  readonly region?: string
  readonly postal?: string
  readonly country?: string
  /** One line, always present. */
  readonly full: string
}

/** A date as the issuer knows it: first and last possible day (ISO 8601), and the words it used.
 *  "circa 1958" is 1957-01-01..1959-12-31 with `circa`; "1958 to 1960" is the span. */
export type DateSpan = { readonly from: string; readonly to: string; readonly circa: boolean; readonly text: string }

/** "Linked To" is not ownership; only `owns` with a stake counts towards 50 percent. */
export type Link = {
  readonly relation: 'linked-to' | 'owned-by' | 'controlled-by' | 'family' | 'associate' | 'acts-for' | 'other'
  readonly name: string
  readonly entry?: string
  /** Percent, when the issuer prints it. */
  readonly stake?: number
}

export type Craft = {
  readonly type?: string
  readonly flag?: string
  readonly formerFlags?: readonly string[]
  readonly owner?: string
  readonly tonnage?: string
  readonly grossTonnage?: string
  readonly model?: string
  readonly operator?: string
  readonly manufactured?: string
}

/** A vulnerability that is known to be exploited (CISA KEV). */
export type VulnerabilityEntry = {
  readonly kind: 'vulnerability'
  /** CVE id. */
  readonly id: string
  readonly vendor: string
  readonly product: string
  readonly title: string
  readonly description: string
  readonly added: string
  readonly due: string | null
  readonly requiredAction: string
  readonly ransomware: boolean
  readonly cwes: readonly string[]
  readonly notes: string
}

/** Which versions of one product a vulnerability affects. Without ranges for a product the answer is "cannot tell". */
export type AffectedEntry = {
  readonly kind: 'affected'
  /** `CVE/vendor/product`. */
  readonly id: string
  readonly cve: string
  readonly vendor: string
  readonly product: string
  /** Other names of the product: models (`*` as wildcard), package names, purl names, in lower case. */
  readonly aliases: readonly string[]
  /** CPE 2.3 `vendor:product` pairs. */
  readonly cpes: readonly string[]
  /** How versions are put in order: `build` by the number after the word "build". */
  readonly scheme: 'semver' | 'generic' | 'build'
  /** `introduced` and `lastAffected` are affected, `fixed` is not. An empty list means every version. */
  readonly ranges: readonly { readonly introduced?: string; readonly fixed?: string; readonly lastAffected?: string }[]
  readonly source: string
  readonly verified: boolean
}

export type ObservableKind =
  | 'domain'
  | 'address'
  | 'network'
  | 'asn'
  | 'url'
  | 'email'
  | 'hash'
  | 'certificate'
  | 'certificate-subject'
  | 'ja3'
  | 'ja3s'
  | 'ja4'
  | 'hassh'
  | 'user-agent'
  | 'server-name'
  | 'file-name'
  | 'software'

/** Something that can be seen on the wire or on disk and that an authority tied to an adversary. */
export type IndicatorEntry = {
  readonly kind: 'indicator'
  readonly id: string
  readonly observable: ObservableKind
  /** Normalised; a domain matches itself and everything below it unless `exact`. */
  readonly value: string
  readonly exact: boolean
  /** Dossier id or the feed's own name of the threat. */
  readonly adversary: string | null
  readonly description: string
  /** ISO 8601; addresses change hands, so a sighting outside the span decays. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly validUntil: string | null
  /** 0–1 as the feed states it, null when it does not. */
  readonly confidence: number | null
  readonly technique: string | null
  readonly source: string
}

/** A make or model that a rule covers (FCC Covered List, NDAA 889), or that has reached its end of support. */
export type MakeEntry = {
  readonly kind: 'make'
  readonly id: string
  readonly rule: 'covered' | 'unsupported'
  readonly maker: string
  readonly aliases: readonly string[]
  /** Kinds of equipment that are covered; empty means all of the maker's. */
  readonly equipment: readonly string[]
  /** Model patterns, `*` as wildcard; empty means every model. */
  readonly models: readonly string[]
  /** Prefixes (first three octets, lower case hex with colons) registered to the maker. */
  readonly macPrefixes: readonly string[]
  readonly since: string | null
  readonly basis: string
  readonly source: string
}

/** A legitimate remote-access tool: presence is not guilt, an approval list decides. */
export type RemoteToolEntry = {
  readonly kind: 'remote-tool'
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly ports: readonly number[]
  readonly executables: readonly string[]
  /** Substrings of package or product names, lower case. */
  readonly products: readonly string[]
  readonly serverNames: readonly string[]
  readonly ja4: readonly string[]
  /** Dossier ids of adversaries known to abuse it. */
  readonly abusedBy: readonly string[]
  readonly source: string
}

/** One list of networks and names that many innocent parties share (a MISP warninglist). It lowers a score and never whitelists. */
export type BenignEntry = {
  readonly kind: 'benign'
  readonly id: string
  readonly name: string
  readonly description: string
  /** As the list's makers count, often a date such as `20260811`. */
  readonly version: string
  /** Addresses, networks and domains; a domain with a dot in front holds of everything below it. */
  readonly values: readonly string[]
  /** Why it lowers nothing, null when it does. */
  readonly unused: string | null
}

/** The networks that one autonomous system announced when the table was made. */
export type AutonomousSystemEntry = {
  readonly kind: 'autonomous-system'
  /** `AS64500`. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2 lower case, null when the table prints none. */
  readonly country: string | null
  /** CIDR. */
  readonly networks: readonly string[]
}
