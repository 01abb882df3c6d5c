import type { PaymentRole } from '../payment.ts'

/** Parties of MT 103, 202 and 205 by field number. Letters after it choose the form, not the role. */
export const partyFields: Readonly<Record<string, PaymentRole>> = {
  50: 'debtor',
  51: 'instructing-agent',
  52: 'debtor-agent',
  53: 'reimbursement-agent',
  54: 'reimbursement-agent',
  55: 'reimbursement-agent',
  56: 'intermediary-agent',
  57: 'creditor-agent',
  58: 'creditor-agent',
  59: 'creditor',
}

/** Fields in which people write: names, sites, wallets and account numbers may stand there. */
export const textFields: ReadonlySet<string> = new Set(['70', '72', '77A', '77B', '77D', '77T', '23E', '26T'])

/** The sender's references. */
export const referenceFields: ReadonlySet<string> = new Set(['20', '21', '21A', '25', '28D', '28E'])

/** Amounts: `CCY` and a number with a comma. `32A` has a date (YYMMDD) in front. */
export const amountFields: ReadonlySet<string> = new Set(['32A', '32B', '33B', '71F', '71G'])
export const dateFields: ReadonlySet<string> = new Set(['30', '13C'])

/** Codes and rates: they name nobody. */
export const ignoredFields: ReadonlySet<string> = new Set(['23B', '36', '71A', '13D', '119'])

/** What is read, with the fields that a message of the type must have (one of the alternatives each). */
export const messageTypes: Readonly<Record<string, readonly string[]>> = {
  103: ['20', '32A', '50', '59'],
  202: ['20', '32A', '58'],
  205: ['20', '32A', '58'],
}

/** Codes of 50F's party identifier (`PASS/US/123456`), by the scheme of the number. */
export const identifierCodes: Readonly<
  Record<string, 'passport' | 'national-id' | 'tax-id' | 'registration' | 'other'>
> = {
  ARNU: 'national-id',
  CCPT: 'passport',
  CUST: 'other',
  DRLC: 'other',
  EMPL: 'other',
  NIDN: 'national-id',
  SOSE: 'national-id',
  TXID: 'tax-id',
}
