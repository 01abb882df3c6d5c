import type { Portion, SourceFile } from '../../source.ts'
import { readOfacCsv } from './csv.ts'
import { readOfacXml } from './xml.ts'

/** Reads one edition of an OFAC list from whichever form was given. XML wins when both are: it says more. */
export async function* readOfac(files: readonly SourceFile[]): AsyncGenerator<Portion> {
  const xml = files.find(file => file.role === 'xml')
  if (xml) yield* readOfacXml(xml.input)
  else yield* readOfacCsv(files)
}
