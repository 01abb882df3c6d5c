import type { MakeCommand } from './command.ts'

/** Every command, with what `--help` says of it. Its module is read when it is asked for: all together take most of a second. */
export const commands: Readonly<Record<string, { readonly said: string; readonly make: () => Promise<MakeCommand> }>> =
  {
    examine: {
      said: 'examine files and folders: parties, payments, devices, traffic logs; - is standard input',
      make: async () => (await import('./examine.ts')).examineCommand,
    },
    compare: {
      said: 'compare names or parties: one JSON question a line on standard input, one answer a line',
      make: async () => (await import('./compare.ts')).compareCommand,
    },
    lists: {
      said: 'fetch, import, show and compare editions of lists',
      make: async () => (await import('./lists-command.ts')).listsCommand,
    },
    dossier: {
      said: 'tell what authorities published about an adversary, by id, name or alias; without a name, list them',
      make: async () => (await import('./dossier.ts')).dossierCommand,
    },
    traffic: {
      said: 'keep traffic logs, and look back through them',
      make: async () => (await import('./traffic.ts')).trafficCommand,
    },
    cases: {
      said: 'decide on findings: clear, list what was cleared, withdraw',
      make: async () => (await import('./cases.ts')).casesCommand,
    },
    'screen-base': {
      said: 'keep a customer base up to date: examine again only whom a change can concern',
      make: async () => (await import('./screen-base.ts')).screenBaseCommand,
    },
    serve: {
      said: 'serve the console and the API',
      make: async () => (await import('./serve.ts')).serveCommand,
    },
    demo: {
      said: 'examine the bundled samples, print the findings and open the console',
      make: async () => (await import('./demo.ts')).demoCommand,
    },
    collect: {
      said: 'receive NetFlow 5, 9 and IPFIX and write connection logs that `examine` reads',
      make: async () => (await import('./collect.ts')).collectCommand,
    },
    export: {
      said: 'write block lists for other tools, or the findings of a run for a SIEM',
      make: async () => (await import('./export.ts')).exportCommand,
    },
  }
