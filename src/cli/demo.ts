import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { dossierName } from '../dossiers/dossier.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { examine } from './examine.ts'
import { serve, stopped } from './serve.ts'
import { printOutcome } from './terminal.ts'

const checkout = join(import.meta.dirname, '../..')

/** `interdict demo`, which `npm start` runs: the bundled month of a small operator, examined and shown. */
export const demoCommand: MakeCommand = ({ context, version }) =>
  new Command('demo').option('--no-serve', 'print only').action(async ({ serve: wanted }: { serve: boolean }) => {
    const folder = await mkdtemp(join(tmpdir(), 'interdict-demo-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    const demo: Context = { ...context(), dataFolder: folder }
    process.chdir(checkout)
    const outcome = await examine(['samples'], demo, { keep: true })
    printOutcome(outcome, demo, { nameOf: dossierName, setAside: false })
    if (!wanted) return
    const server = await serve(demo, { port: 8471, host: '127.0.0.1', version, fallback: true })
    demo.out(`\nConsole at ${server.url} (stop with Ctrl+C)\n`)
    openBrowser(server.url, demo)
    await stopped()
    await server.close()
  })

/** Only where a person sits in front of a desktop; failing to open is no failure. */
function openBrowser(url: string, context: Context): void {
  const desktop =
    process.platform === 'darwin' ||
    context.env('DISPLAY') !== undefined ||
    context.env('WAYLAND_DISPLAY') !== undefined
  if (!desktop || !process.stdout.isTTY) return
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  spawn(opener, [url], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
