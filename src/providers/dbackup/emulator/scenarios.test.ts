import { describe, expect, it } from 'vitest'
import { LOCAL, setUp } from './caller.test-support.ts'
import type { RunScript } from './run-script.ts'

describe('scripted runs', () => {
  it.each<[string, RunScript, object]>([
    [
      'a failure at a stage',
      { failAt: 'Dumping Databases', error: 'pg_dump: connection lost' },
      { status: 'Failed', stage: 'Dumping Databases', error: 'pg_dump: connection lost', path: null },
    ],
    ['a size of null', { reportedSize: null }, { status: 'Success', size: null }],
    ['a size of 0', { reportedSize: 0 }, { status: 'Success', size: 0 }],
    ['an unknown word', { statusWord: 'Archived' }, { status: 'Archived', error: null }],
    ['a failed retention', { retentionError: 'EACCES' }, { status: 'Success', error: null }],
    ['somebody who cancels', { cancelledAfterMs: 1_000 }, { status: 'Cancelled', error: null, path: null }],
    ['a cancel that comes too late', { cancelledAfterMs: 1_000, ignoresCancel: true }, { status: 'Success' }],
    [
      'all uploads failing',
      { failingUploads: { [LOCAL]: 'disk full' } },
      { status: 'Failed', stage: 'Uploading', progress: 65, error: 'All 1 destination upload(s) failed' },
    ],
  ])('plays %s', async (_, script, expected) => {
    const { clock, run, look } = setUp()
    const id = await run('Shop Daily', script)
    await clock.advance(20_000)
    expect(await look(id)).toMatchObject(expected)
  })

  it('plays one failed destination of two as Partial, without an error', async () => {
    const { clock, run, look, control } = setUp()
    const id = await run('Shop Two Copies', { failingUploads: { 'Second Copy': 'disk full' } })
    await clock.advance(20_000)
    const { status, error, path, logs } = await look(id)
    expect({ status, error }).toEqual({ status: 'Partial', error: null })
    const messages = logs.map((entry: { message: string }) => entry.message)
    expect(messages).toContain(`[${LOCAL}] Upload complete: ${path}`)
    expect(messages).toContain('[Second Copy] Upload FAILED: disk full')
    expect(messages).toContain('Upload summary: 1/2 successful, 1 failed')
    expect(control.files('Second Copy')).toEqual([])
  })

  it('plays a damaged upload as Success with a warning; only a verification tells', async () => {
    const { clock, run, look, ask, local } = setUp()
    const id = await run('Shop Daily', { damagedUploads: [LOCAL] })
    await clock.advance(20_000)
    const { status, path, logs } = await look(id)
    expect(status).toBe('Success')
    expect(logs).toContainEqual(
      expect.objectContaining({ level: 'warning', message: `[${LOCAL}] WARNING: Integrity check FAILED` }),
    )
    const { data } = await ask('POST', `/api/storage/${local()}/verify`, { file: path })
    expect(data.status).toBe('failed')
    expect(data.actualChecksum).not.toBe(data.expectedChecksum)
  })

  it('makes smaller backups of fewer rows, and the same of the same', async () => {
    const { clock, run, look, control } = setUp()
    const ids = [await run(), await run('Shop Daily', { rows: 3 }), await run()]
    await clock.advance(60_000)
    const sizes = await Promise.all(ids.map(async id => (await look(id)).size))
    expect(sizes[1]).toBeLessThan(sizes[0])
    expect(sizes[2]).toBe(sizes[0])
    expect(control.expectedChecksum(ids[2] ?? '')).toBe(control.expectedChecksum(ids[0] ?? ''))
  })

  it('stays stuck until the watchdog comes', async () => {
    const { clock, run, look } = setUp()
    const id = await run('Shop Daily', { stuckAt: 'Processing' })
    await clock.advance(5 * 60 * 60_000)
    expect(await look(id)).toMatchObject({ status: 'Running', stage: 'Processing', progress: 45 })
    await clock.advance(2 * 60 * 60_000)
    expect((await look(id)).status).toBe('Failed')
  })

  it('ends an orphan by force', async () => {
    const { ask, run, look } = setUp()
    const id = await run('Shop Daily', { orphan: true, stuckAt: 'Uploading' })
    expect(await ask('POST', `/api/executions/${id}/cancel`)).toEqual({
      success: true,
      message: 'Execution force-cancelled',
    })
    expect((await look(id)).status).toBe('Cancelled')
  })

  it('dies in the middle, and a proxy may cover for it', async () => {
    const { clock, run, look, send } = setUp()
    const id = await run('Shop Daily', { restart: { afterMs: 5_000, downMs: 30_000, proxyStatus: 502 } })
    await clock.advance(10_000)
    expect((await send('GET', `/api/executions/${id}`)).status).toBe(502)
    await clock.advance(25_000)
    expect(await look(id)).toMatchObject({ status: 'Failed', stage: 'Failed (Application Restart)' })
  })
})

describe('the queue', () => {
  it('runs one at a time, first come, first served, and makes a run of every trigger', async () => {
    const { clock, run, look, control } = setUp()
    const first = await run()
    const second = await run()
    expect([(await look(first)).status, (await look(second)).status]).toEqual(['Running', 'Pending'])
    const queuedAt = (await look(second)).startedAt
    await clock.advance(21_000)
    const started = await look(second)
    expect(started.status).toBe('Running')
    expect(Date.parse(started.startedAt) - Date.parse(queuedAt)).toBe(20_000)
    expect(control.accepted).toHaveLength(2)
  })

  it('lets runs of other people go first, and starts them when told', async () => {
    const { clock, run, look, control, ask } = setUp()
    control.startRun({ job: 'Shop Encrypted', trigger: 'Scheduler', script: { runMs: 3_600_000 } })
    control.startRun({ job: 'Shop Daily', trigger: 'Manual', at: clock.now() + 1_000 })
    const id = await run()
    await clock.advance(3_590_000)
    expect((await look(id)).status).toBe('Pending')
    const { executions } = await ask('GET', '/api/history')
    expect(executions.map((row: { triggerType: string }) => row.triggerType)).toEqual(['Manual', 'Api', 'Scheduler'])
    await clock.advance(31_000)
    expect((await look(id)).status).toBe('Success')
    expect(control.accepted.map(execution => execution.id)).toEqual([id])
  })

  it('stays stuck behind a verification until somebody triggers something', async () => {
    const { clock, run, look, control } = setUp()
    control.occupy('Verification', 30_000)
    const stuck = await run()
    await clock.advance(600_000)
    expect((await look(stuck)).status).toBe('Pending')
    await run()
    expect((await look(stuck)).status).toBe('Running')
  })

  it('moves on after a restore', async () => {
    const { clock, run, look, control } = setUp()
    control.occupy('Restore', 30_000)
    const id = await run()
    await clock.advance(31_000)
    expect((await look(id)).status).toBe('Running')
  })

  it('lets a run of the same second overwrite the one before', async () => {
    const { clock, run, look, control } = setUp()
    control.script('Shop Daily', { runMs: 100, rows: 5 }, { runMs: 100 })
    const first = await run()
    await clock.advance(200)
    const second = await run()
    await clock.advance(200)
    const [one, two] = [await look(first), await look(second)]
    expect([one.status, two.status]).toEqual(['Success', 'Success'])
    expect(one.path).toBe(two.path)
    expect(one.size).not.toBe(two.size)
    expect(control.files(LOCAL)).toHaveLength(1)
  })

  it('names files in local time', async () => {
    const { clock, run, look } = setUp({ timeZone: 'Europe/Berlin' })
    const id = await run()
    await clock.advance(20_000)
    expect((await look(id)).path).toContain('2026-11-20_19-00-00')
  })
})
