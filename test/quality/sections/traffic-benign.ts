import type { Finding } from '../../../src/finding.ts'
import { midnight } from '../../simulate/background.ts'
import { administrators, everyday, healthyNetwork } from '../../simulate/everyday.ts'
import { hidden } from '../../simulate/hidden.ts'
import { random } from '../../simulate/random.ts'
import { lease } from '../../simulate/wire.ts'
import { examined, hostOf, isTold, spoke, type Told } from './traffic-run.ts'

export type Benign = {
  readonly deviceDays: number
  readonly told: readonly (Told & { readonly kind: string })[]
  /** Device-days on which a detection spoke for a finding that was told. */
  readonly fired: ReadonlyMap<string, number>
}

const rounds = 12

/** Days of healthy devices: each kind alone, homes of some, and all on one network; with all logs and with conn.log alone. */
export function benignDays(): Benign {
  const told: (Told & { kind: string })[] = []
  const fired = new Map<string, number>()
  let deviceDays = 0
  const day = (seed: number, members: typeof everyday, names: boolean) => {
    const { wire, devices } = healthyNetwork(seed, members, { names })
    deviceDays += devices.length
    const kinds = new Map(devices.map(({ address, kind }) => [address, kind]))
    const found = examined(wire.records).filter(isTold)
    told.push(...found.map(finding => ({ finding, true: false, kind: kinds.get(hostOf(finding)) ?? 'a stranger' })))
    for (const [, own] of Map.groupBy(found, hostOf))
      for (const detection of new Set(own.flatMap(spoke))) fired.set(detection, (fired.get(detection) ?? 0) + 1)
  }
  for (let round = 0; round < rounds; round++)
    for (const names of [false, true]) {
      for (const [index, member] of everyday.entries()) day(round * 1_000 + index, [member], names)
      for (let home = 0; home < 5; home++)
        day(
          round * 10 + home,
          everyday.filter((_, index) => (index * 7 + home + round) % 5 === 0),
          names,
        )
      if (round < rounds / 3) day(round + 77, everyday, names)
      if (names)
        for (const [index, member] of administrators.entries()) day(round * 1_000 + 500 + index, [member], names)
    }
  return { deviceDays, told, fired }
}

/** So many hosts that rarity counts. */
const enough = everyday.slice(0, 22)

/** One plain case of each detection, on a network of healthy kinds. */
export function plantedCases(): { readonly told: readonly Told[]; readonly found: ReadonlyMap<string, boolean> } {
  const told: Told[] = []
  const found = new Map<string, boolean>()
  for (const [index, each] of hidden.entries()) {
    const days = each.days ?? 1
    const { wire } = healthyNetwork(500 + index, days === 1 ? enough : everyday.slice(0, 8), { names: true, days })
    const hosts = Array.from({ length: each.hosts ?? 1 }, (_, at) => `192.168.1.${200 + at}`)
    const plant = { rng: random(900 + index), records: wire.records }
    for (const [at, address] of hosts.entries()) {
      lease(plant, { ts: midnight + 5, address, mac: '02:00:00:00:00:09', name: `${each.host}-${at + 1}` })
      each.plant(plant, address, { from: midnight, to: midnight + days * 86_400 })
    }
    const own = (finding: Finding) =>
      [hostOf(finding), finding.subject.properties.peer].some(end => hosts.includes(end ?? ''))
    const all = examined(wire.records).filter(isTold)
    told.push(...all.map(finding => ({ finding, true: own(finding) })).filter(one => one.true))
    found.set(
      each.detection,
      all.some(finding => own(finding) && spoke(finding).includes(each.detection)),
    )
  }
  return { told, found }
}
