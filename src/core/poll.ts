import type { Deadline } from './deadline.ts'
import type { Clock } from './ports.ts'

const FIRST_LOOK_MS = 1_000
const SHORTEST_INTERVAL_MS = 2_000
// A little below a tenth: the mean over real intervals then stays within 5 %, not just close to it.
const SHARE_OF_ELAPSED = 0.098

/**
 * Milliseconds to wait before the next look, when `elapsedMs` have passed since the start.
 *
 * A thing that ends at a random moment of an interval is noticed half an interval late on average. So an interval of
 * max(2 s, a tenth of the elapsed time) keeps the mean detection delay within max(1 s, 5 % of the elapsed time), with about
 * 48 looks in ten minutes and 66 in an hour. `fixedMs` is the user's `poll-interval-seconds`.
 */
export function nextLook(elapsedMs: number, fixedMs?: number): number {
  if (fixedMs !== undefined) return fixedMs
  if (elapsedMs < FIRST_LOOK_MS) return FIRST_LOOK_MS - elapsedMs
  return Math.max(SHORTEST_INTERVAL_MS, elapsedMs * SHARE_OF_ELAPSED)
}

export interface PollOptions {
  readonly clock: Clock
  readonly deadline: Deadline
  readonly signal?: AbortSignal
  /** Milliseconds; without it the looks adapt to the elapsed time. */
  readonly fixedMs?: number
}

/**
 * Calls `look` until it gives something other than undefined, and returns that; returns undefined when the deadline
 * came first. The last look is made at the deadline itself, so an end that was reached in time is never missed.
 */
export async function poll<T>(options: PollOptions, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const { clock, deadline, signal, fixedMs } = options
  const startedAt = clock.now()
  for (;;) {
    await deadline.sleep(nextLook(clock.now() - startedAt, fixedMs), signal)
    // Asked before the look: one that began in time and came back late may have missed the end.
    const last = deadline.passed()
    const found = await look()
    if (found !== undefined || last) return found
  }
}
