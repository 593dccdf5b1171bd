import { describe, expect, it } from 'vitest'
import { object, string } from 'zod/mini'
import { json, KEY, Scene, type SceneOptions, type Step } from '../../test/kit/http-script.ts'
import { VirtualClock } from '../sandbox/clock.ts'
import { NetworkFailure } from './network-failure.ts'
import { RateBudget } from './rate-budget.ts'

const get = { method: 'GET', path: 'api/jobs', doing: 'read the jobs', schema: object({ id: string() }) } as const
const post = { ...get, method: 'POST' } as const
const good = json({ id: 'a' })
const once = { ports: { maxRetries: 0 } }
const drip: Step = { body: Array.from({ length: 999 }, () => [' ', { pauseMs: 20_000 }]).flat() }

const failing = async (options: SceneOptions, request: Parameters<Scene['client']['json']>[0] = post) => {
  const scene = new Scene(options)
  const error = await scene.thrownBy(scene.client.json(request))
  expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  return { scene, error }
}

describe('limits of time', () => {
  it('headers must be there after 30 s', async () => {
    const { scene, error } = await failing({ steps: ['silence'], ...once })
    expect(error).toMatchObject({
      code: 'network_error',
      message: 'Could not read the jobs: Service stopped answering (no answer began within 30 s).',
      processed: 'later',
    })
    expect(scene.elapsed).toBe(30_000)
  })

  it('or later, where the service is known to need longer', async () => {
    const { scene } = await failing({ steps: ['silence'], ...once }, { ...post, headersWithinMs: 90_000 })
    expect(scene.elapsed).toBe(90_000)
  })

  it('slow headers within the limit are fine, and do not count for the body', async () => {
    const scene = new Scene({ steps: [{ ...good, afterMs: 29_999 }] })
    expect(await scene.clock.run(scene.client.json(get))).toEqual({ id: 'a' })
  })

  it('a body may be silent for 30 s', async () => {
    const stalled: Step = { body: ['{', { pauseMs: 29_000 }, '"id"', 'silence'] }
    const { scene, error } = await failing({ steps: [stalled], ...once })
    expect(error).toMatchObject({ message: expect.stringContaining('no byte came for 30 s'), processed: 'later' })
    expect(scene.elapsed).toBe(59_000)
  })

  it('JSON that drips in without ever stalling ends after two minutes', async () => {
    const { scene, error } = await failing({ steps: [drip], ...once })
    expect(error).toMatchObject({ message: expect.stringContaining('the answer was not complete within 2 min 00 s') })
    expect(scene.elapsed).toBe(120_000)
  })

  it.each<[string, Step, number]>([
    ['headers', 'silence', 10_000],
    ['a body', { body: ['{', 'silence'] }, 10_000],
    ['an error body', { status: 500, body: ['{', 'silence'] }, 10_000],
  ])("every wait ends at the action's deadline: %s", async (_, step, deadlineMs) => {
    const { scene } = await failing({ steps: [step], deadlineMs })
    expect(scene.elapsed).toBe(10_000)
    expect(scene.seen).toHaveLength(1)
  })

  it('the deadline has a code and a sentence of its own', async () => {
    const { error } = await failing({ steps: ['silence'], deadlineMs: 10_000 })
    expect(error).toMatchObject({
      code: 'timed_out',
      processed: 'later',
      message: 'Could not read the jobs: the time of the action was up before Service had answered.',
    })
  })

  it('after the deadline nothing is sent: what it started would be followed by nobody', async () => {
    const { scene, error } = await failing({ steps: [good], deadlineMs: 0 })
    expect(error).toMatchObject({ code: 'timed_out', processed: 'no' })
    expect(scene.seen).toEqual([])
  })

  it('a budget that is not free before the deadline: nothing was sent', async () => {
    const scene = new Scene({ steps: [good], deadlineMs: 10_000, service: { budget: () => budget } })
    const budget = new RateBudget(scene.clock, { requests: 1, windowMs: 60_000 })
    await scene.clock.run(scene.client.json(post))
    expect(await scene.thrownBy(scene.client.json(post))).toMatchObject({ code: 'timed_out', processed: 'no' })
    expect([scene.seen.length, scene.elapsed, scene.clock.timers]).toEqual([1, 10_000, 0])
  })

  it('waiting for the budget does not count against the headers', async () => {
    const scene = new Scene({ steps: [{ ...good, afterMs: 20_000 }], service: { budget: () => budget } })
    const budget = new RateBudget(scene.clock, { requests: 1, windowMs: 60_000 })
    await scene.clock.run(scene.client.json(get))
    await scene.clock.run(scene.client.json(get))
    expect(scene.seen.map(one => one.at)).toEqual([0, 60_000])
  })

  it('without a connection nothing was sent, even when we gave up waiting', async () => {
    const clock = new VirtualClock()
    const transport = (request: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new NetworkFailure('refused', 'aborted')))
      })
    const scene = new Scene({ steps: [], ports: { transport, clock, maxRetries: 0 } })
    const thrown = clock.run(scene.client.json(post).catch((error: unknown) => error))
    expect(await thrown).toMatchObject({
      code: 'network_error',
      processed: 'no',
      message: expect.stringContaining('could not be reached at service.example (no connection, no answer began'),
    })
  })
})

describe('an open answer', () => {
  const open = { method: 'GET', path: 'file', doing: 'download' } as const
  const drain = async (body: AsyncIterable<Uint8Array>) => {
    let size = 0
    for await (const part of body) size += part.byteLength
    return size
  }

  it('has a connection of its own and ends at a stall, not before', async () => {
    const steps: Step[] = [{ body: ['a', { pauseMs: 29_000 }, 'b', { pauseMs: 29_000 }, 'c', 'silence'] }]
    const scene = new Scene({ steps })
    const answer = await scene.clock.run(scene.client.open(open))
    expect(scene.seen[0]?.freshConnection).toBe(true)
    expect(await scene.thrownBy(drain(answer.body))).toMatchObject({
      kind: 'stalled',
      message: 'no byte came for 30 s',
    })
    expect([scene.elapsed, scene.clock.timers, scene.open]).toEqual([88_000, 0, 0])
  })

  it('a reader who takes his time is not a stall', async () => {
    const scene = new Scene({ steps: [{ body: ['a', 'b', 'c'] }] })
    const answer = await scene.clock.run(scene.client.open(open))
    const read = async () => {
      for await (const _ of answer.body) await scene.clock.sleep(300_000)
      return 'all'
    }
    expect(await scene.clock.run(read())).toBe('all')
    expect(scene.clock.timers).toBe(0)
  })

  it('ends at the deadline, however it drips', async () => {
    const scene = new Scene({ steps: [drip], deadlineMs: 300_000 })
    const answer = await scene.clock.run(scene.client.open(open))
    expect(await scene.thrownBy(drain(answer.body))).toMatchObject({ name: 'TimeIsUp' })
    expect([scene.elapsed, scene.clock.timers]).toEqual([300_000, 0])
  })

  it('ends with the cancel signal', async () => {
    const scene = new Scene({ steps: [drip] })
    const answer = await scene.clock.run(scene.client.open(open))
    const outcome = scene.thrownBy(drain(answer.body))
    scene.clock.sleep(50_000).then(() => scene.cancel())
    expect(await outcome).toMatchObject({ code: 'cancelled' })
    expect([scene.elapsed, scene.clock.timers, scene.open]).toEqual([50_000, 0, 0])
  })

  it.each(['discarded', 'left in the middle'])('%s: connection and timers are let go', async how => {
    const scene = new Scene({ steps: [{ body: ['a', 'b', 'silence'] }] })
    const answer = await scene.clock.run(scene.client.open(open))
    if (how === 'discarded') answer.discard()
    else for await (const _ of answer.body) break
    await scene.clock.advance(0)
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })
})

describe('nothing leaks', () => {
  it.each<[string, Step]>([
    ['a good answer', good],
    ['an error', json({ error: 'no' }, 500)],
    ['silence', 'silence'],
    ['a refused connection', new NetworkFailure('refused', 'connect ECONNREFUSED 10.0.0.1:443')],
    ['a redirect', { status: 302, headers: { location: 'https://other.example/secret-token' } }],
  ])('no line and no error holds the key or a foreign path: %s', async (_, step) => {
    const scene = new Scene({ steps: [step, json({}, 404)] })
    const error = await scene.clock.run(scene.client.json(get).catch((thrown: unknown) => thrown))
    const printed = `${scene.lines.join('\n')} ${String(error)} ${(error as Error).stack} ${JSON.stringify(error)}`
    expect(printed).not.toContain(KEY)
    expect(printed).not.toContain('secret-token')
    expect(scene.lines.length).toBeGreaterThan(0)
  })
})
