import { lineRuns } from '../../../evidence/lines.ts'
import type { Rejection } from '../../../evidence/rejection.ts'
import type { IndicatorEntry } from '../../entry.ts'
import { observableOf } from '../../observable.ts'
import type { ListSource } from '../../source.ts'
import { facts } from './facts.ts'
import { indicator, Once } from './indicator.ts'

/** One indicator a line; `#`, `;` and `//` begin comments; a hosts file's `0.0.0.0 name` is the name. */
export const indicatorsPlain: ListSource = {
  facts,
  sniff(head) {
    const lines = head
      .toString('utf8')
      .split(/\r?\n/)
      .slice(0, 200)
      .map(plainValue)
      .filter(value => value !== '')
    // The head may end inside a line.
    const whole = lines.length > 1 && head.length >= 64 * 1024 ? lines.slice(0, -1) : lines
    const known = whole.filter(value => observableOf(value) !== null).length
    return whole.length > 0 && known >= whole.length * 0.75 ? { role: 'list', certainty: 0.5 } : null
  },
  async *read(files) {
    const once = new Once()
    for (const { input } of files)
      for await (const { first, lines } of lineRuns(input)) {
        const records: IndicatorEntry[] = []
        const rejected: Rejection[] = []
        lines.forEach((text, at) => {
          const value = plainValue(text)
          if (value === '') return
          const observable = observableOf(value)
          const line = first + at
          if (observable === null) {
            const reason = `${JSON.stringify(value.slice(0, 80))} is no indicator of a known form`
            rejected.push({ file: input.path, line, field: null, reason })
            return
          }
          const entry = indicator({
            observable: observable.kind,
            value: observable.value,
            description: commentOf(text),
            source: nameOf(input.path),
          })
          if (once.first(entry)) records.push(entry)
        })
        yield { records, rejected, counts: { indicators: records.length } }
      }
    if (once.repeated > 0) yield { records: [], rejected: [], counts: { repeated: once.repeated } }
  },
}

/** A comment takes a line of its own or follows the value after a blank; a URL's fragment is part of the URL. */
const comment = /(?:^\s*(?:#|;|\/\/)|\s(?:#|;|\/\/)\s?).*$/

const plainValue = (text: string): string =>
  text
    .replace(comment, '')
    .trim()
    .replace(/^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(?=\S)/, '')

const commentOf = (text: string): string => {
  const found = comment.exec(text)?.[0] ?? ''
  return found.trim().replace(/^(?:#|;|\/\/)\s*/, '')
}

/** A feed without a name of its own is called by its file. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
