import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPattern } from './pattern.ts'

const told = (text: string) => {
  const pattern = readPattern(text)
  return pattern.ok
    ? pattern.any.map(({ observable, besides }) => [observable.kind, observable.value, ...besides])
    : pattern.why
}

test.each([
  ["[domain-name:value = 'W8510.com']", [['domain', 'w8510.com']]],
  ["[ipv4-addr:value='198.51.100.0/24' OR ipv6-addr:value = '2001:DB8::1']", [['network', '198.51.100.0/24'], ['address', '2001:db8::1']]],
  ["[ipv4-addr:value ISSUBSET '198.51.100.0/24']", [['network', '198.51.100.0/24']]],
  ["[domain-name:value LIKE '%.example.com']", [['domain', 'example.com']]],
  ["[file:hashes.MD5 = 'D41D8CD98F00B204E9800998ECF8427E' AND file:size = 0]", [['hash', 'd41d8cd98f00b204e9800998ecf8427e', 'file:size = 0']]],
  ["[(domain-name:value = 'a.example' OR domain-name:value = 'b.example') AND network-traffic:dst_port = 443]", [
    ['domain', 'a.example', 'network-traffic:dst_port = 443'],
    ['domain', 'b.example', 'network-traffic:dst_port = 443'],
  ]],
  ["([domain-name:value = 'a.example'] OR [url:value IN ('http://x.example/1', 'http://x.example/2')])", [
    ['domain', 'a.example'],
    ['url', 'http://x.example/1'],
    ['url', 'http://x.example/2'],
  ]],
  ["[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'it\\'s me']", [['user-agent', "it's me"]]],
  ["[autonomous-system:number = 64500]", [['asn', 'AS64500']]],
  ["[x509-certificate:hashes.'SHA-1' = '0b9da1947e010c6d2ac054450a1e358ec1b2a394']", [['certificate', '0b9da1947e010c6d2ac054450a1e358ec1b2a394']]],
])('%s', (pattern, expected) => expect(told(pattern)).toEqual(expected)) // biome-ignore format: a table

test.each([
  ["[network-traffic:dst_port = 443]", 'says nothing alone'],
  ["[domain-name:value != 'a.example']", 'operator != on domain-name:value'],
  ["[domain-name:value MATCHES '^a']", 'operator MATCHES'],
  ["[domain-name:value LIKE 'a%']", 'operator LIKE'],
  ["[windows-registry-key:key = 'HKLM']", 'object path windows-registry-key:key'],
  ["[domain-name:value = 'a.example'] WITHIN 5 SECONDS", 'WITHIN'],
  ["[domain-name:value = 'a.example'] AND [domain-name:value = 'b.example']", 'AND between or after observations'],
  ["[NOT domain-name:value = 'a.example']", 'NOT'],
  ["[EXISTS domain-name:value]", 'EXISTS'],
  ["[ipv4-addr:value = '300.1.1.1']", 'ipv4-addr:value'],
  ["[domain-name:value = 'a.example'", 'ends too early'],
  ['', 'ends too early'],
])('%s is not supported, by name', (pattern, why) => expect(told(pattern)).toContain(why)) // biome-ignore format: a table

test('any text gives an answer', () => {
  const part = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    'AND',
    'OR',
    '=',
    "'a.example'",
    'domain-name:value',
    'IN',
    ',',
    '1',
    "'",
    '\\',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 40 }).map(parts => parts.join(' ')),
      ),
      text => {
        expect(typeof readPattern(text).ok).toBe('boolean')
      },
    ),
    { numRuns: 2_000 },
  )
})
