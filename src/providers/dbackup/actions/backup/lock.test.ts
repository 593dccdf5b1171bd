import { expect, test } from 'vitest'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'

test('lock: true locks every copy, and reminds of unlocking', async () => {
  const { emulator, run } = dbackupScene()
  const { verdict, report } = await run({ lock: 'true', job: 'Shop Two Copies' })
  expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(emulator.control.accepted[0]?.lock).toBe(true)
  for (const name of ['Local Backups', 'Second Copy'])
    expect(emulator.control.files(name).map(file => file.locked)).toEqual([true])
  expect(report.notes.join(' ')).toMatch(/locked.*unlock/)
})

test('without it nothing is locked, and nothing is said of it', async () => {
  const { emulator, run } = dbackupScene()
  const { report } = await run()
  expect(emulator.control.files('Local Backups').map(file => file.locked)).toEqual([false])
  expect(report.notes.join(' ')).not.toContain('lock')
})

test('a failed backup has nothing to unlock', async () => {
  const { emulator, run } = dbackupScene()
  emulator.control.script('Shop Daily', { failAt: 'Uploading' })
  const { report } = await run({ lock: 'true' })
  expect(report.notes.join(' ')).not.toContain('lock')
})

test('a lock whose answer was lost is still a lock', async () => {
  const faults = [{ on: { path: '/api/jobs/:id/run' }, when: 'after', what: { kind: 'cut-mid-body' } }] as const
  const { emulator, run } = dbackupScene({ faults })
  const { report } = await run({ lock: 'true' })
  expect(emulator.control.files('Local Backups').map(file => file.locked)).toEqual([true])
  expect(report.notes.join(' ')).toContain('Whether the backup is locked is not known')
})

test('it needs no permission of its own', async () => {
  const { emulator, run } = dbackupScene()
  const key = emulator.control.addKey({
    name: 'ci',
    permissions: ['jobs:read', 'jobs:execute', 'history:read', 'storage:read'],
  })
  const { verdict } = await run({ lock: 'true', 'dbackup-api-key': key })
  expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
})
