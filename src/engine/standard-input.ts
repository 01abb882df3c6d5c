import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stdin } from 'node:process'
import { pipeline } from 'node:stream/promises'
import type { Input } from '../evidence/input.ts'
import { openInput } from '../evidence/open.ts'

/** Standard input, kept in a temporary file until the program ends: it must be hashed whole and may be read twice. */
export async function spoolStandardInput(encoding: string | null = null): Promise<Input> {
  const folder = await mkdtemp(join(tmpdir(), 'interdict-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'standard-input')
  await pipeline(stdin, createWriteStream(path, { mode: 0o600 }))
  return { ...(await openInput(path, encoding)), path: '-' }
}
