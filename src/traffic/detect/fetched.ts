import type { Http } from '../connection.ts'
import { keepPlace, type Place } from '../place.ts'
import { type Sign, sign } from './sign.ts'

/** Programs that one originator loaded from bare addresses. */
export type Fetched = {
  readonly originator: string
  readonly programs: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
  readonly places: readonly Place[]
}

type Growing = { originator: string; programs: Set<string>; hosts: Set<string>; places: Place[] }

const most = 10_000
const mostOfEach = 50

/** Names that loaders give to builds for the processors of small devices, and the scripts that fetch them. */
const program =
  /(?:^|[./_-])(?:mips|mipsel|mpsl|arm[4-7]?(?:v\d\w?|l|n)?|x86(?:_64)?|i[56]86|sh4|ppc|powerpc|sparc|spc|m68k|arc|aarch64)$|\.sh$|\/bins?(?:s|\.sh)?\//i
const bare = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f:]+:[0-9a-f:]*\]?)(?::\d+)?$/i
const loader = /^(?:wget|curl|busybox|hello, ?world)/i

export class FetchedTally {
  readonly #fetched = new Map<string, Growing>()

  http(record: Http, file: { readonly file: string; readonly sha256: string }): void {
    const path = (record.uri ?? '').split('?')[0] ?? ''
    if (record.method !== 'GET' || !bare.test(record.host ?? record.responder) || !program.test(path)) return
    if (record.status !== null && record.status >= 400) return
    let fetched = this.#fetched.get(record.originator)
    if (fetched === undefined) {
      if (this.#fetched.size >= most) return
      fetched = { originator: record.originator, programs: new Set(), hosts: new Set(), places: [] }
      this.#fetched.set(record.originator, fetched)
    }
    const words = loader.test(record.userAgent ?? '') ? `${path} (${record.userAgent})` : path
    if (fetched.programs.size < mostOfEach) fetched.programs.add(words.slice(0, 80))
    if (fetched.hosts.size < mostOfEach) fetched.hosts.add(record.responder)
    keepPlace(fetched.places, file, record)
  }

  all(): readonly Fetched[] {
    return [...this.#fetched.values()]
  }
}

/** Builds for several processors from one bare address are how worms of devices come in. */
export function programsFetched({ programs, hosts }: Fetched): Sign {
  const some = [...programs].sort().slice(0, 4).join(', ')
  return sign({
    detection: 'program-fetched',
    family: 'hostile',
    technique: 'T1105',
    weight: programs.size >= 3 ? 4.2 : 3,
    seen: `${programs.size} from ${[...hosts].sort().slice(0, 3).join(', ')}: ${some}`,
    against: 'programs that are loaded by a name, signed',
    text: `It loaded ${programs.size === 1 ? 'a program' : `${programs.size} programs`} over HTTP from a bare address, as loaders of botnets do: ${some}.`,
  })
}
