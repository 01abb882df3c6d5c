import { CommanderError } from 'commander'
import { OperatorError } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import { commands } from './commands.ts'
import { exit } from './context.ts'

/** One line and a hint for the operator; a bug stops with its stack. */
export function told(error: unknown, args: readonly string[]): number {
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
