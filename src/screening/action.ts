import type { Action, Ground } from '../finding.ts'
import { blockingOrder, lists, type Measure, sublists } from './measures.ts'

/** A score from which a match that more than the name speaks for is acted on; else a person compares first (OFAC FAQ 5). */
const sure = 0.9

/** Grounds that are the name again, or that half the world shares. */
const noMore = /^(?:name|ofac|schema|gender|weak-alias|fact)/

/** What to do with money or a customer when a listed party is met, and the law that says so. */
export function actionFor(match: {
  readonly list: string
  readonly programs: readonly string[]
  readonly score: number
  readonly grounds: readonly Ground[]
  readonly money: boolean
}): Action {
  const { list, programs, score, grounds, money } = match
  const isSure = score >= sure && grounds.some(({ comparison, weight }) => weight > 0 && !noMore.test(comparison))
  const measure = measureOf(list, programs)
  const basis = [measure.basis, ...(measure.kind === 'block' ? [ordersOf(programs)] : [])]
    .filter(part => part !== '')
    .join('; ')
  if (!isSure && (measure.kind === 'block' || measure.kind === 'reject'))
    return {
      kind: 'hold',
      text: `${held(money)} until a person has compared the details with the entry. If it is the same party: ${lowered(measure.text)}`,
      basis: `OFAC FAQ 5 (due diligence before a match is taken as true); ${basis}`,
    }
  if (!isSure && measure.kind === 'hold')
    return {
      kind: 'hold',
      text: `${held(money)} until a person has compared the details with the entry. ${measure.text}`,
      basis,
    }
  return { kind: measure.kind, text: measure.text, basis }
}

/**
 * What the list, or the part of it that the programs name, asks for. An unknown list asks for a person.
 * Of several programs the strictest measure counts.
 */
function measureOf(list: string, programs: readonly string[]): Measure {
  const fitting = programs.flatMap(program => sublists[list]?.find(([tag]) => tag.test(program))?.[1] ?? [])
  const strictest = ['block', 'reject', 'hold', 'review'].flatMap(
    kind => fitting.find(one => one.kind === kind) ?? [],
  )[0]
  return (
    strictest ??
    lists[list] ?? {
      kind: 'hold',
      text: 'See what the list asks for.',
      basis: `terms of the list ${list}`,
      source: null,
    }
  )
}

const ordersOf = (programs: readonly string[]): string =>
  [...new Set(programs.filter(program => program !== 'SDN').map(blockingOrder))].join(', ')
const held = (money: boolean): string => (money ? 'Hold the payment' : 'Hold new business with the party')
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
