/**
 * An operator's mistake: a wrong path, an unknown option value, a file that cannot be used.
 * It is printed as one line and a hint, without a stack; every other error is a bug and stops the program.
 */
export class OperatorError extends Error {
  readonly hint: string
  override readonly name = 'OperatorError'

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/** Stops on a state that no input may cause. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`bug: ${what}`)
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What a schema found wrong, as one line: where, then what; `traffic.internal[0]: is no network`. */
export function issuesText(issues: readonly Issue[], most = 5): string {
  const told = issues.slice(0, most).map(({ path, message }) => {
    const where = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    const what = message.replace(/^(Invalid input|Too (big|small)): /, '')
    return where === '' ? what : `${where.replace(/^\./, '')}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
  })
  return [...told, ...(issues.length > most ? [`and ${issues.length - most} more`] : [])].join('; ')
}

/** Why a file could not be read or written, without the code and the path that Node puts around it. */
export const reasonOf = (error: unknown): string =>
  (error as Error).message.replace(/^E[A-Z0-9]+: ([^,]+).*$/s, '$1').replace(/\s*\n[\s\S]*$/, '')
