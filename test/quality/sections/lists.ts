import type { Edition } from '../../../src/lists/edition.ts'
import { canadaSema } from '../../../src/lists/sources/canada-sema/reader.ts'
import { ofacSdn } from '../../../src/lists/sources/ofac-sdn/reader.ts'
import { unConsolidated } from '../../../src/lists/sources/un-consolidated/reader.ts'
import { usCsl } from '../../../src/lists/sources/us-csl/reader.ts'
import { defaultPolicy } from '../../../src/policy.ts'
import { partyFromFtm } from '../../../src/screening/ftm.ts'
import { type Match, matchParty } from '../../../src/screening/match.ts'
import type { Party } from '../../../src/screening/party.ts'
import { buildScreener, type Screener } from '../../../src/screening/screener.ts'
import { type Alteration, alter, alterations } from '../alter.ts'
import { readEdition } from '../editions.ts'
import { random } from '../random.ts'
import type { Options, Section } from '../section.ts'
import { strangers } from '../strangers.ts'
import { percent, table } from '../table.ts'
import { companiesQuiet } from './companies.ts'

const title = 'lists'
const strangerCount = 100_000
const seed = 20_260_101

/** Real lists: ordinary people against SDN and UN, and slightly altered UN names against the UN list. */
export async function lists(options: Options): Promise<Section> {
  const sdn = await readEdition(ofacSdn, [
    { role: 'sdn', path: 'ofac-2022-01/sdn.csv' },
    { role: 'alt', path: 'ofac-2022-01/alt.csv' },
    { role: 'add', path: 'ofac-2022-01/add.csv' },
  ])
  const un = await readEdition(unConsolidated, [{ role: 'xml', path: 'un/2026-02-27.xml' }])
  const csl = await readEdition(usCsl, [{ role: 'csv', path: 'csl-2023-11/consolidated.csv' }])
  const canada = await readEdition(canadaSema, [{ role: 'xml', path: 'canada-2025/sema.xml' }])
  const skipped = 'skipped: ../shared/data/lists is not beside this checkout'
  if (sdn === null || un === null || csl === null || canada === null)
    return { title, lines: [skipped], figures: [], skipped: true }
  const quiet = quietness(buildScreener([sdn, un]), options)
  const firms = companiesQuiet(buildScreener([sdn, un, csl, canada]), options.worst)
  const found = alteredNames(buildScreener([un]), un, options)
  const parts = [quiet, firms, found]
  return {
    title,
    lines: parts.flatMap(part => [...part.lines, '']),
    figures: parts.flatMap(part => part.figures),
  }
}

type Part = Pick<Section, 'lines' | 'figures'>

/** How many ordinary people raise a finding, with and without their date of birth. */
function quietness(screener: Screener, options: Options): Part {
  const people = strangers(strangerCount, seed)
  const byCulture = new Map<string, { people: number; raised: number }>()
  const worst: { score: number; line: string }[] = []
  let named = 0
  let sameWords = 0
  let dated = 0
  for (const { culture, name, born } of people) {
    const raised = best(screener, person(name, {}))
    const count = byCulture.get(culture) ?? { people: 0, raised: 0 }
    byCulture.set(culture, { people: count.people + 1, raised: count.raised + (raised === null ? 0 : 1) })
    if (raised === null) continue
    named++
    const entry = screener.entries.at(raised.entry).entry
    const listed = entry?.names.map(one => one.full) ?? []
    const same = listed.some(full => wordsOf(full) === wordsOf(name))
    if (same) sameWords++
    const line = `raised ${raised.score.toFixed(3)}  ${name} | ${nearest(raised, listed)}`
    if (!same) worst.push({ score: raised.score, line })
    if (best(screener, person(name, { birthDate: [born] })) !== null) dated++
  }
  const rate = (count: number): string => `${((count / people.length) * 1000).toFixed(2)} in 1,000`
  return {
    lines: [
      `${people.length} ordinary people against ${screener.entries.length} entries of SDN (January 2022) and UN`,
      `raised by name alone: ${named}, ${rate(named)}; with date of birth: ${dated}, ${rate(dated)}`,
      `${sameWords} of them carry a listed name word for word; the others:`,
      ...table([
        ['culture', 'people', 'raised in 1,000'],
        ...[...byCulture]
          .sort((a, b) => b[1].raised / b[1].people - a[1].raised / a[1].people)
          .map(([name, count]) => [name, String(count.people), ((count.raised / count.people) * 1000).toFixed(1)]),
      ]),
      ...worst
        .sort((a, b) => b.score - a.score)
        .slice(0, options.worst)
        .map(one => one.line),
    ],
    figures: [
      { name: 'strangers quiet', value: 1 - named / people.length, gate: 'told' },
      { name: 'strangers quiet with date of birth', value: 1 - dated / people.length, gate: 'told' },
    ],
  }
}

/** Whether a listed party is still found when its name was altered slightly: every alteration on every name. */
function alteredNames(screener: Screener, un: Edition, options: Options): Part {
  const next = random(seed)
  const ways = Object.keys(alterations) as Alteration[]
  const tally = new Map(ways.map(way => [way, { asked: 0, found: 0 }]))
  const lost: string[] = []
  for (const entry of un.entries) {
    if (entry.kind !== 'party') continue
    const full = entry.names.find(name => name.kind === 'primary')?.full ?? ''
    for (const way of ways) {
      // A word fewer makes another company; it leaves a person who he is.
      if (way === 'middle part left out' && entry.schema !== 'Person') continue
      const altered = alter(full, way, next)
      if (altered === full) continue
      const count = tally.get(way) ?? { asked: 0, found: 0 }
      const matches = raise(
        screener,
        partyFromFtm({ id: '', schema: entry.schema, properties: { name: [altered] } }, place),
      )
      const hit = matches.some(match => screener.entries.at(match.entry).entry.id === entry.id)
      tally.set(way, { asked: count.asked + 1, found: count.found + (hit ? 1 : 0) })
      if (!hit) lost.push(`lost  ${way}: ${altered} | ${full}`)
    }
  }
  const asked = [...tally.values()].reduce((sum, count) => sum + count.asked, 0)
  const recall = asked === 0 ? 1 : 1 - lost.length / asked
  return {
    lines: [
      `${asked} altered names of ${un.entries.length} UN entries; ${percent(recall)} found`,
      ...table([
        ['alteration', 'asked', 'found'],
        ...[...tally].map(([way, count]) => [
          way,
          String(count.asked),
          percent(count.found / Math.max(1, count.asked)),
        ]),
      ]),
      ...lost
        .filter((_, at) => at % Math.max(1, Math.floor(lost.length / Math.max(1, options.worst))) === 0)
        .slice(0, options.worst),
    ],
    figures: [{ name: 'altered names found', value: recall, gate: 'held' }],
  }
}

const place = { file: 'quality', line: null, sha256: '' }

function person(name: string, more: Readonly<Record<string, readonly string[]>>): Party {
  return partyFromFtm({ id: '', schema: 'Person', properties: { name: [name], ...more } }, place)
}

function raise(screener: Screener, party: Party) {
  return matchParty(screener, party, defaultPolicy).filter(
    match => match.setAside === null && match.score >= defaultPolicy.screening.threshold,
  )
}

/** What the finding was raised on, in the words of its grounds. */
function nearest(match: Match, listed: readonly string[]): string {
  const said = match.grounds.map(ground => ground.text).filter(text => text !== '')
  return `${listed[0] ?? ''}  (${said.slice(0, 3).join(' ')})`
}

/** Words of a name in no order: equal for people whom only more than a name can tell apart. */
function wordsOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .sort()
    .join(' ')
}

function best(screener: Screener, party: Party) {
  const raised = raise(screener, party)
  return raised.reduce<(typeof raised)[number] | null>(
    (top, match) => (top === null || match.score > top.score ? match : top),
    null,
  )
}
