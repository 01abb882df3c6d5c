/** How a name part sounds whatever the romanisation: Yevgeniy and Evgeny, Qadhafi and Kadafi, Smirnoff and
 *  Smirnov fall together. Letters a–z; `x` stands for sh, `c` for ch, `j` for zh and dj. Lossy on purpose. */
export function soundOf(text: string): string {
  // Ly and Li, Vy and Vi are one family each.
  if (text.length < 3) return text.length === 2 && text.endsWith('y') ? `${text[0]}i` : text
  let out = ''
  let at = 0
  if (text.startsWith('ye')) at = 1
  else if (text.startsWith('x')) {
    out = 'x'
    at = 1
  }
  let last = out === '' ? 0 : X
  while (at < text.length) {
    const sound = soundAt(text, at)
    at += took
    if (sound === '') continue
    if (last !== sound.charCodeAt(0)) out += sound
    else if (sound.length > 1) out += sound.slice(1)
    last = sound.charCodeAt(sound.length - 1)
  }
  return ending(out)
}

/** The consonants of a sound, with an opening vowel as `a`: what is left when vowels are guesswork, as they are
 *  for names written in Arabic, Hebrew or by ear. */
export function skeletonOf(sound: string): string {
  let out = ''
  let last = 0
  for (let at = 0; at < sound.length; at++) {
    const code = sound.charCodeAt(at)
    if (isVowel(code)) {
      if (at === 0) {
        out = 'a'
        last = code
      }
    } else if (code !== last) {
      out += sound[at]
      last = code
    }
  }
  return out
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

/** The groups by the code of their first letter, each with the code of its second letter, 0 where it has one only. */
const byLetter: readonly (readonly Group[])[] = Array.from({ length: 128 }, (_, code) =>
  (groups[String.fromCharCode(code)] ?? []).map(([spelt, sound]) => ({
    spelt,
    sound,
    second: spelt.length > 1 ? spelt.charCodeAt(1) : 0,
  })),
)

type Group = { readonly spelt: string; readonly sound: string; readonly second: number }

/** Letters that the last sound was spelt with. */
let took = 1

function soundAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  for (const { spelt, sound, second } of byLetter[code] ?? []) {
    if (second !== 0 && second !== next) continue
    if (spelt.length > 2 && !text.startsWith(spelt, at)) continue
    if (glides(text, at, spelt)) continue
    took = spelt.length
    return sound
  }
  took = 1
  if (code === C) return next === E || next === I || next === Y ? 's' : 'k'
  if (code === J) return isVowel(next) ? 'j' : 'i'
  // An h that closes the word after a vowel is silent: Abdullah, Fatimah; Vietnamese Anh is not An.
  if (code === H && at + 1 === text.length && text.charCodeAt(at - 1) !== N) return ''
  return text[at] as string
}

const C = 99
const E = 101
const H = 104
const I = 105
const J = 106
const N = 110
const X = 120
const Y = 121

function isVowel(code: number): boolean {
  return code === 97 || code === E || code === I || code === 111 || code === 117
}

/** A y before a dark vowel opens the next syllable: Takeyama is not Takayama. */
function glides(text: string, at: number, spelt: string): boolean {
  return (spelt === 'ey' || spelt === 'ay') && /[aou]/.test(text[at + 2] ?? '')
}

function ending(sound: string): string {
  if (sound.endsWith('of') && sound.length > 3) return `${sound.slice(0, -1)}v`
  if (sound.endsWith('ef') && sound.length > 4) return `${sound.slice(0, -1)}v`
  return sound
}
