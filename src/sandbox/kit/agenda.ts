import type { Clock } from '../../core/ports.ts'

interface Appointment {
  readonly at: number
  readonly happen: () => void
}

/**
 * What will happen at which time. Nothing runs on its own: `catchUp` lets everything that is due happen, in order and
 * each at its own time, before anybody looks. So the state is a function of the clock, of whatever kind it is.
 */
export class Agenda {
  readonly #clock: Clock
  readonly #appointments: Appointment[] = []
  #present: number | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whole milliseconds since 1970: the time of what is happening, else the clock's. */
  now(): number {
    return this.#present ?? Math.floor(this.#clock.now())
  }

  /** Infinity is never. */
  in(ms: number, happen: () => void): void {
    this.at(this.now() + ms, happen)
  }

  /** A time that has passed is now. */
  at(time: number, happen: () => void): void {
    const at = Math.max(time, this.now())
    const later = this.#appointments.findIndex(other => other.at > at)
    if (later === -1) this.#appointments.push({ at, happen })
    else this.#appointments.splice(later, 0, { at, happen })
  }

  catchUp(): void {
    if (this.#present !== null) return
    const now = Math.floor(this.#clock.now())
    for (let next = this.#appointments[0]; next !== undefined && next.at <= now; next = this.#appointments[0]) {
      this.#appointments.shift()
      this.#present = next.at
      try {
        next.happen()
      } finally {
        this.#present = null
      }
    }
  }
}
