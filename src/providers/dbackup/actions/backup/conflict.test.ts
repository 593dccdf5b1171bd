import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'
import type { RunScript } from '../../emulator/run-script.ts'

const MINUTE = 60_000
const pass = { decision: 'pass', reasonCode: 'ok' }

async function busy(script: RunScript = { runMs: 5 * MINUTE }): Promise<Scene & { readonly theirs: string }> {
  const scene = dbackupScene()
  const theirs = scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script }) ?? ''
  await scene.clock.advance(3_000)
  return { ...scene, theirs }
}

describe('on-conflict: wait', () => {
  test('a new one is made when the other has ended', async () => {
    const { emulator, run, theirs } = await busy()
    const { verdict, outputs } = await run()
    expect(verdict).toMatchObject(pass)
    const [other, ours] = emulator.control.executions
    expect(outputs['execution-id']).toBe(ours?.id)
    expect(outputs['execution-id']).not.toBe(theirs)
    expect(ours?.startedAt).toBeGreaterThanOrEqual(other?.endedAt ?? Number.POSITIVE_INFINITY)
  })

  test('one that does not end in time leaves it open: nothing was started', async () => {
    const { emulator, run, theirs } = await busy({ runMs: 50 * MINUTE })
    const { verdict, tookMs } = await run({ 'queue-timeout-minutes': '10' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'job_busy' })
    expect(verdict.message).toContain(theirs)
    expect(verdict.message).toContain('nothing was started')
    expect(tookMs).toBeGreaterThanOrEqual(10 * MINUTE)
    expect(emulator.control.accepted).toEqual([])
    expect(emulator.control.executions[0]?.cancelRequested).toBe(false)
  })

  test('the end of the action is kept, and told with the right time', async () => {
    const { emulator, run } = await busy({ runMs: 50 * MINUTE })
    const { verdict, tookMs } = await run({ 'timeout-minutes': '3' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'job_busy' })
    expect(tookMs).toBeLessThanOrEqual(3 * MINUTE)
    expect(verdict.message).not.toContain('30 min')
    expect(emulator.control.accepted).toEqual([])
  })

  test('a server that restarts meanwhile is borne with', async () => {
    const { emulator, clock, run } = await busy()
    emulator.control.takeDown({ at: clock.now() + MINUTE, downMs: 2 * MINUTE })
    expect((await run()).verdict).toMatchObject(pass)
  })
})

describe('on-conflict: fail', () => {
  test('starts nothing', async () => {
    const { emulator, run, theirs } = await busy()
    const { verdict } = await run({ 'on-conflict': 'fail' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'job_busy' })
    expect(verdict.message).toContain(theirs)
    expect(emulator.control.accepted).toEqual([])
  })

  test('a job of another name is no conflict', async () => {
    const { run } = await busy({ runMs: 20_000 })
    expect((await run({ 'on-conflict': 'fail', job: 'Shop Files' })).verdict).toMatchObject(pass)
  })
})

describe('on-conflict: attach', () => {
  test('the other one is followed and proved, and nothing is started', async () => {
    const { emulator, run, theirs } = await busy()
    const { verdict, outputs, report } = await run({ 'on-conflict': 'attach' })
    expect(verdict).toMatchObject(pass)
    expect(outputs).toMatchObject({ 'execution-id': theirs, status: 'Success', verified: 'true', reused: 'false' })
    expect(emulator.control.accepted).toEqual([])
    expect(report.notes.join(' ')).toContain('somebody else')
  })

  test('a free job is started as usual', async () => {
    const { emulator, run } = dbackupScene()
    expect((await run({ 'on-conflict': 'attach' })).verdict).toMatchObject(pass)
    expect(emulator.control.accepted).toHaveLength(1)
  })

  test('its failure is ours', async () => {
    const { run } = await busy({ runMs: MINUTE, failAt: 'Uploading' })
    const { verdict } = await run({ 'on-conflict': 'attach' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
  })

  test('it is not locked by us, and that is told', async () => {
    const { emulator, run } = await busy()
    const { report } = await run({ 'on-conflict': 'attach', lock: 'true' })
    expect(emulator.control.files('Local Backups').map(file => file.locked)).toEqual([false])
    expect(report.notes.join(' ')).toContain('was not locked')
  })

  test('it is not cancelled when the time is up', async () => {
    const { emulator, run, theirs } = await busy({ runMs: 50 * MINUTE })
    const { verdict, report } = await run({ 'on-conflict': 'attach', 'timeout-minutes': '5' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(emulator.control.executions[0]).toMatchObject({ id: theirs, cancelRequested: false, status: 'Running' })
    expect(report.notes.join(' ')).toContain(theirs)
  })

  test.each([1_500, 60_000, 200_000])('it is not cancelled when our job is (after %i ms)', async ms => {
    const { emulator, run } = await busy()
    const { verdict, left } = await run({ 'on-conflict': 'attach' }, { cancelAfterMs: ms })
    expect(verdict.reasonCode).toBe('cancelled')
    expect(emulator.control.executions[0]).toMatchObject({ cancelRequested: false, status: 'Running' })
    expect(left).toEqual([])
  })
})
