/** The only place that knows the time. Everything that stamps a record takes a `Clock`. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** ISO 8601 in UTC with milliseconds, e.g. `2026-03-01T09:30:00.000Z`. */
export const stamp = (clock: Clock): string => clock().toISOString()
