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
  id: 'id customerid customerno customernumber customer_no clientid clientnumber accountno accountnumber account vendorid vendorno supplierid partyid partyref reference ref recordid memberid kundennummer numeroclient uid counterpartyid cif kundenr kundennr codigocliente numerocliente idcliente codicecliente codeclient idclient nrklienta klientnr kundnummer kundenummer asiakasnumero clientcode customercode partnerid 客户编号 顧客番号 고객번호 кодклиента номерклиента 번호',
  name: 'name fullname customername customer client clientname vendor vendorname supplier suppliername party partyname counterparty counterpartyname entity entityname company companyname legalname businessname beneficiary beneficiaryname accountname accountholder organization organisation organizationname holder payee payeename nom nomcomplet raisonsociale nombre nombrecompleto razonsocial firma firmenname nazwa naam nome имя наименование название 名称 姓名 公司名称 vesselname shipname vessel kunde kunden kundenname cliente nombrecliente nomecliente nomecompleto nomecompleta denominazione denominacion denominacao denomination ragionesociale razaosocial intestatario titular titulaire kontoinhaber inhaber empresa empresas azienda entreprise societe unternehmen bedrijf klant klantnaam naamklant klient nazwaklienta kund kundnamn foretag virksomhed asiakas nev ugyfel jmeno nazev zakaznik klijent naziv adsoyad adisoyadi unvan musteri клиент контрагент фио полноеимя названиеорганизации имяклиента клиєнт назва όνομα επωνυμία الاسم اسم الاسمالكامل اسمالعميل نام שם שםמלא 名字 客户 客户名称 客户姓名 公司 企业名称 单位名称 氏名 名前 顧客名 会社名 이름 성명 고객명 회사명 ชื่อ hoten tenkhachhang nama namalengkap beneficiario beneficiaire begunstigter empfanger destinatario fornitore proveedor fournisseur lieferant leverancier dostawca tedarikci поставщик получатель',
  given:
    'firstname givenname given forename forenames givennames prenom vorname primernombre nombres imie fname имя1 名 primonome nomeproprio nomedibattesimo voornaam voornamen fornamn fornavn etunimi keresztnev jmenokrestni imiona ad adi όνομαβαπτίσματος rufname nombrepila nombredepila prenoms الاسمالاول',
  middle: 'middlename middle secondname patronymic отчество mname middlenames',
  family:
    'lastname surname familyname family nachname nomdefamille apellido apellidos nazwisko cognome lname фамилия 姓 cognomi sobrenome apelido familienname zuname achternaam efternamn etternavn efternavn sukunimi vezeteknev csaladnev prijmeni soyad soyadi primerapellido прізвище επώνυμο لقب اسمالعائلة שםמשפחה 성 nomfamille',
  alias:
    'alias aliases aka alsoknownas tradingname tradename dba doingbusinessas othername othernames nickname shortname',
  former: 'formername formernames previousname previousnames maidenname fka birthname',
  birth:
    'dob dateofbirth birthdate birthday birth born geburtsdatum datedenaissance fechadenacimiento fechanacimiento dataurodzenia datadinascita датарождения 出生日期 yearofbirth yob geboortedatum fodelsedatum fodselsdato fodselsdag syntymaaika szuletesidatum datumnarozeni dogumtarihi datanascimento datadenascimento fechanac datenaissance nele natoil geburtstag geburtsjahr anneenaissance yearborn датанародження ημερομηνίαγέννησης تاريخالميلاد تاریختولد תאריךלידה 生年月日 생년월일 วันเกิด ngaysinh tanggallahir 出生年月',
  birthPlace:
    'placeofbirth birthplace pob geburtsort lieudenaissance lugardenacimiento cityofbirth geboorteplaats luogodinascita localdenascimento miejsceurodzenia fodelseort dogumyeri местородрождения месторождения 出生地 출생지 placebirth',
  country:
    'country countrycode countryofresidence residence residencecountry domicile countryofincorporation incorporationcountry jurisdiction land pays pais paese kraj страна 国家 flag addresscountry staat herkunftsland wohnsitzland paisresidencia paisderesidencia paysderesidence paesediresidenza ulke zeme orszag maa tara χώρα країна странапроживания البلد دولة الدولة کشور מדינה ארץ 国 国别 국가 ประเทศ quocgia negara domicilecountry taxresidence isocountry countryiso ctry',
  nationality:
    'nationality citizenship nationalities citizenships staatsangehorigkeit nationalite nacionalidad гражданство 国籍 cittadinanza nazionalita nacionalidade nationaliteit obywatelstwo narodowosc uyruk medborgarskap statsborgerskap allampolgarsag громадянство υπηκοότητα الجنسية ملیت אזרחות 国籍地 국적 nationality1 nationality2 nationalitat',
  gender:
    'gender sex geschlecht sexe sexo пол 性别 geslacht kon kjonn plec sesso genero cinsiyet стать φύλο الجنس جنسیت מין 性別 성별',
  street:
    'street address1 addressline1 streetaddress strasse straße rue calle addressline2 address2 addressline3 line1 line2 straat ulica via rua gata gate vej katu cadde sokak utca улица straßenr strassenr strassehausnummer',
  city: 'city town ville ciudad stadt ort miasto citta город 城市 plaats stad cidade localidad localita localite comune commune sehir kaupunki varos mesto місто населенныйпункт المدينة شهر עיר 市 도시 municipality locality',
  region:
    'state province region county bundesland departement estado provinz provincia provincie kanton canton wojewodztwo oblast область регион 省 省份',
  postal:
    'zip zipcode postcode postalcode postal plz codepostal codigopostal postleitzahl cap cep codicepostale kodpocztowy postnummer postikod postakodu iranyitoszam psc индекс почтовыйиндекс 邮编 우편번호',
  address:
    'address fulladdress registeredaddress anschrift adresse direccion indirizzo adres адрес 地址 mailingaddress adresa adress adresse1 endereco domicilio cim osoite διεύθυνση адреса العنوان آدرس כתובת 住所 주소 diachi alamat wohnadresse',
  type: 'type customertype partytype entitytype kind category schema clienttype legalentitytype typ tipo art tipocliente tipopersona kundenart typeclient personorcompany individualorentity тип типклиента 类型',
  identifier:
    'identifier idnumber iddocument documentnumber docnumber identification identificationnumber governmentid',
  'scheme:passport':
    'passport passportno passnummer passnr passeport numeropasaporte passaporto paspoort паспортномер номерпаспорта رقمجوازالسفر جوازسفر 护照号 旅券番号 여권번호 passportnumber reisepass pasaporte numeropassport паспорт 护照',
  'scheme:national-id':
    'nationalid nationalidnumber ssn socialsecuritynumber ausweisnummer cpf pesel bsn cnp egn rodnecislo tckimlikno codicefiscale nir 身份证号 身份证号码 주민등록번호 personalid personnummer idcard cedula dni curp aadhaar 身份证 nationalidentitynumber',
  'scheme:tax-id':
    'taxid taxidentifier partitaiva piva cnpj steuerid ustid ustidnr umsatzsteuerid numerotva btwnummer nip инн vergino taxnumber tin ein vat vatnumber vatid steuernummer nif nit rfc inn ctn cuit инн taxpayerid fiscalcode',
  'scheme:registration':
    'registrationnumber registration hrnummer handelsregisternummer kvk kvknummer numeroinscripcion регистрационныйномер 注册号 regno companynumber companyregistrationnumber companyno crn hrb siren siret krs ogrn огрн handelsregister registernumber',
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
  'scheme:phone':
    'phone telephone telefoon telefonnummer handy telefone cellulare celular телефон 电话 電話 전화번호 هاتف phonenumber mobile tel telefon telefono mobilephone',
  'scheme:duns': 'duns dunsnumber',
  'scheme:isin': 'isin',
  'scheme:ticker': 'ticker symbol stocksymbol',
}

/** Letters of Latin that are no base letter with an accent to Unicode, as keyboards without them write them. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss' }

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
    .replace(/[ıøłđæœß]/g, letter => plainLetters[letter] ?? letter)
}
