import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../../test/kit/changed-json.ts'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'
import type { RunScript } from '../../emulator/run-script.ts'

async function outcomeOf(script: RunScript, inputs: Record<string, string> = {}) {
  const scene = dbackupScene()
  scene.emulator.control.script(inputs['job'] ?? 'Shop Daily', script)
  return { ...(await scene.run(inputs)), scene }
}

describe('the final state', () => {
  test('Failed comes with the reason and the last lines of the log', async () => {
    const error = 'pg_dump: error: connection to server failed'
    const { verdict, report, outputs } = await outcomeOf({ failAt: 'Dumping Databases', error })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
    expect(verdict.message).toContain(error)
    expect(report.details.flatMap(one => one.lines ?? []).join('\n')).toContain(error)
    expect(outputs).toMatchObject({ status: 'Failed', verified: 'false', 'file-path': '', sha256: '' })
  })

  test.each(['Initializing', 'Processing', 'Uploading', 'Verifying'] as const)('Failed in %s', async failAt => {
    const { verdict } = await outcomeOf({ failAt })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
  })

  test('Cancelled by somebody at the server', async () => {
    const { verdict, outputs } = await outcomeOf({ cancelledAfterMs: 5_000 })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_cancelled' })
    expect(outputs['status']).toBe('Cancelled')
  })

  test('Cancelled while it waited', async () => {
    const scene = dbackupScene()
    const { control } = scene.emulator
    control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 600_000 } })
    void scene.clock.sleep(60_000).then(() => control.cancel(control.accepted[0]?.id ?? ''))
    expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_cancelled' })
  })

  test('killed by the watchdog of the server', async () => {
    const scene = dbackupScene({ watchdogMinutes: 10 })
    scene.emulator.control.script('Shop Daily', { stuckAt: 'Uploading' })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
    expect(verdict.message).toContain('no progress')
  })

  test('a word that no release has had is no pass, and is not waited for when the run has ended', async () => {
    const { verdict, tookMs, scene } = await outcomeOf({ statusWord: 'Perfected' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(tookMs).toBeLessThan(60_000)
    expect(scene.emulator.control.accepted[0]?.cancelRequested).toBe(false)
  })

  test('a word that no release has had, of a run that goes on, is waited out', async () => {
    const at = ['data', 'status']
    const what = { kind: 'unknown-enum', at, word: 'Pausing' } as const
    const { emulator, run } = dbackupScene({
      faults: [{ on: { path: '/api/executions/:id', nth: 2, times: 3 }, what }],
    })
    expect((await run()).verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.accepted[0]?.status).toBe('Success')
  })

  test.each(['success', 'SUCCESS', 'Success ', 'Succeeded'])('%j is not Success', async statusWord => {
    const { verdict } = await outcomeOf({ statusWord })
    expect(verdict.decision).toBe('unknown')
  })

  test('an error of retention does not spoil the backup', async () => {
    const { verdict } = await outcomeOf({ retentionError: 'EACCES' })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})

describe('the size', () => {
  test.each([
    ['null, as the server writes for no bytes', null],
    ['zero', 0],
    ['negative', -1],
  ])('%s is an empty backup', async (_, reportedSize) => {
    const { verdict } = await outcomeOf({ reportedSize })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
  })

  test('a success without a path has no file', async () => {
    const scene = dbackupScene({
      wrap: inner =>
        changedJson(inner, /executions\/[^/]+$/, (answer: { data?: { path: null } }) => {
          if (answer.data !== undefined) answer.data.path = null
        }),
    })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
  })

  test('a backup without bytes is no pass even when it matches its checksum', async () => {
    const { verdict } = await outcomeOf({ syntheticBytes: 0 })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
  })

  test('less than min-size-bytes is too small, as many is not', async () => {
    const { verdict } = await outcomeOf({ syntheticBytes: 4_999 }, { 'min-size-bytes': '5000' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_too_small' })
    expect(verdict.message).toContain('5000')
    const enough = await outcomeOf({ syntheticBytes: 5_000 }, { 'min-size-bytes': '5000' })
    expect(enough.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test.each([
    [49, 'fail', 'backup_shrunk'],
    [50, 'pass', 'ok'],
    [150, 'pass', 'ok'],
  ])('%i %% of the one before, with 50 %% allowed, is %s', async (percent, decision, reasonCode) => {
    const scene = dbackupScene()
    const { control } = scene.emulator
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { syntheticBytes: 100_000 } })
    control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { rows: 1 } })
    await scene.clock.advance(60_000)
    control.script('Shop Daily', { syntheticBytes: percent * 1_000 })
    const { verdict } = await scene.run({ 'max-size-drop-percent': '50' })
    expect(verdict).toMatchObject({ decision, reasonCode })
  })

  test('a failed or partial one before is not what it is compared with', async () => {
    const scene = dbackupScene()
    const { control } = scene.emulator
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { syntheticBytes: 100_000 } })
    await scene.clock.advance(60_000)
    const failed = { syntheticBytes: 10, failingUploads: { 'Local Backups': 'full' } }
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: failed })
    await scene.clock.advance(60_000)
    control.script('Shop Daily', { syntheticBytes: 11 })
    const { verdict } = await scene.run({ 'max-size-drop-percent': '50' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_shrunk' })
  })

  test('without an earlier backup the drop is not checked, and that is told', async () => {
    const { verdict, report } = await outcomeOf({}, { 'max-size-drop-percent': '0' })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(report.notChecked.join(' ')).toContain('size was not compared')
  })
})
