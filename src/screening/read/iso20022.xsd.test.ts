import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { child, type Element, xmlRecords } from '../../evidence/xml.ts'
import type { Payment } from '../payment.ts'
import { pacs008, pain001 } from './iso20022.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/payments/', import.meta.url))
const here = existsSync(folder)
if (!here) console.log(`skipped: the published schemas are not in ${folder}`)

/** Elements that tell nothing about anybody, by parent and name: read by nobody, on purpose. */
const dropped = [
  'AdrTp/Cd',
  'Prtry/Id', // of an address type
  'Othr/ChanlTp',
  'CtctDtls/NmPrfx',
  'CtctDtls/PrefrdMtd',
  'Dtls/Cd', // of a regulator's table
  'Tp/Cd',
  'MndtRltdInf/ElctrncSgntr', // bytes
]

/** A document with every element that the schema allows, each leaf with a value of its own. */
class Filler {
  readonly leaves: { path: string; needle: string | null }[] = []
  readonly #types = new Map<string, Element>()
  #next = 1000

  constructor(schema: Element) {
    for (const type of schema.children) {
      const name = type.attributes.name
      if (name !== undefined && type.name !== 'element') this.#types.set(name, type)
    }
  }

  fill(name: string, typeName: string, path: string): string {
    const type = this.#types.get(typeName)
    if (type === undefined) return `<${name}/>`
    const content = child(type, 'simpleContent')
    if (type.name === 'simpleType' || content !== undefined) {
      const simple = content === undefined ? type : this.#types.get(child(content, 'extension')?.attributes.base ?? '')
      return `<${name}${content === undefined ? '' : ' Ccy="EUR"'}>${this.#value(simple ?? type, path)}</${name}>`
    }
    const inner = elementsOf(type).map(({ attributes: { name = '', type: below = '' } }) =>
      this.fill(name, below, `${path}/${name}`),
    )
    return `<${name}>${inner.join('')}</${name}>`
  }

  #value(type: Element, path: string): string {
    const n = String(this.#next++)
    const restriction = child(type, 'restriction')
    const base = restriction?.attributes.base ?? ''
    const name = type.attributes.name ?? ''
    const leaf = (value: string, needle: string | null): string => {
      this.leaves.push({ path, needle })
      return value
    }
    const first = restriction?.children.find(facet => facet.name === 'enumeration')?.attributes.value
    if (first !== undefined) return leaf(first, null)
    if (/Amount/.test(name)) return leaf(`${n}.25`, `${n}.25`)
    if (base === 'xs:decimal') return leaf(/NbOfTxs|CtrlSum/.test(path) ? '1' : n, null)
    if (base === 'xs:date') return leaf(`${n}-05-06`, null)
    if (base === 'xs:dateTime') return leaf(`${n}-05-06T07:08:09`, null)
    if (base === 'xs:time') return leaf('07:08:09', null)
    if (base === 'xs:gYear') return leaf(n, null)
    if (base === 'xs:boolean') return leaf('true', null)
    if (/BIC/.test(name)) return leaf(`ABCDDE3${n.slice(-1)}${n.slice(0, 3)}`, `ABCDDE3${n.slice(-1)}`)
    if (/^LEI/.test(name)) return leaf(`5493001KJTIIGC${n}12`, `GC${n}12`)
    if (/IBAN/.test(name)) return leaf(`DE89370400440532${n}99`, `0532${n}99`)
    if (/Country/.test(name)) return leaf('DE', null)
    if (/Currency/.test(name)) return leaf('EUR', null)
    if (/Phone/.test(name)) return leaf(`+49-30${n}77`, `30${n}77`)
    if (/UUID/.test(name)) return leaf(`0a4f1f2e-0000-4000-8000-00000000${n}`, `00000000${n}`)
    if (/External.*Code$/.test(name) || /Exact|Max15Numeric/.test(name))
      return leaf(/NbOfTxs/.test(path) ? '1' : 'COID', null)
    return leaf(
      /Max4Text/.test(name) ? `T${n.slice(-3)}` : `Zq${n}x`,
      /Max4Text/.test(name) ? `T${n.slice(-3)}` : `Zq${n}x`,
    )
  }
}

function elementsOf(type: Element): Element[] {
  return type.children.flatMap(each => (each.name === 'element' ? [each] : elementsOf(each)))
}

async function schemaOf(file: string): Promise<Element> {
  for await (const element of xmlRecords(memoryInput(file, readFileSync(folder + file)), path => path.length === 1))
    return element
  throw new Error(`${file} holds no schema`)
}

describe.skipIf(!here)('every element of the published schema is handled or named as ignored', () => {
  test.each([
    ['pacs.008.001.09.xsd', pacs008, 400],
    ['pain.001.001.10.xsd', pain001, 400],
  ] as const)('%s', async (file, reader, least) => {
    const filler = new Filler(await schemaOf(file))
    const namespace = `urn:iso:std:iso:20022:tech:xsd:${file.replace('.xsd', '')}`
    const body = filler.fill('Document', 'Document', '').replace('<Document>', `<Document xmlns="${namespace}">`)
    const payments: Payment[] = []
    const strange: string[] = []
    for await (const { records, rejected } of reader.read(memoryInput(file, Buffer.from(body)))) {
      payments.push(...records)
      strange.push(
        ...rejected
          .filter(each => /standard|no amount;/.test(each.reason))
          .map(each => `${each.field}: ${each.reason}`),
      )
    }
    expect(strange).toEqual([])
    // The second is what stands behind the last payment and belongs to the whole message.
    expect(payments).toHaveLength(2)
    expect(filler.leaves.length).toBeGreaterThan(least)
    const read = JSON.stringify(payments)
    const lost = filler.leaves.filter(({ needle }) => needle !== null && !read.includes(needle)).map(({ path }) => path)
    expect(lost.filter(path => !dropped.includes(path.split('/').slice(-2).join('/')))).toEqual([])
  })
})
