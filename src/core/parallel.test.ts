import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { mapParallel } from './parallel.ts'

describe('mapParallel', () => {
  it('keeps the order of the items and the limit', async () => {
    const clock = new VirtualClock()
    let running = 0
    let most = 0
    const results = await clock.run(
      mapParallel([50, 10, 40, 20, 30], 2, async ms => {
        most = Math.max(most, ++running)
        await clock.sleep(ms)
        running--
        return ms * 2
      }),
    )
    expect(results).toEqual([100, 20, 80, 40, 60])
    expect(most).toBe(2)
  })

  it('begins nothing after a failure, and ends only when all that was begun has ended', async () => {
    const clock = new VirtualClock()
    const begun: number[] = []
    const ended: number[] = []
    const work = mapParallel([1, 2, 3, 4], 2, async item => {
      begun.push(item)
      await clock.sleep(item * 10)
      if (item === 1) throw new Error('one failed')
      ended.push(item)
    })
    await expect(clock.run(work)).rejects.toThrow('one failed')
    expect({ begun, ended }).toEqual({ begun: [1, 2], ended: [2] })
  })

  it('gives the first of several failures and leaves none unhandled', async () => {
    const clock = new VirtualClock()
    const work = mapParallel([20, 10], 5, async ms => {
      await clock.sleep(ms)
      throw new Error(`after ${ms}`)
    })
    await expect(clock.run(work)).rejects.toThrow('after 10')
  })

  it('does the work even with a limit that makes no sense', async () => {
    expect(await mapParallel([1, 2], 0, async item => item)).toEqual([1, 2])
    expect(await mapParallel([], 3, async () => 1)).toEqual([])
  })
})
