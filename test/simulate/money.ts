import { type Customer, customer, two } from './people.ts'
import type { Random } from './random.ts'

/** Customers that resemble a designated party and are none: each must stay quiet, or at most be set aside. */
const nearMisses: readonly Omit<Customer, 'id'>[] = [
  miss('Integrity Technology Solutions LLC', 'business', '', 'US', '2203 Eastland Drive, Bloomington, IL'),
  miss('Integrity Group Home Inspections Inc.', 'business', '', 'US', '18 Depot Street, Harlan, OH'),
  miss('Beijing Garden Restaurant', 'business', '', 'US', '77 Main Street, Ashton, OH'),
  miss('Robert Lazarus', 'person', '1961-04-19', 'US', '4 Mill Lane, Millbrook, OH'),
  miss('Medialand Advertising Inc.', 'business', '', 'US', '560 Route 9, Fairmount, OH'),
  miss('Yin Kai Chen', 'person', '1971-02-11', 'US', '901 Orchard Drive, Greenvale, OH'),
  miss('Zhou Shuang', 'person', '1994-08-30', 'US', '14 Orchard Drive, Greenvale, OH'),
  miss('Sichuan Kitchen LLC', 'business', '', 'US', '8 Main Street, Harlan, OH'),
  miss('Guan Tian', 'person', '1958-12-02', 'US', '33 Mill Lane, Ashton, OH'),
  miss('Maksim Yakubovich', 'person', '1990-03-03', 'US', '702 County Road 12, Stony Creek, OH'),
]

function miss(name: string, kind: string, born: string, country: string, address: string): Omit<Customer, 'id'> {
  return { name, born, country, address, kind, taxId: '' }
}

/** Vendors and customers who are designated. */
const designated: readonly Omit<Customer, 'id'>[] = [
  {
    name: 'Beijing Integrity Technology Co Ltd',
    born: '',
    country: 'CN',
    address: 'Room 103, No. 9 Fenghao East Road, Haidian, Beijing',
    kind: 'business',
    taxId: '91110108562135265P',
  },
  { name: 'Kecheng YIN', born: '1986-12-08', country: 'CN', address: 'Shanghai', kind: 'person', taxId: '' },
]

/** Two or three hundred customers and vendors, in the file that the billing system exports. */
export function customersCsv(rng: Random): { readonly csv: string; readonly customers: readonly Customer[] } {
  const plain = Array.from({ length: 320 }, (_, i) => customer(rng, i + 1))
  const special = [...nearMisses, ...designated]
  const placed = [...plain]
  special.forEach((item, index) => {
    placed.splice(11 + index * 23, 0, { ...item, id: `C-${String(9001 + index)}` })
  })
  const header = 'Customer No;Customer Name;Date of Birth;Country;Address;Type;Tax ID'
  const rows = placed.map(c =>
    [c.id, c.name, c.born, c.country, c.address.includes(';') ? `"${c.address}"` : c.address, c.kind, c.taxId].join(
      ';',
    ),
  )
  return { csv: `${[header, ...rows].join('\r\n')}\r\n`, customers: plain }
}

type Transfer = {
  readonly id: string
  readonly amount: string
  readonly debtor: string
  readonly creditor: string
  readonly address: string
  readonly country: string
  readonly agent: string
  readonly account: string
  readonly about: string
}

/** Payments of the day that touch a designated party: by name in its own script, and by a wallet in the remittance text. */
const touching: readonly Omit<Transfer, 'id'>[] = [
  {
    amount: '48250.00',
    debtor: operator(),
    creditor: '永信至诚科技集团股份有限公司',
    address: 'Fenghao East Road, Haidian District, Beijing',
    country: 'CN',
    agent: 'ICBKCNBJXXX',
    account: '0200004509014412345',
    about: 'INV 2026-0218 cyber range licence, second year',
  },
  {
    amount: '1900.00',
    debtor: operator(),
    creditor: 'Pacific Content Delivery',
    address: 'Cebu City',
    country: 'PH',
    agent: 'BOPIPHMMXXX',
    account: '3411009823',
    about: 'Hosting March, please forward as USDT to TNmRfnSUXZoWWzxcDDbf95eGQYXt1mJDt8',
  },
]

/** Payments that look alike and are not: a shared word, a namesake, a domain below another. */
const resembling: readonly Omit<Transfer, 'id'>[] = [
  {
    amount: '812.40',
    debtor: operator(),
    creditor: 'Integrity Technology Solutions LLC',
    address: 'Bloomington, IL',
    country: 'US',
    agent: 'CHASUS33XXX',
    account: '440011872',
    about: 'Helpdesk February',
  },
  {
    amount: '127.80',
    debtor: 'Robert Lazarus',
    creditor: operator(),
    address: 'Cedar Fork, OH',
    country: 'US',
    agent: 'HUNTUS33XXX',
    account: '0098112',
    about: 'Electric bill 03/2026',
  },
  {
    amount: '64000.00',
    debtor: operator(),
    creditor: 'Siemens Energy Inc',
    address: 'Orlando, FL',
    country: 'US',
    agent: 'CITIUS33XXX',
    account: '77120043',
    about: 'Relay protection units, PO 11821, see www.siemens-energy.com',
  },
]

function operator(): string {
  return 'Cedar Fork Electric Cooperative'
}

/** One day of the operator's payments as its bank reports them: ISO 20022 pacs.008.001.09. */
export function paymentsXml(rng: Random, customers: readonly Customer[]): string {
  const bills = Array.from({ length: 92 }, (): Omit<Transfer, 'id'> => {
    const from = rng.pick(customers)
    return {
      amount: (20 + rng.gap(110)).toFixed(2),
      debtor: from.name,
      creditor: operator(),
      address: 'Cedar Fork, OH',
      country: 'US',
      agent: 'HUNTUS33XXX',
      account: '0098112',
      about: `Electric bill 03/2026 account ${from.id}`,
    }
  })
  const all = [...bills]
  for (const [index, item] of [...touching, ...resembling].entries()) all.splice(9 + index * 17, 0, item)
  const transfers = all.map((item, index) =>
    transfer({ ...item, id: `CF20260302-${String(index + 1).padStart(4, '0')}` }, index),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.09">
  <FIToFICstmrCdtTrf>
    <GrpHdr>
      <MsgId>HUNT-20260302-CFEC</MsgId>
      <CreDtTm>2026-03-02T18:00:00Z</CreDtTm>
      <NbOfTxs>${all.length}</NbOfTxs>
      <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf>
    </GrpHdr>
${transfers.join('\n')}
  </FIToFICstmrCdtTrf>
</Document>
`
}

function transfer(t: Transfer, index: number): string {
  return `    <CdtTrfTxInf>
      <PmtId><EndToEndId>${t.id}</EndToEndId><UETR>${uetr(index)}</UETR></PmtId>
      <IntrBkSttlmAmt Ccy="USD">${t.amount}</IntrBkSttlmAmt>
      <IntrBkSttlmDt>2026-03-02</IntrBkSttlmDt>
      <ChrgBr>SHAR</ChrgBr>
      <Dbtr><Nm>${xml(t.debtor)}</Nm><PstlAdr><Ctry>US</Ctry></PstlAdr></Dbtr>
      <DbtrAgt><FinInstnId><BICFI>HUNTUS33XXX</BICFI></FinInstnId></DbtrAgt>
      <CdtrAgt><FinInstnId><BICFI>${t.agent}</BICFI></FinInstnId></CdtrAgt>
      <Cdtr><Nm>${xml(t.creditor)}</Nm><PstlAdr><Ctry>${t.country}</Ctry><AdrLine>${xml(t.address)}</AdrLine></PstlAdr></Cdtr>
      <CdtrAcct><Id><Othr><Id>${t.account}</Id></Othr></Id></CdtrAcct>
      <RmtInf><Ustrd>${xml(t.about)}</Ustrd></RmtInf>
    </CdtTrfTxInf>`
}

/** A version 4 UUID by form; its digits only count the payment. */
const uetr = (index: number): string =>
  `2026030${two(index % 10).slice(1)}-0000-4000-8000-${String(index).padStart(12, '0')}`

const xml = (text: string): string => text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
