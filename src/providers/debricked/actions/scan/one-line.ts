/**
 * Text of the service as a part of one of our sentences, or of a file that shows it: on one line, without control
 * characters, those that turn the direction of writing and lone surrogates, and at most `limit` UTF-16 units long.
 */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  // Not in the middle of a surrogate pair.
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
