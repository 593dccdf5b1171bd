import type { Clock } from '../../core/ports.ts'
import { RateBudget } from '../../http/rate-budget.ts'

const MINUTE_MS = 60_000

/**
 * DBackup 3.2.0 counts per client address: 100 reads (GET, HEAD) and 20 writes a minute, refused requests included.
 * Runners behind one address share the count, so we leave a tenth of it to others.
 */
export function createBudget(clock: Clock): (method: string) => RateBudget {
  const reads = new RateBudget(clock, { requests: 90, windowMs: MINUTE_MS })
  const writes = new RateBudget(clock, { requests: 18, windowMs: MINUTE_MS })
  return method => (method === 'GET' || method === 'HEAD' ? reads : writes)
}

/**
 * Its 429 carries no Retry-After. The window is 60 s fixed, or 30 s in plain-http setups, seen live; so the first wait
 * may be enough, and the third always is.
 */
export const rateLimitWaitsMs: readonly number[] = [15_000, 30_000, 60_000]

/**
 * Runs of one job that start within the same second share a file name and overwrite each other, and both report
 * Success (seen live on 3.2.0). Triggers of one job keep this distance.
 */
export const distanceOfRunsMs = 2_000

/**
 * The server copies (and decrypts) the whole file to its temporary folder before the first byte of a download, which
 * takes minutes for large remote backups.
 */
export const downloadHeadersWithinMs = 30 * MINUTE_MS

/** GET /api/history gives this many rows and no pages. */
export const historyRows = 100
