import { describe, expect, it } from 'vitest'
import { expectSameShape } from '../../../sandbox/kit/same-shape.test-support.ts'
import deployments from '../fixtures/deployment-answers.json' with { type: 'json' }
import errors from '../fixtures/error-answers.json' with { type: 'json' }
import reading from '../fixtures/reading-answers.json' with { type: 'json' }
import webhooks from '../fixtures/webhook-answers.json' with { type: 'json' }
import { BASE, PRODUCTION, setUp } from './caller.test-support.ts'
import { SHOP_COMMITS } from './index.ts'

const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d [+-]\d{4}$/
const BRAND_NEW = deployments.deployments_trigger.request.body.deployed_version
const queryOf = (query: object) =>
  new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, `${value}`]))

describe('reading', () => {
  const lists = [
    reading.users_list,
    reading.repositories_page_1,
    reading.environments_list,
    reading.servers_list,
    deployments.deployments_list_newest_first,
    deployments.deployments_list_empty,
  ]
  it.each(lists)('$request.path', async known => {
    const { ask, deploybot } = setUp()
    const { path, query } = known.request
    const [status, body] = await ask('GET', `${path}?${queryOf(query)}`)
    expect(status).toBe(known.status)
    expectSameShape(body, known.body)
    expect(body.entries.length === 0).toBe(known.body.entries.length === 0)
    for (const entry of body.entries) expect(entry.created_at).toMatch(STAMP)
    expect(deploybot.violations).toEqual([])
  })

  const singles = [
    reading.users_get,
    reading.repositories_get,
    reading.environments_get,
    reading.servers_get,
    { ...deployments.deployments_get_success, request: { path: '/deployments/70412' } },
  ]
  it.each(singles)('$request.path', async known => {
    const [status, body] = await setUp().ask('GET', known.request.path)
    expect(status).toBe(known.status)
    expectSameShape(body, known.body)
  })

  it('tells of the shop as known', async () => {
    const { get } = setUp()
    const ids = (list: { entries: readonly { id: number }[] }) => list.entries.map(entry => entry.id)
    const production = await get(`/environments/${PRODUCTION}`)
    const { name, current_version, is_automatic, repository_id } = reading.environments_get.body
    expect(production).toMatchObject({ name, current_version, is_automatic, repository_id })
    expect(ids(await get(`/deployments?environment_id=${PRODUCTION}`))).toEqual(
      ids(deployments.deployments_list_newest_first.body),
    )
    const users = ids(await get('/users?limit=50&after=128'))
    expect(users.indexOf(61)).toBeLessThan(users.indexOf(57))
    expect((await get('/users/57')).email).toBe(reading.users_get.body.email)
  })

  it('writes repository_id as a number where clients read one', async () => {
    const { get } = setUp({ environmentRepositoryId: 'integer' })
    const list = await get('/environments?repository_id=311')
    expectSameShape(list, reading.environments_list_integer_repository_id.body)
    expect(list.entries[0].repository_id).toBe(311)
  })
})

describe('triggers', () => {
  const known = [
    deployments.deployments_trigger,
    deployments.deployments_trigger_minimal,
    deployments.deployments_trigger_scratch_quiet,
    deployments.deployments_rollback,
  ]
  it.each(known)('$source $#', async ({ request, status, body }) => {
    const { ask, control, deploybot } = setUp({ fetchMs: 0 })
    control.push({ repository: 'shop', sha: BRAND_NEW, message: 'Tidy basket totals' })
    const [given, answer] = await ask('POST', '/deployments', { body: request.body })
    expect(given).toBe(status)
    expectSameShape(answer, body)
    expect(answer).toMatchObject({ state: body.state, deployed_at: null, is_automatic: false, retries: 0 })
    expect(answer).toMatchObject(request.body)
    expect(deploybot.violations).toEqual([])
  })

  it('without more than an environment', async () => {
    const { trigger } = setUp()
    const { user_id, author_name, comment, deployed_version } = deployments.deployments_trigger_minimal.body
    expect((await trigger())[1]).toMatchObject({ user_id, author_name, comment, deployed_version })
  })

  it('on the way and at the end', async () => {
    const { deploy, get, clock } = setUp()
    const id = await deploy()
    await clock.advance(5_000)
    const running = await get(`/deployments/${id}`)
    expectSameShape(running, deployments.deployments_get_running.body)
    expect([running.state, running.deployed_at]).toEqual(['pending', null])
    await clock.advance(60_000)
    const done = await get(`/deployments/${id}`)
    expectSameShape(done, deployments.deployments_get_success.body)
    expect([done.state, done.deployed_at]).toEqual(['success', '2026/11/20 18:01:05 +0000'])
  })
})

describe('errors', () => {
  const { source: _source, date: _date, ...known } = errors
  it.each(Object.entries(known))('%s', async (_name, { request, status, ...rest }) => {
    const { raw, tokens } = setUp()
    const { method, path, token } = request
    const headers: Record<string, string> = {}
    if (token === 'admin' || token === 'readOnly') headers['x-api-token'] = tokens[token]
    else if (token !== 'none') headers['x-api-token'] = 'wrong'
    const body = 'body' in request ? request.body : undefined
    const url = path.startsWith('http') ? path : `/api/v1${path}`
    const answer = await raw(method, url, { headers, ...(body !== undefined && { body }) })
    expect(answer.status).toBe(status)
    if (typeof rest.body === 'object') expect(await answer.json()).toEqual(rest.body)
    else if (rest.body !== '') expect(await answer.text()).toContain('<h1>Not Found</h1>')
    else expect(answer.headers.get('location')).toBe(`${BASE}/api/v1/deployments`)
  })
})

describe('webhooks', () => {
  it('answer as known', async () => {
    const { get, raw } = setUp()
    const { deploy_webhook_url } = await get(`/environments/${PRODUCTION}`)
    const answer = await raw('POST', deploy_webhook_url)
    const body = (await answer.json()) as typeof webhooks.webhook_deploy.body
    expect(answer.status).toBe(200)
    expectSameShape(body, webhooks.webhook_deploy.body)
    expect(body.release).toMatchObject({ auto: true, state: 'waiting', environment_revision: SHOP_COMMITS.newest })
    const { refresh_webhook_url } = await get('/repositories/311')
    const thanks = await raw('GET', refresh_webhook_url)
    expect([thanks.status, await thanks.text()]).toEqual([200, webhooks.webhook_refresh.body])
    expect(thanks.headers.get('content-type')).toContain('text/plain')
  })
})
