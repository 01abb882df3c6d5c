import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import { collectCommand } from './collect.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { examineCommand } from './examine.ts'
import { exportCommand } from './export.ts'

/** Runs commands over one data folder as `main.ts` does. */
function outsider() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'export-'))
  const run = async (make: MakeCommand, args: readonly string[]) => {
    const told = { out: '', err: '', status: 0 }
    const context = (): Context => ({
      dataFolder,
      clock: () => new Date('2024-10-01T00:00:00Z'),
      out: text => {
        told.out += text
      },
      err: text => {
        told.err += text
      },
      terminal: { colour: false, width: 100, progress: false },
      env: () => undefined,
    })
    const done = (status: number) => {
      told.status = status
    }
    const command = make({ context, done, version: '0' })
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
    await new Command('interdict')
      .exitOverride()
      .addCommand(command)
      .parseAsync([command.name(), ...args], { from: 'user' })
    return told
  }
  return { run, folder: dataFolder }
}

/** A management node of the botnet that the bundled dossiers list, and a name that nobody lists. */
const conn =
  '{"_path":"conn","ts":1690000000.0,"uid":"C1","id.orig_h":"192.168.1.9","id.orig_p":50000,"id.resp_h":"104.244.89.157","id.resp_p":443,"proto":"tcp","conn_state":"SF","orig_pkts":5,"resp_pkts":5}\n'

describe('export', () => {
  test('only what a run found, in each form', async () => {
    const { run, folder } = outsider()
    const log = join(folder, 'conn.log')
    writeFileSync(log, conn)
    expect((await run(examineCommand, [log])).status).toBe(10)
    const intel = await run(exportCommand, ['--form', 'zeek-intel', '--run', 'latest'])
    expect(
      intel.out
        .split('\n')
        .slice(1, -1)
        .map(line => line.split('\t').slice(0, 2)),
    ).toEqual([['104.244.89.157', 'Intel::ADDR']])
    const events = await run(exportCommand, ['--form', 'ecs'])
    expect(JSON.parse(events.out.split('\n')[0] ?? '')).toMatchObject({ event: { dataset: 'interdict.network' } })
    expect((await run(exportCommand, ['--form', 'syslog'])).out).toMatch(/^<\d+>1 2024-10-01T00:00:00\.000Z /)
    const narrowed = await run(exportCommand, ['--form', 'nftables', '--run', 'latest', '--adversary', 'Flax Typhoon'])
    expect(narrowed.out).toContain('104.244.89.157,')
  })

  test('what is left out is told, and kept on request', async () => {
    const { run, folder } = outsider()
    const [list, left] = [join(folder, 'benign.json'), join(folder, 'left.jsonl')]
    writeFileSync(list, JSON.stringify({ name: 'shared', description: 'a cloud', list: ['104.244.88.0/21'] }))
    const { out, err } = await run(exportCommand, [
      '--form',
      'nftables',
      '--adversary',
      'Flax Typhoon',
      '--benign',
      list,
      '--left-out',
      left,
    ])
    expect(out).not.toContain('104.244.89.157')
    expect(err).toMatch(/Left out 1 \(104\.244\.89\.157 belongs to a cloud/)
    expect(readFileSync(left, 'utf8')).toContain('"value":"104.244.89.157"')
  })

  test('a form of several files goes to a folder', async () => {
    const { run, folder } = outsider()
    await run(exportCommand, ['--form', 'suricata-dataset', '--out', join(folder, 'lists')])
    expect(readdirSync(join(folder, 'lists'))).toContain('interdict-datasets.rules')
  })

  test.each<[readonly string[], RegExp]>([
    [['--form', 'suricata-dataset'], /several files/],
    [['--form', 'ecs'], /no run is kept/],
    [['--form', 'stix', '--run', 'nothing'], /no run nothing/],
    [['--form', 'stix', '--adversary', 'nobody'], /no dossier/],
    [['--form', 'stix', '--list', 'nothing'], /no list nothing/],
    [['--form', 'stix', '--benign', '/nowhere.json'], /no warninglist/],
  ])('%j is a mistake that is named', async (args, why) => {
    const { run } = outsider()
    await expect(run(exportCommand, args)).rejects.toThrow(why)
    await expect(run(exportCommand, args)).rejects.toThrow(OperatorError)
  })

  test.each([
    [['--out', '/tmp/x', '--port', '99999']],
    [['--out', '/tmp/x', '--rotate', '0']],
    [['--out', '/tmp/x', '--listen', '203.0.113.1', '--port', '0']],
  ])('collect %j is a mistake that is named', async args => {
    const { run } = outsider()
    await expect(run(collectCommand, args)).rejects.toThrow(OperatorError)
  })
})
