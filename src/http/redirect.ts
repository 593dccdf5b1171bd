import { RequestError } from './request-error.ts'
import type { WireResponse } from './transport.ts'

const MOST_HOPS = 5
const redirects = new Set([301, 302, 303, 307, 308])

interface Hop {
  readonly method: string
  readonly url: URL
  /** Redirects followed so far. */
  readonly hops: number
  /** The service's name. */
  readonly name: string
  readonly redirectsTo?: (address: URL) => boolean
}

/**
 * Where to go next, or undefined when the answer is not a redirect. GET and HEAD only: what a redirected POST would do
 * is anyone's guess. Credentials are the client's business: it sends them to the configured origin alone.
 */
export function nextHop(response: WireResponse, hop: Hop): URL | undefined {
  if (!redirects.has(response.status)) return undefined
  const location = response.headers['location']
  const refuse = (why: string, hint: string) => {
    response.discard()
    return new RequestError('unexpected_response', `${hop.name} answered ${response.status}, ${why}.`, {
      hint,
      status: response.status,
      // 307 and 308 ask for the same request elsewhere; the others may be the way to the result of this one.
      processed: response.status === 307 || response.status === 308 ? 'no' : 'maybe',
    })
  }
  if (location === undefined || !URL.canParse(location, hop.url.href)) {
    throw refuse('a redirect without a usable address', 'Check the address of the service.')
  }
  const next = new URL(location, hop.url)
  // A redirect must not bring credentials of its own.
  next.username = ''
  next.password = ''
  // Only the origin is told: the rest may carry a token.
  const useInstead = `Use ${next.origin} as the address of the service if that is where it lives now.`
  if (hop.method !== 'GET' && hop.method !== 'HEAD') {
    throw refuse(`a redirect to ${next.origin}, and a ${hop.method} is not repeated elsewhere`, useInstead)
  }
  if (next.protocol !== 'https:' && !(next.protocol === 'http:' && hop.url.protocol === 'http:')) {
    throw refuse(`a redirect from https to ${next.protocol.replace(':', '')}`, useInstead)
  }
  if (hop.redirectsTo?.(next) === false) {
    throw refuse(`a redirect to ${next.origin}, which is none of its addresses`, 'Nothing was sent there.')
  }
  if (hop.hops >= MOST_HOPS) {
    throw refuse(`the ${MOST_HOPS + 1}th redirect in a row`, 'Check the address of the service.')
  }
  return next
}
