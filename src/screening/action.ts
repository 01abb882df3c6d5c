import type { Action } from '../finding.ts'

/** Blocking lists of OFAC: property of who is named is frozen, by law and at once. */
const blocking = new Set(['ofac-sdn'])
/** OFAC lists whose prohibitions reject or restrict without freezing. */
const rejecting = new Set(['ofac-consolidated', 'ofac-nonsdn', 'fincen-311'])

/** Orders behind programme tags, as OFAC's programme tag definitions name them. */
const orders: Readonly<Record<string, string>> = {
  CYBER: 'EO 13694',
  CYBER2: 'EO 13694 as amended by EO 13757',
  CYBER3: 'EO 13694 as amended by EO 13757 and EO 14144',
  CYBER4: 'EO 13694 as amended by EO 13757, EO 14144 and EO 14306',
  'CAATSA - RUSSIA': 'CAATSA section 224',
  'CAATSA-RUSSIA': 'CAATSA section 224',
  DPRK3: 'EO 13722',
  'ELECTION-EO13848': 'EO 13848',
  'RUSSIA-EO14024': 'EO 14024',
  SDGT: 'EO 13224',
}

/** Bases outside the United States by list. */
const freezes: Readonly<Record<string, string>> = {
  'eu-fsf':
    'EU asset freeze under the regulation that lists the entry (for cyber: Regulation (EU) 2019/796, Article 3)',
  'uk-sanctions': 'UK asset freeze (for cyber: Cyber (Sanctions) (EU Exit) Regulations 2020, regulations 11 to 15)',
  'un-consolidated': 'UN Security Council asset freeze, as national law carries it out',
  'canada-sema': 'Special Economic Measures Act, S.C. 1992, c. 17, and the regulations of the schedule',
}

/** A score from which a match is acted on before it is resolved; below it, it is held for a person (OFAC FAQ 5). */
const sure = 0.9

/** What to do with money or a customer when a listed party is met, and the law that says so. */
export function actionFor(match: {
  readonly list: string
  readonly programs: readonly string[]
  readonly score: number
  readonly money: boolean
}): Action {
  const { list, programs, score, money } = match
  if (score < sure)
    return {
      kind: 'hold',
      text: money
        ? 'Hold the payment until a person has compared the details with the entry.'
        : 'Hold new business with the party until a person has compared the details with the entry.',
      basis: `OFAC FAQ 5 (steps of due diligence before a match is taken as true)${lawOf(list, programs, '; ')}`,
    }
  if (blocking.has(list))
    return {
      kind: 'block',
      text: money
        ? 'Block the payment, place it in a blocked account and report to OFAC within 10 business days.'
        : 'Block property of the party, stop payments to it and report to OFAC within 10 business days.',
      basis: `31 CFR 501.603${lawOf(list, programs, '; ')}`,
    }
  if (rejecting.has(list))
    return {
      kind: 'reject',
      text: 'Check which dealings the list forbids; reject what is forbidden and report to OFAC within 10 business days.',
      basis: `31 CFR 501.604${lawOf(list, programs, '; ')}`,
    }
  return {
    kind: 'hold',
    text: money ? 'Hold the payment: its issuer restricts dealings with the party.' : 'Hold dealings with the party.',
    basis: lawOf(list, programs, '') || `terms of the list ${list}`,
  }
}

function lawOf(list: string, programs: readonly string[], before: string): string {
  const own = programs.flatMap(program => orders[program] ?? [])
  const law =
    freezes[list] ?? (own.length > 0 ? [...new Set(own)].join(', ') : blocking.has(list) ? programs.join(', ') : '')
  return law === '' ? '' : before + law
}
