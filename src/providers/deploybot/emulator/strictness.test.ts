import { describe, expect, it } from 'vitest'
import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { API, PRODUCTION, setUp } from './caller.test-support.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { raw, send, tokens, deploybot } = setUp()
    const trigger = (body: unknown, headers = {}) => send('POST', '/deployments', { body, headers })
    const statuses = [
      await send('GET', '/environments?name=production'),
      await send('GET', '/environments?limit=1&limit=2'),
      await send('GET', '/environment/842'),
      await send('GET', '/users/'),
      await send('GET', '/users.json'),
      await send('PUT', '/deployments/70412', { body: {} }),
      await send('POST', '/users', { body: {} }),
      await raw('GET', `${API}/users`),
      await raw('GET', `${API}/users`, { headers: { authorization: 'Bearer x' } }),
      await raw('GET', `${API}/users?token=${tokens.admin}`),
      await trigger(`environment_id=${PRODUCTION}`, FORM),
      await trigger('[1]'),
      await trigger({ environment_id: PRODUCTION, trigger_notification: false }),
      await send('POST', `/deployments?environment_id=${PRODUCTION}`),
      await raw('GET', '/311/deployments/70412'),
      await raw('GET', '/badge/77120045842/842.png'),
    ].map(answer => answer.status)
    expect(statuses).toEqual([400, 400, 404, 404, 404, 404, 404, 401, 401, 200, 400, 400, 400, 200, 501, 501])
    expect(deploybot.violations.map(line => line.slice(line.indexOf(': ') + 2))).toEqual([
      'unknown query key name',
      'query key limit is sent twice',
      'unknown route',
      'unknown route',
      'unknown route',
      'the path does not take this method',
      'the path does not take this method',
      'the x-api-token header is missing',
      'the x-api-token header is missing',
      'a token is in the address',
      'the x-api-token header is missing',
      'the body is not JSON',
      'the body is not a JSON object',
      'unknown body key trigger_notification',
      'fields are in the address, not in a JSON body',
      'the service has this page, the sandbox has not',
      'the service has this page, the sandbox has not',
    ])
  })

  it('only takes notes when it is not strict', async () => {
    const { ask, send, deploybot } = setUp({ strict: false })
    const [status, body] = await ask('GET', '/environments?name=production&limit=1')
    expect([status, body.meta.total]).toEqual([200, 126])
    const body2 = { environment_id: PRODUCTION, trigger_notification: false }
    const answer = await send('POST', '/deployments', { body: body2 })
    expect([answer.status, answer.headers.get(VIOLATION_HEADER)]).toEqual([
      200,
      'unknown body key trigger_notification',
    ])
    expect(deploybot.violations).toHaveLength(2)
  })

  it('does not care what a body is said to be', async () => {
    const { send, deploybot } = setUp()
    const body = { environment_id: PRODUCTION }
    expect((await send('POST', '/deployments', { body, headers: FORM })).status).toBe(200)
    expect(deploybot.violations).toEqual([])
  })

  it('keeps a journal and counts', async () => {
    const { send, deploybot, control, clock } = setUp({ latencyMs: 40 })
    const answer = await clock.run(send('HEAD', '/users/57'))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(deploybot.journal.matching('HEAD', `${API}/users/57`)).toMatchObject([{ at: clock.now(), status: 200 }])
    expect(control.counts).toEqual({ 'GET /api/v1/users/:id': 1 })
  })
})

describe('tokens', () => {
  it('open what they may', async () => {
    const { ask, control } = setUp()
    const body = { environment_id: PRODUCTION }
    expect((await ask('GET', '/users/57', { token: 'readOnly' }))[0]).toBe(200)
    for (const [method, path] of [
      ['POST', '/deployments'],
      ['PUT', '/deployments/70412'],
      ['POST', '/nothing'],
    ] as const) {
      const refused = await ask(method, path, { token: 'readOnly', body })
      expect(refused).toEqual([403, { message: 'This API key is read-only.' }])
    }
    expect((await ask('GET', '/users/57', { token: 'revoked' }))[0]).toBe(401)
    control.changeToken('admin', { revoked: true })
    expect((await ask('GET', '/users/57'))[0]).toBe(401)
    expect(control.madeByApi).toEqual([])
  })
})

describe('the way to the account', () => {
  it('is https: the rest is forwarded', async () => {
    const { raw, tokens, control, deploybot } = setUp()
    const headers = { 'x-api-token': tokens.admin }
    const plain = 'http://fernhill.deploybot.com/api/v1/deployments?limit=1'
    const forward = await raw('POST', plain, { headers, body: { environment_id: PRODUCTION } })
    expect([forward.status, forward.headers.get('location')]).toEqual([301, plain.replace('http:', 'https:')])
    expect(control.madeByApi).toEqual([])
    expect(deploybot.violations).toEqual(['POST /api/v1/deployments: plain http'])
    control.change({ forwardStatus: 308 })
    expect((await raw('GET', plain, { headers })).status).toBe(308)
    expect((await raw('GET', 'http://127.0.0.1:4711/api/v1/users', { headers })).status).toBe(200)
    control.change({ plainHttp: 'forwarded' })
    expect((await raw('GET', 'http://127.0.0.1:4711/api/v1/users', { headers })).status).toBe(308)
    control.change({ plainHttp: 'accepted' })
    expect((await raw('GET', plain, { headers })).status).toBe(200)
  })

  it('needs the right subdomain', async () => {
    const { raw, tokens, control } = setUp()
    const ask = () =>
      raw('GET', 'https://elsewhere.deploybot.com/api/v1/users', { headers: { 'x-api-token': tokens.admin } })
    const page = await ask()
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    control.change({ wrongSubdomain: 'json-404' })
    expect(await (await ask()).json()).toEqual({ message: 'Account not found.' })
    control.change({ wrongSubdomain: 'redirect' })
    expect((await ask()).headers.get('location')).toBe('https://deploybot.com/')
    control.change({ subdomain: 'elsewhere' })
    expect((await ask()).status).toBe(200)
  })

  it('ends at a 404 that may be a page', async () => {
    const { send, control } = setUp()
    const look = async (path: string) => (await send('GET', path)).headers.get('content-type')?.split(';')[0]
    expect([await look('/users/1'), await look('/nothing')]).toEqual(['application/json', 'text/html'])
    control.change({ unknownId: 'html', unknownPath: 'json', wrongMethod: 405 })
    expect([await look('/users/1'), await look('/nothing')]).toEqual(['text/html', 'application/json'])
    expect((await send('DELETE', '/users')).status).toBe(405)
  })

  it('brings headers', async () => {
    const { send, raw, tokens } = setUp()
    const { headers } = await send('GET', '/users/57')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('cache-control')).toBe('max-age=0, private, must-revalidate')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('date')).toBe('Fri, 20 Nov 2026 18:00:00 GMT')
    const etag = headers.get('etag') ?? ''
    const again = await send('GET', '/users/57', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await send('GET', '/users/7')).headers.get('etag')).toBeNull()
    const other = await raw('GET', 'http://127.0.0.1:4711/api/v1/repositories/311', {
      headers: { 'x-api-token': tokens.admin },
    })
    expect(other.headers.get('strict-transport-security')).toBeNull()
    expect(((await other.json()) as { refresh_webhook_url: string }).refresh_webhook_url).toContain(
      'http://127.0.0.1:4711/webhook/',
    )
  })

  it('has one address inside answers when it is given', async () => {
    const { get } = setUp({ publicOrigin: 'https://deploy.example' })
    expect((await get('/repositories/311')).refresh_webhook_url).toContain('https://deploy.example/webhook/')
  })
})

describe('the world', () => {
  it('can be another one', async () => {
    const { get, control, trigger } = setUp({
      world: {
        users: [{ firstName: 'Uma', lastName: 'Ulrich', email: 'uma@example.com' }],
        repositories: [{ name: 'site', environments: [{ name: 'live' }, { name: 'test', automatic: true }] }],
      },
    })
    expect((await get('/environments')).entries).toMatchObject([
      { id: 801, name: 'live', repository_id: '301', current_version: null, branch_name: 'main' },
      { id: 802, name: 'test', is_automatic: true },
    ])
    expect((await trigger({ environment_id: 801 }))[1]).toMatchObject({ id: 70_001, author_name: 'Uma Ulrich' })
    const { id } = control.addRepository({ name: 'shop' })
    expect(control.addEnvironment('shop', { name: 'live' })).toEqual({ id: 803 })
    expect(control.environment('shop/live')).toMatchObject({ repositoryId: id, currentVersion: null })
    expect(() => control.environment('shop/production')).toThrow('there is no environment shop/production')
    control.addRepository({ name: 'shop' })
    expect(() => control.push({ repository: 'shop' })).toThrow('there are several: repository shop')
  })
})
