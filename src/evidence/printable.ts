/**
 * What a terminal, a browser or a spreadsheet would obey: control characters but tab and line breaks (escape
 * sequences begin with one), and the characters that turn the direction of what follows (Unicode UAX 9, explicit
 * formatting). Marks that names in Arabic and Hebrew need (U+200E, U+200F, U+061C) turn nothing and stay.
 */
const obeyed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const everyObeyed = new RegExp(obeyed, 'g')
const breaks = /[\s\u2028\u2029]+/g

/** No writing puts more marks on one letter (Hebrew with cantillation comes near); stacked ones cover the lines above. */
const stacked = /(\p{M}{6})\p{M}+/gu

/** Text of evidence or of a list as it may be shown: each character that would be obeyed becomes U+FFFD. Line breaks stay. */
export function printable(text: string): string {
  const whole = (text.isWellFormed() ? text : text.toWellFormed()).replace(stacked, '$1\uFFFD')
  return obeyed.test(whole) ? whole.replace(everyObeyed, '\uFFFD') : whole
}

/** The same on one line: white space of any kind and length is one blank. Evidence must not write lines of its own. */
export const printableLine = (text: string): string => printable(text).replace(breaks, ' ').trim()

/** JSON that a terminal does not obey and that has no lines but its own: what it would is written as an escape, and reads
 *  back as it was. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
