import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dossierIndicators } from '../../src/dossiers/indicators.ts'
import { historianBom, inventory } from './equipment.ts'
import { customersCsv, paymentsXml } from './money.ts'
import { random } from './random.ts'
import { zeekDay } from './traffic.ts'

/** Writes `samples/`: `node test/simulate/month.ts [FOLDER]`. The seed is fixed; the same code writes the same bytes. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../samples')
const rng = random(20260302)

const { csv, customers } = customersCsv(rng)
write('money/customers.csv', csv)
write('money/payments-2026-03-02.xml', paymentsXml(rng, customers))
const { csv: devices, hosts } = inventory(rng)
write('equipment/inventory.csv', devices)
write('equipment/historian.cdx.json', historianBom())
for (const [name, text] of zeekDay(rng, hosts, listedAddress()))
  write(`network/2026-03-02/${name}.log.gz`, gzipSync(text, { level: 9 }))

function write(name: string, content: string | Buffer): void {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}

/** An address that the dossier of Integrity Technology Group names, the one seen last. */
function listedAddress(): string {
  const addresses = dossierIndicators().filter(
    entry => entry.observable === 'address' && entry.adversary === 'integrity-technology-group',
  )
  const latest = addresses.toSorted((a, b) => ((a.lastSeen ?? '') < (b.lastSeen ?? '') ? 1 : -1))[0]
  if (latest === undefined) throw new Error('bug: the dossier names no address')
  return latest.value
}
