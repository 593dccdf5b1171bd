import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../sandbox/clock.ts'
import adapterRows from '../fixtures/adapter-rows.json' with { type: 'json' }
import executions from '../fixtures/executions.json' with { type: 'json' }
import fileRows from '../fixtures/file-rows.json' with { type: 'json' }
import historyRows from '../fixtures/history-rows.json' with { type: 'json' }
import jobRows from '../fixtures/job-rows.json' with { type: 'json' }
import sidecar from '../fixtures/sidecar.json' with { type: 'json' }
import small from '../fixtures/small-exchanges.json' with { type: 'json' }
import verifications from '../fixtures/verifications.json' with { type: 'json' }
import { createDbackupEmulator, type DbackupEmulator } from './index.ts'
import type { DbackupOptions, WorldSeed } from './options.ts'
import { expectSameShape } from './same-shape.test-support.ts'

const BASE = 'http://dbackup.test'
const LOCAL = 'Local Backups'

/** The world the recordings were made in, with its ids. */
const WORLD: WorldSeed = {
  sources: [
    { name: 'App SQLite', id: '13cf51c1-47a0-4d31-8112-0a84e3a6918b', kind: 'sqlite' },
    { name: 'Dir Source', id: '1383e909-3c0d-47de-a346-fb1ee84c3898', kind: 'directory' },
  ],
  destinations: [
    { name: LOCAL, id: '445b8d52-8dff-4ad4-9cf7-cc98940019a7', basePath: '/backups/one' },
    { name: 'Second Copy', id: 'c039dc0d-9ffb-4f33-8bca-6cf2c67352e3', basePath: '/backups/two' },
    {
      name: 'Broken Destination',
      id: '1e0c804b-c04a-4105-8e23-42b17918267e',
      basePath: '/srv/blocker-file/sub',
      broken: 'ENOTDIR: not a directory',
    },
  ],
  jobs: [
    {
      name: 'App Daily',
      id: '1d07b9da-d33d-4a3b-947e-09a4f20cfe65',
      destinations: [LOCAL],
      compression: 'GZIP',
      runMs: 519,
    },
    { name: 'App Two Copies', destinations: [LOCAL, 'Second Copy'], enabled: false, runMs: 172 },
    { name: 'App Partial', destinations: [LOCAL, 'Broken Destination'], enabled: false, runMs: 174 },
    { name: 'App Failing', destinations: ['Broken Destination'], enabled: false, runMs: 166 },
    { name: 'App Encrypted', destinations: [LOCAL], compression: 'GZIP', encrypted: true, enabled: false, runMs: 197 },
    { name: 'Größe & Café #1', destinations: [LOCAL], compression: 'BROTLI', enabled: false, runMs: 1_469 },
    { name: 'Slow Brotli', destinations: ['Second Copy'], compression: 'BROTLI', enabled: false, runMs: 56_000 },
    {
      name: 'App Files',
      source: null,
      directories: ['Dir Source'],
      destinations: [LOCAL],
      compression: 'GZIP',
      encrypted: true,
      backupMode: 'INCREMENTAL',
      enabled: false,
      runMs: 146,
    },
  ],
}

function setUp(options: Partial<DbackupOptions> = {}) {
  const clock = new VirtualClock(Date.UTC(2026, 10, 20, 18, 0, 16, 755))
  const dbackup = createDbackupEmulator({ clock, limits: 'off', strict: false, world: WORLD, ...options })
  const send = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    await dbackup.handle(new Request(BASE + path, { method, headers, ...(body !== undefined && { body }) }))
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, body?: object): Promise<any> => {
    const headers = { authorization: `Bearer ${dbackup.keys.full}`, 'content-type': 'application/json' }
    return await (await send(method, path, body === undefined ? undefined : JSON.stringify(body), headers)).json()
  }
  const run = async (job: string): Promise<string> =>
    (await ask('POST', `/api/jobs/${dbackup.control.job(job).id}/run`)).executionId
  const logs = async (id: string) => await ask('GET', `/api/executions/${id}?includeLogs=true`)
  return { clock, dbackup, send, ask, run, logs }
}

const IDS: Readonly<Record<string, string>> = {
  destination: '445b8d52-8dff-4ad4-9cf7-cc98940019a7',
  source: '13cf51c1-47a0-4d31-8112-0a84e3a6918b',
  broken: '1e0c804b-c04a-4105-8e23-42b17918267e',
  job: '1d07b9da-d33d-4a3b-947e-09a4f20cfe65',
}

function filled(text: string, { keys }: DbackupEmulator): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const key = keys[(name === 'exec-only' ? 'execOnly' : name) as keyof typeof keys]
    return IDS[name] ?? key ?? whole
  })
}

type Exchange = (typeof small.exchanges)[number] & {
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly answer: { readonly status: number; readonly body: unknown } & Readonly<Record<string, unknown>>
}

describe('small exchanges', () => {
  const exchanges = small.exchanges as readonly Exchange[]
  it.each(
    exchanges.map(
      exchange =>
        [
          `${exchange.method} ${exchange.path} ${exchange.authorization ?? ''} ${exchange.body ?? ''}`,
          exchange,
        ] as const,
    ),
  )('%s', async (_, exchange) => {
    const { dbackup, send } = setUp()
    const headers = Object.fromEntries(
      Object.entries({ ...exchange.headers, authorization: exchange.authorization })
        .filter((entry): entry is [string, string] => entry[1] !== undefined)
        .map(([name, value]) => [name, filled(value, dbackup)]),
    )
    const body = exchange.body === undefined ? undefined : filled(exchange.body, dbackup)
    const answer = await send(exchange.method, filled(exchange.path, dbackup), body, headers)
    const { status, body: recorded, ...recordedHeaders } = exchange.answer
    expect(answer.status).toBe(status)
    for (const name of ['content-type', 'location', 'refresh', 'allow', 'strict-transport-security']) {
      expect(answer.headers.get(name), name).toBe(recordedHeaders[name] ?? null)
    }
    const text = await answer.text()
    if (recorded === '<html>') expect(text).toMatch(/^<!DOCTYPE html>/)
    else if (typeof recorded === 'string')
      expect(text).toBe(recorded.replace(/\{([a-z-]+)\}/g, (_whole, name) => IDS[name] ?? ''))
    else if (status >= 300) expect(JSON.parse(text)).toEqual(recorded)
    else expectSameShape(JSON.parse(text), recorded)
  })

  it('has its security headers on every answer', async () => {
    const answer = await setUp().send('GET', '/api/health')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('permissions-policy')).toBe(
      'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    )
    expect(answer.headers.get('content-length')).toBeNull()
  })
})

describe('executions', () => {
  it('answers as recorded while it runs and when it succeeded', async () => {
    const { clock, run, ask, logs } = setUp()
    const id = await run('App Daily')
    const running = await ask('GET', `/api/executions/${id}`)
    expectSameShape(running, executions.running)
    expect(running.data).toMatchObject({ status: 'Running', stage: 'Initializing', progress: 0 })
    await clock.advance(519)
    const done = await logs(id)
    expectSameShape(outline(done), outline(executions.success))
    expect(done.data).toMatchObject({
      duration: 519,
      path: executions.success.data.path,
      endedAt: executions.success.data.endedAt,
    })
    expect(normal(done.data.logs)).toEqual(normal(executions.success.data.logs))
  })

  it('answers as recorded when a destination failed', async () => {
    const { clock, run, logs } = setUp()
    const id = await run('App Partial')
    await clock.advance(174)
    const done = await logs(id)
    expectSameShape(outline(done), outline(executions.partial))
    expect(done.data).toMatchObject({ status: 'Partial', stage: 'Completed', progress: 100, error: null })
    const recorded = normal(executions.partial.data.logs)
    expect(normal(done.data.logs).slice(0, recorded.length)).toEqual(recorded)
  })

  it('answers as recorded when every destination failed', async () => {
    const { clock, run, ask } = setUp()
    const id = await run('App Failing')
    await clock.advance(166)
    const failed = await ask('GET', `/api/executions/${id}`)
    expectSameShape(failed, executions.failed)
    const { status, progress, stage, error, path } = executions.failed.data
    expect(failed.data).toMatchObject({ status, progress, stage, error, path })
  })

  it('answers as recorded to a job that waits, and when it is cancelled', async () => {
    const { clock, run, ask, logs } = setUp()
    await run('Slow Brotli')
    const id = await run('Slow Brotli')
    await clock.advance(2_075)
    const pending = await logs(id)
    expectSameShape(pending, executions.pending)
    expect(pending.data).toMatchObject({ status: 'Pending', stage: 'Queued', progress: 0, duration: 2_075 })
    expect(await ask('POST', `/api/executions/${id}/cancel`)).toEqual({
      success: true,
      message: 'Pending execution cancelled',
    })
    const cancelled = await logs(id)
    expectSameShape(cancelled, executions.cancelledPending)
    expect(normal(cancelled.data.logs)).toEqual(normal(executions.cancelledPending.data.logs))
    expect(await ask('POST', `/api/executions/${id}/cancel`)).toEqual({
      success: false,
      error: 'Cannot cancel execution with status: Cancelled',
    })
  })

  it('answers as recorded to a cancel while it runs, late', async () => {
    const { clock, run, ask, logs } = setUp()
    const id = await run('Slow Brotli')
    await clock.advance(25_000)
    expect(await ask('POST', `/api/executions/${id}/cancel`)).toEqual({
      success: true,
      message: 'Cancellation signal sent',
    })
    await clock.advance(5_000)
    expect((await logs(id)).data).toMatchObject({ status: 'Running', stage: 'Processing' })
    await clock.advance(30_000)
    const cancelled = await logs(id)
    expectSameShape(outline(cancelled), outline(executions.cancelledRunning))
    expect(cancelled.data).toMatchObject({
      status: 'Cancelled',
      stage: 'Uploading',
      progress: 65,
      path: null,
      error: null,
    })
  })

  it('answers as recorded to runs of one job in one second, two at a time', async () => {
    const { clock, run, logs } = setUp({ maxConcurrentJobs: 2 })
    const first = await run('Größe & Café #1')
    await clock.advance(100)
    const second = await run('Größe & Café #1')
    await clock.advance(2_000)
    expect((await logs(first)).data.status).toBe('Success')
    const collided = await logs(second)
    expectSameShape(collided, executions.collided)
    expect(normal(collided.data.logs)).toEqual(normal(executions.collided.data.logs))
    expect(collided.data).toMatchObject({ status: 'Failed', stage: 'Processing', progress: 65 })
  })

  it('answers as recorded after the server was killed', async () => {
    const { clock, dbackup, run, logs } = setUp()
    const id = await run('Slow Brotli')
    await clock.advance(3_000)
    dbackup.control.takeDown({ downMs: 785 })
    await expect(logs(id)).rejects.toThrow('connection refused')
    await clock.advance(785)
    const interrupted = await logs(id)
    expectSameShape(outline(interrupted), outline(executions.interrupted))
    const { status, stage, progress, error } = executions.interrupted.data
    expect(interrupted.data).toMatchObject({ status, stage, progress, error, duration: 3_785 })
  })
})

describe('lists', () => {
  it('has jobs as recorded', async () => {
    const { clock, ask, run } = setUp()
    await run('App Daily')
    await clock.advance(60_000)
    const rows = await ask('GET', '/api/jobs')
    const row = (name: string) => rows.find((job: { name: string }) => job.name === name)
    const recorded = structuredClone(jobRows.database)
    // The metadata of a source comes from a task that is not emulated.
    expectSameShape(row('App Daily'), { ...recorded, source: { ...recorded.source, metadata: null } })
    const { note: _, ...files } = jobRows.directories
    const { lastRunAt, nextRunAt, ...actual } = row('App Files')
    const unchecked = { ...actual.sources[0].config, lastHealthCheck: null }
    expectSameShape({ ...actual, sources: [{ ...actual.sources[0], config: unchecked }] }, files)
    expect([lastRunAt, nextRunAt]).toEqual([null, null])
    expect(row('App Daily').nextRunAt).toBe(jobRows.database.nextRunAt)
  })

  it('has adapters as recorded', async () => {
    const { ask } = setUp()
    const destinations = await ask('GET', '/api/adapters?type=storage&role=destination')
    expect(destinations.map((row: { name: string }) => row.name)).toEqual(['Broken Destination', 'Second Copy', LOCAL])
    expectSameShape({ ...destinations[0], lastHealthCheck: null }, adapterRows.destination)
    expectSameShape(
      { ...(await ask('GET', '/api/adapters?type=database'))[0], lastHealthCheck: null },
      adapterRows.database,
    )
    expect(await ask('GET', '/api/adapters?type=bogus')).toEqual([])
  })

  it('has the history as recorded', async () => {
    const { clock, ask, run } = setUp()
    const recorded = historyRows
    const rows = async () => (await ask('GET', '/api/history')).executions
    expect(Object.keys(await ask('GET', '/api/history'))).toEqual(recorded.keys)
    for (const [job, word] of [
      ['App Daily', 'success'],
      ['App Partial', 'partial'],
      ['App Failing', 'failed'],
    ] as const) {
      await run(job)
      await clock.advance(600)
      const [just] = await rows()
      if (word === 'success') expectSameShape(just, recorded.justEnded)
      await clock.advance(2_000)
      const [row] = await rows()
      expectSameShape(row, recorded[word])
      expect(row.status).toBe(recorded[word].status)
    }
    await run('Slow Brotli')
    await run('App Daily')
    await clock.advance(1_000)
    const [waiting, running] = await rows()
    expectSameShape(running, recorded.running)
    expectSameShape(waiting, recorded.pending)
  })

  it('has files as recorded, in no order', async () => {
    const { clock, ask, run } = setUp()
    const jobs = ['App Daily', 'App Encrypted', 'App Two Copies', 'Größe & Café #1', 'App Files', 'App Files']
    for (const job of jobs) {
      await run(job)
      await clock.advance(2_000)
    }
    const rows = await ask('GET', `/api/storage/${IDS['destination']}/files`)
    const row = (start: string, end = '') =>
      rows.find(({ name }: { name: string }) => name.startsWith(start) && name.endsWith(end))
    expectSameShape(row('App_Daily'), fileRows.gzip)
    expectSameShape(row('App_Encrypted'), fileRows.encrypted)
    expectSameShape(row('App_Two'), fileRows.plain)
    expectSameShape(row('Gr__e'), fileRows.brotli)
    expectSameShape(row('App_Files', 'full-000.tar'), fileRows.fullArchive)
    expectSameShape(row('App_Files', 'inc-001.tar'), fileRows.incrementalArchive)
    const times = rows.map((file: { lastModified: string }) => file.lastModified)
    expect(times).not.toEqual(times.toSorted())
    expect(times).not.toEqual(times.toSorted().reverse())
  })

  it('writes sidecars as recorded', async () => {
    const { clock, dbackup, run, send, logs } = setUp()
    const id = await run('App Encrypted')
    await clock.advance(1_000)
    const file = encodeURIComponent(`${(await logs(id)).data.path}.meta.json`)
    const headers = { authorization: `Bearer ${dbackup.keys.full}` }
    const answer = await send('GET', `/api/storage/${IDS['destination']}/download?file=${file}`, undefined, headers)
    const text = await answer.text()
    expectSameShape(JSON.parse(text), sidecar.body)
    expect(text.length).toBe(sidecar.contentLength)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  })
})

describe('verifications', () => {
  it('answers as recorded for good, damaged and missing files', async () => {
    const { clock, dbackup, ask, run, logs } = setUp()
    await run('App Daily')
    await clock.advance(1_000)
    const file = dbackup.control.files(LOCAL)[0]?.path ?? ''
    const verify = `/api/storage/${IDS['destination']}/verify`
    expectSameShape(await ask('POST', verify, { file }), verifications.passed)
    const later = await ask('POST', `${verify}-async`, { file })
    expectSameShape(later, verifications.asyncAnswer)
    await clock.advance(200)
    const passed = await logs(later.executionId)
    expectSameShape(outline(passed), outline(verifications.asyncPassed))
    expect(normal(passed.data.logs)).toEqual(normal(verifications.asyncPassed.data.logs))
    dbackup.control.corruptStoredFile(LOCAL, file)
    const failed = await ask('POST', verify, { file })
    expectSameShape(failed, verifications.failed)
    expect(failed.data.status).toBe('failed')
    const failing = await ask('POST', `${verify}-async`, { file })
    await clock.advance(200)
    const ended = await ask('GET', `/api/executions/${failing.executionId}`)
    expectSameShape(ended, verifications.asyncFailed)
    expect(ended.data).toMatchObject({ status: 'Failed', error: 'Checksum mismatch' })
    expectSameShape(await ask('POST', verify, { file: 'no/such.db' }), verifications.no_metadata)
  })
})

interface Logged {
  readonly data: { readonly logs: readonly object[] }
}

/** Without the log, whose entries differ in their keys. */
function outline(answer: Logged): object {
  return { ...answer, data: { ...answer.data, logs: [] } }
}

/** A log without what differs from run to run. */
function normal(logs: readonly object[]): readonly string[] {
  return logs.map(entry => {
    const { timestamp: _, details: __, durationMs, ...rest } = entry as Record<string, unknown>
    const text = JSON.stringify({ ...rest, hasDuration: durationMs !== undefined })
    return text.replace(/[0-9a-f]{32,64}/g, 'HASH').replace(/\d+(\.\d+)?( KB| MB)?/g, '#')
  })
}
