import { describe, expect, test } from 'vitest'
import type { Reader } from '../../evidence/input.ts'
import { memoryInput } from '../../evidence/open.ts'
import { InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { Device } from '../device.ts'
import { cyclonedx } from './cyclonedx.ts'
import { inventoryCsv } from './inventory-csv.ts'

async function read(reader: Reader<Device>, bytes: Buffer): Promise<{ records: Device[]; rejected: Rejection[] }> {
  const batches = await Array.fromAsync(reader.read(memoryInput('m', bytes)))
  return { records: batches.flatMap(batch => batch.records), rejected: batches.flatMap(batch => batch.rejected) }
}

describe('hostile input', () => {
  const outcome = async (reader: Reader<Device>, bytes: Buffer) => read(reader, bytes).catch((error: Error) => error)

  test.each([
    [
      'a document type with entities',
      cyclonedx,
      '<!DOCTYPE bom [<!ENTITY a "aaaa">]><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="library"><name>&a;</name></component></components></bom>',
      /document type/,
    ],
    ['a list that is none', cyclonedx, '{"bomFormat":"CycloneDX","components":{}}', /not a list/],
    ['no document', cyclonedx, '{"bomFormat":"CycloneDX"', /not well-formed JSON/],
    ['a header that names no device', inventoryCsv, 'a,b\n1,2\n', /names no device/],
    [
      'a record of ten million characters',
      inventoryCsv,
      `Hostname,Model\nx,"${'a'.repeat(10_000_000)}"\n`,
      /longer than/,
    ],
  ])('%s is a fault that says so', async (_, reader, text, reason) => {
    const fault = await outcome(reader, Buffer.from(text))
    expect(fault).toBeInstanceOf(InputFault)
    expect((fault as InputFault).message).toMatch(reason)
  })

  test.each([
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Hostname,Manufacturer\ncaméra,Hikvision\n', 'utf16le')]),
    ],
    ['Windows-1252', Buffer.from('Hostname,Manufacturer\ncam\xe9ra,Hikvision\n', 'latin1')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFHostname,Manufacturer\ncaméra,Hikvision\n')],
  ])('an inventory in %s is read as it is meant', async (_, bytes) => {
    const { records, rejected } = await read(inventoryCsv, bytes)
    expect(rejected).toEqual([])
    expect(records.map(device => [device.name, device.maker])).toEqual([['caméra', 'Hikvision']])
  })

  test('a component without a name, and a field that the specification does not have, are told', async () => {
    const { rejected } = await read(
      cyclonedx,
      Buffer.from('{"bomFormat":"CycloneDX","components":[{"type":"library"},{"type":"library","name":"a","evil":1}]}'),
    )
    expect(rejected.map(each => each.field)).toEqual(['components[0].name', 'components[1].evil'])
  })
})
