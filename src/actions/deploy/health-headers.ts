import { Secret } from '../../core/secret.ts'
import type { Parsed } from '../fields.ts'

/** A header that is sent with the health check. */
export interface HealthHeader {
  /** In lower case: the transport's own headers are, and of two spellings of one name both would be sent. */
  readonly name: string
  readonly value: Secret
}

/** Headers that belong to the connection or to the way we read the answer. */
const ours: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Headers whose values are words of everybody: hidden, `https` and `no-cache` would be holes all over the log. */
const publicHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'content-type',
  'origin',
  'pragma',
  'prefer',
  'referer',
  'user-agent',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-requested-with',
])

const everydayWord = /^(true|false|yes|no|on|off|null|none|https?|\d{1,3})$/i

/** A line `Name: value`. What it says of a wrong one repeats nothing of it but names that everybody knows. */
export function parseHeader(line: string): Parsed<HealthHeader> {
  const { name, value } = split(line)
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) return { problem: 'is not `Name: value`' }
  if (ours.has(name)) return { problem: `sets ${name}, which is not for the health check to set` }
  if (value === '') return { problem: 'has a name and no value' }
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) return { problem: 'holds a character that cannot be sent' }
  return { value: { name, value: new Secret(value) } }
}

/** What is secret by itself in a line `Name: value`. */
export function secretsOfLine(line: string): readonly string[] {
  const { name, value } = split(line)
  return secretsOf(name, value)
}

/**
 * What is secret in a header's value: the value, what follows a scheme (`Bearer x`), name and password behind Basic, the
 * values of cookies. An application may repeat each of them alone.
 */
export function secretsOf(name: string, value: string): readonly string[] {
  if (publicHeaders.has(name)) return []
  const [, scheme = '', credentials = ''] = /^([A-Za-z][\w-]*)\s+(\S.*)$/.exec(value) ?? []
  const decoded = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString('utf8') : ''
  const password = decoded.includes(':') ? decoded.slice(decoded.indexOf(':') + 1) : ''
  // Cookies, and parameters of schemes such as `Token token="x"`.
  const parameters = [...value.matchAll(/[\w.-]+=("[^"]*"|[^;,\s]+)/g)].map(
    found => found[1]?.replace(/^"|"$/g, '') ?? '',
  )
  const all = [value, credentials, decoded, password, ...parameters]
  return [...new Set(all)].filter(part => part.trim() !== '' && !everydayWord.test(part))
}

function split(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':')
  if (colon < 0) return { name: '', value: line }
  return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }
}
