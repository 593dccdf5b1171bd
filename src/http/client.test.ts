import { describe, expect, it } from 'vitest'
import { array, object, string } from 'zod/mini'
import { json, KEY, Scene, type Step } from '../../test/kit/http-script.ts'
import { NetworkFailure } from './network-failure.ts'

const get = { method: 'GET', path: 'api/jobs', doing: 'read the jobs', schema: object({ id: string() }) } as const
const good = json({ id: 'a' })

describe('a good answer', () => {
  it('is parsed, read to its end and leaves no timer', async () => {
    const scene = new Scene({ steps: [good] })
    expect(await scene.clock.run(scene.client.json(get))).toEqual({ id: 'a' })
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })

  it('is asked for with the credentials, the query and an accept header', async () => {
    const scene = new Scene({ steps: [good] })
    await scene.client.json({ ...get, query: { file: 'a/b &c=ä' } })
    expect(scene.seen[0]).toMatchObject({ method: 'GET', freshConnection: false })
    expect(scene.seen[0]?.url.href).toBe('https://service.example/api/jobs?file=a%2Fb+%26c%3D%C3%A4')
    expect(scene.seen[0]?.headers).toEqual({ accept: 'application/json', authorization: `Bearer ${KEY}` })
    expect(scene.seen[0]?.body).toBeUndefined()
  })

  it('a public endpoint sees no credentials', async () => {
    const scene = new Scene({ steps: [good] })
    await scene.client.json({ ...get, anonymous: true })
    expect(JSON.stringify(scene.seen[0]?.headers)).not.toContain(KEY)
  })

  it('a POST carries JSON, or an empty body, on a connection of its own', async () => {
    const scene = new Scene({ steps: [good] })
    await scene.client.json({ ...get, method: 'POST', json: { lock: true } })
    await scene.client.json({ ...get, method: 'POST' })
    expect(scene.seen.map(one => [one.body, one.freshConnection])).toEqual([
      ['{"lock":true}', true],
      ['', true],
    ])
    expect(scene.seen[0]?.headers['content-type']).toBe('application/json')
  })

  it('a base with a prefix keeps it', async () => {
    const scene = new Scene({ steps: [good], service: { base: new URL('https://service.example/backup/') } })
    await scene.client.json(get)
    expect(scene.seen[0]?.url.pathname).toBe('/backup/api/jobs')
  })

  it.each(['../x', '//evil.example/x', 'https://evil.example/', '/x', 'a/../../x'])(
    'a path that leads out of the address is a mistake in the program: %s',
    async path => {
      const scene = new Scene({ steps: [good], service: { base: new URL('https://service.example/backup/') } })
      expect(await scene.thrownBy(scene.client.json({ ...get, path }))).toBeInstanceOf(TypeError)
      expect(scene.seen).toEqual([])
    },
  )

  it('takes a byte order mark', async () => {
    const scene = new Scene({ steps: [{ body: ['\uFEFF{"id":"a"}'] }] })
    expect(await scene.client.json(get)).toEqual({ id: 'a' })
  })

  it('takes JSON that is labelled as something else', async () => {
    const scene = new Scene({ steps: [{ headers: { 'content-type': 'text/html' }, body: ['{"id":"a"}'] }] })
    expect(await scene.client.json(get)).toEqual({ id: 'a' })
  })
})

describe('an answer that is not what the service answers', () => {
  it.each<[string, Step, string]>([
    ['a login page', { body: ['<!DOCTYPE html><title>Sign in</title>'] }, 'it sent an HTML page instead of JSON'],
    ['nothing', { status: 204 }, 'it sent an empty body instead of JSON'],
    ['text', { body: ['OK'] }, 'it sent something that is not JSON'],
    ['JSON that ends early', { body: ['{"id":"a'] }, 'it sent something that is not JSON'],
    ['another shape', json({ id: 5 }), 'id does not have the expected shape'],
    ['another kind', json([]), 'the answer does not have the expected shape'],
  ])('%s', async (_, step, why) => {
    const scene = new Scene({ steps: [step] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'unexpected_response',
      message: `Could not read the jobs: what answers at https://service.example/api/jobs is not Service, ${why}.`,
      processed: 'maybe',
    })
    expect([scene.seen.length, scene.clock.timers, scene.open]).toEqual([1, 0, 0])
  })

  it('names the place where the shape is wrong', async () => {
    const scene = new Scene({ steps: [json({ rows: [{ id: 'a' }, { id: null }] })] })
    const schema = object({ rows: array(object({ id: string() })) })
    expect(await scene.thrownBy(scene.client.json({ ...get, schema }))).toMatchObject({
      message: expect.stringContaining('rows.1.id does not have'),
    })
  })

  it('more than 64 MiB of JSON is not read to its end', async () => {
    const mib = Buffer.alloc(1024 * 1024, ' ')
    const scene = new Scene({ steps: [{ body: Array.from({ length: 200 }, () => mib) }] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'unexpected_response',
      message: expect.stringContaining('it sent more than 67108864 bytes'),
    })
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })

  it('fewer bytes than announced is a broken connection, and is asked again', async () => {
    const short: Step = { headers: { 'content-length': '99' }, body: ['{"id":"a"}'] }
    const scene = new Scene({ steps: [short, good] })
    expect(await scene.clock.run(scene.client.json(get))).toEqual({ id: 'a' })
    expect(scene.lines.join()).toContain('the body ended after 10 of 99 bytes')
  })

  it('a body that breaks off is asked again', async () => {
    const cut: Step = { body: ['{"id"', new NetworkFailure('broken', 'aborted')] }
    const scene = new Scene({ steps: [cut, cut, good] })
    expect(await scene.clock.run(scene.client.json(get))).toEqual({ id: 'a' })
    expect(scene.seen).toHaveLength(3)
  })
})

describe('an error answer', () => {
  it.each([
    [400, 'unexpected_response', 'no'],
    [401, 'unauthorized', 'no'],
    [402, 'plan_required', 'no'],
    [403, 'forbidden', 'no'],
    [404, 'not_found', 'no'],
    [408, 'provider_unavailable', 'later'],
    [429, 'rate_limited', 'no'],
    [500, 'provider_error', 'maybe'],
    [502, 'provider_unavailable', 'later'],
    [503, 'provider_unavailable', 'maybe'],
    [504, 'provider_unavailable', 'later'],
    [524, 'provider_error', 'later'],
  ])('%d is %s, processed: %s', async (status, code, processed) => {
    const scene = new Scene({ steps: [json({ error: 'no\nluck' }, status)], ports: { maxRetries: 0 } })
    expect(await scene.thrownBy(scene.client.json({ ...get, method: 'POST' }))).toMatchObject({
      code,
      processed,
      status,
      message: `Could not read the jobs: Service answered ${status} with "no luck".`,
    })
    expect([scene.seen.length, scene.clock.timers, scene.open]).toEqual([1, 0, 0])
  })

  it('carries the id of the request', async () => {
    const step: Step = { status: 404, headers: { 'x-request-id': 'r-1' } }
    const scene = new Scene({ steps: [step] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ requestId: 'r-1' })
  })

  it('is read to 64 KiB at most', async () => {
    const seen: number[] = []
    const kib = Buffer.alloc(16 * 1024, 'x')
    const scene = new Scene({
      steps: [{ status: 404, body: Array.from({ length: 100 }, () => kib) }],
      service: { explain: answer => void seen.push(answer.text.length) as undefined },
    })
    await scene.thrownBy(scene.client.json(get))
    expect(seen).toEqual([64 * 1024])
    expect(scene.open).toBe(0)
  })

  it.each<[string, Step]>([
    ['breaks off', { status: 404, body: ['gone', new NetworkFailure('broken', 'aborted')] }],
    ['stalls', { status: 404, body: ['gone', 'silence'] }],
    ['drips', { status: 404, body: ['gone', ...Array.from({ length: 100 }, () => ({ pauseMs: 10_000 }))] }],
  ])('that %s still says its status, after 30 s at most', async (_, step) => {
    const scene = new Scene({ steps: [step] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('404 with "gone"'),
    })
    expect(scene.elapsed).toBeLessThanOrEqual(30_000)
    expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  })

  it("the service's own reading comes first, and may be final", async () => {
    const explain = () => ({ code: 'forbidden', said: 'said no', hint: 'ask', final: true, processed: 'no' }) as const
    const scene = new Scene({ steps: [json({}, 500)], service: { explain } })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'forbidden',
      message: 'Could not read the jobs: Service said no.',
      hint: 'ask',
      processed: 'no',
    })
    expect(scene.seen).toHaveLength(1)
  })

  it('a mistake in the reading is not taken for the network', async () => {
    const explain = (): never => {
      throw new RangeError('a mistake')
    }
    const scene = new Scene({ steps: [json({}, 500)], service: { explain } })
    expect(await scene.thrownBy(scene.client.json(get))).toBeInstanceOf(RangeError)
    expect([scene.seen.length, scene.clock.timers]).toEqual([1, 0])
  })
})
