import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene, type SceneOptions } from '../../../../../test/kit/dbackup-scene.ts'
import type { TriggerType } from '../../emulator/records.ts'

const pass = { decision: 'pass', reasonCode: 'ok' }

/** The trigger's answer is lost, and at the same moment somebody else starts the same job. */
function collision(trigger: TriggerType, when: 'before' | 'after', more: SceneOptions = {}): Scene {
  return dbackupScene({
    ...more,
    wrap: (inner, { emulator }) => {
      let struck = false
      return async (request, signal) => {
        if (struck || !new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
        struck = true
        if (when === 'after') await inner(request, signal)
        emulator.control.startRun({ job: 'Shop Daily', trigger, label: 'somebody else' })
        return { kind: 'reset' }
      }
    },
  })
}

function starts({ emulator }: Scene, job = 'Shop Daily'): number[] {
  return emulator.control.executions.filter(one => one.job === job).map(one => one.startedAt)
}

describe('a lost answer, while somebody else starts the same job', () => {
  test('with one new run by the API beside ours, the first is followed and the doubt is told', async () => {
    const scene = collision('Api', 'after')
    const { verdict, report } = await scene.run()
    expect(verdict).toMatchObject(pass)
    for (const { id } of scene.emulator.control.executions) expect(report.notes.join(' ')).toContain(id)
    expect(report.notes.join(' ')).toContain('cannot be told')
  })

  test.each([3_000, 10_000, 25_000])('neither is stopped when our job is cancelled (after %i ms)', async ms => {
    const scene = collision('Api', 'after')
    const { verdict, finished, left } = await scene.run({}, { cancelAfterMs: ms })
    expect(verdict.reasonCode).toBe('cancelled')
    expect(scene.emulator.control.executions.filter(one => one.cancelRequested || one.status === 'Cancelled')).toEqual(
      [],
    )
    for (const { id } of scene.emulator.control.executions) expect(finished.join(' ')).toContain(id)
    expect(left).toEqual([])
  })

  test('neither is stopped when the time is up', async () => {
    const scene = collision('Api', 'after')
    scene.emulator.control.script('Shop Daily', { runMs: 3_600_000 })
    const { verdict, report } = await scene.run({ 'timeout-minutes': '5' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(scene.emulator.control.executions.filter(one => one.cancelRequested || one.status === 'Cancelled')).toEqual(
      [],
    )
    for (const { id } of scene.emulator.control.executions) expect(report.notes.join(' ')).toContain(id)
  })

  test.each(['Scheduler', 'Manual'] as const)('a %s run is not taken for ours', async trigger => {
    const scene = collision(trigger, 'after')
    const { verdict, outputs } = await scene.run()
    expect(verdict).toMatchObject(pass)
    expect(outputs['execution-id']).toBe(scene.emulator.control.accepted[0]?.id)
  })

  test.each(['Scheduler', 'Manual'] as const)('a %s run is no proof that ours was started', async trigger => {
    const scene = collision(trigger, 'before')
    const { verdict, outputs } = await scene.run()
    expect(verdict).toMatchObject(pass)
    expect(scene.emulator.control.accepted).toHaveLength(1)
    expect(outputs['execution-id']).toBe(scene.emulator.control.accepted[0]?.id)
  })
})

describe('two runs of a job keep two seconds apart', () => {
  test('from a short run that has just ended', async () => {
    const scene = dbackupScene()
    await scene.clock.advance(700)
    scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { runMs: 200 } })
    await scene.clock.advance(250)
    expect((await scene.run()).verdict).toMatchObject(pass)
    const [first = 0, second = 0] = starts(scene)
    expect(second - first).toBeGreaterThanOrEqual(2_000)
  })

  test('without preflight, too', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { runMs: 200 } })
    await scene.clock.advance(300)
    expect((await scene.run({ preflight: 'false' })).verdict).toMatchObject(pass)
    const [first = 0, second = 0] = starts(scene)
    expect(second - first).toBeGreaterThanOrEqual(2_000)
  })

  test('from the run of somebody else that began while a lost trigger was looked for', async () => {
    const scene = dbackupScene({
      maxConcurrentJobs: 2,
      wrap: (inner, { clock, emulator }) => {
        let struck = false
        return async (request, signal) => {
          if (struck || !new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
          struck = true
          // Just before the last of the looks, which are 1, 3, 7 and 15 seconds after the loss.
          emulator.control.startRun({
            job: 'Shop Daily',
            trigger: 'Scheduler',
            at: clock.now() + 14_900,
            script: { runMs: 500 },
          })
          return { kind: 'reset' }
        }
      },
    })
    expect((await scene.run()).verdict).toMatchObject(pass)
    const [first = 0, second = 0] = starts(scene)
    expect(second - first).toBeGreaterThanOrEqual(2_000)
  })
})

describe('a run of the same second writes the same file', () => {
  const quick = { runMs: 300 }

  function overwritten(script: { readonly runMs: number; readonly rows?: number }, options: SceneOptions = {}): Scene {
    const scene = dbackupScene(options)
    const { control } = scene.emulator
    control.script('Shop Daily', quick)
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', at: scene.clock.now() + 400, script })
    return scene
  }

  test.each([
    ['with other data', { runMs: 300, rows: 17 }],
    ['with the same data', { runMs: 300 }],
    ['and is not done yet', { runMs: 60_000, rows: 17 }],
  ])('%s: that is never a pass', async (_, script) => {
    const scene = overwritten(script)
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'verification_failed' })
    expect(verdict.next).toContain('two seconds')
    const [ours, theirs] = scene.emulator.control.executions
    expect(Math.floor((ours?.startedAt ?? 0) / 1000)).toBe(Math.floor((theirs?.startedAt ?? 1) / 1000))
  })

  test.each(['checksum', 'download'])('a history that does not show it: the digest does (verify: %s)', async verify => {
    const blind = { kind: 'wrong-shape', body: { executions: [] } } as const
    const faults = [{ on: { path: '/api/history', nth: 2, times: 9 }, what: blind }]
    const scene = overwritten({ runMs: 300, rows: 17 }, { faults })
    expect((await scene.run({ verify })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'verification_failed' })
  })

  test('at once, with two slots: whichever breaks, there is no false pass', async () => {
    const scene = dbackupScene({ maxConcurrentJobs: 2 })
    const { control } = scene.emulator
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', at: scene.clock.now() + 100, script: { rows: 17 } })
    const { verdict } = await scene.run()
    const [ours, theirs] = control.executions
    // They share a temporary file, and the first to end takes it away from the other.
    expect([ours?.status, theirs?.status].sort()).toEqual(['Failed', 'Success'])
    expect(verdict.reasonCode).toBe(ours?.status === 'Success' ? 'ok' : 'backup_failed')
  })
})
