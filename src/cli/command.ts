import type { Command } from 'commander'
import type { Context } from './context.ts'

/** What `main.ts` hands to every command. `done` sets the exit status. */
export type CommandParts = {
  readonly context: () => Context
  readonly done: (status: number) => void
  readonly version: string
}

export type MakeCommand = (parts: CommandParts) => Command
