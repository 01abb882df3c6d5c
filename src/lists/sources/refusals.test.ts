import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../test/lists/trial.ts'
import { memoryInput } from '../../evidence/open.ts'
import { ingest } from '../ingest.ts'
import type { ListSource } from '../source.ts'
import { canadaSema } from './canada-sema/reader.ts'
import { cisaKev } from './cisa-kev/reader.ts'
import { euFsf } from './eu-fsf/reader.ts'
import { fccCovered } from './fcc-covered/reader.ts'
import { lolrmm } from './lolrmm/reader.ts'
import { ndaa1260h } from './ndaa-1260h/reader.ts'
import { openSanctions } from './opensanctions/reader.ts'
import { privateList } from './private/reader.ts'
import { ukSanctions } from './uk-sanctions/reader.ts'
import { unConsolidated } from './un-consolidated/reader.ts'
import { usCsl } from './us-csl/reader.ts'

type Case = readonly [what: string, source: ListSource, sample: string, from: string, to: string, field: string]

const un = 'un-consolidated/sample/consolidated.xml'
const sema = 'canada-sema/sample/sema-lmes.xml'
const csl = 'us-csl/sample/consolidated.json'
const uk = 'uk-sanctions/sample/UK-Sanctions-List.xml'
const ukCsv = 'uk-sanctions/sample/UK-Sanctions-List.csv'
const eu = 'eu-fsf/sample/full.xml'
const kev = 'cisa-kev/sample/known_exploited_vulnerabilities.json'
const own = 'private/sample/own.jsonl'
const open = 'opensanctions/sample/targets.nested.json'
const tool = 'lolrmm/sample/example_desk.yaml'

const cases: readonly Case[] = [
  ['an unknown element', unConsolidated, un, '<GENDER>Male</GENDER>', '<SHOE>44</SHOE>', 'INDIVIDUAL/SHOE'],
  [
    'an unknown element inside',
    unConsolidated,
    un,
    '<CITY>Kinshasa</CITY>',
    '<TOWN>K</TOWN>',
    'INDIVIDUAL_ADDRESS/TOWN',
  ],
  ['an unknown attribute', unConsolidated, un, '<INDIVIDUAL>', '<INDIVIDUAL kind="x">', 'INDIVIDUAL/@kind'],
  ['an unknown quality', unConsolidated, un, '<QUALITY>Good', '<QUALITY>Fair', 'QUALITY'],
  ['an unknown kind of date', unConsolidated, un, '>BETWEEN<', '>BEFORE<', 'TYPE_OF_DATE'],
  ['an impossible date', unConsolidated, un, '1971-03-04', '1971-02-30', 'DATE'],
  ['no reference number', unConsolidated, un, '<REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER>', '', 'id'],
  ['an unknown section', unConsolidated, un, '<ENTITY>', '<VESSEL><NAME>x</NAME></VESSEL><ENTITY>', 'VESSEL'],
  [
    'a field twice',
    unConsolidated,
    un,
    '<GENDER>Male</GENDER>',
    '<GENDER>Male</GENDER><GENDER>Female</GENDER>',
    'INDIVIDUAL/GENDER',
  ],
  ['an unknown element', canadaSema, sema, '<Item>1</Item>', '<Item>1</Item><Hat>x</Hat>', 'record/Hat'],
  ['no item', canadaSema, sema, '<Item>1</Item>', '', 'Item'],
  [
    'a ship that is a person',
    canadaSema,
    sema,
    '<LastName>Probe',
    '<EntityOrShip>x</EntityOrShip><LastName>Probe',
    'EntityOrShip',
  ],
  ['an unknown member', usCsl, csl, '"title": "Director"', '"hat": "Director"', 'hat'],
  ['an unknown type', usCsl, csl, '"type": "Vessel"', '"type": "Balloon"', 'type'],
  ['a source without a sub-list', usCsl, csl, '"Entity List (EL) - Bureau', '"Entity List - Bureau', 'source'],
  ['an unknown member of a paper', usCsl, csl, '"issue_date": "2015-01-01"', '"seen": "2015"', 'ids[].seen'],
  ['an unknown element', ukSanctions, uk, '<PhoneNumber>', '<Fax>1</Fax><PhoneNumber>', 'fax'],
  ['an unknown kind', ukSanctions, uk, '>Ship<', '>Aircraft<', 'Designation Type'],
  ['an unknown kind of name', ukSanctions, uk, '>FKA<', '>NKA<', 'Name type'],
  ['an unknown column', ukSanctions, ukCsv, 'Tonnage of ship', 'Colour of ship', 'colourofship'],
  ['an unknown attribute', euFsf, eu, 'poBox="12"', 'boxPo="12"', 'address/@boxPo'],
  [
    'an unknown part',
    euFsf,
    eu,
    '<subjectType code="person"',
    '<hobby/><subjectType code="person"',
    'sanctionEntity/hobby',
  ],
  ['an unknown subject', euFsf, eu, 'code="person"', 'code="robot"', 'subjectType'],
  ['an impossible date', euFsf, eu, 'birthdate="1971-02-15"', 'birthdate="1971-02-31"', 'birthdate'],
  ['an unknown member', cisaKev, kev, '"cwes": ["CWE-77", "CWE-78"]', '"cvss": 9', 'cvss'],
  ['a wrong id', cisaKev, kev, 'CVE-1999-90001', 'CWE-1', 'cveID'],
  ['an unknown field', privateList, own, '"remarks"', '"remrks"', 'remrks'],
  ['an unknown type', privateList, own, '"person"', '"robot"', 'type'],
  ['a date that is none', privateList, own, '1970-04-12', '1970-04-32', 'birth date'],
  ['an unknown schema', openSanctions, open, '"schema":"CryptoWallet"', '"schema":"CryptoPurse"', 'schema'],
  ['an unknown member', openSanctions, open, '"referents":["other-1"]', '"referees":["other-1"]', 'referees'],
  ['an unknown field', lolrmm, tool, 'Category: RMM', 'Kategory: RMM', 'Kategory'],
  ['an unknown field inside', lolrmm, tool, '    Privileges: User', '    Rights: User', 'Details.Rights'],
  ['an unknown column', fccCovered, 'fcc-covered/sample/covered.csv', ',mac,', ',macs,', 'macs'],
  ['an unknown scheme', ndaa1260h, 'ndaa-1260h/sample/1260h.csv', 'uscc:', 'ussc:', 'identifiers'],
]

describe('a record with what its reader does not know is rejected, and the field is named', () => {
  test.each(cases)('%s: %o', async (_, source, sample, from, to, field) => {
    const text = await readFile(new URL(sample, import.meta.url), 'utf8')
    expect(text).toContain(from)
    const name = sample.slice(sample.lastIndexOf('/') + 1)
    const before = await readText(source, name, text)
    const after = await readText(source, name, text.replace(from, to))
    expect(after.fault).toBeNull()
    expect(after.rejected.map(rejection => rejection.field)).toContain(field)
    const records = before.entries.length + (field === 'VESSEL' ? 1 : 0)
    expect(after.entries.length + after.rejected.length).toBe(records)
  })
})

test('a table whose last row is cut is at fault, wherever the cut falls in the row', async () => {
  const text = await readFile(new URL(ukCsv, import.meta.url), 'utf8')
  const start = text.trimEnd().lastIndexOf('\n') + 1
  for (let at = start + 1; at < text.lastIndexOf(','); at += 7)
    expect((await readText(ukSanctions, 'uk.csv', text.slice(0, at))).fault?.message).toMatch(/cut short/)
})

test('an unknown field of the catalogue itself stops the reading', async () => {
  const text = await readFile(new URL(kev, import.meta.url), 'utf8')
  const read = await readText(cisaKev, 'kev.json', text.replace('"title"', '"titel"'))
  expect(read.fault?.message).toMatch(/titel/)
})

test('a catalogue that lost a record is refused, because the issuer counts them', async () => {
  const text = (await readFile(new URL(kev, import.meta.url), 'utf8')).replace('"count": 2', '"count": 3')
  const input = memoryInput('kev.json', Buffer.from(text))
  const facts = { ...cisaKev.facts, bounds: { min: 1, max: 10 } }
  const { edition, reasons } = await ingest({ ...cisaKev, facts }, [{ role: 'json', input }], {
    clock: () => new Date(0),
    before: null,
  })
  expect(edition).toBeNull()
  expect(reasons.join()).toMatch(/counts 3 entries, 2 could be read/)
})

test('relatives and owners in a data set are described, not listed', async () => {
  const text = await readFile(new URL('opensanctions/sample/entities.ftm.json', import.meta.url), 'utf8')
  const { entries, counts } = await readText(openSanctions, 'entities.ftm.json', text)
  expect(entries.map(entry => entry.id).toSorted()).toEqual(['xx-company', 'xx-person'])
  expect(counts).toMatchObject({ targets: 2, 'not targets': 2, 'described: Sanction': 1 })
})
