import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder } from './paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'interdict-paths-'))
mkdirSync(join(folder, 'b'))
for (const name of ['b/conn.log', 'a.csv', 'README.md', '.hidden', 'notice.00:00.log.gz', 'NOTICE', 'sums.sha256'])
  writeFileSync(join(folder, name), 'x')
symlinkSync(folder, join(folder, 'loop'))

describe('paths', () => {
  test('a folder is walked in the order of names; words about evidence are left out by name', async () => {
    const { files, leftOut } = await filesUnder([folder])
    expect(files.map(file => file.path.slice(folder.length + 1))).toEqual([
      'a.csv',
      'b/conn.log',
      'loop',
      'notice.00:00.log.gz',
    ])
    expect(leftOut.map(path => path.slice(folder.length + 1)).sort()).toEqual([
      '.hidden',
      'NOTICE',
      'README.md',
      'sums.sha256',
    ])
  })

  test('a file that is named twice is examined once, and a named file is never left out', async () => {
    const readme = join(folder, 'README.md')
    const { files } = await filesUnder([readme, readme])
    expect(files).toEqual([{ path: readme, named: true }])
  })

  test("an absent path is the operator's mistake", async () => {
    await expect(filesUnder([join(folder, 'absent')])).rejects.toThrow(/does not exist/)
  })

  test.each([
    ['*.csv', ['a.csv']],
    ['*/conn.log', ['b/conn.log']],
    ['**/*.log', ['b/conn.log']],
    ['{a.csv,notice.*}', ['a.csv', 'notice.00:00.log.gz']],
    ['[b]', ['b/conn.log']],
  ])('a quoted pattern %s is expanded', async (pattern, expected) => {
    const { files } = await filesUnder([join(folder, pattern)])
    expect(files).toEqual(expected.map(name => ({ path: join(folder, name), named: false })))
  })

  test('a pattern that matches nothing is told', async () => {
    await expect(filesUnder([join(folder, '*.pcap')])).rejects.toThrow(/no file matches .*\*\.pcap/)
  })

  test('a file is itself, whatever its name looks like', async () => {
    const odd = join(folder, 'b', 'conn[1].log')
    writeFileSync(odd, 'x')
    expect((await filesUnder([odd])).files).toEqual([{ path: odd, named: true }])
    rmSync(odd)
  })
})
