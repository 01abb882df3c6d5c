import { slavicStem } from './declined.ts'
import { entries, phrases } from './table.ts'

/** Countries (ISO 3166 codes in capitals) with their adjectives, and provinces and cities with one id each, in
 *  English, native and older spellings. Earned by branches that differ in their city alone (Bank Sepah's London and
 *  Paris branches) and by Pyongyang written as Pyeongyang, Beijing as Peking. */
const table = `
AG: antigua, antigua and barbuda, antiguan
SZ: eswatini, swaziland, swazi
GD: grenada, grenadian
KI: kiribati
LS: lesotho, basotho
FM: micronesia, federated states of micronesia
NR: nauru
PW: palau
WS: samoa, samoan
SM: san marino
SB: solomon islands
TL: timor leste, east timor, timorese
TO: tonga, tongan
TV: tuvalu
CW: curacao
AW: aruba
GL: greenland
FO: faroe islands, faroe, faroes
AF: afghanistan, afghan, afghani, afghanestan
AL: albania, albanian, shqiperia, shqiperise
DZ: algeria, algerian, algerie, algerien, algerienne, jazair, argelia, alzhir
AD: andorra, andorran
AO: angola, angolan
AR: argentina, argentine, argentinian, argentino
AM: armenia, armenian, armeniya, hayastan
AU: australia, australian, avstraliya
AT: austria, austrian, osterreich, oesterreich, avstriya, autriche
AZ: azerbaijan, azerbaijani, azerbaycan, azeri, azerbaydzhan, azarbaijan, azarbayjan
BS: bahamas, bahamian
BH: bahrain, bahraini, bahrein
BD: bangladesh, bangladeshi, bangla
BB: barbados
BY: belarus, belarusian, belarussian, byelorussia, byelorussian, belorussia, belarus republic, belorusskiy, belaruskali2, bielorussia, byelarus
BE: belgium, belgian, belgique, belgie, belgien, belgica
BZ: belize
BJ: benin
BT: bhutan, bhutanese
BO: bolivia, bolivian, boliviana
BA: bosnia, bosnian, bosnia and herzegovina, bosna, bih
BW: botswana
BR: brazil, brazilian, brasil, brasileira, brasileiro
BN: brunei
BG: bulgaria, bulgarian, balgariya, bolgariya
BF: burkina faso, burkina
BI: burundi
KH: cambodia, cambodian, kampuchea, khmer
CM: cameroon, cameroun, cameroonian
CA: canada, canadian, canadien, kanada
CV: cape verde, cabo verde
CF: central african republic, centrafrique, centrafricaine
TD: chad, tchad
CL: chile, chilean, chileno
CN: china, chinese, zhongguo, prc, peoples republic of china, people s republic of china, chine, kitay, kina, sino, zhonghua, chugoku, chunghwa, cin2, zhong guo
CO: colombia, colombian, colombiano, colombiana
KM: comoros
CG: congo brazzaville, republic of the congo
CD: democratic republic of the congo, drc, rdc, congo kinshasa, congo, congolaise, congolese, dr congo
CR: costa rica, costarican
CI: cote d ivoire, cote divoire, ivory coast, ivorian, ivoirienne
HR: croatia, croatian, hrvatska, khorvatiya, kroatien
CU: cuba, cuban, cubana, cubano, kuba
CY: cyprus, cypriot, kypros, kipr, kibris, kypriaki, zypern
CZ: czech republic, czech, czechia, cesko, ceska, chekhiya, ceske
DK: denmark, danish, danmark, daniya, dansk, danemark
DJ: djibouti
DM: dominica
DO: dominican republic, dominican, dominicana
EC: ecuador, ecuadorian, ecuatoriana
EG: egypt, egyptian, misr, masr, misriya, misriyya, egipet, egypte
SV: el salvador, salvadoran
GQ: equatorial guinea
ER: eritrea, eritrean
EE: estonia, estonian, eesti, estoniya
ET: ethiopia, ethiopian, efiopiya
FJ: fiji
FI: finland, finnish, suomi, suomen, finlyandiya
FR: france, french, francaise, francais, frantsiya, francia, frankreich
GA: gabon
GM: gambia
GE: georgia, georgian, sakartvelo, sakartvelos, gruziya
DE: germany, german, deutschland, deutsche, deutscher, deutsches, allemagne, alemania, germaniya, almanya
GH: ghana, ghanaian
GR: greece, greek, hellas, hellenic, ellada, elliniki, ellinika, ellinikos, ellinikon, gretsiya, hellenique, yunanistan
GT: guatemala, guatemalan
GN: guinea, guinean, guinee
GW: guinea bissau
GY: guyana
HT: haiti, haitian, haitienne
HN: honduras, honduran
HK: hong kong, hongkong, xianggang, heunggong, hksar
HU: hungary, hungarian, magyar, magyarorszag, vengriya
IS: iceland, icelandic, island
IN: india, indian, bharat, bharatiya, hindustan, indiya, hind, hindistan
ID: indonesia, indonesian, indoneziya
IR: iran, iranian, persia, persian, iranien, irana, islamic republic of iran, iraniyan, republic islamic iran, republic islamic iranian, jomhuri eslami iran, jomhouri eslami iran
IQ: iraq, iraqi, irak, iraqiya, iraqiyya
IE: ireland, irish, eire
IL: israel, israeli, yisrael, izrail
IT: italy, italian, italia, italiana, italiano, italiya, italienne
JM: jamaica, jamaican
JP: japan, japanese, nippon, nihon, yaponiya, japon
JO: jordan, jordanian, urdun, urduniya
KZ: kazakhstan, kazakh, qazaqstan, kazakhstani, kazakstan, kazahstan
KE: kenya, kenyan
KP: north korea, north korean, dprk, democratic people s republic of korea, democratic peoples republic of korea, choson, chosun, joson, kndr, chosen
KR: south korea, south korean, republic of korea, hanguk, daehan, taehan, rok
KO: korea, korean, coree, corea, koreya, korean republic, koryo, goryeo
KW: kuwait, kuwaiti, koweit, kuwaitiya
KG: kyrgyzstan, kyrgyz, kirghiz, kirgizstan, kyrgyz republic, kirgizia
LA: laos, lao, laotian
LV: latvia, latvian, latvija, latvijas, latviya
LB: lebanon, lebanese, lubnan, liban, libanaise, lubnani, lubnaniya, livan
LR: liberia, liberian
LY: libya, libyan, libye, libia, liviya
LI: liechtenstein
LT: lithuania, lithuanian, lietuva, lietuvos, litva
LU: luxembourg, luxemburg, luxembourgeoise
MO: macau, macao, aomen
MK: macedonia, macedonian, north macedonia, makedonija, makedonska
MG: madagascar, malagasy
MW: malawi
MY: malaysia, malaysian, malayziya
MV: maldives, maldivian
ML: mali2, malian, republic of mali, republique du mali
MT: malta, maltese
MH: marshall islands
MR: mauritania, mauritanie, mauritanian
MU: mauritius, mauritian
MX: mexico, mexican, mexicana, mexicano, meksika
MD: moldova, moldovan, moldavia, moldaviya
MC: monaco, monegasque
MN: mongolia, mongolian, mongol
ME: montenegro, montenegrin, crna gora, crnogorska
MA: morocco, moroccan, maroc, marruecos, maghrib, marocaine, marokko, marokanskiy
MZ: mozambique, mocambique, mozambican
MM: myanmar, burma, burmese, myanma, birmania
NA: namibia, namibian
NP: nepal, nepali, nepalese
NL: netherlands, dutch, holland, nederland, nederlandse, niderlandy, paises bajos
NZ: new zealand, aotearoa
NI: nicaragua, nicaraguan, nicaraguense
NE: niger2, nigerien, republic of niger, republique du niger
NG: nigeria, nigerian
NO: norway, norwegian, norge, norsk, norske, norvegiya
OM: oman, omani
PK: pakistan, pakistani
PS: palestine, palestinian, filastin, filistin, falasteen, palestina, gaza, west bank
PA: panama, panamanian, panamena
PG: papua new guinea
PY: paraguay, paraguayan
PE: peru, peruvian, peruana
PH: philippines, philippine, filipino, pilipinas, filipinas
PL: poland, polish, polska, polski, polskie, polsha, polonia
PT: portugal, portuguese, portuguesa
PR: puerto rico
QA: qatar, qatari
RO: romania, romanian, rumania, romana, rumyniya, roumanie
RU: russia, russian, rossiya, rossii, russkiy, russkaya, rossiyskiy, rossiyskaya, rossiyskoy, rossiyskoye, russian federation, rossiyskaya federatsiya, rossiyskoy federatsii, rossiyskoi federatsii, rossiiskoi federatsii, rossijskoj federacii, rossiskaya, russland, russie, rusia, rusya, rusiya, rossiia, rosiya, rosyjska, ruskiy, rf, ros
RW: rwanda, rwandan, rwandaise
SA: saudi arabia, saudi, saudi arabian, kingdom of saudi arabia, ksa, saudiya, saoudite
SN: senegal, senegalese
RS: serbia, serbian, srbija, srbije, srpska, serbiya
SC: seychelles
SL: sierra leone
SG: singapore, singaporean, xinjiapo, singapura, singapur
SK: slovakia, slovak, slovensko, slovenska, slovakiya
SI: slovenia, slovenian, slovenija, sloveniya
SO: somalia, somali, soomaaliya
ZA: south africa, south african, suid afrika, rsa
SS: south sudan, south sudanese
ES: spain, spanish, espana, espanola, espanol, ispaniya, espagne
LK: sri lanka, sri lankan, ceylon, lanka
SD: sudan, sudanese, soudan, sudaniya
SR: suriname
SE: sweden, swedish, sverige, svenska, shvetsiya, suede
CH: switzerland, swiss, schweiz, schweizer, suisse, svizzera, shveytsariya, suiza
SY: syria, syrian, suriya, suriye, syrie, siriya, suria, syrienne, syrian arab republic, sham, souria
TW: taiwan, taiwanese, chinese taipei, formosa, republic of china
TJ: tajikistan, tajik, tadzhikistan, tojikiston
TZ: tanzania, tanzanian
TH: thailand, thai, siam, tailand
TG: togo, togolaise
TT: trinidad, trinidad and tobago
TN: tunisia, tunisian, tunisie, tunis, tunisienne
TR: turkey, turkish, turkiye, turk, turkey republic, turtsiya, turquie
TM: turkmenistan, turkmen
UG: uganda, ugandan
UA: ukraine, ukrainian, ukraina, ukrainskiy, ukrayina, ukrainska, ukrainskyi, ukrainy, ukrainska
AE: united arab emirates, uae, emirates, emirati, emirate, imarat, oae, bae
GB: united kingdom, uk, great britain, britain, british, england, english, scotland, scottish, wales, welsh, velikobritaniya, angliya, ingiltere
US: united states, united states of america, usa, us, america, american, ssha, estados unidos, etats unis, amerika, amerikan
UY: uruguay, uruguayan
UZ: uzbekistan, uzbek, ozbekiston, uzbek republic
VU: vanuatu
VA: vatican, holy see
VE: venezuela, venezuelan, venezolana, venezolano
VN: vietnam, vietnamese, viet nam, viet
YE: yemen, yemeni, yaman, jemen
ZM: zambia, zambian
ZW: zimbabwe, zimbabwean
KY: cayman islands, cayman
VG: british virgin islands, bvi
BM: bermuda
JE: jersey
GG: guernsey
IM: isle of man
GI: gibraltar
XK: kosovo, kosovar, kosova
EU: european union, europe, european, evropa, evropeyskiy, europa, europeenne, europaische, euro, avrupa
asia: asia, asian, aziya, asya, yazhou, ajia
africa: africa, african, afrika, afrique
eurasia: eurasia, eurasian, evraziya, evraziyskiy
arab: arab, arabian, arabic, arabiya, arabi, arabe
gulf: gulf, khalij, khaleej, khalij fars, persian gulf, arabian gulf, gulf fars, gulf pars
middleeast: middle east, mideast, sharq al awsat, moyen orient, ortadogu
pacific: pacific, pacifico, tikhookeanskiy
atlantic: atlantic, atlantico, atlanticheskiy, atlantik
caucasus: caucasus, kavkaz, kavkazskiy, severo kavkazskiy
siberia: siberia, siberian, sibir, sibirskiy, sibirskaya
ural: ural, urals, uralskiy, uralskaya
crimea: crimea, crimean, krym, krymskiy, krim, kirim
donetsk: donetsk, donetskaya, donetska, dnr, dpr
luhansk: luhansk, lugansk, luganskaya, lnr, lpr
donbas: donbas, donbass
chechnya: chechnya, chechen, chechenskaya, chechnia, ichkeria
dagestan: dagestan, dagestani, daghestan
tatarstan: tatarstan, tatar, tatarskaya
abkhazia: abkhazia, abkhaz, abkhaziya
ossetia: ossetia, south ossetia, osetiya
kurdistan: kurdistan, kurdish, kurd, kordestan
baluchistan: baluchistan, balochistan, sistan
kashmir: kashmir, kashmiri, jammu
tibet: tibet, tibetan, xizang
xinjiang: xinjiang, sinkiang, uyghur, uighur, hsinchiang, east turkistan
beijing: beijing, peking, pekin, beizhing, bei jing, peiching
shanghai: shanghai, shankhay, shang hai, schanghai
tianjin: tianjin, tientsin, tianzhin
chongqing: chongqing, chungking
guangdong: guangdong, kwangtung, canton, guang dong
guangzhou: guangzhou, kwangchow, guangzhu
shenzhen: shenzhen, shenchen, shumchun
dongguan: dongguan
zhuhai: zhuhai
foshan: foshan
sichuan: sichuan, szechuan, szechwan, ssuchuan, si chuan
chengdu: chengdu, chengtu
hubei: hubei, hupeh
wuhan: wuhan, uhan, wu han
hunan: hunan
changsha: changsha
henan: henan, honan
zhengzhou: zhengzhou, chengchow
hebei: hebei, hopeh
shijiazhuang: shijiazhuang
shandong: shandong, shantung
jinan: jinan, tsinan
qingdao: qingdao, tsingtao
yantai: yantai
shanxi: shanxi, shansi
taiyuan: taiyuan
shaanxi: shaanxi, shensi
xian: xian, sian, xi an
jiangsu: jiangsu, kiangsu
nanjing: nanjing, nanking, nanchino
suzhou: suzhou, soochow
wuxi: wuxi
zhejiang: zhejiang, chekiang
hangzhou: hangzhou, hangchow
ningbo: ningbo, ningpo
wenzhou: wenzhou, wenchow
anhui: anhui, anhwei
hefei: hefei, hofei
fujian: fujian, fukien
fuzhou: fuzhou, foochow
xiamen: xiamen, amoy
jiangxi: jiangxi, kiangsi
nanchang: nanchang
liaoning: liaoning
shenyang: shenyang, mukden
dalian: dalian, dairen, dalny
dandong: dandong, tantung, antung
jilin: jilin, kirin
changchun: changchun
yanbian: yanbian
heilongjiang: heilongjiang, heilungkiang
harbin: harbin, haerbin, kharbin
guangxi: guangxi, kwangsi
nanning: nanning
hainan: hainan
guizhou: guizhou, kweichow
guiyang: guiyang
yunnan: yunnan
kunming: kunming
gansu: gansu, kansu
lanzhou: lanzhou, lanchow
qinghai: qinghai, tsinghai
ningxia: ningxia, ninghsia
innermongolia: inner mongolia, neimenggu, nei mongol
urumqi: urumqi, urumchi
taipei: taipei, taibei
kaohsiung: kaohsiung, gaoxiong
kowloon: kowloon, jiulong
moscow: moscow, moskva, moskovskiy, moskovskaya, moscou, moskau, moskova, moskou
petersburg: saint petersburg, st petersburg, sankt peterburg, sankt peterburgskiy, sankt peterburgskaya, petersburg, peterburg, leningrad, leningradskaya, spb
novosibirsk: novosibirsk, novosibirskiy
yekaterinburg: yekaterinburg, ekaterinburg, sverdlovsk
kazan: kazan, kazanskiy
nizhnynovgorod: nizhny novgorod, nizhniy novgorod, nizhegorodskiy, gorky, gorkiy
chelyabinsk: chelyabinsk, chelyabinskiy
omsk: omsk, omskiy
samara: samara, samarskiy, kuybyshev
rostov: rostov, rostov on don, rostov na donu, rostovskiy
ufa: ufa, bashkortostan, bashkir
krasnoyarsk: krasnoyarsk, krasnoyarskiy
krasnodar: krasnodar, krasnodarskiy, kuban
perm: perm, permskiy, permskaya
voronezh: voronezh, voronezhskiy
volgograd: volgograd, stalingrad
saratov: saratov
tula: tula, tulskiy, tulskaya
tyumen: tyumen, tiumen
irkutsk: irkutsk
khabarovsk: khabarovsk
vladivostok: vladivostok
kaliningrad: kaliningrad, konigsberg
murmansk: murmansk
sochi: sochi
grozny: grozny, groznyy
sevastopol: sevastopol, sebastopol
simferopol: simferopol
yalta: yalta
kerch: kerch, kerchenskiy
sakhalin: sakhalin
kamchatka: kamchatka
yakutia: yakutia, sakha, yakutsk
kiev: kyiv, kiev, kijow, kyivskyi, kievskiy
kharkiv: kharkiv, kharkov
odessa: odessa, odesa
dnipro: dnipro, dnepropetrovsk, dnipropetrovsk, dnepr
lviv: lviv, lvov, lwow
zaporizhzhia: zaporizhzhia, zaporozhye, zaporizhia
mariupol: mariupol
kherson: kherson
minsk: minsk, minskiy
gomel: gomel, homel
brest: brest
grodno: grodno, hrodna
vitebsk: vitebsk, vitsebsk
mogilev: mogilev, mahilyow
tehran: tehran, teheran, tegeran, tahran, tihran
isfahan: isfahan, esfahan, ispahan
shiraz: shiraz
tabriz: tabriz
mashhad: mashhad, meshed, mashad
qom: qom, ghom
ahvaz: ahvaz, ahwaz
khuzestan: khuzestan, khouzestan
bandarabbas: bandar abbas, bandarabbas
bushehr: bushehr, boushehr
kermanshah: kermanshah
kerman: kerman
natanz: natanz
arak: arak
karaj: karaj
pyongyang: pyongyang, pyeongyang, phenyan, pyong yang
nampo: nampo
wonsan: wonsan
hamhung: hamhung
rason: rason, najin, rajin
seoul: seoul, seul, soul2
busan: busan, pusan
incheon: incheon, inchon
daegu: daegu, taegu
tokyo: tokyo, toukyou, tokio
osaka: osaka
nagoya: nagoya
kobe: kobe
yokohama: yokohama
kyoto: kyoto
fukuoka: fukuoka
hiroshima: hiroshima
hanoi: hanoi, ha noi
saigon: ho chi minh, ho chi minh city, saigon, sai gon, hcm, hochiminh
danang: da nang, danang
bangkok: bangkok, krung thep
manila: manila
jakarta: jakarta, djakarta
surabaya: surabaya
kualalumpur: kuala lumpur, kl
penang: penang, pulau pinang
labuan: labuan
rangoon: yangon, rangoon
mandalay: mandalay
phnompenh: phnom penh
vientiane: vientiane
ulaanbaatar: ulaanbaatar, ulan bator
mumbai: mumbai, bombay
delhi: delhi, new delhi
kolkata: kolkata, calcutta
chennai: chennai, madras
bangalore: bangalore, bengaluru
hyderabad: hyderabad
karachi: karachi, karatschi
lahore: lahore
islamabad: islamabad
rawalpindi: rawalpindi
peshawar: peshawar
quetta: quetta
punjab: punjab, panjab
sindh: sindh, sind
dhaka: dhaka, dacca
colombo: colombo
kathmandu: kathmandu, katmandu
kabul: kabul, kaboul
kandahar: kandahar, qandahar
helmand: helmand, hilmand
herat: herat
jalalabad: jalalabad
nangarhar: nangarhar
tashkent: tashkent, toshkent
almaty: almaty, alma ata
astana: astana, nur sultan, nursultan, akmola
bishkek: bishkek, frunze
dushanbe: dushanbe
ashgabat: ashgabat, ashkhabad
baku: baku, baki
tbilisi: tbilisi, tiflis
yerevan: yerevan, erevan
istanbul: istanbul, stambul, constantinople
ankara: ankara
izmir: izmir
gaziantep: gaziantep, antep
mersin: mersin
damascus: damascus, dimashq, damas, damask
aleppo: aleppo, halab, haleb, alep
homs: homs, hims
latakia: latakia, lattakia, ladhiqiyya
tartus: tartus, tartous
idlib: idlib
hama: hama
beirut: beirut, beyrouth, bayrut, beyrut
baghdad: baghdad, bagdad
basra: basra, basrah
mosul: mosul, mawsil
erbil: erbil, arbil, irbil, hewler
kirkuk: kirkuk
anbar: anbar
amman: amman
jerusalem: jerusalem, quds, yerushalayim
telaviv: tel aviv
haifa: haifa
ramallah: ramallah
riyadh: riyadh, riyad, riad
jeddah: jeddah, jiddah, djeddah
mecca: mecca, makkah
medina: medina, madinah
dubai: dubai, dubayy, dubay
abudhabi: abu dhabi, abudhabi, abu zaby
sharjah: sharjah, shariqah, sharja
ajman: ajman
fujairah: fujairah
rasalkhaimah: ras al khaimah, rak
jebelali: jebel ali
doha: doha, dawha
manama: manama
muscat: muscat, masqat
sanaa: sanaa, sana a, sana
aden: aden
hodeidah: hodeidah, hudaydah, hodeida
cairo: cairo, qahira, kahire, le caire
alexandria: alexandria, iskandariya
khartoum: khartoum, khartum
darfur: darfur
tripoli: tripoli, tarabulus
benghazi: benghazi, binghazi
misrata: misrata, misurata
algiers: algiers, alger
casablanca: casablanca
rabat: rabat
mogadishu: mogadishu, muqdisho
nairobi: nairobi
addisababa: addis ababa
kampala: kampala
kigali: kigali
kinshasa: kinshasa
lagos: lagos
abuja: abuja
kano: kano
accra: accra
dakar: dakar
bamako: bamako
johannesburg: johannesburg
capetown: cape town
harare: harare
london: london, londres, londra, londen
manchester: manchester
birmingham: birmingham
edinburgh: edinburgh
paris: paris, parizh, parigi
marseille: marseille, marseilles
lyon: lyon
berlin: berlin
hamburg: hamburg
munich: munich, munchen, muenchen
frankfurt: frankfurt
dusseldorf: dusseldorf, duesseldorf
cologne: cologne, koln, koeln
vienna: vienna, wien, vena, viyana
zurich: zurich, zuerich
geneva: geneva, geneve, genf, zheneva
brussels: brussels, bruxelles, brussel
antwerp: antwerp, antwerpen, anvers
amsterdam: amsterdam
rotterdam: rotterdam
hague: the hague, den haag
rome: rome, roma, rim2
milan: milan, milano
turin: turin, torino
naples: naples, napoli
madrid: madrid
barcelona: barcelona
valencia: valencia
lisbon: lisbon, lisboa
athens: athens, athina, athina, afiny
piraeus: piraeus, pireas
nicosia: nicosia, lefkosia, nikosia
limassol: limassol, lemesos
valletta: valletta
warsaw: warsaw, warszawa, varshava
krakow: krakow, cracow
gdansk: gdansk, danzig
prague: prague, praha, prag
budapest: budapest
bucharest: bucharest, bucuresti
sofia: sofia, sofiya
belgrade: belgrade, beograd, belgrad
zagreb: zagreb
sarajevo: sarajevo
banjaluka: banja luka
skopje: skopje
tirana: tirana, tirane
pristina: pristina, prishtina
chisinau: chisinau, kishinev
riga: riga
vilnius: vilnius, vilna
tallinn: tallinn
helsinki: helsinki
stockholm: stockholm
oslo: oslo
copenhagen: copenhagen, kobenhavn
dublin: dublin
newyork: new york, ny, nyc, nyu york, nueva york
washington: washington, vashington
losangeles: los angeles
miami: miami
houston: houston
chicago: chicago
boston: boston
sanfrancisco: san francisco
texas: texas
california: california
florida: florida
delaware: delaware
toronto: toronto
montreal: montreal
vancouver: vancouver
mexicocity: mexico city, ciudad de mexico, cdmx
guadalajara: guadalajara
monterrey: monterrey
tijuana: tijuana
culiacan: culiacan
sinaloa: sinaloa
jalisco: jalisco
juarez: ciudad juarez
bogota: bogota
medellin: medellin
cali: cali2
caracas: caracas
maracaibo: maracaibo
lima: lima2
quito: quito
guayaquil: guayaquil
buenosaires: buenos aires
saopaulo: sao paulo
riodejaneiro: rio de janeiro
brasilia: brasilia
santiago: santiago de chile
havana: havana, la habana, habana, gavana
managua: managua
tegucigalpa: tegucigalpa
sydney: sydney
melbourne: melbourne
auckland: auckland
east: east, eastern, vostok, vostochnyy, vostochnaya, oriental, oriente, orient, sharq, sharqi, shargh, dogu, ost, est2, dong2, tonghae
west: west, western, zapad, zapadnyy, zapadnaya, occidental, occidente, gharb, gharbi, bati
north: north, northern, sever, severnyy, severnaya, norte, nord, shamal, shomal, kuzey, nordic, severo
south: south, southern, yug, yuzhnyy, yuzhnaya, sur, sud, janub, jonoub, guney, yugo
central: central asia
`

const known = phrases(entries(table).flatMap(([id, names]) => names.map(name => [name, id] as const)))

/** Whether the name of a place may begin with a word. */
export const opensPlace = known.opens

/** The place named at a token, the longest name first: `hong kong` → HK with length 2; null when there is none.
 *  Capitals are a country's ISO code (KO: Korea without saying which), lower case is a region or city. */
export function place(tokens: readonly string[], at: number): { readonly id: string; readonly length: number } | null {
  const found = known.at(tokens, at)
  return found === null ? null : { id: found.value, length: found.length }
}

/** The id of a place that a Slavic adjective is of, in any case: `rossiyskogo` → RU, `kazanskiy` → kazan; null for any
 *  other word. */
export function declinedPlace(token: string): string | null {
  const stem = slavicStem(token)
  if (stem === null || !stem.endsWith('sk')) return null
  const base = stem.slice(0, -2)
  for (const name of [`${stem}iy`, stem, base, `${base}a`, `${base}iya`]) {
    const id = placeOf(name)
    if (id !== null) return id
  }
  return null
}

/** The id of a place of one word; null when it is none. */
export function placeOf(token: string): string | null {
  return place([token], 0)?.id ?? null
}

/** Provinces and cities of China, one of which stands before the name of nearly every company there because the register
 *  asks for it: Hangzhou Hikvision is Hikvision. */
const seats = new Set(
  'beijing shanghai tianjin chongqing guangdong guangzhou shenzhen dongguan zhuhai foshan sichuan chengdu hubei wuhan hunan changsha henan zhengzhou hebei shijiazhuang shandong jinan qingdao yantai shanxi taiyuan shaanxi xian jiangsu nanjing suzhou wuxi zhejiang hangzhou ningbo wenzhou anhui hefei fujian fuzhou xiamen jiangxi nanchang liaoning shenyang dalian dandong jilin changchun heilongjiang harbin guangxi nanning hainan guizhou guiyang yunnan kunming gansu lanzhou qinghai ningxia innermongolia urumqi'.split(
    ' ',
  ),
)

/** True for the concept of a place at which a company of China is registered. */
export const isSeat = (concept: string): boolean => seats.has(concept.slice(concept.indexOf(':') + 1))
