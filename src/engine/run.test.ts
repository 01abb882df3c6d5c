import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import { defaultPolicy } from '../policy.ts'
import { bundledEditions } from './editions.ts'
import { buildExaminers } from './examiners.ts'
import { run } from './run.ts'

const editions = bundledEditions()
const clock = () => new Date('2026-03-03T00:00:00Z')
let folders = 0
const base = mkdtempSync(join(tmpdir(), 'interdict-run-'))

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const path = join(base, String(folders++))
  mkdirSync(path)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

const examine = (paths: readonly string[]) =>
  run({
    paths,
    editions,
    examiners: buildExaminers(editions, defaultPolicy),
    policy: defaultPolicy,
    clock,
    progress: () => {},
  })

const customers = 'id,name,uscc\n1,Greta Weber,\n2,Beijing Integrity Technology,91110108562135265P\n'
const conn = [
  '#separator \\x09',
  '#set_separator\t,',
  '#empty_field\t(empty)',
  '#unset_field\t-',
  '#path\tdns',
  '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery',
  '#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring',
  ...Array.from(
    { length: 40 },
    (_, i) =>
      `1772409600.${i}\tC${i}\t10.0.0.${i % 4}\t5000\t10.0.0.53\t53\tudp\t${i % 7 === 0 ? 'x.w8510.com' : 'example.org'}`,
  ),
  '',
].join('\n')

describe('run', () => {
  test('one command, three surfaces, one order', async () => {
    const path = folder({
      'a-customers.csv': customers,
      'dns.log': conn,
      'inventory.csv': 'Hostname,Manufacturer,Model\ncam,Hikvision,DS-2CD2143G0-I\n',
    })
    const { run: facts, findings } = await examine([path])
    expect(facts.complete).toBe(true)
    expect([...new Set(findings.map(found => found.surface))]).toEqual(['money', 'equipment', 'network'])
    expect(facts.counts).toMatchObject({ parties: 2, devices: 1, 'log records': 40 })
  })

  test('the same evidence gives the same findings, byte for byte', async () => {
    const path = folder({ 'c.csv': customers, 'dns.log': conn })
    const [first, second] = [await examine([path]), await examine([path])]
    expect(JSON.stringify(first.findings)).toBe(JSON.stringify(second.findings))
  })

  test('law: however the files are cut, packed and ordered, the findings are the same but for their places', async () => {
    const lines = conn.trimEnd().split('\n')
    const head = lines.slice(0, 7)
    const cut = (from: number, to: number) => [...head, ...lines.slice(from, to), ''].join('\n')
    const whole = await examine([folder({ 'dns.log': conn })])
    const parts = await examine([folder({ 'b.log': cut(7, 20), 'a.log.gz': gzipSync(cut(20, lines.length)) })])
    const bare = (outcome: typeof whole) =>
      outcome.findings.map(({ id: _, evidence: __, ...rest }) => JSON.stringify(rest)).sort()
    expect(whole.findings.length).toBeGreaterThan(0)
    expect(bare(parts)).toEqual(bare(whole))
  })

  test.each([
    ['a row without a name', { 'c.csv': `${customers}3,,\n` }, /no name and no identifier/],
    ['a file of no known kind beside others', { 'c.csv': customers, 'z.bin': 'nothing' }, /of no known kind/],
    ['an empty file beside others', { 'c.csv': customers, 'z.log': '' }, /is empty/],
    ['a log that was cut short', { 'dns.log.gz': gzipSync(conn.repeat(200)).subarray(0, 900) }, /cut short/],
    ['a line of a log that is broken', { 'dns.log': conn.replace('C5\t', '') }, /./],
  ])('%s makes the run incomplete, and the rest is examined', async (_, files, reason) => {
    const { run: facts, findings, rejections } = await examine([folder(files)])
    expect(facts.complete).toBe(false)
    expect(rejections[0]?.reason).toMatch(reason)
    expect(findings.filter(found => found.setAside === null).length).toBeGreaterThan(0)
  })

  test('a file that is not what it seemed stops after a bound, and says so', async () => {
    const { rejections } = await examine([folder({ 'c.csv': `${customers}${'9,,\n'.repeat(5_000)}` })])
    expect(rejections.at(-1)?.reason).toMatch(/rows were rejected/)
    expect(rejections.length).toBeLessThan(5_000)
  })

  test.each([
    ['an empty folder', () => folder({})],
    ['a single file of no known kind', () => join(folder({ 'poem.txt': 'roses' }), 'poem.txt')],
  ])("%s is the operator's mistake", async (_, path) => {
    await expect(examine([path()])).rejects.toThrow(OperatorError)
  })

  test('evidence names file, line and hash', async () => {
    const path = folder({ 'c.csv': customers })
    const { findings } = await examine([path])
    expect(findings[0]?.evidence).toEqual([
      { file: join(path, 'c.csv'), line: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })
})
