import type { Clock } from './ports.ts'

/** The moment at which waiting ends, with the words for it. */
export class Deadline {
  readonly at: number
  readonly #clock: Clock

  /** @param at milliseconds since 1970-01-01 UTC. */
  constructor(clock: Clock, at: number) {
    this.#clock = clock
    this.at = at
  }

  static after(clock: Clock, ms: number): Deadline {
    return new Deadline(clock, clock.now() + ms)
  }

  /** The earlier of this deadline and one `ms` milliseconds from now. */
  within(ms: number): Deadline {
    return new Deadline(this.#clock, Math.min(this.at, this.#clock.now() + ms))
  }

  /** A deadline `ms` milliseconds earlier, or a tenth of the time left where that is less: room for the last words. */
  leaving(ms: number): Deadline {
    return new Deadline(this.#clock, this.at - Math.min(ms, this.remaining() / 10))
  }

  /** Milliseconds left, never negative. */
  remaining(): number {
    return Math.max(0, this.at - this.#clock.now())
  }

  passed(): boolean {
    return this.remaining() === 0
  }

  /** Sleeps `ms`, or until the deadline when that comes first. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await this.#clock.sleep(Math.min(ms, this.remaining()), signal)
  }
}
