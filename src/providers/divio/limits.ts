import type { Clock } from '../../core/ports.ts'
import { RateBudget } from '../../http/rate-budget.ts'

/**
 * No limit is published. A modest one of our own: a run needs about fifteen requests and its looks; the search for a recent
 * backup reads one row for each backup that is kept.
 */
export function createBudget(clock: Clock): () => RateBudget {
  const budget = new RateBudget(clock, { requests: 120, windowMs: 60_000 })
  return () => budget
}

/** The documented default of the IAM lists; that of the others is not stated, and a smaller page is as good. */
export const pageSize = 100

/** A list that goes on for longer than this goes in a circle. */
export const mostPages = 200

/** Deployments of one environment that are looked at before the order of the list is trusted. */
export const enoughDeployments = 20

/** How long a check of the repository may take, and how often it is asked for meanwhile. */
export const repositoryCheckWithinMs = 120_000
export const repositoryCheckEveryMs = 5_000

/** Waits before the further looks at a thing that has ended without a word on its success. */
export const wordOnSuccessAfterMs = [2_000, 3_000, 5_000, 10_000] as const

/** Waits before the further looks at a log that is empty: it may be so for a moment (documentation of the platform). */
export const logAfterMs = [2_000, 5_000] as const

/** Complete backups of the environment that are looked at for a recent one; the usual retention keeps about 26. */
export const mostBackups = 100

/** How far a clock may be ahead of ours. */
export const clockSkewMs = 5 * 60_000
