import { letters, readable, type Spelling } from './spelling.ts'

const elot = letters(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
)
const spoken = { ...elot, χ: 'h', υ: 'i' }
const learned = { ...elot, β: 'b', φ: 'ph', η: 'e', χ: 'ch', κ: 'c' }

/** Greek by ELOT 743 (passports), as it is spoken, and in the learned way of older books. */
export function spellGreek(token: string): readonly Spelling[] {
  const plain = token
    .normalize('NFD')
    .replace(/\u0308/g, '\u0001')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ς/g, 'σ')
  return readable([
    { scheme: 'elot', tokens: [write(plain, elot, false)], weight: 1 },
    { scheme: 'greek-spoken', tokens: [write(plain, spoken, true)], weight: 0.95 },
    { scheme: 'greek-learned', tokens: [write(plain, learned, false)], weight: 0.85 },
  ])
}

function write(token: string, table: Readonly<Record<string, string>>, spoken: boolean): string {
  const voiced = '[αεηιουωβγδζλμνρ]'
  const paired = token
    .replace(new RegExp(`([αεη])υ(?=${voiced})`, 'g'), '$1v')
    .replace(/([αεη])υ(?!\u0001)/g, '$1f')
    .replace(/ου/g, spoken ? 'u' : 'ou')
    .replace(/γγ/g, 'ng')
    .replace(/γξ/g, 'nx')
    .replace(/γχ/g, 'nch')
    .replace(/^γκ/, 'g')
    .replace(/^μπ/, 'b')
    .replace(/^ντ/, 'd')
    .replace(/γκ/g, spoken ? 'g' : 'gk')
    .replace(/μπ/g, spoken ? 'b' : 'mp')
    .replace(/ντ/g, spoken ? 'd' : 'nt')
  const sounded = spoken
    ? paired
        .replace(/αι/g, 'e')
        .replace(/[εο]ι/g, 'i')
        .replace(/γ(?=[ιε])/g, 'y')
    : paired
  return Array.from(sounded, letter => (letter === '\u0001' ? '' : (table[letter] ?? letter))).join('')
}
