import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reader } from '../../evidence/input.ts'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import { pacs008, pain001 } from './iso20022.ts'
import { mt103 } from './mt103.ts'
import { partyCsv } from './party-csv.ts'
import { partyJsonl } from './party-jsonl.ts'

const folder = fileURLToPath(new URL('sample/', import.meta.url))
const formats: readonly (readonly [pattern: RegExp, reader: Reader<unknown>])[] = [
  [/\.csv$/, partyCsv],
  [/\.jsonl$/, partyJsonl],
  [/^pacs/, pacs008],
  [/^pain/, pain001],
  [/^mt103/, mt103],
]
const samples = readdirSync(folder)
  .filter(file => !file.endsWith('.expected.json'))
  .map(file => ({ file, bytes: readFileSync(folder + file), reader: readerOf(file) }))

function readerOf(file: string): Reader<unknown> {
  const found = formats.find(([pattern]) => pattern.test(file))
  if (found === undefined) throw new Error(`no reader: ${file}`)
  return found[1]
}

type Told = { readonly records: number; readonly rejected: readonly Rejection[]; readonly notes: readonly string[] }

/** Reads to the end; a fault is one more rejection. Everything else that is thrown is a bug. */
async function told(reader: Reader<unknown>, bytes: Buffer): Promise<Told> {
  let records = 0
  const rejected: Rejection[] = []
  const notes: string[] = []
  try {
    const input = memoryInput('fuzzed', bytes)
    reader.sniff(input.head, 'fuzzed')
    for await (const batch of reader.read(input)) {
      records += batch.records.length
      rejected.push(...batch.rejected)
      notes.push(...(batch.notes ?? []))
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    rejected.push({ file: error.file, line: error.line, field: null, reason: error.message })
  }
  for (const each of rejected) expect(each.reason).not.toBe('')
  return { records, rejected, notes }
}

const spoken = ({ records, rejected, notes }: Told): number => records + rejected.length + notes.length
/** Damage makes no new payments: XML and MT say less, or say that they were damaged. */
const isMessage = (file: string): boolean => /^(pacs|pain|mt)/.test(file)

describe.each(samples)('$file', ({ file, bytes, reader }) => {
  test('cut at any byte it says something, and a message that lost a payment says so', async () => {
    const whole = await told(reader, bytes)
    const step = Math.max(1, Math.floor(bytes.length / 150))
    for (let end = 0; end < bytes.length; end += step) {
      const cut = await told(reader, bytes.subarray(0, end))
      expect(spoken(cut), `cut at ${end}`).toBeGreaterThan(0)
      // A file of FIN messages that is cut between two of them is a whole file.
      const between = file.startsWith('mt') && /-\}[^\r\n]*\s*$/.test(bytes.toString('latin1', 0, end))
      if (isMessage(file) && !between && cut.records < whole.records)
        expect(cut.rejected.length, `cut at ${end}`).toBeGreaterThan(0)
    }
  })

  test('bits that flip, bytes that are put in or left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.constantFrom('flip', 'put', 'drop')), {
          minLength: 1,
          maxLength: 8,
        }),
        async changes => {
          let damaged = Buffer.from(bytes)
          for (const [at, byte, how] of changes) {
            const from = Math.min(at, damaged.length)
            if (how === 'flip' && from < damaged.length) damaged[from] = (damaged[from] ?? 0) ^ (byte | 1)
            if (how === 'put')
              damaged = Buffer.concat([damaged.subarray(0, from), Buffer.from([byte]), damaged.subarray(from)])
            if (how === 'drop') damaged = Buffer.concat([damaged.subarray(0, from), damaged.subarray(from + 1)])
          }
          expect(spoken(await told(reader, damaged))).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('in another encoding', async () => {
    const text = bytes.toString('utf8')
    for (const other of [
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
    ])
      expect(spoken(await told(reader, other))).toBeGreaterThan(0)
  })
})

describe('rows in are parties and rejections out', () => {
  test('CSV', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', ' ', 'N/A', '"', 'a,b', 'x\ny', '=1+1', '1900-01-01'),
    )
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 30 }),
        async rows => {
          const text = ['id,name,dob', ...rows.map(row => row.map(quoted).join(','))].join('\n')
          const { records, rejected } = await told(partyCsv, Buffer.from(text))
          const lost = rejected.filter(each => /nobody to examine|more cells/.test(each.reason)).length
          expect(records + lost).toBe(rows.length)
        },
      ),
    )
  })

  test('JSON lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.json(),
            fc.record({ name: fc.string() }).map(v => JSON.stringify(v)),
          ),
          { minLength: 1 },
        ),
        async lines => {
          const { records, rejected } = await told(partyJsonl, Buffer.from(lines.join('\n')))
          const lost = new Set(rejected.filter(each => !/not examined/.test(each.reason)).map(each => each.line)).size
          expect(records + lost).toBe(lines.length)
        },
      ),
    )
  })
})

describe('odd files', () => {
  const xml = (body: string, before = '') =>
    `<?xml version="1.0"?>${before}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.09"><FIToFICstmrCdtTrf>${body}</FIToFICstmrCdtTrf></Document>`
  const payment = (name: string) =>
    `<CdtTrfTxInf><PmtId><EndToEndId>1</EndToEndId></PmtId><Cdtr><Nm>${name}</Nm></Cdtr></CdtTrfTxInf>`
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "${'&a;'.repeat(50)}">`).join('')}]>`
  const long = 'A'.repeat(10 * 1024 * 1024)

  test.each([
    ['an entity bomb', pacs008, xml(payment('&b1;'), bomb), /document type/],
    ['an unknown entity', pacs008, xml(payment('&nope;')), /not well-formed/],
    ['a name of 10 MB in a payment', pacs008, xml(payment(long)), /more than \d+ characters/],
    ['elements nested without end', pacs008, xml(`<CdtTrfTxInf>${'<a>'.repeat(500)}`), /nested deeper/],
    ['a payment file without payments', pacs008, xml(''), /holds no payment/],
    ['an empty file as CSV', partyCsv, '', /no header/],
    ['a header that names nobody', partyCsv, 'colour,size\nred,7\n', /names no party/],
    ['a line of 10 MB in CSV', partyCsv, `id,name\n1,${long}\n`, /.+/],
    ['a quote that never ends', partyCsv, `id,name\n1,Fine\n2,"open\n3,Lost\n`, /.+/],
    ['a line of 10 MB in JSON lines', partyJsonl, `{"name":"${long}"}\n`, /not examined/],
    ['JSON that nests without end', partyJsonl, '['.repeat(100_000), /.+/],
    ['a name of 65 parts', partyJsonl, JSON.stringify({ name: 'ab '.repeat(65) }), /not examined/],
    ['a name without letters', partyJsonl, '{"name":"???"}', /no letters/],
    [
      'sixty names',
      partyJsonl,
      JSON.stringify({ name: Array.from({ length: 60 }, (_, i) => `Name Number${i}`) }),
      /first 50/,
    ],
    ['a field called constructor', partyJsonl, '{"constructor":"x","__proto__":{"name":"y"}}', /nobody/],
    [
      'a FIN message of 10 MB',
      mt103,
      `{1:F01DEUTDEFFAXXX0000000000}{2:I103CHASUS33XXXXN}{4:\n:20:A\n:70:${long}\n-}`,
      /characters/,
    ],
    ['a FIN file that is none', mt103, 'hello', /no message/],
  ] as const)('%s', async (_, reader, text, why) => {
    const { rejected } = await told(reader, Buffer.from(text))
    expect(rejected.map(each => each.reason).join('\n')).toMatch(why)
  })

  test('a header without rows says that nobody was examined', async () => {
    expect((await told(partyCsv, Buffer.from('id,name\n'))).notes.join()).toMatch(/nobody was examined/)
  })

  test('columns without use are told, and more so when only names are left', async () => {
    const notes = async (header: string) =>
      (await told(partyCsv, Buffer.from(`${header}\n1,Jane Doe,x\n`))).notes.join()
    expect(await notes('id,name,colour')).toMatch(/only names were examined; columns without use: "colour"/)
    expect(await notes('dob,name,colour')).toMatch(/^(?!.*only names).*"colour"/)
    expect(await notes('id,name,dob')).not.toMatch(/columns/)
  })
})
