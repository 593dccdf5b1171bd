import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { APPS, DATABASE, LIVE, STORAGE, setUp, TEST, UNPROVISIONED } from './caller.test-support.ts'
import { HOLLOW_BACKUP } from './index.ts'

const GOOD = 'd4kq7zxv2hnm5tpw3rlcb6yeao'
const DUMP = 'j6kq3zxv7hnm2tpw5rlcbd4yea'
const MEDIA = 's2zk5qxv3hnm6tpw7rlcbd4yea'

describe('a backup', () => {
  it('waits, works through its services and completes', async () => {
    const { backUp, get, clock, control } = setUp()
    const [status, { uuid }] = await backUp([DATABASE, STORAGE], { notes: 'run 7' })
    expect(status).toBe(201)
    const seen = []
    for (const ms of [0, 8_000, 12_000, 11_999, 1]) {
      await clock.advance(ms)
      const { state, success, service_instance_backups } = await get(`/backups/${uuid}/`)
      seen.push([state, success, service_instance_backups.length])
    }
    expect(seen).toEqual([
      ['WORKING', null, 0],
      ['WORKING', 'PARTIAL', 1],
      ['WORKING', 'PARTIAL', 2],
      ['WORKING', 'PARTIAL', 2],
      ['COMPLETED', 'SUCCESS', 2],
    ])
    const [made] = control.backupsMadeByApi
    expect(made).toMatchObject({ notes: 'run 7', services: [DATABASE, STORAGE], environment: LIVE })
    const dump = await get(`/service-instance-backups/${made?.instances[0]}/`)
    expect(dump).toMatchObject({ backup: uuid, service_instance: DATABASE, errors: [], taken_at: dump.started_at })
    expect(dump.size).toBeGreaterThan(0)
  })

  it('may say SUCCESS long before it is one', async () => {
    const { backUp, get, clock, control } = setUp({ successWhileWorking: 'SUCCESS', noErrors: 'null' })
    control.scriptBackups({ success: 'FAILURE', durationMs: 60_000 })
    const { uuid } = (await backUp([DATABASE]))[1]
    await clock.advance(10_000)
    expect(await get(`/backups/${uuid}/`)).toMatchObject({ state: 'WORKING', success: 'SUCCESS' })
    await clock.advance(60_000)
    expect(await get(`/backups/${uuid}/`)).toMatchObject({ state: 'COMPLETED', success: 'FAILURE' })
    expect((await get(`/service-instance-backups/?page_size=1`)).results[0].errors).toBe(null)
  })

  it('may hold nothing, list nothing, or complete before its parts', async () => {
    const { backUp, get, clock, control } = setUp()
    control.scriptBackups(HOLLOW_BACKUP, { listing: 'empty' }, { instancesLateMs: 5_000 })
    const looks = []
    for (const _ of [1, 2, 3]) {
      const { uuid } = (await backUp([DATABASE]))[1]
      await clock.advance(20_000)
      const backup = await get(`/backups/${uuid}/`)
      const instance = await get(`/service-instance-backups/${control.backupsMadeByApi.at(-1)?.instances[0]}/`)
      looks.push([
        backup.success,
        backup.service_instance_backups.length,
        instance.size === 0,
        instance.ended_at !== null,
      ])
    }
    expect(looks).toEqual([
      ['SUCCESS', 1, true, true],
      ['SUCCESS', 0, false, true],
      ['SUCCESS', 1, false, false],
    ])
  })

  it('is refused for what is not there', async () => {
    const { backUp, control } = setUp({ backupWhenBusy: 'refused' })
    const bodies = [
      await backUp([DATABASE, UNPROVISIONED]),
      await backUp(['r5qzx2kvm6hn3tpw7lcbd4yeao']),
      await backUp([]),
      await backUp([DATABASE], { environment: TEST }),
      await backUp([DATABASE], { trigger: 'NIGHTLY' }),
      await backUp([DATABASE], { scheduled_for_deletion_at: 'tomorrow' }),
    ].map(([status, body]) => [status, Object.keys(body)])
    expect(bodies).toEqual([
      [400, ['services']],
      [400, ['services']],
      [400, ['services']],
      [400, ['services']],
      [400, ['trigger']],
      [400, ['scheduled_for_deletion_at']],
    ])
    expect((await backUp())[0]).toBe(201)
    expect((await backUp())[0]).toBe(400)
    expect(control.backupsMadeByApi).toHaveLength(1)
  })

  it('goes when its time has come, or by hand', async () => {
    const { backUp, ask, walk, clock, control } = setUp()
    const deleteAt = new Date(clock.now() + 3_600_000).toISOString()
    const { uuid } = (await backUp([DATABASE], { scheduled_for_deletion_at: deleteAt }))[1]
    await clock.advance(60_000)
    expect((await ask('GET', `${APPS}/backups/${uuid}/`))[1].scheduled_for_deletion_at).toBe('2026-11-20T19:00:00Z')
    await clock.advance(3_600_000)
    control.deleteBackup(GOOD)
    for (const gone of [uuid, GOOD]) expect((await ask('GET', `${APPS}/backups/${gone}/`))[0]).toBe(404)
    expect(await walk('/service-instance-backups/?page_size=1')).not.toContain(DUMP)
  })

  it('can have been there before', async () => {
    const { get, control } = setUp()
    const { uuid } = control.addBackup('harbour-map/live', {
      minutesAgo: 30,
      queuedMinutes: 25,
      instances: { 'DEFAULT DATABASE': {}, 'DEFAULT STORAGE': { errors: ['no bucket'] } },
    })
    expect(await get(`/backups/${uuid}/`)).toMatchObject({ success: 'PARTIAL', trigger: 'SCHEDULED' })
    const [storage] = (await get('/service-instance-backups/')).results.filter(
      (row: { backup: string; service_instance: string }) => row.backup === uuid && row.service_instance === STORAGE,
    )
    expect(storage).toMatchObject({
      queued_at: '2026-11-20T17:05:00Z',
      taken_at: '2026-11-20T17:30:00Z',
      errors: ['no bucket'],
    })
  })
})

describe('a download', () => {
  const order = (trigger: string, instance: string) => ({
    body: { backup: GOOD, service_instance_backups: [instance], trigger },
  })
  async function linkOf(instance: string, scene = setUp()) {
    const { ask, get, clock } = scene
    const [, { uuid }] = await ask('POST', `${APPS}/backup-downloads/`, order('PULL', instance))
    const [item] = (await get(`/backup-download-service-instances/?backup=${uuid}`)).results
    await clock.advance(10_000)
    const { download_url } = await get(`/backup-download-service-instances/${item.uuid}`)
    return { ...scene, link: download_url as string, storage: scene.divio.storage }
  }

  it('gives the bytes of a dump from another origin', async () => {
    const { link, storage, divio } = await linkOf(DUMP)
    expect(new URL(link).origin).toBe('https://storage.example')
    const answer = await storage.handle(new Request(link))
    expect(answer.headers.get('content-length')).toBe('7340118')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([bytes.length, new TextDecoder().decode(bytes.subarray(0, 5))]).toEqual([7_340_118, 'PGDMP'])
    expect(divio.violations).toEqual([])
  })

  it('gives an archive, encoded or as it is', async () => {
    const { link, storage, control, get } = await linkOf(MEDIA)
    const encoded = await storage.handle(new Request(link))
    expect(encoded.headers.get('content-encoding')).toBe('gzip')
    const bytes = new Uint8Array(await encoded.arrayBuffer())
    expect(bytes.length).toBe((await get(`/service-instance-backups/${MEDIA}/`)).size)
    expect(gunzipSync(bytes).subarray(257, 262).toString()).toBe('ustar')
    control.change({ mediaEncoding: 'none' })
    const plain = await storage.handle(new Request(link))
    expect([plain.headers.get('content-encoding'), plain.headers.get('content-type')]).toEqual([
      null,
      'application/gzip',
    ])
    expect(new Uint8Array(await plain.arrayBuffer())).toEqual(bytes)
  })

  it('never wants the token', async () => {
    const { link, storage, divio, tokens } = await linkOf(DUMP)
    const open = async (url: string, init: RequestInit = {}) => (await storage.handle(new Request(url, init))).status
    const authorization = `Token ${tokens.good}`
    expect([
      await open(link, { headers: { authorization } }),
      await open(`${link}&t=${tokens.good}`),
      await open(link.replace(/Signature=../, 'Signature=zz')),
      await open(link.replace(/Expires=\d/, 'Expires=9')),
      await open(link, { method: 'HEAD' }),
    ]).toEqual([400, 400, 403, 403, 403])
    expect(divio.violations.map(line => line.slice(line.indexOf(': ') + 2))).toEqual([
      'the authorization header is sent to another host',
      'a token is in the address',
      'the address is none that was handed out',
      'the address was changed',
    ])
    expect(storage.journal.entries).toHaveLength(5)
  })

  it('has an address that ends', async () => {
    const { link, storage, clock } = await linkOf(DUMP, setUp({ linkLifeMs: 60_000 }))
    await clock.advance(59_000)
    expect((await storage.handle(new Request(link))).status).toBe(200)
    await clock.advance(1_000)
    const late = await storage.handle(new Request(link))
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })

  it('can be never ready, or of a backup that has not ended', async () => {
    const { ask, get, backUp, clock, control } = setUp()
    control.scriptDownloads({ durationMs: Number.POSITIVE_INFINITY })
    await ask('POST', `${APPS}/backup-downloads/`, order('PULL', DUMP))
    await clock.advance(3_600_000)
    expect((await get('/backup-download-service-instances/')).results[0].ended_at).toBe(null)
    control.scriptBackups({ queueMs: 3_600_000 })
    const { uuid } = (await backUp([DATABASE]))[1]
    const instances = control.backupsMadeByApi[0]?.instances
    await ask('POST', `${APPS}/backup-downloads/`, { body: { backup: uuid, service_instance_backups: instances } })
    await clock.advance(10_000)
    const [item] = (await get('/backup-download-service-instances/')).results
    expect([item.errors, item.download_url]).toEqual(['the backup has not ended', null])
  })

  it('mails the address unless it is pulled', async () => {
    const { ask, clock, control } = setUp()
    await ask('POST', `${APPS}/backup-downloads/`, order('PULL', DUMP))
    const [, { uuid }] = await ask('POST', `${APPS}/backup-downloads/`, order('MANUAL', DUMP))
    await clock.advance(10_000)
    expect(control.mails).toEqual([{ at: clock.now(), to: 'ci@harbour.example', download: uuid }])
    expect(control.secrets.filter(secret => secret.startsWith('https://storage.example/'))).toHaveLength(2)
  })

  it('is found by its own uuid, not by that of the backup', async () => {
    const { ask, get, control } = setUp()
    const [, { uuid }] = await ask('POST', `${APPS}/backup-downloads/`, order('PULL', DUMP))
    expect((await get(`/backup-download-service-instances/?backup=${GOOD}`)).count).toBe(0)
    expect((await get(`/backup-download-service-instances/?backup=${uuid}`)).count).toBe(1)
    control.change({ unknownFilterValue: 'refused' })
    expect((await ask('GET', `${APPS}/backup-download-service-instances/?backup=${GOOD}`))[0]).toBe(400)
    expect((await ask('POST', `${APPS}/backup-downloads/`, order('PULL', LIVE)))[0]).toBe(400)
  })
})
