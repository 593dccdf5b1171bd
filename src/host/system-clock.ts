import { setTimeout as timeout } from 'node:timers/promises'
import type { Clock } from '../core/ports.ts'

// setTimeout takes a 32-bit number and fires at once when it is given more.
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The machine's time: monotonic within the process, so that a corrected wall clock moves no deadline. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(ms, signal) {
    signal?.throwIfAborted()
    const until = this.now() + Math.min(Math.max(0, ms), LONGEST_TIMER_MS)
    try {
      // Timers count whole milliseconds and may fire a little early; a deadline that is not quite over would be waited
      // for twice.
      for (let left = until - this.now(); left > 0; left = until - this.now()) {
        await timeout(Math.ceil(left), undefined, signal === undefined ? {} : { signal })
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
}
