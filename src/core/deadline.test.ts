import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { Deadline } from './deadline.ts'

describe('Deadline', () => {
  it('counts down to zero and stays there', async () => {
    const clock = new VirtualClock()
    const deadline = Deadline.after(clock, 1_000)
    expect([deadline.remaining(), deadline.passed()]).toEqual([1_000, false])
    await clock.advance(999)
    expect([deadline.remaining(), deadline.passed()]).toEqual([1, false])
    await clock.advance(500)
    expect([deadline.remaining(), deadline.passed()]).toEqual([0, true])
  })

  it('within never goes past the first one', async () => {
    const clock = new VirtualClock()
    const deadline = Deadline.after(clock, 1_000)
    expect(deadline.within(400).remaining()).toBe(400)
    expect(deadline.within(5_000).remaining()).toBe(1_000)
    await clock.advance(900)
    expect(deadline.within(400).at).toBe(deadline.at)
  })

  it('leaving keeps a little for the last words, but never most of a short time', () => {
    const clock = new VirtualClock()
    expect(Deadline.after(clock, 3_600_000).leaving(10_000).remaining()).toBe(3_590_000)
    expect(Deadline.after(clock, 20_000).leaving(10_000).remaining()).toBe(18_000)
    expect(Deadline.after(clock, 0).leaving(10_000).passed()).toBe(true)
  })

  it('sleeps until it passes at most', async () => {
    const clock = new VirtualClock()
    const start = clock.now()
    await clock.run(Deadline.after(clock, 1_000).sleep(9_000))
    expect(clock.now() - start).toBe(1_000)
    await clock.run(Deadline.after(clock, 1_000).sleep(300))
    expect(clock.now() - start).toBe(1_300)
  })

  it('a sleep ends with the reason of the signal', async () => {
    const clock = new VirtualClock()
    const cancel = new AbortController()
    const outcome = expect(Deadline.after(clock, 1_000).sleep(500, cancel.signal)).rejects.toThrow('cancelled')
    cancel.abort(new Error('cancelled'))
    await outcome
    expect(clock.timers).toBe(0)
  })
})
