import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../../../errors.ts'
import type { Input } from '../../../evidence/input.ts'
import { InputFault } from '../../../evidence/rejection.ts'

/** Programs that an operator may have read captures in place of our own reader. */
export type Program = 'zeek' | 'tshark'

export type Ran = { readonly out: string; readonly err: string; readonly status: number | null }

const mostOutput = 512 * 1024 * 1024

/** Runs a program from the PATH, without a shell, in a folder of its own. Throws `OperatorError` when it is not installed. */
export function run(program: Program, args: readonly string[], folder: string): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostOutput) child.kill()
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 100) err.push(chunk)
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'is not installed, or not on the PATH' : `cannot be run: ${error.message}`
      const hint = `Install ${program}, or leave --pcap-with out: captures are then read by Interdict itself.`
      failed(new OperatorError(`${program} ${why}`, hint, { cause: error }))
    })
    child.on('close', status =>
      done({ out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), status }),
    )
  })
}

/** Its version, for the report: the first line that it prints of itself. */
export async function versionOf(program: Program): Promise<string> {
  const { out, err } = await run(program, ['--version'], tmpdir())
  return (out || err).split('\n')[0]?.trim() || program
}

/** Works in a folder that is removed afterwards, with the capture as a plain file. */
export async function withCapture<T>(
  input: Input,
  work: (at: { readonly capture: string; readonly folder: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'interdict-pcap-'))
  try {
    const plain = input.compression === 'none' && input.path !== '-'
    const capture = plain ? resolve(input.path) : join(folder, 'capture.pcap')
    if (!plain) await pipeline(input.chunks(), createWriteStream(capture, { mode: 0o600 }))
    return await work({ capture, folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A program that gave up has not examined the capture. */
export function checked(program: Program, { status, err }: Ran, input: Input): void {
  if (status === 0) return
  const why = err.trim().split('\n').at(-1)?.slice(0, 200) || 'it says nothing'
  const hint = `Install a newer ${program}, or leave --pcap-with out: Interdict then reads the capture itself.`
  throw new InputFault(input.path, null, `${program} ended with status ${status ?? 'unknown'}: ${why}. ${hint}`)
}
