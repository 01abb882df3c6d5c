import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputFault } from '../../../evidence/rejection.ts'
import type { Connection } from '../../connection.ts'
import { readFiles } from './files.testing.ts'

const folder = new URL('../../../../../shared/data/netflow/', import.meta.url)
const published = existsSync(folder) ? readdirSync(folder).sort() : []
if (published.length === 0)
  process.stdout.write('skipped: messages of real exporters (../shared/data/netflow is absent)\n')

/** Connections that each published file gives when all are read as one folder, and the first of them. */
const expectedOfPublished: readonly (readonly [file: string, connections: number, first: string])[] = JSON.parse(
  readFileSync(new URL('published.expected.json', import.meta.url), 'utf8'),
)

describe.skipIf(published.length === 0)('messages of real exporters', () => {
  const all = () => readFiles(published.map(name => [name, readFileSync(new URL(name, folder))] as const))
  const shown = (c: Connection | undefined) =>
    c === undefined
      ? ''
      : `${c.proto} ${c.originator} ${c.originatorPort} ${c.responder} ${c.responderPort} ${c.originatorIpBytes}/${c.responderIpBytes} ${new Date(c.ts * 1_000).toISOString().slice(0, 19)}`

  test('each file gives what is expected of it', async () => {
    const { connections, reader } = await all()
    for (const name of published)
      expect(reader.sniff(readFileSync(new URL(name, folder)), name), name).toBeGreaterThanOrEqual(0.9)
    const found = published.map(name => [name, connections(name).length, shown(connections(name)[0])])
    expect(found).toEqual(expectedOfPublished)
  })

  test('what is refused is refused by name', async () => {
    const { rejected, unexplained } = await all()
    expect([...rejected, ...unexplained].map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'netflow5_test_invalid01.dat: a NetFlow 5 message of 55582 records; there are 1 to 30',
      'netflow5_test_invalid02.dat: a NetFlow 5 message of 163 records; there are 1 to 30',
      'ipfix_test_netscaler_data.dat: a set of data of template 280 (observation domain 0) could not be read: no file of this run holds the template',
      'netflow9_test_iptnetflow_reduced_size_encoding_tpldata260.dat: 5 sets of data of template 259 (source id 0) could not be read: no file of this run holds the template',
      'netflow9_test_iptnetflow_reduced_size_encoding_tpldata260.dat: a set of data of template 262 (source id 0) could not be read: no file of this run holds the template',
    ])
  })

  test('damaged bytes never crash', async () => {
    const samples = published.map(name => readFileSync(new URL(name, folder)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(2_000),
        async (sample, flips, cut) => {
          const damaged = Buffer.from(sample.subarray(0, Math.max(20, cut)))
          for (const [at, byte] of flips) if (at < damaged.length) damaged[at] = byte
          try {
            await readFiles([
              ['a', damaged],
              ['b', sample],
            ])
          } catch (error) {
            if (!(error instanceof InputFault)) throw error
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
