import { assert } from '../../errors.ts'
import type { Scheme } from '../../ids/scheme.ts'
import type { PaymentRole } from '../payment.ts'

/**
 * Element names of ISO 20022 customer credit transfers (pacs.008.001.02 to .13, pain.001.001.03 to .12), by what is done
 * with them. A test walks the published schemas: a name that stands in none of these tables is reported, never skipped.
 */
export const partyRoles: Readonly<Record<string, PaymentRole>> = {
  Dbtr: 'debtor',
  UltmtDbtr: 'ultimate-debtor',
  Cdtr: 'creditor',
  UltmtCdtr: 'ultimate-creditor',
  InitgPty: 'initiating-party',
  Invcr: 'invoicer',
  Invcee: 'invoicee',
  Grnshee: 'garnishee',
  GrnshmtAdmstr: 'garnishment-administrator',
  ChqFr: 'cheque-party',
  DlvrTo: 'cheque-party',
  RmtLctnPstlAdr: 'remittance-receiver',
}

export const agentRoles: Readonly<Record<string, PaymentRole>> = {
  DbtrAgt: 'debtor-agent',
  CdtrAgt: 'creditor-agent',
  IntrmyAgt1: 'intermediary-agent',
  IntrmyAgt2: 'intermediary-agent',
  IntrmyAgt3: 'intermediary-agent',
  PrvsInstgAgt: 'previous-instructing-agent',
  PrvsInstgAgt1: 'previous-instructing-agent',
  PrvsInstgAgt2: 'previous-instructing-agent',
  PrvsInstgAgt3: 'previous-instructing-agent',
  InstgAgt: 'instructing-agent',
  InstdAgt: 'instructed-agent',
  InstgRmbrsmntAgt: 'reimbursement-agent',
  InstdRmbrsmntAgt: 'reimbursement-agent',
  ThrdRmbrsmntAgt: 'reimbursement-agent',
  FwdgAgt: 'forwarding-agent',
  ChrgsAcctAgt: 'charges-agent',
  Agt: 'charges-agent',
}

/** Accounts, with the party whose account it is. */
export const accountOwners: Readonly<Record<string, PaymentRole>> = {
  DbtrAcct: 'debtor',
  CdtrAcct: 'creditor',
  DbtrAgtAcct: 'debtor-agent',
  CdtrAgtAcct: 'creditor-agent',
  IntrmyAgt1Acct: 'intermediary-agent',
  IntrmyAgt2Acct: 'intermediary-agent',
  IntrmyAgt3Acct: 'intermediary-agent',
  PrvsInstgAgtAcct: 'previous-instructing-agent',
  PrvsInstgAgt1Acct: 'previous-instructing-agent',
  PrvsInstgAgt2Acct: 'previous-instructing-agent',
  PrvsInstgAgt3Acct: 'previous-instructing-agent',
  InstgRmbrsmntAgtAcct: 'reimbursement-agent',
  InstdRmbrsmntAgtAcct: 'reimbursement-agent',
  ThrdRmbrsmntAgtAcct: 'reimbursement-agent',
  SttlmAcct: 'settlement-account',
  ChrgsAcct: 'debtor',
}

/** What is done with an element inside a party or an account. `told`: a number whose form tells its scheme. `read`: taken with its parent. */
export type Step =
  | Scheme
  | 'name'
  | 'other-name'
  | 'contact'
  | 'country'
  | 'text'
  | 'told'
  | 'read'
  | 'ignored'
  | { readonly into: string; readonly person?: true }
export type Context = Readonly<Record<string, Step>>

const every = (names: string, step: Step): Context => Object.fromEntries(names.split(/\s+/).map(name => [name, step]))
const into = (name: string): Step => ({ into: name })

/** The elements that a context of parties and accounts has. */
export function contextOf(name: string): Context {
  const context = contexts[name]
  assert(context !== undefined, `no context ${name}`)
  return context
}

/** Elements of parties and accounts in their context, over all versions. What stands elsewhere is strange, and told. */
const contexts: Readonly<Record<string, Context>> = {
  party: {
    Nm: 'name',
    PstlAdr: into('address'),
    Adr: into('address'),
    Id: into('identification'),
    CtryOfRes: 'country',
    CtctDtls: into('contact'),
    Pty: into('party'),
    Agt: into('party'),
    FinInstnId: into('institution'),
    BrnchId: into('branch'),
    // TaxParty1 and TaxParty2
    TaxId: 'tax-id',
    RegnId: 'registration',
    TaxTp: 'text',
    Authstn: into('signer'),
  },
  identification: { OrgId: into('organisation'), PrvtId: { into: 'person', person: true } },
  organisation: { AnyBIC: 'bic', BICOrBEI: 'bic', BIC: 'bic', LEI: 'lei', Othr: into('other') },
  person: { DtAndPlcOfBirth: into('birth'), Othr: into('other') },
  birth: every('BirthDt PrvcOfBirth CityOfBirth CtryOfBirth', 'read'),
  institution: {
    BICFI: 'bic',
    BIC: 'bic',
    ClrSysMmbId: into('other'),
    LEI: 'lei',
    Nm: 'name',
    PstlAdr: into('address'),
    Othr: into('other'),
    CmbndId: into('institution'),
  },
  branch: { Id: 'text', LEI: 'lei', Nm: 'other-name', PstlAdr: into('address') },
  other: { Id: 'read', MmbId: 'read', SchmeNm: into('scheme'), ClrSysId: into('scheme'), Issr: 'text' },
  /** Codes label the number; a proprietary name is the sender's own words. */
  scheme: { Cd: 'ignored', Prtry: 'text' },
  signer: { Titl: 'text', Nm: 'contact' },
  contact: {
    NmPrfx: 'ignored',
    Nm: 'contact',
    PhneNb: 'phone',
    MobNb: 'phone',
    FaxNb: 'phone',
    URLAdr: 'website',
    EmailAdr: 'email',
    ...every('EmailPurp JobTitl Rspnsblty Dept', 'text'),
    Othr: into('channel'),
    PrefrdMtd: 'ignored',
  },
  channel: { ChanlTp: 'ignored', Id: 'told' },
  address: {
    AdrTp: into('address-kind'),
    ...every(
      `CareOf Dept SubDept StrtNm BldgNb BldgNm Flr UnitNb PstBx Room PstCd TwnNm TwnLctnNm DstrctNm CtrySubDvsn Ctry AdrLine`,
      'read',
    ),
  },
  'address-kind': { Cd: 'ignored', Prtry: into('address-scheme') },
  'address-scheme': { Id: 'ignored', Issr: 'text', SchmeNm: 'text' },
  account: { Id: into('account-number'), Tp: into('scheme'), Ccy: 'ignored', Nm: 'other-name', Prxy: into('proxy') },
  'account-number': { IBAN: 'iban', BBAN: 'told', UPIC: 'told', PrtryAcct: into('other'), Othr: into('other') },
  proxy: { Tp: into('scheme'), Id: 'told' },
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Elements that only hold others. */
export const groups = words(
  `GrpHdr CdtTrfTxInf PmtInf PmtId PmtTpInf SttlmInf RmtInf Strd RltdRmtInf RmtLctnDtls RgltryRptg Dtls Tax TaxRmt Rcrd Prd FrToDt
   TaxAmt InstrForCdtrAgt InstrForNxtAgt InstrForDbtrAgt ChrgsInf MndtRltdInf RfrdDocInf LineDtls Id RfrdDocAmt Amt DscntApldAmt
   AdjstmntAmtAndRsn CdtrRefInf GrnshmtRmt Authrty Purp CtgyPurp SvcLvl LclInstrm Tp CdOrPrtry ClrSys SttlmTmIndctn SttlmTmReq
   ChqInstr DlvryMtd ReqdExctnDt EqvtAmt XchgRateInf Frqcy PtInTm Rsn InitnSrc ReqdAdvcTp CdtAdvc DbtAdvc Authstn
   Prtry SplmtryData Envlp Clssfctn`,
)

/** Text that a person wrote: examined for names, sites, wallets and account numbers. */
export const texts = words(
  `Ustrd AddtlRmtInf InstrInf Inf AddtlInf AddtlInfrmtn Desc PlcAndNm Ref MemoFld Sgntr PrtLctn RgnlClrZone InstrForDbtrAgt
   InstrForCdtrAgt Nm ElctrncAdr RmtLctnElctrncAdr Ctgy CtgyDtls AdmstnZone Titl Mtd Rsn Prtry Issr Tp FrmsCd DbtrSts Prvdr Vrsn`,
)

export const references = words(
  `MsgId EndToEndId TxId InstrId UETR PmtInfId ClrSysRef MndtId RmtId ChqNb CtrctId CertId RefNb Nb Id`,
)

export const dates = words(
  `CreDtTm IntrBkSttlmDt AccptncDtTm PoolgAdjstmntDt DbtDtTm CdtDtTm CLSTm TillTm FrTm RjctTm Dt DtTm RltdDt DtOfSgntr DtOfVrfctn FnlPmtDt
   FrstPmtDt FrDt ToDt Yr ChqMtrtyDt ReqdExctnDt XpryDtTm FnlColltnDt FrstColltnDt`,
)

export const amounts = words(
  `Amt IntrBkSttlmAmt InstdAmt TtlIntrBkSttlmAmt CdtNoteAmt DuePyblAmt RmtdAmt TaxblBaseAmt TtlAmt TtlTaxAmt TtlTaxblBaseAmt CtrlSum
   DscntApldAmt TaxAmt`,
)

/** Codes, counts, rates and switches: they name nobody. */
export const ignored = words(
  `NbOfTxs BtchBookg SttlmMtd SttlmPrty ChrgBr XchgRate InstrPrty ClrChanl Cd CdtDbtInd CntPerPrd Rate RateTp UnitCcy CcyOfTrf SeqNb
   DbtCdtRptgInd FmlyMdclInsrncInd MplyeeTermntnInd ElctrncSgntr Ctry PmtMtd ChqTp PtInTm Ccy TrckgInd
   PreAgrdXchgRate RmtLctnMtd TrckgDays`,
)
