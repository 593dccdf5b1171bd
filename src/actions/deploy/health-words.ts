import { secretsOf } from './health-headers.ts'
import type { HealthPlan } from './plan.ts'

const LONGEST_QUOTE = 200
// As everywhere: what is shorter is part of every other word.
const SHORTEST_SECRET = 4

/**
 * The beginning of a body for a message: on one line, without anything that cannot be seen. Not a word of it when it
 * repeats a secret of the check: what is left of one that is cut in the middle would no longer be recognized and hidden.
 */
export function quoteOf(body: string, headers: HealthPlan['headers']): string {
  if (body.trim() === '') return 'an empty body'
  const secrets = Object.entries(headers).flatMap(([name, value]) => secretsOf(name, value.reveal()))
  if (secrets.some(secret => formsOf(secret).some(form => form.length >= SHORTEST_SECRET && body.includes(form)))) {
    return 'a body that repeats a header of the check'
  }
  // Enough to fill the quote whatever falls away; a mebibyte of blanks would be looked through for nothing.
  const start = [...body.slice(0, LONGEST_QUOTE * 20)]
  const unreadable = start.filter(character => /(?!\s)[\p{Cc}\ufffd]/u.test(character)).length
  if (unreadable * 10 > start.length) return 'binary data'
  const line = [
    ...start
      .join('')
      .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
      .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
      .trim(),
  ]
  const isWhole = line.length <= LONGEST_QUOTE && start.join('').length === body.length
  return `"${line.slice(0, LONGEST_QUOTE).join('')}${isWhole ? '' : '…'}"`
}

/** The ways in which a page may repeat a text. */
function formsOf(text: string): readonly string[] {
  // Half a surrogate pair cannot be in a header, so this cannot throw.
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const base64 = Buffer.from(text).toString('base64').replace(/=+$/, '')
  return [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), html, base64]
}
