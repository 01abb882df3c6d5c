import type { Batch } from './rejection.ts'

/** A file (or standard input) that was opened for reading: decompressed, hashed, bounded. */
export type Input = {
  /** As the operator gave it; `-` is standard input. */
  readonly path: string
  /** sha256 (hex) of the bytes on disk, before decompression. */
  readonly sha256: string
  /** Size on disk in bytes. */
  readonly size: number
  readonly compression: 'none' | 'gzip' | 'zstd'
  readonly decoding: Decoding
  /** The first 64 KiB after decompression, for sniffing. */
  readonly head: Buffer
  /** Decompressed bytes in order; can be called once more from the start. Throws `InputError` when the file is cut short or its expansion passes the bound. */
  readonly chunks: () => AsyncIterable<Buffer>
}

/** How the bytes of a text input are read. `asked` is the operator's word; `used` is known once text was read that was not plain ASCII. Names are WHATWG's. */
export type Decoding = { readonly asked: string | null; used: string | null }

/**
 * What knows one format. `sniff` looks at the head only and answers how sure it is (0 no, 1 certain);
 * the surest reader of all surfaces wins, and none above 0 means the file is of no known kind.
 */
export type Reader<T> = {
  /** e.g. `zeek-tsv`, `pacs.008`, `cyclonedx`. */
  readonly format: string
  readonly sniff: (head: Buffer, path: string) => number
  readonly read: (input: Input) => AsyncIterable<Batch<T>>
}
