import { describe, expect, test } from 'vitest'
import { imports, room, sources, text } from './tree.ts'

/** Rooms from left to right: a room may import rooms of the rows above its own, and itself. Rooms of one row never import each other. */
const rows: readonly (readonly string[])[] = [
  ['clock', 'errors', 'finding'],
  ['ids', 'names', 'policy', 'evidence'],
  ['store'],
  ['lists'],
  ['cases', 'indicators'],
  ['dossiers'],
  ['screening', 'devices', 'traffic'],
  ['engine'],
  ['server'],
  ['cli', 'web'],
]

const rank = new Map(rows.flatMap((row, index) => row.map(name => [name, index] as const)))

/** What `names` and `ids` may not touch either: they are pure. */
const allowedAcrossARow = new Set(['evidence>ids', 'store>finding'])

describe('walls', () => {
  test('every room is known', () => {
    expect([...new Set(sources().map(room))].filter(name => !rank.has(name))).toEqual([])
  })

  test('imports go left', () => {
    const breaches = sources().flatMap(from =>
      imports(from)
        .filter(({ to }) => to.startsWith('src/') && room(to) !== room(from))
        .filter(
          ({ to }) =>
            (rank.get(room(to)) ?? 99) >= (rank.get(room(from)) ?? -1) &&
            !allowedAcrossARow.has(`${room(from)}>${room(to)}`),
        )
        .map(({ to }) => `${from} -> ${to}`),
    )
    expect(breaches).toEqual([])
  })

  test('the console imports the wire types only', () => {
    const breaches = sources()
      .filter(path => room(path) === 'web')
      .flatMap(from =>
        imports(from)
          .filter(({ to }) => room(to) !== 'web' && !to.startsWith('src/server/api'))
          .map(({ to }) => `${from} -> ${to}`),
      )
    expect(breaches).toEqual([])
  })

  test('no import goes in a circle', () => {
    const graph = new Map(
      sources().map(path => [
        path,
        imports(path)
          .filter(i => !i.types)
          .map(i => i.to),
      ]),
    )
    expect(circles(graph)).toEqual([])
  })

  test.each([
    ['only clock.ts knows the time', /\bnew Date\(\)|\bDate\.now\(\)/, /^src\/(clock\.ts|web\/)/],
    ['only cli/main.ts reads the environment', /\bprocess\.env\b/, /^src\/cli\/main\.ts$/],
    ['only store names a database', /from '(kysely|node:sqlite|pg)'/, /^src\/store\//],
    ['only cli prints', /\bconsole\.\w+\(|process\.std(out|err)\b/, /^src\/(cli|web)\//],
  ])('%s', (_, forbidden, home) => {
    expect(sources().filter(path => !home.test(path) && forbidden.test(text(path)))).toEqual([])
  })
})

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
      return
    }
    state.set(path, 'open')
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
