import { Command, Option } from 'commander'
import type { MakeCommand } from './command.ts'
import { readCredentials } from './credentials.ts'
import { encodingOption } from './encoding-option.ts'
import type { ListsContext } from './lists-context.ts'

/** What reads lists is loaded when it is needed: `interdict lists` alone only says what there is. */
const work = () => import('./lists.ts')

/** `interdict lists update|import|show|diff`. */
export const listsCommand: MakeCommand = ({ context, done }) => {
  const held = (): ListsContext => {
    const { dataFolder, clock, out, err, terminal } = context()
    let counting = false
    const fresh = () => {
      if (counting) err('\r\u001B[K')
      counting = false
    }
    return {
      dataFolder,
      clock,
      print: line => {
        fresh()
        out(`${line}\n`)
      },
      tell: line => {
        fresh()
        err(`${line}\n`)
      },
      progress: entries => {
        if (!terminal.progress) return
        counting = true
        err(`\r${entries} entries read`)
      },
    }
  }
  const shrink = () =>
    new Option(
      '--accept-shrink',
      'take an edition that lost more entries, or has fewer, than the bounds of its list allow',
    )
  const lists = new Command('lists')
  lists
    .command('update')
    .description('fetch what is due from the official addresses')
    .argument('[list...]')
    .addOption(
      new Option(
        '--from <list=url...>',
        'take a list from a mirror, a file:// address or a feed (taxii://, misp+https://)',
      ),
    )
    .option('--credentials <file>', 'how hosts of feeds are signed in to (default: $INTERDICT_CREDENTIALS)')
    .addOption(shrink())
    .action(async (names: string[], options) => {
      const credentials = readCredentials(options.credentials ?? context().env('INTERDICT_CREDENTIALS'))
      done(await (await work()).listsUpdate(names, { ...options, credentials }, held()))
    })
  lists
    .command('import')
    .description('make an edition of files that you have')
    .argument('<file...>')
    .option('--list <list>', 'the list that they are of, when their form does not tell')
    .option('--as <name>', 'keep a private list or an indicator feed under a name of its own')
    .addOption(encodingOption())
    .addOption(shrink())
    .action(async (files: string[], options) => done(await (await work()).listsImport(files, options, held())))
  lists
    .command('show')
    .description('show all lists, the history of one, or one entry')
    .argument('[list]')
    .argument('[entry]')
    .action(async (list: string | undefined, entry: string | undefined) =>
      done(await (await work()).listsShow(list, entry, held())),
    )
  lists
    .command('diff')
    .description('what came, went and changed: LIST, LIST HASH HASH or FILE FILE')
    .argument('<what...>')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (what: string[], options) =>
      done(await (await import('./lists-diff.ts')).listsDiff(what, options, held())),
    )
  return lists
}
