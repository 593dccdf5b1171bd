const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes that clocks in a zone are ahead of UTC at a time. */
function offsetOf(zone: string, at: number): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function wallClock(zone: string, at: number): string {
  return new Date(at + offsetOf(zone, at) * 60_000).toISOString()
}

/** As `2026-11-20T19:00:00.000Z`: the server's wall clock although it ends in Z (a client corrects for it). */
export function jsonDate(zone: string, at: number): string {
  return `${wallClock(zone, at).slice(0, 19)}.000Z`
}

/** As `2026-11-20 19:00:00`. */
export function serverTime(zone: string, at: number): string {
  return wallClock(zone, at).slice(0, 19).replace('T', ' ')
}

/** As `2026-11-20T19:00:00+0100`. */
export function serverTimeIso(zone: string, at: number): string {
  const offset = offsetOf(zone, at)
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0')
  return `${wallClock(zone, at).slice(0, 19)}${offset < 0 ? '-' : '+'}${two(offset / 60)}${two(offset % 60)}`
}

/** As `2026-11-20`. */
export function serverDay(zone: string, at: number): string {
  return wallClock(zone, at).slice(0, 10)
}
