import { existsSync, readdirSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'

/** `npm run bench -- [NAME…]`: each module beside this one that exports `run` is one benchmark. */
const known = readdirSync(import.meta.dirname)
  .filter(name => /^[a-z]+\.ts$/.test(name) && name !== 'main.ts')
  .map(name => name.replace('.ts', ''))

const asked = process.argv.slice(2)
const stranger = asked.find(name => !known.includes(name))
if (stranger !== undefined) {
  console.error(`no benchmark is called ${stranger}; there are ${known.join(', ')}`)
  process.exit(2)
}

const [processor] = cpus()
console.log(
  `machine: ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}, Node ${process.versions.node}`,
)
console.log(
  `data: ${existsSync(join(import.meta.dirname, '../../../shared/data')) ? '../shared/data' : 'generated only; ../shared/data is absent'}`,
)
console.log(`command: npm run bench${asked.length > 0 ? ` -- ${asked.join(' ')}` : ''}`)
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n== ${name} ==`)
  const module = (await import(`./${name}.ts`)) as { run: () => Promise<void> }
  await module.run()
}
