import { describe, expect, test } from 'vitest'
import { allOf, emulated } from './client.test-support.ts'
import { CONTAINER, HASHES } from './emulator/index.ts'

const fast = { burst: { calls: 1_000, ms: 10_000 } }

describe.each([
  ['a private token', false],
  ['the login of an open-source client', true],
] as const)('with %s', (_, oauth) => {
  test('a torrent comes in, is selected, becomes links and goes', async () => {
    const { api, asked, clock, control, masked, realdebrid, run } = emulated(
      { progress: 'float', longLinkIds: true },
      { oauth },
    )
    expect(await run(api.user())).toMatchObject({ type: 'premium' })
    const before = (await run(allOf(api.torrents()))).map(({ id }) => id)
    const [hash = ''] = Object.values(HASHES)
    const { id } = await run(api.addMagnet(control.torrentFile(hash).magnet))
    expect(before).not.toContain(id)
    await clock.advance(10_000)
    const { files, status } = await run(api.torrent(id))
    expect(status).toBe('waiting_files_selection')
    expect(await run(api.selectFiles(id, [files[0]?.id ?? 0]))).toBe('selected')
    expect(await run(api.selectFiles(id, [files[0]?.id ?? 0]))).toBe('already')
    let torrent = await run(api.torrent(id))
    for (let look = 0; look < 60 && torrent.status !== 'downloaded'; look++) {
      await clock.advance(5_000)
      torrent = await run(api.torrent(id))
    }
    expect(torrent).toMatchObject({ status: 'downloaded', progress: 100, hash })
    const [link = ''] = torrent.links
    expect(link).toMatch(/\/d\/[0-9A-Z]{13}$/)
    const made = await run(api.unrestrict(link))
    expect(masked).toContain(made.download)
    expect((await run(allOf(api.downloads()))).map(one => one.id)).toContain(made.id)
    expect([await run(api.deleteDownload(made.id)), await run(api.deleteDownload(made.id))]).toEqual([
      'deleted',
      'gone',
    ])
    expect([await run(api.deleteTorrent(id)), await run(api.deleteTorrent(id))]).toEqual(['deleted', 'gone'])
    expect((await run(allOf(api.torrents()))).map(one => one.id)).toEqual(before)
    expect(realdebrid.violations).toEqual([])
    expect(asked.some(({ url }) => url.search.includes('auth_token'))).toBe(false)
  })
})

test('links, folders, containers and torrent files', async () => {
  const { api, control, realdebrid, run } = emulated(fast)
  expect(await run(api.check('https://bigfiles.example/f/0001'))).toMatchObject({ supported: true, isGone: false })
  expect((await run(api.unrestrict('https://bigfiles.example/f/0001'))).chunks).toBeGreaterThan(0)
  expect((await run(api.folder('https://bigfiles.example/folder/tide-gauges'))).length).toBeGreaterThan(0)
  expect((await run(api.containerFile(CONTAINER))).length).toBeGreaterThan(0)
  const [hash = ''] = Object.values(HASHES)
  const { id } = await run(api.addTorrent(control.torrentFile(hash).bytes))
  expect(await run(api.torrent(id))).toMatchObject({ hash, status: 'waiting_files_selection' })
  expect((await run(api.activeCount())).active).toBeGreaterThan(0)
  expect(realdebrid.violations).toEqual([])
})

test('looks at a torrent that has not changed are answered with 304', async () => {
  const { api, clock, control, lines, run } = emulated({ ...fast, conversionMs: 600_000 })
  const [hash = ''] = Object.values(HASHES)
  const { id } = await run(api.addMagnet(control.torrentFile(hash).magnet))
  const first = await run(api.torrent(id))
  await clock.advance(5_000)
  expect(await run(api.torrent(id))).toEqual(first)
  expect(lines.filter(line => line.includes('-> 304'))).toHaveLength(1)
})

test('lists in both editions and ways of saying that they are empty', async () => {
  for (const edition of ['older', 'newer'] as const) {
    for (const emptyList of ['204', 'array'] as const) {
      const { api, realdebrid, run } = emulated({ ...fast, edition, emptyList })
      expect(await run(allOf(api.downloads()))).toEqual([])
      expect((await run(allOf(api.torrents()))).length).toBeGreaterThan(0)
      expect(realdebrid.violations).toEqual([])
    }
  }
})

test('an access token that ends in the middle is renewed once', async () => {
  const { api, asked, control, run } = emulated(fast, { oauth: true })
  await run(api.user())
  control.expireAccessTokens()
  await run(Promise.all([api.user(), api.activeCount(), allOf(api.torrents())]))
  expect(asked.filter(({ url }) => url.pathname.endsWith('/token'))).toHaveLength(2)
})

test('a login that was revoked is told so', async () => {
  const { api, control, run, thrown } = emulated(fast, { oauth: true })
  await run(api.user())
  control.revokeApps()
  expect(await thrown(api.user())).toMatchObject({ code: 'unauthorized' })
})

test('what an open-source login has no access to is forbidden, and open to a private token', async () => {
  const open = emulated(fast, { oauth: true })
  expect(await open.thrown(open.api.more.traffic())).toMatchObject({ code: 'forbidden' })
  const { api, realdebrid, run } = emulated(fast)
  const { more } = api
  await run(more.traffic())
  await run(more.trafficDetails())
  await run(more.settings())
  await run(more.updateSetting('locale', 'en'))
  await run(more.hosts())
  await run(more.hostsStatus())
  await run(more.availableHosts())
  expect((await run(more.domains())).length).toBeGreaterThan(0)
  expect((await run(more.regexes())).length).toBeGreaterThan(0)
  expect((await run(more.folderRegexes())).length).toBeGreaterThan(0)
  expect(await run(more.timeIso())).toMatchObject({ offsetMinutes: 60 })
  expect(await run(more.time())).toMatch(/^2026-11-20 /)
  expect(realdebrid.violations).toEqual([])
})

test('a burst of calls stays within what the service allows', async () => {
  const { api, lines, run } = emulated()
  await run(Promise.all(Array.from({ length: 80 }, () => api.activeCount())))
  expect(lines.filter(line => line.includes('-> 200'))).toHaveLength(80)
  expect(lines.filter(line => line.includes('-> 429'))).toEqual([])
})

test('a login is kept for all calls that follow', async () => {
  const { api, asked, run } = emulated(fast, { oauth: true })
  for (let call = 0; call < 5; call++) await run(api.activeCount())
  expect(asked.filter(({ url }) => url.pathname.endsWith('/token'))).toHaveLength(1)
})
