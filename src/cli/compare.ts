import { createInterface } from 'node:readline'
import { Command, Option } from 'commander'
import { OperatorError } from '../errors.ts'
import { jsonText, printableLine } from '../evidence/printable.ts'
import { readPolicy } from '../policy.ts'
import { type CompareAnswer, compareJson } from '../screening/compare-json.ts'
import type { MakeCommand } from './command.ts'
import { exit } from './context.ts'

/** `interdict compare --jsonl`: questions on standard input, answers on standard output, a line for a line. */
export const compareCommand: MakeCommand = ({ context, done }) =>
  new Command('compare')
    .addOption(new Option('--jsonl', 'the form of questions and answers').default(true))
    .addOption(
      new Option('--matcher <matcher>', "ours, an imitation of OFAC's Sanctions List Search, or its answer beside ours")
        .choices(['interdict', 'ofac', 'both'])
        .default('interdict'),
    )
    .option('--parts', 'tell also how each name is read: its parts with their roles', false)
    .action(async ({ matcher, parts }: { matcher: 'interdict' | 'ofac' | 'both'; parts: boolean }) => {
      const { out, err } = context()
      const by = (one: 'interdict' | 'ofac') => readPolicy(JSON.stringify({ screening: { matcher: one } }))
      const policy = by(matcher === 'both' ? 'interdict' : matcher)
      const beside = matcher === 'both' ? by('ofac') : null
      if (process.stdin.isTTY)
        throw new OperatorError(
          'no question came on standard input',
          'Pipe lines such as {"schema":"Person","query":"…","candidate":"…"} into it.',
        )
      const faults: string[] = []
      let line = 0
      for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        line++
        let answer: CompareAnswer & { readonly ofac?: CompareAnswer } = compareJson(text, policy, { parts })
        if ('error' in answer) faults.push(`line ${line}: ${answer.error}`)
        else if (beside !== null) answer = { ...answer, ofac: compareJson(text, beside) }
        out(`${jsonText(answer)}\n`)
      }
      if (faults.length === 0) return
      err(
        `interdict: ${faults.length} of ${line} lines could not be compared: ${faults.slice(0, 5).map(printableLine).join('; ')}\n`,
      )
      done(exit.incomplete)
    })
