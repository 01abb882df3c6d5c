import { listed } from './listed.ts'
import { rows } from './table.ts'

/** Words before or after a name that are no part of it. Earned by UN entries that print MULLAH, MAULAVI, HAJI and
 *  SHEIKH inside the name, where a customer file has none of them. */
const table = `
mr mister mrs ms miss mx dr doctor prof professor sir dame lord lady madam madame mme mlle monsieur herr frau fraulein
señor senor sr senora sra senorita srta don dona dom doña dottore dott dottoressa dssa signor signora sig avv ing ingegnere
ir arch archt lic licenciado abogado eng engr engineer mohandes muhandis phd md mba bsc msc esq esquire qc kc cpa mp mep dds jd rn obe mbe cbe
sheikh sheekh shiikh shaikh shaykh sheik sheikha shaikha shaikhah cheikh cheik shekh sheykh
mullah mulla mola molla mollah maulana mawlana maulavi maulawi mawlawi mawlavi moulavi molvi maulvi moulana mufti qari akhund akhundzada alhaj alhaji alhajj haji hajji hajj haj hadji hadj hajah hajja hajjah hojjatoleslam ayatollah ayatullah imam emir amir ameer qadi qazi ustad ustaz ustadh ostad hafiz hafez malam mallam sayyid sayyed sayed seyed seyyed syed said saiyid sidi mirza khwaja pir sultan prince princess king queen duke duchess count countess baron baroness hrh hh
general gen brigadier brig colonel col lieutenant lt ltcol ltgen major maj captain capt cpt sergeant sgt cmdr commander admiral adm marshal lieutenantgeneral vice rear corporal cpl private pvt commodore cdre capitan coronel comandante comandante cte teniente sargento almirante
polkovnik podpolkovnik kapitan mayor leytenant kontr admiral vitse serzhant liwa amid aqid naqib mulazim sarhang sardar sartip sarlashkar
president chairman minister senator governor ambassador hon honorable honourable right rt judge justice secretary excellency minister premier chancellor
pol rev reverend father fr brother sister pastor bishop archbishop cardinal rabbi pope deacon monsignor msgr metropolitan patriarch mother abbot
bey efendi pasha hanim bay bayan sayin gospodin gospozha pan pani gospodja gospoda tov tovarishch grazhdanin comrade commandant
shri sri shree smt shrimati kumari pandit swami guru thakur babu choudhry chaudhry
dato datuk datin tan tun tengku tunku raja nik wan ustaz
xiansheng nushi taitai san sama sensei ssi nim
mzee chief oba eze otunba alhaja barrister barr
u daw ko ma saw thura oknha samdech
`

/** Words that are names as often as titles; they are titles only before a name. */
const names = rows(
  'said sultan amir emir imam mirza king prince sardar malam raja tan nik wan khan san ma ko u major judge justice bishop pope deacon duke baron count marshal haji haj hadi babu guru kapitan mayor chief pan ing don sri saw ms senor col gen arch right vice rear father brother sister mother tov bay bey lady dom amid naqib liwa hafiz hafez sayed syed sayyid qazi rabbi thakur pandit said',
).flat()

const all = listed(new Set(rows(table).flat()))
const doubtful = listed(new Set(names))

/** True for a title, rank, honour or form of address. */
export function isTitle(token: string): boolean {
  return all.has(token)
}

/** True when the title is a name as often: SULTAN, AMIR, SAID, KING. Take it away only where a name remains. */
export function isDoubtfulTitle(token: string): boolean {
  return doubtful.has(token)
}
