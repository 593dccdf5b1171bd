import { describe, expect, it } from 'vitest'
import { object, string } from 'zod/mini'
import { json, Scene, type SceneOptions, type Step } from '../../test/kit/http-script.ts'
import { type FailureKind, NetworkFailure } from './network-failure.ts'
import { RateBudget } from './rate-budget.ts'

const get = { method: 'GET', path: 'api/jobs', doing: 'read the jobs', schema: object({ id: string() }) } as const
const post = { ...get, method: 'POST' } as const
const good = json({ id: 'a' })
const fails = (kind: FailureKind) => new NetworkFailure(kind, kind)
const busy: Step = { status: 503, headers: { 'retry-after': '7' } }

describe('repeating', () => {
  it('up to max-retries, with growing waits, each told in the log', async () => {
    const scene = new Scene({ steps: [{ status: 502 }], ports: { random: () => 0.5 } })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ code: 'provider_unavailable' })
    expect(scene.seen.map(one => one.at)).toEqual([0, 250, 750, 1_750, 3_750])
    expect(scene.lines.filter(line => line.includes('Trying again'))).toEqual([
      'Could not read the jobs: Service answered 502 with an empty body. Trying again in 250 ms.',
      'Could not read the jobs: Service answered 502 with an empty body. Trying again in 500 ms.',
      'Could not read the jobs: Service answered 502 with an empty body. Trying again in 1 s.',
      'Could not read the jobs: Service answered 502 with an empty body. Trying again in 2 s.',
    ])
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })

  it('obeys Retry-After, in seconds and as a date', async () => {
    const scene = new Scene({ steps: [] })
    const date = new Date(scene.clock.now() + 60_000).toUTCString()
    const steps: Step[] = [busy, { status: 429, headers: { 'retry-after': date } }, good]
    const other = new Scene({ steps })
    await other.clock.run(other.client.json(get))
    expect(other.seen.map(one => one.at)).toEqual([0, 7_000, 60_000])
  })

  it('a Retry-After past the deadline is not waited for', async () => {
    const scene = new Scene({ steps: [{ status: 429, headers: { 'retry-after': '7200' } }] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ code: 'rate_limited', status: 429 })
    expect([scene.seen.length, scene.elapsed]).toEqual([1, 0])
  })

  it.each<[string, Step, boolean, 'no' | 'maybe' | 'later']>([
    ['refused', fails('refused'), true, 'no'],
    ['tls', fails('tls'), false, 'no'],
    ['broken', fails('broken'), false, 'maybe'],
    ['silence', 'silence', false, 'later'],
    ['a cut body', { body: ['{', fails('broken')] }, false, 'maybe'],
    ['a body that stalls', { body: ['{', 'silence'] }, false, 'later'],
    ['a short body', { headers: { 'content-length': '9' }, body: ['{}'] }, false, 'maybe'],
    ['not JSON', { body: ['OK'] }, false, 'maybe'],
    ['429', { status: 429 }, true, 'no'],
    ['503 with Retry-After', busy, true, 'maybe'],
    ['503', { status: 503 }, false, 'maybe'],
    ['500', { status: 500 }, false, 'maybe'],
    ['502', { status: 502 }, false, 'later'],
    ['504', { status: 504 }, false, 'later'],
    ['409', { status: 409 }, false, 'no'],
    ['303', { status: 303, headers: { location: '/done' } }, false, 'maybe'],
    ['307', { status: 307, headers: { location: '/else' } }, false, 'no'],
  ])('an unsafe request after %s', async (_, step, repeated, processed) => {
    const scene = new Scene({ steps: [step] })
    expect(await scene.thrownBy(scene.client.json(post))).toMatchObject({ processed })
    expect(scene.seen.length > 1).toBe(repeated)
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })

  it('a POST that is declared repeatable is as safe as a GET', async () => {
    const scene = new Scene({ steps: [fails('broken'), { status: 500 }, good] })
    await scene.clock.run(scene.client.json({ ...post, repeatable: true }))
    expect(scene.seen.map(one => [one.method, one.freshConnection])).toEqual(Array(3).fill(['POST', true]))
  })

  it('every try takes from the budget of its method', async () => {
    const asked: string[] = []
    const scene = new Scene({ steps: [fails('broken'), fails('broken'), good], service: { budget: of } })
    const budget = new RateBudget(scene.clock, { requests: 1, windowMs: 10_000 })
    function of(method: string) {
      asked.push(method)
      return budget
    }
    await scene.clock.run(scene.client.json(get))
    expect(scene.seen.map(one => one.at)).toEqual([0, 10_000, 20_000])
    expect(asked).toEqual(['GET', 'GET', 'GET'])
  })

  it('waits of a service whose window is known', async () => {
    const scene = new Scene({
      steps: [{ status: 429 }, { status: 429 }, good],
      service: { rateLimitWaitsMs: [15_000, 30_000] },
    })
    await scene.clock.run(scene.client.json(get))
    expect(scene.seen.map(one => one.at)).toEqual([0, 15_000, 45_000])
  })
})

describe('a cancel', () => {
  const drip: Step = { body: Array.from({ length: 99 }, () => [' ', { pauseMs: 5_000 }]).flat() }
  const cases: [string, SceneOptions][] = [
    ['before the headers', { steps: ['silence'] }],
    ['in the body', { steps: [drip] }],
    ['in an error body', { steps: [{ ...drip, status: 500 }] }],
    ['in an error body of a final answer', { steps: [{ ...drip, status: 404 }] }],
    ['between two tries', { steps: [busy] }],
    ['when the network fails in the same moment', { steps: [{ afterMs: 3_000, status: 404 }] }],
  ]
  it.each(cases)('%s ends it at once, with the reason of the signal', async (_, options) => {
    const scene = new Scene(options)
    scene.clock.sleep(3_000).then(() => scene.cancel())
    expect(await scene.thrownBy(scene.client.json(post))).toMatchObject({ code: 'cancelled' })
    expect([scene.elapsed, scene.seen.length, scene.clock.timers, scene.open]).toEqual([3_000, 1, 0, 0])
  })

  it('while waiting for the budget: nothing is sent', async () => {
    const scene = new Scene({ steps: [good], service: { budget: () => budget } })
    const budget = new RateBudget(scene.clock, { requests: 1, windowMs: 60_000 })
    await scene.clock.run(scene.client.json(get))
    scene.clock.sleep(3_000).then(() => scene.cancel())
    expect(await scene.thrownBy(scene.client.json(post))).toMatchObject({ code: 'cancelled' })
    expect([scene.elapsed, scene.seen.length, scene.clock.timers]).toEqual([3_000, 1, 0])
  })

  it('before the start: nothing is sent', async () => {
    const scene = new Scene({ steps: [good] })
    scene.cancel()
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ code: 'cancelled' })
    expect(scene.seen).toEqual([])
  })

  it('leaves no listener behind, however many requests there were', async () => {
    const scene = new Scene({ steps: [good] })
    let listeners = 0
    const { signal } = scene.cancelling
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners++
      add(...given)
    }
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners--
      remove(...given)
    }
    for (let i = 0; i < 20; i++) await scene.client.json(get)
    expect(listeners).toBe(0)
  })
})
