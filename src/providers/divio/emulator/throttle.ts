import { refusal } from './answers.ts'
import type { DivioSettings } from './options.ts'

/** Counts the requests of each token; that there is a limit at all is assumed. */
export class Throttle {
  readonly #windows = new Map<string, { readonly since: number; count: number }>()

  /** The answer when there were too many. */
  charge(token: string, limit: DivioSettings['throttle'], now: number): Response | undefined {
    if (limit === null) return undefined
    let window = this.#windows.get(token)
    if (window === undefined || now - window.since >= limit.perMs) {
      window = { since: now, count: 0 }
      this.#windows.set(token, window)
    }
    window.count++
    if (window.count <= limit.requests) return undefined
    if (limit.retryAfter === false) return refusal(429, 'Request was throttled.')
    const seconds = Math.ceil((window.since + limit.perMs - now) / 1_000)
    const answer = refusal(429, `Request was throttled. Expected available in ${seconds} seconds.`)
    answer.headers.set('retry-after', String(seconds))
    return answer
  }
}
