import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readChineseId } from './chinese-id.ts'
import { hasKnownSuffix, suffixesOf } from './domain.ts'
import { detect, identifier, normalise } from './normalise.ts'
import type { Scheme } from './scheme.ts'
import { walletsIn } from './wallet.ts'

/** Published identifiers of well-known bearers, as printed, and their one spelling. */
const valid: readonly (readonly [Scheme, string, string])[] = [
  ['uscc', '91110108562135265P', '91110108562135265P'],
  ['uscc', '9151 0600 3991 3645 1q', '91510600399136451Q'],
  ['lei', '253400WSS48YWMBUA688', '253400WSS48YWMBUA688'],
  ['bic', 'deut de ff', 'DEUTDEFF'],
  ['bic', 'ICBKCNBJXXX', 'ICBKCNBJ'],
  ['iban', 'GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
  ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['imo', 'IMO 9074729', '9074729'],
  ['isin', 'US0378331005', 'US0378331005'],
  ['wallet', '0xd5ED34b52AC4ab84d8FA8A231a3218bbF01Ed510', '0xd5ed34b52ac4ab84d8fa8a231a3218bbf01ed510'],
  ['wallet', 'TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8', 'TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8'],
  ['wallet', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['wallet', 'BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ['domain', 'WWW.Example.COM.', 'www.example.com'],
  ['domain', 'k3121[.]com', 'k3121.com'],
  ['domain', 'bücher.example', 'xn--bcher-kva.example'],
  ['url', 'hxxp://evil[.]example/a', 'http://evil.example/a'],
  ['address', '2001:DB8:0:0::1', '2001:db8::1'],
  ['address', '203[.]0[.]113[.]7', '203.0.113.7'],
  ['network', '203.0.113.77/24', '203.0.113.0/24'],
  ['email', 'Someone[@]Example.COM', 'someone@example.com'],
  ['hash', 'D41D8CD98F00B204E9800998ECF8427E', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['passport', 'E 82979246', 'E82979246'],
]

describe('normalise', () => {
  test.each(valid)('%s %s', (scheme, raw, value) => {
    expect(normalise(scheme, raw)).toEqual({ ok: true, value })
  })

  test.each(valid)('%s %s is its own normal form', (scheme, _, value) => {
    expect(normalise(scheme, value)).toEqual({ ok: true, value })
  })

  test.each([
    ['imo', '9074728'],
    ['iban', 'GB82WEST12345698765433'],
    ['lei', '253400WSS48YWMBUA689'],
    ['uscc', '91110108562135265Q'],
    ['isin', 'US0378331006'],
    ['wallet', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
    ['address', '203.0.113.256'],
    ['network', '10.0.0.0/33'],
    ['domain', '-bad-.example'],
    ['bic', 'DEUT1EFF'],
    ['hash', 'abc'],
  ] as const)('%s %s cannot be valid, and says why', (scheme, raw) => {
    const read = normalise(scheme, raw)
    expect(read.ok).toBe(false)
    expect(read.ok ? '' : read.why).not.toBe('')
  })

  // The IMO number is left out: its weights are even in places, so its check digit misses a change by five there.
  const checked: readonly (readonly [Scheme, string])[] = [
    ['uscc', '91110108562135265P'],
    ['lei', '253400WSS48YWMBUA688'],
    ['iban', 'GB82WEST12345698765432'],
    ['isin', 'US0378331005'],
  ]

  test.each(checked)('law: a %s with any one digit changed is invalid', (scheme, value) => {
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const digit = Number(value[at])
        fc.pre(!Number.isNaN(digit))
        // The country and the check letters of an IBAN are letters; everything else here is a digit.
        const changed = value.slice(0, at) + String((digit + step) % 10) + value.slice(at + 1)
        expect(normalise(scheme, changed).ok).toBe(false)
      }),
    )
  })

  test('law: nothing that a file may hold makes it throw', () => {
    const schemes = [
      ...new Set(valid.map(([scheme]) => scheme)),
      'purl',
      'cpe',
      'phone',
      'duns',
      'mmsi',
      'other',
    ] as Scheme[]
    fc.assert(
      fc.property(fc.constantFrom(...schemes), fc.string({ unit: 'binary', maxLength: 200 }), (scheme, raw) => {
        expect(typeof normalise(scheme, raw).value).toBe('string')
        expect(identifier(scheme, '   ')).toBe(null)
        detect(raw)
      }),
    )
  })
})

describe('detect', () => {
  test.each([
    ['91110108562135265P', 'uscc'],
    ['421003198511121539', 'national-id'],
    ['GB82 WEST 1234 5698 7654 32', 'iban'],
    ['TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8', 'wallet'],
    ['someone@example.com', 'email'],
    ['www.integritytech.com.cn', 'domain'],
    ['203.0.113.7', 'address'],
    ['10.0.0.0/8', 'network'],
    ['pkg:npm/left-pad@1.3.0', 'purl'],
    ['cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*', 'cpe'],
    ['12345678', null],
    ['Tehran', null],
    ['', null],
  ])('%s is %s', (text, scheme) => expect(detect(text)).toBe(scheme))
})

describe('the rest', () => {
  test('a Chinese identity number tells birth and gender, and its check character holds', () => {
    expect(readChineseId('421003198511121539')).toMatchObject({ birth: '1985-11-12', gender: 'male' })
    expect(readChineseId('421003198511121538')).toBe(null)
    expect(readChineseId('421003198513121539')).toBe(null)
  })

  test('wallets are found in running text, and words are not', () => {
    expect(walletsIn('pay TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8, thanks to Internationalization2024Programme')).toEqual([
      'TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8',
    ])
  })

  test('a domain has its suffixes on label boundaries', () => {
    expect(suffixesOf('a.w8510.com')).toEqual(['a.w8510.com', 'w8510.com'])
    expect([hasKnownSuffix('router.lan'), hasKnownSuffix('report.pdf'), hasKnownSuffix('a.co.uk')]).toEqual([
      false,
      false,
      true,
    ])
  })
})
