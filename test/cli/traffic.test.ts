import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../tidy/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'interdict-traffic-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = (opened: string) =>
  `#separator \\x09\n#path\tdns\n#open\t${opened}\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tquery\n`
const day = 86_400
const line = (days: number) => `${1_740_787_200 + days * day}.0\tC1\t10.0.0.5\t5\t10.0.0.1\t53\texample.com\n`

test('kept traffic that is not whole is told, all of it, and a hunt over it is incomplete', async () => {
  writeFileSync(join(folder, 'a.log'), `${head('2026-03-29-00-00-00')}${line(0)}${line(4)}too few\n`)
  writeFileSync(join(folder, 'b.log'), `${head('2026-03-29-00-00-00')}${line(1)}never\tC\t-\t-\t-\t-\t-\n`)
  const imported = await interdict('import', 'a.log', 'b.log')
  expect(imported.status).toBe(3)
  expect(imported.stdout.split('\n').filter(told => told.includes('its #open'))).toEqual([
    expect.stringMatching(/^a\.log: its records begin 393 days before its #open: .* \(so it is in 2 logs\)\.$/),
  ])

  const shown = await interdict('show')
  expect(shown.stdout).toContain('3 days, nothing of 2 days from 2025-03-03')
  expect(shown.stdout.match(/^Not whole: .*$/gm)).toEqual([
    'Not whole: a.log: when it was imported: 1 row could not be kept',
    'Not whole: b.log: when it was imported: 1 row could not be kept',
  ])

  for (const look of ['hunt', 'examine']) {
    const { status, stdout } = await interdict(look)
    expect(stdout).toContain('INCOMPLETE')
    expect(stdout).toContain('a.log: when it was imported: 1 row could not be kept')
    expect(status).toBe(3)
  }
  await interdict('prune', '--keep', '1')
  expect((await interdict('show')).stdout).not.toContain('Not whole')
}, 120_000)

test('a reader that goes away takes no all-clear with it', async () => {
  const data = join(folder, '.samples')
  const run = (command: readonly string[], leave: boolean): Promise<number | null> => {
    const child = spawn(join(root, 'interdict'), ['--data', data, 'traffic', ...command])
    if (leave) child.stdout.destroy()
    else child.stdout.resume()
    return new Promise(resolve => child.on('close', resolve))
  }
  expect(await run(['import', join(root, 'samples/network')], false)).toBe(0)
  expect(await run(['hunt', '--all'], false)).toBe(10)
  expect([3, 10]).toContain(await run(['hunt', '--all'], true))
}, 120_000)

function interdict(...args: readonly string[]): Promise<{ status: number; stdout: string }> {
  const env = { ...process.env, INTERDICT_DATA: join(folder, '.data'), NO_COLOR: '1' }
  return new Promise(resolve => {
    execFile(join(root, 'interdict'), ['traffic', ...args], { cwd: folder, env }, (error, stdout) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout }),
    )
  })
}
