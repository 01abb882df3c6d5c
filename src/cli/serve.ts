import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { dossierName } from '../dossiers/dossier.ts'
import { ScreeningService } from '../engine/service/service.ts'
import { OperatorError } from '../errors.ts'
import { listSources } from '../lists/sources.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { buildApp } from '../server/app.ts'
import type { Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { policyOf } from './examine.ts'

const consoleFolder = join(import.meta.dirname, '../../dist/web')

/** `interdict serve`: API and console on this machine, until it is stopped. */
export const serveCommand: MakeCommand = ({ context, version }) =>
  new Command('serve')
    .option('--port <port>', 'port to listen on; 0 takes a free one', port, 8471)
    .option(
      '--host <address>',
      'address to listen on; anything but this machine needs a proxy with sign-in in front',
      '127.0.0.1',
    )
    .option('--name <host...>', 'host names under which it may be asked besides localhost; "*" for any', [])
    .option('--policy <file>', 'JSON file with what differs from the default policy, for what the API examines')
    .action(async ({ port, host, name, policy }: { port: number; host: string; name: string[]; policy?: string }) => {
      const names = name.includes('*') ? null : [...name, host]
      const server = await serve(context(), { port, host, names, version, policy: policyOf(policy) })
      context().out(`Console at ${server.url} (stop with Ctrl+C)\n`)
      await stopped()
      await server.close()
    })

/** Listens. When the wanted port is taken, `fallback` allows any free one. */
export async function serve(
  context: Context,
  at: {
    readonly port: number
    readonly host: string
    readonly version: string
    readonly fallback?: boolean
    readonly names?: readonly string[] | null
    readonly policy?: Policy
  },
): Promise<{ url: string; close: () => Promise<void> }> {
  const store = await openSqlite(context.dataFolder, context.clock)
  const service = screeningOver(context, store)
  const screening = {
    service,
    sources: listSources.map(source => source.facts),
    policy: at.policy ?? defaultPolicy,
    clock: context.clock,
  }
  const { version, names = [] } = at
  const app = await buildApp({ store, version, names, nameOf: dossierName, console: consoleFolder, screening })
  const listen = (port: number) => app.listen({ port, host: at.host })
  const url = await listen(at.port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && at.fallback === true) return listen(0)
    throw new OperatorError(
      `cannot listen on ${at.host}:${at.port}: ${error.message}`,
      'Give another --port, or 0 for a free one.',
      { cause: error },
    )
  })
  // Listening comes first: until the lists are read, /readyz says so and everything else is served.
  const started = service.start().catch((error: Error) => context.err(`interdict: ${error.message}\n`))
  return {
    url,
    close: async () => {
      await app.close()
      await service.close()
      await started
      await store.close()
    },
  }
}

/** Seconds between two looks at which editions are in force. */
const look = 5

/** Threads that examine: all cores but the one that answers HTTP. */
function screeningOver(context: Context, store: Store): ScreeningService {
  return new ScreeningService({
    source: { kind: 'folder', folder: context.dataFolder },
    threads: Math.max(1, Math.min(8, availableParallelism() - 1)),
    signature: async () => {
      const inForce = (await store.editions.history()).filter(edition => edition.state === 'in-force')
      return inForce
        .map(({ list, hash }) => `${list} ${hash}`)
        .sort()
        .join()
    },
    every: look,
    fault: text => context.err(`interdict: ${text}\n`),
  })
}

/** Resolves when the operator or the system asks the program to stop. */
export const stopped = (): Promise<void> =>
  new Promise(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

function port(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return number
}
