import type { Scheme } from '../../ids/scheme.ts'

/** What a column of a customer file holds. */
export type Column =
  | 'id'
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'alias'
  | 'former'
  | 'birth'
  | 'birthPlace'
  | 'country'
  | 'nationality'
  | 'gender'
  | 'street'
  | 'city'
  | 'region'
  | 'postal'
  | 'address'
  | 'type'
  | 'identifier'
  | `scheme:${Scheme}`

/** Header spellings in the languages that customer files come in, compared without case, accents and punctuation. */
const spellings: Readonly<Partial<Record<Column, string>>> = {
  id: 'id customerid customerno customernumber customer_no clientid clientnumber accountno accountnumber account vendorid vendorno supplierid partyid partyref reference ref recordid memberid kundennummer numeroclient uid counterpartyid cif',
  name: 'name fullname customername customer client clientname vendor vendorname supplier suppliername party partyname counterparty counterpartyname entity entityname company companyname legalname businessname beneficiary beneficiaryname accountname accountholder organization organisation organizationname holder payee payeename nom nomcomplet raisonsociale nombre nombrecompleto razonsocial firma firmenname nazwa naam nome имя наименование название 名称 姓名 公司名称 vesselname shipname vessel',
  given:
    'firstname givenname given forename forenames givennames prenom vorname primernombre nombres imie fname имя1 名',
  middle: 'middlename middle secondname patronymic отчество mname middlenames',
  family:
    'lastname surname familyname family nachname nomdefamille apellido apellidos nazwisko cognome lname фамилия 姓',
  alias:
    'alias aliases aka alsoknownas tradingname tradename dba doingbusinessas othername othernames nickname shortname',
  former: 'formername formernames previousname previousnames maidenname fka birthname',
  birth:
    'dob dateofbirth birthdate birthday birth born geburtsdatum datedenaissance fechadenacimiento fechanacimiento dataurodzenia datadinascita датарождения 出生日期 yearofbirth yob',
  birthPlace: 'placeofbirth birthplace pob geburtsort lieudenaissance lugardenacimiento cityofbirth',
  country:
    'country countrycode countryofresidence residence residencecountry domicile countryofincorporation incorporationcountry jurisdiction land pays pais paese kraj страна 国家 flag addresscountry',
  nationality:
    'nationality citizenship nationalities citizenships staatsangehorigkeit nationalite nacionalidad гражданство 国籍',
  gender: 'gender sex geschlecht sexe sexo пол 性别',
  street:
    'street address1 addressline1 streetaddress strasse straße rue calle addressline2 address2 addressline3 line1 line2',
  city: 'city town ville ciudad stadt ort miasto citta город 城市',
  region: 'state province region county bundesland departement estado',
  postal: 'zip zipcode postcode postalcode postal plz codepostal codigopostal',
  address:
    'address fulladdress registeredaddress anschrift adresse direccion indirizzo adres адрес 地址 mailingaddress',
  type: 'type customertype partytype entitytype kind category schema clienttype legalentitytype',
  identifier:
    'identifier idnumber iddocument documentnumber docnumber identification identificationnumber governmentid',
  'scheme:passport': 'passport passportno passportnumber reisepass pasaporte numeropassport паспорт 护照',
  'scheme:national-id':
    'nationalid nationalidnumber ssn socialsecuritynumber personalid personnummer idcard cedula dni curp aadhaar 身份证 nationalidentitynumber',
  'scheme:tax-id':
    'taxid taxidentifier taxnumber tin ein vat vatnumber vatid steuernummer nif nit rfc inn ctn cuit инн taxpayerid fiscalcode',
  'scheme:registration':
    'registrationnumber registration regno companynumber companyregistrationnumber companyno crn hrb siren siret krs ogrn огрн handelsregister registernumber',
  'scheme:uscc': 'uscc unifiedsocialcreditcode socialcreditcode creditcode 统一社会信用代码',
  'scheme:lei': 'lei leicode legalentityidentifier',
  'scheme:bic': 'bic swift swiftcode bicswift swiftbic biccode',
  'scheme:iban': 'iban ibanno ibannumber bankaccountiban',
  'scheme:imo': 'imo imonumber imono',
  'scheme:mmsi': 'mmsi',
  'scheme:call-sign': 'callsign',
  'scheme:aircraft': 'tailnumber aircraftregistration msn',
  'scheme:wallet':
    'wallet walletaddress cryptoaddress cryptowallet bitcoinaddress digitalcurrencyaddress btc eth usdt xbt blockchainaddress',
  'scheme:website': 'website web url homepage site domain webpage internet',
  'scheme:email': 'email emailaddress mail courriel correo',
  'scheme:phone': 'phone telephone phonenumber mobile tel telefon telefono mobilephone',
  'scheme:duns': 'duns dunsnumber',
  'scheme:isin': 'isin',
  'scheme:ticker': 'ticker symbol stocksymbol',
}

const byName = new Map(
  Object.entries(spellings).flatMap(([column, names]) =>
    names.split(' ').map(name => [plainHeader(name), column as Column] as const),
  ),
)

/** Words for a whole name that mean the other half beside a column for the family or the given name ("Name; Vorname"). */
const halves = new Set('name nom nombre nome naam имя nazwa'.split(' '))

/** The columns that a header names, null for a cell that names none that tells who a party is. */
export function columnsOf(cells: readonly string[]): (Column | null)[] {
  const plain = cells.map(plainHeader)
  const columns = plain.map(cell => byName.get(cell) ?? null)
  const family = columns.includes('family')
  const given = columns.includes('given')
  if (family === given) return columns
  return columns.map((column, i) =>
    column === 'name' && halves.has(plain[i] ?? '') ? (family ? 'given' : 'family') : column,
  )
}

function plainHeader(cell: string): string {
  return cell
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
