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

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Elements that only hold others. */
export const groups = words(
  `GrpHdr CdtTrfTxInf PmtInf PmtId PmtTpInf SttlmInf RmtInf Strd RltdRmtInf RmtLctnDtls RgltryRptg Dtls Tax TaxRmt Rcrd Prd FrToDt
   TaxAmt InstrForCdtrAgt InstrForNxtAgt InstrForDbtrAgt ChrgsInf MndtRltdInf RfrdDocInf LineDtls Id RfrdDocAmt Amt DscntApldAmt
   AdjstmntAmtAndRsn CdtrRefInf GrnshmtRmt Authrty Purp CtgyPurp SvcLvl LclInstrm Tp CdOrPrtry ClrSys SttlmTmIndctn SttlmTmReq
   ChqInstr DlvryMtd ReqdExctnDt EqvtAmt XchgRateInf Frqcy PtInTm Rsn Clssfctn Authstn InitnSrc ReqdAdvcTp CdtAdvc DbtAdvc
   Prtry Othr SchmeNm ElctrncAdr Adr PstlAdr AdrTp AgrdRate SplmtryData Envlp`,
)

/** Text that a person wrote: examined for names, sites, wallets and account numbers. */
export const texts = words(
  `Ustrd AddtlRmtInf InstrInf Inf AddtlInf Desc PlcAndNm Ref MemoFld Sgntr PrtLctn RgnlClrZone InstrForDbtrAgt Nm ElctrncAdr AdrLine
   TwnNm CtgyDtls Ctgy AdmstnZone Titl`,
)

export const references = words(
  `MsgId EndToEndId TxId InstrId UETR PmtInfId ClrSysRef MndtId RmtId ChqNb CtrctId CertId RefNb Nb Id TaxId RegnId TaxTp Prtry Issr MmbId Mtd`,
)

export const dates = words(
  `CreDtTm IntrBkSttlmDt AccptncDtTm PoolgAdjstmntDt DbtDtTm CdtDtTm CLSTm TillTm FrTm RjctTm Dt DtTm RltdDt DtOfSgntr DtOfVrfctn FnlPmtDt
   FrstPmtDt FrDt ToDt Yr ChqMtrtyDt ReqdExctnDt XpryDtTm`,
)

export const amounts = words(
  `Amt IntrBkSttlmAmt InstdAmt TtlIntrBkSttlmAmt CdtNoteAmt DuePyblAmt RmtdAmt TaxblBaseAmt TtlAmt TtlTaxAmt TtlTaxblBaseAmt CtrlSum`,
)

/** Codes, counts, rates and switches: they name nobody. */
export const ignored = words(
  `NbOfTxs BtchBookg SttlmMtd SttlmPrty ChrgBr XchgRate InstrPrty ClrChanl Cd CdtDbtInd CntPerPrd Rate RateTp UnitCcy CcyOfTrf SeqNb
   DbtCdtRptgInd FrmsCd DbtrSts FmlyMdclInsrncInd MplyeeTermntnInd ElctrncSgntr Ctry CtrySubDvsn PstCd StrtNm BldgNb BldgNm Flr PstBx
   Room TwnLctnNm DstrctNm Dept SubDept PmtMtd ChqTp Vrsn Prvdr Tp PtInTm Rsn SchmeNm Ccy TrckgInd CtryOfRes PreAgrdXchgRate`,
)
