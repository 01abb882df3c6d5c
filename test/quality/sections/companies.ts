import { defaultPolicy } from '../../../src/policy.ts'
import { partyFromFtm } from '../../../src/screening/ftm.ts'
import { matchParty } from '../../../src/screening/match.ts'
import type { Screener } from '../../../src/screening/screener.ts'
import { companies } from '../companies.ts'
import type { Figure } from '../section.ts'

type Raised = { readonly name: string; readonly score: number; readonly listed: string; readonly same: boolean }

/** How many ordinary companies raise a finding by name alone. Those that a list names word for word are left out. */
export function companiesQuiet(
  screener: Screener,
  worst: number,
): { readonly lines: readonly string[]; readonly figures: readonly Figure[] } {
  const raised = companies.map(({ name }) => raisedBy(screener, name)).filter(one => one !== null)
  const others = raised.filter(one => !one.same)
  const asked = companies.length - (raised.length - others.length)
  const rate = asked === 0 ? 0 : others.length / asked
  return {
    lines: [
      `companies raised per 1,000: ${(rate * 1000).toFixed(1)} (${others.length} of ${asked} ordinary ones against ${screener.entries.length} entries of SDN, UN, CSL and Canada; ${raised.length - others.length} listed word for word left out)`,
      ...others
        .sort((a, b) => b.score - a.score)
        .slice(0, worst)
        .map(one => `raised ${one.score.toFixed(3)}  ${one.name} | ${one.listed}`),
    ],
    figures: [{ name: 'companies quiet', value: 1 - rate, gate: 'told' }],
  }
}

function raisedBy(screener: Screener, name: string): Raised | null {
  const party = partyFromFtm(
    { id: '', schema: 'Company', properties: { name: [name] } },
    { file: 'quality', line: null, sha256: '' },
  )
  const [best] = matchParty(screener, party, defaultPolicy)
    .filter(match => match.setAside === null && match.score >= defaultPolicy.screening.threshold)
    .sort((a, b) => b.score - a.score)
  if (best === undefined) return null
  const { entry } = screener.entries.at(best.entry)
  const said = best.grounds.map(ground => ground.text).filter(text => text !== '')
  const names = entry.names.map(one => one.full)
  return {
    name,
    score: best.score,
    listed: `${names[0] ?? ''}  (${said.slice(0, 3).join(' ')})`,
    same: names.some(full => plain(full) === plain(name)),
  }
}

/** Words of a name without marks and signs. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()
}
