import type { TrafficRecord } from './connection.ts'
import { unsetBefore } from './history/clock-skew.ts'

/** What one log gave: its span in seconds since 1970, and the hours within the span in which it has no record. */
export type LogCoverage = {
  readonly log: string
  readonly records: number
  /** Lines that were recognised and not examined in this version. */
  readonly passed: number
  readonly first: number | null
  readonly last: number | null
  readonly emptyHours: readonly number[]
  readonly ignoredFields: readonly string[]
}

export type CoverageReport = { readonly logs: readonly LogCoverage[]; readonly notes: readonly string[] }

const hour = 3600
/** A longer time without a record is no gap of a sensor: logs of different times, or a clock that was wrong. */
const longestGap = 180 * 24
/** Seconds by which clocks may differ without a word. */
const ahead = 300
const mostHours = 24 * 400

/** What is asked of traffic, the logs that answer it, and what stays unknown without them. */
const questions: readonly { readonly logs: readonly string[]; readonly unknown: string }[] = [
  {
    logs: ['connection'],
    unknown: 'no connection log: contacts that left no DNS, TLS or HTTP record cannot be seen, nor sizes and rhythms',
  },
  { logs: ['dns'], unknown: 'no DNS log: names that were looked up cannot be seen' },
  { logs: ['tls'], unknown: 'no TLS log: server names and fingerprints of encrypted connections cannot be seen' },
  { logs: ['http'], unknown: 'no HTTP log: hosts, URLs and user agents of plain web requests cannot be seen' },
  { logs: ['file'], unknown: 'no files log: hashes of transferred files cannot be seen' },
  { logs: ['dhcp'], unknown: 'no DHCP log: names and hardware addresses of devices cannot be told' },
  { logs: ['certificate'], unknown: 'no certificate log: names inside certificates cannot be seen' },
  { logs: ['software'], unknown: 'no software log: what runs on the hosts is known from user agents only' },
]

type Tally = {
  records: number
  passed: number
  first: number
  last: number
  readonly hours: Set<number>
  readonly ignored: Set<string>
  /** Records of a clock that was not set, and when they say that they are. */
  unset: number
  unsetAt: number
  /** Records of times that have not come yet. */
  future: number
}

/** When records were written, as `Coverage.take` takes it; hours since 1970. */
export type Counted = {
  readonly records: number
  readonly first: number
  readonly last: number
  readonly hours: readonly number[]
}

/** Says which logs there were, for what span and with what gaps, and which questions could therefore not be answered. */
export class Coverage {
  readonly #logs = new Map<string, Tally>()
  readonly #now: number
  #hashes = false
  #fingerprints = false

  /** `now` is the time of the run, seconds since 1970: what lies after it was written by a clock that is ahead. */
  constructor(now = Number.POSITIVE_INFINITY) {
    this.#now = now
  }

  take(record: TrafficRecord): void {
    if (record.kind === 'log') {
      const tally = this.#tally(record.examined ? kindOfLog(record.log) : record.log)
      tally.passed += record.lines
      for (const field of record.ignored) tally.ignored.add(field)
      return
    }
    const tally = this.#tally(record.kind)
    tally.records++
    // A connection is logged when it ends; one that began days before says nothing about the sensor's hours then.
    const at = record.kind === 'connection' ? record.ts + (record.duration ?? 0) : record.ts
    if (at > this.#now + ahead) tally.future++
    if (at >= unsetBefore) {
      if (at < tally.first) tally.first = at
      if (at > tally.last) tally.last = at
      if (tally.hours.size < mostHours) tally.hours.add(Math.floor(at / hour))
    } else if (tally.unset++ === 0) tally.unsetAt = at
    if (record.kind === 'file' && record.hashes.length > 0) this.#hashes = true
    if (record.kind === 'tls' && (record.ja3 !== null || record.ja4 !== null)) this.#fingerprints = true
  }

  /** Records of one kind that were counted elsewhere. */
  takeCounted(kind: string, { records, first, last, hours }: Counted): void {
    const tally = this.#tally(kind)
    tally.records += records
    const set = hours.filter(at => at * hour >= unsetBefore)
    if (set.length < hours.length) {
      tally.unset += 1
      tally.unsetAt = first
    }
    if (set.length > 0 || hours.length === 0) {
      tally.first = Math.min(tally.first, first >= unsetBefore ? first : Math.min(...set) * hour)
      tally.last = Math.max(tally.last, last)
    }
    for (const at of set) if (tally.hours.size < mostHours) tally.hours.add(at)
  }

  report(): CoverageReport {
    const logs = [...this.#logs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([log, tally]) => logCoverage(log, tally))
    const notes = logs.length === 0 ? [] : [...spanNotes(logs), ...this.#clockNotes(), ...this.#questionNotes(logs)]
    return { logs, notes }
  }

  #clockNotes(): readonly string[] {
    return [...this.#logs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([log, tally]) => [...unsetNotes(log, tally), ...apartNotes(log, tally), ...futureNotes(log, tally)])
  }

  #questionNotes(logs: readonly LogCoverage[]): readonly string[] {
    const records = (log: string) => logs.find(each => each.log === log)?.records ?? 0
    const notes = questions
      .filter(({ logs: needed }) => needed.every(log => !this.#logs.has(log)))
      .map(({ unknown }) => `Traffic: ${unknown}.`)
    if (records('file') > 0 && !this.#hashes)
      notes.push('Traffic: the files log holds no hashes: listed files cannot be told by them.')
    if (records('tls') > 0 && !this.#fingerprints)
      notes.push('Traffic: the TLS log holds no JA3 or JA4: programs cannot be told by their TLS fingerprint.')
    return notes
  }

  #tally(log: string): Tally {
    let tally = this.#logs.get(log)
    if (tally === undefined) {
      tally = {
        records: 0,
        passed: 0,
        first: Number.POSITIVE_INFINITY,
        last: Number.NEGATIVE_INFINITY,
        hours: new Set(),
        ignored: new Set(),
        unset: 0,
        unsetAt: 0,
        future: 0,
      }
      this.#logs.set(log, tally)
    }
    return tally
  }
}

/** Record kind of an examined log. */
function kindOfLog(log: string): string {
  const kinds: Readonly<Record<string, string>> = {
    conn: 'connection',
    ssl: 'tls',
    files: 'file',
    x509: 'certificate',
    smb_files: 'smb',
    smb_mapping: 'smb',
  }
  return kinds[log] ?? (log.startsWith('known_') ? 'known' : log)
}

function logCoverage(log: string, tally: Tally): LogCoverage {
  const seen = Number.isFinite(tally.first)
  return {
    log,
    records: tally.records,
    passed: tally.passed,
    first: seen ? tally.first : null,
    last: seen ? tally.last : null,
    emptyHours: seen && tally.hours.size < mostHours ? emptyHours(tally) : [],
    ignoredFields: [...tally.ignored].sort(),
  }
}

/** Starts (seconds) of whole hours without a record between the first and the last, leaving out times too long for a gap. */
function emptyHours(tally: Tally): readonly number[] {
  const gaps: number[] = []
  const hours = [...tally.hours].sort((a, b) => a - b)
  for (const [i, next] of hours.entries()) {
    const before = hours[i - 1]
    if (before === undefined || next - before > longestGap) continue
    for (let at = before + 1; at < next && gaps.length < mostHours; at++) gaps.push(at * hour)
  }
  return gaps
}

/** Such records are examined as they are; what depends on when they were cannot be told of them. */
function unsetNotes(log: string, { unset, unsetAt }: Tally): readonly string[] {
  if (unset === 0) return []
  const [say, they] =
    unset === 1 ? ['1 record says that it is', 'It is'] : [`${unset} records say that they are`, 'They are']
  return [
    `Traffic: of ${log}, ${say} of ${isoMinute(unsetAt)}: the clock of what made it was not set. ${they} examined, and left out of spans and gaps.`,
  ]
}

function futureNotes(log: string, { future, last }: Tally): readonly string[] {
  if (future === 0) return []
  const records = future === 1 ? '1 record lies' : `${future} records lie`
  return [
    `Traffic: of ${log}, ${records} after the time of this run, up to ${isoMinute(last)}: the clock of the sensor is ahead, or this machine's behind.`,
  ]
}

function apartNotes(log: string, tally: Tally): readonly string[] {
  const hours = [...tally.hours].sort((a, b) => a - b)
  return hours.flatMap((next, i) => {
    const before = hours[i - 1]
    if (before === undefined || next - before <= longestGap) return []
    const days = Math.round((next - before) / 24)
    return [
      `Traffic: ${log} has nothing for ${days} days after ${isoMinute((before + 1) * hour)}: logs of different times stand together, or a clock was wrong. It is not counted as a gap.`,
    ]
  })
}

function spanNotes(logs: readonly LogCoverage[]): readonly string[] {
  const notes: string[] = []
  const spans = logs.filter(log => log.first !== null && log.last !== null)
  const text = spans.map(
    log => `${log.log} ${log.records} records ${isoMinute(log.first as number)} to ${isoMinute(log.last as number)}`,
  )
  if (text.length > 0) notes.push(`Traffic examined: ${text.join('; ')}.`)
  // Only the connection log is busy enough that an hour without a record means a gap and not a quiet hour.
  const conn = spans.find(log => log.log === 'connection')
  if (conn !== undefined && conn.emptyHours.length > 0)
    notes.push(
      `Traffic: the connection log has no record in ${conn.emptyHours.length} whole hours, the first from ${isoMinute(conn.emptyHours[0] as number)}.`,
    )
  for (const log of logs)
    if (log.passed > 0) notes.push(`Recognised, not examined in this version: ${log.log} (${log.passed} lines).`)
  return notes
}

/** Up to the last time that has a name in ISO 8601 of four digits; what was kept before damage was told may lie beyond. */
const isoMinute = (seconds: number): string =>
  `${new Date(Math.floor(Math.min(seconds, 253_402_300_799) * 1000)).toISOString().slice(0, 16)}Z`
