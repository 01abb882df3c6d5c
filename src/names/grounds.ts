import type { Weighed } from './compare.ts'
import { type How, howOf, hows, likeness } from './hows.ts'
import type { NameGround } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import type { PreparedName } from './prepare.ts'

const told: Readonly<Record<How, string>> = {
  none: 'differ',
  equal: 'are equal',
  spelling: 'are spellings of one name',
  sound: 'sound alike',
  nickname: 'are short and full form of one name',
  typo: 'differ as a misspelling does',
  number: 'are one number',
  initial: 'agree as initial and name',
  joined: 'are one word written apart',
  acronym: 'agree as acronym and words',
}

/** The grounds of a comparison: every pair of parts, every part that disagrees or that one side lacks. */
export function explain(weighed: Weighed): readonly NameGround[] {
  const { left, right, alignment, unit, price } = weighed
  const grounds: NameGround[] = []
  for (const pair of alignment.pairs) {
    const subject = textOf(left, pair.a)
    const entry = textOf(right, pair.b)
    const weight = (weightOf(left, pair.a) + weightOf(right, pair.b)) / 2
    const role = (left.parts[pair.a[0] as number] as Part).role
    grounds.push({
      comparison: `name-${role}`,
      subject,
      entry,
      weight: round(unit * weight * likeness(pair.packed)),
      text: `"${subject}" and "${entry}" ${told[hows[howOf(pair.packed)] as How]}.`,
    })
  }
  grounds.push(
    ...rests(weighed, alignment.restA.length > 0 && alignment.restB.length > 0 ? price.conflict / 2 : price.extra),
  )
  if (left.generation !== null && right.generation !== null && left.generation !== right.generation)
    grounds.push({
      comparison: 'name-generational',
      subject: left.generation,
      entry: right.generation,
      weight: -0.4,
      text: 'The generations differ.',
    })
  if (left.legalForm !== null && right.legalForm !== null) grounds.push(legalForms(left.legalForm, right.legalForm))
  return grounds
}

/** A ground over the whole names. */
export function plain(
  comparison: string,
  query: PreparedName,
  candidate: { readonly full: string },
  said: { readonly weight: number; readonly text: string },
): NameGround {
  return { comparison, subject: query.full, entry: candidate.full, ...said }
}

function rests(weighed: Weighed, price: number): NameGround[] {
  const { left, right, alignment, unit } = weighed
  const both = alignment.restA.length > 0 && alignment.restB.length > 0
  const subject = textOf(left, alignment.restA)
  const entry = textOf(right, alignment.restB)
  const weight = -round(unit * price * (weightOf(left, alignment.restA) + weightOf(right, alignment.restB)))
  if (both)
    return [{ comparison: 'name-disagrees', subject, entry, weight, text: `"${subject}" and "${entry}" disagree.` }]
  if (subject !== '')
    return [{ comparison: 'name-missing', subject, entry: '', weight, text: `The entry lacks "${subject}".` }]
  if (entry !== '')
    return [{ comparison: 'name-missing', subject: '', entry, weight, text: `The subject lacks "${entry}".` }]
  return []
}

function legalForms(subject: string, entry: string): NameGround {
  const same = subject === entry
  return {
    comparison: 'name-legal-form',
    subject,
    entry,
    weight: same ? 0 : -0.01,
    text: same ? 'The legal forms are equivalent.' : 'The legal forms differ.',
  }
}

function textOf(parse: Parse, at: readonly number[]): string {
  let text = ''
  for (const one of at) text += text === '' ? (parse.parts[one] as Part).text : ` ${(parse.parts[one] as Part).text}`
  return text
}

function weightOf(parse: Parse, at: readonly number[]): number {
  let total = 0
  for (const one of at) total += (parse.parts[one] as Part).weight
  return total
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
