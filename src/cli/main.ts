import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { systemClock } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import { dataFolder } from '../store/folder.ts'
import { commands } from './commands.ts'
import { type Context, exit } from './context.ts'
import { told } from './told.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

// A reader that went away (`| head`) ends the program without a word. What it had not read yet must not pass for "nothing found".
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? exit.incomplete)
  })

process.exitCode = await main(process.argv.slice(2))

/** Runs one command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  let status: number = exit.nothing
  const done = (code: number) => {
    status = code
  }
  try {
    if (args.length === 0)
      throw new OperatorError(
        'no command was given',
        'Try `interdict examine PATH`, or `interdict --help` for all commands.',
      )
    const program = await programOf(args, done)
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    return told(error, args)
  }
}

async function programOf(args: readonly string[], done: (code: number) => void): Promise<Command> {
  const program = new Command('interdict')
    .description('Tells whether a designated adversary is in your money, your equipment or your network, and why.')
    .version(version)
    .option(
      '--data <folder>',
      'where editions, findings and cases are kept (default: $INTERDICT_DATA, else the XDG data folder)',
    )
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  const context = (): Context => contextOf(program.opts<{ data?: string }>().data)
  // A word that is the value of an option loads one module too many, and changes nothing else.
  const words = new Set(args)
  for (const [name, { said, make }] of Object.entries(commands)) {
    const command = words.has(name) ? (await make())({ context, done, version }) : new Command(name)
    program.addCommand(quiet(command.description(said)))
  }
  return program
}

/** Faults of a command and of the commands below it are thrown, and told in one way by `told`. */
function quiet(command: Command): Command {
  for (const below of command.commands) quiet(below)
  return command.exitOverride().configureOutput({ writeErr: () => {} })
}

function contextOf(data: string | undefined): Context {
  const env = (name: string) => process.env[name]
  return {
    dataFolder: data ?? env('INTERDICT_DATA') ?? dataFolder(process.env),
    clock: systemClock,
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    terminal: {
      colour: process.stdout.isTTY === true && env('NO_COLOR') === undefined && env('TERM') !== 'dumb',
      width: process.stdout.columns ?? 100,
      progress: process.stderr.isTTY === true,
    },
    env,
  }
}
