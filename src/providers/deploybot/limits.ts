import type { Clock } from '../../core/ports.ts'
import { RateBudget } from '../../http/rate-budget.ts'

/**
 * No limit is documented. A modest one of our own: a run needs about ten requests and its looks, and several runs share an
 * account.
 */
export function createBudget(clock: Clock): () => RateBudget {
  const budget = new RateBudget(clock, { requests: 60, windowMs: 60_000 })
  return () => budget
}

/** The largest page that is documented; what a larger wish gives is not known. */
export const pageSize = 50

/** A list that goes on for longer than this goes in a circle. */
export const mostPages = 200

/** How long a commit may take to become known after a refresh, and how often the trigger is sent in that time. */
export const refreshWithinMs = 120_000
export const askAgainAfterMs = 5_000
