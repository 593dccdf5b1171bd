import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { Deadline } from './deadline.ts'
import { nextLook, poll } from './poll.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Moments of the looks at something that ends after `runMs`, by the schedule alone; looks take no time. */
function looks(runMs: number): { readonly count: number; readonly delayMs: number } {
  let elapsed = 0
  let count = 0
  while (elapsed < runMs || count === 0) {
    elapsed += nextLook(elapsed)
    count++
  }
  return { count, delayMs: elapsed - runMs }
}

describe('the adaptive schedule', () => {
  it('notices an end on average within the larger of 1 s and 5 % of the run', () => {
    // Runs of random length around each magnitude: 1 s to 2 h.
    for (const around of [1_000, 5_000, 20_000, MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR]) {
      const runs = Array.from({ length: 2_000 }, (_, index) => around * (0.8 + (0.4 * index) / 2_000))
      const delayed = runs.reduce((sum, runMs) => sum + looks(runMs).delayMs, 0)
      const allowed = runs.reduce((sum, runMs) => sum + Math.max(1_000, runMs * 0.05), 0)
      // The ends of the range cut a step of the schedule anywhere, which moves the mean by up to a percent.
      expect(delayed / allowed, `around ${around} ms`).toBeLessThanOrEqual(1.01)
    }
  })

  it('never looks later than the larger of 2 s and 10 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 * HOUR }), runMs => {
        expect(looks(runMs).delayMs).toBeLessThanOrEqual(Math.max(2_000, runMs * 0.1))
      }),
    )
  })

  it('asks at most 60 times in ten minutes and 70 times in an hour', () => {
    expect(looks(10 * MINUTE).count).toBeLessThanOrEqual(60)
    expect(looks(HOUR).count).toBeLessThanOrEqual(70)
  })

  it('never more often than every second, also when a look came early', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * HOUR, noNaN: true }), elapsed => {
        const wait = nextLook(elapsed)
        expect(elapsed < 1_000 ? elapsed + wait : wait).toBeGreaterThanOrEqual(1_000)
      }),
    )
  })

  it('keeps to a fixed interval', () =>
    expect([0, 500, HOUR].map(at => nextLook(at, 7_000))).toEqual([7_000, 7_000, 7_000]))
})

describe('poll', () => {
  it('gives what a look found, on the schedule, with looks that take time', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    const seen: number[] = []
    const found = await clock.run(
      poll({ clock, deadline: Deadline.after(clock, HOUR) }, async () => {
        seen.push(clock.now() - start)
        await clock.sleep(500)
        return clock.now() - start > 8_000 ? 'end' : undefined
      }),
    )
    expect(found).toBe('end')
    expect(seen).toEqual([1_000, 3_500, 6_000, 8_500])
  })

  it('looks a last time at the deadline, and then gives up', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    const seen: number[] = []
    const look = async () => {
      seen.push(clock.now() - start)
      return undefined
    }
    expect(await clock.run(poll({ clock, deadline: Deadline.after(clock, 4_000) }, look))).toBeUndefined()
    expect(seen).toEqual([1_000, 3_000, 4_000])
  })

  it('an end that was reached in time is found even when the look before came back late', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    const found = await clock.run(
      poll({ clock, deadline: Deadline.after(clock, 2_000) }, async () => {
        const state = clock.now() - start >= 1_500 ? 'end' : undefined
        await clock.sleep(3_000)
        return state
      }),
    )
    expect(found).toBe('end')
  })

  it('a deadline that has passed leaves one look', async () => {
    const clock = new VirtualClock()
    let count = 0
    const look = async () => {
      count++
      return undefined
    }
    await clock.run(poll({ clock, deadline: Deadline.after(clock, 0), fixedMs: 5_000 }, look))
    expect(count).toBe(1)
  })

  it('ends with the reason of the signal, and leaves no timer', async () => {
    const clock = new VirtualClock()
    const cancel = new AbortController()
    const polling = poll({ clock, deadline: Deadline.after(clock, HOUR), signal: cancel.signal }, async () => undefined)
    const outcome = expect(polling).rejects.toThrow('cancelled')
    await clock.advance(10 * MINUTE)
    cancel.abort(new Error('cancelled'))
    await outcome
    expect(clock.timers).toBe(0)
  })

  it('an error of a look passes', async () => {
    const clock = new VirtualClock()
    const look = () => Promise.reject(new Error('no'))
    await expect(clock.run(poll({ clock, deadline: Deadline.after(clock, HOUR) }, look))).rejects.toThrow('no')
  })
})
