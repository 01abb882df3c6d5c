import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { OperatorError } from '../errors.ts'
import type { Input } from './input.ts'
import { InputFault } from './rejection.ts'

const headBytes = 64 * 1024

/** Past this many expanded bytes, a file that grows by more than `expansionRatio` is a bomb, not a log: logs compress 10 to 60 times. */
const expansionFree = 256 * 1024 * 1024
const expansionRatio = 250

/** Opens one regular file; `encoding` is the operator's word for how its text is written. Throws `OperatorError` for a path that is absent, unreadable or no regular file. */
export async function openInput(path: string, encoding: string | null = null): Promise<Input> {
  const facts = await stat(path).catch(error => {
    throw pathError(path, error)
  })
  if (!facts.isFile()) {
    throw new OperatorError(`${path} is not a regular file`, 'Give a file, or a folder that holds files.')
  }
  const { sha256, magic } = await digest(path)
  const compression = compressionOf(magic)
  const chunks = () => decompressed(path, compression)
  const decoding = { asked: encoding, used: null }
  return { path, sha256, size: facts.size, compression, decoding, head: await headOf(chunks), chunks }
}

/** An input that lives in memory: standard input that was read whole, an upload, a test's sample. */
export function memoryInput(path: string, bytes: Buffer): Input {
  async function* chunks() {
    yield bytes
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const decoding = { asked: null, used: null }
  const head = bytes.subarray(0, headBytes)
  return { path, sha256, size: bytes.length, compression: 'none', decoding, head, chunks }
}

/** Collects the whole of an input of at most `bound` bytes, for formats that are one document. */
export async function wholeInput(input: Input, bound: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of input.chunks()) {
    size += chunk.length
    if (size > bound)
      throw new InputFault(input.path, null, `longer than ${bound} bytes, the most that is read of this format`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

function pathError(path: string, error: NodeJS.ErrnoException): OperatorError {
  if (error.code === 'ENOENT') return new OperatorError(`${path} does not exist`, 'Check the path.', { cause: error })
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new OperatorError(`${path} cannot be read: permission denied`, 'Run as a user who may read it.', {
      cause: error,
    })
  }
  return new OperatorError(`${path} cannot be read: ${error.message}`, 'Check the path and the disk.', { cause: error })
}

async function digest(path: string): Promise<{ sha256: string; magic: Buffer }> {
  const file = await open(path).catch(error => {
    throw pathError(path, error)
  })
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 20)
  let magic = Buffer.alloc(0)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) break
      if (magic.length === 0) magic = Buffer.from(buffer.subarray(0, Math.min(8, bytesRead)))
      hash.update(buffer.subarray(0, bytesRead))
    }
  } catch (error) {
    throw pathError(path, error as NodeJS.ErrnoException)
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), magic }
}

function compressionOf(magic: Buffer): Input['compression'] {
  if (magic[0] === 0x1f && magic[1] === 0x8b) return 'gzip'
  if (magic.length >= 4 && magic.readUInt32LE(0) === 0xfd2fb528) return 'zstd'
  return 'none'
}

async function* decompressed(path: string, compression: Input['compression']): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: 256 * 1024 })
  if (compression === 'none') {
    yield* source as AsyncIterable<Buffer>
    return
  }
  const expand =
    compression === 'gzip' ? createGunzip({ chunkSize: 256 * 1024 }) : createZstdDecompress({ chunkSize: 256 * 1024 })
  source.on('error', error => expand.destroy(error))
  source.pipe(expand)
  let expanded = 0
  try {
    for await (const chunk of expand as AsyncIterable<Buffer>) {
      expanded += chunk.length
      if (expanded > expansionFree && expanded > source.bytesRead * expansionRatio) {
        throw new InputFault(
          path,
          null,
          `expands by more than ${expansionRatio} times past ${expansionFree} bytes; refused as a decompression bomb`,
        )
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof InputFault) throw error
    throw new InputFault(
      path,
      null,
      `${compression} data is cut short or damaged after ${expanded} expanded bytes (${(error as Error).message})`,
    )
  } finally {
    source.destroy()
    expand.destroy()
  }
}

/** A damaged file still has a head: sniffing sees what could be expanded, reading reports the damage. */
async function headOf(chunks: Input['chunks']): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of chunks()) {
      parts.push(chunk)
      size += chunk.length
      if (size >= headBytes) break
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
  }
  return Buffer.concat(parts).subarray(0, headBytes)
}
