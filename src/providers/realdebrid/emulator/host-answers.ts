import type { DeliveryFaultKind } from './delivery-fault.ts'
import type { RealdebridSettings } from './options.ts'

/** Error pages of the download host, in substance from one client. */
export function errorPage(status: number, words: string): Response {
  const body = `<html><body><div class="alert alert-danger">${words}</div></body></html>`
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const EXPIRED = 'Code not valid any more'

export function expiredPage({ expiredLink }: RealdebridSettings): Response {
  return errorPage(Number(expiredLink.slice('html-'.length)), EXPIRED)
}

export function trafficUsedUp(): Response {
  const headers = { 'content-type': 'text/html', 'x-error': 'bytes_limit_reached' }
  return new Response(null, { status: 503, headers })
}

/** Faults that replace the whole answer. */
export function replacement(what: DeliveryFaultKind): Response | undefined {
  switch (what.kind) {
    case 'status': {
      const answer = errorPage(what.status, `Error ${what.status}`)
      const headers = new Headers(answer.headers)
      if (what.retryAfter !== undefined) headers.set('retry-after', String(what.retryAfter))
      return new Response(what.body ?? answer.body, { status: what.status, headers })
    }
    case 'html-200':
      return new Response('<html><body>error page</body></html>', {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
    case 'traffic-used-up':
      return trafficUsedUp()
    case 'ip-refused':
      return errorPage(403, 'Not allowed for 203.0.113.7')
    case 'redirect':
      return new Response(null, { status: what.status ?? 302, headers: { location: what.location } })
    default:
      return undefined
  }
}
