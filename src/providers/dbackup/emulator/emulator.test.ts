import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDbackupEmulator, type DbackupEmulator } from './index.ts'
import type { DbackupOptions } from './options.ts'

const BASE = 'http://dbackup.test'

function setUp(options: Partial<DbackupOptions> = {}) {
  const clock = new VirtualClock()
  const dbackup = createDbackupEmulator({ clock, limits: 'off', ...options })
  return { clock, dbackup, api: apiOf(dbackup, dbackup.keys.full) }
}

function apiOf(dbackup: DbackupEmulator, key: string) {
  const send = async (method: string, path: string, body?: unknown) => {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const payload = body === undefined ? {} : { body: JSON.stringify(body) }
    return await dbackup.handle(new Request(BASE + path, { method, headers, ...payload }))
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const read = async (method: string, path: string, body?: unknown): Promise<any> =>
    (await send(method, path, body)).json()
  return {
    send,
    get: async (path: string) => await read('GET', path),
    post: async (path: string, body?: unknown) => await read('POST', path, body),
    run: async (job: string, body?: unknown): Promise<string> =>
      (await read('POST', `/api/jobs/${dbackup.control.job(job).id}/run`, body)).executionId,
    execution: async (id: string) => (await read('GET', `/api/executions/${id}?includeLogs=true`)).data,
  }
}

function messages(execution: { logs: { message: string }[] }) {
  return execution.logs.map(entry => entry.message)
}

describe('a backup', () => {
  it('really dumps, and says what it made', async () => {
    const { clock, dbackup, api } = setUp()
    const id = await api.run('Shop Daily')
    expect(await api.execution(id)).toMatchObject({ status: 'Running', stage: 'Initializing', progress: 0, size: null })
    await clock.advance(10_000)
    expect((await api.execution(id)).status).toBe('Running')
    await clock.advance(10_000)
    const done = await api.execution(id)
    expect(done).toMatchObject({
      ...{ status: 'Success', stage: 'Completed', progress: 100, duration: 20_000, error: null },
      path: 'Shop Daily/Shop_Daily_2026-11-20_18-00-00.sql.gz',
    })
    const destination = dbackup.control.adapter('Local Backups').id
    const answer = await api.send('GET', `/api/storage/${destination}/download?file=${encodeURIComponent(done.path)}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(bytes.length).toBe(done.size)
    expect(answer.headers.get('content-length')).toBe(String(done.size))
    expect(messages(done)).toContain(`SHA-256: ${sha256}`)
    expect(dbackup.control.expectedChecksum(id)).toBe(sha256)
    expect(gunzipSync(bytes).toString()).toContain('CREATE TABLE customers')
    expect(await api.post(`/api/storage/${destination}/verify`, { file: done.path })).toMatchObject({
      data: { status: 'passed', expectedChecksum: sha256 },
    })
    expect(dbackup.violations).toEqual([])
  })

  it('grows through the stages, once a second', async () => {
    const { clock, api } = setUp()
    const id = await api.run('Shop Daily')
    const seen = new Set<string>()
    let last = -1
    for (let i = 0; i < 40; i++) {
      await clock.advance(500)
      const { stage, progress } = await api.execution(id)
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
