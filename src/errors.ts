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
