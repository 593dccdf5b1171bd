import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { setUp } from './caller.test-support.ts'

function messages(execution: { logs: { message: string }[] }) {
  return execution.logs.map(entry => entry.message)
}

describe('a backup', () => {
  it('really dumps, and says what it made', async () => {
    const { clock, dbackup, run, look, send, ask } = setUp()
    const id = await run('Shop Daily')
    expect(await look(id)).toMatchObject({ status: 'Running', stage: 'Initializing', progress: 0, size: null })
    await clock.advance(10_000)
    expect((await look(id)).status).toBe('Running')
    await clock.advance(10_000)
    const done = await look(id)
    expect(done).toMatchObject({
      ...{ status: 'Success', stage: 'Completed', progress: 100, duration: 20_000, error: null },
      path: 'Shop Daily/Shop_Daily_2026-11-20_18-00-00.sql.gz',
    })
    const destination = dbackup.control.adapter('Local Backups').id
    const answer = await send('GET', `/api/storage/${destination}/download?file=${encodeURIComponent(done.path)}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(bytes.length).toBe(done.size)
    expect(answer.headers.get('content-length')).toBe(String(done.size))
    expect(messages(done)).toContain(`SHA-256: ${sha256}`)
    expect(dbackup.control.expectedChecksum(id)).toBe(sha256)
    expect(gunzipSync(bytes).toString()).toContain('CREATE TABLE customers')
    expect(await ask('POST', `/api/storage/${destination}/verify`, { file: done.path })).toMatchObject({
      data: { status: 'passed', expectedChecksum: sha256 },
    })
    expect(dbackup.violations).toEqual([])
  })

  it('grows through the stages, once a second', async () => {
    const { clock, run, look } = setUp()
    const id = await run('Shop Daily')
    const seen = new Set<string>()
    let last = -1
    for (let i = 0; i < 40; i++) {
      await clock.advance(500)
      const { stage, progress } = await look(id)
      seen.add(stage)
      expect(progress).toBeGreaterThanOrEqual(last)
      last = progress
    }
    expect([...seen]).toEqual(
      [
        'Initializing',
        'Dumping Databases',
        'Processing',
        'Uploading',
        'Verifying',
        'Applying Retention',
        'Completed',
      ].filter(stage => seen.has(stage)),
    )
    expect(seen.size).toBeGreaterThan(4)
  })
})
