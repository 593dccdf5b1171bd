import type { Clock } from '../core/ports.ts'

/** At most `requests` within any `windowMs` milliseconds. */
export interface RateLimit {
  readonly requests: number
  readonly windowMs: number
}

/**
 * A client-side limit on requests, shared by all calls of the process, so that we wait before the service has to refuse
 * us. A sliding window: of any `windowMs` no more than `requests` are given out, in the order they were asked for.
 */
export class RateBudget {
  readonly #clock: Clock
  readonly #limit: RateLimit
  readonly #given: number[] = []
  #last: Promise<void> = Promise.resolve()

  constructor(clock: Clock, limit: RateLimit) {
    this.#clock = clock
    this.#limit = limit
  }

  /** Resolves when one more request may be sent; rejects with the signal's reason, also while others wait in front. */
  take(signal: AbortSignal): Promise<void> {
    const turn = this.#last.then(() => this.#wait(signal))
    this.#last = turn.catch(() => undefined)
    return orAborted(turn, signal)
  }

  async #wait(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      const now = this.#clock.now()
      while (this.#given[0] !== undefined && this.#given[0] <= now - this.#limit.windowMs) this.#given.shift()
      const oldest = this.#given[0]
      if (oldest === undefined || this.#given.length < this.#limit.requests) {
        this.#given.push(now)
        return
      }
      await this.#clock.sleep(oldest + this.#limit.windowMs - now, signal)
    }
  }
}

function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
