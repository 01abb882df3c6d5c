/** Names made up for the bench, the same for the same seed. */
const given =
  'Mary James Anna Peter Susan Olga Thomas Yusuf Amina Chen Wei Raj Priya Carlos Lucia Hans Ingrid Fatima Kofi Adjoa Mohammed Ali Ahmad Hassan Ivan Sergey Elena Natalia Juan Maria Luis Ana Pierre Claire Giulia Marco Yuki Haruto Min Ji'.split(
    ' ',
  )
const family =
  'Smith Johnson Becker Rossi Ivanova Tanaka Okafor Mbeki Singh Patel Garcia Larsen Nowak Dubois Silva Haddad Cohen Kim Nguyen Yilmaz Khan Petrov Lopez Wang Zhang Hosseini Karimi Adeyemi Mwangi Johansson Virtanen Horvat Popescu Papadopoulos'.split(
    ' ',
  )
const trades =
  'Trading Shipping Technology Logistics Petroleum Electronics Construction Holdings Import Export Foods Energy'.split(
    ' ',
  )
const syllables =
  'ba ka ri mo ta zu len dor vin shi har qa nel sto pra gu fe lim ros tan bek mir zad ko ya wen du hai lo sa'.split(' ')

export function cleanName(random: () => number): string {
  const middle = random() < 0.3 ? ` ${pick(given, random)}` : ''
  return `${pick(given, random)}${middle} ${pick(family, random)}${random() < 0.4 ? `-${made(random)}` : ''}`
}

export function syntheticName(random: () => number): string {
  if (random() < 0.25)
    return `${made(random)} ${random() < 0.5 ? `${made(random)} ` : ''}${pick(trades, random)} ${random() < 0.5 ? 'LLC' : 'Co Ltd'}`
  return `${pick(given, random)} ${random() < 0.4 ? `${pick(given, random)} ` : ''}${random() < 0.3 ? pick(family, random) : made(random)}`
}

function made(random: () => number): string {
  let word = ''
  for (let left = 2 + Math.floor(random() * 3); left > 0; left--) word += pick(syllables, random)
  return (word[0] as string).toUpperCase() + word.slice(1)
}

export function hardNames(random: () => number): string[] {
  const chains = Array.from({ length: 300 }, () =>
    Array.from({ length: 12 }, () => `bin ${pick(given, random)}`)
      .join(' ')
      .slice(4),
  )
  const long = Array.from({ length: 300 }, () =>
    Array.from({ length: 50 }, () => made(random))
      .join(' ')
      .slice(0, 300),
  )
  const single = ['Mohammed', 'Ali', 'Company', 'Bank', 'Trading', 'Khan', 'Islamic', 'Iran', 'International', 'Kim']
  return shuffled([...chains, ...long, ...Array.from({ length: 400 }, () => pick(single, random))], random)
}

/** Names as a service may be asked them: of a hundred, 80 of ordinary people, 15 of listed names, most with a slip, 5 hard. */
export function mixed(listed: readonly string[], count: number, random: () => number): string[] {
  const hard: string[] = []
  while (hard.length < count * 0.05) hard.push(...hardNames(random))
  return shuffled(
    [
      ...Array.from({ length: count * 0.8 }, () => cleanName(random)),
      ...Array.from({ length: count * 0.15 }, () => alter(pick(listed, random), random)),
      ...hard.slice(0, count * 0.05),
    ],
    random,
  )
}

export function alter(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, name.length - 2))
  const how = random()
  if (how < 0.3) return name.slice(0, at) + name.slice(at + 1)
  if (how < 0.6) return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  if (how < 0.8) return name.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + name.slice(at + 1)
  return name
}

export function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T
}

export function shuffled<T>(values: T[], random: () => number): T[] {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = values[at] as T
    values[at] = values[other] as T
    values[other] = kept
  }
  return values
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
