import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, imports, root, sources, text } from './tree.ts'

/** Tables of facts are as long as the world is wide; code is not. */
const isData = (path: string) => /\/data\/|\/sample\/|\.(json|jsonl|csv|xml|log|md)$/.test(path)

describe('tidy', () => {
  test('no source file is longer than 400 lines', () => {
    const long = files().filter(path => /\.tsx?$/.test(path) && !isData(path) && text(path).split('\n').length > 401)
    expect(long).toEqual([])
  })

  test('no folder is a drawer for everything', () => {
    expect(files().filter(path => /(^|\/)(utils?|common|helpers?|shared|types|misc|lib)\//.test(path))).toEqual([])
  })

  // What a command wrote by a slip of the shell is committed unseen.
  test('the root holds what is meant to lie there', () => {
    const plain = files().filter(path => !/[/.]/.test(path))
    expect(plain).toEqual(['LICENSE', 'interdict', 'setup'])
  })

  // What only tests use is not dead to knip, whose entries are the tests too.
  test('every module is reached from an entry point', () => {
    const all = sources()
    const workers = new Set(
      all.flatMap(path => [...text(path).matchAll(/'\.\/([^']+)', import\.meta\.url/g)].map(match => match[1])),
    )
    const entries = ['src/cli/main.ts', 'src/web/main.tsx', 'src/web/vite.config.ts']
    const queue = [...entries, ...all.filter(path => workers.has(path.split('/').at(-1)))]
    const reached = new Set<string>()
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      queue.push(...imports(path).flatMap(({ to }) => (to.startsWith('src/') ? [to] : [])))
    }
    expect(all.filter(path => !reached.has(path))).toEqual([])
  })

  test('no test is skipped or alone for good', () => {
    const marked = files().filter(
      path => /\.test\.ts$/.test(path) && /\b(test|it|describe)\.(only|todo|skip)\(/.test(text(path)),
    )
    expect(marked).toEqual([])
  })

  test('nothing is left open in the code', () => {
    const open = new RegExp(['TO', 'DO|FIX', 'ME|not imple', 'mented'].join(''))
    expect(files().filter(path => /\.tsx?$/.test(path) && open.test(text(path)))).toEqual([])
  })

  test('the lock file names no registry host and pins what package.json pins', () => {
    const lock = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { resolved?: string; version?: string }>
    }
    expect(Object.values(lock.packages).filter(p => p.resolved?.startsWith('http'))).toEqual([])
    const wanted = JSON.parse(text('package.json')) as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({
      ...wanted.dependencies,
      ...wanted.devDependencies,
      ...wanted.optionalDependencies,
    })) {
      expect(version, `${name} is pinned`).toMatch(/^\d/)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  test('no committed file is larger than 512 KiB', () => {
    expect(files().filter(path => text(path).length > 512 * 1024)).toEqual([])
  })

  test('every folder of src is named in ARCHITECTURE.md', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
    const architecture = text('ARCHITECTURE.md')
    expect(folders.filter(name => !architecture.includes(`${name}/`))).toEqual([])
  })
})
