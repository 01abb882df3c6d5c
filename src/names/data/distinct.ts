import { rows } from './table.ts'

/** Names that look alike and are different names; on one side each, they part two people. Earned by Hassan and Hussein,
 *  brothers in every second family of the lists, and by husbands and wives who share all but one letter. Each line is a
 *  set of spellings, `|`, and the other set. */
const table = `
hassan hasan hassane khasan | hussein husayn hussain husain hossein hosein huseyin houcine hocine husein
muhammad mohammed mohammad mohamed mohamad muhammed | mahmud mahmoud mahmood | hamid hameed hamed | ahmad ahmed ahmet | hamad hamd | hamdi hamdy | hammad | hammoud hamoud
samir sameer samer | shamir
karim kareem | kamal kemal | kamil kamel | kazim kazem | qasim qassem qasem kassem
salim saleem selim | salih saleh | salman | salah | salam | sulayman suleiman soleiman | salma selma
said saeed | saad | saud | sayyid sayed syed | sami samy | samir sameer | samira | sabir saber | sabri sabry
ali aly | alia aliya | adil adel | amal | aliyu | alam | alim aleem
aleksandr alexander oleksandr | aleksei aleksey alexei alexey oleksii | aleksandra alexandra oleksandra | alexa | alexia
sergei sergey serhiy | sergio2 | serge2
andrei andrey andriy | andrea | andreas2
daniel danil daniil | danielle daniela | daniela danila | denis denys | dennis2
maria mariya mary marie | mario marius | marina maryna | marian | marianna marianne | miriam | mariam maryam
john jon | joan | jane | jean | joanna johanna | jonas | johnny2
michael mikhail | michelle | michaela | mitchell | miguel2
eric erik | erica erika
paul pavel pavlo | paula paola | pauline polina
robert roberto | roberta | rupert | ruben
martin | martina | marvin | mervin | morton
christian cristian | christina kristina | christine | christopher | christa
ivan iwan | ivana | ivanov | ivo | evan
ivanov | ivanova | ivanovsky | ivanenko
dmitri dmitry dmitriy | dimitra
victor viktor | victoria viktoria
valentin | valentina
eugene evgeny yevgeny | evgenia yevgenia
vladimir volodymyr | vladislav vladyslav | vladlen
vasily vasiliy vasyl | vasilisa
yuri yury yuriy | yulia yuliya | julian | jurgen
stanislav | svyatoslav | yaroslav | vyacheslav | rostislav | mstislav | vladislav
nikolai nikolay mykola | nikita mykyta | nicole | nikola2
anton | antonina antonia | anna | antoine2
jamal gamal | jamil jameel | jalal galal | kamal
khalid khaled | khalil khaleel | khalaf | khalifa
rashid rasheed | rashad | rasul rasool | raschad | rushdi
nasir nasser naser | nasr | nasrin | naseem nasim | nazir
majid majeed | majed | mujahid | masjid | magdi majdi
tariq tarek tarik | tahir taher | talib taleb | talal | taha
yasir yasser yaser | yasin yassin yaseen | nasir2
omar umar | ammar | amr amro | amer aamir | amir ameer | imran | umran
walid waleed | wahid waheed | wael wail
habib | hakim hakeem | hamid2 | halim haleem | hafiz hafez
bilal | hilal | jalal2 | talal2 | tallal
faisal faysal | fadil fadel | faruq farouk | fahd fahad | fahim faheem
nabil nabeel | najib najeeb | nadim nadeem | naim naeem
abboud aboud abbud aboudi | abid abed | abad abbad
zaid zayd | ziad ziyad | zahid | zahir | zakir
yahya yahia | yunus younis | yusuf yousef | yasin2
ibrahim ebrahim | ismail esmail | ishaq | idris
fatima fatma | fathi | fatin
wang | wan | weng | wong2
zhang | zheng | zhong | zhuang | zeng | zang
li | liu | lin | liang | lu | luo | lei
chen | cheng | chang2 | chan2 | chong | chun
yang | yan | yin | ying | yong | yu | yuan | yun
huang | hong | han | hu | hua | he | hou
xu | xue | xiao | xie | xia | xi | xing | xiong
zhao | zhou | zhu | zhuo | zhan
wu | wei | wen
sun | song | shen | shi | shan | shang | shao
guo | gao | gong | guan | geng | gan | gu
jiang | jin | jia | jing | ji | jian
deng | ding | dong | du | dou | dai
tang | tan | tian | tao | tong
kim | kang | ko | kwon
lee | lim | yi2
park | pak2 | paek baek | bae
jung | jang | jin2 | jeon | cho jo | choi choe
jong | jin3 | jun | jae
chol cheol | chul2 | chang3 | chon
song2 | sung2 | sang | sok
yong young | yon yeon | yun3
patrick | patricia
carl karl | carla karla | carlos
claude claudio | claudia
louis luis | louise luisa | lewis2
julio julius | julia | julie
angel angelo | angela | angelina
francisco francesco | francisca francesca | frances
george georg | georgia georgina
gabriel | gabriela gabrielle
simon | simone
rene | renee
manuel | manuela | samuel | emanuel2
fernando | fernanda | ferdinand2
alejandro | alejandra | alexandro2
antonio | antonia
nathan | nathaniel | natalia
brian bryan | brianna | ryan
adrian | adriana | andrian
leon | leona | leonid | leonard | leo2
ron | roy | rob | rod | ross
stephen steven | stephanie
william | willa | wilma | willis | wilson
jack | jake | jacques
dan | don | dean | den
tim | tom | todd
alan allan | ellen | helen helena elena
eduard edward | edwin | edgar | edmund
ahmadi ahmedi | ahmadzai | hamidi | mohammadi | mahmoudi
rahman | rahim raheem | rahimi | rahmani | rahmat
karimi | karimov | kamali | kazemi
hosseini husseini | hasani hassani | husainov
abdullah abdallah | abdulrahman abdurrahman | abdulaziz | abdulkarim | abdulqadir | abdulmalik | abdulhamid | abdulsalam | abdulmajid | abdulhakim | abdulbaqi | abdulwahid | abdulghani | abdulrahim | abdulrazzaq | abdulrashid | abdullatif | abdulhadi | abdulhay | abdulhaq | abdulwali | ubaydullah
qasimi qasemi ghasemi | hashimi | kazimi
ivanovich | ivanovna | mikhailovich | nikolaevich nikolayevich | sergeevich sergeyevich | petrovich | pavlovich
`

const sets = new Map<string, Map<number, number>>()
for (const [line, words] of rows(table).entries()) {
  let side = 0
  for (const word of words) {
    if (word === '|') {
      side++
      continue
    }
    // A digit marks a spelling that the set only mentions: it may stand for another name as well.
    if (/\d$/.test(word)) continue
    const known = sets.get(word) ?? new Map<number, number>()
    if (!known.has(line)) known.set(line, side)
    sets.set(word, known)
  }
}

/** True when two parts look alike but are known to be different names: Hassan and Hussein, Daniel and Danielle. */
export function distinct(a: string, b: string): boolean {
  if (a === b) return false
  const left = sets.get(a)
  const right = sets.get(b)
  if (left !== undefined && right !== undefined) {
    for (const [line, side] of left) {
      const other = right.get(line)
      if (other !== undefined && other !== side) return true
    }
  }
  return genderPair(a, b) || genderPair(b, a)
}

const ENDS: ReadonlySet<number> = new Set(Array.from('aeo', letter => letter.charCodeAt(0)))

/** A Slavic surname or Latin given name and its feminine: Petrov, Petrova; Dmitrievich, Dmitrievna. */
function genderPair(a: string, b: string): boolean {
  // Both open alike, and hers ends in a or e, Kazuko's in o.
  if (a.charCodeAt(0) !== b.charCodeAt(0) || !ENDS.has(b.charCodeAt(b.length - 1))) return false
  if (/(?:ov|ev|in|yn)$/.test(a) && a.length >= 5 && b === `${a}a`) return true
  if (/sk(?:y|iy|i|ii|yi|yy)$/.test(a) && /skaya$/.test(b))
    return a.replace(/sk(?:y|iy|i|ii|yi|yy)$/, '') === b.replace(/skaya$/, '')
  // Kazuo, Kazuko; Germain, Germaine; Edwin, Edwina; Giovanni, Giovanna.
  if (/[^aeiou]o$/.test(a) && b === `${a.slice(0, -1)}ko`) return true
  if (/uo$/.test(a) && b === `${a.slice(0, -1)}ko`) return true
  if (a.length >= 5 && /[nlst]$/.test(a) && (b === `${a}e` || b === `${a}${a.at(-1)}e`)) return true
  if (a.length >= 4 && /[^aeiou]$/.test(a) && (b === `${a}a` || b === `${a}ina`)) return true
  if (a.length >= 5 && /[^aeiou]i$/.test(a) && b === `${a.slice(0, -1)}a`) return true
  return /(?:ov|ev|yev)ich$/.test(a) && b === a.replace(/ich$/, 'na')
}
