import { mod97 } from './iso7064.ts'
import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/** Whole length by country, from the ISO 13616 registry that SWIFT keeps. */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
    'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map(pair => [pair.slice(0, 2), Number(pair.slice(2))]),
)

/** International bank account number (ISO 13616): country, two check digits by ISO 7064 MOD 97-10, national account. */
export function normaliseIban(raw: string): Normalised {
  const value = bare(raw).replace(/^IBAN(?=[A-Z]{2}\d\d)/, '')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(value))
    return { ok: false, value, why: 'an IBAN has a country, two check digits and up to 30 letters or digits' }
  const length = lengths[value.slice(0, 2)]
  if (length === undefined) return { ok: false, value, why: `${value.slice(0, 2)} is not in the IBAN registry` }
  if (length !== value.length)
    return {
      ok: false,
      value,
      why: `an IBAN of ${value.slice(0, 2)} has ${length} characters, this has ${value.length}`,
    }
  if (mod97(value.slice(4) + value.slice(0, 4)) !== 1)
    return { ok: false, value, why: 'check digits do not fit (ISO 7064 MOD 97-10)' }
  return { ok: true, value }
}
