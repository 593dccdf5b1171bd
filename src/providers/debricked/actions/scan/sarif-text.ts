import { oneLine } from './one-line.ts'

/**
 * Texts from outside as they may stand in a SARIF file, which GitHub shows as plain text, as text with embedded links and
 * as Markdown.
 */

/**
 * A text in `message.text`: there `[text](target)` is a link and `{0}` a place for an argument (SARIF 2.1.0, 3.11.5 and
 * 3.11.6).
 */
export function messageText(text: string, limit: number): string {
  return oneLine(text, limit)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
}

/** A text as inline Markdown that shows exactly this text, also in a table cell. */
export function markdownText(text: string, limit: number): string {
  return oneLine(text, limit)
    .replace(/[&<>`*_[\]()#~|\\!$^]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/@(?=\S)|:(?=\/\/)|www(?=\.)/gi, '$&\u200b')
}

/** An address that may be linked, or undefined: https only, no user name, at most 2,000 characters. */
export function linkable(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 2_000 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined
  // What a URL may hold and a URI may not (RFC 3986).
  return url.href.replace(/[|\\^`{}"<>[\]\s]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * A path from the repository root as a relative URI, or undefined when it would lead outside. Backslashes of Windows are
 * separators.
 */
export function relativeUri(path: string): string | undefined {
  const segments = path
    .replaceAll('\\', '/')
    .split('/')
    .filter(segment => segment !== '' && segment !== '.')
  if (segments.length === 0 || segments.includes('..')) return undefined
  return segments.map(segment => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))).join('/')
}
