import type { Clock } from '../clock.ts'

/** What a command may touch of the world. `main.ts` makes the real one; tests make their own. */
export type Context = {
  readonly dataFolder: string
  readonly clock: Clock
  /** Standard output. */
  readonly out: (text: string) => void
  /** Standard error. */
  readonly err: (text: string) => void
  readonly terminal: {
    readonly colour: boolean
    readonly width: number /** stderr is a terminal. */
    readonly progress: boolean
  }
  /** A value of the environment, e.g. `BROWSER`. */
  readonly env: (name: string) => string | undefined
}

/** The exit statuses that outsiders rely on. */
export const exit = { nothing: 0, findings: 10, usage: 2, incomplete: 3 } as const
