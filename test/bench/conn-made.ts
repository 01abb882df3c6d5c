import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'

export const rows = 5_000_000
export const hours = 24
export const seed = 7

export const day = Date.UTC(2025, 2, 1) / 1000
const fields =
  'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes tunnel_parents'

/** Made once and kept for the next run; hourly files, as Zeek rotates them. */
export async function logsOfADay(): Promise<readonly string[]> {
  const folder = join(tmpdir(), `interdict-bench-conn-${rows}-${seed}b`)
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`
    mkdirSync(making, { recursive: true })
    const random = seeded(seed)
    const responders = Array.from(
      { length: 20_000 },
      () => `${11 + random(150)}.${random(256)}.${random(256)}.${random(256)}`,
    )
    for (let hour = 0; hour < hours; hour++)
      await writeHour(join(making, `conn.${String(hour).padStart(2, '0')}.log.gz`), { hour, random, responders })
    renameSync(making, folder)
  }
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
}

type Random = (below: number) => number

async function writeHour(
  path: string,
  { hour, random, responders }: { hour: number; random: Random; responders: readonly string[] },
): Promise<void> {
  const gzip = createGzip()
  const out = createWriteStream(path)
  gzip.pipe(out)
  const name = (at: number) => `2025-03-01-${String(at).padStart(2, '0')}-00-00`
  gzip.write(
    `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t${name(hour)}\n#fields\t${fields.replaceAll(' ', '\t')}\n`,
  )
  const count = Math.floor(rows / hours) + (hour < rows % hours ? 1 : 0)
  for (let written = 0; written < count; ) {
    let text = ''
    for (let i = 0; i < 5_000 && written < count; i++, written++)
      text += connLine(day + (hour + written / count) * 3600, random, responders)
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  gzip.end(`#close\t${name(hour + 1)}\n`)
  await once(out, 'finish')
}

const services = [
  ['tcp', 443, 'ssl'],
  ['udp', 53, 'dns'],
  ['tcp', 80, 'http'],
  ['tcp', 0, '-'],
] as const

/** 3,200 hosts, 20,000 responders, an eighth of the calls in vain. */
function connLine(ts: number, random: Random, responders: readonly string[]): string {
  const [proto, port, service] = services[random(4)] ?? services[0]
  const host = random(3_200)
  // A host has some sixty places that it goes to, a few of them most of the time; one call in fifty goes anywhere.
  const place = random(50) === 0 ? random(20_000) : (host * 37 + Math.min(random(60), random(60)) * 331) % 20_000
  const ends = `10.${host >> 10}.${(host >> 8) & 3}.${host & 255}\t${1024 + random(64_000)}\t${responders[place]}\t${port || random(65_000)}\t${proto}\t${service}`
  const rest =
    random(8) === 0
      ? '-\t-\t-\tS0\tT\tF\t0\tS\t1\t60\t0\t0\t-'
      : `${(random(1e6) / 1e4).toFixed(6)}\t${random(5_000)}\t${random(50_000)}\tSF\tT\tF\t0\tShADadFf\t${random(50)}\t${random(9_000)}\t${random(50)}\t${random(60_000)}\t-`
  return `${ts.toFixed(6)}\tC${id(random)}\t${ends}\t${rest}\n`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function id(random: Random): string {
  let text = ''
  for (let i = 0; i < 17; i++) text += letters[random(62)]
  return text
}

/** A linear congruential generator (Numerical Recipes), so that every run has the same input. */
function seeded(from: number): Random {
  let state = from >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
