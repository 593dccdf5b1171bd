import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { RateBudget, TokenBucket } from './rate-budget.ts'

const never = new AbortController().signal
// Node 20 warns of many listeners on one signal; here it is the test that shares it.
setMaxListeners(0, never)

describe('RateBudget', () => {
  it('any window holds no more than the limit, and nobody overtakes', async () => {
    const bursts = fc.array(fc.record({ after: fc.nat(400), count: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(bursts, fc.integer({ min: 1, max: 5 }), async (plan, requests) => {
        const clock = new VirtualClock()
        const budget = new RateBudget(clock, { requests, windowMs: 1_000 })
        const given: { order: number; at: number }[] = []
        let order = 0
        await clock.run(async () => {
          const all: Promise<void>[] = []
          for (const { after, count } of plan) {
            await clock.sleep(after)
            for (let i = 0; i < count; i++) {
              const mine = order++
              all.push(budget.take(never).then(() => void given.push({ order: mine, at: clock.now() })))
            }
          }
          await Promise.all(all)
        })
        expect(given.map(one => one.order)).toEqual(given.map((_, index) => index))
        for (const { at } of given) {
          expect(given.filter(one => one.at >= at && one.at < at + 1_000).length).toBeLessThanOrEqual(requests)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('gives out at once what is free', async () => {
    const clock = new VirtualClock()
    const budget = new RateBudget(clock, { requests: 2, windowMs: 1_000 })
    await Promise.all([budget.take(never), budget.take(never)])
    expect(clock.timers).toBe(0)
  })

  it('one who gives up is told at once, also behind others, and takes nothing from them', async () => {
    const clock = new VirtualClock()
    const budget = new RateBudget(clock, { requests: 1, windowMs: 1_000 })
    const order: string[] = []
    const cancel = new AbortController()
    await budget.take(never)
    const second = budget.take(never).then(() => order.push(`second at ${clock.now() - start}`))
    const third = budget.take(cancel.signal).catch(error => order.push(`third: ${error.message}`))
    const fourth = budget.take(never).then(() => order.push(`fourth at ${clock.now() - start}`))
    const start = clock.now()
    await clock.advance(500)
    cancel.abort(new Error('cancelled'))
    await clock.advance(0)
    expect(order).toEqual(['third: cancelled'])
    await clock.run(Promise.all([second, third, fourth]))
    expect(order).toEqual(['third: cancelled', 'second at 1000', 'fourth at 2000'])
  })

  it('the first in the row may give up as well', async () => {
    const clock = new VirtualClock()
    const budget = new RateBudget(clock, { requests: 1, windowMs: 1_000 })
    await budget.take(never)
    const cancel = new AbortController()
    const first = expect(budget.take(cancel.signal)).rejects.toThrow('cancelled')
    const start = clock.now()
    const next = budget.take(never)
    cancel.abort(new Error('cancelled'))
    await first
    await clock.run(next)
    expect(clock.now() - start).toBe(1_000)
  })

  it('a signal that is aborted already takes nothing', async () => {
    const budget = new RateBudget(new VirtualClock(), { requests: 1, windowMs: 1_000 })
    await expect(budget.take(AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled')
    await budget.take(never)
  })
})

describe('TokenBucket', () => {
  it('gives a burst and then a steady pace, in order', async () => {
    const bursts = fc.array(fc.record({ after: fc.nat(4_000), count: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(bursts, fc.integer({ min: 1, max: 5 }), async (plan, tokens) => {
        const clock = new VirtualClock()
        const bucket = new TokenBucket(clock, { tokens, refillMs: 1_000 })
        const given: { order: number; at: number }[] = []
        let order = 0
        await clock.run(async () => {
          const all: Promise<void>[] = []
          for (const { after, count } of plan) {
            await clock.sleep(after)
            for (let i = 0; i < count; i++) {
              const mine = order++
              all.push(bucket.take(never).then(() => void given.push({ order: mine, at: clock.now() })))
            }
          }
          await Promise.all(all)
        })
        expect(given.map(one => one.order)).toEqual(given.map((_, index) => index))
        for (const [from, { at }] of given.entries()) {
          for (const [to, last] of given.entries()) {
            if (to >= from) expect(to - from + 1).toBeLessThanOrEqual(tokens + (last.at - at) / 1_000)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('waits no longer than it has to, and is full again after a rest', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    const bucket = new TokenBucket(clock, { tokens: 2, refillMs: 1_000 })
    const times: number[] = []
    const take = () => clock.run(bucket.take(never)).then(() => times.push(clock.now() - start))
    for (let i = 0; i < 4; i++) await take()
    await clock.advance(60_000)
    for (let i = 0; i < 3; i++) await take()
    expect(times).toEqual([0, 0, 1_000, 2_000, 62_000, 62_000, 63_000])
  })

  it('stays shut for as long as it was told, also for who waits already, and begins empty', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    const bucket = new TokenBucket(clock, { tokens: 2, refillMs: 1_000 })
    const times: number[] = []
    const takes = Array.from({ length: 4 }, () => bucket.take(never).then(() => void times.push(clock.now() - start)))
    await clock.advance(500)
    bucket.shut(60_000)
    bucket.shut(1_000)
    await clock.run(Promise.all(takes))
    expect(times).toEqual([0, 0, 61_500, 62_500])
  })

  it('one who gives up is told at once and takes nothing', async () => {
    const clock = new VirtualClock()
    const bucket = new TokenBucket(clock, { tokens: 1, refillMs: 1_000 })
    await bucket.take(never)
    const cancel = new AbortController()
    const first = expect(bucket.take(cancel.signal)).rejects.toThrow('cancelled')
    const start = clock.now()
    const next = bucket.take(never)
    cancel.abort(new Error('cancelled'))
    await first
    await clock.run(next)
    expect(clock.now() - start).toBe(1_000)
  })
})
