import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../tidy/tree.ts'

const head = '#separator \\x09\n#path\tdns\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tquery\n'
const line = (query: string) => `1740787200.0\tC1\t10.0.0.5\t5\t10.0.0.1\t53\t${query}\n`

test('examine --follow tells a finding as it arises, and stops cleanly with its coverage', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'interdict-follow-cli-'))
  const log = join(folder, 'dns.log')
  await writeFile(log, head + line('example.com'))
  const child = spawn(join(root, 'interdict'), ['examine', '--follow', '--every', '0.1', '--format', 'jsonl', folder], {
    env: { ...process.env, INTERDICT_DATA: join(folder, '.data'), NO_COLOR: '1' },
  })
  let [out, err] = ['', '']
  const until = (holds: () => boolean) =>
    new Promise<void>(resolve => {
      const look = () => holds() && resolve()
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      child.on('close', () => resolve())
      look()
    })
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  await until(() => err.includes('following'))
  expect(out).toBe('')
  await appendFile(log, line('w8510.com'))
  await until(() => out.includes('\n'))
  expect(JSON.parse(out)).toMatchObject({
    kind: 'indicator-sighting',
    against: { adversary: 'integrity-technology-group' },
  })
  const status = new Promise<number | null>(resolve => child.on('close', resolve))
  child.kill('SIGINT')
  expect(await status).toBe(10)
  expect(out.trimEnd().split('\n').length).toBe(1)
  expect(err).toContain(`following ${log} (zeek-tsv)`)
  expect(err).toContain('Traffic examined: dns 2 records')
})
