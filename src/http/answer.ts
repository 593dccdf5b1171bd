import { NetworkFailure } from './network-failure.ts'
import type { WireResponse } from './transport.ts'

/** An answer read to its end (error answers: to at most 64 KiB). */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/**
 * The body as text. Throws TooLarge past `limitBytes`, and NetworkFailure when fewer bytes came than Content-Length
 * promised: Node reports that only on some paths, and a body cut short must never pass for a whole one.
 */
export async function readText(response: WireResponse, limitBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.byteLength
    if (size > limitBytes) {
      response.discard()
      throw new TooLarge(`more than ${limitBytes} bytes`)
    }
    parts.push(part)
  }
  checkLength(response, size)
  // JSON.parse refuses the byte order mark that some servers send.
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** The first `limitBytes` of an error body; a body that breaks off is good enough to tell what it says. */
export async function readErrorText(response: WireResponse, limitBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response.body) {
      parts.push(part.subarray(0, limitBytes - size))
      size += part.byteLength
      if (size >= limitBytes) break
    }
  } catch {
    // The status is known, and it decides.
  }
  response.discard()
  return Buffer.concat(parts).toString('utf8')
}

export function checkLength(response: WireResponse, size: number): void {
  const promised = response.headers['content-length']
  if (promised !== undefined && response.headers['content-encoding'] === undefined && Number(promised) !== size) {
    throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`)
  }
}

const LONGEST_WORDS = 300

/** What an answer says in words, in one line: the error text of a JSON body, the title of a page, or the text itself. */
export function wordsOf(answer: Answer): string {
  const text = answer.text.trim()
  if (text === '') return 'an empty body'
  if (looksLikeHtml(answer)) {
    const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim()
    return title ? `an HTML page titled "${oneLine(title)}"` : 'an HTML page'
  }
  return `"${oneLine(errorTextOf(text) ?? text)}"`
}

export function looksLikeHtml(answer: Answer): boolean {
  return /\bhtml\b/i.test(answer.headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(answer.text)
}

/** The text in the field that services use for their errors, or undefined when there is none. */
export function errorTextOf(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return undefined
    for (const field of ['error', 'message', 'error_description', 'detail']) {
      const value = (body as Record<string, unknown>)[field]
      // Some services wrap it once more: {"error": {"message": "…"}}.
      const text = typeof value === 'object' && value !== null && 'message' in value ? value.message : value
      if (typeof text === 'string' && text.trim() !== '') return text
    }
  } catch {
    // Not JSON, or cut off.
  }
  return undefined
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  // Not in the middle of a surrogate pair.
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')}…` : line
}
