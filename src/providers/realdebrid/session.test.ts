import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { type Asked, empty, LOGIN, scripted } from './client.test-support.ts'

const GRANT = 'http://oauth.net/grant_type/device/1.0'

interface Tokens {
  readonly lifeSeconds?: number
  readonly rotating?: boolean
  /** Whether the service takes an access token. */
  readonly accepts?: (token: string) => boolean
}

/** A service that gives the access tokens ACCESS1, ACCESS2 and so on. */
function service({ lifeSeconds = 86_400, rotating = false, accepts = () => true }: Tokens = {}) {
  let refreshes = 0
  return (request: Asked) => {
    if (request.url.pathname === '/oauth/v2/token') {
      refreshes++
      const refresh_token = rotating ? `REFRESH0TOKEN0NEW${refreshes}` : LOGIN.refreshToken.reveal()
      const body = { access_token: `ACCESS${refreshes}`, expires_in: lifeSeconds, token_type: 'Bearer', refresh_token }
      return { ...json(body), afterMs: 500 }
    }
    const token = request.headers['authorization']?.replace('Bearer ', '') ?? ''
    return { ...(accepts(token) ? json({ nb: 1, limit: 20 }) : json({ error_code: 8 }, 401)), afterMs: 100 }
  }
}

const paths = (asked: readonly Asked[]) => asked.map(({ url }) => url.pathname.replace(/.*\//, ''))
const bearers = (asked: readonly Asked[]) =>
  asked.flatMap(({ headers }) => headers['authorization']?.replace('Bearer ', '') ?? [])

describe('the login of an open-source client', () => {
  test('is changed for an access token, once for all calls', async () => {
    const { api, asked, masked, run, warnings } = scripted(service(), { login: LOGIN })
    await run(Promise.all(Array.from({ length: 8 }, () => api.activeCount())))
    expect(paths(asked)).toEqual(['token', ...Array.from({ length: 8 }, () => 'activeCount')])
    const form = Object.fromEntries(new URLSearchParams(asked[0]?.body))
    expect(form).toEqual({
      client_id: 'SGUSERCLIENT7',
      client_secret: 'example-user-bound-secret',
      code: 'REFRESH0TOKEN0ONE',
      grant_type: GRANT,
    })
    expect(asked[0]?.headers['authorization']).toBeUndefined()
    expect(new Set(bearers(asked))).toEqual(new Set(['ACCESS1']))
    expect([masked, warnings]).toEqual([['ACCESS1'], []])
  })

  test('is renewed before the token ends', async () => {
    const { api, asked, clock, run } = scripted(service({ lifeSeconds: 3_600 }), { login: LOGIN, deadlineMs: 9e9 })
    await run(api.activeCount())
    await clock.advance(54 * 60_000)
    await run(api.activeCount())
    await clock.advance(2 * 60_000)
    await run(api.activeCount())
    expect(bearers(asked)).toEqual(['ACCESS1', 'ACCESS1', 'ACCESS2'])
  })

  test('a token that lives for minutes is used for half of them', async () => {
    const { api, asked, clock, run } = scripted(service({ lifeSeconds: 60 }), { login: LOGIN })
    await run(api.activeCount())
    await clock.advance(29_000)
    await run(api.activeCount())
    await clock.advance(2_000)
    await run(api.activeCount())
    expect(bearers(asked)).toEqual(['ACCESS1', 'ACCESS1', 'ACCESS2'])
  })

  test('calls that are refused together lead to one refresh, and are sent once more', async () => {
    const accepts = (token: string) => token !== 'ACCESS1'
    const { api, asked, run } = scripted(service({ accepts }), { login: LOGIN })
    const calls = [
      api.activeCount(),
      api.activeCount(),
      api.addMagnet('magnet:?').catch(() => 'odd'),
      api.activeCount(),
    ]
    await run(Promise.all(calls))
    expect(paths(asked).filter(name => name === 'token')).toHaveLength(2)
    expect(paths(asked).filter(name => name === 'activeCount')).toHaveLength(6)
    expect(paths(asked).filter(name => name === 'addMagnet')).toHaveLength(2)
  })

  test('a token that is refused again is the answer', async () => {
    const { api, asked, thrown } = scripted(service({ accepts: () => false }), { login: LOGIN })
    expect(await thrown(api.activeCount())).toMatchObject({ code: 'unauthorized', status: 401 })
    expect(paths(asked)).toEqual(['token', 'activeCount', 'token', 'activeCount'])
  })

  test('a replaced refresh token is masked, told once and used', async () => {
    const { api, asked, clock, masked, run, warnings } = scripted(service({ rotating: true, lifeSeconds: 3_600 }), {
      login: LOGIN,
      deadlineMs: 9e9,
    })
    for (let hour = 0; hour < 3; hour++) {
      await run(api.activeCount())
      await clock.advance(3_600_000)
    }
    const codes = asked.flatMap(({ body }) => new URLSearchParams(body).get('code') ?? [])
    expect(codes).toEqual(['REFRESH0TOKEN0ONE', 'REFRESH0TOKEN0NEW1', 'REFRESH0TOKEN0NEW2'])
    expect(masked.slice(0, 2)).toEqual(['ACCESS1', 'REFRESH0TOKEN0NEW1'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('replaced the refresh token')
  })

  test('no secret is in a line, an address or an error', async () => {
    const { api, asked, lines, thrown } = scripted(
      request => (request.url.pathname.endsWith('token') ? service()(request) : json({ error: 'no' }, 500)),
      { login: LOGIN },
    )
    const error = await thrown(api.activeCount())
    const told = [...lines, String(error), ...asked.map(({ url }) => url.href)].join('\n')
    for (const secret of [...Object.values(LOGIN).map(one => one.reveal()), 'ACCESS1'])
      expect(told).not.toContain(secret)
    expect(told).not.toContain('auth_token')
  })

  test('an answer without a token is no login', async () => {
    for (const body of [{}, { access_token: '' }, { access_token: 'two words' }]) {
      const { api, thrown } = scripted([json(body)], { login: LOGIN })
      expect(await thrown(api.activeCount())).toMatchObject({ code: 'unexpected_response' })
    }
  })

  test('a login does not follow a redirect with its secrets', async () => {
    const moved = { status: 307, headers: { location: 'https://elsewhere.example/token' } }
    const { api, asked, thrown } = scripted([moved], { login: LOGIN })
    expect(await thrown(api.activeCount())).toMatchObject({ code: 'unexpected_response' })
    expect(asked.map(({ url }) => url.hostname)).toEqual(['api.real-debrid.com'])
  })
})

describe('ending the access token', () => {
  const ending = (answer: ReturnType<typeof json>) => (request: Asked) =>
    request.url.pathname.endsWith('/disable_access_token') ? answer : service()(request)

  test('ends the one in use, and the next call gets another one', async () => {
    const { api, asked, run } = scripted(ending(empty()), { login: LOGIN })
    await run(api.activeCount())
    expect(await run(api.more.disableAccessToken())).toBe('disabled')
    await run(api.activeCount())
    expect(paths(asked)).toEqual(['token', 'activeCount', 'disable_access_token', 'token', 'activeCount'])
    expect(asked[2]).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer ACCESS1' } })
  })

  test.each([401, 429, 503])('is never sent twice (%i)', async status => {
    const { api, asked, run, thrown } = scripted(ending(json({}, status)), { login: LOGIN })
    await run(api.activeCount())
    expect(await thrown(api.more.disableAccessToken())).toMatchObject({ status })
    expect(paths(asked)).toEqual(['token', 'activeCount', 'disable_access_token'])
  })

  test('is nothing for a private token, and before the first call', async () => {
    for (const login of [LOGIN, undefined]) {
      const { api, asked, run } = scripted(ending(empty()), login && { login })
      expect(await run(api.more.disableAccessToken())).toBe('nothing to disable')
      expect(asked).toEqual([])
    }
  })
})
