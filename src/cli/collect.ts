import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { Command } from 'commander'
import { OperatorError } from '../errors.ts'
import { Collector } from '../traffic/collector.ts'
import type { MakeCommand } from './command.ts'
import { type Context, exit } from './context.ts'

type Options = {
  readonly port: string
  readonly listen: string
  readonly out: string
  readonly from: readonly string[]
  readonly rotate: string
  readonly for?: string
}

/** `interdict collect --out FOLDER`: until it is stopped, or for a number of seconds. */
export const collectCommand: MakeCommand = ({ context, done }) =>
  new Command('collect')
    .requiredOption('--out <folder>', 'where the logs are written')
    .option('--port <port>', 'UDP port to listen on', '2055')
    .option('--listen <address>', 'address to listen on: one of this machine, or 0.0.0.0 for all', '127.0.0.1')
    .option('--from <address...>', 'listen to these exporters only (the protocols themselves prove no sender)', [])
    .option('--rotate <seconds>', 'begin another file after so many seconds', '3600')
    .option('--for <seconds>', 'stop after so many seconds')
    .action(async (options: Options) => {
      const told = context()
      const collector = await listening(options, told)
      const reach = isLoopback(options.listen)
        ? ' Only this machine is heard; --listen ADDRESS hears exporters on the network.'
        : ''
      told.err(
        `Listening on ${options.listen} port ${collector.port}.${reach} Logs go to ${options.out}. Stop with Ctrl-C.\n`,
      )
      await ended(options.for === undefined ? null : whole('--for', options.for, 1, 31_536_000))
      const counts = await collector.stop()
      told.out(
        `${Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(', ')}\n`,
      )
      done(counts.damaged + counts.unexplained + counts.dropped > 0 ? exit.incomplete : exit.nothing)
    })

async function listening(options: Options, told: Context): Promise<Collector> {
  const port = whole('--port', options.port, 0, 65_535)
  const rotation = whole('--rotate', options.rotate, 1, 86_400)
  await writable(options.out)
  try {
    return await Collector.listen({
      port,
      host: options.listen,
      folder: options.out,
      clock: told.clock,
      allowed: options.from,
      rotation,
      tell: line => told.err(`${line}\n`),
    })
  } catch (error) {
    throw new OperatorError(
      `port ${port} of ${options.listen} cannot be listened on: ${(error as Error).message}`,
      'Another program may use it; give another --port or --listen.',
      { cause: error },
    )
  }
}

/** What is heard cannot be asked for again: a folder that takes nothing is told before, not after. */
async function writable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new OperatorError(
      `${folder} cannot be written: ${(error as Error).message}`,
      'Give another folder with --out.',
      { cause: error },
    )
  }
}

const isLoopback = (address: string): boolean => /^(?:127\.|::1$|localhost$)/.test(address)

function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new OperatorError(
      `${name} ${text} is not a whole number from ${least} to ${most}`,
      'See `interdict collect --help`.',
    )
  return number
}

function ended(seconds: number | null): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve()
    }
    const timer = seconds === null ? undefined : setTimeout(stop, seconds * 1_000)
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}
