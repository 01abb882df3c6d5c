import { Command } from 'commander'
import { type Dossier, findDossier, loadDossiers } from '../dossiers/dossier.ts'
import { OperatorError } from '../errors.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'

/** `interdict dossier NAME`: what was published about an adversary, by any of its names. */
export const dossierCommand: MakeCommand = ({ context }) =>
  new Command('dossier')
    .description('tell what authorities published about an adversary, by id, name or alias; without a name, list them')
    .argument('[name...]')
    .option('--format <format>', 'text or json', 'text')
    .action((words: string[], options: { format: string }) => {
      const name = words.join(' ')
      if (name === '') {
        for (const dossier of loadDossiers()) context().out(`${dossier.id.padEnd(34)} ${dossier.name}\n`)
        return
      }
      const dossier = findDossier(name)
      if (dossier === null)
        throw new OperatorError(`no dossier speaks of "${name}"`, 'Run `interdict dossier` for a list.')
      if (options.format === 'json') context().out(`${JSON.stringify(dossier, null, 2)}\n`)
      else printDossier(dossier, context())
    })

function printDossier(dossier: Dossier, context: Context): void {
  context.out(`${JSON.stringify(dossier, null, 2)}\n`)
}
