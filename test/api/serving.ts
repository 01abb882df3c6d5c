import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScreeningService } from '../../src/engine/service/service.ts'
import { listSources } from '../../src/lists/sources.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { type App, buildApp } from '../../src/server/app.ts'
import type { Store } from '../../src/store/contract.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { lists } from './lists.ts'

export const clock = () => new Date('2026-03-01T00:00:00Z')

export type Asked = {
  readonly method?: 'GET' | 'POST'
  readonly url: string
  readonly body?: object
  readonly form?: Readonly<Record<string, string>>
}

/** A server over the made-up lists, without a port. */
export async function serving(): Promise<{ app: App; store: Store; close: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'interdict-api-'))
  const store = await openSqlite(home, clock)
  const service = serviceOverLists()
  const app = await appOver(service, store)
  await service.start()
  const close = async () => {
    await app.close()
    await service.close()
    await store.close()
    await rm(home, { recursive: true })
  }
  return { app, store, close }
}

/** The service that has not read the lists yet. */
export const serviceOverLists = (): ScreeningService =>
  new ScreeningService({
    source: { kind: 'editions', editions: lists },
    threads: 0,
    signature: null,
    every: 60,
    fault: text => {
      throw new Error(text)
    },
  })

export const appOver = (service: ScreeningService, store: Store): Promise<App> => {
  const screening = { service, sources: listSources.map(source => source.facts), policy: defaultPolicy, clock }
  return buildApp({ store, version: '0', nameOf: () => null, console: null, screening })
}

export async function ask(app: App, { method = 'GET', url, body, form }: Asked) {
  const encoded = form === undefined ? {} : { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const payload = body ?? (form === undefined ? undefined : new URLSearchParams(form).toString())
  return app.inject({ method, url, ...encoded, ...(payload === undefined ? {} : { payload }) })
}

/** A query by example that two of the lists answer. */
export const example = { schema: 'Person', properties: { name: ['Zebediah Quillfeather'], birthDate: ['1961-04-12'] } }
