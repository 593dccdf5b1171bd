import type { Clock } from '../../core/ports.ts'
import { TokenBucket } from '../../http/rate-budget.ts'

/**
 * 250 calls a minute are documented, and one client measured about 22 in 10 s; refused calls count as well. This is at
 * most 20 in any 10 s and 70 in any minute, so that two jobs of an account fit side by side.
 */
export function createBucket(clock: Clock): TokenBucket {
  return new TokenBucket(clock, { tokens: 10, refillMs: 1_000 })
}

/** API calls under way at once. */
export const callsAtOnce = 4

/** How long nothing is sent after a refusal: 60 s in the reference; two minutes where it says "slow down" (a client). */
export const refusedForMs = 60_000
export const slowDownForMs = 120_000
/** The waits of the refused call itself: who goes on hammering is blocked for longer. */
export const rateLimitWaitsMs = [60_000, 120_000, 300_000]

/** The reference has 2500 at most in its older edition and 5000 in its newer one. */
export const pageSize = 1_000
/** Rows read again with the next page: lists move, and what is removed meanwhile must not make the reader skip rows. */
export const pageOverlap = 20
/** A list that goes on for longer than this goes in a circle. */
export const mostPages = 200

/** Lists of large accounts and uploads are slow (a client allows as much). */
export const slowWithinMs = 60_000

/** An access token is renewed so long before it ends (three clients do). */
export const renewBeforeEndMs = 5 * 60_000

/** Public client id of open-source apps (reference), with the scopes unrestrict, torrents, downloads and user. */
export const openSourceClientId = 'X245A4XAIBGVM'
/** The name of the one grant for device codes and refresh tokens alike (reference). */
export const deviceGrant = 'http://oauth.net/grant_type/device/1.0'
export const tokenPath = 'oauth/v2/token'
