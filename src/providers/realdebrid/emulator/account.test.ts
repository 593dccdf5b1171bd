import { describe, expect, it } from 'vitest'
import { CSV, received, setUp } from './caller.test-support.ts'
import { HASHES } from './index.ts'

describe('the account', () => {
  it('is told of, and changes', async () => {
    const { get, ask, tokens, control, clock } = setUp()
    expect(await get('/user')).toMatchObject({ type: 'premium', premium: 10_368_000, locale: 'en' })
    expect(await get('/user', { token: tokens.free })).toMatchObject({ type: 'free', premium: 0 })
    expect(await ask('GET', '/user', { token: tokens.locked })).toEqual([
      403,
      { error: 'account_locked', error_code: 14 },
    ])
    control.changeAccount('main', { premiumSeconds: 60 })
    await clock.advance(60_000)
    expect((await get('/user')).type).toBe('free')
    const update = (setting_name: string, setting_value: string) =>
      ask('POST', '/settings/update', { form: { setting_name, setting_value } })
    expect(await update('locale', 'fr')).toEqual([204, null])
    expect((await update('locale', 'tlh'))[0]).toBe(400)
    expect([(await get('/user')).locale, (await get('/settings')).locale]).toEqual(['fr', 'fr'])
    expect((await ask('POST', '/settings/convertPoints'))[0]).toBe(204)
    expect((await ask('POST', '/settings/convertPoints'))[0]).toBe(503)
    expect((await ask('POST', '/settings/changePassword'))[0]).toBe(204)
    expect((await ask('DELETE', '/settings/avatarDelete'))[0]).toBe(204)
    expect((await get('/user')).avatar).toContain('default')
    expect((await ask('PUT', '/settings/avatarFile', { body: 'GIF89a' }))[0]).toBe(204)
    expect((await ask('PUT', '/settings/avatarFile', { body: 'no image' }))[1].error_code).toBe(32)
  })

  it('may prefer plain http', async () => {
    const { ask, addressOf } = setUp()
    await ask('POST', '/settings/update', { form: { setting_name: 'download_port', setting_value: 'normal' } })
    expect(await addressOf(CSV)).toMatch(/^http:/)
  })

  it('has a clock that is not UTC', async () => {
    const { get, control } = setUp()
    expect(await get('/time', { token: null })).toBe('2026-11-20 19:00:00')
    expect(await get('/time/iso', { token: null })).toBe('2026-11-20T19:00:00+0100')
    control.change({ zone: 'UTC' })
    expect(await get('/time/iso', { token: null })).toBe('2026-11-20T18:00:00+0000')
  })

  it('counts what it fetched', async () => {
    const { addressOf, fetchFile, get, refused } = setUp()
    expect(await get('/traffic/details')).toEqual([])
    await received(await fetchFile(await addressOf(CSV), { range: 'bytes=0-99' }))
    expect(await get('/traffic/details')).toEqual({
      '2026-11-20': { host: { 'bigfiles.example': 100 }, bytes: 100 },
    })
    expect((await get('/traffic'))['bigfiles.example']).toMatchObject({ left: 41, type: 'links', reset: 'daily' })
    expect(await refused('GET', '/traffic/details?start=2026-09-01&end=2026-11-20')).toEqual([400, 2])
  })

  it('streams videos only', async () => {
    const { unrestrict, get, refused } = setUp()
    const [, video] = await unrestrict('https://talks.example/watch/keynote-2026')
    expect((await get(`/streaming/transcode/${video.id}`)).apple.full).toContain(video.id)
    expect((await get(`/streaming/mediaInfos/${video.id}`)).size).toBe(734_003_200)
    const [, table] = await unrestrict(CSV)
    expect(await refused('GET', `/streaming/mediaInfos/${table.id}`)).toEqual([503, 25])
    expect(await refused('GET', '/streaming/transcode/NONE')).toEqual([404, 7])
  })
})

describe('lists', () => {
  it('come in pages, by number or by offset', async () => {
    const { send, ask, unrestrict, control, refused } = setUp()
    for (let count = 0; count < 3; count++) await unrestrict(CSV)
    const ids = control.downloads()
    const page = async (query: string) => {
      const answer = await send('GET', `/downloads?${query}`)
      const rows = answer.status === 204 ? [] : ((await answer.json()) as { id: string }[])
      return [answer.status, answer.headers.get('x-total-count'), rows.map(({ id }) => id)]
    }
    expect(await page('limit=2')).toEqual([200, '3', ids.slice(0, 2)])
    expect(await page('page=2&limit=2')).toEqual([200, '3', ids.slice(2)])
    expect(await page('offset=1&limit=2')).toEqual([200, '3', ids.slice(1)])
    expect(await page('page=1&offset=2&limit=2')).toEqual([200, '3', ids.slice(0, 2)])
    expect(await page('page=3&limit=2')).toEqual([204, '3', []])
    expect(await page('limit=0')).toEqual([204, '3', []])
    for (const query of ['limit=9999', 'limit=-1', 'page=0', 'offset=4', 'limit=x']) {
      expect(await refused('GET', `/downloads?${query}`), query).toEqual([400, 2])
    }
    expect(await refused('GET', '/downloads?limit=5000')).toEqual([200, undefined])
    control.change({ edition: 'older', emptyList: 'array' })
    expect(await refused('GET', '/downloads?limit=5000')).toEqual([400, 2])
    expect(await ask('GET', '/downloads?page=9')).toEqual([200, []])
    expect(await ask('DELETE', `/downloads/delete/${ids[0]}`)).toEqual([204, null])
    expect(await refused('DELETE', `/downloads/delete/${ids[0]}`)).toEqual([404, 7])
    expect(control.deleted.downloads).toEqual([ids[0]])
  })

  it('show active torrents only, or first', async () => {
    const { get, addMagnet, control } = setUp()
    const id = await addMagnet(HASHES.iso)
    const owned = control.addOwned({ hash: HASHES.talks, status: 'waiting_files_selection' })
    const ids = async () => (await get('/torrents?filter=active')).map((row: { id: string }) => row.id)
    expect(await ids()).toEqual([owned, id])
    control.change({ activeFilter: 'first', activeStatuses: ['magnet_conversion'] })
    expect(await ids()).toEqual([id, owned, 'SGOLDENTRY7QA'])
  })

  it('are 204 when they are empty, and unchanged by their ETag', async () => {
    const { send, ask, tokens, control } = setUp()
    expect(await ask('GET', '/torrents', { token: tokens.free })).toEqual([204, null])
    const { headers } = await send('GET', '/torrents')
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^[0-9a-f]{40}$/)
    const same = { headers: { 'if-none-match': etag } }
    expect((await send('GET', '/torrents', same)).status).toBe(304)
    control.change({ etags: 'not-lists' })
    expect((await send('GET', '/torrents', same)).status).toBe(200)
    expect((await send('GET', '/user')).headers.get('etag')).not.toBeNull()
  })
})
