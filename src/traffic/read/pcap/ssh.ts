import type { Ends, TrafficRecord } from '../../connection.ts'
import type { Dialogue, Moment } from './dialogue.ts'

export const isSshBanner = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'SSH-'

/** RFC 4253: a banner is one line of at most 255 bytes. */
const longest = 255

/** Both ends say which program they are, before anything is secret. */
export class SshDialogue implements Dialogue {
  readonly service = 'ssh'
  readonly #ends: Ends
  readonly #text: [string, string] = ['', '']

  constructor(ends: Ends) {
    this.#ends = ends
  }

  take(from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]): boolean {
    this.#text[from] += bytes.toString('latin1', 0, longest)
    const end = this.#text[from].search(/[\r\n]/)
    if (end < 0) return this.#text[from].length < longest
    const banner = this.#text[from].slice(0, end)
    const software = /^SSH-[\d.]+-([^\s]+)/.exec(banner)?.[1]
    if (software === undefined) return false
    const { originator, originatorPort, responder, responderPort } = this.#ends
    out.push({
      kind: 'software',
      line: at.line,
      ts: at.ts,
      host: from === 0 ? originator : responder,
      port: from === 0 ? originatorPort : responderPort,
      type: from === 0 ? 'SSH::CLIENT' : 'SSH::SERVER',
      ...nameAndVersion(software),
      unparsed: banner.replace(/^SSH-[\d.]+-/, ''),
    })
    return false
  }

  end(): void {}
}

/** `OpenSSH_8.2p1` is OpenSSH, 8.2p1; `nginx/1.18.0` is nginx, 1.18.0. */
export function nameAndVersion(text: string): { readonly name: string | null; readonly version: string | null } {
  const parts = /^(.*?)[_/ -]v?(\d[\w.+-]*)/.exec(text)
  return { name: parts?.[1] || text || null, version: parts?.[2] ?? null }
}
