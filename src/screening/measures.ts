import type { ActionKind } from '../finding.ts'

/** What a list, or a part of it, asks of those who deal with the party, and the law behind it. */
export type Measure = { readonly kind: ActionKind; readonly text: string; readonly basis: string }

const block: Measure = {
  kind: 'block',
  text: 'Block the payment or property: put it in a blocked, interest-bearing account and report to OFAC within 10 business days.',
  basis: '31 CFR 501.603',
}
/** Prohibited without an interest in property to freeze: money goes back, and OFAC is told. */
const reject = (basis: string): Measure => ({
  kind: 'reject',
  text: 'Reject what the programme forbids, without blocking it, and report to OFAC within 10 business days.',
  basis: `31 CFR 501.604; ${basis}`,
})
const sectoral: Measure = {
  kind: 'review',
  text: 'Not blocked. Check the directive: new debt of a certain term, new equity and certain oil projects are forbidden.',
  basis: 'EO 13662 directives 1 to 4; 31 CFR part 589',
}
const chineseMilitary: Measure = {
  kind: 'review',
  text: 'Not blocked. Buying or selling its publicly traded securities is forbidden; other dealings are not.',
  basis: 'EO 13959 as amended by EO 14032; 31 CFR part 586',
}
const correspondent: Measure = {
  kind: 'reject',
  text: 'Do not open or keep a correspondent or payable-through account but on the terms that the list states.',
  basis: '31 CFR 561.201, 566.201 and 587.201 (directive 2 under EO 14024), as the programme says',
}
const menu: Measure = {
  kind: 'review',
  text: 'Not blocked. Check which of the menu of sanctions the entry names, and reject what those forbid.',
  basis: 'the sanctions that the entry names (menu-based sanctions list)',
}
const council = reject('General License 4 under 31 CFR parts 594, 595 and 597 (Palestinian Legislative Council)')
const evaders = reject('EO 13608')
const russia: Measure = {
  kind: 'review',
  text: 'Not blocked. Check the directive: bonds, correspondent accounts, new debt and equity, or dealings with the central bank.',
  basis: 'directives 1A to 4 under EO 14024; 31 CFR part 587',
}

const licence = (text: string, basis: string): Measure => ({
  kind: 'review',
  text: `The payment itself is not blocked. ${text}`,
  basis,
})

/** Lists that ask one thing of all entries. */
export const lists: Readonly<Record<string, Measure>> = {
  'ofac-sdn': block,
  'ofac-consolidated': {
    kind: 'review',
    text: 'Not blocked. Check what the programme of the entry forbids, and reject that.',
    basis: 'the programme of the entry (OFAC Consolidated Non-SDN List)',
  },
  'fincen-311': {
    kind: 'reject',
    text: 'Do not open or keep a correspondent account for it, nor one through which it is served, as its special measure says.',
    basis: '31 U.S.C. 5318A; 31 CFR part 1010, subpart F',
  },
  'us-csl': {
    kind: 'review',
    text: 'Check which sub-list names it and what that forbids.',
    basis: 'the sub-list of the Consolidated Screening List',
  },
  'ndaa-1260h': {
    kind: 'review',
    text: 'Not blocked. Contracts of the Department of Defense with it, and goods of its making, are restricted.',
    basis: 'NDAA FY2021 section 1260H; NDAA FY2024 section 805',
  },
  'eu-fsf': {
    kind: 'hold',
    text: 'Whoever is bound by EU law freezes funds, makes none available, and reports to the competent authority.',
    basis: 'EU asset freeze under the regulation that lists the entry (for cyber: Regulation (EU) 2019/796, Article 3)',
  },
  'uk-sanctions': {
    kind: 'hold',
    text: 'Where the entry says asset freeze, whoever is bound by UK law freezes funds, makes none available, and reports to OFSI.',
    basis: 'UK regulations that list the entry, under the Sanctions and Anti-Money Laundering Act 2018',
  },
  'un-consolidated': {
    kind: 'hold',
    text: "Freeze as the national law says that carries out the Security Council's measures.",
    basis: 'UN Security Council asset freeze, as national law carries it out',
  },
  'canada-sema': {
    kind: 'hold',
    text: 'Whoever is bound by Canadian law does not deal with its property and tells the RCMP or CSIS.',
    basis: 'Special Economic Measures Act, S.C. 1992, c. 17, and the regulations of the schedule',
  },
  opensanctions: {
    kind: 'hold',
    text: 'See at the source which list names it; what that list asks for counts.',
    basis: 'the list that OpenSanctions took the entry from',
  },
  private: { kind: 'hold', text: 'Do what your own rule for this list says.', basis: 'your own list' },
}

type Sublist = readonly (readonly [tag: RegExp, measure: Measure])[]

/** Parts of a list by programme tag, in the issuer's spelling. */
export const sublists: Readonly<Record<string, Sublist>> = {
  'ofac-consolidated': [
    [/CMIC|13959/i, chineseMilitary],
    [/EO-?13662|^SSI/i, sectoral],
    [/NS-PLC|^PLC$/i, council],
    [/^FSE/i, evaders],
    [/CAPTA|^561/i, correspondent],
    [/EO-?14024/i, russia],
    [/MBS|^ISA$|^IFCA|CAATSA/i, menu],
  ],
  'us-csl': [
    [/^SDN$/i, block],
    [/^CMIC$/i, chineseMilitary],
    [/^SSI$/i, sectoral],
    [/^PLC$/i, council],
    [/^FSE$/i, evaders],
    [/^CAP(TA)?$/i, correspondent],
    [/^MBS$/i, menu],
    [
      /^EL$/i,
      licence(
        'Items under the EAR need a licence that is mostly refused.',
        '15 CFR 744.11 and 744.16; Supplement 4 to part 744 (Entity List)',
      ),
    ],
    [
      /^MEU$/i,
      licence('Listed items need a licence.', '15 CFR 744.21; Supplement 7 to part 744 (Military End User List)'),
    ],
    [
      /^UVL$/i,
      licence(
        'No licence exception may be used, and a statement is needed before an export.',
        '15 CFR 744.15; Supplement 6 to part 744 (Unverified List)',
      ),
    ],
    [
      /^DPL$/i,
      licence(
        'Taking part in any export of items under the EAR with it is forbidden.',
        '15 CFR 736.2(b)(4) and 764.3(a)(2) (Denied Persons List)',
      ),
    ],
    [
      /^DTC$/i,
      licence('Defence articles and services may not be exported with it.', '22 CFR 120.16 and 127.7 (AECA debarred)'),
    ],
    [
      /^ISN$/i,
      licence(
        'Exports and procurement are restricted as its determination says.',
        'the nonproliferation determination of the Department of State',
      ),
    ],
  ],
}

/** Orders behind programme tags that do not name theirs, as OFAC's programme tag definitions have them. */
const orders: Readonly<Record<string, string>> = {
  CYBER: 'EO 13694',
  CYBER2: 'EO 13694 as amended by EO 13757',
  CYBER3: 'EO 13694 as amended by EO 13757 and EO 14144',
  CYBER4: 'EO 13694 as amended by EO 13757, EO 14144 and EO 14306',
  'CAATSA - RUSSIA': 'CAATSA section 224',
  'CAATSA-RUSSIA': 'CAATSA section 224',
  CUBA: '31 CFR part 515',
  DPRK: 'EO 13551',
  DPRK2: 'EO 13687',
  DPRK3: 'EO 13722',
  DPRK4: 'EO 13810',
  GLOMAG: 'EO 13818',
  IRAN: '31 CFR part 560',
  IRGC: 'EO 13224 and 31 CFR part 561',
  NPWMD: 'EO 13382',
  SDGT: 'EO 13224',
}

/** The order behind a tag: many tags carry its number (RUSSIA-EO14024), others stand in the table, the rest name themselves. */
export function blockingOrder(program: string): string {
  if (Object.hasOwn(orders, program)) return orders[program] ?? program
  const number = /\bEO-?\s?(\d{5})\b/i.exec(program)?.[1]
  return number === undefined ? program : `EO ${number}`
}
