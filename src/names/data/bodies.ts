import { entries, phrases } from './table.ts'

/** Bodies that are known by the letters of their name in one language and by its words in another. Earned by FARC,
 *  which the Treasury lists in Spanish and courts name in English, and by the FSB and the GRU. */
const table = `
fsb: fsb, federal security service, federalnaya sluzhba bezopasnosti, fsb rossii
svr: svr, foreign intelligence service, sluzhba vneshney razvedki, sluzhba vneshnei razvedki
gru: gru, main intelligence directorate, main directorate of the general staff, glavnoe razvedyvatelnoe upravlenie, glavnoye razvedyvatelnoye upravleniye
fso: fso, federal protective service, federalnaya sluzhba okhrany
kgb: kgb, committee for state security, komitet gosudarstvennoy bezopasnosti, state security committee
sbu: sbu, security service of ukraine, sluzhba bezpeky ukrainy
pmcwagner: pmc wagner, wagner pmc, chvk vagner, chvk wagner, private military company wagner, wagner group, gruppa vagnera, vagner group, wagner private military company, chastnaya voennaya kompaniya vagner
vtb: vtb, vtb bank, bank vtb, vneshtorgbank
veb: veb, veb rf, vebrf, vnesheconombank, vneshekonombank, state development corporation veb rf
rzd: rzd, russian railways, rossiyskie zheleznye dorogi, rossiiskie zheleznye dorogi
oak: united aircraft corporation, obedinennaya aviastroitelnaya korporatsiya, obyedinyonnaya aviastroitelnaya korporatsiya
osk: united shipbuilding corporation, obedinennaya sudostroitelnaya korporatsiya, obyedinyonnaya sudostroitelnaya korporatsiya
odk: united engine corporation, obedinennaya dvigatelestroitelnaya korporatsiya
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
eta: euskadi ta askatasuna, basque fatherland and liberty, basque homeland and freedom
ira: irish republican army, oglaigh na heireann
pkk: pkk, kurdistan workers party, partiya karkeren kurdistan, partiya karkeren kurdistane, kurdistan isci partisi
dhkpc: dhkp c, dhkpc, devrimci halk kurtulus partisi cephesi, revolutionary peoples liberation party front, revolutionary people s liberation party front
plo: palestine liberation organization, munazzamat al tahrir al filastiniyya
pflp: pflp, popular front for the liberation of palestine
dflp: dflp, democratic front for the liberation of palestine
hamas: hamas, harakat al muqawama al islamiyya, harakat al muqawamah al islamiyyah, islamic resistance movement
pij: palestinian islamic jihad, harakat al jihad al islami fi filastin
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
ansarallah: ansar allah, ansarallah, ansarullah, ansar ullah, supporters of god
meh: mehl, myanmar economic holdings, union of myanmar economic holdings
mec: myanmar economic corporation
`

const known = phrases(entries(table).flatMap(([id, names]) => names.map(name => [name, id] as const)))

/** The body that a phrase names, by letters or words, beginning at a token; null when there is none. Tokens are
 *  folded, a–z, and still hold their small words. */
export function body(tokens: readonly string[], at: number): { length: number; value: string } | null {
  return known.at(tokens, at)
}
