/**
 * Reads values of outputs and details into the forms of the evidence. What does not have the form is not known, which is
 * null: the evidence must be valid whatever a service has answered, and nothing in it may be made up.
 */

export type Values = Readonly<Record<string, unknown>>

/** The value as a record; an empty one when it is none. */
export function recordOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
}

/** The records of a list; none when it is no list. */
export function recordsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.map(recordOf) : []
}

export function knownText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number from 0, also as the text of an output. */
export function knownCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

export function knownFlag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}

export function knownSha256(value: unknown): string | null {
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}

/** ISO 8601 in UTC, of the same in any form or of milliseconds since 1970-01-01 UTC. */
export function knownTime(value: unknown): string | null {
  const at = typeof value === 'string' ? Date.parse(value) : value
  // Years of five digits are written with a sign, and are an error anyway.
  if (typeof at !== 'number' || !(at >= 0) || at > LAST_MOMENT) return null
  return new Date(at).toISOString()
}

const LAST_MOMENT = Date.UTC(9999, 11, 31)

export function knownDecision(value: unknown): 'pass' | 'warn' | 'fail' | 'unknown' | 'skipped' {
  const known = (['pass', 'warn', 'fail', 'skipped'] as const).find(one => one === value)
  return known ?? 'unknown'
}

export function knownReasonCode(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z][a-z0-9_]*$/.test(value) ? value : null
}
