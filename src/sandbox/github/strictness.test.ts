import { describe, expect, it } from 'vitest'
import { messageOf, setUp } from './caller.test-support.ts'

const LIST = '/repos/acme/shop/issues/7/comments'

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { send, raw, github, tokens, agent } = setUp()
    const authorization = `Bearer ${tokens.workflow}`
    expect(await messageOf(await send('GET', `${LIST}?sort=asc`))).toBe('sandbox: unknown query key sort')
    expect(await messageOf(await send('POST', LIST, { body: 'x', title: 'y' }))).toBe('sandbox: unknown body key title')
    expect((await send('GET', `${LIST}?per_page=200`)).status).toBe(400)
    expect((await send('GET', '/repos/acme/shop/pulls')).status).toBe(404)
    expect((await send('DELETE', LIST)).status).toBe(404)
    expect((await raw('GET', LIST, { ...agent, authorization: 'Bearer ghp_nobody' })).status).toBe(401)
    expect((await raw('GET', LIST, agent)).status).toBe(401)
    expect((await raw('GET', LIST, { ...agent, authorization, 'user-agent': '' })).status).toBe(403)
    expect((await raw('GET', LIST, { ...agent, authorization, accept: 'text/html' })).status).toBe(415)
    expect((await raw('GET', LIST, { ...agent, authorization, 'x-github-api-version': 'v3' })).status).toBe(400)
    await raw('GET', `${LIST}?since=${tokens.workflow}`, { ...agent, authorization })
    expect(github.violations.map(line => line.replace(`${LIST}: `, ''))).toEqual([
      'GET unknown query key sort',
      'POST unknown body key title',
      'GET /repos/acme/shop/pulls: unknown route',
      'DELETE the path does not take this method',
      'GET the request carries no token that is known here',
      'GET the request carries no token that is known here',
      'GET the user-agent header is missing',
      'GET the accept header does not take JSON',
      'GET a token is in the address',
    ])
  })

  it('tells request id and limits with every answer', async () => {
    const { send } = setUp()
    await send('GET', LIST)
    const { headers } = await send('GET', LIST)
    expect(headers.get('x-github-request-id')).toMatch(/^[0-9A-F]{4}(:[0-9A-F]{6,8}){4}$/)
    expect([headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual(['1000', '998'])
  })
})

describe('limits', () => {
  it('the primary one ends with its hour', async () => {
    const { send, clock } = setUp({ hourlyLimit: 2 })
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await send('GET', LIST)).status)
    expect(statuses).toEqual([200, 200, 403])
    const refused = await send('GET', LIST)
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(Number(refused.headers.get('x-ratelimit-reset')) * 1_000 - clock.now()).toBe(3_600_000)
    await clock.advance(3_600_000)
    expect((await send('GET', LIST)).status).toBe(200)
  })

  it('scripted ones hit the method they are meant for, as often as they are meant to', async () => {
    const { send, control } = setUp()
    control.limit('secondary', { method: 'POST', seconds: 2, status: 429 })
    expect((await send('GET', LIST)).status).toBe(200)
    const refused = await send('POST', LIST, { body: 'x' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
    expect((await send('POST', LIST, { body: 'x' })).status).toBe(201)
  })
})
