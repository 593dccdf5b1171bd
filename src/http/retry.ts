import type { FailureKind } from './network-failure.ts'
import { retryAfterMs } from './retry-after.ts'

/** How one try of a request ended, when it did not end well. */
export type Outcome =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: string | undefined }
  | { readonly kind: 'network'; readonly failure: FailureKind }

export interface RetryQuestion {
  /** GET and HEAD, and requests that the provider declares repeatable. */
  readonly safe: boolean
  readonly outcome: Outcome
  /** 1 after the first try. */
  readonly attempt: number
  readonly maxRetries: number
  readonly nowMs: number
  readonly deadlineMs: number
  /** Uniform in [0, 1). */
  readonly random: number
  /** Milliseconds to wait after the first, second… 429 without Retry-After, for services whose window is known. */
  readonly rateLimitWaitsMs?: readonly number[]
}

export type RetryDecision =
  | { readonly retry: true; readonly delayMs: number }
  | { readonly retry: false; readonly because: 'final' | 'unsafe' | 'attempts' | 'deadline' }

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
const transient = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Whether to repeat a request, and when. Pure: the one place where the product decides this.
 *
 * A safe request is repeated after anything that may pass. An unsafe one only when it certainly was not processed: the
 * connection was refused, the service said 429, or 503 with a Retry-After. Whatever else happened to an unsafe request
 * is for the caller to find out, by looking at the service.
 */
export function decideRetry(question: RetryQuestion): RetryDecision {
  const { outcome } = question
  if (!mayPass(outcome)) return { retry: false, because: 'final' }
  if (!question.safe && !certainlyNotProcessed(outcome)) return { retry: false, because: 'unsafe' }
  if (question.attempt > question.maxRetries) return { retry: false, because: 'attempts' }
  const delayMs = waitMs(question)
  if (question.nowMs + delayMs >= question.deadlineMs) return { retry: false, because: 'deadline' }
  return { retry: true, delayMs }
}

function mayPass(outcome: Outcome): boolean {
  return outcome.kind === 'status' ? transient.has(outcome.status) : outcome.failure !== 'tls'
}

function certainlyNotProcessed(outcome: Outcome): boolean {
  if (outcome.kind === 'network') return outcome.failure === 'refused'
  return outcome.status === 429 || (outcome.status === 503 && outcome.retryAfter !== undefined)
}

function waitMs(question: RetryQuestion): number {
  const { outcome, attempt, random, rateLimitWaitsMs } = question
  const asked = outcome.kind === 'status' ? retryAfterMs(outcome.retryAfter, question.nowMs) : undefined
  // The service's word is a minimum; a little jitter on top keeps many runners from coming back in the same instant.
  if (asked !== undefined) return asked + random * FIRST_WAIT_MS
  if (outcome.kind === 'status' && outcome.status === 429 && rateLimitWaitsMs !== undefined) {
    const known = rateLimitWaitsMs[Math.min(attempt, rateLimitWaitsMs.length) - 1]
    if (known !== undefined) return known * (1 + random * 0.1)
  }
  return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
}
