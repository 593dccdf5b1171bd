const pattern = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d):?(\d\d)$/

/**
 * Milliseconds since 1970-01-01 UTC of a time as DeployBot writes it, `2026/11/21 12:00:00 +0000`; the offset is not always
 * zero (recorded response of a public client). Undefined for anything else.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  // Date.UTC takes the 31st of February for the 3rd of March.
  if (new Date(utc).getUTCDate() !== day || hour > 23 || minute > 59) return undefined
  const offset = (Number(match[8]) * 60 + Number(match[9])) * 60_000
  return match[7] === '+' ? utc - offset : utc + offset
}
