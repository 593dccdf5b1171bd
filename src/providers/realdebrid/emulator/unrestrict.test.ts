import { describe, expect, it } from 'vitest'
import { CSV, setUp } from './caller.test-support.ts'
import { CONTAINER } from './index.ts'

describe('a hoster link', () => {
  it('becomes a download, each time another one', async () => {
    const { unrestrict, control, get } = setUp()
    const [status, file] = await unrestrict(CSV)
    expect(status).toBe(200)
    expect(file).toMatchObject({
      filename: 'tide-gauges-north.csv',
      mimeType: 'text/csv',
      filesize: 3_145_728,
      host: 'bigfiles.example',
      chunks: 4,
      crc: 1,
      download: `https://lax1-4.download.real-debrid.com/d/${file.id}/tide-gauges-north.csv`,
    })
    const [, again] = await unrestrict(CSV, { password: '', remote: '0' })
    expect(again.id).not.toBe(file.id)
    expect(control.downloads()).toEqual([again.id, file.id])
    expect((await get('/downloads'))[0]).toMatchObject({ id: again.id, link: CSV, download: again.download })
  })

  it.each([
    ['https://bigfiles.example/f/gone', 503, 24],
    ['https://bigfiles.example/f/quota', 503, 23],
    ['https://bigfiles.example/f/forbidden', 451, 35],
    ['https://mirrorbox.example/d/b2', 503, 17],
    ['https://unknownhost.example/x', 503, 16],
    ['https://bigfiles.example/f/nowhere', 503, 24],
    ['https://real-debrid.com/d/AAAAAAAAAAAAA', 503, 24],
  ])('%s is refused', async (link, status, code) => {
    expect(await setUp().refused('POST', '/unrestrict/link', { form: { link } })).toEqual([status, code])
  })

  it('may come right by itself, and go wrong', async () => {
    const { unrestrict, control } = setUp()
    const busy = 'https://bigfiles.example/f/busy'
    const statuses = [await unrestrict(busy), await unrestrict(busy), await unrestrict(busy)].map(([status]) => status)
    expect(statuses).toEqual([503, 503, 200])
    control.trouble(CSV, 18, 1)
    expect((await unrestrict(CSV))[1]).toEqual({ error: 'hoster_limit_reached', error_code: 18 })
    expect((await unrestrict(CSV))[0]).toBe(200)
  })

  it('may want a password', async () => {
    const { refused, unrestrict, control } = setUp()
    const link = 'https://bigfiles.example/f/sealed'
    expect(await refused('POST', '/unrestrict/link', { form: { link, password: 'x' } })).toEqual([503, 24])
    control.change({ wrongPassword: 13 })
    expect(await refused('POST', '/unrestrict/link', { form: { link } })).toEqual([403, 13])
    expect((await unrestrict(link, { password: 'EXAMPLE-LINK-PASSWORD' }))[0]).toBe(200)
  })

  it('comes in several qualities', async () => {
    const { unrestrict, control, fetchFile, get } = setUp()
    const [, video] = await unrestrict('https://talks.example/watch/keynote-2026')
    expect([video.type, video.alternative.map((other: { type: string }) => other.type)]).toEqual([
      '1080p',
      ['720p', '480p'],
    ])
    expect(video).not.toHaveProperty('mimeType')
    const small = await fetchFile(video.alternative[1].download, {}, 'HEAD')
    expect(small.headers.get('content-length')).toBe('183500800')
    expect(control.downloads()).toHaveLength(3)
    expect((await get('/downloads?limit=1'))[0].type).toBe('480p')
  })

  it('depends on who asks and from where', async () => {
    const { refused, tokens, control } = setUp()
    const ask = (token: string, more = {}) =>
      refused('POST', '/unrestrict/link', { form: { link: CSV, ...more }, token })
    expect(await ask(tokens.free)).toEqual([503, 20])
    control.change({ freeUnrestrict: 9 })
    expect(await ask(tokens.free)).toEqual([403, 9])
    control.change({ addressAllowed: false })
    expect(await ask(tokens.api)).toEqual([403, 22])
    expect(await ask(tokens.api, { remote: '1' })).toEqual([200, undefined])
  })

  it('is told about without a token', async () => {
    const { ask, control } = setUp()
    const check = (link: string) => ask('POST', '/unrestrict/check', { form: { link }, token: null })
    expect((await check(CSV))[1]).toMatchObject({ filename: 'tide-gauges-north.csv', supported: 1 })
    expect((await check('https://unknownhost.example/x'))[1]).toMatchObject({ filename: null, supported: 0 })
    expect((await check('https://bigfiles.example/f/gone'))[0]).toBe(503)
    control.change({ deadCheck: 404 })
    expect((await check('https://bigfiles.example/f/gone'))[0]).toBe(404)
  })
})

describe('odd files', () => {
  it('have sizes and addresses as scripted', async () => {
    const { unrestrict, control } = setUp()
    expect((await unrestrict('https://bigfiles.example/f/unsized'))[1]).toMatchObject({
      filesize: 0,
      crc: 0,
      chunks: 0,
    })
    const seed = { content: { kind: 'generated', size: 9 } } as const
    const link = (name: string) => `https://bigfiles.example/f/${name}`
    control.addFile({ ...seed, link: link('x1'), name: '../x', download: 'https://127.0.0.1/d/x' })
    control.addFile({ ...seed, link: link('x2'), name: '../../.github/x.yml', announcedSize: 99 })
    control.addFile({ ...seed, link: link('x3'), name: 'n', download: null })
    control.addFile({ ...seed, link: link('x4'), name: '..' })
    expect((await unrestrict(link('x1')))[1].download).toBe('https://127.0.0.1/d/x')
    expect((await unrestrict(link('x2')))[1]).toMatchObject({
      filesize: 99,
      download: expect.stringMatching(/\/d\/\w+\/\.\.%2F\.\.%2F\.github%2Fx\.yml$/),
    })
    expect((await unrestrict(link('x3')))[1]).not.toHaveProperty('download')
    expect((await unrestrict(link('x4')))[1].download).toMatch(/\/file$/)
  })
})

describe('folders and containers', () => {
  it('give links', async () => {
    const { ask, refused, control } = setUp()
    const folder = (link: string) => ask('POST', '/unrestrict/folder', { form: { link } })
    expect((await folder('https://bigfiles.example/folder/tide-gauges'))[1]).toHaveLength(3)
    expect(await folder('https://bigfiles.example/folder/empty')).toEqual([200, []])
    control.change({ emptyUrlList: '204' })
    expect(await folder('https://bigfiles.example/folder/none')).toEqual([204, null])
    const links = ['https://bigfiles.example/f/a1', 'https://mirrorbox.example/d/b2']
    expect(await ask('PUT', '/unrestrict/containerFile', { body: CONTAINER })).toEqual([200, links])
    expect(await refused('PUT', '/unrestrict/containerFile', { body: 'nonsense' })).toEqual([400, 2])
    const container = (link: string) => ask('POST', '/unrestrict/containerLink', { form: { link } })
    expect(await container('https://lists.example/open-data.dlc')).toEqual([200, links])
    expect((await container('https://lists.example/nothing.dlc'))[0]).toBe(503)
  })

  it('are for premium accounts', async () => {
    const { refused, tokens, control } = setUp()
    const sent = { body: CONTAINER, token: tokens.free }
    expect(await refused('PUT', '/unrestrict/containerFile', sent)).toEqual([403, 9])
    control.changeAccount('free', { premiumSeconds: 60 })
    expect(await refused('PUT', '/unrestrict/containerFile', sent)).toEqual([200, undefined])
  })
})
