import { describe, expect, test } from 'vitest'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'
import type { RunScript } from '../../emulator/run-script.ts'

const job = 'Shop Two Copies'
const reason = 'ENOSPC: no space left on device'
const one: RunScript = { failingUploads: { 'Second Copy': reason } }

function partial(script: RunScript = one) {
  const scene = dbackupScene()
  scene.emulator.control.script(job, script)
  return scene
}

describe('only some destinations took the backup', () => {
  test('fails by default, and says which and why', async () => {
    const { verdict, outputs } = await partial().run({ job })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_partial' })
    expect(verdict.message).toContain('Second Copy')
    expect(verdict.message).toContain(reason)
    expect(outputs).toMatchObject({ status: 'Partial', verified: 'false' })
  })

  test.each(['none', 'checksum', 'download'])('warns when that is asked for (verify: %s)', async verify => {
    const { verdict, outputs } = await partial().run({ job, verify, 'on-partial': 'warn' })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'backup_partial' })
    expect(outputs['verified']).toBe(String(verify !== 'none'))
  })

  test('the good copy is verified, the missing one is not asked for', async () => {
    const { run, sent, emulator } = partial()
    await run({ job, 'on-partial': 'warn' })
    const asked = sent.filter(request => request.url.pathname.endsWith('/verify')).map(request => request.url.pathname)
    expect(asked).toEqual([`/api/storage/${emulator.control.adapter('Local Backups').id}/verify`])
  })

  test('the good copy is downloaded even when the first destination is the bad one', async () => {
    const { run, folder } = partial({ failingUploads: { 'Local Backups': reason } })
    const { verdict, outputs } = await run({ job, 'on-partial': 'warn', 'download-path': folder })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'backup_partial' })
    expect(outputs['download-path']).toContain(folder)
  })

  test('a damaged last copy is no warning but a failure', async () => {
    const { run } = partial({ ...one, damagedUploads: ['Local Backups'] })
    const { verdict } = await run({ job, 'on-partial': 'warn' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'verification_failed' })
  })

  test('a last copy that cannot be verified leaves it open', async () => {
    const scene = dbackupScene({
      wrap:
        (inner, { emulator }) =>
        async (request, signal) => {
          const path = emulator.control.accepted[0]?.path
          if (path != null) emulator.control.setVerdict('Local Backups', path, 'no_checksum')
          return await inner(request, signal)
        },
    })
    scene.emulator.control.script(job, one)
    const { verdict } = await scene.run({ job, 'on-partial': 'warn' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'verification_skipped' })
  })

  test('the other rules hold for it as well', async () => {
    const { run } = partial()
    const { verdict } = await run({ job, 'on-partial': 'warn', 'min-size-bytes': '100000000' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_too_small' })
  })
})

test('no destination took it: failed', async () => {
  const { run } = partial({ failingUploads: { 'Second Copy': reason, 'Local Backups': reason } })
  const { verdict } = await run({ job, 'on-partial': 'warn' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
})

test('a destination that is broken for good', async () => {
  const { run, emulator } = dbackupScene()
  emulator.control.breakDestination('Second Copy', 'ENOTDIR: not a directory')
  expect((await run({ job })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_partial' })
})
