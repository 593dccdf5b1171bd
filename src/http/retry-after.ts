/**
 * Milliseconds that a `Retry-After` header asks for, or undefined when there is none or it cannot be understood.
 * Seconds or an HTTP date (RFC 9110, section 10.2.3); a date in the past means now.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined
  const value = header.trim()
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  // Date.parse takes nearly anything for a date ("-1" is the year 2001), an HTTP date starts with the day's name.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(value)) return undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}
