import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyError } from 'fastify'
import {
  createJsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Store } from '../store/contract.ts'
import { onlyFrom } from './callers.ts'
import { findingsRoutes } from './findings.ts'
import { catalogRoutes } from './matching/catalog.ts'
import { matchRoutes } from './matching/match.ts'
import type { ScreeningParts } from './matching/parts.ts'
import { reconcileRoutes } from './matching/reconcile.ts'
import { searchRoutes } from './matching/search.ts'
import { statementRoutes } from './matching/statements.ts'
import { runsRoutes } from './runs.ts'
import { screenRoutes } from './screen.ts'

export type ServerParts = {
  readonly store: Store
  readonly version: string
  /** Name of an adversary by its dossier id. */
  readonly nameOf: (adversary: string) => string | null
  /** Folder of the built console; without it only the API is served. */
  readonly console: string | null
  /** Host names under which it may be asked besides this machine's own; null for any. None when absent. */
  readonly names?: readonly string[] | null
  /** What examines requests; without it only what was found before is served. */
  readonly screening?: ScreeningParts
}

export type App = Awaited<ReturnType<typeof buildApp>>

/** The HTTP server, not yet listening. Errors leave as `{ error, hint }`; nothing of the inside is shown. */
export async function buildApp(parts: ServerParts) {
  const app = Fastify({
    logger: false,
    bodyLimit: 16 * 1024 * 1024,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Interdict',
        version: parts.version,
        description: 'Findings, runs and editions of one Interdict installation.',
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
  })
  app.addHook('onRequest', onlyFrom(parts.names ?? []))
  app.addHook('onSend', async (_, reply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  app.setErrorHandler((error: FastifyError, _, reply) => {
    const status = error.statusCode ?? 500
    const told = status < 500 ? error.message : 'the server met a fault of its own'
    return reply.status(status).send({
      error: told,
      hint: status < 500 ? 'See /api/v1/openapi.json for what is expected.' : 'See the log of the server.',
    })
  })
  app.get('/healthz', { schema: { response: { 200: z.object({ status: z.literal('ok') }) } } }, async () => ({
    status: 'ok' as const,
  }))
  await app.register(findingsRoutes(parts), { prefix: '/api/v1' })
  await app.register(runsRoutes(parts), { prefix: '/api/v1' })
  const { screening, store } = parts
  if (screening !== undefined) {
    for (const routes of [matchRoutes, searchRoutes, catalogRoutes, reconcileRoutes, statementRoutes])
      await app.register(routes(screening))
    await app.register(screenRoutes({ ...screening, store }), { prefix: '/api/v1' })
  }
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (parts.console !== null && existsSync(parts.console)) {
    await app.register(fastifyStatic, { root: parts.console })
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      /\btext\/html\b/.test(request.headers.accept ?? '')
        ? reply.sendFile('index.html')
        : reply.status(404).send(notFound(request.url)),
    )
  } else {
    app.setNotFoundHandler((request, reply) => reply.status(404).send(notFound(request.url)))
  }
  return app
}

/** Browsers get the console at every address; a program that asks for what is not here must not read a page for an answer. */
function notFound(url: string) {
  const told = `nothing lies at ${url.slice(0, 200)}`
  return { detail: told, error: told, hint: 'See /api/v1/openapi.json.' }
}
