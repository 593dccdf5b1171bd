/**
 * Text of the service as a part of one of our sentences: on one line, without control characters and those that turn the
 * direction of writing, and at most `limit` characters long.
 */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  // Not in the middle of a surrogate pair.
  return line.length <= limit ? line : `${line.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`
}
