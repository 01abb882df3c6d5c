import { SaxesParser } from 'saxes'
import type { Input } from './input.ts'
import { textOf } from './lines.ts'
import { InputFault } from './rejection.ts'

/** One element with everything below it. Names are local names: the prefix is the sender's whim, `uri` is not. */
export type Element = {
  readonly name: string
  readonly uri: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Own text without that of children, trimmed. */
  readonly text: string
  /** Line of the start tag, from 1. */
  readonly line: number
}

type Growing = Omit<Element, 'children' | 'text'> & { children: Growing[]; text: string }

const deepest = 100
/** Characters of text and elements in one record; a real one has a few thousand. */
const largestRecord = 8 * 1024 * 1024
const mostElements = 200_000

/**
 * Elements for which `isRecord` says yes, each as soon as it is whole; other elements are passed through, not kept.
 * Document type declarations are refused, so no entity can be defined, let alone expanded.
 * Throws `InputFault` with the line at the first fault of well-formedness; what came before stands.
 */
export async function* xmlRecords(
  input: Input,
  isRecord: (path: readonly string[]) => boolean,
): AsyncGenerator<Element> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const ready: Element[] = []
  const path: string[] = []
  const open: Growing[] = []
  let size = 0
  let elements = 0
  let tagLine = 1
  let fault: InputFault | null = null
  // Thrown out of the parser at once: it would go on through the rest of the chunk, which may be hostile.
  const fail = (reason: string) => {
    fault ??= new InputFault(input.path, parser.line, reason)
    throw fault
  }
  const step = (parse: () => void) => {
    try {
      parse()
    } catch (error) {
      if (error !== fault) throw error
    }
  }
  parser.on('doctype', () => fail('a document type declaration is not accepted'))
  parser.on('error', error => fail(`not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, '')}`))
  parser.on('opentagstart', () => {
    tagLine = parser.line
  })
  parser.on('opentag', tag => {
    path.push(tag.local)
    if (path.length > deepest) fail(`elements nested deeper than ${deepest}`)
    if (open.length === 0 && !isRecord(path)) return
    if (open.length === 0) size = elements = 0
    if (++elements > mostElements) fail(`more than ${mostElements} elements in one record`)
    const attributes: Record<string, string> = {}
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix !== 'xmlns' && attribute.local !== 'xmlns') attributes[attribute.local] = attribute.value
    const element: Growing = { name: tag.local, uri: tag.uri, attributes, children: [], text: '', line: tagLine }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const onText = (text: string) => {
    const element = open.at(-1)
    if (element === undefined) return
    size += text.length
    if (size > largestRecord) fail(`more than ${largestRecord} characters in one record`)
    else element.text += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    path.pop()
    const element = open.pop()
    if (element === undefined) return
    element.text = element.text.trim()
    if (open.length === 0) ready.push(element)
  })
  for await (const text of textOf(input)) {
    step(() => parser.write(text))
    yield* ready.splice(0)
    if (fault) throw fault
  }
  step(() => parser.close())
  yield* ready.splice(0)
  if (fault) throw fault
}

/** First child of that name. */
export const child = (element: Element, name: string): Element | undefined =>
  element.children.find(c => c.name === name)

/** Text at a path of child names, first match at each step; undefined when absent or empty. */
export function textAt(element: Element, ...names: readonly string[]): string | undefined {
  let here: Element | undefined = element
  for (const name of names) here = here && child(here, name)
  return here?.text || undefined
}
