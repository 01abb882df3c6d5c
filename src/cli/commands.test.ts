import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'

test.each(Object.entries(commands))(
  '%s is the command of that name, and help says what it does',
  async (name, { said, make }) => {
    const nothing = () => {
      throw new Error('bug: a command was run')
    }
    const command = (await make())({ context: nothing, done: nothing, version: '0' })
    expect(command.name()).toBe(name)
    expect(said.length).toBeGreaterThan(10)
  },
)

test('a command is read when it is asked for, not before', () => {
  const text = ['main.ts', 'commands.ts'].map(file => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  const known = ['./commands.ts', './context.ts', './told.ts']
  const own = [...text.matchAll(/^import (?!type)[^'\n]+ from '(\.\/[^']+)'/gm)].map(match => match[1])
  expect(own.filter(file => !known.includes(file ?? ''))).toEqual([])
})
