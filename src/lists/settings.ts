import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../errors.ts'
import { isFeed } from './feeds/fetch-feed.ts'
import type { ListForm, ListSource } from './source.ts'

/** Where an operator wants a list from, instead of the issuer's addresses. */
export type Override = {
  /** Which of the list's forms to fetch; the first when absent. */
  readonly form?: string | undefined
  /** A folder (ends in `/`) that holds the files under the issuer's names, or the one file of a form that has one. */
  readonly base?: string | undefined
  /** Addresses by role; mirrors in the order in which they are tried. */
  readonly addresses?: Readonly<Record<string, readonly string[]>> | undefined
}

const address = z
  .string()
  .refine(
    text => /^(?:https?|file):\/\//.test(text) || isFeed(text),
    'must start with https://, http://, file://, taxii:// or misp+https://',
  )
const overrides = z.record(
  z.string(),
  z.strictObject({
    form: z.string().optional(),
    base: address.optional(),
    addresses: z.record(z.string(), z.array(address).min(1)).optional(),
  }),
)

/**
 * Reads `<data>/sources.json`: `{ "ofac-sdn": { "form": "csv", "base": "https://mirror.example/ofac/" } }`.
 * Absent means no override. Throws `OperatorError` when it is not what it must be.
 */
export async function readOverrides(dataFolder: string): Promise<Readonly<Record<string, Override>>> {
  const path = join(dataFolder, 'sources.json')
  const hint = 'Its form: { "ofac-sdn": { "form": "csv", "base": "https://mirror.example/ofac/" } }.'
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw new OperatorError(`${path} cannot be read: ${error.message}`, hint, { cause: error })
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new OperatorError(`${path} is not JSON: ${(error as Error).message}`, hint, { cause: error })
  }
  const parsed = overrides.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new OperatorError(`${path}: ${issue?.path.join('.')} ${issue?.message}`, hint)
}

/** `--from LIST=URL` as an override. Throws `OperatorError` when it is no such pair. */
export function overrideOf(option: string): readonly [list: string, override: Override] {
  const match = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)=(.+)$/.exec(option)
  const base = match?.[2] ?? ''
  if (match && (/^(?:https?|file):\/\/./.test(base) || isFeed(base))) return [match[1] ?? '', { base }]
  throw new OperatorError(
    `--from ${option} is not LIST=URL`,
    'Write for example --from ofac-sdn=file:///srv/lists/SDN.XML',
  )
}

export type Wanted = { readonly role: string; readonly required: boolean; readonly addresses: readonly string[] }

/** The files to fetch for a list, the operator's wishes applied. Empty when the list is only imported. */
export function wantedFiles({ facts }: ListSource, override: Override = {}): readonly Wanted[] {
  const form = formOf(facts.forms, override)
  if (!form) return ownFeed(override)
  const single = form.files.filter(file => file.required).length === 1
  return form.files.flatMap(({ role, required, addresses }) => {
    const own = override.addresses?.[role]
    if (own) return [{ role, required, addresses: own }]
    if (override.base === undefined) return [{ role, required, addresses }]
    if (override.base.endsWith('/'))
      return [{ role, required, addresses: [override.base + fileName(addresses[0] ?? role)] }]
    return required && single ? [{ role, required, addresses: [override.base] }] : []
  })
}

/** A list without an address of its own (indicators, a private list) is fetched from where the operator says; its file tells its role. */
function ownFeed({ base }: Override): readonly Wanted[] {
  return base === undefined || (base.endsWith('/') && !isFeed(base))
    ? []
    : [{ role: roleToSniff, required: true, addresses: [base] }]
}

export const roleToSniff = '?'

/** A base that names a file chooses the form by its ending. */
function formOf(forms: readonly ListForm[], { form, base }: Override): ListForm | undefined {
  if (form !== undefined) {
    const found = forms.find(known => known.id === form)
    if (found) return found
    throw new OperatorError(`the form "${form}" is not known`, `Known: ${forms.map(known => known.id).join(', ')}.`)
  }
  const ending = base?.match(/\.(\w+)(?:\.gz|\.zst)?$/)?.[1]?.toLowerCase()
  return (
    forms.find(known => known.id === ending && known.files.length > 0) ?? forms.find(known => known.files.length > 0)
  )
}

export const fileName = (address: string): string => {
  const name = new URL(address, 'file:///').pathname.split('/').at(-1) ?? ''
  return name.replace(/[^\w.-]/g, '_') || 'file'
}
