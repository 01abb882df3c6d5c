import { spellingFamily } from './families.ts'

/** Given names of peoples whose second name is the father's given name: who is called Omar Hijazi is not his son Karim
 *  Omar Hijazi, and Hassan Ali is Ali's son and not his father. One spelling of each; its family has the others. */
const names = `
muhammad ahmad mahmud hamid hamed hamad hamdan hassan hussein ali abdullah abdulrahman abdulaziz abdulkarim abdulqadir abdulmalik abdulhamid abdulsalam abdulmajid abdulhakim abdulbaqi abdulwahid abdulwahhab abdulghani abdulghafur abdulfattah abdulkhaliq abduljabbar abdulrazzaq abdulrashid abdulrahim abdulhadi abdullatif abdulsamad abdulhalim abdulnasir abdulmunim abdulhaq abdulbasit
umar uthman usama ibrahim ismail ishaq yaqub yusuf dawud sulayman yahya zakariya harun ayyub yunus idris isa musa nuh salih salah salahuddin salim salem salman said saad saud sharif khalid khalil khalifa karim kamal kamil kazim qasim qadir qays rashid rashed rasul ramadan rajab mustafa mukhtar mansur mahdi mubarak munir murad murtada nasir nasrallah nuruddin najib nabil naim nadir numan jafar jamal jamil jalal jalaluddin jabir jasim javed jumah fahd faisal fadil fadl farid faruq fathi fawzi fuad hadi hakim hamza harith hashim haydar hikmat hilal hisham husam izzat izzuddin imad imran isam iyad latif lutfi amir ammar anwar aqil arif asad asadullah ashraf atif awad ayman azhar aziz badr baqir basil bashar bashir bassam bilal burhan burhanuddin ghassan ghazi ghulam walid wael wasim yasir yasin yazid zahir zaki zayd zayed ziyad zubayr uday ubaydullah tahir taha talal tariq tawfiq thani turki shafiq shakir shaban shihab shukri sabir sabri sadiq saddam sajjad samir sami sufyan suhayl sultan muammar mohsen masoud akram adil adnan amjad nizar nidal omran riyad ridha rida raid ramzi rafiq fares firas ihab jawad kays luay marwan mazin muhsin munther mutaz qusay safwan siraj tamim thamir wissam zuhair
abdi warsame jama farah hersi guled adan dualeh egal jibril robow shire roble nur osman abshir elmi mohamud
gebre tesfaye tekle woldemariam girma alemayehu abiy getachew haile kebede tadesse bekele abebe mulugeta worku desta assefa negash isaias afwerki tewodros yohannes berhane ermias tekeste sebhat meles zenawi hailemariam mengistu woldeab yemane gebremichael
`

const words = new Set(names.trim().split(/\s+/))
const families = new Set([...words].flatMap(name => spellingFamily(name) ?? []))

/** True for a given name that stands behind a son's or daughter's as the father's. */
export function isFathersName(token: { readonly text: string; readonly family: number }): boolean {
  return families.has(token.family) || words.has(token.text)
}
