import { describe, expect, it } from 'vitest'
import { setUp } from './caller.test-support.ts'
import { DEAD, FAILS, HASHES, MAGNET_ERROR, NEVER_CONVERTS, STALLS, VIRUS } from './index.ts'

describe('a magnet', () => {
  it('is converted, selected, fetched and stored', async () => {
    const { addMagnet, info, select, statusOf, clock } = setUp()
    const id = await addMagnet(HASHES.iso)
    expect(id).toMatch(/^[A-Z2-7]{13}$/)
    expect(await info(id)).toMatchObject({ status: 'magnet_conversion', filename: 'magnet', files: [], seeders: 48 })
    await clock.advance(3_000)
    const waiting = await info(id)
    expect(waiting).toMatchObject({ status: 'waiting_files_selection', bytes: 0, original_bytes: 790_626_304 })
    expect(waiting.files).toEqual([
      { id: 1, path: '/debian-13.2.0-amd64-netinst.iso', bytes: 790_626_304, selected: 0 },
    ])
    await clock.advance(3_600_000)
    expect(await statusOf(id)).toBe('waiting_files_selection')
    expect(await select(id, '1')).toEqual([204, null])
    await clock.advance(15_000)
    expect(await info(id)).toMatchObject({ status: 'downloading', progress: 25, seeders: 48, speed: 13_177_105 })
    await clock.advance(45_000)
    expect(await info(id)).toMatchObject({ status: 'uploading', progress: 100 })
    await clock.advance(10_000)
    const done = await info(id)
    expect(done).toMatchObject({ status: 'downloaded', progress: 100, bytes: 790_626_304 })
    expect(done.ended).toBe('2026-11-20T20:01:13.000Z')
    expect(done.links).toHaveLength(1)
    expect(done).not.toHaveProperty('speed')
  })

  it('is known by base32 as well, and unknown to all peers at times', async () => {
    const { ask, info, clock } = setUp()
    const base32 = 'A'.repeat(32)
    const [, { id }] = await ask('POST', '/torrents/addMagnet', { form: { magnet: `magnet:?xt=urn:btih:${base32}` } })
    expect(await info(id)).toMatchObject({ hash: '0'.repeat(40), seeders: 0 })
    await clock.advance(120_000)
    expect((await info(id)).status).toBe('magnet_error')
  })

  it.each([
    [MAGNET_ERROR, 'magnet_error', 0],
    [NEVER_CONVERTS, 'magnet_conversion', 0],
  ] as const)('%j', async (script, status, progress) => {
    const { addMagnet, info, control, clock } = setUp()
    control.scriptNext(script)
    const id = await addMagnet(HASHES.iso)
    await clock.advance(600_000)
    expect(await info(id)).toMatchObject({ status, progress, links: [] })
  })

  it.each([
    [DEAD, 'dead', 12],
    [FAILS, 'error', 64],
    [VIRUS, 'virus', 100],
    [STALLS, 'downloading', 37],
    [{ queueMs: 1e9 }, 'queued', 0],
    [{ unknownStatus: { word: 'repacking', ms: 1e9 } }, 'repacking', 0],
    [{ stall: { at: 50, ms: 30_000 } }, 'downloaded', 100],
  ] as const)('after its selection: %j', async (script, status, progress) => {
    const { addMagnet, select, info, control, clock } = setUp()
    control.scriptHash(HASHES.iso, script)
    const id = await addMagnet(HASHES.iso)
    await clock.advance(3_000)
    await select(id, 'all')
    await clock.advance(600_000)
    expect(await info(id)).toMatchObject({ status, progress })
    expect((await info(id)).links).toHaveLength(status === 'downloaded' ? 1 : 0)
    if (status === 'downloading') expect(await info(id)).toMatchObject({ speed: 0, seeders: 0 })
  })

  it('is there at once when the service holds it', async () => {
    const { addMagnet, select, info, clock, control } = setUp()
    const id = await addMagnet(HASHES.talks)
    await clock.advance(3_000)
    await select(id, 'all')
    await clock.advance(2_000)
    const done = await info(id)
    expect(done.status).toBe('downloaded')
    // Videos stay files: link i belongs to the i-th selected one.
    expect(done.links).toHaveLength(2)
    expect(control.torrents()[0]).toMatchObject({
      origin: 'api',
      selected: ['/open-data-talks/opening.mp4', '/open-data-talks/closing.mp4'],
    })
  })
})

describe('a selection of several files', () => {
  const run = async (options: Parameters<typeof setUp>[0], files = '2,3') => {
    const world = setUp(options)
    const id = await world.addMagnet(HASHES.dataSet)
    await world.clock.advance(3_000)
    expect(await world.select(id, files)).toEqual([204, null])
    await world.clock.advance(61_000)
    const packing = await world.statusOf(id)
    await world.clock.advance(60_000)
    return { ...world, id, packing, done: await world.info(id) }
  }

  it('becomes one archive', async () => {
    const { packing, done, unrestrict } = await run({})
    expect(packing).toBe('compressing')
    expect(done.links).toHaveLength(1)
    const [, file] = await unrestrict(done.links[0])
    expect(file).toMatchObject({ filename: 'coastal-tide-gauges-2025.rar', filesize: 918_520 + 3_221_225_472 + 86 })
  })

  it('stays files where it is not packed, or is one file', async () => {
    const { packing, done, unrestrict } = await run({ packing: 'never' })
    expect(packing).toBe('uploading')
    const names = await Promise.all(done.links.map(async (link: string) => (await unrestrict(link))[1].filename))
    expect(names).toEqual(['stations.csv', 'observations-2025-h1.parquet'])
    expect((await run({}, '3')).done).toMatchObject({ bytes: 3_221_225_472, links: [expect.any(String)] })
  })

  it('gives more links than files, late links, or long ids', async () => {
    const parts = setUp({ longLinkIds: true })
    parts.control.scriptHash(HASHES.iso, { parts: 2, linksLateMs: 20_000, cached: true })
    const id = await parts.addMagnet(HASHES.iso)
    await parts.clock.advance(3_000)
    await parts.select(id, 'all')
    await parts.clock.advance(2_000)
    expect((await parts.info(id)).links).toHaveLength(1)
    await parts.clock.advance(20_000)
    const { links } = await parts.info(id)
    expect(links).toHaveLength(2)
    expect(links[0]).toMatch(/\/d\/[A-Z2-7]{16}$/)
    expect(await parts.refused('POST', '/unrestrict/link', { form: { link: links[0] } })).toEqual([503, 24])
    const [, file] = await parts.unrestrict(links[0].slice(0, -3))
    expect(file).toMatchObject({ filename: 'debian-13.2.0-amd64-netinst.iso.001', filesize: 395_313_152 })
  })
})

describe('adding', () => {
  it('takes a .torrent file as it is', async () => {
    const { ask, info, control, select } = setUp()
    const made = control.addTorrent({
      name: 'survey',
      files: [{ path: 'a/tiles.tar', content: { kind: 'generated', size: 5_000 } }],
    })
    const [status, { id, uri }] = await ask('PUT', '/torrents/addTorrent', { body: made.bytes })
    expect([status, uri]).toEqual([201, `https://api.real-debrid.com/rest/1.0/torrents/info/${id}`])
    expect(await info(id)).toMatchObject({
      hash: made.hash,
      status: 'waiting_files_selection',
      files: [{ id: 1, path: '/survey/a/tiles.tar', bytes: 5_000 }],
    })
    // Nobody knew this one before.
    const other = setUp()
    const [, added] = await other.ask('PUT', '/torrents/addTorrent', { body: made.bytes })
    expect(await other.info(added.id)).toMatchObject({ hash: made.hash, original_bytes: 5_000 })
    expect(await select(id, '7')).toEqual([404, { error: 'wrong_parameter', error_code: 2 }])
    expect(await ask('PUT', '/torrents/addTorrent', { body: 'd4:infoe' })).toEqual([
      400,
      { error: 'wrong_torrent_file_invalid', error_code: 30 },
    ])
  })

  it('gives another id for the same hash, or as chosen', async () => {
    const { addMagnet, control, refused } = setUp()
    const first = await addMagnet(HASHES.iso)
    expect(await addMagnet(HASHES.iso)).not.toBe(first)
    control.change({ sameHash: 'same-id' })
    expect(await addMagnet(HASHES.owned)).toBe('SGOLDENTRY7QA')
    control.change({ sameHash: 'error-33' })
    const magnet = `magnet:?xt=urn:btih:${HASHES.iso}`
    expect(await refused('POST', '/torrents/addMagnet', { form: { magnet } })).toEqual([400, 33])
  })

  it('ends at the number of active torrents', async () => {
    const { addMagnet, refused, control, get, clock, select } = setUp({ activeLimit: 2 })
    const magnet = `magnet:?xt=urn:btih:${HASHES.iso}`
    const ids = [await addMagnet(HASHES.iso), await addMagnet(HASHES.talks)]
    expect(await get('/torrents/activeCount')).toEqual({ nb: 2, limit: 2, list: [HASHES.talks, HASHES.iso] })
    expect(await refused('POST', '/torrents/addMagnet', { form: { magnet } })).toEqual([509, 21])
    await clock.advance(3_000)
    expect((await select(ids[1] ?? '', 'all'))[0]).toBe(204)
    await clock.advance(2_000)
    expect(await addMagnet(HASHES.iso)).toBeDefined()
    control.change({ otherActive: 1 })
    expect(await refused('POST', `/torrents/selectFiles/${ids[0]}`, { form: { files: '1' } })).toEqual([509, 21])
  })

  it('is refused where the file infringes', async () => {
    const { refused, control } = setUp()
    const magnet = `magnet:?xt=urn:btih:${HASHES.iso}`
    control.scriptHash(HASHES.iso, { addError: 35 })
    expect(await refused('POST', '/torrents/addMagnet', { form: { magnet } })).toEqual([451, 35])
    control.change({ statusOf: { 35: 403 } })
    expect(await refused('POST', '/torrents/addMagnet', { form: { magnet } })).toEqual([403, 35])
    expect(control.torrents()).toHaveLength(1)
  })

  it('may be unknown to info for a moment', async () => {
    const { addMagnet, ask } = setUp({ infoMisses: 1 })
    const id = await addMagnet(HASHES.iso)
    const look = async () => (await ask('GET', `/torrents/info/${id}`))[0]
    expect([await look(), await look()]).toEqual([404, 200])
  })
})

describe('what is there', () => {
  it('can be selected once, deleted once, and vanish', async () => {
    const { addMagnet, select, ask, refused, control, clock, realdebrid } = setUp()
    control.scriptNext({}, { vanishMs: 10_000 })
    const id = await addMagnet(HASHES.dataSet)
    expect(await select(id, 'all')).toEqual([404, expect.anything()])
    await clock.advance(3_000)
    await select(id, '3')
    expect(await select(id, '4')).toEqual([202, null])
    expect(control.torrents()[0]?.selected).toEqual(['/coastal-tide-gauges-2025/observations-2025-h1.parquet'])
    expect(await ask('DELETE', `/torrents/delete/${id}`)).toEqual([204, null])
    expect(await refused('DELETE', `/torrents/delete/${id}`)).toEqual([404, 7])
    const vanishing = await addMagnet(HASHES.iso)
    await clock.advance(10_000)
    expect(await refused('GET', `/torrents/info/${vanishing}`)).toEqual([404, 7])
    expect(control.deleted.torrents).toEqual([id])
    await ask('DELETE', '/torrents/delete/SGOLDENTRY7QA')
    expect(realdebrid.violations.at(-1)).toContain('stood in the account before')
  })

  it('can lose its stored copy', async () => {
    const { info, unrestrict, control, refused } = setUp()
    const { links } = await info('SGOLDENTRY7QA')
    expect((await unrestrict(links[0]))[0]).toBe(200)
    control.breakLinks('SGOLDENTRY7QA')
    expect(await refused('POST', '/unrestrict/link', { form: { link: links[0] } })).toEqual([503, 19])
  })

  it('is not told by instantAvailability any more', async () => {
    const { refused, get, control, realdebrid } = setUp()
    const path = `/torrents/instantAvailability/${HASHES.talks}/${HASHES.iso}`
    expect(await refused('GET', path)).toEqual([403, 37])
    expect(realdebrid.violations).toHaveLength(1)
    control.change({ instantAvailability: 'works' })
    const known = await get(path)
    expect(known[HASHES.iso]).toEqual([])
    expect(known[HASHES.talks].rd[0]['1']).toEqual({ filename: 'opening.mp4', filesize: 41_943_040 })
  })
})
