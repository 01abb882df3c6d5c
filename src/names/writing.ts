/** The word as it looks: letters that a reader takes for others in some typeface fall together (rn and m, vv and w,
 *  cl and d, l and I). */
export function looksOf(text: string): string {
  let looks = text
  if (text.includes('n')) looks = looks.replaceAll('rn', 'm').replaceAll('nn', 'm')
  if (text.includes('vv')) looks = looks.replaceAll('vv', 'w')
  if (!text.includes('l')) return looks
  return looks.replaceAll('cl', 'd').replaceAll('l', 'i')
}

/** The word without its vowels: MKSM for Maksim. */
export function bareOf(text: string): string {
  let bare = ''
  for (let at = 0; at < text.length; at++) if (!VOWELS.includes(text.charAt(at))) bare += text.charAt(at)
  return bare
}

const VOWELS = 'aeiou'

const JAPANESE =
  /^(?:(?:[kgsztdnhbpmrwfjy]|ch|sh|ts|[kgnhbpmrst]y)?(?:ou|oo|uu|oh|[aeiou])(?:n(?![aeiouy])|(?=kk|ss|tt|pp|tch|ssh|tts)[kstp])?)+$/

/** No Japanese word has such a letter, or ends in any other consonant. */
const FOREIGN = /[lqvx]|[^aeiounh]$/

/** A Japanese word as Japan's own schools spell it: Tikara Tuda for Chikara Tsuda; empty for any other word. */
export function schoolOf(text: string): string {
  if (text.length > 20 || FOREIGN.test(text) || !JAPANESE.test(text)) return ''
  return text
    .replaceAll('shi', 'si')
    .replaceAll('sh', 'sy')
    .replaceAll('chi', 'ti')
    .replaceAll('ch', 'ty')
    .replaceAll('tsu', 'tu')
    .replaceAll('fu', 'hu')
    .replaceAll('ji', 'zi')
    .replaceAll(/j(?=[aou])/g, 'zy')
    .replaceAll('dzu', 'zu')
    .replaceAll(/ou|oo|oh(?![aeiou])/g, 'o')
    .replaceAll('uu', 'u')
    .replaceAll(/m(?=[bp])/g, 'n')
}
