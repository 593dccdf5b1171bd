import { describe, expect, it } from 'vitest'
import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { CSV, setUp } from './caller.test-support.ts'
import { HASHES } from './index.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { send, tokens, realdebrid } = setUp()
    const statuses = [
      await send('GET', '/torrents?page=1&size=3'),
      await send('GET', '/torrents?page=1&page=2'),
      await send('GET', '/torrent'),
      await send('PUT', '/torrents/addMagnet', { body: 'x' }),
      await send('POST', '/unrestrict/link', { body: '{"link":"x"}', headers: JSON_TYPE }),
      await send('POST', '/unrestrict/link', { form: { link: CSV, pasword: 'x' } }),
      await send('POST', '/unrestrict/link', { body: 'link=a&link=b', headers: FORM }),
      await send('POST', '/unrestrict/link', { form: {} }),
      await send('POST', '/unrestrict/link', { form: { link: 'https://bigfiles.example/f/é'.normalize('NFD') } }),
      await send('PUT', '/torrents/addTorrent', { body: 'd', headers: JSON_TYPE }),
      await send('POST', '/torrents/addMagnet', { form: { magnet: 'magnet:?dn=nothing' } }),
      await send('GET', '/user', { token: null }),
      await send('GET', '/user', { headers: { authorization: 'Basic eA==' } }),
      await send('GET', `/user?auth_token=${tokens.api}`, { token: null }),
      await send('GET', '/oauth/v2/auth?client_id=x'),
      await send('GET', '/user', { token: 'x' }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 400, 404, 405, 400, 400, 400, 400, 400, 400, 400, 401, 401, 401, 501, 401])
    expect(realdebrid.violations.map(line => line.slice(line.indexOf(': ') + 2))).toEqual([
      'unknown query key size',
      'query key page is sent twice',
      'unknown route',
      'the path takes POST, not PUT',
      'content-type is application/json, a form is wanted',
      'unknown form field pasword',
      'form field link is sent twice',
      'link is missing',
      'link is not in NFC',
      'content-type is application/json, the bytes of the file are wanted',
      'the magnet has no hash',
      'the authorization header is missing',
      'the authorization has no Bearer value',
      'a token is in the address',
      'the authorization header is missing',
      'the service has this page, the sandbox has not',
    ])
  })

  it('only takes notes when it is not strict', async () => {
    const { send, realdebrid, control } = setUp({ strict: false })
    const answer = await send('POST', '/unrestrict/link', { form: { link: CSV, extra: '1' } })
    expect([answer.status, answer.headers.get(VIOLATION_HEADER)]).toEqual([200, 'unknown form field extra'])
    expect(realdebrid.violations).toHaveLength(1)
    expect(control.downloads()).toHaveLength(1)
  })

  it('takes what the service takes', async () => {
    const { send, tokens, realdebrid, control } = setUp({ authTokenInQuery: 'accepted', latencyMs: 0 })
    const form = new FormData()
    form.set('link', CSV)
    const multipart = new Request('http://x', { method: 'POST', body: form })
    const headers = { 'content-type': multipart.headers.get('content-type') ?? '' }
    const body = new Uint8Array(await multipart.arrayBuffer())
    expect((await send('POST', '/unrestrict/link/', { body, headers })).status).toBe(200)
    const verb = { 'x-http-verb': 'DELETE' }
    expect((await send('POST', `/downloads/delete/${control.downloads()[0]}`, { headers: verb })).status).toBe(204)
    expect((await send('HEAD', '/user')).status).toBe(200)
    expect(realdebrid.violations).toEqual([])
    expect((await send('GET', `/user?auth_token=${tokens.api}`, { token: null })).status).toBe(200)
    expect(realdebrid.violations).toHaveLength(2)
    expect(control.counts).toMatchObject({ 'POST /rest/1.0/unrestrict/link': 1, 'GET /rest/1.0/user': 2 })
    expect(realdebrid.journal.matching('POST', '/rest/1.0/unrestrict/link/')).toHaveLength(1)
  })
})

describe('the rate limit', () => {
  it('counts refused calls as well', async () => {
    const { refused, clock, control } = setUp({ burst: { calls: 22, ms: 10_000 } })
    const call = () => refused('GET', '/user')
    for (let count = 0; count < 22; count++) expect(await call()).toEqual([200, undefined])
    expect(await call()).toEqual([429, 34])
    await clock.advance(9_999)
    expect(await call()).toEqual([429, 34])
    await clock.advance(1)
    expect(await call()).toEqual([200, undefined])
    control.change({ burst: { calls: 1_000, ms: 10_000 }, perMinute: 30 })
    for (let count = 0; count < 5; count++) expect((await call())[0]).toBe(200)
    expect((await call())[0]).toBe(429)
    await clock.advance(60_000)
    expect((await call())[0]).toBe(200)
  })

  it('may be a bucket, block, tell when to come back, and punish', async () => {
    const { send, refused, clock, control } = setUp({
      bucket: { size: 10, perSecond: 1 },
      blockMs: 30_000,
      retryAfter: 'seconds',
      penaltyMs: 60_000,
    })
    for (let count = 0; count < 10; count++) expect((await send('GET', '/user')).status).toBe(200)
    const answer = await send('GET', '/user')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30'])
    expect(await answer.text()).toBe('{\n\t"error": "too_many_requests",\n\t"error_code": 34\n}')
    await clock.advance(29_000)
    expect((await send('GET', '/user')).status).toBe(429)
    await clock.advance(1_000)
    const magnet = `magnet:?xt=urn:btih:${HASHES.iso}`
    const add = () => refused('POST', '/torrents/addMagnet', { form: { magnet } })
    expect(await add()).toEqual([451, 35])
    await clock.advance(60_000)
    expect((await add())[0]).toBe(201)
    expect(control.counts['POST /rest/1.0/torrents/addMagnet']).toBe(2)
  })

  it('is each account its own', async () => {
    const { send, tokens } = setUp({ burst: { calls: 1, ms: 10_000 } })
    const statuses = [
      await send('GET', '/user'),
      await send('GET', '/user', { token: tokens.free }),
      await send('GET', '/time', { token: null }),
      await send('GET', '/time', { token: null }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })
})

describe('scripted errors', () => {
  it('come as often as planned', async () => {
    const { refused, control, realdebrid } = setUp()
    control.fail('GET /user', 25, { times: 2 })
    control.fail('POST /unrestrict/link', 36, { status: 429 })
    const call = () => refused('GET', '/user')
    expect([await call(), await call(), await call()]).toEqual([
      [503, 25],
      [503, 25],
      [200, undefined],
    ])
    expect(await refused('POST', '/unrestrict/link', { form: { link: CSV } })).toEqual([429, 36])
    expect(realdebrid.violations).toEqual([])
  })
})
