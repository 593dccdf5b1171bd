import { NetworkFailure } from '../../http/network-failure.ts'
import type { Transport } from '../../http/transport.ts'

/** Whether any request came as far as the host that was asked. */
export interface Reach {
  readonly transport: Transport
  reached: boolean
}

/**
 * Watches requests for what they tell of their way. A name that is not found, a network that does not lead there, a proxy
 * that refuses, a certificate that is not trusted: no deployment of an application brings that about, and none mends it. A
 * host that refuses the connection is another thing: so does one on which the application does not run.
 */
export function watchReach(transport: Transport): Reach {
  const reach: Reach = {
    reached: false,
    transport: async request => {
      try {
        const response = await transport(request)
        reach.reached = true
        return response
      } catch (error) {
        if (error instanceof NetworkFailure && !isOnTheWay(error)) reach.reached = true
        throw error
      }
    },
  }
  return reach
}

const onTheWay: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENODATA',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'ABORT_ERR',
])

function isOnTheWay({ kind, cause, message }: NetworkFailure): boolean {
  if (kind === 'tls') return true
  if (kind !== 'refused') return false
  if (cause instanceof NetworkFailure || message.startsWith('the proxy ')) return true
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  return causes.every(one => one instanceof Error && 'code' in one && onTheWay.has(String(one.code)))
}
