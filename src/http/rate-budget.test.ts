import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { RateBudget } from './rate-budget.ts'

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
