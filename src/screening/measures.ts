import type { ActionKind } from '../finding.ts'

/** What a list, or a part of it, asks of those who deal with the party, and the law behind it. */
export type Measure = {
  readonly kind: ActionKind
  readonly text: string
  readonly basis: string
  /** Where this was read, with the date of what was read; null where the list itself must be asked. */
  readonly source: string | null
}

const block: Measure = {
  kind: 'block',
  text: 'Block the payment or property: put it in a blocked, interest-bearing account and report to OFAC within 10 business days.',
  basis: '31 CFR 501.603',
  source: '31 CFR 501.603 (final rule 90 FR 13286, 2025-03)',
}
/** Prohibited without an interest in property to freeze: money goes back, and OFAC is told. */
const reject = (basis: string, source: string): Measure => ({
  kind: 'reject',
  text: 'Reject what the programme forbids, without blocking it, and report to OFAC within 10 business days.',
  basis: `31 CFR 501.604; ${basis}`,
  source: `31 CFR 501.604; ${source}`,
})
const sectoral: Measure = {
  kind: 'review',
  text: 'Not blocked. Check the directive that the entry names: it forbids certain debt, equity or oil projects.',
  basis: 'EO 13662, the directive that the entry names; 31 CFR part 589',
  source:
    "OFAC's consolidated list of 2025-03 (directives 1 to 4) and the Consolidated Screening List of 2023-11 (589.201)",
}
const chineseMilitary: Measure = {
  kind: 'review',
  text: 'Not blocked. Buying or selling its publicly traded securities is forbidden; other dealings are not.',
  basis: 'EO 13959 as amended by EO 14032',
  source: "OFAC FAQ 859 and 871 (2021-06-03); OFAC's consolidated list of 2025-03",
}
const correspondent: Measure = {
  kind: 'reject',
  text: 'Do not open or keep a correspondent or payable-through account but on the terms that the list states; under directive 2 process no transaction that involves it.',
  basis:
    '31 CFR parts 510, 561 and 566, the Ukraine Freedom Support Act, or directive 2 under EO 14024, as the entry says',
  source: 'Treasury bulletin on the CAPTA List (2019-03-14); 84 FR 9456 (2019-03-15); OFAC FAQ 972 (2022-02-24)',
}
const menu: Measure = {
  kind: 'review',
  text: 'Not blocked. Check which of the menu of sanctions the entry names, and reject what those forbid.',
  basis: 'the sanctions that the entry names (menu-based sanctions list)',
  source: null,
}
const council = reject(
  'General License 4 under 31 CFR parts 594, 595 and 597 (Palestinian Legislative Council)',
  'OFAC recent actions of 2006-04-12; 71 FR 27199 (2006-05-10)',
)
const evaders = reject('EO 13608', 'OFAC FAQ 191 and 197 (2012-05-01)')
const russia: Measure = {
  kind: 'review',
  text: 'Not blocked. Check the directive that the entry names: it forbids certain dealings in debt, equity, bonds or accounts.',
  basis: 'EO 14024, the directive that the entry names',
  source: "OFAC's consolidated list of 2025-03; OFAC FAQ 972 (2022-02-24)",
}

const licence = (text: string, basis: string, source: string | null): Measure => ({
  kind: 'review',
  text: `The payment itself is not blocked. ${text}`,
  basis,
  source,
})

const bisLists = 'BIS, Lists of Parties of Concern, as kept without a date'

/** Lists that ask one thing of all entries. */
export const lists: Readonly<Record<string, Measure>> = {
  'ofac-sdn': block,
  'ofac-consolidated': {
    kind: 'review',
    text: 'Not blocked. Check what the programme of the entry forbids, and reject that.',
    basis: 'the programme of the entry (OFAC Consolidated Non-SDN List)',
    source: null,
  },
  'fincen-311': {
    kind: 'reject',
    text: 'Do not open or keep a correspondent account for it, nor one through which it is served, as its special measure says.',
    basis: '31 U.S.C. 5318A, the special measure of the entry',
    source: null,
  },
  'us-csl': {
    kind: 'review',
    text: 'Check which sub-list names it and what that forbids.',
    basis: 'the sub-list of the Consolidated Screening List',
    source: null,
  },
  'ndaa-1260h': {
    kind: 'review',
    text: 'Not blocked. Contracts of the Department of Defense with it are restricted.',
    basis: 'NDAA FY2021 section 1260H',
    source: null,
  },
  'eu-fsf': {
    kind: 'hold',
    text: 'Whoever is bound by EU law freezes funds, makes none available, and reports to the competent authority.',
    basis: 'EU asset freeze under the regulation that lists the entry (for cyber: Regulation (EU) 2019/796)',
    source: 'Regulation (EU) 2019/796, Annex I, as amended on 2026-03-16',
  },
  'uk-sanctions': {
    kind: 'hold',
    text: 'Where the entry says asset freeze, whoever is bound by UK law freezes funds, makes none available, and reports to OFSI.',
    basis: 'the UK regulations that list the entry',
    source: null,
  },
  'un-consolidated': {
    kind: 'hold',
    text: "Freeze as the national law says that carries out the Security Council's measures.",
    basis: 'UN Security Council asset freeze, as national law carries it out',
    source: null,
  },
  'canada-sema': {
    kind: 'hold',
    text: 'Whoever is bound by Canadian law does not deal with its property and tells the RCMP or CSIS.',
    basis: 'Special Economic Measures Act, and the regulations of the schedule that lists the entry',
    source: "Canada's consolidated list of 2025",
  },
  opensanctions: {
    kind: 'hold',
    text: 'See at the source which list names it; what that list asks for counts.',
    basis: 'the list that OpenSanctions took the entry from',
    source: null,
  },
  private: { kind: 'hold', text: 'Do what your own rule for this list says.', basis: 'your own list', source: null },
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
        '15 CFR 744.11; Supplement 4 to part 744 (Entity List)',
        bisLists,
      ),
    ],
    [
      /^MEU$/i,
      licence(
        'Listed items need a licence.',
        '15 CFR 744.21; Supplement 7 to part 744 (Military End User List)',
        bisLists,
      ),
    ],
    [
      /^UVL$/i,
      licence(
        'It is a red flag that must be resolved before an export.',
        'Export Administration Regulations, part 744 (Unverified List)',
        'BIS FAQ on the relation of its lists, as kept without a date',
      ),
    ],
    [
      /^DPL$/i,
      licence(
        'Any dealing that would violate its denial order is forbidden.',
        '15 CFR 764.3(a)(2) (Denied Persons List)',
        bisLists,
      ),
    ],
    [
      /^DTC$/i,
      licence(
        'It may take no part in what the ITAR govern: defence articles, technical data and services.',
        '22 U.S.C. 2778(g)(4); 22 CFR 127.7 (AECA debarred)',
        '22 CFR 127.7, as kept without a date; notice of statutory debarments (2023-08-10)',
      ),
    ],
    [
      /^ISN$/i,
      licence(
        'Exports and procurement are restricted as its determination says.',
        'the nonproliferation determination of the Department of State',
        null,
      ),
    ],
  ],
}

/**
 * Orders behind programme tags that do not name theirs; a tag whose order was not read anywhere is left out and names itself.
 * CYBER2 to CYBER4: which later order each stands for was not found in a source, so the one they all amend is named.
 */
const orders: Readonly<Record<string, string>> = {
  // 80 FR 81752 (2015-12-31): the regulations of 31 CFR part 578 and the tag.
  CYBER: 'EO 13694',
  // Department of State, Cyber Sanctions: EO 13757 of 2016-12-28 amends it; Treasury press release jy2769 (2025-01-03).
  CYBER2: 'EO 13694 as amended',
  CYBER3: 'EO 13694 as amended',
  CYBER4: 'EO 13694 as amended',
  // Treasury bulletin on the CAPTA List (2019-03-14).
  DPRK: '31 CFR part 510',
  DPRK2: '31 CFR part 510',
  DPRK3: '31 CFR part 510',
  DPRK4: '31 CFR part 510',
  // Treasury press release on Xinjiang (2020-07-09).
  GLOMAG: 'EO 13818',
  // 82 FR 50313 (2017-10-31).
  IRGC: 'EO 13224 and CAATSA section 105',
  SDGT: 'EO 13224',
  // OFAC FAQ 191 and the bulletins beside it (2012); FinCEN advisory on North Korea (2017).
  NPWMD: 'EO 13382',
}

/** The order behind a tag: many tags carry its number (RUSSIA-EO14024), others stand in the table, the rest name themselves. */
export function blockingOrder(program: string): string {
  if (Object.hasOwn(orders, program)) return orders[program] ?? program
  const number = /\bEO-?\s?(\d{5})\b/i.exec(program)?.[1]
  return number === undefined ? program : `EO ${number}`
}
