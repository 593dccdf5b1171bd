import type { Answer } from '../../http/answer.ts'
import { retryAfterMs } from '../../http/retry-after.ts'

const SHORTEST_WAIT_MS = 1_000
const WITHOUT_A_WORD_MS = 60_000

/**
 * Milliseconds that GitHub wants us to wait when an answer is one of its rate limits, undefined when it is none. Both
 * limits come with 403 or 429: the primary one with `x-ratelimit-remaining: 0` and the moment of its reset, the secondary
 * one with `retry-after` or, without it, a minute at least (docs.github.com, "Rate limits for the REST API"). A plain 403
 * is a missing permission; its message tells the difference.
 */
export function rateLimitWaitMs(answer: Answer, nowMs: number): number | undefined {
  const { status, headers, text } = answer
  if (status !== 403 && status !== 429) return undefined
  const asked = retryAfterMs(headers['retry-after'], nowMs)
  if (asked !== undefined) return Math.max(SHORTEST_WAIT_MS, asked)
  if (status === 403 && !/rate limit|abuse detection/i.test(text)) return undefined
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset)) {
    return Math.max(SHORTEST_WAIT_MS, Number(reset) * 1_000 - nowMs)
  }
  return WITHOUT_A_WORD_MS
}
