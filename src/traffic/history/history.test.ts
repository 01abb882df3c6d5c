import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { openInput } from '../../evidence/open.ts'
import { InputFault } from '../../evidence/rejection.ts'
import { type Channel, Channels } from '../channel.ts'
import { suricataEve } from '../read/suricata.ts'
import { zeekJson, zeekTsv } from '../read/zeek.ts'
import { channels } from './channels.ts'
import { clockNote } from './clock-skew.ts'
import { openHistory, prune } from './history.ts'
import { type Imported, importTraffic } from './import.ts'
import { replay } from './replay.ts'
import { Rooms, stretches } from './stretches.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-history-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let folders = 0
const fresh = () => join(scratch, `data-${folders++}`)
const clock = () => new Date('2026-03-01T00:00:00Z')
const take = (dataFolder: string, ...paths: string[]) => importTraffic(paths, { dataFolder, clock })

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(scratch, name)
  await writeFile(path, text)
  return path
}

const fields =
  'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes tunnel_parents'
const head = (open = '2026-03-01-10-00-00') =>
  `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t${open}\n#fields\t${fields.replaceAll(' ', '\t')}\n`
const at = Date.UTC(2026, 2, 1, 10) / 1000
const conn = (seconds: number, more: { to?: string; bytes?: string; lasted?: string } = {}) =>
  `${(at + seconds).toFixed(6)}\tC${Math.round(seconds * 1000)}x\t10.0.0.${1 + (Math.abs(Math.round(seconds)) % 5)}\t40000\t${more.to ?? '203.0.113.9'}\t443\ttcp\tssl\t${more.lasted ?? '1.5'}\t${more.bytes ?? '10'}\t20\tSF\tT\tF\t0\tShADadFf\t4\t300\t3\t400\t-\n`
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => conn(from + i)).join('')
const close = '#close\t2026-03-01-11-00-00\n'

/** What is kept, as the readers gave it, in the order of file and line. */
async function kept(dataFolder: string): Promise<readonly object[]> {
  const history = await openHistory(dataFolder)
  const all: { sha256: string; line: number }[] = []
  for await (const { source, records } of replay(history))
    for (const record of records) all.push({ sha256: source.sha256, ...record })
  await history.close()
  return all.sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.line - b.line))
}

const readers = [zeekTsv, zeekJson, suricataEve]

/** What the readers say of the same files. */
async function readAll(paths: readonly string[]): Promise<readonly object[]> {
  const all: { sha256: string; line: number }[] = []
  for (const path of paths) {
    const input = await openInput(path)
    const sure = (reader: (typeof readers)[number]) => reader.sniff(input.head, path)
    const reader = readers.reduce((a, b) => (sure(b) > sure(a) ? b : a))
    try {
      for await (const { records } of reader.read(input))
        for (const record of records) if (record.kind !== 'log') all.push({ sha256: input.sha256, ...record })
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
    }
  }
  return all.sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.line - b.line))
}

const shown = ({ outcome, rows: count, rejected }: Imported) => [outcome, count, rejected]

describe('round trip', () => {
  const samples = fileURLToPath(new URL('../read/sample/', import.meta.url))
  const names = readdirSync(samples).filter(name =>
    /^(conn|dns|ssl|http|files|x509|software|dhcp)[._-].*log|json/.test(name),
  )

  test.each(names)('%s comes out as its reader gave it', async name => {
    const data = fresh()
    await take(data, join(samples, name))
    expect(await kept(data)).toEqual(await readAll([join(samples, name)]))
  })

  test.each([
    ['plain', head() + rows(50) + close],
    ['without #close', head() + rows(50)],
    ['last line without an end', (head() + rows(50)).slice(0, -1)],
    ['last line cut', (head() + rows(50)).slice(0, -30)],
    ['Windows line ends', (head() + rows(5)).replaceAll('\n', '\r\n')],
    ['an empty line', `${head() + rows(5)}\n${rows(5, 20)}${close}`],
    ['two logs put together', head() + rows(5) + close + head() + rows(5, 50) + close],
    ['fields in another order', (head() + rows(2)).replace('proto\tservice', 'service\tproto')],
    ['escapes', head() + conn(1).replace('ssl', '\\x0a\\\\x') + conn(2).replace('ssl', 'caf\\xc3\\xa9') + close],
    [
      'a connection longer than anything lasts',
      head() + rows(3) + conn(9, { lasted: '18446744073709540.0' }) + rows(3, 20) + close,
    ],
    ['a number that is none', head() + rows(3) + conn(9, { bytes: 'many' }) + rows(3, 20) + close],
    [
      'an address that is none',
      head() + rows(3) + conn(9, { to: '999.1.1.1' }) + conn(10, { to: '2001:db8::1' }) + close,
    ],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from(head()), Buffer.from(conn(1).replace('ssl', 'caf\xe9'), 'latin1')]),
    ],
    ['a tab too many', `${head() + rows(3)}\t${rows(3, 20)}${close}`],
  ])('%s', async (name, text) => {
    const path = await file(`odd ${name}.log`, text)
    const data = fresh()
    const [done] = await take(data, path)
    expect(await kept(data)).toEqual(await readAll([path]))
    const rejected = []
    for await (const batch of zeekTsv.read(await openInput(path))) rejected.push(...batch.rejected)
    expect(done?.rejections).toEqual(rejected)
  })

  test('stretches divide a log anywhere and lines keep their numbers', async () => {
    const path = await file('divided.log', head() + rows(200) + close)
    const found = []
    for await (const { first, records } of stretches(await openInput(path), new Rooms(3_000)))
      found.push([first, records])
    expect(found.length).toBeGreaterThan(1)
    expect(found[0]?.[0]).toBe(8)
    for (const [i, [first = 0]] of found.slice(1).entries())
      expect(first).toBe((found[i]?.[0] as number) + (found[i]?.[1] as number))
    expect(found.reduce((sum, [, records]) => sum + (records as number), 0)).toBe(200)
  })
})

describe('import', () => {
  test('the same content is taken once, whatever its name', async () => {
    const data = fresh()
    const text = head() + rows(20) + close
    const [one, two, three] = [await file('a.log', text), await file('b.log', text), await file('c.log', text)]
    expect((await take(data, one, two)).map(shown).sort()).toEqual([
      ['imported', 20, 0],
      ['known', 0, 0],
    ])
    const [again] = await take(data, three)
    expect(again && shown(again)).toEqual(['known', 0, 0])
    expect(again?.notes.join()).toMatch(/same content as .*[ab]\.log/)
    expect((await kept(data)).length).toBe(20)
  })

  test('of two files with the same content the first that was named is kept, whichever opens first', async () => {
    const data = fresh()
    const [first, second] = [await file('named-1.log', head() + rows(9)), await file('named-2.log', head() + rows(9))]
    const done = await importTraffic([first, await openInput(second), first], { dataFolder: data, clock })
    expect(done.map(shown)).toEqual([
      ['imported', 9, 0],
      ['known', 0, 0],
      ['known', 0, 0],
    ])
  })

  test('a log that has grown takes the place of its beginning, and a beginning is not taken again', async () => {
    const data = fresh()
    const [short, long] = [
      await file('short.log', head() + rows(20)),
      await file('long.log', head() + rows(50) + close),
    ]
    await take(data, short)
    const [grown] = await take(data, long)
    expect(grown && shown(grown)).toEqual(['replaced', 50, 0])
    expect((await kept(data)).length).toBe(50)
    const other = await file('other.log', head() + rows(30))
    expect((await take(data, other)).map(each => each.outcome)).toEqual(['known'])
    expect((await kept(data)).length).toBe(50)
  })

  test('late records and a log over midnight go to the day of their time, with their lines', async () => {
    const data = fresh()
    const path = await file('late.log', head() + rows(5) + conn(-86_400 * 3) + rows(5, 14 * 3600 - 2) + close)
    const [done] = await take(data, path)
    const history = await openHistory(data)
    expect(history.sources[0]?.parts.map(({ day, rows: count }) => [day, count])).toEqual([
      ['2026-02-26', 1],
      ['2026-03-01', 7],
      ['2026-03-02', 3],
    ])
    await history.close()
    expect(done?.notes.join()).toMatch(/4 records are of another day/)
    expect(await kept(data)).toEqual(await readAll([path]))
  })

  test('a gzip file that is cut short is told, and what stood before it is kept', async () => {
    const data = fresh()
    const noise = (i: number) => conn(i).replace('ShADadFf', createHash('md5').update(String(i)).digest('hex'))
    const whole = gzipSync(head() + Array.from({ length: 3_000 }, (_, i) => noise(i)).join('') + close)
    const path = await file('cut.log.gz', whole.subarray(0, whole.length - 5_000))
    const [done] = await take(data, path)
    expect(done?.fault).toMatch(/cut short or damaged/)
    expect(done?.rejected).toBe(1)
    expect(done?.rows).toBeGreaterThan(1_000)
    expect(await kept(data)).toEqual(await readAll([path]))
    const [mended] = await take(data, await file('mended.log.gz', whole))
    expect(mended && shown(mended)).toEqual(['replaced', 3_000, 0])
    expect((await kept(data)).length).toBe(3_000)
  })

  test('a file that is absent or of no known kind leaves the others whole', async () => {
    const data = fresh()
    const paths = [
      join(scratch, 'absent.log'),
      await file('what.bin', 'x'),
      await file('good.log', head() + rows(2) + close),
    ]
    expect((await take(data, ...paths)).map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'imported'])
  })

  test('an import that is killed leaves all rows of a file or none', async () => {
    const data = fresh()
    const script = await file(
      'import.ts',
      `import { importTraffic } from ${JSON.stringify(new URL('import.ts', import.meta.url).pathname)}
       await importTraffic(process.argv.slice(3), { dataFolder: process.argv[2], clock: () => new Date(0), progress: done => console.log(done.path) })`,
    )
    const paths: string[] = []
    for (let i = 0; i < 12; i++) paths.push(await file(`k${i}.log`, head() + rows(400, i * 1000) + close))
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [script, data, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
      await afterFiles(child, round + 1)
      child.kill('SIGKILL')
      await new Promise(resolve => child.once('exit', resolve))
      const counts = new Map<string, number>()
      for (const record of (await kept(data)) as { sha256: string }[])
        counts.set(record.sha256, (counts.get(record.sha256) ?? 0) + 1)
      expect([...new Set(counts.values())]).toEqual([400])
    }
    await take(data, ...paths)
    expect((await kept(data)).length).toBe(4_800)
    expect(existsSync(join(data, 'traffic', 'new'))).toBe(true)
    const named = new Set(await openHistoryParts(data))
    const lying = readdirSync(join(data, 'traffic', 'connection'), { recursive: true }).filter(name =>
      String(name).endsWith('.parquet'),
    )
    expect(lying.length).toBe(named.size)
  })

  test('a journal line that was not written whole counts for nothing, and the next one stands', async () => {
    const data = fresh()
    await take(data, await file('j1.log', head() + rows(2)))
    const path = join(data, 'traffic', 'journal.jsonl')
    await writeFile(path, `${readFileSync(path, 'utf8')}{"add":{"sha256":"torn`)
    expect((await kept(data)).length).toBe(2)
    await take(data, await file('j2.log', head() + rows(3, 100)))
    expect((await kept(data)).length).toBe(5)
  })

  test('days past retention go, and do not come back by importing again', async () => {
    const data = fresh()
    const path = await file('old.log', head() + rows(5) + conn(86_400 * 2) + close)
    await take(data, path)
    expect(await prune(data, '2026-03-02')).toMatchObject({ days: ['2026-03-01'], rows: 5 })
    expect((await kept(data)).length).toBe(1)
    expect((await take(data, path)).map(({ outcome }) => outcome)).toEqual(['known'])
  })
})

async function openHistoryParts(data: string): Promise<readonly string[]> {
  const history = await openHistory(data)
  await history.close()
  return history.sources.flatMap(source => source.parts.map(part => part.path))
}

/** Waits until so many files are done, or the import has ended. */
async function afterFiles(child: ChildProcess, count: number): Promise<void> {
  let done = 0
  for await (const chunk of child.stdout ?? []) {
    done += String(chunk).split('\n').length - 1
    if (done >= count) return
  }
}

describe('clock', () => {
  const written = (first: number, last: number) => ({ first: at + first, last: at + last })
  test.each([
    ['agrees', written(5, 3595), close, null],
    ['a connection that timed out after an hour', written(-3590, 3595), close, null],
    ['quiet before its end', written(5, 100), close, null],
    ['local time', written(5 + 5 * 3600, 3595 + 5 * 3600), close, /local time, UTC-5:00 h/],
    ['behind by nine hours', written(5 - 9 * 3600, 3595 - 9 * 3600), close, /local time, UTC\+9:00 h/],
    [
      'nothing but a clock that was not set',
      { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
      close,
      null,
    ],
    [
      'ahead by 37 minutes',
      written(2225, 3600 + 2220),
      close,
      /end 0:37 h after its #close: the clock of the sensor was wrong/,
    ],
    [
      'no #close, long before its #open',
      written(-86_400 * 40, 100),
      '',
      /begin 40 days before its #open: .*clock of the sensor was wrong/,
    ],
  ])('%s', (_, span, tail, expected) => {
    const said = clockNote({ header: head(), closed: tail === '' ? null : '2026-03-01-11-00-00' }, span)
    if (expected === null) expect(said).toBeNull()
    else expect(said).toMatch(expected)
  })
})

const comparable = (channel: Channel) => ({
  ends: [channel.originator, channel.responder],
  connections: channel.connections,
  times: [...channel.times].sort(),
  sent: [...channel.sent].sort(),
  duration: Math.round(channel.duration * 1e6),
  longest: channel.longest,
  open: channel.open,
  bytes: [channel.originatorBytes, channel.responderBytes, channel.originatorPackets],
  answered: [channel.answered, channel.failed],
  span: [channel.first, channel.last],
  ports: [...channel.ports].sort(),
  services: [...channel.services].sort(),
  places: channel.places,
})

test('channels by SQL are those that connections fold into', async () => {
  const data = fresh()
  const icmp = conn(70).replace('tcp\tssl', 'icmp\t-').replace('40000', '3')
  const echo = conn(90).replace('10\t20\tSF', '0\t0\tOTH').replace('ShADadFf', '^d')
  const silent = conn(80).replace('\t20\tSF', '\t0\tREJ')
  const paths = [
    await file('ch1.log', head() + rows(300) + icmp + silent + echo + close),
    await file('ch2.log', head() + rows(100, 1000) + conn(-86_400) + rows(3, 5000) + close),
    await file('open_conn.log', head() + conn(40) + conn(9000).replace('1.5', '70') + close),
    await file('open_conn.11.log', head() + conn(9000).replace('1.5', '170') + close),
  ]
  await take(data, ...paths)
  const folded = new Channels()
  for (const path of paths) {
    const input = await openInput(path)
    for await (const { records } of zeekTsv.read(input))
      for (const record of records) folded.take(record, { file: path, sha256: input.sha256 })
  }
  const history = await openHistory(data)
  const asked: Channel[] = []
  for await (const channel of channels(history)) asked.push(channel)
  await history.close()
  const byEnds = (a: Channel, b: Channel) =>
    `${a.originator} ${a.responder}` < `${b.originator} ${b.responder}` ? -1 : 1
  expect(asked.sort(byEnds).map(comparable)).toEqual([...folded.all()].sort(byEnds).map(comparable))
})
