import { textHash, textHashBut } from './hash.ts'

/** Words of company names so usual that a stranger's word one slip away is taken for them: COROPRATION, COMPAANY. */
const usual =
  'finance freight export exports offices society liberation movement council relief charity charitable welfare humanitarian corporation company limited international trading technology technologies industries industry industrial enterprise enterprises development engineering construction shipping petroleum petrochemical investment investments financial insurance services service general national holding holdings group import export commercial communications telecommunications electronics electronic information security research institute university foundation association organization ministry airlines aviation logistics transport transportation management manufacturing machinery equipment chemical chemicals energy mining metals steel bank exchange agency committee department division bureau office center republic islamic joint stock incorporated partnership laboratory laboratories pharmaceutical pharmaceuticals agricultural products production'.split(
    ' ',
  )

/** Words of legal forms in other languages are no slips either. */
const known = new Set([
  ...usual,
  ...'societa societe sociedad sociedade compania companhia compagnia compagnie corporacion industria industrie servicios servizi serviços'.split(
    ' ',
  ),
])
/** Every usual word by itself and by each of its spellings less one letter, and a bit for the hash of each. */
const shorter = new Map<string, string>()
const marks = new Uint8Array(1 << 16)
for (const word of usual) {
  set(word, word)
  for (let at = 0; at < word.length; at++) if (!shorter.has(lessOne(word, at))) set(lessOne(word, at), word)
}

function set(text: string, word: string): void {
  shorter.set(text, word)
  marks[textHash(text) >>> 16] = 1
}

/** A word one letter longer than the longest usual one is no slip of any. */
const longest = Math.max(...usual.map(word => word.length)) + 1

/** The usual word that a long word is one slip away from (a letter dropped, added, changed, or two swapped); null for
 *  the usual words themselves and for all others. */
export function misspelt(word: string): string | null {
  if (word.length < 6 || word.length > longest || known.has(word)) return null
  const direct = shorter.get(word)
  if (direct !== undefined) return direct
  for (let at = 0; at < word.length; at++) {
    // Most words are near no usual one: that shows without their spellings being put together.
    if (marks[textHashBut(word, at) >>> 16] === 0) continue
    const found = shorter.get(lessOne(word, at))
    if (found !== undefined && (Math.abs(found.length - word.length) !== 0 || near(found, word))) return found
  }
  return null
}

function lessOne(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1)
}

/** One letter changed, or two neighbours swapped, in words of one length. */
function near(a: string, b: string): boolean {
  const apart: number[] = []
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) apart.push(at)
  const [first = 0, second = 0] = apart
  if (apart.length === 1) return true
  return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
