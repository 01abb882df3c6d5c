/** How a name part sounds whatever the romanisation: Yevgeniy and Evgeny, Qadhafi and Kadafi, Smirnoff and
 *  Smirnov fall together. Letters a–z; `x` stands for sh, `c` for ch, `j` for zh and dj. Lossy on purpose. */
export function soundOf(text: string): string {
  return letters(heard, soundInto(text))
}

/** The consonants of a sound, with an opening vowel as `a`: what is left when vowels are guesswork, as they are
 *  for names written in Arabic, Hebrew or by ear. */
export function skeletonOf(sound: string): string {
  if (sound.length > LONGEST) return skeletonOf(sound.slice(0, LONGEST))
  for (let at = 0; at < sound.length; at++) heard[at] = sound.charCodeAt(at)
  return letters(bones, bonesInto(sound.length))
}

/** Sounds of more letters are cut. */
const LONGEST = 1024
/** Letters of the last sound and of the last skeleton that were worked out, so that who only looks for them in an index
 *  needs no text of them. */
export const heard = new Uint8Array(LONGEST + 2)
export const bones = new Uint8Array(LONGEST + 2)

/** Writes the sound of a text to `heard`; how many letters it has. */
export function soundInto(text: string): number {
  const { length } = text
  // Ly and Li, Vy and Vi are one family each.
  if (length < 3) {
    for (let at = 0; at < length; at++) heard[at] = text.charCodeAt(at)
    if (length === 2 && heard[1] === Y) heard[1] = I
    return length
  }
  let out = 0
  let at = 0
  if (text.startsWith('ye')) at = 1
  else if (text.startsWith('x')) {
    heard[out++] = X
    at = 1
  }
  let last = out === 0 ? 0 : X
  while (at < length && out < LONGEST) {
    const sound = soundAt(text, at)
    at += took
    if (sound === 0) continue
    const first = sound & 127
    const second = sound >> 7
    if (last !== first) heard[out++] = first
    if (second !== 0) heard[out++] = second
    last = second === 0 ? first : second
  }
  // Smirnoff is Smirnov.
  const opens = heard[out - 2]
  if (heard[out - 1] === F && ((opens === O && out > 3) || (opens === E && out > 4))) heard[out - 1] = V
  return out
}

/** Writes the skeleton of the so many letters of `heard` to `bones`; how many letters it has. */
export function bonesInto(length: number): number {
  let out = 0
  let last = 0
  for (let at = 0; at < length; at++) {
    const code = heard[at] as number
    if (isVowel(code)) {
      if (at === 0) {
        bones[out++] = A
        last = code
      }
    } else if (code !== last) {
      bones[out++] = code
      last = code
    }
  }
  return out
}

function letters(codes: Uint8Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCharCode(codes[at] as number)
  return text
}

/** Letter groups of several romanisations, longest first, by first letter. */
const groups: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  a: [
    ['ae', 'e'],
    ['ay', 'ai'],
    ['aj', 'ai'],
  ],
  b: [['bh', 'b']],
  c: [
    ['cz', 'c'],
    ['ch', 'c'],
    ['ck', 'k'],
    ['cs', 'c'],
  ],
  d: [
    ['dsch', 'j'],
    ['dzh', 'j'],
    ['dj', 'j'],
    ['dz', 'z'],
    ['dh', 'd'],
  ],
  e: [
    ['ee', 'i'],
    ['ey', 'ai'],
    ['ei', 'ai'],
    ['ej', 'ai'],
    ['eu', 'eu'],
  ],
  g: [['gh', 'g']],
  i: [
    ['iy', 'i'],
    ['ij', 'i'],
    ['ie', 'i'],
    ['iu', 'iu'],
  ],
  k: [
    ['kh', 'h'],
    ['ks', 'ks'],
  ],
  o: [
    ['oo', 'u'],
    ['ou', 'u'],
    ['oe', 'o'],
  ],
  p: [['ph', 'f']],
  q: [
    ['qu', 'k'],
    ['q', 'k'],
  ],
  r: [['rh', 'r']],
  s: [
    ['shch', 'x'],
    ['sch', 'x'],
    ['sh', 'x'],
    ['sz', 'x'],
  ],
  t: [
    ['tsch', 'c'],
    ['tch', 'c'],
    ['tsh', 'c'],
    ['th', 't'],
    ['ts', 'z'],
    ['tz', 'z'],
  ],
  u: [['ue', 'u']],
  w: [
    ['wh', 'v'],
    ['w', 'v'],
  ],
  x: [['x', 'ks']],
  y: [
    ['yy', 'i'],
    ['y', 'i'],
  ],
  z: [['zh', 'j']],
}

/** The groups that a letter and the next one may open, by the codes of both. */
const byLetters: (readonly Group[] | undefined)[] = new Array(128 * 128).fill(undefined)
for (const [letter, spelt] of Object.entries(groups))
  for (let next = 0; next < 128; next++) {
    const open = spelt.filter(([group]) => group.length === 1 || group.charCodeAt(1) === next)
    if (open.length > 0) byLetters[(letter.charCodeAt(0) << 7) | next] = open.map(groupOf)
  }

function groupOf([spelt, sound]: readonly [string, string]): Group {
  return {
    spelt,
    length: spelt.length,
    sound: sound.charCodeAt(0) | (sound.length > 1 ? sound.charCodeAt(1) << 7 : 0),
    glides: spelt === 'ey' || spelt === 'ay',
  }
}

/** `sound` holds the codes of one or two letters, of 7 bits each. */
type Group = {
  readonly spelt: string
  readonly length: number
  readonly sound: number
  readonly glides: boolean
}

/** Letters that the last sound was spelt with. */
let took = 1

/** The sound that a text has at a place, as a group's; 0 where it is silent. */
function soundAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  const known = byLetters[((code & 127) << 7) | (next & 127)]
  if (known !== undefined)
    for (let one = 0; one < known.length; one++) {
      const group = known[one] as Group
      if (group.length > 2 && !text.startsWith(group.spelt, at)) continue
      // A y before a dark vowel opens the next syllable: Takeyama is not Takayama.
      if (group.glides && isDark(text.charCodeAt(at + 2))) continue
      took = group.length
      return group.sound
    }
  took = 1
  if (code === C) return next === E || next === I || next === Y ? S : K
  if (code === J) return isVowel(next) ? J : I
  // An h that closes the word after a vowel is silent: Abdullah, Fatimah; Vietnamese Anh is not An.
  if (code === H && at + 1 === text.length && text.charCodeAt(at - 1) !== N) return 0
  return code
}

const A = 97
const C = 99
const E = 101
const F = 102
const H = 104
const I = 105
const J = 106
const K = 107
const N = 110
const O = 111
const S = 115
const V = 118
const X = 120
const Y = 121

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117
}

function isDark(code: number): boolean {
  return code === 97 || code === 111 || code === 117
}
