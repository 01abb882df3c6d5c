import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import { csvRows, type Row, sniffDelimiter } from './csv.ts'
import type { Input } from './input.ts'
import { encodingNotes, lineRuns } from './lines.ts'
import { memoryInput, openInput, wholeInput } from './open.ts'
import { type Batch, InputFault } from './rejection.ts'
import { child, type Element, textAt, xmlRecords } from './xml.ts'

const folder = await mkdtemp(join(tmpdir(), 'interdict-evidence-'))

async function file(name: string, bytes: Buffer | string): Promise<Input> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return openInput(path)
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

const linesOf = async (input: Input) => (await all(lineRuns(input))).flatMap(run => run.lines)

async function rowsOf(input: Input, delimiter = ','): Promise<Batch<Row>> {
  const batches = await all(csvRows(input, delimiter))
  return { records: batches.flatMap(b => b.records), rejected: batches.flatMap(b => b.rejected) }
}

describe('open', () => {
  test('plain, gzip, many gzip members and zstd give the same lines', async () => {
    const text = 'a\nb\nc\n'
    const inputs = [
      await file('plain', text),
      await file('one.gz', gzipSync(text)),
      await file('two.gz', Buffer.concat([gzipSync('a\nb'), gzipSync('\nc\n')])),
      await file('one.zst', zstdCompressSync(text)),
    ]
    for (const input of inputs) expect(await linesOf(input)).toEqual(['a', 'b', 'c'])
    expect(inputs.map(i => i.compression)).toEqual(['none', 'gzip', 'gzip', 'zstd'])
  })

  test('a gzip file that is cut short gives what it holds and then a fault', async () => {
    const whole = gzipSync(Array.from({ length: 200_000 }, (_, i) => `line ${i} ${Math.sin(i)}`).join('\n'))
    const input = await file('cut.gz', whole.subarray(0, whole.length - 1000))
    const lines: string[] = []
    const reading = (async () => {
      for await (const run of lineRuns(input)) lines.push(...run.lines)
    })()
    await expect(reading).rejects.toThrow(InputFault)
    await expect(reading).rejects.toThrow(/cut short or damaged/)
    expect(lines.length).toBeGreaterThan(100_000)
  })

  test('a decompression bomb is refused', async () => {
    const layer = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const input = await file('bomb.gz', Buffer.concat(Array.from({ length: 8 }, () => layer)))
    const reading = (async () => {
      for await (const _ of input.chunks());
    })()
    await expect(reading).rejects.toThrow(/decompression bomb/)
  })

  test("wrong paths are the operator's mistake", async () => {
    await expect(openInput(join(folder, 'absent'))).rejects.toThrow(OperatorError)
    await expect(openInput(folder)).rejects.toThrow(/not a regular file/)
  })

  test('a document past its bound is a fault', async () => {
    await expect(wholeInput(memoryInput('m', Buffer.alloc(11)), 10)).rejects.toThrow(/longer than 10 bytes/)
  })
})

describe('lines', () => {
  test.each([
    ['UTF-8 with mark', Buffer.from('\uFEFFé\r\nb'), ['é', 'b']],
    ['UTF-16 little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é\nb', 'utf16le')]), ['é', 'b']],
    ['Windows-1252', Buffer.from([0xe9, 0x0a, 0x62]), ['é', 'b']],
    ['empty', Buffer.alloc(0), []],
  ])('%s', async (_, bytes, expected) => {
    expect(await linesOf(memoryInput('m', bytes))).toEqual(expected)
  })

  test('Windows-1252 that shows itself only after the head', async () => {
    const bytes = Buffer.concat([Buffer.from('x\n'.repeat(40_000)), Buffer.from([0xe9, 0x0a])])
    async function* chunks() {
      yield bytes.subarray(0, 70_000)
      yield bytes.subarray(70_000)
    }
    const lines = await linesOf({ ...memoryInput('m', bytes), chunks })
    expect(lines.at(-1)).toBe('é')
  })

  const cyrillic = Buffer.concat([Buffer.from('id,name\n1,'), Buffer.from('cff3f2e8ed0a', 'hex')])

  test('text of no Western language is refused until its encoding is named', async () => {
    const input = memoryInput('m', cyrillic)
    await expect(linesOf(input)).rejects.toThrow(/neither UTF-8 .* --encoding/)
    const named = await file('named.csv', cyrillic)
    const told = { ...named, decoding: { asked: 'windows-1251', used: null } }
    expect(await linesOf(told)).toEqual(['id,name', '1,Путин'])
    expect(encodingNotes(told)).toEqual([`${told.path}: read as windows-1251, as --encoding says`])
  })

  test('an encoding that was taken for granted is told, UTF-8 is not', async () => {
    const western = memoryInput('m', Buffer.from('Jos\xe9 M\xfcller\n', 'latin1'))
    expect(await linesOf(western)).toEqual(['José Müller'])
    expect(encodingNotes(western)).toEqual(['m: not UTF-8, read as windows-1252; --encoding names another'])
    const plain = memoryInput('m', Buffer.from('José\n'))
    await linesOf(plain)
    expect(encodingNotes(plain)).toEqual([])
  })

  test('a last line without a line end is told', async () => {
    const runs = await all(lineRuns(memoryInput('m', Buffer.from('a\nb'))))
    expect(runs.at(-1)).toEqual({ first: 2, lines: ['b'], unterminated: true })
  })
})

describe('csv', () => {
  test('quoted line ends keep their row and line', async () => {
    const { records } = await rowsOf(memoryInput('m', Buffer.from('a,b\n"x\ny",2\n3,4\n')))
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x\ny', '2'] },
      { line: 4, cells: ['3', '4'] },
    ])
  })

  test('an open quote is rejected, not swallowed', async () => {
    const bytes = Buffer.from('a,b\n1,"open\n2,3\n')
    const outcome = await rowsOf(memoryInput('m', bytes)).catch(error => error)
    const told = outcome instanceof InputFault ? 1 : outcome.rejected.length
    expect(told).toBe(1)
  })

  test('a byte without meaning is told by line', async () => {
    const bytes = Buffer.concat([Buffer.from('é,b\nx,'), Buffer.from([0xff]), Buffer.from('\n')])
    const input = { ...memoryInput('m', bytes), head: Buffer.from('é,b\n') }
    const { records, rejected } = await rowsOf(input)
    expect(records.length).toBe(2)
    expect(rejected.map(r => [r.line, r.field])).toEqual([[2, 'column 2']])
  })

  test.each([
    ['a,b,c\n', ','],
    ['a;b;"c,d"\n', ';'],
    ['a\tb\n', '\t'],
    ['just a line\n', null],
    ['', null],
  ])('the delimiter of %j is %j', (text, delimiter) => {
    expect(sniffDelimiter(Buffer.from(text))).toBe(delimiter)
  })
})

describe('xml', () => {
  const read = (text: string) => all(xmlRecords(memoryInput('m', Buffer.from(text)), path => path.at(-1) === 'r'))

  test('records come with line, namespace, attributes and text', async () => {
    const records = await read(
      '<x:l xmlns:x="urn:u">\n<x:r a="1">\n <n>one &amp; <![CDATA[<two>]]></n></x:r>\n<x:r/></x:l>',
    )
    expect(records.map(r => r.line)).toEqual([2, 4])
    const [first] = records as [Element]
    expect([first.uri, first.attributes, textAt(first, 'n'), child(first, 'q')]).toEqual([
      'urn:u',
      { a: '1' },
      'one & <two>',
      undefined,
    ])
  })

  test.each([
    ['entity bomb', '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l><r>&b;</r></l>', /document type/],
    ['undefined entity', '<l><r>&x;</r></l>', /not well-formed/],
    ['cut short', '<l><r>x</r><r>', /not well-formed/],
    ['too deep', `<r>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</r>`, /nested deeper/],
    ['not XML', 'hello', /not well-formed/],
  ])('%s is a fault', async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(reason)
  })
})
