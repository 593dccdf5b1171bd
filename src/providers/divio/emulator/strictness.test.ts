import { describe, expect, it } from 'vitest'
import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { APPS, LIVE, MAP, REPOSITORY, setUp, TEST } from './caller.test-support.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const DONE = 'v3mz6kqx7nht5wpr2clbd4yeao'

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { raw, send, tokens, divio } = setUp()
    const trigger = (body: unknown, headers = {}) => send('POST', `${APPS}/deployments/`, { body, headers })
    const statuses = [
      await raw('GET', `${APPS}/applications/`),
      await raw('GET', `${APPS}/applications/`, { headers: { authorization: `Bearer ${tokens.good}` } }),
      await raw('GET', `${APPS}/applications/`, { headers: { authorization: tokens.good } }),
      await send('GET', `${APPS}/applications/?token=${tokens.good}`),
      await send('GET', `${APPS}/application/`),
      await send('GET', `${APPS}/serviceinstances/`),
      await send('GET', `${APPS}/domains/`),
      await send('POST', `${APPS}/applications/`, { body: {} }),
      await send('GET', '/api/v1/website/40217/deploy/'),
      await send('DELETE', `${APPS}/deployments/${DONE}/`),
      await trigger({ environment: TEST, commit: 'abc' }),
      await trigger('{"environment":', { 'content-type': 'application/json' }),
      await trigger(`{"environment":"${TEST}"}`, { 'content-type': 'text/plain' }),
      await send('POST', `${APPS}/deployments/`),
    ].map(answer => answer.status)
    expect(statuses).toEqual([401, 401, 401, 200, 404, 501, 501, 501, 501, 405, 400, 400, 201, 400])
    expect(divio.violations.map(line => line.slice(line.indexOf(': ') + 2))).toEqual([
      'the authorization header is missing',
      'the authorization is not of the form Token <token>',
      'the authorization is not of the form Token <token>',
      'a token is in the address',
      'unknown route',
      'the service has this route, the sandbox has not',
      'the service has this route, the sandbox has not',
      'the service has this route, the sandbox has not',
      'the service has this route, the sandbox has not',
      'the path does not take this method',
      'unknown body key commit',
      'the body is not JSON',
      'content-type is text/plain, not application/json',
      'a body is missing',
    ])
  })

  it('only takes notes of unknown fields when it is not strict', async () => {
    const { send } = setUp({ strict: false })
    const answer = await send('POST', `${APPS}/deployments/`, { body: { environment: TEST, commit: 'abc' } })
    expect([answer.status, answer.headers.get(VIOLATION_HEADER)]).toEqual([201, 'unknown body key commit'])
  })

  it('takes a form where the vendor sends one', async () => {
    const { send, divio, control } = setUp()
    const answer = await send('POST', `${APPS}/deployments/`, { body: `environment=${TEST}`, headers: FORM })
    expect([answer.status, divio.violations, control.madeByApi.length]).toEqual([201, [], 1])
  })
})

describe('slashes', () => {
  it('are missed, and a body would be lost', async () => {
    const { send, divio, control } = setUp()
    const post = () => send('POST', `${APPS}/deployments`, { body: { environment: TEST } })
    const refused = await post()
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('POST to an address without its slash at the end'),
    ])
    const others = []
    for (const writeWithoutSlash of ['redirect', '404', '500'] as const) {
      control.change({ writeWithoutSlash })
      others.push((await post()).status)
    }
    expect(others).toEqual([301, 404, 500])
    const read = () => send('GET', `${APPS}/backups?page_size=1`)
    expect((await read()).headers.get('location')).toBe('https://api.divio.com/apps/v3/backups/?page_size=1')
    control.change({ readWithoutSlash: '404' })
    expect((await read()).status).toBe(404)
    expect(control.madeByApi).toEqual([])
    expect(new Set(divio.violations.map(line => line.slice(line.indexOf(': ') + 2)))).toEqual(
      new Set(['the path lacks its slash at the end']),
    )
  })

  it.each([`deployments/${DONE}/logs`, `deployments/${DONE}/environment-variables`])('%s has none', async path => {
    const { send, divio, control } = setUp()
    expect((await send('GET', `${APPS}/${path}`)).status).toBe(200)
    expect(divio.violations).toEqual([])
    expect((await send('GET', `${APPS}/${path}/`)).status).toBe(404)
    control.change({ slashTooMany: 'accepted' })
    expect((await send('GET', `${APPS}/${path}/`)).status).toBe(200)
    expect(divio.violations).toHaveLength(2)
  })
})

describe('rights', () => {
  it('missing and forbidden look the same', async () => {
    const { ask } = setUp()
    const paths = [
      `/applications/${MAP}/`,
      `/environments/${LIVE}/`,
      `/deployments/${DONE}/`,
      `/deployments/${DONE}/logs`,
      `/deployments/${DONE}/environment-variables`,
      `/environments/${LIVE}/logs/`,
      '/backups/d4kq7zxv2hnm5tpw3rlcb6yeao/',
      '/service-instance-backups/j6kq3zxv7hnm2tpw5rlcbd4yea/',
      '/applications/aaaaaaaaaaaaaaaaaaaaaaaaaa/',
    ]
    for (const path of paths) {
      expect(await ask('GET', APPS + path, { token: 'stranger' })).toEqual([404, { detail: 'Not found.' }])
    }
    const [, list] = await ask('GET', `${APPS}/applications/?slug=harbour-map`, { token: 'stranger' })
    expect(list).toMatchObject({ count: 0, results: [] })
    const [, own] = await ask('GET', `${APPS}/applications/`, { token: 'stranger' })
    expect(own.results.map((row: { slug: string }) => row.slug)).toEqual(['quay-desk'])
    const trigger = { token: 'stranger', body: { environment: TEST } } as const
    expect((await ask('POST', `${APPS}/deployments/`, trigger))[0]).toBe(400)
  })

  it('those who may look may not write', async () => {
    const { ask, control } = setUp()
    const look = { token: 'viewer' } as const
    expect((await ask('GET', `${APPS}/environments/${LIVE}/`, look))[0]).toBe(200)
    const writes = [
      ['POST', '/deployments/', { environment: LIVE }],
      ['POST', '/backups/', { environment: LIVE, services: [] }],
      ['PATCH', `/environments/${LIVE}/`, { branch: 'x' }],
      ['POST', `/repositories/${REPOSITORY}/check/`, {}],
    ] as const
    for (const [method, path, body] of writes) expect((await ask(method, APPS + path, { ...look, body }))[0]).toBe(403)
    expect(control.madeByApi).toEqual([])
  })

  it('tokens expire, also in the middle of things', async () => {
    const { ask, control } = setUp()
    const me = (token: 'good' | 'expired') => ask('GET', '/iam/v3/me/', { token })
    expect([(await me('good'))[0], (await me('expired'))[0]]).toEqual([200, 401])
    control.changeToken('good', { expired: true })
    expect(await me('good')).toEqual([401, { detail: 'Invalid token.' }])
  })

  it('may be throttled, with or without a word of when', async () => {
    const { send, clock, control } = setUp({ throttle: { requests: 2, perMs: 60_000 } })
    const read = () => send('GET', '/iam/v3/me/')
    const waits = []
    for (const ms of [0, 10_000, 10_500]) {
      await clock.advance(ms)
      const answer = await read()
      waits.push([answer.status, answer.headers.get('retry-after')])
    }
    expect(waits).toEqual([
      [200, null],
      [200, null],
      [429, '40'],
    ])
    control.change({ throttle: { requests: 2, perMs: 60_000, retryAfter: false } })
    expect((await read()).headers.has('retry-after')).toBe(false)
    await clock.advance(60_000)
    expect((await read()).status).toBe(200)
  })
})

describe('the emulator', () => {
  it('gives the same to the same seed, and takes its time', async () => {
    const uuids = []
    for (const seed of [1, 1, 2]) {
      const { deploy, clock } = setUp({ seed, latencyMs: 250 })
      const began = clock.now()
      uuids.push(await clock.run(deploy()))
      expect(clock.now() - began).toBe(250)
    }
    expect(uuids[0]).toBe(uuids[1])
    expect(uuids[2]).not.toBe(uuids[0])
  })

  it('answers HEAD without a body, and creates with another status', async () => {
    const { send, trigger } = setUp({ createdStatus: 200 })
    const head = await send('HEAD', '/iam/v3/me/')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await trigger())[0]).toBe(200)
  })
})
