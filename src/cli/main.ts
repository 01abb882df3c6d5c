import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { systemClock } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import { dataFolder } from '../store/folder.ts'
import { commands } from './commands.ts'
import { type Context, exit } from './context.ts'

// What was compiled once is kept beside what was installed: half the time of a short command. Unwritable, it is done without.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/interdict'))

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

// A reader that went away (`| head`) ends the program without a word.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
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

/** One line and a hint for the operator; a bug stops with its stack. */
function told(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.nothing
    const name = args.find(arg => Object.hasOwn(commands, arg))
    const help = `See \`interdict ${name === undefined ? '' : `${name} `}--help\`.`
    if (args[0] === 'help' && args[1] !== undefined && name === undefined)
      return usage(`unknown command '${args[1]}'`, help)
    if (error.code === 'commander.help')
      return usage(name === undefined ? 'no command was given' : `${name} needs to be told what to do`, help)
    const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
    return usage(message, help)
  }
  if (error instanceof OperatorError) return usage(error.message, error.hint)
  const { code = '', message } = error as NodeJS.ErrnoException
  const hint = ofTheMachine[code]
  if (hint !== undefined) return usage(message.replace(/^[A-Z]+: /, ''), hint)
  throw error
}

/** What no input caused and no code can mend, by the system's error code. */
const ofTheMachine: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space, then try again: what was kept before is whole.',
  EDQUOT: 'Free some space, then try again: what was kept before is whole.',
  EFBIG: 'A limit on the size of files was met; raise it, then try again.',
  EROFS: 'Give another folder with --data, or make it writable.',
  EACCES: 'Make it accessible to this user, or give another folder with --data.',
  EPERM: 'Make it accessible to this user, or give another folder with --data.',
  EIO: 'Check the disk, then try again.',
  EMFILE: 'Raise the number of files that a process may open, then try again.',
}

function usage(message: string, hint: string): number {
  process.stderr.write(`interdict: ${printableLine(message).replace(/[.?]$/, '')}. ${printableLine(hint)}\n`)
  return exit.usage
}
