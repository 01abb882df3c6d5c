/** A line of a log that somebody can look up. */
export type Place = {
  readonly file: string
  readonly sha256: string
  readonly line: number
  readonly ts: number
}

export const mostPlaces = 5

/** Keeps the earliest places; of the same moment, the first by file hash and line, so that the order of reading does not matter. */
export function keepPlace(
  places: Place[],
  file: { readonly file: string; readonly sha256: string },
  record: { readonly line: number; readonly ts: number },
): void {
  const last = places.at(-1)
  const full = places.length === mostPlaces && last !== undefined
  if (full && record.ts > last.ts) return
  const place: Place = { file: file.file, sha256: file.sha256, line: record.line, ts: record.ts }
  if (full && compare(place, last) >= 0) return
  let at = places.length
  while (at > 0 && compare(place, places[at - 1] as Place) < 0) at--
  places.splice(at, 0, place)
  if (places.length > mostPlaces) places.pop()
}

const compare = (a: Place, b: Place): number =>
  a.ts - b.ts || (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0) || a.line - b.line
