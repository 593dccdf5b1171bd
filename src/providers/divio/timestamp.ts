/**
 * Milliseconds since 1970-01-01 UTC of a time as Divio writes it: ISO 8601, with or without a fraction of up to six digits.
 * A time without a zone is taken for UTC, not for the runner's own. Undefined for anything else.
 */
export function parseTimestamp(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return undefined
  const zoned = /(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? undefined : time
}
