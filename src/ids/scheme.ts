/** Identifier schemes that Interdict knows by name. Everything else an issuer prints is kept under `other`. */
export type Scheme =
  | 'imo' // IMO ship number, 7 digits with check digit
  | 'mmsi'
  | 'call-sign'
  | 'aircraft' // tail number or construction number
  | 'lei' // ISO 17442
  | 'bic' // ISO 9362
  | 'iban' // ISO 13616
  | 'isin' // ISO 6166
  | 'ticker' // Bloomberg style, e.g. "688244 CH"
  | 'wallet' // digital currency address
  | 'uscc' // GB 32100-2015 unified social credit code
  | 'passport'
  | 'national-id'
  | 'tax-id'
  | 'registration' // company register number
  | 'duns'
  | 'email'
  | 'domain'
  | 'website'
  | 'phone'
  | 'cpe' // CPE 2.2 URI or 2.3 string
  | 'purl'
  | 'address' // IP address
  | 'network' // CIDR
  | 'url'
  | 'hash'
  | 'other'

/**
 * An identifier carrying its scheme.
 * `value` is normalised (see `ids/normalise.ts`), so that equality is string equality within a scheme.
 */
export type Identifier = {
  readonly scheme: Scheme
  readonly value: string
  /** As printed, when it differs from `value`. */
  readonly raw?: string
  /** ISO 3166-1 alpha-2 in lower case, when the issuer names the country. */
  readonly country?: string
  /** The issuer's own word for it ("Cedula No.", "ETH", "Issuer Name"), kept for `other` and for wallets' currency. */
  readonly label?: string
}

/** Outcome of reading one identifier: normalised, or kept as it was with the reason why it cannot be valid. */
export type Normalised =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly value: string; readonly why: string }
