import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input, Reader } from '../../evidence/input.ts'
import { memoryInput, openInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { suricataEve } from './suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from './zeek.ts'

const readers = [zeekTsv, zeekJson, zeekSummary, suricataEve]
const folder = new URL('sample/', import.meta.url)
const samples = readdirSync(folder).filter(name => !name.endsWith('.jsonl'))
const sample = (name: string) => readFileSync(new URL(name, folder))

const surest = (bytes: Buffer, path: string): Reader<TrafficRecord> | null => {
  const best = readers.reduce((a, b) => (b.sniff(bytes, path) > a.sniff(bytes, path) ? b : a))
  return best.sniff(bytes, path) > 0 ? best : null
}

async function readInput(input: Input, reader = surest(input.head, input.path)) {
  const records: TrafficRecord[] = []
  const rejected: Rejection[] = []
  if (reader === null) throw new Error(`no reader for ${input.path}`)
  for await (const batch of reader.read(input)) {
    records.push(...batch.records)
    rejected.push(...batch.rejected)
  }
  return { records, rejected, examined: records.filter(record => record.kind !== 'log') }
}

const readBytes = (path: string, bytes: Buffer | string) => readInput(memoryInput(path, Buffer.from(bytes)))

describe('samples', () => {
  test.each(samples)('%s gives what is expected of it', async name => {
    const { records, rejected } = await readBytes(name, sample(name))
    const lines = [...records, ...rejected].map(record => JSON.stringify(record))
    expect(lines).toEqual(
      readFileSync(new URL(`${name}.expected.jsonl`, folder), 'utf8')
        .trimEnd()
        .split('\n'),
    )
  })

  test.each([
    ['all.json', ['conn', 'dns', 'ssl', 'http', 'files', 'x509', 'software', 'dhcp']],
    [
      'sessions.json',
      [
        ...['ssh', 'rdp', 'smb_files', 'smb_mapping', 'ntp', 'quic', 'tunnel', 'notice', 'weird'],
        ...['known_hosts', 'known_services', 'known_certs', 'known_devices'],
      ],
    ],
  ] as const)('%s gives the same records as TSV of the same logs', async (file, named) => {
    const tsv = []
    for (const name of named) tsv.push(...(await readBytes(`${name}.log`, sample(`${name}.log`))).examined)
    const json = (await readBytes(file, sample(file))).examined
    const plain = (record: TrafficRecord) => ({ ...record, line: 0 })
    expect(json.map(plain)).toEqual(tsv.map(plain))
  })
})

describe('Zeek TSV', () => {
  const conn = sample('conn.log').toString()
  const [header, rows] = [
    conn.slice(0, conn.indexOf('17407872')),
    conn.slice(conn.indexOf('17407872'), conn.indexOf('#close')),
  ]

  test.each([
    ['with CRLF', conn.replace(/\n/g, '\r\n')],
    ['with a byte order mark', `\uFEFF${conn}`],
    ['without #close', header + rows],
    ['with another header in the middle', conn + conn],
    ['with another separator', conn.replace('#separator \\x09', '#separator \\x7c').replace(/\t/g, '|')],
    ['without #path, told by the file name', conn.replace('#path\tconn\n', '')],
  ])('%s', async (_, text) => {
    const plain = (await readBytes('conn.log', conn)).examined.map(record => ({ ...record, line: 0 }))
    const found = (await readBytes('conn.log', text)).examined.map(record => ({ ...record, line: 0 }))
    expect(found.slice(0, plain.length)).toEqual(plain)
    expect(found.length % plain.length).toBe(0)
  })

  test('a header with other fields counts from there on', async () => {
    const second = '#fields\tid.resp_h\tts\tid.orig_h\n192.0.2.5\t1740787299.000000\t10.9.9.9\n'
    const { examined } = await readBytes('conn.log', conn + second)
    expect(examined.at(-1)).toMatchObject({ originator: '10.9.9.9', responder: '192.0.2.5', ts: 1740787299, proto: '' })
  })

  test('a cut last line is told, a whole one without a line end is taken', async () => {
    const [first = ''] = rows.split('\n')
    const cut = await readBytes('conn.log', `${header}${first}\n${first.slice(0, 60)}`)
    expect(cut.rejected).toEqual([
      { file: 'conn.log', line: 10, field: null, reason: 'the last line is cut short: 8 of 24 fields' },
    ])
    const whole = await readBytes('conn.log', header + first)
    expect([whole.examined.length, whole.rejected.length]).toEqual([1, 0])
  })

  test('a log without its header is recognised, and says what is missing', async () => {
    const bytes = Buffer.from(rows.replace(/CAaaa/g, 'CAaaaaaaaaa'))
    expect(surest(bytes, 'conn.log')?.format).toBe('zeek-tsv')
    await expect(readBytes('conn.log', bytes)).rejects.toThrow(/#fields/)
  })

  test('a conn log without addresses is a fault, not an all-clear', async () => {
    await expect(readBytes('conn.log', '#separator \\x09\n#path\tconn\n#fields\tts\tuid\n')).rejects.toThrow(
      /id.orig_h, id.resp_h/,
    )
  })

  test('open logs are told by their name', async () => {
    const { examined } = await readBytes('/logs/open_conn.log', conn)
    expect(examined.every(record => record.kind === 'connection' && record.open)).toBe(true)
  })

  test('a log of another kind is counted', async () => {
    const { records } = await readBytes('x.log', '#separator \\x09\n#path\tdnp3\n#fields\tts\tname\n1\ta\n2\tb\n')
    expect(records).toContainEqual(expect.objectContaining({ kind: 'log', log: 'dnp3', examined: false, lines: 2 }))
  })
})

test('gzip and zstd', async () => {
  const at = await mkdtemp(join(tmpdir(), 'interdict-traffic-'))
  const plain = (await readBytes('conn.log', sample('conn.log'))).records
  for (const [name, bytes] of [
    ['conn.log.gz', gzipSync(sample('conn.log'))],
    ['conn.log.zst', zstdCompressSync(sample('conn.log'))],
  ] as const) {
    await writeFile(join(at, name), bytes)
    expect((await readInput(await openInput(join(at, name)))).records).toEqual(plain)
  }
})

test('a gzip bomb with the head of a log is a fault', async () => {
  const at = await mkdtemp(join(tmpdir(), 'interdict-traffic-'))
  const nothing = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const bomb = Buffer.concat([gzipSync(sample('conn.log')), ...Array.from({ length: 6 }, () => nothing)])
  await writeFile(join(at, 'conn.log.gz'), bomb)
  const input = await openInput(join(at, 'conn.log.gz'))
  const reading = (async () => {
    for await (const _ of zeekTsv.read(input));
  })()
  await expect(reading).rejects.toThrow(InputFault)
})

test('lines may be cut anywhere by chunks', async () => {
  const bytes = sample('conn.log')
  const plain = (await readBytes('conn.log', bytes)).records.filter(record => record.kind !== 'log')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async size => {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const { examined } = await readInput({ ...memoryInput('conn.log', bytes), chunks })
      expect(examined).toEqual(plain)
    }),
    { numRuns: 40 },
  )
})

describe.each(samples)('damaged %s', name => {
  const bytes = sample(name)
  const reader = surest(bytes, name) as Reader<TrafficRecord>

  async function survives(damaged: Buffer): Promise<void> {
    try {
      for await (const { records } of reader.read(memoryInput(name, damaged)))
        for (const record of records) if (record.kind === 'connection') expect(Number.isFinite(record.ts)).toBe(true)
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
    }
  }

  test('bits, cuts and insertions are rejected or a fault, never a crash', async () => {
    const huge = fc.constantFrom('x'.repeat(100_000), '\t'.repeat(2_000), '\u0000\uFFFF', '9'.repeat(400), '\\x', '-')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(255),
        fc.nat(bytes.length),
        huge,
        async (at, byte, cut, text) => {
          const flipped = Buffer.from(bytes)
          flipped[at] = byte
          await survives(flipped)
          await survives(bytes.subarray(0, cut))
          await survives(Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]))
        },
      ),
      { numRuns: 60 },
    )
    await survives(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]))
  })
})
