import type { Sniffed } from '../../source.ts'

type Which = 'sdn' | 'non-sdn'

/**
 * Programmes that stand on the non-SDN list only. The two lists have one form, and files come under any name:
 * the programmes of the first entries tell which one it is.
 */
const nonSdnPrograms =
  /^(?:NS-PLC|561-Related|UKRAINE-EO13662|CMIC-EO13959|CAATSA - RUSSIA|FSE-IR|FSE-SY|BURMA-EO14014|MBS|CAPTA|HRIT-IR|NS-.*)$/i

export function sniffOfac(head: Buffer, path: string, which: Which): Sniffed | null {
  const text = head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
  return /^\s*</.test(text) ? sniffXml(text, path, which) : sniffCsv(text, path, which)
}

function sniffXml(text: string, path: string, which: Which): Sniffed | null {
  if (!/<(?:\w+:)?sdnList[\s>]/.test(text)) return null
  const programs = [...text.matchAll(/<(?:\w+:)?program>([^<]*)</g)].map(match => match[1]?.trim() ?? '')
  return { role: 'xml', certainty: 0.99 * likeness(programs, path, which) }
}

const cell = '(?:"[^"]*(?:""[^"]*)*"|[^",]*)'

const row = {
  sdn: new RegExp(`^\\d+,${cell},(?:-0- ?|"?(?:individual|vessel|aircraft|entity) ?"?)(?:,${cell}){9}\\s*$`, 'i'),
  alt: /^\d+,\d+,"?[afn]\.?k\.?a\.?"? ?,/i,
  add: new RegExp(`^\\d+,\\d+(?:,${cell}){4}\\s*$`),
  comments: /^\d+,"[^"]*(?:""[^"]*)*"\s*$/,
} as const

/** Every whole line of the head must look like a row of the file; OFAC prints no header. */
function sniffCsv(text: string, path: string, which: Which): Sniffed | null {
  const lines = text.split(/\r?\n/).filter(line => line !== '' && line !== '\u001A')
  const whole = lines.length > 1 && !/\n$/.test(text) ? lines.slice(0, -1) : lines
  if (whole.length === 0) return null
  for (const role of ['alt', 'sdn', 'add', 'comments'] as const) {
    const share = whole.filter(line => row[role].test(line)).length / whole.length
    if (share < 0.9) continue
    const programs = role === 'sdn' ? whole.flatMap(programsOf) : []
    return { role, certainty: (role === 'comments' ? 0.7 : 0.95) * share * likeness(programs, path, which) }
  }
  return null
}

function programsOf(line: string): string[] {
  const match = /^\d+,(?:"[^"]*(?:""[^"]*)*"|[^",]*),[^,]*,"?([^",]*)"?,/.exec(line)
  return (match?.[1] ?? '').split('] [').map(program => program.trim())
}

/** 1 when it must be this list, 0.5 when nothing tells them apart (an alias file under another name), near 0 when it is the other. */
function likeness(programs: readonly string[], path: string, which: Which): number {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const named = /cons/i.test(name) ? 0.9 : /^(?:sdn|alt|add)/i.test(name) ? 0.3 : 0.4
  const share = programs.filter(program => nonSdnPrograms.test(program)).length / programs.length
  const nonSdn = programs.length === 0 ? named : share > 0.6 ? 1 : share < 0.3 ? 0.05 : named
  return which === 'non-sdn' ? nonSdn : 1 - nonSdn
}
