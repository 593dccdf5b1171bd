import type { Clock } from '../core/ports.ts'

/** At most `requests` within any `windowMs` milliseconds. */
export interface RateLimit {
  readonly requests: number
  readonly windowMs: number
}

/**
 * A client-side limit on requests, shared by all calls of the process, so that we wait before the service has to refuse
 * us.
 */
export interface Budget {
  /** Resolves when one more request may be sent; rejects with the signal's reason, also while others wait in front. */
  take(signal: AbortSignal): Promise<void>
}

/** A sliding window: of any `windowMs` no more than `requests` are given out, in the order they were asked for. */
export class RateBudget implements Budget {
  readonly #clock: Clock
  readonly #limit: RateLimit
  readonly #given: number[] = []
  #last: Promise<void> = Promise.resolve()

  constructor(clock: Clock, limit: RateLimit) {
    this.#clock = clock
    this.#limit = limit
  }

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

/** A bucket of tokens: full at the start, and one more every `refillMs` as long as it is not. */
export interface BucketSize {
  readonly tokens: number
  readonly refillMs: number
}

/**
 * A bucket, for services that take a burst and then a steady pace: of any time no more are given out than the bucket
 * holds and that time refills, in the order they were asked for.
 */
export class TokenBucket implements Budget {
  readonly #clock: Clock
  readonly #size: BucketSize
  /** When the bucket is full again if nobody takes from it. */
  #fullAt = Number.NEGATIVE_INFINITY
  #last: Promise<void> = Promise.resolve()

  constructor(clock: Clock, size: BucketSize) {
    this.#clock = clock
    this.#size = size
  }

  take(signal: AbortSignal): Promise<void> {
    const turn = this.#last.then(() => this.#wait(signal))
    this.#last = turn.catch(() => undefined)
    return orAborted(turn, signal)
  }

  /** Empties the bucket, and begins to refill it in `ms` milliseconds: for a service that has refused us. */
  shut(ms: number): void {
    const { tokens, refillMs } = this.#size
    this.#fullAt = Math.max(this.#fullAt, this.#clock.now() + ms + tokens * refillMs)
  }

  async #wait(signal: AbortSignal): Promise<void> {
    const { tokens, refillMs } = this.#size
    for (;;) {
      signal.throwIfAborted()
      const now = this.#clock.now()
      const waitMs = this.#fullAt - (tokens - 1) * refillMs - now
      if (waitMs <= 0) {
        this.#fullAt = Math.max(this.#fullAt, now) + refillMs
        return
      }
      await this.#clock.sleep(waitMs, signal)
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
