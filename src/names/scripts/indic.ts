import { readable, type Spelling } from './spelling.ts'

/** The scripts of India share one order of letters, so one table serves them all; offsets are from the block's start. */
const sounds: Readonly<Record<number, string>> = Object.fromEntries(
  '5 a 6 aa 7 i 8 i 9 u 10 u 11 ri 14 e 15 e 16 ai 18 o 19 o 20 au 21 k 22 kh 23 g 24 gh 25 n 26 ch 27 chh 28 j 29 jh 30 n 31 t 32 th 33 d 34 dh 35 n 36 t 37 th 38 d 39 dh 40 n 41 n 42 p 43 ph 44 b 45 bh 46 m 47 y 48 r 49 r 50 l 51 l 52 zh 53 v 54 sh 55 sh 56 s 57 h 62 a 63 i 64 i 65 u 66 u 67 ri 70 e 71 e 72 ai 74 o 75 o 76 au 1 n 2 n 3 h 88 q 89 kh 90 gh 91 z 92 r 93 rh 94 f 95 y 112 n 113 _ 122 n 123 n 124 r 125 l 126 l 127 k'
    .match(/\S+ \S+/g)
    ?.map(pair => pair.split(' ') as [string, string]) ?? [],
)
const virama = 77

/** Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam. Northern scripts do not speak
 *  the last inherent a (राम is Ram); southern ones do. */
export function spellIndic(written: string): readonly Spelling[] {
  // Assamese has an r and a w of its own, Bengali a t without a vowel.
  const token = written
    .replaceAll('\u09f0', '\u09b0')
    .replaceAll('\u09f1', '\u09b5')
    .replaceAll('\u09ce', '\u09a4\u09cd')
  const start = token.charCodeAt(0) & ~0x7f
  const northern = start < 0xb80
  const full = write(token, start)
  const spoken = northern
    ? full
        .replace(/(?<=[aeiouA]n?(?:chh|[kgcjtdpb]h|sh|ch|[a-z]))A$/, '')
        .replace(
          /([aeiouA](?:[kgcjtdpb]h|sh|ch|[bcdfghjklmnpqrstvyz]))A((?:[kgcjtdpb]h|sh|ch|[bcdfghjklmnpqrstvyz])[aeiou])/g,
          '$1$2',
        )
    : full
  const plain = (text: string) => text.toLowerCase()
  const tidy = (text: string) => plain(text).replace(/aa/g, 'a').replace(/chch/g, 'ch').replace(/_/g, '')
  const bengali =
    start === 0x980 ? [{ scheme: 'bengali', tokens: [tidy(spoken).replace(/v/g, 'b')], weight: 0.95 }] : []
  const tamil = start === 0xb80 ? tamilSpellings(tidy(spoken)) : []
  return readable([
    { scheme: 'indic', tokens: [tidy(spoken)], weight: 1 },
    ...bengali,
    ...tamil,
    { scheme: 'indic-full', tokens: [tidy(full)], weight: 0.9 },
    { scheme: 'indic-long', tokens: [plain(spoken).replace(/_/g, '')], weight: 0.85 },
  ])
}

/** Tamil writes one letter for k and g, t and d, p and b, ch and s, and puts an i between consonants of Sanskrit:
 *  சுப்பிரமணியம் is Subramaniam, சந்திரசேகரன் Chandrasekaran. */
function tamilSpellings(written: string): readonly Spelling[] {
  const voiced = written
    .replace(/([aeiournml])t(?!t)/g, '$1d')
    .replace(/([aeioum])p(?!p)/g, '$1b')
    .replace(/pp(i?)r/g, 'b$1r')
    .replace(/([dbkg]|tt)ir(?=a)/g, '$1r')
    .replace(/(?<=[aeiou])ch(?!h)(?=[aeiou])/g, 's')
  const soft = voiced.replace(/([aeioun])k(?!k)/g, '$1g')
  return [soft, voiced, voiced.replace(/^ch/, 's'), soft.replace(/^ch/, 's')].map((text, at) => ({
    scheme: `tamil-${at + 1}`,
    tokens: [text],
    weight: 0.95,
  }))
}

/** A capital A is an inherent vowel, which speech may drop. */
function write(token: string, start: number): string {
  let out = ''
  let open = false
  for (const letter of token) {
    const offset = (letter.codePointAt(0) ?? 0) - start
    const sound = sounds[offset]
    const consonant = (offset >= 21 && offset <= 57) || (offset >= 88 && offset <= 95)
    const sign = (offset >= 62 && offset <= 76) || offset === virama
    if (offset === 60) {
      // The dot below makes j a z and ph an f.
      out = out.replace(/jA?$/, 'z').replace(/phA?$/, 'f') + (open && !out.endsWith('A') ? '' : '')
      continue
    }
    if (open && !sign) out += 'A'
    open = false
    if (sound !== undefined && sound !== '_') out += sound
    if (consonant) open = true
  }
  return open ? `${out}A` : out
}
