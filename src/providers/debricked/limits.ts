import type { Clock } from '../../core/ports.ts'
import { RateBudget } from '../../http/rate-budget.ts'

const HOUR_MS = 3_600_000

/**
 * Debricked counts calls per hour and account: 500 for each code contributor on the free plan (5000 at most), 5000 on
 * the others, shared by all repositories (published terms). One scan of 100 files and its waiting needs about 150; a run
 * that would need more than this is better slow than the one that starves the others.
 */
export function createBudget(clock: Clock): () => RateBudget {
  const hourly = new RateBudget(clock, { requests: 2_000, windowMs: HOUR_MS })
  return () => hourly
}

/** The list calls are said to give at most 250 rows whatever is asked for (read in another client). */
export const rowsPerPage = 250

/** A large lock file over a slow line, and the service's parser behind it. */
export const uploadWithinMs = 120_000

/**
 * Vulnerabilities whose files and fixes are looked up, with at most three requests each: for a report, and where the gate
 * depends on whether there is a fix. Both leave room in the smallest budget of an hour for the scan itself and in the
 * usual one for other runs.
 */
export const mostLookedUp = { report: 50, gate: 400 } as const

/** Lookups of vulnerabilities under way at once. */
export const lookupsAtOnce = 4
