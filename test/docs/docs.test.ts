import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { files, root, text } from '../tidy/tree.ts'

const documents = ['README.md', 'HACKING.md', ...files().filter(path => /^docs\/.*\.md$/.test(path))]
const lines = documents.flatMap(document =>
  [...text(document).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(block =>
    (block[1] ?? '')
      .trim()
      .split(/\n(?! )/)
      .map(command => [document, command] as const),
  ),
)

/** Commands that run for long, listen, or ask the internet: what is tested of them, and where the rest is. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^npm (start|test|run \S+)/, 'the script exists; .ci/run runs npm test, and the demo has a test of its own'],
  [
    /^\.\/interdict (serve|collect|lists update|lists import|examine --follow)/,
    'asked for its help; tests of its room run it',
  ],
  [/^curl /, 'the API has tests of its own'],
]

/** One data folder for all: what a document does first, a later command of it may need. */
const data = mkdtempSync(join(tmpdir(), 'interdict-docs-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('documents', () => {
  test('have commands', () => expect(lines.length).toBeGreaterThan(5))

  test.each(lines)('%s: %s', async (_, command) => {
    const known = elsewhere.find(([pattern]) => pattern.test(command))
    const script = /^npm (?:run )?(\S+)/.exec(command)?.[1]
    if (script !== undefined) {
      expect(Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts)).toContain(script)
      return
    }
    if (known !== undefined && !command.startsWith('./interdict')) return
    const run = known === undefined ? command : `${command} --help`
    const { status, stderr } = await shell(run)
    expect([0, 10], `${run}\n${stderr}`).toContain(status)
  })

  test.each(documents)('%s links to files that exist', document => {
    const links = [...text(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(match =>
      join(document, '..', match[1] ?? ''),
    )
    const known = new Set(files())
    expect(links.filter(link => !known.has(link))).toEqual([])
  })

  test('the demo examines the samples on all three surfaces', async () => {
    const { status, stdout } = await shell('./interdict demo --no-serve')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Integrity Technology Group[^\n]*: [^\n]*payment[^\n]*device[^\n]*connection/)
    expect(stdout).not.toContain('INCOMPLETE')
  })
})

function shell(command: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, INTERDICT_DATA: data, NO_COLOR: '1' }
  return new Promise(resolve => {
    execFile('bash', ['-c', command], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      rmSync(join(root, 'report.html'), { force: true })
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}
