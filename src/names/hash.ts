/** 32 bits of a text (FNV-1a), seeded by the kind of key. */
export function hash(kind: string, text: string): number {
  return hashBut(kind.charCodeAt(0), text, -1)
}

/** 32 bits of a text as a whole: equal texts are equal here, others hardly ever. */
export function textHash(text: string): number {
  return hash('w', text)
}

/** `textHash` of a text less the letter at `left`. */
export function textHashBut(text: string, left: number): number {
  return hashBut(TEXT, text, left)
}

const TEXT = 'w'.charCodeAt(0)

/** `hash` of a text less the letter at `left`, by the code of its kind. */
export function hashBut(kind: number, text: string, left: number): number {
  let value = 0x811c9dc5 ^ kind
  for (let at = 0; at < text.length; at++) if (at !== left) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}

/** `hash` of the text whose ASCII letters these are. */
export function bytesHash(kind: string, letters: Uint8Array, length: number): number {
  let value = 0x811c9dc5 ^ kind.charCodeAt(0)
  for (let at = 0; at < length; at++) value = Math.imul(value ^ (letters[at] as number), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}
