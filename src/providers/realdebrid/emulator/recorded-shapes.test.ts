import { describe, expect, it } from 'vitest'
import { expectSameShape } from '../../../sandbox/kit/same-shape.test-support.ts'
import hosts from '../fixtures/download-host.json' with { type: 'json' }
import errors from '../fixtures/error-answers.json' with { type: 'json' }
import hostile from '../fixtures/hostile-names.json' with { type: 'json' }
import oauth from '../fixtures/oauth-answers.json' with { type: 'json' }
import rest from '../fixtures/rest-answers.json' with { type: 'json' }
import torrents from '../fixtures/torrent-answers.json' with { type: 'json' }
import { CSV, received, SITE, setUp } from './caller.test-support.ts'
import { CONTAINER, generated, HASHES, type TorrentScript } from './index.ts'

type Known = { readonly status: number; readonly body: unknown }
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/

describe('answers of the API', () => {
  const { routes } = rest
  const form = (link: string) => ({ form: { link } })
  const video = 'https://talks.example/watch/keynote-2026'
  it.each([
    ['GET', '/user', undefined, routes['GET /user'].responses.premium],
    ['POST', '/unrestrict/check', form(CSV), routes['POST /unrestrict/check'].responses.ok],
    ['POST', '/unrestrict/check', form('https://x.example/'), routes['POST /unrestrict/check'].responses.unsupported],
    ['POST', '/unrestrict/link', form(CSV), routes['POST /unrestrict/link'].responses.hosterLink],
    ['POST', '/unrestrict/link', form(video), routes['POST /unrestrict/link'].responses.variants],
    [
      'POST',
      '/unrestrict/folder',
      form('https://bigfiles.example/folder/tide-gauges'),
      routes['POST /unrestrict/folder'].responses.ok,
    ],
    ['POST', '/unrestrict/folder', form('https://x.example/'), routes['POST /unrestrict/folder'].responses.empty],
    ['PUT', '/unrestrict/containerFile', { body: CONTAINER }, routes['PUT /unrestrict/containerFile'].responses.ok],
    ['PUT', '/unrestrict/containerFile', { body: 'x' }, routes['PUT /unrestrict/containerFile'].responses.bad],
    [
      'POST',
      '/unrestrict/containerLink',
      form('https://lists.example/none'),
      routes['POST /unrestrict/containerLink'].responses.unreachable,
    ],
    ['GET', '/downloads', undefined, routes['GET /downloads'].responses.empty],
    ['DELETE', '/downloads/delete/NONE', undefined, routes['DELETE /downloads/delete/{id}'].responses.unknown],
    ['DELETE', '/torrents/delete/NONE', undefined, routes['DELETE /torrents/delete/{id}'].responses.unknown],
    ['PUT', '/torrents/addTorrent', { body: 'x' }, routes['PUT /torrents/addTorrent'].responses.badFile],
    ['POST', '/torrents/addMagnet', { form: {} }, routes['POST /torrents/addMagnet'].responses.missing],
    [
      'POST',
      '/torrents/addMagnet',
      { form: { magnet: `magnet:?xt=urn:btih:${HASHES.iso}` } },
      routes['POST /torrents/addMagnet'].responses.created,
    ],
    [
      'POST',
      '/torrents/selectFiles/SGOLDENTRY7QA',
      { form: { files: '1' } },
      routes['POST /torrents/selectFiles/{id}'].responses.alreadyDone,
    ],
    [
      'POST',
      '/torrents/selectFiles/SGOLDENTRY7QA',
      { form: { files: '' } },
      routes['POST /torrents/selectFiles/{id}'].responses.missing,
    ],
    ['GET', '/hosts/regex', undefined, routes['GET /hosts/regex'].responses.ok],
    ['GET', '/hosts/regexFolder', undefined, routes['GET /hosts/regexFolder'].responses.ok],
    ['GET', '/hosts/domains', undefined, routes['GET /hosts/domains'].responses.ok],
    ['GET', '/settings', undefined, routes['GET /settings'].responses.ok],
    [
      'GET',
      '/traffic/details?start=2026-01-01&end=2026-11-20',
      undefined,
      routes['GET /traffic/details'].responses.spanTooLong,
    ],
  ] as const)('%s %s', async (method, path, sent, known: Known) => {
    const [status, body] = await setUp().ask(method, path, sent)
    expect(status).toBe(known.status)
    if (status >= 400 || status === 204) expect(body).toEqual(known.body)
    else expectSameShape(body, known.body)
  })

  it('is a map by domain', async () => {
    const { get } = setUp()
    const cases = [
      ['/hosts', routes['GET /hosts'].responses.ok.body],
      ['/hosts/status', routes['GET /hosts/status'].responses.ok.body],
      ['/traffic', routes['GET /traffic'].responses.ok.body],
    ] as const
    for (const [path, known] of cases) {
      for (const row of Object.values(await get(path))) expectSameShape(row, known['bigfiles.example'], path)
    }
  })

  it('tells of downloads and media', async () => {
    const { get, unrestrict } = setUp()
    const [, { id }] = await unrestrict(video)
    await unrestrict(CSV)
    const rows = await get('/downloads')
    const known = routes['GET /downloads'].responses.ok.body
    expectSameShape(rows[0], known[0])
    expectSameShape(rows[1], known[2])
    expect(rows[0].generated).toMatch(DATE)
    expectSameShape(await get(`/streaming/transcode/${id}`), routes['GET /streaming/transcode/{id}'].responses.ok.body)
    expectSameShape(
      await get(`/streaming/mediaInfos/${id}`),
      routes['GET /streaming/mediaInfos/{id}'].responses.ok.body,
    )
  })
})

describe('torrents', () => {
  const known = torrents.routes['GET /torrents/info/{id}'].responses
  const cases: readonly (readonly [keyof typeof known, TorrentScript, number])[] = [
    ['magnet_conversion', {}, -1],
    ['magnet_error', { conversion: 'magnet_error' }, -1],
    ['waiting_files_selection', {}, -1],
    ['queued', { queueMs: 1e9 }, 0],
    ['downloading', {}, 30_000],
    ['downloading_stalled', { stall: { at: 37 } }, 60_000],
    ['compressing', { packed: true }, 60_000],
    ['uploading', {}, 60_000],
    ['downloaded_single', {}, 120_000],
    ['downloaded_one_archive_link', { packed: true }, 120_000],
    ['error', { ending: 'error' }, 120_000],
    ['virus', { ending: 'virus' }, 120_000],
    ['dead', { ending: 'dead' }, 120_000],
  ]
  it.each(cases)('%s', async (name, script, after) => {
    const { addMagnet, info, select, control, clock } = setUp()
    control.scriptNext(script)
    const id = await addMagnet(script.packed === true ? HASHES.dataSet : HASHES.iso)
    if (name !== 'magnet_conversion') await clock.advance(3_000)
    if (after >= 0) await select(id, 'all')
    await clock.advance(Math.max(0, after))
    const shown = await info(id)
    expectSameShape(shown, known[name].body)
    expect(shown.status).toBe((known[name].body as { status?: string }).status)
    expect(shown.added).toMatch(DATE)
  })

  it('in a list', async () => {
    const { get, addMagnet, select, clock } = setUp()
    const id = await addMagnet(HASHES.iso)
    await clock.advance(3_000)
    await select(id, 'all')
    await clock.advance(9_000)
    const rows = torrents.routes['GET /torrents'].responses.ok.body
    const shown = await get('/torrents')
    expectSameShape(shown[0], rows[0])
    expectSameShape(shown[1], rows[1])
    expectSameShape(
      await get('/torrents/activeCount'),
      torrents.routes['GET /torrents/activeCount'].responses.free.body,
    )
    const { ok } = torrents.routes['GET /torrents/availableHosts'].responses
    expect(await get('/torrents/availableHosts')).toEqual(ok.body)
  })
})

describe('OAuth', () => {
  const { routes } = oauth
  it('has the known shapes', async () => {
    const { ask, control, realdebrid } = setUp()
    const { client_id, new_credentials } = routes['GET /device/code'].request.query
    const open = { token: null }
    const [, device] = await ask(
      'GET',
      `/oauth/v2/device/code?${new URLSearchParams({ client_id, new_credentials })}`,
      open,
    )
    expectSameShape(device, routes['GET /device/code'].responses.ok.body)
    const poll = `/oauth/v2/device/credentials?client_id=${client_id}&code=${device.device_code}`
    const { pending, done } = routes['GET /device/credentials'].responses
    expect(await ask('GET', poll, open)).toEqual([pending.status, pending.body])
    control.accept(device.user_code)
    expectSameShape((await ask('GET', poll, open))[1], done.body)
    const { grant_type } = routes['POST /token'].responses.refresh.request.form
    const { clientId, clientSecret, refreshToken } = realdebrid.credentials
    const form = { client_id: clientId, client_secret: clientSecret, code: refreshToken, grant_type }
    const { refresh, refreshRevoked } = routes['POST /token'].responses
    expectSameShape((await ask('POST', '/oauth/v2/token', { form, ...open }))[1], refresh.body)
    const revoked = await ask('POST', '/oauth/v2/token', { form: { ...form, code: 'REVOKED' }, ...open })
    expect(revoked).toEqual([refreshRevoked.status, refreshRevoked.body])
  })
})

describe('errors', () => {
  it.each(errors.errors)('$error_code', async ({ error_code, status, body }) => {
    const { ask, control } = setUp()
    control.fail('GET /user', error_code)
    expect(await ask('GET', '/user')).toEqual([status, body])
  })
})

describe('the download host', () => {
  const { answers } = hosts
  const size = Number(answers.full.headers['Content-Length'])
  const link = 'https://bigfiles.example/f/image'
  it.each([
    answers.head,
    answers.probe,
    answers.full,
    answers.segment,
    answers.resumeTail,
    answers.rangeNotSatisfiable,
  ])('answers $method $requestHeaders', async exchange => {
    const { control, addressOf, fetchFile } = setUp()
    control.addFile({ link, name: 'debian-13.2.0-amd64-netinst.iso', content: generated(size) })
    const range = 'requestHeaders' in exchange ? { range: exchange.requestHeaders.Range } : {}
    const answer = await fetchFile(await addressOf(link), range, exchange.method)
    expect(answer.status).toBe(exchange.status)
    for (const [name, value] of Object.entries(exchange.headers)) expect(answer.headers.get(name), name).toBe(value)
    if (answer.status !== 200) await received(answer)
    else await answer.body?.cancel()
  })

  it.each(hostile.names.filter(({ from }) => from === 'filename'))('serves $value', async ({ value }) => {
    const { control, unrestrict, fetchFile } = setUp()
    control.addFile({ link, name: String(value), content: generated(9) })
    const [, file] = await unrestrict(link)
    expect(file.filename).toBe(value)
    expect(new URL(file.download).pathname.split('/')).toHaveLength(4)
    expect((await received(await fetchFile(file.download))).bytes).toHaveLength(9)
  })

  it.each(hostile.names.filter(({ from }) => from === 'path'))('has a torrent with $value', async ({ value }) => {
    const { control, ask, info } = setUp()
    const path = String(value).slice(1)
    const made = control.addTorrent({ name: 'set', single: true, files: [{ path, content: generated(9) }] })
    expect(made.magnet).toContain(made.hash)
    const [, { id }] = await ask('PUT', '/torrents/addTorrent', { body: made.bytes })
    expect((await info(id)).files[0].path).toBe(value)
  })

  it('is another origin than the site', async () => {
    const { addressOf } = setUp({ filesOrigin: 'http://127.0.0.1:4711' })
    const address = await addressOf(CSV)
    expect([new URL(address).origin, SITE === new URL(address).origin]).toEqual(['http://127.0.0.1:4711', false])
  })
})
