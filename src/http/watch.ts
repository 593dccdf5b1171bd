import type { Deadline } from '../core/deadline.ts'
import type { Clock } from '../core/ports.ts'
import { duration } from '../core/quantities.ts'
import { NetworkFailure, TimeIsUp } from './network-failure.ts'

/** Nobody reads it. Without a reason, each abort would make an error with a stack, several times for every request. */
const LIFTED = 'lifted'

/**
 * Ends a request that makes no progress. One timer runs per limit, not per chunk: a gigabyte arrives in some 16,000
 * chunks, and a timer for each would cost more than the digest.
 */
export class Watch {
  readonly #clock: Clock
  readonly #controller = new AbortController()
  readonly #done = new AbortController()
  readonly #parent: AbortSignal
  readonly #onParentAbort = () => this.#controller.abort(this.#parent.reason)
  #waitingSince: number | undefined

  constructor(clock: Clock, parent: AbortSignal) {
    this.#clock = clock
    this.#parent = parent
    if (parent.aborted) this.#onParentAbort()
    else parent.addEventListener('abort', this.#onParentAbort, { once: true })
  }

  /** Goes to the transport. Its reason is a NetworkFailure, or whatever the parent signal was aborted with. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Ends the request with TimeIsUp at the deadline. */
  until(deadline: Deadline): void {
    this.#abortAfter(deadline.remaining(), () => new TimeIsUp())
  }

  /** Ends the request `ms` milliseconds from now unless `stop()` or the returned function is called before. */
  limit(ms: number, what: string): () => void {
    return this.#abortAfter(ms, () => new NetworkFailure('stalled', `${what} within ${duration(ms)}`))
  }

  /** The chunks of `body`, ended when none comes for `stallMs` milliseconds while we wait for one. */
  chunks(body: AsyncIterable<Uint8Array>, stallMs: number): AsyncIterable<Uint8Array> {
    return { [Symbol.asyncIterator]: () => this.#iterate(body[Symbol.asyncIterator](), stallMs) }
  }

  /** Why the request was ended from our side, when it was. */
  reason(): unknown {
    return this.#controller.signal.aborted ? this.#controller.signal.reason : undefined
  }

  /** Lifts all limits: the answer is complete, or nobody wants it any more. */
  stop(): void {
    this.#done.abort(LIFTED)
    this.#parent.removeEventListener('abort', this.#onParentAbort)
  }

  /** No generator: on large bodies its bookkeeping for every chunk is felt. */
  #iterate(inner: AsyncIterator<Uint8Array>, stallMs: number): AsyncIterator<Uint8Array> {
    void this.#guard(stallMs)
    const fail = async (error: unknown): Promise<never> => {
      this.stop()
      throw this.reason() ?? error
    }
    return {
      next: () => {
        this.#waitingSince = this.#clock.now()
        return inner.next().then(next => {
          this.#waitingSince = undefined
          if (next.done) this.stop()
          return next
        }, fail)
      },
      return: async () => {
        this.stop()
        return (await inner.return?.()) ?? { done: true, value: undefined }
      },
    }
  }

  #abortAfter(ms: number, failure: () => NetworkFailure): () => void {
    const lifted = new AbortController()
    const signal = AbortSignal.any([lifted.signal, this.#done.signal])
    this.#clock.sleep(ms, signal).then(
      () => this.#controller.abort(failure()),
      () => undefined,
    )
    return () => lifted.abort(LIFTED)
  }

  async #guard(stallMs: number): Promise<void> {
    let wait = stallMs
    try {
      for (;;) {
        await this.#clock.sleep(wait, this.#done.signal)
        const waited = this.#waitingSince === undefined ? 0 : this.#clock.now() - this.#waitingSince
        if (waited >= stallMs) {
          this.#controller.abort(new NetworkFailure('stalled', `no byte came for ${duration(stallMs)}`))
          return
        }
        wait = stallMs - waited
      }
    } catch {
      // The body came to its end first.
    }
  }
}
