import { isParticle } from './culture.ts'
import type { Role } from './name.ts'

/** A part in the making. */
export type Draft = {
  readonly text: string
  /** As the source has it. */
  readonly shown: string
  readonly role: Role
  /** Particles before it, written as one word. */
  readonly particles?: string
}

const SERVANT = /^(?:abd|abdu|abdul|abdel|abdal|abdol|abdoul|abdur|abdus|abdil|abed|abdi)$/
const ARTICLE = /^(?:al|el|ul|ar|as|ash|at|ad|an|az|ur|us|ud|ed|il|ol|oul|eul|l)$/
const FATHER = /^(?:abu|abou|aboo|abo|abi|umm|um|oum)$/
const SON = /^(?:bin|ibn|ben|bint|binti|bente|ould|wuld|oglu|ogly|uly|uulu|kyzy|qizi|b|s\/o|d\/o)$/
const FAITH =
  /^(?:din|deen|dine|eddin|eddine|uddin|aldin|addin|ddin|udin|allah|ullah|ollah|dowla|dawla|islam|haq|haqq)$/
const CLAN = /^(?:mc|mac|o|st|saint|san|santa)$/

/** Joins what is one part in several words: Abd al-Rahman, Abu Bakr, Salah al-Din, Mc Grath; and takes particles
 *  away from the part that they belong to, remembering them. */
export function compound(drafts: readonly Draft[], particle: (text: string) => void): readonly Draft[] {
  const out: Draft[] = []
  let before = ''
  let role: Role | null = null
  const push = (draft: Draft) => {
    const own = role !== null && draft.role === 'part' ? role : draft.role
    out.push(glued({ ...draft, role: own, ...(before === '' ? {} : { particles: before }) }))
    before = ''
    role = null
  }
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at] as Draft
    const next = drafts[at + 1]
    const after = drafts[at + 2]
    const left = drafts.length - at - 1
    if (next === undefined || drafts.length < 2) push(draft)
    else if (SERVANT.test(draft.text) || (FATHER.test(draft.text) && drafts.length > 2) || CLAN.test(draft.text)) {
      const span = ARTICLE.test(next.text) && after !== undefined ? 3 : 2
      const stem = SERVANT.test(draft.text) ? 'abd' : FATHER.test(draft.text) ? 'abu' : draft.text
      const bearer = span === 3 ? (after as Draft) : next
      push({ text: stem + bearer.text, shown: shown(drafts, at, span), role: stem === 'abu' ? 'kunya' : draft.role })
      at += span - 1
    } else if (ARTICLE.test(draft.text) && FAITH.test(next.text) && out.length > 0) {
      const bearer = out.pop() as Draft
      out.push({ ...bearer, text: bearer.text + faith(next.text), shown: `${bearer.shown} ${shown(drafts, at, 2)}` })
      at += 1
    } else if (SON.test(draft.text) && at > 0) {
      particle(draft.text)
      before += draft.text
      role = 'patronymic'
    } else if (ARTICLE.test(draft.text) && (left > 0 || at > 0)) {
      particle(draft.text)
      before += draft.text
      if (at > 0) role ??= 'nisbah'
    } else if (isParticle(draft.text) && out.length + left > 1) {
      particle(draft.text)
      before += draft.text
    } else push(draft)
  }
  return out
}

function shown(drafts: readonly Draft[], at: number, length: number): string {
  return drafts
    .slice(at, at + length)
    .map(draft => draft.shown)
    .join(' ')
}

function faith(text: string): string {
  return /(?:din|deen|dine)$/.test(text) ? 'din' : text
}

const NISBAH = /^(?:al|el)([bcdfghjklmnpqrstvwyz][a-z]{2,}i)$/

/** Abdulrahman is Abd al-Rahman, Almasri is al-Masri, Salahuddin is Salah al-Din. */
function glued(draft: Draft): Draft {
  const text = draft.text
  if (text.length < 6) return draft
  const servant = /^abd(?:ul|el|al|ol|oul|il|u[rszn](?=[rszn])|u|e|o|a)?(?=[a-z]{4})/.exec(text)
  if (servant !== null && text.length >= 7 && draft.shown === text)
    return { ...draft, text: `abd${text.slice(servant[0].length)}` }
  const nisbah = NISBAH.exec(text)
  if (nisbah !== null)
    return { ...draft, text: nisbah[1] as string, role: draft.role === 'part' ? 'nisbah' : draft.role }
  return { ...draft, text: text.replace(/(?:[aeu]l|[aeu]d)?d(?:in|een|ine)$/, 'din') }
}
