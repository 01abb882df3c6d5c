import { entries, phrases } from './table.ts'

/** Bodies that are known by the letters of their name in one language and by its words in another. Earned by FARC,
 *  which the Treasury lists in Spanish and courts name in English, and by the FSB and the GRU. */
const table = `
ibm: ibm, international business machines
zte: zte, zhongxing telecommunication equipment, zhongxing telecommunications equipment, zhongxing telecom equipment
vw: vw, volkswagen
bmw: bmw, bayerische motoren werke
petrobras: petrobras, petroleo brasileiro
nornickel: nornickel, norilsk nickel, norilskiy nikel, gmk norilskiy nikel, gmk norilsk nickel, mmc norilsk nickel, mining and metallurgical company norilsk nickel
bankrossiya: bank rossiya, bank rossiia, ab rossiya, akb rossiya, aktsionernyy bank rossiya, joint stock bank rossiya
shabaab: al shabaab, al shabab, harakat al shabaab al mujahidin, harakat al shabaab al mujahideen, harakat shabaab al mujahidin, harakat movement shabaab al mujahidin, mujahidin youth movement
almazantey: almaz antey, almaz antei, almaz antey air and space defence corporation, almaz antey air and space defense corporation, almaz antey air and space defence concern, almaz antey kontsern vko, kontsern vko almaz antey, concern vko almaz antey, vko almaz antey, almaz antey concern
cssc: cssc, china state shipbuilding corporation, china state shipbuilding
csic: csic, china shipbuilding industry corporation, china shipbuilding heavy industry group
cnnc: cnnc, china national nuclear corporation, china nuclear group
cec: china electronics corporation, china electronics information industry group, china electronic information industry group
nudt: nudt, national university of defense technology, national university of defence technology
hit: harbin institute of technology, harbin university of technology
ftb: foreign trade bank of the democratic peoples republic of korea, foreign trade bank of the democratic people s republic of korea, korea trade bank, choson muyok unhaeng, joson muyok unhaeng
irib: irib, islamic republic of iran broadcasting, seda va sima, broadcasting wa simay republic islamic iran
fsb: fsb, federal security service, federalnaya sluzhba bezopasnosti, fsb rossii
svr: svr, foreign intelligence service, sluzhba vneshney razvedki, sluzhba vneshnei razvedki
gru: gru, main intelligence directorate, main directorate of the general staff, glavnoe razvedyvatelnoe upravlenie, glavnoye razvedyvatelnoye upravleniye
fso: fso, federal protective service, federalnaya sluzhba okhrany
kgb: kgb, committee for state security, komitet gosudarstvennoy bezopasnosti, state security committee
sbu: sbu, security service of ukraine, sluzhba bezpeky ukrainy
pmcwagner: pmc wagner, wagner pmc, chvk vagner, chvk wagner, private military company wagner, wagner group, gruppa vagnera, vagner group, wagner private military company, chastnaya voennaya kompaniya vagner
sberbank: sberbank, sber
vtb: vtb, vtb bank, bank vtb, vneshtorgbank
veb: veb, veb rf, vebrf, vnesheconombank, vneshekonombank, state development corporation veb rf
rzd: rzd, russian railways, rossiyskie zheleznye dorogi, rossiiskie zheleznye dorogi
oak: uac, pjsc uac, united aircraft corporation, obedinennaya aviastroitelnaya korporatsiya, obyedinyonnaya aviastroitelnaya korporatsiya
osk: usc, united shipbuilding corporation, obedinennaya sudostroitelnaya korporatsiya, obyedinyonnaya sudostroitelnaya korporatsiya
odk: uec, united engine corporation, obedinennaya dvigatelestroitelnaya korporatsiya
ktrv: tactical missiles corporation, korporatsiya takticheskoe raketnoe vooruzhenie, tactical missile armaments corporation
rosneft: rosneft, rosneft oil company, nk rosneft, neftyanaya kompaniya rosneft
irgc: irgc, islamic revolutionary guard corps, islamic revolution guards corps, islamic revolutionary guards corps, sepah pasdaran, sepah e pasdaran, sepah pasdaran enghelab eslami, sepahe pasdarane enqelabe eslami, pasdaran, iranian revolutionary guard corps
mois: mois, vevak, vaja, ministry of intelligence and security, vezarat ettelaat, vezarat e ettelaat
modafl: modafl, ministry of defense and armed forces logistics, ministry of defence and armed forces logistics
nioc: nioc, national iranian oil company
nitc: nitc, national iranian tanker company
irisl: irisl, islamic republic of iran shipping lines, kashtirani jomhuri eslami iran, kashtirani jomhouri eslami iran
aeoi: aeoi, atomic energy organization of iran, sazman energy atomi iran, sazman enerzhi atomi iran
spnd: spnd, organization of defensive innovation and research, sazman pajouheshhaye novin defai
dio: defense industries organization, defence industries organization, sazman sanaye defa
aio: aerospace industries organization, sazman sanaye hava faza
iei: iran electronics industries, sanaye electronic iran, sairan
komid: komid, korea mining development trading corporation, korea mining development corporation, choson mining development trading
rgb: rgb, reconnaissance general bureau, chongchal chongguk, jeongchal chongguk
dprk: dprk, democratic peoples republic of korea, democratic people s republic of korea, choson minjujuui inmin konghwaguk
pla: pla, peoples liberation army, people s liberation army, zhongguo renmin jiefangjun, renmin jiefangjun
mss: ministry of state security, guojia anquan bu, guoanbu
mps: ministry of public security, gonganbu
casic: casic, china aerospace science and industry corporation, zhongguo hangtian kegong jituan
casc: casc, china aerospace science and technology corporation, zhongguo hangtian keji jituan
cetc: cetc, china electronics technology group corporation, china electronics technology group, zhongguo dianzi keji jituan
avic: avic, aviation industry corporation of china, zhongguo hangkong gongye jituan
norinco: norinco, china north industries group corporation, china north industries corporation
cnooc: cnooc, china national offshore oil corporation
cnpc: cnpc, china national petroleum corporation
sinopec: sinopec, china petroleum and chemical corporation, china petrochemical corporation
cosco: cosco, china ocean shipping company
smic: smic, semiconductor manufacturing international corporation, zhongxin guoji
pdvsa: pdvsa, petroleos de venezuela
bandes: bandes, banco de desarrollo economico y social de venezuela
dgcim: dgcim, direccion general de contrainteligencia militar, general directorate of military counterintelligence
sebin: sebin, servicio bolivariano de inteligencia nacional, bolivarian national intelligence service
farc: farc, farc ep, fuerzas armadas revolucionarias de colombia, revolutionary armed forces of colombia, fuerzas armadas revolucionarias de colombia ejercito del pueblo
eln: eln, ejercito de liberacion nacional, national liberation army
auc: auc, autodefensas unidas de colombia, united self defense forces of colombia
eta: euskadi ta askatasuna, eta euskadi ta askatasuna, basque fatherland and liberty, basque homeland and freedom
ira: irish republican army, oglaigh na heireann
pkk: pkk, kurdistan workers party, partiya karkeren kurdistan, partiya karkeren kurdistane, kurdistan isci partisi
dhkpc: dhkp c, dhkpc, devrimci halk kurtulus partisi cephesi, revolutionary peoples liberation party front, revolutionary people s liberation party front
plo: palestine liberation organization, munazzamat al tahrir al filastiniyya
pflp: pflp, popular front for the liberation of palestine
dflp: dflp, democratic front for the liberation of palestine
hamas: hamas, harakat al muqawama al islamiyya, harakat al muqawamah al islamiyyah, islamic resistance movement
pij: palestinian islamic jihad, harakat al jihad islamic fi palestine, movement al jihad islamic fi palestine, harakat jihad islamic fi palestine, harakat al jihad al islami fi filastin
isis: isis, isil, daesh, daish, islamic state of iraq and syria, islamic state of iraq and the levant, islamic state of iraq and al sham, islamic state in iraq and the levant, al dawla al islamiya fi al iraq wa al sham, dawlat al islamiyah fil iraq wa al sham
isiskhorasan: isis k, isil k, isis khorasan, isil khorasan, islamic state khorasan province, islamic state khorasan, iskp
nusra: al nusrah front, al nusra front, jabhat al nusra, jabhat al nusrah, nusra front
hts: hayat tahrir al sham, hayat tahrir al sham hts
aqim: aqim, al qaida in the islamic maghreb, al qaeda in the islamic maghreb, al qaida au maghreb islamique, organization of al qaida in the islamic maghreb
aqap: aqap, al qaida in the arabian peninsula, al qaeda in the arabian peninsula
gspc: gspc, salafist group for preaching and combat, groupe salafiste pour la predication et le combat, salafist group for call and combat
gia: armed islamic group, groupe islamique arme
boko: boko haram, jamaatu ahlis sunna liddaawati wal jihad, jama atu ahlis sunna lidda awati wal jihad
let: lashkar e tayyiba, lashkar e taiba, lashkar e toiba, army of the pure, army of the righteous
jem: jaish e mohammed, jaish i mohammed, jaish e muhammad, army of mohammed, army of muhammad
ttp: tehrik e taliban pakistan, tehrik i taliban pakistan, tehreek e taliban pakistan, pakistani taliban
imu: islamic movement of uzbekistan, ozbekiston islomiy harakati
etim: eastern turkistan islamic movement, east turkestan islamic movement
jemaah: jemaah islamiyah, jemaah islamiya, jamaah islamiyah
asg: abu sayyaf group, abu sayyaf
ltte: ltte, liberation tigers of tamil eelam, tamil tigers
aum: aum shinrikyo, aum supreme truth, aleph aum
fdlr: fdlr, forces democratiques de liberation du rwanda, democratic forces for the liberation of rwanda
adf: allied democratic forces, alliance of democratic forces, forces democratiques alliees
lra: lords resistance army, lord s resistance army
m23: m23, march 23 movement, mouvement du 23 mars
rsf: rapid support forces, quwwat al daam al sari
hizballah: hizballah, hezbollah, hizbullah, hizbollah, hezbullah, hizb allah, hizb ullah, hezb allah, hezb ollah, party of god
ansarallah: ansar allah, ansarallah, ansarullah, ansar ullah, supporters of god
meh: mehl, myanmar economic holdings, union of myanmar economic holdings
mec: myanmar economic corporation
hsbc: hsbc, hongkong and shanghai banking corporation, hong kong and shanghai banking corporation
icbc: icbc, industrial and commercial bank of china
ccb: china construction bank
boc: bank of china
abchina: agricultural bank of china
bocom: bocom, bank of communications
cdb: china development bank
qnb: qnb, qatar national bank
nbad: nbad, national bank of abu dhabi
adnoc: adnoc, abu dhabi national oil company
enoc: enoc, emirates national oil company
pif: public investment fund of saudi arabia
sabic: sabic, saudi basic industries corporation
knpc: knpc, kuwait national petroleum company
socar: socar, state oil company of azerbaijan republic, state oil company of the azerbaijan republic
kazmunaygas: kazmunaygas, kazmunaigaz, kmg, kazmunaigas
nnpc: nnpc, nigerian national petroleum corporation, nigerian national petroleum company
snpc: snpc, societe nationale des petroles du congo
snh: societe nationale des hydrocarbures
gecamines: gecamines, generale des carrieres et des mines, la generale des carrieres et des mines
sonangol: sonangol, sociedade nacional de combustiveis de angola
zmdc: zmdc, zimbabwe mining development corporation
zesa: zesa, zimbabwe electricity supply authority
ongc: ongc, oil and natural gas corporation
drdo: drdo, defence research and development organization
isro: isro, indian space research organization
isi: inter services intelligence, inter services intelligence directorate
paec: paec, pakistan atomic energy commission
krl: khan research laboratories, kahuta research laboratories
raw: research and analysis wing
iai: israel aerospace industries, israel aircraft industries
iiro: iiro, international islamic relief organization
wamy: wamy, world assembly of muslim youth
iara: iara, islamic african relief agency, islamic american relief agency
hlf: holy land foundation for relief and development
icrc: icrc, international committee of the red cross
kcna: kcna, korean central news agency, choson chungang tongsin
rosatom: rosatom, state atomic energy corporation rosatom, gk rosatom, rosatom state corporation
nso: nso group, nso group technologies
tsmc: tsmc, taiwan semiconductor manufacturing company
kepco: kepco, korea electric power corporation
sinosure: sinosure, china export and credit insurance corporation
citic: citic, china international trust and investment corporation, citic group
sasac: sasac, state owned assets supervision and administration commission
belneftekhim: belneftekhim, belneftekhim concern
bmz: byelorussian steel works, belarusian steel works
ceiec: ceiec, china national electronics import and export corporation
uck: uck, kosovo liberation army, ushtria clirimtare e kosoves
lnr: lnr, luhansk peoples republic, luhansk people s republic, lugansk peoples republic, luganskaya narodnaya respublika
dnr: dnr, donetsk peoples republic, donetsk people s republic, donetskaya narodnaya respublika
kkbc: kkbc, korea kwangson banking corporation
cccc: cccc, china communications construction company, china communications construction group
edbi: edbi, export development bank of iran, bank towseh saderat iran
nigc: nigc, national iranian gas company
niordc: niordc, national iranian oil refining and distribution company
nisoc: nisoc, national iranian south oil company
npcir: national petrochemical company iran, national petrochemical company of iran
hesa: hesa, iran aircraft manufacturing industrial company, iran aircraft manufacturing industries
iaio: iaio, iran aviation industries organization
sbig: sbig, shahid bagheri industrial group
shig: shig, shahid hemmat industrial group
bmi: bank melli iran, national bank of iran
cbi: central bank of iran, central bank of the islamic republic of iran, bank markazi jomhouri islami iran, bank markazi iran
cbr: central bank of russia, central bank of the russian federation, bank of russia, bank rossii
cbs: central bank of syria, banque centrale de syrie
ssrc: ssrc, cers, scientific studies and research center, centre d etudes et de recherches scientifiques
spc: syrian petroleum company
irgcqf: irgc qf, islamic revolutionary guard corps qods force, islamic revolutionary guard corps quds force, qods force, quds force
kpa: korean peoples army, korean people s army
wpk: workers party of korea
comac: comac, commercial aircraft corporation of china
cgn: cgn, china general nuclear power group, china general nuclear power corporation
csgc: csgc, china south industries group corporation
catic: catic, china national aero technology import and export corporation
cpmiec: cpmiec, china precision machinery import export corporation, china precision machinery import and export corporation
ymtc: ymtc, yangtze memory technologies, yangtze memory technologies company
cxmt: cxmt, changxin memory technologies
smee: smee, shanghai micro electronics equipment
dji: dji, da jiang innovations, dajiang innovations
crrc: crrc, china railway rolling stock corporation
xpcc: xpcc, xinjiang production and construction corps, bingtuan
aecc: aecc, aero engine corporation of china
svrrf: foreign intelligence service of the russian federation
vgtrk: vgtrk, all russia state television and radio broadcasting company, all russian state television and radio company
rdif: rdif, russian direct investment fund
nspk: nspk, national payment card system
rshb: rshb, russian agricultural bank, rosselkhozbank, rosselhozbank
mkb: credit bank of moscow, moskovskiy kreditny bank
gtlk: gtlk, state transport leasing company
pajk: pjak, pajk, party of free life of kurdistan, partiya jiyana azad a kurdistane
tak: kurdistan freedom falcons, kurdistan freedom hawks, teyrenbazen azadiya kurdistan
ypg: ypg, peoples protection units, people s protection units, yekineyen parastina gel
sdf: syrian democratic forces, hezen suriya demokratik
mek: mek, mujahedin e khalq, mojahedin e khalq, peoples mujahedin of iran, people s mujahedin of iran, pmoi
gicm: gicm, moroccan islamic combatant group, groupe islamique combattant marocain
lifg: lifg, libyan islamic fighting group
huji: huji, harakat ul jihad i islami, harakat ul jihad al islami
hum: harakat ul mujahidin, harkat ul mujahideen, harakat ul mujahideen
npa: new peoples army, new people s army, bagong hukbong bayan
cpp: communist party of the philippines
milf: milf, moro islamic liberation front
biff: biff, bangsamoro islamic freedom fighters
jat: jemaah anshorut tauhid
jad: jamaah ansharut daulah
onlf: onlf, ogaden national liberation front
olf: oromo liberation front
tplf: tplf, tigray peoples liberation front, tigray people s liberation front
splm: splm, sudan peoples liberation movement, sudan people s liberation movement
jnim: jnim, jamaat nusrat al islam wal muslimin, jama a nusrat ul islam wa al muslimin
mujao: mujao, movement for unity and jihad in west africa, mouvement pour l unicite et le jihad en afrique de l ouest
isgs: isgs, islamic state in the greater sahara
iswap: iswap, islamic state west africa province
ipob: ipob, indigenous people of biafra
cndp: cndp, congres national pour la defense du peuple, national congress for the defence of the people
ulfa: ulfa, united liberation front of assam, united liberation front of asom
uvf: ulster volunteer force
uda: ulster defence association
rira: real irish republican army, real ira
inla: inla, irish national liberation army
dhkp: dhkp, revolutionary peoples liberation party
unita: unita, uniao nacional para a independencia total de angola, national union for the total independence of angola
cjng: cjng, cartel de jalisco nueva generacion, jalisco new generation cartel
conviasa: conviasa, consorcio venezolano de industrias aeronauticas y servicios aereos
gaesa: gaesa, grupo de administracion empresarial
cvg: corporacion venezolana de guayana
moge: moge, myanma oil and gas enterprise, myanmar oil and gas enterprise
mge: myanmar gems enterprise, myanma gems enterprise
zdi: zimbabwe defence industries
`

const known = phrases(
  entries(table).flatMap(([id, names]) =>
    names.flatMap(name => [name, british(name), short(name)].map(one => [one, id] as const)),
  ),
)

/** The same in British spelling. */
function british(name: string): string {
  return name.replaceAll('organization', 'organisation').replaceAll('defense', 'defence').replaceAll('center', 'centre')
}

/** The same with its legal form cut short. */
function short(name: string): string {
  return name.replace(/ corporation$/, ' corp').replace(/ company$/, ' co')
}

/** Whether what a body is called may begin with a word. */
export const opensBody = known.opens

/** The body that a phrase names, by letters or words, beginning at a token; null when there is none. Tokens are
 *  folded, a–z, and still hold their small words. */
export function body(tokens: readonly string[], at: number): { length: number; value: string } | null {
  return known.at(tokens, at)
}
