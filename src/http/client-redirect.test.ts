import { describe, expect, it } from 'vitest'
import { object, string } from 'zod/mini'
import { json, KEY, Scene, type Step } from '../../test/kit/http-script.ts'

const get = { method: 'GET', path: 'api/jobs', doing: 'read the jobs', schema: object({ id: string() }) } as const
const good = json({ id: 'a' })
const to = (location: string, status = 302): Step => ({ status, headers: { location } })

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '%d of a GET is followed, with the credentials on the same origin',
    async status => {
      const scene = new Scene({ steps: [to('/api/v2/jobs?x=1', status), good] })
      expect(await scene.client.json(get)).toEqual({ id: 'a' })
      expect(scene.seen.map(one => one.url.href)).toEqual([
        'https://service.example/api/jobs',
        'https://service.example/api/v2/jobs?x=1',
      ])
      expect(scene.seen[1]?.headers['authorization']).toContain(KEY)
      expect([scene.clock.timers, scene.open]).toEqual([0, 0])
    },
  )

  it.each([
    ['another host', 'https://other.example/x'],
    ['another port', 'https://service.example:8443/x'],
    ['a subdomain', 'https://a.service.example/x'],
    ['no scheme', '//other.example/x'],
  ])('to %s gets no credentials', async (_, location) => {
    const scene = new Scene({ steps: [to(location), good] })
    await scene.client.json(get)
    expect(JSON.stringify(scene.seen[1]?.headers)).not.toContain(KEY)
  })

  it('from http to https is another origin', async () => {
    const service = { base: new URL('http://service.example/') }
    const scene = new Scene({ steps: [to('https://service.example/api/jobs'), good], service })
    await scene.client.json(get)
    expect(scene.seen.map(one => 'authorization' in one.headers)).toEqual([true, false])
  })

  it('back from elsewhere gets none either: a stranger must not steer a request with a key', async () => {
    const scene = new Scene({
      steps: [to('https://other.example/'), to('https://service.example/api/delete-all'), good],
    })
    await scene.client.json(get)
    expect(scene.seen.map(one => 'authorization' in one.headers)).toEqual([true, false, false])
  })

  it('with credentials in the address uses none of them', async () => {
    const scene = new Scene({ steps: [to('https://me:pw@service.example/x'), good] })
    await scene.client.json(get)
    expect(scene.seen[1]?.url.href).toBe('https://service.example/x')
  })

  it('of an open answer is followed as well', async () => {
    const scene = new Scene({ steps: [to('https://cdn.example/file'), { body: ['bytes'] }] })
    const answer = await scene.client.open({ method: 'GET', path: 'file', doing: 'download' })
    answer.discard()
    expect(scene.seen[1]).toMatchObject({ freshConnection: true })
    expect('authorization' in (scene.seen[1]?.headers ?? {})).toBe(false)
  })

  it('that ends in an error says where it led, because the key was not sent there', async () => {
    const scene = new Scene({ steps: [to('https://new.example/api/jobs?token=t'), json({}, 401)] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'unauthorized',
      hint: 'The address redirects to https://new.example, where the credentials are not sent; use that address if the service lives there.',
    })
  })

  it('five in a row are followed, six are not', async () => {
    const five = new Scene({ steps: [...Array<Step>(5).fill(to('/x')), good] })
    expect(await five.client.json(get)).toEqual({ id: 'a' })
    const six = new Scene({ steps: [to('/x')] })
    expect(await six.thrownBy(six.client.json(get))).toMatchObject({ code: 'unexpected_response', status: 302 })
    expect([six.seen.length, six.clock.timers, six.open]).toEqual([6, 0, 0])
  })

  it('every hop takes from the rate budget', async () => {
    let taken = 0
    const budget = { take: async () => void taken++ }
    const scene = new Scene({ steps: [to('/x'), to('/y'), good], service: { budget: () => budget as never } })
    await scene.client.json(get)
    expect(taken).toBe(3)
  })

  it('304 and 300 are no redirects', async () => {
    const scene = new Scene({ steps: [to('/x', 304)] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ code: 'unexpected_response', status: 304 })
  })
})

describe('a redirect that is refused', () => {
  it.each<[string, Step, string]>([
    ['https to http', to('http://service.example/x'), 'a redirect from https to http'],
    ['https to http on loopback', to('http://127.0.0.1/x'), 'a redirect from https to http'],
    ['another scheme', to('file:///etc/passwd'), 'a redirect from https to file'],
    ['no address', { status: 302 }, 'a redirect without a usable address'],
    ['an address that is none', to('https://'), 'a redirect without a usable address'],
  ])('%s', async (_, step, why) => {
    const scene = new Scene({ steps: [step] })
    expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({
      code: 'unexpected_response',
      message: expect.stringContaining(`Service answered 302, ${why}`),
    })
    expect([scene.seen.length, scene.clock.timers, scene.open]).toEqual([1, 0, 0])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('of a %s, with the address to use', async method => {
    const scene = new Scene({ steps: [to('https://new.example/api/jobs?token=t', 308)] })
    const error = await scene.thrownBy(scene.client.json({ ...get, method, json: {}, repeatable: true }))
    expect(error).toMatchObject({
      code: 'unexpected_response',
      message: `Service answered 308, a redirect to https://new.example, and a ${method} is not repeated elsewhere.`,
      hint: 'Use https://new.example as the address of the service if that is where it lives now.',
    })
    expect(JSON.stringify(error)).not.toContain('token=t')
    expect(scene.seen).toHaveLength(1)
  })
})
