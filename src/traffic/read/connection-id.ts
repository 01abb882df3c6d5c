import { hash } from 'node:crypto'

/** An id in the form of Zeek's for a connection that its source gives none: the same ends at the same time give the same id. */
export function connectionId(...parts: readonly (string | number | null)[]): string {
  const digest = hash('sha256', parts.join(' '), 'base64')
  return `C${digest.replace(/[+/]/g, 'x').slice(0, 17)}`
}
