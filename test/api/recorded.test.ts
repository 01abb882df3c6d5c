import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/server/app.ts'
import { type Asked, ask, serving } from './serving.ts'

type Recorded = { readonly request: Asked; readonly status: number; readonly response: unknown }

const folder = new URL('recorded/', import.meta.url)
let app: App
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, close } = await serving())
})

afterAll(() => close())

/** `<number>`, `<text>` and `<hash>` in a recorded response stand for what may be any; everything else is to the letter. */
const shapes: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<number>': value => typeof value === 'number',
  '<text>': value => typeof value === 'string',
  '<hash>': value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
}

/** The recorded value, with what a shape let through put in its place. */
function filled(recorded: unknown, seen: unknown): unknown {
  if (typeof recorded === 'string' && shapes[recorded]?.(seen) === true) return seen
  if (Array.isArray(recorded) && Array.isArray(seen)) return recorded.map((value, at) => filled(value, seen[at]))
  if (typeof recorded !== 'object' || recorded === null || typeof seen !== 'object' || seen === null) return recorded
  const held = seen as Record<string, unknown>
  return Object.fromEntries(Object.entries(recorded).map(([key, value]) => [key, filled(value, held[key])]))
}

describe('recorded requests', () => {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
  test.each(names)('%s', async name => {
    const recorded = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded
    const reply = await ask(app, recorded.request)
    const seen: unknown = reply.body === '' ? null : reply.json()
    expect([reply.statusCode, seen]).toEqual([recorded.status, filled(recorded.response, seen)])
  })
})
