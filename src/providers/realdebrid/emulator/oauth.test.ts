import { describe, expect, it } from 'vitest'
import { type Sent, setUp } from './caller.test-support.ts'

const DEVICE = 'http://oauth.net/grant_type/device/1.0'
const OPEN = 'X245A4XAIBGVM'

describe('the login of an open-source client', () => {
  it('leads from a code to tokens', async () => {
    const { ask, control, clock, get, refused, realdebrid } = setUp()
    const [, device] = await ask('GET', `/oauth/v2/device/code?client_id=${OPEN}&new_credentials=yes`, { token: null })
    expect(device).toMatchObject({ interval: 5, expires_in: 1_800, verification_url: 'https://real-debrid.com/device' })
    const poll = () =>
      ask('GET', `/oauth/v2/device/credentials?client_id=${OPEN}&code=${device.device_code}`, { token: null })
    expect(await poll()).toEqual([403, { error: 'authorization_pending', error_code: null }])
    await clock.advance(5_000)
    control.accept(device.user_code)
    const [status, { client_id, client_secret }] = await poll()
    expect(status).toBe(200)
    const form = { client_id, client_secret, code: device.device_code, grant_type: DEVICE }
    const [, token] = await ask('POST', '/oauth/v2/token', { form, token: null })
    expect(token).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 })
    const session = { token: token.access_token }
    expect((await get('/user', session)).username).toBe('ci-fetcher')
    for (const path of ['/traffic', '/settings']) expect(await refused('GET', path, session)).toEqual([403, 9])
    expect(await refused('GET', '/hosts/status', session)).toEqual([200, undefined])
    expect(realdebrid.violations).toEqual([])
    // A second use of the code, and polls in haste.
    expect(await refused('POST', '/oauth/v2/token', { form, token: null })).toEqual([403, 9])
    expect(control.secrets).toContain(client_secret)
  })

  it('ends with the code, and pends as chosen', async () => {
    const { ask, clock, control, realdebrid } = setUp({ directVerificationUrl: false })
    const [, device] = await ask('GET', `/oauth/v2/device/code?client_id=${OPEN}&new_credentials=yes`, { token: null })
    expect(device).not.toHaveProperty('direct_verification_url')
    const poll = async () =>
      (
        await ask('GET', `/oauth/v2/device/credentials?client_id=${OPEN}&code=${device.device_code}`, { token: null })
      )[0]
    control.change({ pendingStatus: 400 })
    expect([await poll(), await poll()]).toEqual([400, 400])
    expect(realdebrid.violations.at(-1)).toContain('more often than every 5 s')
    await clock.advance(1_800_000)
    expect(await poll()).toBe(404)
    expect((await ask('GET', '/oauth/v2/device/code?client_id=NONE', { token: null }))[0]).toBe(400)
  })
})

describe('refreshing', () => {
  const scene = (options = {}) => {
    const world = setUp(options)
    const { clientId, clientSecret, refreshToken } = world.realdebrid.credentials
    const sent = (changed: Record<string, string> = {}): Sent => ({
      token: null,
      form: {
        client_id: clientId,
        client_secret: clientSecret,
        code: refreshToken,
        grant_type: DEVICE,
        ...changed,
      },
    })
    return { ...world, sent, refreshToken }
  }

  it('gives new access tokens for one refresh token', async () => {
    const { ask, refused, tokens, sent, refreshToken, control, clock } = scene()
    expect(await refused('GET', '/user', { token: tokens.expired })).toEqual([401, 8])
    const [, first] = await ask('POST', '/oauth/v2/token', sent())
    const [, second] = await ask('POST', '/oauth/v2/token', sent())
    expect(first.access_token).not.toBe(second.access_token)
    expect([first.refresh_token, second.refresh_token]).toEqual([refreshToken, refreshToken])
    const look = (token: string) => refused('GET', '/user', { token })
    expect(await look(first.access_token)).toEqual([200, undefined])
    control.expireAccessTokens()
    expect(await look(first.access_token)).toEqual([401, 8])
    const [, third] = await ask('POST', '/oauth/v2/token', sent())
    await clock.advance(86_400_000)
    expect(await look(third.access_token)).toEqual([401, 8])
    expect(await look(tokens.api)).toEqual([200, undefined])
  })

  it('is refused to strangers, and when rights were taken away', async () => {
    const { refused, sent, control } = scene()
    expect(await refused('POST', '/oauth/v2/token', sent({ client_secret: 'x' }))).toEqual([403, 9])
    expect(await refused('POST', '/oauth/v2/token', sent({ code: 'x' }))).toEqual([403, 9])
    expect((await refused('POST', '/oauth/v2/token', sent({ grant_type: 'refresh_token' })))[0]).toBe(501)
    control.revokeApps()
    expect(await refused('POST', '/oauth/v2/token', sent())).toEqual([403, 9])
  })

  it('may hand out another refresh token each time', async () => {
    const { ask, refused, sent, refreshToken } = scene({ refreshTokens: 'rotating' })
    const [, { refresh_token: next }] = await ask('POST', '/oauth/v2/token', sent())
    expect(next).not.toBe(refreshToken)
    expect(await refused('POST', '/oauth/v2/token', sent())).toEqual([403, 9])
    expect((await refused('POST', '/oauth/v2/token', sent({ code: next })))[0]).toBe(200)
  })

  it('is needed again after the token was ended', async () => {
    const { ask, send, refused, sent, tokens, control } = scene()
    const [, { access_token: token }] = await ask('POST', '/oauth/v2/token', sent())
    expect((await send('GET', '/disable_access_token', { token })).status).toBe(204)
    expect(await refused('GET', '/user', { token })).toEqual([401, 8])
    expect((await refused('POST', '/oauth/v2/token', sent()))[0]).toBe(200)
    await send('GET', '/disable_access_token')
    expect((await refused('GET', '/user'))[0]).toBe(200)
    control.change({ disabledApiToken: 'ended' })
    await send('GET', '/disable_access_token')
    expect(await refused('GET', '/user', { token: tokens.api })).toEqual([401, 8])
  })
})
