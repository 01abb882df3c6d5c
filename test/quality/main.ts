import { parseArgs } from 'node:util'
import { loadCases } from './cases.ts'
import { fallen, loadRecorded, saveRecorded, summary } from './record.ts'
import type { Options, Section } from './section.ts'
import { candidates } from './sections/candidates.ts'
import { lists } from './sections/lists.ts'
import { names } from './sections/names.ts'
import { parties } from './sections/parties.ts'
import { traffic } from './sections/traffic.ts'

/** One area each, in the order that they are printed. */
const sections: Readonly<Record<string, (options: Options) => Promise<Section>>> = {
  names,
  parties,
  candidates,
  lists,
  traffic,
}

/** The sections whose figures come from the labelled classes. */
const ofClasses = ['names', 'parties', 'candidates']

const usage = `usage: npm run quality -- [--section NAME] [--class NAME] [--worst N] [--measure] [--record]
  --section NAME  only one of ${Object.keys(sections).join(', ')}
  --class NAME    only this class of labelled pairs; nothing is held against the record
  --worst N       print the N worst failures (20)
  --measure       show failures of the measured part too
  --record        make the figures of this run the release to beat`

process.exitCode = await main(process.argv.slice(2))

/** 0: nothing fell. 1: a held figure fell. 2: bad usage. */
async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  const { options, record } = asked
  const started = performance.now()
  const done: Section[] = []
  for (const [name, run] of Object.entries(sections)) {
    if (name !== (options.section ?? name) || (options.class !== null && !ofClasses.includes(name))) continue
    const section = await run(options)
    console.log(`\n== ${section.title} ==\n${section.lines.join('\n')}`)
    if (section.skipped !== true) done.push(section)
  }
  const recorded = loadRecorded()
  console.log(`\n== summary ==\n${summary(done, options.class === null ? recorded : {}).join('\n')}`)
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (options.class !== null) return 0
  if (record) {
    saveRecorded(done)
    console.log('Recorded as the release to beat: test/quality/recorded.json')
    return 0
  }
  const lines = done.flatMap(section => fallen(section, recorded))
  for (const line of lines) console.error(`quality: ${line}`)
  if (lines.length === 0) console.log('quality: nothing fell below the last recorded release')
  return lines.length === 0 ? 0 : 1
}

function readArguments(args: readonly string[]): { readonly options: Options; readonly record: boolean } | string {
  let values: { section?: string; class?: string; worst?: string; measure?: boolean; record?: boolean }
  try {
    values = parseArgs({
      args: [...args],
      options: {
        section: { type: 'string' },
        class: { type: 'string' },
        worst: { type: 'string' },
        measure: { type: 'boolean' },
        record: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const worst = Number(values.worst ?? 20)
  if (!Number.isInteger(worst) || worst < 0) return `--worst needs a whole number, not "${values.worst}"`
  const section = values.section ?? null
  if (section !== null && !Object.hasOwn(sections, section)) return `no section "${section}"`
  const name = values.class ?? null
  if (name !== null && !loadCases().some(pair => pair.class === name)) return `no class "${name}" in cases.csv`
  if (name !== null && values.record) return 'a class alone cannot be recorded'
  return { options: { section, class: name, worst, measure: values.measure ?? false }, record: values.record ?? false }
}
