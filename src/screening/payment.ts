import type { Evidence } from '../finding.ts'
import type { Party } from './party.ts'

/** Roles of ISO 20022 (pacs, pain), in our spelling. Agents are the banks. */
export type PaymentRole =
  | 'debtor'
  | 'ultimate-debtor'
  | 'creditor'
  | 'ultimate-creditor'
  | 'initiating-party'
  | 'debtor-agent'
  | 'creditor-agent'
  | 'intermediary-agent'
  | 'previous-instructing-agent'
  | 'instructing-agent'
  | 'instructed-agent'
  | 'reimbursement-agent'
  | 'charges-agent'
  | 'forwarding-agent'
  | 'settlement-account'
  | 'invoicer'
  | 'invoicee'
  | 'garnishee'
  | 'garnishment-administrator'
  | 'tax-party'
  | 'remittance-receiver'
  | 'cheque-party'
  | 'contact'
  | 'other-party'

export type PaymentParty = {
  readonly role: PaymentRole
  /** The element or tag that named it, e.g. `UltmtCdtr`, `:59:`. */
  readonly field: string
  readonly party: Party
}

/** Words of the payment that belong to no party: remittance information, instructions, reporting. */
export type PaymentText = { readonly field: string; readonly text: string; readonly line: number | null }

export type PaymentAmount = { readonly field: string; readonly amount: string; readonly currency: string | null }

export type PaymentFact = { readonly field: string; readonly value: string }

export type Payment = {
  /** EndToEndId, TxId, UETR or the sender's reference, the first that is given. */
  readonly id: string
  readonly format: string
  readonly parties: readonly PaymentParty[]
  readonly texts: readonly PaymentText[]
  readonly amounts: readonly PaymentAmount[]
  readonly references: readonly PaymentFact[]
  readonly dates: readonly PaymentFact[]
  readonly place: Evidence
}

/** "payment E2E-77 to ACME Ltd". */
export function paymentLabel(payment: Payment): string {
  const creditor = payment.parties.find(p => p.role === 'creditor')?.party.names[0]?.full
  return creditor === undefined ? `payment ${payment.id}` : `payment ${payment.id} to ${creditor}`
}
