import { describe, expect, it } from 'vitest'
import { API, BEARER, setUp } from './caller.test-support.ts'

const CHEAP = `${API}/user-profile/is-admin`
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

function claimsOf(jwt: string) {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
}

describe('login', () => {
  it('takes tokens and passwords as JSON and as a form', async () => {
    const { raw, debricked, control, clock } = setUp()
    const { username, password } = debricked.credentials.scanner
    const token = debricked.tokens.admin
    const sent = [
      ['/api/login_refresh', { body: { refresh_token: token } }],
      ['/api/login_refresh', { body: String(new URLSearchParams({ refresh_token: token })), headers: FORM }],
      ['/api/login_check', { body: { _username: username, _password: password } }],
      [
        '/api/login_check',
        { body: String(new URLSearchParams({ _username: username, _password: password })), headers: FORM },
      ],
    ] as const
    for (const [path, what] of sent) {
      const answer = await raw('POST', path, what)
      expect(answer.status).toBe(200)
      const { token: jwt } = (await answer.json()) as { token: string }
      const { iat, exp } = claimsOf(jwt)
      expect([iat * 1_000, exp - iat]).toEqual([clock.now(), 3_600])
      expect((await raw('GET', CHEAP, { headers: { authorization: BEARER + jwt } })).status).toBe(200)
    }
    expect(control.logins).toBe(4)
    expect(debricked.violations).toEqual([])
  })

  it('lets a JWT live for an hour', async () => {
    const { login, raw, clock, control } = setUp()
    const authorization = BEARER + (await login())
    const look = async () => {
      const answer = await raw('GET', CHEAP, { headers: { authorization } })
      return [answer.status, ((await answer.json()) as { message?: string }).message]
    }
    await clock.advance(3_599_000)
    expect(await look()).toEqual([200, undefined])
    await clock.advance(1_000)
    expect(await look()).toEqual([401, 'Expired JWT Token'])
    const fresh = { headers: { authorization: BEARER + (await login()) } }
    expect((await raw('GET', CHEAP, fresh)).status).toBe(200)
    control.expireSessions()
    expect((await raw('GET', CHEAP, fresh)).status).toBe(401)
    expect(control.logins).toBe(2)
  })

  it('answers without a token, or empty, when asked to', async () => {
    const { raw, tokens, control } = setUp({ loginAnswer: 'no-token' })
    const login = async () =>
      await (await raw('POST', '/api/login_refresh', { body: { refresh_token: tokens.admin } })).json()
    expect(await login()).toEqual({ message: 'ok' })
    control.change({ loginAnswer: 'token-and-refresh-token', unauthorizedBody: 'empty' })
    expect(await login()).toMatchObject({ refresh_token: tokens.admin })
    const answer = await raw('GET', CHEAP)
    expect([answer.status, await answer.text()]).toEqual([401, ''])
  })

  it.each([
    ['viewer', 403],
    ['powerless', 403],
    ['scanner', 400],
  ] as const)('holds %s to its rights', async (role, status) => {
    const { send, control } = setUp({}, role)
    expect((await send('POST', `${API}/uploads/dependencies/files`, { form: new FormData() })).status).toBe(status)
    expect((await send('GET', CHEAP)).status).toBe(role === 'powerless' ? 403 : 200)
    control.change({ rightsMissing: 401 })
    if (role === 'powerless') expect((await send('GET', CHEAP)).status).toBe(401)
  })

  it('refuses what is revoked, at once', async () => {
    const { raw, login, tokens, control } = setUp()
    expect((await raw('POST', '/api/login_refresh', { body: { refresh_token: tokens.revoked } })).status).toBe(401)
    const headers = { authorization: BEARER + (await login()) }
    control.changeAccount('admin', { revoked: true })
    expect((await raw('GET', CHEAP, { headers })).status).toBe(401)
    expect(control.refusedLogins).toBe(1)
  })

  it('shows whether logins were shared: they can overlap', async () => {
    const { clock, raw, tokens, control } = setUp({ loginMs: 500 })
    const twice = Promise.all(
      [1, 2].map(() => raw('POST', '/api/login_refresh', { body: { refresh_token: tokens.admin } })),
    )
    await clock.run(twice)
    expect([control.logins, clock.timers]).toEqual([2, 0])
  })
})

describe('the hourly budget', () => {
  it('is spent by every call and per token', async () => {
    const { send, raw, login, tokens, clock } = setUp({ hourlyRequests: 3 })
    for (let i = 0; i < 3; i++) expect((await send('GET', CHEAP)).status).toBe(200)
    await clock.advance(600_000)
    const refused = await send('GET', CHEAP)
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      429,
      '3000',
      { code: 429, message: 'Too Many Requests' },
    ])
    const other = { headers: { authorization: BEARER + (await login(tokens.scanner)) } }
    expect((await raw('GET', CHEAP, other)).status).toBe(200)
    await clock.advance(3_000_000)
    expect((await raw('GET', CHEAP, { headers: { authorization: BEARER + (await login()) } })).status).toBe(200)
  })

  it.each([
    ['html', 'date', 'Fri, 20 Nov 2026 19:00:00 GMT'],
    ['json', 'none', null],
  ] as const)('answers as %s with Retry-After %s', async (rateLimitBody, retryAfter, expected) => {
    const { send } = setUp({ hourlyRequests: 0, rateLimitBody, retryAfter })
    const refused = await send('GET', CHEAP)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expected])
    expect(refused.headers.get('content-type')).toContain(rateLimitBody)
  })
})
