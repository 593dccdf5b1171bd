import { ShipgateError } from '../../core/errors.ts'
import { addressProblem } from '../../http/origin.ts'
import { isLoopback } from '../../http/proxy.ts'

const PUBLIC_API = 'https://api.github.com'

/**
 * Base address of the REST API without a slash at its end: the runner names it in GITHUB_API_URL, on GitHub Enterprise
 * Server as `https://host/api/v3` (docs.github.com, "Default environment variables"). Throws `invalid_input` for what is
 * no address and `insecure_url` for plain http to another machine: the token would be readable on its way.
 */
export function apiBase(given: string | undefined): string {
  const address = given?.trim() || PUBLIC_API
  const problem = addressProblem(address)
  if (problem !== undefined) throw new ShipgateError('invalid_input', `The variable GITHUB_API_URL ${problem}.`)
  const url = new URL(address)
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    throw new ShipgateError(
      'insecure_url',
      `The variable GITHUB_API_URL is plain http: the token would be readable on its way to ${url.host}.`,
    )
  }
  return url.href.replace(/\/+$/, '')
}
