import { randomBytes, subtle } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ScaledClock, VIRTUAL_START, VirtualClock } from './clock.ts'

describe('VirtualClock', () => {
  it('passes hours in no time and in order', async () => {
    const clock = new VirtualClock()
    const woke: number[] = []
    const sleeper = async (ms: number) => {
      await clock.sleep(ms)
      woke.push(clock.now() - VIRTUAL_START)
    }
    await clock.run(Promise.all([sleeper(7_200_000), sleeper(10), sleeper(3_600_000)]))
    expect(woke).toEqual([10, 3_600_000, 7_200_000])
  })

  it('wakes sleepers of the same moment in the order in which they lay down', async () => {
    const clock = new VirtualClock()
    const woke: string[] = []
    await clock.run(Promise.all(['a', 'b', 'c'].map(name => clock.sleep(5).then(() => woke.push(name)))))
    expect(woke).toEqual(['a', 'b', 'c'])
  })

  it('advances by exactly what it is told', async () => {
    const clock = new VirtualClock()
    let woke = false
    void clock.sleep(1_000).then(() => {
      woke = true
    })
    await clock.advance(999)
    expect(woke).toBe(false)
    await clock.advance(1)
    expect(woke).toBe(true)
    expect(clock.now()).toBe(VIRTUAL_START + 1_000)
  })

  it('rejects with the reason of the signal and leaves no timer behind', async () => {
    const clock = new VirtualClock()
    const abort = new AbortController()
    const sleeping = clock.sleep(1_000, abort.signal)
    abort.abort(new Error('enough'))
    await expect(sleeping).rejects.toThrow('enough')
    await expect(clock.sleep(1, abort.signal)).rejects.toThrow('enough')
    expect(clock.timers).toBe(0)
  })

  it.each([
    ['a file is being read', () => readFile(new URL(import.meta.url))],
    ['a large stream is being unpacked', () => promisify(gunzip)(gzipSync(randomBytes(20_000_000)))],
    ['a digest is being computed', () => subtle.digest('SHA-256', randomBytes(20_000_000))],
    ['a local request is under way', fetchFromMyself],
  ])('does not jump while %s', async (_, work) => {
    const clock = new VirtualClock()
    const abort = new AbortController()
    const deadline = clock.sleep(1, abort.signal).then(
      () => 'the deadline',
      () => 'nobody',
    )
    const first = await clock.run(Promise.race([deadline, work().then(() => 'the work')]))
    abort.abort()
    expect(first).toBe('the work')
  })

  it('says so when nothing can bring the end any more', async () => {
    const clock = new VirtualClock()
    await expect(clock.run(new Promise(() => {}))).rejects.toThrow(
      /^stuck at 2026-11-20T18:00:00.000Z: nothing is runnable/,
    )
  })

  it('hands on the failure of what it runs', async () => {
    const clock = new VirtualClock()
    const failing = async () => {
      await clock.sleep(60_000)
      throw new Error('no luck')
    }
    await expect(clock.run(failing)).rejects.toThrow('no luck')
  })
})

describe('ScaledClock', () => {
  it('passes as many times faster as it is told', async () => {
    const base = new VirtualClock()
    const fast = new ScaledClock(base, 60)
    await base.run(fast.sleep(60_000))
    expect(base.now() - VIRTUAL_START).toBe(1_000)
    expect(fast.now() - VIRTUAL_START).toBe(60_000)
  })
})

async function fetchFromMyself() {
  const server = createServer((_request, response) => void response.end('hello'))
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const text = await (await fetch(`http://127.0.0.1:${port}/`)).text()
  server.closeAllConnections()
  server.close()
  return text
}
