import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRetry, type Outcome, type RetryQuestion } from './retry.ts'

const base: RetryQuestion = {
  safe: true,
  outcome: { kind: 'status', status: 503, retryAfter: undefined },
  attempt: 1,
  maxRetries: 4,
  nowMs: 0,
  deadlineMs: 3_600_000,
  random: 0.5,
}
const status = (code: number, retryAfter?: string): Outcome => ({ kind: 'status', status: code, retryAfter })
const network = (failure: 'refused' | 'tls' | 'broken' | 'stalled'): Outcome => ({ kind: 'network', failure })

describe('what is repeated', () => {
  // Columns: a safe request, an unsafe one.
  it.each<[string, Outcome, boolean, boolean]>([
    ['refused or name not found', network('refused'), true, true],
    ['a connection that broke', network('broken'), true, false],
    ['silence', network('stalled'), true, false],
    ['a certificate that is not accepted', network('tls'), false, false],
    ['408', status(408), true, false],
    ['425', status(425), true, false],
    ['429', status(429), true, true],
    ['500', status(500), true, false],
    ['502', status(502), true, false],
    ['503', status(503), true, false],
    ['503 with Retry-After', status(503, '2'), true, true],
    ['504', status(504), true, false],
    ['504 with Retry-After', status(504, '2'), true, false],
    ['400', status(400), false, false],
    ['401', status(401), false, false],
    ['403', status(403), false, false],
    ['404', status(404), false, false],
    ['409', status(409), false, false],
    ['501', status(501), false, false],
    ['505', status(505), false, false],
    ['302', status(302), false, false],
  ])('%s', (_, outcome, safe, unsafe) => {
    expect(decideRetry({ ...base, outcome, safe: true }).retry).toBe(safe)
    expect(decideRetry({ ...base, outcome, safe: false }).retry).toBe(unsafe)
  })

  it('says why not', () => {
    const because = (own: Partial<RetryQuestion>) => decideRetry({ ...base, ...own })
    expect(because({ outcome: status(404) })).toEqual({ retry: false, because: 'final' })
    expect(because({ safe: false })).toEqual({ retry: false, because: 'unsafe' })
    expect(because({ attempt: 5 })).toEqual({ retry: false, because: 'attempts' })
    expect(because({ deadlineMs: 100 })).toEqual({ retry: false, because: 'deadline' })
    expect(because({ maxRetries: 0 })).toEqual({ retry: false, because: 'attempts' })
    expect(because({ outcome: status(429, '7200') })).toEqual({ retry: false, because: 'deadline' })
  })
})

describe('when', () => {
  const delays = (own: Partial<RetryQuestion>) =>
    [1, 2, 3, 4].map(attempt => {
      const decision = decideRetry({ ...base, attempt, ...own })
      return decision.retry ? decision.delayMs : undefined
    })

  it('full jitter below a doubling bound', () => {
    expect(delays({ random: 0 })).toEqual([0, 0, 0, 0])
    expect(delays({ random: 0.5 })).toEqual([250, 500, 1_000, 2_000])
  })

  it('the bound ends at 30 s', () => {
    expect(decideRetry({ ...base, attempt: 20, maxRetries: 20, random: 0.999 })).toEqual({
      retry: true,
      delayMs: 29_970,
    })
  })

  it('known windows of a rate limit, the last one for all that follow', () => {
    const rateLimitWaitsMs = [15_000, 30_000, 60_000]
    expect(delays({ outcome: status(429), random: 0, rateLimitWaitsMs })).toEqual([15_000, 30_000, 60_000, 60_000])
    expect(delays({ outcome: status(503), random: 0, rateLimitWaitsMs })).toEqual([0, 0, 0, 0])
    expect(delays({ outcome: status(429), random: 0, rateLimitWaitsMs: [] })).toEqual([0, 0, 0, 0])
  })

  it('Retry-After comes before a known window', () => {
    expect(delays({ outcome: status(429, '7'), random: 0, rateLimitWaitsMs: [15_000] })[0]).toBe(7_000)
  })
})

describe('for every question', () => {
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      status: fc.integer({ min: 100, max: 599 }),
      retryAfter: fc.option(fc.oneof(fc.nat(100_000).map(String), fc.string()), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('network' as const),
      failure: fc.constantFrom('refused' as const, 'tls' as const, 'broken' as const, 'stalled' as const),
    }),
  )
  const question: fc.Arbitrary<RetryQuestion> = fc.record({
    safe: fc.boolean(),
    outcome,
    attempt: fc.integer({ min: 1, max: 30 }),
    maxRetries: fc.integer({ min: 0, max: 20 }),
    nowMs: fc.integer({ min: 0, max: 1e12 }),
    deadlineMs: fc.integer({ min: 0, max: 1e12 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })

  it('never past max-retries, never past the deadline, and the wait is a sane number', () => {
    fc.assert(
      fc.property(question, asked => {
        const decision = decideRetry(asked)
        if (!decision.retry) return
        expect(asked.attempt).toBeLessThanOrEqual(asked.maxRetries)
        expect(asked.nowMs + decision.delayMs).toBeLessThan(asked.deadlineMs)
        expect(decision.delayMs).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1_000 },
    )
  })

  it('an unsafe request only when it certainly was not processed', () => {
    fc.assert(
      fc.property(question, asked => {
        if (!decideRetry({ ...asked, safe: false }).retry) return
        const { outcome } = asked
        const certain =
          outcome.kind === 'network'
            ? outcome.failure === 'refused'
            : outcome.status === 429 || (outcome.status === 503 && outcome.retryAfter !== undefined)
        expect(certain).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('Retry-After is a minimum, with at most half a second on top', () => {
    fc.assert(
      fc.property(question, fc.nat(10_000), (asked, seconds) => {
        const decision = decideRetry({ ...asked, outcome: status(503, String(seconds)) })
        if (!decision.retry) return
        expect(decision.delayMs).toBeGreaterThanOrEqual(seconds * 1_000)
        expect(decision.delayMs).toBeLessThanOrEqual(seconds * 1_000 + 500)
      }),
      { numRuns: 1_000 },
    )
  })
})
