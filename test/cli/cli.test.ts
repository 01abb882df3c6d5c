import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../tidy/tree.ts'

/**
 * Each folder under cases/ is one command line that a stranger can run again in it:
 * `command` (what follows ./interdict), `stdin` (optional), `status`, and `stdout` and `stderr` as they must be.
 * `some-line` holds lines of which each must be on standard output.
 * In all of them, `…` stands for anything on its line, and a line of `…` alone for any lines.
 */
const cases = join(import.meta.dirname, 'cases')

describe('interdict', () => {
  test.concurrent.each(readdirSync(cases))('%s', async name => {
    const folder = join(cases, name)
    const expected = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '')
    const { status, stdout, stderr } = await interdict(expected('command').trim().split(/\s+/), {
      folder,
      stdin: expected('stdin'),
    })
    if (existsSync(join(folder, 'stdout'))) expect(stdout).toMatch(pattern(expected('stdout')))
    for (const line of expected('some-line').split('\n').slice(0, -1)) {
      expect(
        stdout.split('\n').filter(told => pattern(line).test(told)),
        line,
      ).not.toEqual([])
    }
    expect(stderr).toMatch(pattern(expected('stderr')))
    expect(status).toBe(Number(expected('status')))
  })
})

type Ended = { status: number; stdout: string; stderr: string }

function interdict(args: readonly string[], at: { folder: string; stdin: string }): Promise<Ended> {
  const env = { ...process.env, INTERDICT_DATA: mkdtempSync(join(tmpdir(), 'interdict-cli-')), NO_COLOR: '1' }
  return new Promise(resolve => {
    const child = execFile(
      join(root, 'interdict'),
      args.filter(arg => arg !== ''),
      { cwd: at.folder, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr })
      },
    )
    child.stdin?.end(at.stdin)
  })
}

function pattern(text: string): RegExp {
  const lines = text
    .split('\n')
    .map(line => (line === '…' ? '[\\s\\S]*?' : line.split('…').map(literal).join('[^\\n]*')))
  return new RegExp(`^${lines.join('\\n')}$`)
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
