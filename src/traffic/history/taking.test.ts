import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault } from '../../evidence/rejection.ts'
import { Intake } from './intake.ts'
import { Rooms } from './stretches.ts'
import { Taking } from './taking.ts'
import { Workshop } from './workshop.ts'

const scratch = mkdtempSync(join(tmpdir(), 'interdict-taking-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const head = '#separator \\x09\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\n'
const headLines = 3
const row = (at: number, responder = '203.0.113.9') =>
  `${1_767_225_600 + at}.500000\tC${at}\t10.0.0.7\t40000\t${responder}\t443\ttcp\n`
const rows = (count: number, from: number) => Array.from({ length: count }, (_, i) => row(from + i)).join('')

/** Takes a log in stretches of some 50 lines, two at a time. */
async function taken(name: string, log: string) {
  const folder = join(scratch, name)
  const workshop = await Workshop.open(folder, { threads: 2, memory: 400 })
  const intake = new Intake(workshop, folder, name)
  const taking = new Taking(intake)
  let fault: unknown = null
  try {
    await taking.lines(memoryInput('conn.log', Buffer.from(log)), new Rooms(3_000))
    await intake.finish()
  } catch (error) {
    fault = error
  }
  const parts = await intake.settle()
  await workshop.close()
  return { parts, taking, fault, left: readdirSync(join(folder, 'new')) }
}

test('stretches that load at the same time are taken in their order, those that must be read line by line among them', async () => {
  const log = head + rows(300, 0) + row(300, '999.1.1.1') + rows(300, 301) + row(601, 'nobody') + rows(300, 602)
  const { parts, taking, fault, left } = await taken('order', log)
  expect(fault).toBeNull()
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(900)
  expect(taking.rejections.map(({ line }) => line)).toEqual([headLines + 301, headLines + 602])
  const direct = parts.filter(({ line }) => line !== null)
  expect(direct.length).toBeGreaterThan(10)
  expect(direct.map(({ line }) => line)).toEqual(direct.map(({ line }) => line).sort((a, b) => Number(a) - Number(b)))
  for (const { line, first } of direct) expect(first).toBe(1_767_225_600.5 + Number(line) - headLines - 1)
  expect(left).toEqual([])
})

test('a log that is given up leaves nothing of what was loaded ahead', async () => {
  const bad = Array.from({ length: 1_200 }, (_, at) => row(300 + at, 'nobody')).join('')
  const { parts, fault, left } = await taken('given-up', head + rows(300, 0) + bad + rows(2_000, 1_500))
  expect(fault).toBeInstanceOf(InputFault)
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBeLessThanOrEqual(350)
  expect(left).toEqual([])
})
