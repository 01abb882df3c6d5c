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

  test('every module is reached from an entry point', () => {
    const entries = [
      'src/cli/main.ts',
      ...sources().filter(path => /^src\/web\/(main\.tsx|vite\.config\.ts)$/.test(path)),
    ]
    const byWorker = sources().filter(path =>
      sources().some(other => text(other).includes(`'./${path.split('/').at(-1)}', import.meta.url`)),
    )
    const reached = new Set<string>()
    const queue = [...entries, ...byWorker]
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      queue.push(
        ...imports(path)
          .map(i => i.to)
          .filter(to => to.startsWith('src/')),
      )
    }
    expect(sources().filter(path => !reached.has(path))).toEqual([])
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
