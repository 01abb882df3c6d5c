import { unescaped } from '../read/tsv-row.ts'
import { type Column, type KeptKind, type KeptRecord, kept } from './columns.ts'
import type { Cell } from './duck.ts'

/** One record as a line that the engine loads: `line`, then the columns of its kind, in Zeek's notation. */
export function lineOf(record: KeptRecord): string {
  const values = record as unknown as Readonly<Record<string, unknown>>
  let text = String(record.line)
  for (const column of kept[record.kind]) text += `\t${written(values[column.name], column)}`
  return `${text}\n`
}

/** The record in a row of cells: `line`, then the columns of its kind. */
export function recordOf(kind: KeptKind, cells: readonly Cell[]): KeptRecord {
  const record: Record<string, unknown> = { kind, line: Number(cells[0]) }
  const columns = kept[kind]
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Column
    record[column.name] = read(cells[i + 1] ?? null, column)
  }
  return record as unknown as KeptRecord
}

/** A text as the reader would have given it. */
export const readText = (text: string): string => (text === empty ? '' : unescaped(text))

const unset = '-'
const empty = '(empty)'
/** Larger counts are none: they come from damage, and the engine's whole numbers end at 2^63. */
const largestCount = 2 ** 62

function written(value: unknown, { type }: Column): string {
  if (value === null || value === undefined) return unset
  switch (type) {
    case 'list':
      return (value as readonly string[]).length === 0 ? empty : (value as readonly string[]).map(itemText).join(',')
    case 'reals':
      return (value as readonly number[]).length === 0 ? empty : (value as readonly number[]).join(',')
    case 'flag':
      return value === true ? 'T' : 'F'
    case 'count':
      return Math.abs(value as number) < largestCount ? String(Math.round(value as number)) : unset
    case 'time':
    case 'real':
    case 'port':
    case 'address':
      return String(value)
    case 'text':
      return escapedText(value as string)
  }
}

const special = /[\\\x00-\x1f\x7f]/g

const hex = (character: string): string =>
  character === '\\' ? '\\\\' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`

function escapedText(text: string): string {
  if (text === unset) return '\\x2d'
  if (text === empty) return '\\x28empty)'
  return text.replace(special, hex)
}

const itemText = (item: string): string => escapedText(item).replaceAll(',', '\\x2c')

function read(cell: Cell, { type, filled }: Column): unknown {
  switch (type) {
    case 'list':
      return items(cell).map(unescaped)
    case 'reals':
      return items(cell).map(Number).filter(Number.isFinite)
    case 'text':
      return cell === null ? (filled ? '' : null) : readText(cell as string)
    default:
      return typeof cell === 'bigint' ? Number(cell) : cell
  }
}

const items = (cell: Cell): readonly string[] =>
  cell === null || cell === empty ? [] : (cell as string).split(',').filter(item => item !== unset)
