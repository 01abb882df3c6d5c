import { bits } from './bits.ts'
import { distinct } from './data/distinct.ts'
import { edits } from './edit.ts'
import { EQUAL, NICKNAME, NUMBER, pack, SOUND, SPELLING, TYPO } from './hows.ts'
import { otherwise } from './otherwise.ts'
import { Pairs } from './pairs.ts'
import { budget, priced } from './price.ts'
import { mostEdits } from './shape.ts'
import { oneSlip } from './syllables.ts'
import { sameToken, type Token, tokenOf } from './token.ts'

/** Two words compared: thousandths of likeness, plus 1,024 times the reason's code. 0 when unlike. */
export function similar(a: Token, b: Token): number {
  if (sameToken(a, b)) return pack(1, EQUAL)
  if (a.digits || b.digits) return a.number !== null && a.number === b.number ? pack(0.98, NUMBER) : 0
  if (a.family >= 0 && a.family === b.family) return pack(0.97, SPELLING)
  if (a.soundHash === b.soundHash && a.sound === b.sound) return different(a, b) ? 0 : pack(0.96, SOUND)
  if (a.nicknames.length > 0 && b.nicknames.length > 0) {
    for (const group of a.nicknames)
      if (b.nicknames.includes(group)) return different(a, b) ? remembered(a, b) : pack(0.85, NICKNAME)
  }
  return remembered(a, b)
}

function different(a: Token, b: Token): boolean {
  return (a.known || a.frequency > 0) && (b.known || b.frequency > 0) && distinct(a.text, b.text)
}

const pairs = new Pairs(16)

/** `near`, remembered for pairs asked lately: the index and the comparison ask the same ones. */
function remembered(a: Token, b: Token): number {
  const la = a.sound.length
  const lb = b.sound.length
  if (la < 2 || lb < 2 || la - lb > 5 || lb - la > 5 || bits(a.letters ^ b.letters) > 6) return 0
  const known = pairs.find(a.id, b.id)
  if (known >= 0) return known
  const answer = near(a, b)
  pairs.keep(a.id, b.id, answer)
  return answer
}

/** Most words that are asked about are not near at all, so whether two near ones are two names is asked last. */
function near(a: Token, b: Token): number {
  const packed = misspelt(a, b)
  return packed === 0 || different(a, b) || gendered(a, b) || gendered(b, a) ? 0 : packed
}

function misspelt(a: Token, b: Token): number {
  const written = otherwise(a, b)
  if (written !== 0) return written
  // Hye and Haaje: three letters and two more are no misspelling.
  if (Math.min(a.text.length, b.text.length) <= 3 && Math.abs(a.text.length - b.text.length) > 1) return 0
  if (a.text.length > 8 && b.text.length > 8 && a.text.startsWith('abdul') && b.text.startsWith('abdul'))
    return servants(a, b)
  const allowed = budget(Math.max(a.sound.length, b.sound.length))
  const most = mostEdits(a.soundShape, b.soundShape)
  let cost = apart(a.sound, b.sound, most) ? 99 : priced(a.sound, b.sound, allowed)
  if (cost > allowed) cost = 99
  const longest = budget(Math.max(a.text.length, b.text.length))
  const short = Math.max(a.sound.length, b.sound.length) <= 4
  if (cost > 0.2 && !apart(a.text, b.text, most) && (!short || oneSlip(a.text, b.text))) {
    const other = priced(a.text, b.text, longest)
    if (other <= longest) cost = Math.min(cost, other)
  }
  // Where only vowels differ, a romanisation is likelier than another name.
  if (cost >= 50) return shortened(a, b)
  if (a.skeleton === b.skeleton && a.skeleton.length >= 3) cost *= 0.75
  // Two names that both exist are two names, unless they differ as spellings of one do.
  if (a.known && b.known && participle(a.text, b.text)) return pack(0.8, TYPO)
  if (a.known && b.known && cost > 0.25) return oneSlip(a.text, b.text) && a.text.length > 3 ? pack(TWO_NAMES, TYPO) : 0
  // The list is as its issuer wrote it; a subject whose name is a name has not misspelt another.
  const doubt = a.known && !b.known && cost > 0.25 ? 0.2 : 0
  // One slip is common, two in one word are rare.
  const length = Math.max(a.sound.length, b.sound.length)
  const like = 0.97 - cost * (0.08 + 0.7 / length) - 0.2 * Math.max(0, cost - 1.05) - doubt
  return like < 0.5 ? 0 : pack(like, TYPO)
}

/** Whether two words are more edits apart than so many. */
function apart(a: string, b: string, most: number): boolean {
  const lengths = a.length > LONGEST ? 0 : Math.abs(a.length - b.length)
  return lengths > most || edits(a, b) > most
}

/** Letters that `edits` looks at. */
const LONGEST = 32

/** Samir and Samer, Mahir and Maher: one Arabic word, or two that are written for one another. */
function participle(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false
  return a !== b && a.replace(/[ei]([a-z])$/, '.$1') === b.replace(/[ei]([a-z])$/, '.$1')
}

/** Two names that exist and are a slip apart: among several parts that agree, the slip is likelier. */
const TWO_NAMES = 0.42

/** Maria is not Mario, and Michelle not Michel: a closing vowel tells a woman's name from a man's. */
function gendered(one: Token, other: Token): boolean {
  const a = one.text
  const b = other.text
  if (a.length < 4 || b.length < a.length) return false
  if (
    b.length - a.length < 3 &&
    one.known &&
    b.startsWith(a) &&
    (b === `${a}ka` || b === `${a}ne` || (b === `${a}s` && a.endsWith('a')))
  )
    return true
  if (b === `${a}e` && a.length > 5 && /(?:ois|in|an|el|al|ard|aud)$/.test(a)) return true
  // A closing i makes a family of a man: Rashid, Rashidi.
  if (b.length === a.length + 1) return one.known && /[aei]$/.test(b) && !/[aeiouy]$/.test(a) && b.startsWith(a)
  if (a.length !== b.length || !(one.known || other.known)) return false
  return a.endsWith('o') && b.endsWith('a') && a.slice(0, -1) === b.slice(0, -1)
}

/** Servants of God are told apart by what God is called: Abd al-Aziz, Abd al-Azim. */
function servants(a: Token, b: Token): number {
  return similar(tokenOf(a.text.slice(5)), tokenOf(b.text.slice(5)))
}

/** Kuda is short for Kudakwashe: the opening of a rare name, where no better explanation is found. */
function shortened(a: Token, b: Token): number {
  if (a.frequency > 0 || b.frequency > 0) return 0
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (short.length < 4 || !long.startsWith(short) || short.length * 2.5 < long.length) return 0
  return pack(long.endsWith('bank') ? ITS_BANK : 0.76, NICKNAME)
}

/** Gazprom is not Gazprombank, but who writes Novikom may mean Novikombank: kept, to be seen. */
const ITS_BANK = 0.66
