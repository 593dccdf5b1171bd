/** The service's clock at one moment. */
export interface ServerTime {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number
  /** Minutes by which its wall clock is ahead of UTC. Dates in answers end in Z, but are by this clock (a client). */
  readonly offsetMinutes: number
}

/** `2026-11-20T18:42:07+0100`, the offset without a colon; undefined for anything else. */
export function parseServerTime(text: string): ServerTime | undefined {
  const [, wall, sign, hours, minutes] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  const at = wall === undefined ? Number.NaN : Date.parse(`${wall}${sign}${hours}:${minutes}`)
  if (Number.isNaN(at)) return undefined
  return { at, offsetMinutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) }
}
