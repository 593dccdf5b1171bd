import type { Clock } from '../core/ports.ts'
import { socketsAreOpen, watchThreadPool, workIsPending } from './kit/pending-work.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
}

// One turn shows what became runnable through what ran before; promise chains run dry within a turn, streams take a few.
const QUIET_TURNS = 6
// With sockets open the peer may live in this very process: let its side of the exchange turn as well.
const QUIET_TURNS_WITH_SOCKETS = 40
const QUIET_MS_WITH_SOCKETS = 1
// How long a run that nothing can wake any more is given before it is called stuck; real time.
const STUCK_AFTER_MS = 500

const realSetImmediate = setImmediate
const realSetTimeout = setTimeout

/** Friday, 20 November 2026, 18:00:00 UTC. */
export const VIRTUAL_START = Date.UTC(2026, 10, 20, 18)

/**
 * Time that passes only when it is told to. `run` drives a promise to its end: whenever nothing in the process is
 * runnable any more it jumps to the next timer, so hours pass in milliseconds and in the right order.
 */
export class VirtualClock implements Clock {
  #now: number
  #order = 0
  readonly #timers = new Set<Timer>()

  constructor(start: number = VIRTUAL_START) {
    this.#now = start
    watchThreadPool()
  }

  now(): number {
    return this.#now
  }

  /** How many sleepers there are. */
  get timers(): number {
    return this.#timers.size
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const aborted = () => {
        this.#timers.delete(timer)
        reject(signal?.reason)
      }
      const timer: Timer = {
        at: this.#now + Math.max(0, Number.isNaN(ms) ? 0 : ms),
        order: this.#order++,
        fire: () => {
          signal?.removeEventListener('abort', aborted)
          resolve()
        },
      }
      signal?.addEventListener('abort', aborted, { once: true })
      this.#timers.add(timer)
    })
  }

  /** Lets `ms` milliseconds pass: sleepers wake in order, and what they set off runs dry before the next one wakes. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await idle()
    for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) {
      this.#wake(next)
      await idle()
    }
    this.#now = Math.max(this.#now, end)
  }

  /** Gives what `work` gives, with all sleeping skipped. Rejects when nothing is left that could bring `work` to an end. */
  async run<T>(work: Promise<T> | (() => Promise<T>)): Promise<T> {
    const promise = typeof work === 'function' ? work() : work
    let settled = false
    const mark = () => {
      settled = true
    }
    promise.then(mark, mark)
    const isSettled = () => settled
    for (;;) {
      await idle(isSettled)
      if (settled) return await promise
      const next = this.#next()
      if (next !== undefined) this.#wake(next)
      else if (!(await this.#revives(isSettled))) {
        throw new Error(
          `stuck at ${new Date(this.#now).toISOString()}: nothing is runnable, nobody sleeps on this clock, and the promise has not settled`,
        )
      }
    }
  }

  async #revives(isSettled: () => boolean): Promise<boolean> {
    const givenUpAt = performance.now() + STUCK_AFTER_MS
    while (performance.now() < givenUpAt) {
      await new Promise(resolve => realSetTimeout(resolve, 5))
      if (isSettled() || this.#timers.size > 0) return true
    }
    return workIsPending()
  }

  #next(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers) {
      if (first === undefined || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
        first = timer
    }
    return first
  }

  #wake(timer: Timer): void {
    this.#timers.delete(timer)
    this.#now = Math.max(this.#now, timer.at)
    timer.fire()
  }
}

/** Returns when several turns of the event loop in a row brought nothing and nothing is under way. */
async function idle(enough: () => boolean = () => false): Promise<void> {
  let quiet = 0
  let quietSince = performance.now()
  while (!enough()) {
    await new Promise<void>(resolve => realSetImmediate(resolve))
    if (workIsPending()) {
      quiet = 0
      quietSince = performance.now()
      continue
    }
    quiet++
    if (quiet < QUIET_TURNS) continue
    if (!socketsAreOpen()) return
    if (quiet >= QUIET_TURNS_WITH_SOCKETS && performance.now() - quietSince >= QUIET_MS_WITH_SOCKETS) return
  }
}

/** Another clock, `factor` times as fast: for demos, where an hour of backup should take seconds. */
export class ScaledClock implements Clock {
  readonly #base: Clock
  readonly #factor: number
  readonly #start: number

  constructor(base: Clock, factor: number) {
    if (!(factor > 0)) throw new RangeError('the factor of a scaled clock must be above 0')
    this.#base = base
    this.#factor = factor
    this.#start = base.now()
  }

  now(): number {
    return this.#start + (this.#base.now() - this.#start) * this.#factor
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#base.sleep(ms / this.#factor, signal)
  }
}

/** The machine's own time, for a sandbox that serves real clients. */
export class RealClock implements Clock {
  now(): number {
    return Math.floor(performance.timeOrigin + performance.now())
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const aborted = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      // A longer wait than a 32-bit number of milliseconds would fire at once.
      const timer = realSetTimeout(
        () => {
          signal?.removeEventListener('abort', aborted)
          resolve()
        },
        Math.min(Math.max(0, ms), 2 ** 31 - 1),
      )
      signal?.addEventListener('abort', aborted, { once: true })
    })
  }
}
