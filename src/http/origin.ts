import { ShipgateError } from '../core/errors.ts'
import { isLoopback } from './proxy.ts'

export interface OriginRules {
  /** The input the address came from, for the message. */
  readonly input: string
  /** Version path that users may leave in the address, such as `/api`; it is taken off. */
  readonly acceptedPath?: string
  readonly allowInsecureHttp: boolean
}

/**
 * The base address of a service: the origin, plus a path prefix for services behind a reverse proxy. A version path and
 * trailing slashes are taken off. Throws `invalid_input` when it is no http(s) address or carries credentials, a query
 * or a fragment, and `insecure_url` for plain http to anything but this machine.
 */
export function parseOrigin(text: string, rules: OriginRules): URL {
  const wrong = (why: string) =>
    new ShipgateError('invalid_input', `The input ${rules.input} ${why}.`, {
      hint: 'Give the address as https://host or https://host:port.',
    })
  if (!URL.canParse(text)) throw wrong('is not an address')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw wrong('is not an http or https address')
  // The whole text is not repeated: somebody may have put a password there.
  if (url.username !== '' || url.password !== '') throw wrong('carries a user name or password')
  if (url.search !== '' || url.hash !== '') throw wrong('carries a query or a fragment')
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !rules.allowInsecureHttp) {
    throw new ShipgateError(
      'insecure_url',
      `The input ${rules.input} is plain http: the secret would be readable on its way to ${url.host}.`,
    )
  }
  let prefix = url.pathname.replace(/\/+$/, '')
  if (rules.acceptedPath !== undefined && prefix.endsWith(rules.acceptedPath)) {
    prefix = prefix.slice(0, -rules.acceptedPath.length)
  }
  url.pathname = prefix === '' ? '/' : `${prefix}/`
  return url
}
