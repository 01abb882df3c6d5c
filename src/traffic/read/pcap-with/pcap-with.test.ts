import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { OperatorError } from '../../../errors.ts'
import type { Reader } from '../../../evidence/input.ts'
import { openInput } from '../../../evidence/open.ts'
import { InputFault } from '../../../evidence/rejection.ts'
import type { TrafficRecord } from '../../connection.ts'
import type { FlowBatch } from '../netflow/files.ts'
import { conversation, frames, open, question, shut } from '../pcap/captures.testing.ts'
import { ip, pcapFile, udp } from '../pcap/packets.testing.ts'
import { pcapWithTshark } from './tshark.ts'
import { pcapWithZeek } from './zeek.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-pcap-with-'))
const path = process.env.PATH
afterAll(async () => {
  process.env.PATH = path
  await rm(scratch, { recursive: true })
})
beforeEach(() => {
  process.env.PATH = `${scratch}:/usr/bin:/bin`
})

async function program(name: string, script: string): Promise<void> {
  const at = join(scratch, name)
  await writeFile(at, `#!/bin/sh\n[ "$1" = --version ] && { echo "${name} version 9.9 (fake)"; exit 0; }\n${script}\n`)
  await chmod(at, 0o755)
}

const asked = ip('192.0.2.10', '192.0.2.53', 17, udp(40_001, 53, question(7, 'own.example')))
const bytes = pcapFile(frames([...conversation(80, [...open, ...shut]), asked]))

async function read(reader: Reader<TrafficRecord>, name: string, content: Buffer) {
  const at = join(scratch, name)
  await writeFile(at, content)
  const input = await openInput(at)
  const records: TrafficRecord[] = []
  const notes: string[] = []
  const from = new Set<string>()
  for await (const batch of reader.read(input)) {
    records.push(...batch.records.filter(({ kind }) => kind !== 'log'))
    notes.push(...(batch.notes ?? []))
    const origin = (batch as FlowBatch).from
    if (origin) from.add(`${origin.file} ${origin.sha256 === input.sha256}`)
  }
  return {
    records,
    notes: notes.join().replaceAll(`${scratch}/`, ''),
    from: [...from].map(f => f.replaceAll(`${scratch}/`, '')),
  }
}

const conn = `#separator \\\\x09\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\n1700000000.0\tC1\t192.0.2.10\t1\t203.0.113.9\t443\ttcp\n`

test.each([
  ['plain', 'a.pcap', bytes],
  ['compressed', 'a.pcap.gz', gzipSync(bytes)],
])('zeek reads a %s capture, and the evidence names the log that it wrote', async (_, name, content) => {
  await program('zeek', `head -c 4 "$3" | od -An -tx1 | grep -q "d4 c3 b2 a1" || exit 3\nprintf '${conn}' > conn.log`)
  const { records, notes, from } = await read(pcapWithZeek, name, content)
  expect(records).toMatchObject([{ kind: 'connection', responder: '203.0.113.9', line: 4 }])
  expect(notes).toBe(`${name} was read by zeek version 9.9 (fake), as was asked`)
  expect(from).toEqual([`${name} (conn.log of zeek) true`])
})

test('tshark adds what our own reader does not see', async () => {
  const row = (name: string) =>
    `8\\t1700000004.0\\t192.0.2.10\\t192.0.2.53\\t\\t\\t\\t\\t40001\\t53\\t${name}\\t\\t\\t\\t0\\t\\t\\t\\t\\t\\t\\t\\n`
  await program('tshark', `printf '${row('own.example')}${row('tunnelled.example')}'`)
  const { records, notes } = await read(pcapWithTshark, 'b.pcap', bytes)
  expect(records.map(record => (record.kind === 'dns' ? record.query : record.kind)).sort()).toEqual([
    'connection',
    'connection',
    'own.example',
    'tunnelled.example',
  ])
  expect(notes).toBe('b.pcap: tshark version 9.9 (fake), as was asked, saw 1 names and fingerprints besides')
})

test('an older tshark is asked only for the fields that it knows, and the report names the others', async () => {
  const known = ['frame.number', 'frame.time_epoch', 'ip.src', 'ip.dst', 'udp.srcport', 'udp.dstport', 'dns.qry.name']
  const told = known.map(name => `F\\tTitle\\t${name}\\tFT_STRING\\tx\\n`).join('')
  await program(
    'tshark',
    `[ "$1" = -G ] && { printf '${told}'; exit 0; }
     case "$*" in *ja4*) echo "tshark: Some fields aren't valid: tls.handshake.ja4" >&2; exit 1;; esac
     printf '8\\t1700000004.0\\t192.0.2.10\\t192.0.2.53\\t40001\\t53\\ttunnelled.example\\n'`,
  )
  const { records, notes } = await read(pcapWithTshark, 'old.pcap', bytes)
  expect(records.map(record => (record.kind === 'dns' ? record.query : record.kind))).toContain('tunnelled.example')
  expect(notes).toContain('saw 1 names and fingerprints besides')
  expect(notes).toMatch(/it does not know .*tls\.handshake\.ja4/)
})

test('what our own reader sees stands when tshark fails, and it is said what to do', async () => {
  await program('tshark', 'echo "no such link type" >&2; exit 2')
  const at = join(scratch, 'failed.pcap')
  await writeFile(at, bytes)
  const kinds: string[] = []
  const all = async () => {
    for await (const { records } of pcapWithTshark.read(await openInput(at)))
      kinds.push(...records.map(({ kind }) => kind))
  }
  await expect(all()).rejects.toThrow(/no such link type\. Install a newer tshark, or leave --pcap-with out/)
  expect(kinds).toContain('connection')
})

test.each([
  ['zeek', pcapWithZeek],
  ['tshark', pcapWithTshark],
] as const)('%s that is not installed is told, and one that fails has examined nothing', async (name, reader) => {
  await rm(join(scratch, name), { force: true })
  process.env.PATH = scratch
  await expect(read(reader, 'c.pcap', bytes)).rejects.toThrow(OperatorError)
  process.env.PATH = `${scratch}:/usr/bin:/bin`
  await program(name, 'echo "no such link type" >&2; exit 2')
  await expect(read(reader, 'c.pcap', bytes)).rejects.toThrow(InputFault)
})
