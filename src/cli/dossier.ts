import { Command, Option } from 'commander'
import pc from 'picocolors'
import { citationText, type Dossier, findDossier, loadDossiers } from '../dossiers/dossier.ts'
import { OperatorError } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'

/** `interdict dossier NAME`: what was published about an adversary, by any of its names. */
export const dossierCommand: MakeCommand = ({ context }) =>
  new Command('dossier')
    .argument('[name...]')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
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
  const paint = pc.createColors(context.terminal.colour)
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0)
      context.out(`\n${paint.bold(title)}\n${lines.map(line => `  ${printableLine(line)}\n`).join('')}`)
  }
  const seen = (first: string | null, last: string | null) =>
    first === null && last === null ? '' : ` (seen ${first ?? '?'} to ${last ?? '?'})`
  context.out(`${paint.bold(dossier.name)} (${dossier.kind})\n${dossier.summary}\n`)
  section(
    'Designations',
    dossier.designations.map(d => `${d.list} ${d.entry}: ${d.relation}`),
  )
  section(
    'Also called',
    dossier.aliases.map(a => `${a.name}, by ${a.vendor} [${a.source}]`),
  )
  section(
    'Techniques (ATT&CK)',
    dossier.techniques.map(t => `${t.id.padEnd(10)} ${t.said} [${t.source}]`),
  )
  section(
    'Exploited vulnerabilities',
    dossier.vulnerabilities.map(v => `${v.cve.padEnd(15)} ${v.kev ? 'in KEV' : '      '} [${v.source}]`),
  )
  section(
    'Indicators',
    dossier.indicators.map(
      i => `${i.observable.padEnd(12)} ${i.value}${seen(i.firstSeen, i.lastSeen)}: ${i.description} [${i.source}]`,
    ),
  )
  section(
    'Tools',
    dossier.tools.map(t => `${t.name}: ${t.said} [${t.source}]`),
  )
  section(
    'Devices aimed at',
    dossier.devices.map(d => `${d.kind}: ${d.make} ${d.models.join(', ')} [${d.source}]`),
  )
  section(
    'Sources',
    dossier.citations.map(c => `[${c.id}] ${citationText(c)}${c.url === null ? '' : ` ${c.url}`}`),
  )
}
