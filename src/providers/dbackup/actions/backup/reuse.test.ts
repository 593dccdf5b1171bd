import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene, type SceneOptions } from '../../../../../test/kit/dbackup-scene.ts'
import type { RunScript } from '../../emulator/run-script.ts'

const MINUTE = 60_000
const reused = { decision: 'pass', reasonCode: 'backup_reused' }
const made = { decision: 'pass', reasonCode: 'ok' }
const young = { 'max-age-minutes': '60' }

/** A server with a backup that started `age` minutes ago. */
async function withBackup(age: number, script: RunScript = {}, options: SceneOptions = {}): Promise<Scene> {
  const scene = dbackupScene(options)
  scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script })
  await scene.clock.advance(age * MINUTE)
  return scene
}

function old({ emulator }: Scene) {
  const [execution] = emulator.control.executions
  if (execution?.path == null) throw new Error('there is no earlier backup')
  return { id: execution.id, path: execution.path }
}

describe('a young backup that stands up to the checks', () => {
  test.each(['none', 'checksum', 'download'])('is used, and nothing is started (verify: %s)', async verify => {
    const scene = await withBackup(59)
    const { verdict, outputs } = await scene.run({ ...young, verify })
    expect(verdict).toMatchObject(reused)
    expect(scene.emulator.control.accepted).toEqual([])
    expect(outputs).toMatchObject({
      'execution-id': old(scene).id,
      status: 'Success',
      'file-path': old(scene).path,
      sha256: scene.emulator.control.expectedChecksum(old(scene).id),
      verified: 'true',
      reused: 'true',
    })
  })

  test('is downloaded when that is asked for', async () => {
    const scene = await withBackup(10)
    const { verdict, outputs } = await scene.run({ ...young, 'download-path': scene.folder })
    expect(verdict).toMatchObject(reused)
    expect(outputs['download-path']).toContain(scene.folder)
  })

  test('is used although a failed one came after it', async () => {
    const scene = await withBackup(10)
    scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Manual', script: { failAt: 'Processing' } })
    await scene.clock.advance(MINUTE)
    expect((await scene.run(young)).verdict).toMatchObject(reused)
  })

  test('is not locked by us, and that is told', async () => {
    const scene = await withBackup(10)
    const { report } = await scene.run({ ...young, lock: 'true' })
    expect(report.notes.join(' ')).toContain('was not locked')
  })
})

describe('a new one is made when the earlier one', () => {
  async function expectNew(scene: Scene, inputs: Record<string, string> = {}) {
    const result = await scene.run({ ...young, ...inputs })
    expect(result.verdict).toMatchObject(made)
    expect(result.outputs['reused']).toBe('false')
    expect(scene.emulator.control.accepted).toHaveLength(1)
    return result
  }

  test('does not exist', async () => void (await expectNew(dbackupScene())))
  test('is too old by a minute', async () => void (await expectNew(await withBackup(61))))
  test('is of another job', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler' })
    await scene.clock.advance(MINUTE)
    await expectNew(scene)
  })
  test('failed', async () => void (await expectNew(await withBackup(10, { failAt: 'Uploading' }))))
  test('was cancelled', async () => void (await expectNew(await withBackup(10, { cancelledAfterMs: 5_000 }))))
  test('is partial', async () => {
    const scene = dbackupScene()
    const script = { failingUploads: { 'Second Copy': 'full' } }
    scene.emulator.control.startRun({ job: 'Shop Two Copies', trigger: 'Scheduler', script })
    await scene.clock.advance(MINUTE)
    await expectNew(scene, { job: 'Shop Two Copies' })
  })
  test('is empty', async () => void (await expectNew(await withBackup(10, { reportedSize: null }))))
  test('is too small', async () => {
    await expectNew(await withBackup(10, { syntheticBytes: 2_000 }), { 'min-size-bytes': '3000' })
  })
  test('has shrunk against the one before it', async () => {
    const scene = await withBackup(30, { syntheticBytes: 900_000 })
    scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { syntheticBytes: 1_000 } })
    await scene.clock.advance(MINUTE)
    scene.emulator.control.script('Shop Daily', { syntheticBytes: 900_000 })
    const scenePromise = scene.run({ ...young, 'max-size-drop-percent': '50' })
    const { outputs } = await scenePromise
    expect(outputs['reused']).toBe('false')
    expect(scene.emulator.control.accepted).toHaveLength(1)
  })
  test('was damaged when it was uploaded', async () => {
    await expectNew(await withBackup(10, { damagedUploads: ['Local Backups'] }))
  })
  test.each(['none', 'checksum', 'download'])('is damaged now (verify: %s)', async verify => {
    const scene = await withBackup(10)
    scene.emulator.control.corruptStoredFile('Local Backups', old(scene).path)
    const { verdict } = await scene.run({ ...young, verify })
    expect(verdict).toMatchObject(made)
  })
  test.each(['none', 'checksum', 'download'])('was removed by retention (verify: %s)', async verify => {
    const scene = await withBackup(10)
    scene.emulator.control.removeStoredFile('Local Backups', old(scene).path)
    expect((await scene.run({ ...young, verify })).verdict).toMatchObject(made)
  })
  test.each(['no_checksum', 'no_metadata', 'download_error', 'skipped', 'new_word'])('is %s', async word => {
    const scene = await withBackup(10)
    scene.emulator.control.setVerdict('Local Backups', old(scene).path, word)
    await expectNew(scene)
  })
  test('shares its file with a run of the same second', async () => {
    const scene = dbackupScene()
    const { control } = scene.emulator
    const at = scene.clock.now()
    control.startRun({ job: 'Shop Daily', trigger: 'Scheduler', script: { runMs: 300 } })
    control.startRun({ job: 'Shop Daily', trigger: 'Manual', at: at + 400, script: { runMs: 300 } })
    await scene.clock.advance(MINUTE)
    await expectNew(scene)
  })
})

test('with 0 a new one is made even when one is a second old', async () => {
  const scene = await withBackup(1)
  expect((await scene.run()).verdict).toMatchObject(made)
  expect(scene.emulator.control.accepted).toHaveLength(1)
})

test('a check that is refused for lack of a permission is not taken for a bad backup', async () => {
  const scene = await withBackup(10)
  const key = scene.emulator.control.addKey({
    name: 'ci',
    permissions: ['jobs:read', 'jobs:execute', 'history:read'],
  })
  const { verdict } = await scene.run({ ...young, 'dbackup-api-key': key, preflight: 'false' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
  expect(scene.emulator.control.accepted).toEqual([])
})

test('the age is told by the clock of the server, not by that of the runner', async () => {
  const hour = 60 * MINUTE
  // The server's clock is an hour ahead: its times all are, the ones of health included.
  const ahead: SceneOptions = {
    wrap: inner => async (request, signal) => {
      const outcome = await inner(request, signal)
      if (outcome.kind !== 'response' || outcome.headers['content-type'] !== 'application/json') return outcome
      const parts: Uint8Array[] = []
      for await (const part of outcome.body) parts.push(part)
      const text = Buffer.concat(parts).toString()
      const shifted = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, time => new Date(Date.parse(time) + hour).toISOString())
      return { ...outcome, body: oneChunk(shifted) }
    },
  }
  for (const preflight of ['true', 'false']) {
    const inputs = { ...young, preflight }
    expect((await (await withBackup(30, {}, ahead)).run(inputs)).verdict).toMatchObject(reused)
    expect((await (await withBackup(90, {}, ahead)).run(inputs)).verdict).toMatchObject(made)
  }
})

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}
