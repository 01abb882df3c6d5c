/**
 * Ordinary companies of the world, as customers write them: well-known ones and small ones, by the country they are in.
 * None is a listed party; one that a list names word for word is left out when the lists are at hand.
 */
export type Company = { readonly country: string; readonly name: string }

const byCountry: Readonly<Record<string, string>> = {
  us: `Apple Inc|Microsoft Corporation|General Electric Company|International Business Machines|United Parcel Service|American Airlines
|Procter & Gamble|3M Company|AT&T Inc|IBM Corp|UPS|CVS Health|KFC|GAP Inc|AIG|HP Inc|Visa Inc|Visa Services Inc|Ford Motor Company|Delta Air Lines Inc
|Cedar Fork Hardware|Miller & Sons Plumbing|Smith Family Dental|First Baptist Church|Green Valley Farms LLC|Sunrise Bakery|Blue Ridge Electric Cooperative
|Mountain View Apartments|Northwest Auto Parts|Eagle Construction LLC|Global Trading Company|Star Shipping Ltd|Ocean Transport Services|Golden Gate Imports
|Pacific Rim Logistics|United Steel Supply|Advanced Technology Solutions|Atlas Engineering|Phoenix Contracting|Delta Security Systems|Omega Medical Supply
|Alpha Chemicals|Royal Carpet Cleaning|Metro Taxi Services|Prime Office Furniture|Horizon Travel Agency|Liberty Insurance Agency|Modern Machine Tools
|Superior Oil Company|Summit Bank Corporation|Pioneer Natural Resources|Valley Irrigation Supply|Red River Cattle Company|Diamond Tool Rental|Rainbow Paint Store
|Tehran Grill|Moscow Ballet School|Baghdad Bakery|Caspian Rug Gallery|Havana Cigar Lounge|Dragon Palace|Damascus Bakery Inc|Lopez Insurance Agency
|JKL Plumbing LLC|RDX Software Inc|TNT Fireworks|ACE Hardware|NRG Energy|PPG Industries`,
  gb: `British Airways plc|Unilever PLC|BP plc|Rio Tinto plc|Barclays plc|HSBC Holdings plc|Lloyds Banking Group|Vodafone Group|Tesco plc|Diageo|AstraZeneca
|GlaxoSmithKline|BAE Systems plc|BT Group plc|ITV plc|WPP plc|SSE plc|Kingfisher plc|Whitbread|Greggs plc|Next plc|Aviva plc|Sage Group plc|Mace Ltd
|J Harris & Daughters Ltd|Thames Valley Windows Ltd|Oakwood Joinery Ltd|Highland Seafoods Ltd|Kent Garden Supplies|Yorkshire Tea Rooms Ltd|JCB|ARM Ltd|RSA Insurance`,
  de: `Siemens AG|Siemens Energy AG|Volkswagen AG|Bayerische Motoren Werke AG|BMW AG|Mercedes-Benz Group AG|Robert Bosch GmbH|Continental AG|BASF SE|Bayer AG
|Allianz SE|Munich Re|Deutsche Telekom AG|Commerzbank AG|SAP SE|RWE AG|E.ON SE|MAN SE|TUI AG|DHL|KUKA AG|Miele & Cie KG|Lidl Stiftung|Aldi Nord|Haribo GmbH
|Metzgerei Huber GmbH|Autohaus Schneider GmbH & Co. KG|Elektro Weber GmbH|Bäckerei Müller|Schreinerei Hofmann|Spedition Krause GmbH|Zahnarztpraxis Dr. Vogel|Möbelhaus Becker KG`,
  fr: `Schneider Electric SE|Société Générale|BNP Paribas|Crédit Agricole|AXA SA|TotalEnergies SE|Total Energies|Airbus SE|Thales SA|Dassault Systèmes|Renault SA|Michelin
|L'Oréal|LVMH|Danone|Carrefour|EDF|SNCF|Orange SA|Bouygues|Vinci SA|Sodexo|Publicis|Boulangerie Lefèvre|Garage du Midi SARL|Transports Girard SAS|Pharmacie du Marché
|Fromagerie Beaulieu|Menuiserie Roux SARL|Imprimerie Moderne SA`,
  it: `Enel SpA|Eni SpA|Intesa Sanpaolo SpA|Telecom Italia SpA|Fiat SpA|Ferrari NV|Barilla|Luxottica|Prada SpA|Pirelli|Leonardo SpA|Snam SpA|Terna SpA|Trattoria da Mario
|Autofficina Bianchi Srl|Caseificio Valle Verde|Edilizia Moretti Srl|Farmacia Centrale|Vini Colli Toscani Srl|Ceramiche Romano Srl`,
  es: `Banco Santander SA|BBVA|Telefónica SA|Iberdrola SA|Repsol SA|Inditex|Mercadona SA|Ferrovial|ACS|Mapfre|Indra Sistemas|Meliá Hotels|Talleres Gómez SL|Panadería La Espiga
|Construcciones del Norte SA|Aceites del Sur SL|Bodegas Montalvo|Hotel Costa Azul SL|Frutas Navarro SL`,
  nl: `ING Groep NV|Philips NV|Heineken NV|ASML Holding|Shell plc|Royal Dutch Shell|KPN|DSM|Akzo Nobel|Ahold Delhaize|NXP Semiconductors|KLM|Bakkerij van Dijk BV|Bouwbedrijf Jansen BV
|Bloemen Export Aalsmeer BV|Fietsenwinkel De Boer`,
  ch: `Novartis AG|Roche Holding|UBS Group AG|Credit Suisse|Zurich Insurance Group|Swiss Re|ABB Ltd|Nestlé SA|Sika AG|Lonza|Holcim AG|Swatch Group|SGS SA|Geberit|Uhren Keller AG|Garage Alpina SA|Bergbahnen Davos AG`,
  at: `OMV AG|Red Bull GmbH|Voestalpine AG|Erste Group Bank|Swarovski|Gasthof Post GmbH|Tischlerei Gruber GmbH`,
  se: `Ericsson AB|Volvo AB|Ikea|Hennes & Mauritz|SKF AB|SEB|Saab AB|Telia|Electrolux|Scania|Bygg & Betong i Uppsala AB|Nordiska Kök AB|Skånska Bageriet AB`,
  no: `Equinor ASA|Telenor ASA|DNB Bank ASA|Yara|Orkla ASA|Norsk Hydro|Fjord Seafood AS|Bergen Rør AS`,
  dk: `A.P. Møller Maersk|Novo Nordisk A/S|Carlsberg A/S|Ørsted A/S|DSV|Lego A/S|ISS A/S|Jensens Tømrer ApS|Aarhus Cykler ApS`,
  fi: `Nokia Oyj|Kone Oyj|Neste|UPM|Finnair|Stora Enso|Kesko|Marimekko|Lahden Leipomo Oy|Helsingin Sähkö Oy`,
  be: `KBC Group|UCB SA|Solvay|AB InBev|Colruyt|Brasserie du Parc SPRL|Chocolaterie Peeters BVBA`,
  pt: `EDP SA|Galp Energia|Jerónimo Martins|NOS SGPS|TAP Air Portugal|Padaria Central Lda|Cortiças do Alentejo Lda|Hotel Miramar Lda`,
  ie: `CRH plc|Ryanair|Kerry Group|AIB|Central Bank of Ireland|O'Brien Dairy Ltd|Galway Stone Ltd`,
  pl: `PKN Orlen|KGHM|PKO Bank Polski|PZU SA|LOT|Allegro|CD Projekt|Piekarnia Nowak|Meble Zielone Sp. z o.o.|Transport Wójcik Sp. z o.o.|Hurtownia Budowlana Dom`,
  cz: `ČEZ a.s.|Škoda Auto a.s.|Avast|Pivovar Kladno s.r.o.|Stavby Morava s.r.o.|Truhlářství Dvořák`,
  hu: `MOL Nyrt|OTP Bank|Richter Gedeon|Balaton Borászat Kft|Pesti Autó Kft`,
  ro: `Dacia|Banca Transilvania|Petrom|Panificatie Iasi SRL|Mobila Carpati SRL|Transport Ardeal SRL`,
  gr: `OTE|PPC|Jumbo SA|Coca-Cola HBC|Hotel Poseidon AE|Elaiones Kritis EPE|Aegean Airlines`,
  tr: `Koç Holding|Sabancı Holding|Turkish Airlines|Arçelik|BIM|Garanti BBVA|Migros|Vestel|THY|Ege Zeytin Ltd Şti|Anadolu Mobilya San. Tic. A.Ş.|Karadeniz Balık Ltd Şti|Yıldız Tekstil A.Ş.`,
  ua: `PrivatBank|Nova Poshta|Roshen|MHP SE|TOV Kyivkhlib|Lviv Croissants LLC|Дніпро Меблі ТОВ`,
  kz: `Air Astana|Kaspi.kz|KazMunayGas|Almaty Su LLP|Altyn Dala LLP`,
  jp: `Toyota Motor Corporation|Honda Motor Co Ltd|Mitsubishi Electric|Panasonic Holdings|Sony Group|Hitachi Ltd|NEC Corporation|NTT|KDDI|JAL|ANA Holdings|Canon|Kao Corp|AGC Inc|TDK Corporation|IHI Corporation
|Ricoh|Nissan|Suzuki Motor|Kubota|Yamada Seisakusho KK|Sakura Foods Co Ltd|Tanaka Unyu KK|Fuji Printing Co`,
  kr: `Samsung Electronics|LG Chem|LG Electronics|SK Innovation|SK Hynix|Hyundai Motor|Kia Corp|POSCO|KT Corp|CJ Corp|KB Financial|Naver|Kakao|Daehan Foods Co Ltd|Hanil Printing|Seoul Glass Co|GS Retail`,
  cn: `Tsingtao Brewery|Alibaba Group|Tencent Holdings|JD.com|BYD Company|Haier|Midea Group|Lenovo|NIO|Meituan|Ping An Insurance|Ningbo Sunrise Toys Co Ltd|Yiwu Lucky Gift Co Ltd|Foshan Ceramic Tile Co Ltd
|Xiamen Tea Import and Export Co|Qingdao Seafood Co Ltd|Wenzhou Shoes Factory|Suzhou Silk Co Ltd|Guangzhou Garment Co Ltd|Shanghai Garden Restaurant|Hangzhou Umbrella Co Ltd`,
  hk: `HSBC|CLP Holdings|AIA Group|MTR Corporation|Cathay Pacific|Swire Pacific|Kowloon Watch Co Ltd|Wing Lee Trading Co|Lucky Star Garments Ltd|Golden Harvest Toys Ltd`,
  tw: `TSMC|Acer Inc|Asus|HTC|Foxconn|Evergreen Marine|Giant Bicycles|Taichung Bicycle Parts Co|Formosa Tea Co`,
  in: `Tata Consultancy Services|Infosys Ltd|Reliance Industries|State Bank of India|Wipro Ltd|Mahindra and Mahindra|Bharti Airtel|Hindustan Unilever|ICICI Bank|HDFC Bank|ITC Ltd|ONGC|NTPC Ltd|BHEL
|L&T|Amul|Dabur|Titan Company|Asian Paints|Sharma Sweets Pvt Ltd|Krishna Textiles Pvt Ltd|Lakshmi Jewellers|Ganesh Auto Parts|Patel Brothers Traders|Sri Venkateswara Mills`,
  pk: `Engro Corporation|Lucky Cement|Habib Metropolitan Bank|Sapphire Textile Mills|Lahore Carpets|Sialkot Sports Goods Pvt Ltd`,
  bd: `Grameenphone|BRAC Bank|Square Pharmaceuticals|Dhaka Knitwear Ltd|Padma Jute Mills Ltd`,
  id: `Bank Mandiri|Astra International|PT Telkom Indonesia|Gojek|PT Indofood|PT Sinar Jaya|PT Maju Bersama|CV Batik Solo`,
  my: `Petronas|Maybank|CIMB Group|AirAsia|Axiata|Syarikat Perabot Jaya Sdn Bhd|Penang Electronics Sdn Bhd`,
  sg: `DBS Bank|OCBC Bank|UOB|Singtel|Grab Holdings|Keppel|SIA|Tan Brothers Hardware Pte Ltd|Lion City Logistics Pte Ltd`,
  th: `PTT|Siam Cement|CP All|SCB|Thai Airways|Bangkok Silk House Co Ltd|Chiang Mai Teak Co Ltd`,
  vn: `Vinamilk|FPT Corp|Vietcombank|VNPT|Cong ty Hoa Sen|Saigon Furniture JSC`,
  ph: `San Miguel Corporation|BDO Unibank|PLDT|Jollibee Foods|SM Prime|Cebu Mango Export Inc|Manila Bakeshop`,
  au: `Commonwealth Bank of Australia|BHP Group|Westpac|Telstra|Woolworths Group|ANZ Bank|NAB|CSL Ltd|AMP Ltd|Coles|Qantas|Bondi Surf Shop Pty Ltd|Outback Fencing Pty Ltd|Perth Plumbing Pty Ltd|Murray River Wines`,
  nz: `Fonterra|Air New Zealand|Spark|Kiwi Orchards Ltd|Otago Wool Ltd`,
  ca: `Royal Bank of Canada|RBC|Toronto Dominion Bank|TD Bank|Bank of Nova Scotia|Suncor Energy|Shopify|BCE Inc|CN Rail|CIBC|BMO|Maple Leaf Foods|Loblaw|Boulangerie St-Laurent|Prairie Grain Ltd|Yukon Outfitters`,
  mx: `América Móvil|Cemex|Grupo Bimbo|Walmart de México|FEMSA|Banorte|Pemex|Tortillería La Paloma|Ferretería Hidalgo SA de CV|Muebles del Bajío SA de CV`,
  br: `Petrobras|Vale SA|Itaú Unibanco|Ambev|Embraer|JBS SA|BRF SA|WEG SA|Natura|Gerdau|Padaria Ipanema Ltda|Móveis Gaúchos Ltda|Café do Cerrado Ltda|Auto Peças Silva Ltda`,
  ar: `YPF SA|Mercado Libre|Banco Galicia|Arcor|Panadería San Martín|Vinos del Valle SRL|Frigorífico Pampa SA`,
  cl: `LATAM Airlines|Codelco|Falabella|CMPC|SQM|Viña Los Andes SA|Salmones Austral SpA`,
  co: `Bancolombia|Avianca|Grupo Éxito|ISA|Cafetera del Eje SAS|Flores de la Sabana SAS|Arepas Doña Rosa SAS`,
  pe: `Credicorp|Alicorp|Textiles Arequipa SAC|Pisco del Sur SAC`,
  za: `Naspers|MTN Group|Sasol|Standard Bank|FNB|Absa Group|Shoprite|Karoo Lamb Pty Ltd|Durban Spice Traders CC|Cape Wine Cellars`,
  ng: `Dangote Cement|GTBank|Zenith Bank|UBA|Access Bank|Ade & Sons Enterprises|Lagos Fabrics Ltd|Okonkwo Motors Ltd`,
  ke: `Safaricom|KCB Group|Equity Bank|Nairobi Flowers Ltd|Mombasa Tea Packers Ltd`,
  eg: `EFG Hermes|Commercial International Bank|Orascom|Nile Cotton Co|Cairo Ceramics SAE`,
  ma: `Attijariwafa Bank|OCP Group|Maroc Telecom|Tapis de Fès SARL`,
  ae: `Emirates|Emaar Properties|DP World|ADNOC|Etihad Airways|Al Noor Restaurant|Desert Rose Trading LLC|Gulf Furniture LLC|Jumeirah Cleaning Services LLC|Al Madina Supermarket LLC`,
  sa: `Saudi Aramco|SABIC|STC|Al Rajhi Bank|Almarai|Riyadh Bakeries Co|Najd Furniture Est`,
  il: `Teva Pharmaceutical|Bank Leumi|ICL Group|El Al|Wix|Strauss Group|Galil Olive Oil Ltd|Haifa Printing Ltd`,
  lb: `Bank Audi|Cedar Wines SAL|Beirut Bookshop SARL`,
  global: `Airbnb|Uber|Zoom|Dell|Intel|AMD|Nike|Puma|Zara|Mars|Kraft|Hilton|Hyatt|Omega|Rolex|Asics|Fila|Avon|Bic|Lavazza|Illy|Nespresso|Oracle|Cisco|Adobe|Xerox|Kodak|Shell|Esso|Mobil|Elf|Agip`,
}

/** All of them, in order. */
export const companies: readonly Company[] = Object.entries(byCountry).flatMap(([country, names]) =>
  names.split('|').map(name => ({ country, name: name.trim() })),
)
