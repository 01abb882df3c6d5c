import { directive } from './zeek-header.ts'

/** Seconds since 1970; earlier than any log that is examined. A device whose clock was not set counts from 1970. */
export const unsetBefore = Date.UTC(2001, 0, 1) / 1000

/** When records were written, as their times tell: the last of a connection is its end. Seconds since 1970. Of a clock that was not set nothing counts. */
export type Written = { readonly first: number; readonly last: number }

/** Zeek rotates some seconds late, and a sensor's clock may step by a second or two. */
const tolerance = 300
/** A connection that fell silent is written when it times out: an hour after its last packet by default. */
const silence = 2 * 3600
const quarter = 900
const widestZone = 14 * 3600
/** No log is written so long after its records, unless they were read from a capture. */
const longBefore = 7 * 24 * 3600

/**
 * What the times inside a log and the times of its making say about the sensor's clock; null when they agree or there is nothing to compare.
 * `#open` and `#close` are the sensor's local time without a zone, so a difference of whole quarters of an hour is a zone, not a fault.
 */
export function clockNote(
  log: { readonly header: string; readonly closed: string | null },
  written: Written,
): string | null {
  if (written.first > written.last) return null
  const opened = secondsOf(directive(log.header, 'open'))
  const closed = secondsOf(log.closed)
  // A quiet log ends long before it is closed: only what lies beyond says something.
  if (closed !== null && written.last - closed > tolerance) return told(written.last - closed, 'end', '#close')
  if (opened !== null && opened - written.first > silence) return told(written.first - opened, 'begin', '#open')
  return null
}

function told(apart: number, what: 'begin' | 'end', mark: string): string | null {
  const zone = Math.round(apart / quarter) * quarter
  const where = `its records ${what} ${lasting(apart)} ${apart < 0 ? 'before' : 'after'} its ${mark}`
  if (Math.abs(apart - zone) <= tolerance && Math.abs(zone) <= widestZone)
    return `${where}: the sensor names its files in local time, UTC${zone > 0 ? '-' : '+'}${hours(zone)}`
  if (apart < -longBefore) return `${where}: the log was made of an older capture, or the clock of the sensor was wrong`
  return `${where}: the clock of the sensor was wrong by that much, or the file was put together from others`
}

/** `2024-04-19-23-00-09`, local time of the sensor, read as UTC. */
function secondsOf(text: string | null): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)$/.exec(text ?? '')
  if (parts === null) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000
}

const day = 86_400

/** "5:01 h", "393 days". */
function lasting(seconds: number): string {
  return Math.abs(seconds) < 2 * day ? hours(seconds) : `${Math.round(Math.abs(seconds) / day)} days`
}

function hours(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`
}
