import { describe, expect, it } from 'vitest'
import { messageOf, setUp } from './caller.test-support.ts'

const LIST = '/repos/acme/shop/issues/7/comments'
const one = (id: number) => `/repos/acme/shop/issues/comments/${id}`

describe('comments of the emulated GitHub', () => {
  it('are created, read, changed and deleted', async () => {
    const { send, github, control } = setUp()
    const created = await send('POST', LIST, { body: 'Hello' })
    const comment = (await created.json()) as { id: number }
    expect([created.status, comment]).toMatchObject([
      201,
      { body: 'Hello', user: { login: 'github-actions[bot]', type: 'Bot' } },
    ])
    expect((await send('PATCH', one(comment.id), { body: 'Bye' })).status).toBe(200)
    expect(await (await send('GET', one(comment.id))).json()).toMatchObject({ body: 'Bye' })
    expect((await send('DELETE', one(comment.id))).status).toBe(204)
    expect((await send('DELETE', one(comment.id))).status).toBe(404)
    expect([control.comments(), github.violations]).toEqual([[], []])
  })

  it('come in pages whose Link header leads on, by the id of the repository', async () => {
    const { send, control } = setUp()
    for (let i = 0; i < 250; i++) control.comment('octocat', `Comment ${i}`)
    let next: string | undefined = `${LIST}?per_page=100`
    const sizes: number[] = []
    while (next !== undefined) {
      const answer = await send('GET', next)
      sizes.push(((await answer.json()) as unknown[]).length)
      next = /<https:\/\/api\.github\.com([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
      if (next !== undefined) expect(next).toMatch(/^\/repositories\/\d+\/issues\/7\/comments\?per_page=100&page=\d$/)
    }
    expect(sizes).toEqual([100, 100, 50])
    expect(((await (await send('GET', LIST)).json()) as unknown[]).length).toBe(30)
  })

  it.each([
    ['fork', 403, 'Resource not accessible by integration'],
    ['bare', 403, 'Resource not accessible by integration'],
  ] as const)('the token of %s may not write: %i', async (name, status, message) => {
    const { as } = setUp()
    const answer = await as(name)('POST', LIST, { body: 'x' })
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write')
    expect([answer.status, await messageOf(answer)]).toEqual([status, message])
    expect((await as(name)('GET', LIST)).status).toBe(200)
  })

  it('of a private repository are not there for who may not see them', async () => {
    const { as } = setUp({ repositories: [{ name: 'acme/shop', private: true }] })
    expect((await as('bare')('GET', LIST)).status).toBe(404)
    expect((await as('fork')('GET', LIST)).status).toBe(200)
  })

  it('are refused when locked, blank, missing or too long', async () => {
    const { send, control } = setUp()
    expect((await send('POST', LIST, { body: ' ' })).status).toBe(422)
    expect((await send('POST', LIST, {})).status).toBe(422)
    expect((await send('POST', LIST, { body: 'x'.repeat(65_537) })).status).toBe(422)
    expect((await send('POST', LIST, { body: 'x'.repeat(65_536) })).status).toBe(201)
    control.lock()
    const locked = await send('POST', LIST, { body: 'x' })
    expect([locked.status, await messageOf(locked)]).toEqual([403, 'Unable to create comment because issue is locked.'])
    expect((await send('GET', '/repos/acme/shop/issues/8/comments')).status).toBe(404)
  })
})

describe('who a token is', () => {
  it('/user for people only, GraphQL for all', async () => {
    const { as } = setUp()
    expect((await as('workflow')('GET', '/user')).status).toBe(403)
    expect(await (await as('person')('GET', '/user')).json()).toMatchObject({ login: 'octocat' })
    for (const [name, login] of [
      ['workflow', 'github-actions[bot]'],
      ['person', 'octocat'],
    ] as const) {
      const answer = await as(name)('POST', '/graphql', { query: 'query { viewer { login } }' })
      expect(await answer.json()).toEqual({ data: { viewer: { login } } })
    }
    expect((await as('person')('POST', '/graphql', { query: '{ rateLimit { cost } }' })).status).toBe(501)
  })
})
