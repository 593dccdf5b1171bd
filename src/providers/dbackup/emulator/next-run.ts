const DAY_MS = 24 * 60 * 60 * 1000

/** Milliseconds since 1970 of the next run, in UTC; null for what is no daily schedule (`30 2 * * *`): no more is emulated. */
export function nextRun(schedule: string, now: number): number | null {
  const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(schedule)
  if (daily === null) return null
  const midnight = Math.floor(now / DAY_MS) * DAY_MS
  const today = midnight + (Number(daily[2]) * 60 + Number(daily[1])) * 60_000
  return today > now ? today : today + DAY_MS
}
