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
  const problem = addressProblem(text)
  if (problem !== undefined) throw new ShipgateError('invalid_input', `The input ${rules.input} ${problem}.`)
  const url = new URL(text)
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !rules.allowInsecureHttp) {
    throw new ShipgateError(
      'insecure_url',
      `The input ${rules.input} is plain http: the secret would be readable on its way to ${url.host}.`,
    )
  }
  let prefix = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '')
  if (rules.acceptedPath !== undefined && prefix.endsWith(rules.acceptedPath)) {
    prefix = prefix.slice(0, -rules.acceptedPath.length)
  }
  url.pathname = prefix === '' ? '/' : `${prefix}/`
  return url
}

/** What is wrong with the address of a service, as the rest of a sentence that begins with the input's name. */
export function addressProblem(text: string): string | undefined {
  // The text is not repeated: somebody may have put a password there.
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return 'is not an http or https address; give it as https://host or https://host:port'
  }
  if (url.username !== '' || url.password !== '') return 'carries a user name or password; leave them out'
  if (url.search !== '' || url.hash !== '') return 'carries a query or a fragment; leave it out'
  return undefined
}
