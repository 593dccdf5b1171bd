import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'

const cancelled = { decision: 'unknown', reasonCode: 'cancelled' }

function ours({ emulator }: Scene) {
  return emulator.control.accepted[0]
}

describe('the job is cancelled', () => {
  test.each([
    ['the health is checked', /^GET .*health$/],
    ['the key is checked', /^GET .*executions/],
    ['the permissions are checked', /^POST .*0{8}.*cancel$/],
    ['the jobs are read', /^GET .*jobs$/],
    ['the history is read', /^GET .*history$/],
  ])('while %s: nothing was started', async (_, cancelOn) => {
    const scene = dbackupScene({ latencyMs: 100 })
    const { verdict, finished, left } = await scene.run({}, { cancelOn })
    expect(verdict).toMatchObject(cancelled)
    expect(scene.emulator.control.accepted).toEqual([])
    expect([finished, left]).toEqual([[], []])
  })

  test('during the trigger, which the server took: it is found and told to stop', async () => {
    const scene = dbackupScene({ wrap: inner => unstoppable(inner) })
    const { verdict, finished, left } = await scene.run({}, { cancelOn: /run$/ })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.cancelRequested).toBe(true)
    expect(finished.join(' ')).toContain(ours(scene)?.id)
    expect(left).toEqual([])
  })

  test('during the trigger, which the server takes a moment later: it is found by the second look', async () => {
    const scene = dbackupScene({ wrap: (inner, { clock }) => unstoppable(inner, () => clock.sleep(600)) })
    const { verdict, finished } = await scene.run({}, { cancelOn: /run$/ })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.cancelRequested).toBe(true)
    expect(finished.join(' ')).toContain('was told to stop')
  })

  test('during the trigger, which never got there: that is told', async () => {
    const scene = dbackupScene({ latencyMs: 100 })
    const { verdict, finished, left } = await scene.run({}, { cancelOn: /run$/ })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)).toBeUndefined()
    expect(finished.join(' ')).toContain('shows none that is running')
    expect(left).toEqual([])
  })

  test('while a lost trigger is looked for', async () => {
    const faults = [
      { on: { path: '/api/jobs/:id/run' }, when: 'after', what: { kind: 'reset-before-headers' } },
    ] as const
    const scene = dbackupScene({ faults })
    const { verdict } = await scene.run({}, { cancelAfterMs: 500 })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.cancelRequested).toBe(true)
  })

  test('while it is Pending', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 600_000 } })
    const { verdict, finished, left } = await scene.run({}, { cancelAfterMs: 30_000 })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.status).toBe('Cancelled')
    expect(finished.join(' ')).toContain('Pending execution cancelled')
    expect(left).toEqual([])
    expect(scene.emulator.control.executions[0]).toMatchObject({ job: 'Shop Files', cancelRequested: false })
  })

  test.each([500, 1_000, 3_000, 7_500, 15_000, 19_999])('while it runs (after %i ms)', async ms => {
    const scene = dbackupScene()
    const { verdict, finished, left, outputs } = await scene.run({}, { cancelAfterMs: ms })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.cancelRequested).toBe(true)
    expect(finished).toEqual([expect.stringContaining('was told to stop')])
    expect(left).toEqual([])
    expect(outputs['execution-id']).toBe(ours(scene)?.id)
  })

  test('between its end and our look at it: there is nothing to stop any more', async () => {
    const scene = dbackupScene()
    const { verdict, finished } = await scene.run({ 'poll-interval-seconds': '60' }, { cancelAfterMs: 40_000 })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)?.status).toBe('Success')
    expect(finished).toEqual([expect.stringContaining('had already ended')])
  })

  test.each([
    ['verified', /verify$/, {}],
    ['downloaded for its digest', /GET .*(?<!0{12})\/download$/, { verify: 'download' }],
  ])('while it is %s: the backup is there, nothing is stopped', async (_, cancelOn, inputs) => {
    const scene = dbackupScene({ verifyMs: 5_000, downloadPrepareMs: 5_000 })
    const { verdict, finished, left } = await scene.run(inputs, { cancelOn })
    expect(verdict).toMatchObject(cancelled)
    expect(ours(scene)).toMatchObject({ status: 'Success', cancelRequested: false })
    expect([finished, left]).toEqual([[], []])
  })

  test('while it is downloaded: the part is removed', async () => {
    const faults = [{ on: { path: '/api/storage/:id/download', nth: 2 }, what: { kind: 'stall-body' } }] as const
    const scene = dbackupScene({ faults })
    scene.emulator.control.script('Shop Daily', { syntheticBytes: 3_000_000 })
    const { verdict } = await scene.run({ 'download-path': scene.folder }, { cancelAfterMs: 35_000 })
    expect(verdict).toMatchObject(cancelled)
    expect(readdirSync(scene.folder)).toEqual([])
  })

  test('while somebody else runs it and we wait', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { runMs: 600_000 } })
    const { verdict, finished, left } = await scene.run({}, { cancelAfterMs: 30_000 })
    expect(verdict).toMatchObject(cancelled)
    expect(scene.emulator.control.executions).toHaveLength(1)
    expect(scene.emulator.control.executions[0]?.cancelRequested).toBe(false)
    expect([finished, left]).toEqual([[], []])
  })

  test.each(['refused', 'stall-headers', 'reset-before-headers'] as const)(
    'a server that cannot be told (%s) is named, and the entry stays for the finish step',
    async kind => {
      const faults = [{ on: { path: '/api/executions/:id/cancel', nth: 2, times: 99 }, what: { kind } }] as const
      const scene = dbackupScene({ faults })
      const { verdict, finished, left } = await scene.run({}, { cancelAfterMs: 10_000 })
      expect(verdict).toMatchObject(cancelled)
      expect(finished.join(' ')).toContain(`${ours(scene)?.id} may still be running`)
      expect(left.map(entry => entry.key)).toEqual([ours(scene)?.id])
    },
  )
})

test('a backup whose process the server has lost is ended by force', async () => {
  const scene = dbackupScene()
  scene.emulator.control.script('Shop Daily', { orphan: true, stuckAt: 'Uploading' })
  const { finished } = await scene.run({}, { cancelAfterMs: 60_000 })
  expect(finished.join(' ')).toContain('force-cancelled')
  expect(ours(scene)?.status).toBe('Cancelled')
})

type Send = Parameters<NonNullable<NonNullable<Parameters<typeof dbackupScene>[0]>['wrap']>>[0]

/** A server that goes on with a trigger whose connection has gone, as real ones do. */
function unstoppable(inner: Send, first: () => Promise<void> = async () => undefined): Send {
  return async (request, signal) => {
    if (!new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
    await first()
    return await inner(request)
  }
}
