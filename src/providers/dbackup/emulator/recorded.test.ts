import { describe, expect, it } from 'vitest'
import adapterRows from '../fixtures/adapter-rows.json' with { type: 'json' }
import executions from '../fixtures/executions.json' with { type: 'json' }
import fileRows from '../fixtures/file-rows.json' with { type: 'json' }
import historyRows from '../fixtures/history-rows.json' with { type: 'json' }
import jobRows from '../fixtures/job-rows.json' with { type: 'json' }
import sidecar from '../fixtures/sidecar.json' with { type: 'json' }
import verifications from '../fixtures/verifications.json' with { type: 'json' }
import { IDS, LOCAL, normal, outline, setUp } from './recorded-world.test-support.ts'
import { expectSameShape } from './same-shape.test-support.ts'

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
    expectSameShape(outline(collided), outline(executions.collided))
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
    expectSameShape({ ...destinations[1], lastHealthCheck: null }, adapterRows.destination)
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
