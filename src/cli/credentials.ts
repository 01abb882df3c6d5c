import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { OperatorError } from '../errors.ts'
import type { Credentials } from '../lists/feeds/get-json.ts'

const file = z.record(
  z.string(),
  z.union([z.strictObject({ user: z.string(), password: z.string() }), z.strictObject({ token: z.string().min(1) })]),
)

const hint = 'Its form: { "taxii.example.org": { "user": "…", "password": "…" }, "other.example": { "token": "…" } }.'

/** Reads how hosts of feeds are signed in to: by host, with its port when it is unusual. A file that others may read is refused. */
export function readCredentials(path: string | undefined): Readonly<Record<string, Credentials>> {
  if (path === undefined) return {}
  const said = parsed(path)
  return Object.fromEntries(
    Object.entries(said).map(([host, each]) => [
      host,
      'token' in each
        ? { kind: 'token', token: each.token }
        : { kind: 'basic', user: each.user, password: each.password },
    ]),
  )
}

function parsed(path: string): z.infer<typeof file> {
  try {
    if ((statSync(path).mode & 0o077) !== 0)
      throw new OperatorError(`${path} holds credentials and others may read it`, `Say: chmod 600 ${path}`)
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (error instanceof OperatorError) throw error
    // The parser's words may hold what stands in the file.
    const why =
      error instanceof SyntaxError
        ? 'is not JSON'
        : error instanceof z.ZodError
          ? 'is not of its form'
          : (error as Error).message
    throw new OperatorError(`credentials ${path}: ${why}`, hint, { cause: error })
  }
}
