import { FieldFault } from '../../fields.ts'
import { tidy } from '../draft.ts'
import { type Designation, fromRows, type Values } from './designation.ts'

/** Columns of the OFSI consolidated list (format of 2022) under the titles of the UK Sanctions List. */
const titles: Readonly<Record<string, string>> = {
  'Name Non-Latin Script': 'Name non-latin script',
  'Non-Latin Script Type': 'Non-latin script type',
  'Non-Latin Script Language': 'Non-latin script language',
  DOB: 'D.O.B',
  'Town of Birth': 'Town of birth',
  'Country of Birth': 'Country of birth',
  Nationality: 'Nationality(/ies)',
  'Passport Number': 'Passport number',
  'Passport Details': 'Passport additional information',
  'National Identification Number': 'National Identifier number',
  'National Identification Details': 'National Identifier additional information',
  'Address 1': 'Address Line 1',
  'Address 2': 'Address Line 2',
  'Address 3': 'Address Line 3',
  'Address 4': 'Address Line 4',
  'Address 5': 'Address Line 5',
  'Address 6': 'Address Line 6',
  'Post/Zip Code': 'Address Postal Code',
  Country: 'Address Country',
  'Group Type': 'Designation Type',
  'Alias Type': 'Name type',
  'Alias Quality': 'Alias strength',
  Regime: 'Regime Name',
  'UK Sanctions List Date Designated': 'Date Designated',
  'Group ID': 'Unique ID',
}

/** Facts that the list writes into "Other Information" as "(UK Sanctions List Ref):CYB0043. (Gender):Male …". */
const inside: Readonly<Record<string, string>> = {
  'un ref': 'UN Reference Number',
  'uk statement of reasons': 'UK Statement of Reasons',
  gender: 'Gender',
  'email address': 'Email address',
  website: 'Website',
  'phone number': 'Phone number',
  'imo number': 'IMO number',
  'business reg no': 'Business registration number (s)',
  'type of entity': 'Type of entity',
  'entity type': 'Type of entity',
  'parent company': 'Parent company',
  subsidiaries: 'Subsidiaries',
  'current owners': 'Current owner/operator (s)',
  'current owner/operator': 'Current owner/operator (s)',
  'previous owner/operator': 'Previous owner/operator (s)',
  'ship type': 'Type of ship',
  'current believed flag of ship': 'Current believed flag of ship',
  'current flag': 'Current believed flag of ship',
  'previous flags': 'Previous flags',
  tonnage: 'Tonnage of ship',
  length: 'Length of ship',
  'year built': 'Year Built',
}

/** Rows of one Group ID. "Listed On" is kept when the list of the FCDO gives no date of designation. */
export function fromConList(rows: readonly Values[]): Designation {
  return fromRows(rows.map(row => renamed(row)))
}

function renamed(row: Values): Values {
  const out: Record<string, string> = {}
  for (const [title, value] of Object.entries(row)) {
    if (title === 'Listed On') out['Date Designated'] ??= value
    else if (title === 'Other Information') Object.assign(out, parted(value))
    else if (title === 'UK Sanctions List Date Designated') out['Date Designated'] = value
    else if (title === 'Group ID') out['Unique ID'] = `ofsi/${value}`
    else out[titles[title] ?? title] = value
  }
  if (out['Unique ID'] === undefined) throw new FieldFault('Group ID', 'is missing')
  return out
}

function parted(text: string): Record<string, string> {
  const [lead = '', ...pieces] = text.split(/\(([A-Za-z][A-Za-z /]{2,60})\):/)
  const rest = [tidy(lead)]
  const out: Record<string, string> = {}
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const label = tidy(pieces[i])
    const value = tidy(pieces[i + 1]).replace(/\.$/, '')
    const title = inside[label.toLowerCase()]
    if (title === undefined) rest.push(`${label}: ${value}`)
    else if (value !== '') out[title] = out[title] === undefined ? value : `${out[title]} | ${value}`
  }
  const words = rest.filter(part => part !== '').join('; ')
  return words === '' ? out : { ...out, 'Other Information': words }
}
