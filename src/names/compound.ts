import { isDoubleGiven } from './data/nicknames.ts'
import type { Lexeme } from './lexeme.ts'
import type { Role } from './name.ts'

/** A part in the making. */
export type Draft = {
  readonly text: string
  /** As the source has it. */
  readonly shown: string
  readonly role: Role
  /** The word that it was read from. */
  readonly lexeme?: Lexeme
  /** Written with a full stop: T. is an initial where t is a particle. */
  readonly stopped?: boolean
  /** Particles before it, written as one word. */
  readonly particles?: string
  /** Son or daughter written behind it. */
  readonly after?: string
}

const SERVANT =
  /^(?:cabdi|cabdul|abd|abdu|abdul|abdel|abdal|abdol|abdoul|abdur|abdus|abdil|abed|abdi|adbul|abudl|abdlu|adul|abdl|abddul|abbdul|abduul|abdeel|abduel|aabdul|abdull|abdulk)$/
const ARTICLE = /^(?:al|el|ul|ar|as|ash|at|ad|an|az|ur|us|ud|ed|il|ol|oul|eul|aal|l)$/
const FATHER = /^(?:abu|abou|aboo|abo|abi|umm|um|oum|ummu)$/
const SON = /^(?:bin|ibn|ben|bint|binti|binte|bent|bente|ould|ouled|wuld|wold|b|ibnu|so|ag)$/
/** Son or daughter, written after the father's name. */
const SON_AFTER = /^(?:oglu|ogly|ogli|oghlu|oglou|ugli|uly|uulu|kyzy|qizi|gizi|kizi|qyzy)$/
const FAITH =
  /^(?:din|deen|dine|eddin|eddine|eddina|uddin|aldin|addin|ddin|udin|allah|ullah|ollah|dowla|dawla|islam|haq|haqq)$/
const FAITH_GLUED = /^(?:eddin|eddine|eddina|edine|eddien|uddin|addin|ddin|[aeiou]l(?:din|dine|deen|dein)|ullah|ollah)$/
const GOD = /^(?:[auo]?llah|[auo]lah|lah)$/
/** What is said of God in a name that ends in -ullah. Others stand beside Allah by chance or for themselves: Muhammad
 *  Allah Ditta has two given names, and Peter Oláh is a Hungarian. */
const OF_GOD: ReadonlySet<string> = new Set(
  'ahsan aman amin ansar asad ata atta ayat barakat dakhil ehsan ihsan ekram ikram enayat inayat inam esmat ismat ezzat izzat ezat izat fath faiz fayz fazl fadl habib hafiz hafeez haibat hibat heybat hamid hameed hamd hasib hedayat hidayat hekmat hikmat hojat hojjat hujjat kalim kaleem karam khalil khaleel khair khayr lutf lotf mati mohib muhib mujib najib najeeb naqib naeem naim nasib naseeb nasr nemat neamat nimat noor nur qudrat ghodrat rafi rahim rahm rahmat rooh ruh saif sayf sakhi sami sana shafi sharif shukr sibghat taj obaid ubaid ubayd wali vali wasi yad zabi zabih zia ziya'.split(
    ' ',
  ),
)
const CLAN = /^(?:mc|mac|o|st|saint|ste|sainte|sankt|san|santa)$/
const SAINT = /^(?:st|saint|ste|sainte|sankt)$/
const NOBILIARY =
  /^(?:van|von|vom|zu|zum|zur|de|del|della|delle|dello|dei|degli|dalla|da|das|do|dos|du|des|di|d|der|den|ter|ten|het|op|la|las|le|les|los|lo|y|e|af|und|of|the|vande|vander|vanden|dela|delos|delas|t|bar|ou|ait|dhu|zu|thu|dhul|zul)$/

function anyOf(kinds: readonly RegExp[]): RegExp {
  return new RegExp(kinds.map(({ source }) => source).join('|'))
}

type Context = { readonly syllabic: boolean; readonly particle: (text: string) => void }

/** Joins what is one part in several words: Abd al-Rahman, Abu Bakr, Salah al-Din, Mc Grath; and takes particles
 *  away from the part that they belong to, remembering them. */
export function compound(drafts: readonly Draft[], context: Context): readonly Draft[] {
  if (context.syllabic || drafts.length < 2) return drafts.map(glued)
  const out: Draft[] = []
  const open: Open = { before: '', role: null }
  for (let at = 0; at < drafts.length; ) {
    const taken = whole(drafts, at, out)
    if (taken !== null) {
      if (taken.draft !== null) out.push(finished(taken.draft, open))
      at += taken.length
      continue
    }
    const draft = drafts[at] as Draft
    if (small(drafts, at, { open, out: out.length })) {
      context.particle(draft.text)
      open.before += draft.text
    } else out.push(finished(draft, open))
    at++
  }
  return out
}

/** Particles met and not yet given to a part, and the role that they lend it. */
type Open = { before: string; role: Role | null }

function finished(draft: Draft, open: Open): Draft {
  const role = open.role !== null && draft.role === 'part' ? open.role : draft.role
  const out = glued({ ...draft, role, ...(open.before === '' ? {} : { particles: open.before }) })
  open.before = ''
  open.role = null
  return out
}

/** True of most words: no article, particle, servant or father, which need a look at their neighbours. */
export const isOrdinary = (text: string): boolean => !SPECIAL.test(text)

/** A part of several words that begins here, or ends the part before. */
function whole(drafts: readonly Draft[], at: number, out: Draft[]): { draft: Draft | null; length: number } | null {
  const { text, role } = drafts[at] as Draft
  const next = drafts[at + 1]
  if (isOrdinary(text)) return next === undefined ? null : doubleGiven(drafts, at, next)
  if (SON_AFTER.test(text) && out.length > 0) {
    const father = out.pop() as Draft
    out.push({ ...father, role: 'patronymic', after: text })
    return { draft: null, length: 1 }
  }
  if (FAITH_GLUED.test(text) && out.length > 0 && (next !== undefined || out.length > 1)) {
    const bearer = out.pop() as Draft
    out.push({ ...bearer, text: bearer.text + faith(text), shown: `${bearer.shown} ${text}` })
    return { draft: null, length: 1 }
  }
  // Habib Allah is Habibullah.
  const servant = out.at(-1)
  if (GOD.test(text) && servant !== undefined && OF_GOD.has(servant.text)) {
    out.pop()
    out.push({ ...servant, text: `${servant.text}ullah`, shown: `${servant.shown} ${text}` })
    return { draft: null, length: 1 }
  }
  if (next === undefined) return null
  const double = doubleGiven(drafts, at, next)
  if (double !== null) return double
  const bearing = bearer(text, next.text)
  if (bearing !== null) {
    if (!FAITH.test(next.text)) return { draft: { ...(drafts[at] as Draft), text: bearing }, length: 1 }
    return {
      draft: { ...(drafts[at] as Draft), text: bearing + faith(next.text), shown: shown(drafts, at, 2) },
      length: 2,
    }
  }
  const after = drafts[at + 2]
  if (SERVANT.test(text) || (FATHER.test(text) && drafts.length > 2) || CLAN.test(text)) {
    if (CLAN.test(text) && role === 'initial') return null
    const span = ARTICLE.test(next.text) && after !== undefined && !CLAN.test(text) ? 3 : 2
    const stem = SERVANT.test(text) ? 'abdul' : FATHER.test(text) ? 'abu' : SAINT.test(text) ? 'saint' : text
    const bearer = span === 3 ? (after as Draft) : next
    return {
      draft: {
        text: stem === 'abdul' && GOD.test(bearer.text) ? 'abdullah' : stem + bearer.text,
        shown: shown(drafts, at, span),
        role: stem === 'abu' ? 'kunya' : role,
      },
      length: span,
    }
  }
  if (ARTICLE.test(text) && FAITH.test(next.text) && out.length > 0) {
    const bearer = out.pop() as Draft
    out.push({ ...bearer, text: bearer.text + faith(next.text), shown: `${bearer.shown} ${shown(drafts, at, 2)}` })
    return { draft: null, length: 2 }
  }
  return null
}

function doubleGiven(drafts: readonly Draft[], at: number, next: Draft): { draft: Draft; length: number } | null {
  const draft = drafts[at] as Draft
  if (at > 0 || drafts.length < 3 || !isDoubleGiven(draft.text + next.text)) return null
  return { draft: { ...draft, text: draft.text + next.text, shown: shown(drafts, at, 2) }, length: 2 }
}

const BEARERS =
  /^(?:ha[qk]q?|haque|huq|hoque|islam|alam|kari[mn]|kabir|amin|has+an|huda|bari|mom[ie]n|hai|hye|din|deen|rahman|rehman|rahim|rashid|salam|sattar|samad|sab[ou]+r|din)$/

const BEARING = /^([a-z]{3,}?)u([lrsd])$/
const SPECIAL = anyOf([SERVANT, ARTICLE, FATHER, SON, SON_AFTER, FAITH_GLUED, GOD, CLAN, NOBILIARY, BEARING])

/** Saiful Islam is Saif al-Islam, Zakiur Rahman is Zaki ur Rehman: the article is written onto the word before. */
function bearer(text: string, next: string): string | null {
  const found = BEARING.exec(text)
  if (found === null || SERVANT.test(text) || !BEARERS.test(next)) return null
  return found[2] === 'l' || next.startsWith(found[2] as string) ? (found[1] as string) : null
}

/** True for a particle that belongs to what follows; tells what it makes of it. */
function small(drafts: readonly Draft[], at: number, now: { readonly open: Open; readonly out: number }): boolean {
  const { text, stopped, role } = drafts[at] as Draft
  if (isOrdinary(text)) return false
  const left = drafts.length - at - 1
  // Ben Goumo, with the last word first.
  if (left === 0 && at > 1 && !stopped && /^(?:bin|ibn|ben|bint|ould)$/.test(text)) return true
  // SANTOS, Isabel dos.
  if (left === 0 && at > 1 && !stopped && role === 'given' && NOBILIARY.test(text)) return true
  if (left === 0 || stopped) return false
  if (SON.test(text) && (at > 0 || opens(drafts))) {
    now.open.role = 'patronymic'
    return true
  }
  // Only al and el open a name; Ed, Ad and An are names there.
  if (ARTICLE.test(text) && (at > 0 || /^[aeu]l$/.test(text))) {
    if (at > 0) now.open.role ??= 'nisbah'
    return true
  }
  return NOBILIARY.test(text) && now.out + left > 1
}

/** BIN LADIN, Usama, and bin Laden Usama: a son's particle that stands first; Ben and Ag are given names there. */
function opens(drafts: readonly Draft[]): boolean {
  const [first, next] = drafts
  if (first?.role === 'family') return next?.role === 'family'
  return drafts.length > 2 && /^(?:bin|ibn|bint)$/.test(first?.text ?? '')
}

function shown(drafts: readonly Draft[], at: number, length: number): string {
  return drafts
    .slice(at, at + length)
    .map(draft => draft.shown)
    .join(' ')
}

function faith(text: string): string {
  return /(?:din|deen|dine|dina)$/.test(text) ? 'din' : text
}

const NISBAH = /^(?:al|el)([bcdfghjklmnpqrstvwyz][a-z]{2,}i)$/
const GLUED_SERVANT = /^abb?d(?:el|eel|al|ol|oul|il|[uei][rszn](?=[rszn])|e|o|a)(?=[a-z]{4})/
const GLUED_FAITH = /(?:[aeu]l|[aeu]d)?d(?:in|een|ine)$/
const WRITTEN_ON = anyOf([NISBAH, GLUED_SERVANT, GLUED_FAITH])

/** A word into which nothing was written that belongs apart. */
export const isSingle = (text: string): boolean => text.length < 6 || !WRITTEN_ON.test(text)

/** Abderrahmane: the French close it with an e. */
const FRENCH_E = /(?<=[aiou][mnd])e$/

/** Abdelnour is Abd al-Nour, Almasri is al-Masri, Salahuddin is Salah al-Din. */
function glued(draft: Draft): Draft {
  const text = draft.text
  if (isSingle(text)) return draft
  const servant = GLUED_SERVANT.exec(text)
  if (servant !== null && draft.shown === text && text.length >= 7 && !/^abd(?:ull|all|oull|oll)/.test(text))
    return { ...draft, text: `abdul${text.slice(servant[0].length).replace(FRENCH_E, '')}` }
  const nisbah = NISBAH.exec(text)
  if (nisbah !== null)
    return { ...draft, text: nisbah[1] as string, role: draft.role === 'part' ? 'nisbah' : draft.role }
  return { ...draft, text: text.replace(GLUED_FAITH, 'din') }
}
