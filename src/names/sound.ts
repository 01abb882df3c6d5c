const VOWELS = 'aeiou'

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
  while (at < text.length) {
    const [sound, length] = soundAt(text, at)
    at += length
    if (sound === '') continue
    if (out.endsWith(sound[0] as string)) out += sound.slice(1)
    else out += sound
  }
  return ending(out)
}

/** The consonants of a sound, with an opening vowel as `a`: what is left when vowels are guesswork, as they are
 *  for names written in Arabic, Hebrew or by ear. */
export function skeletonOf(sound: string): string {
  let out = ''
  for (let at = 0; at < sound.length; at++) {
    const letter = sound[at] as string
    if (VOWELS.includes(letter)) {
      if (at === 0) out = 'a'
    } else if (!out.endsWith(letter)) out += letter
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

function soundAt(text: string, at: number): readonly [string, number] {
  const letter = text[at] as string
  const options = groups[letter]
  if (options !== undefined) {
    for (const [spelt, sound] of options)
      if (text.startsWith(spelt, at) && !glides(text, at, spelt)) return [sound, spelt.length]
  }
  const next = text[at + 1]
  if (letter === 'c') return [next === 'e' || next === 'i' || next === 'y' ? 's' : 'k', 1]
  if (letter === 'j') return [next !== undefined && VOWELS.includes(next) ? 'j' : 'i', 1]
  // An h that closes the word after a vowel is silent: Abdullah, Fatimah; Vietnamese Anh is not An.
  if (letter === 'h' && next === undefined && text[at - 1] !== 'n') return ['', 1]
  return [letter, 1]
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
