import { json } from './answers.ts'
import type { Account } from './records.ts'
import type { ServerState } from './state.ts'

const HOUR_MS = 3_600_000

/**
 * Requests per token and hour. Only the numbers are published: that the window is fixed and begins with the first request,
 * that polls count and that logins do not, is assumed.
 */
export class RequestBudget {
  readonly #windows = new Map<Account, { readonly since: number; count: number }>()

  /** Counts the request; the answer to give when the budget is used up. */
  charge(state: ServerState, account: Account): Response | null {
    const { hourlyRequests } = state.settings
    const now = state.now()
    let window = this.#windows.get(account)
    if (window === undefined || now - window.since >= HOUR_MS) {
      window = { since: now, count: 0 }
      this.#windows.set(account, window)
    }
    window.count++
    if (hourlyRequests === 'off' || window.count <= hourlyRequests) return null
    return tooManyRequests(state, window.since + HOUR_MS)
  }
}

function tooManyRequests(state: ServerState, until: number): Response {
  const { rateLimitBody, retryAfter } = state.settings
  const answer =
    rateLimitBody === 'json'
      ? json(429, { code: 429, message: 'Too Many Requests' })
      : new Response('<html><body><h1>Too Many Requests</h1></body></html>', {
          status: 429,
          headers: { 'content-type': 'text/html' },
        })
  const seconds = Math.ceil((until - state.now()) / 1_000)
  if (retryAfter === 'seconds') answer.headers.set('retry-after', String(seconds))
  if (retryAfter === 'date') answer.headers.set('retry-after', new Date(until).toUTCString())
  return answer
}
