import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../../test/kit/changed-json.ts'
import { dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'
import type { FaultKind } from '../../../../sandbox/faults.ts'
import type { Exchange } from '../../../../sandbox/kit/exchange.ts'

const pass = { decision: 'pass', reasonCode: 'ok' }
const DOWNLOAD = '/api/storage/:id/download'
const NAME = 'Shop_Daily_2026-11-20_18-00-00.sql.gz'

function stored({ emulator }: Scene, destination = 'Local Backups'): Buffer {
  const path = emulator.control.accepted[0]?.path ?? ''
  return Buffer.from(emulator.control.bytes(destination, path))
}

describe('the file', () => {
  test('arrives as it is stored, in a folder that is made, under its own name', async () => {
    const scene = dbackupScene()
    const { verdict, outputs } = await scene.run({ 'download-path': 'made/for it' })
    expect(verdict).toMatchObject(pass)
    expect(outputs['download-path']).toBe(join(scene.folder, 'made/for it', NAME))
    expect(readFileSync(outputs['download-path'] ?? '')).toEqual(stored(scene))
    expect(readdirSync(join(scene.folder, 'made/for it'))).toEqual([NAME])
  })

  test('arrives with verify: none, too', async () => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'download-path': '.', verify: 'none' })
    expect(verdict).toMatchObject(pass)
    expect(readFileSync(join(scene.folder, NAME))).toEqual(stored(scene))
  })

  test.each<[FaultKind, string]>([
    [{ kind: 'html-200' }, 'unexpected_response'],
    [{ kind: 'wrong-shape' }, 'digest_mismatch'],
  ])('that is something else is not taken for it with verify: none (%o)', async (what, reasonCode) => {
    const scene = dbackupScene({ faults: [{ on: { path: DOWNLOAD, nth: 2, times: 99 }, what }] })
    const { verdict } = await scene.run({ 'download-path': '.', verify: 'none' })
    expect(verdict.reasonCode).toBe(reasonCode)
    expect(readdirSync(scene.folder)).toEqual([])
  })

  test('that is there already and equal is fine', async () => {
    const first = dbackupScene()
    await first.run({ 'download-path': '.' })
    const scene = dbackupScene()
    writeFileSync(join(scene.folder, NAME), stored(first))
    expect((await scene.run({ 'download-path': '.' })).verdict).toMatchObject(pass)
    expect(readFileSync(join(scene.folder, NAME))).toEqual(stored(scene))
  })

  test('that is there already and different stays untouched', async () => {
    const scene = dbackupScene()
    writeFileSync(join(scene.folder, NAME), 'mine')
    const { verdict, outputs } = await scene.run({ 'download-path': '.' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'file_exists' })
    expect(readFileSync(join(scene.folder, NAME), 'utf8')).toBe('mine')
    expect(outputs['download-path']).toBe('')
  })

  test('does not take the place of a folder', async () => {
    const scene = dbackupScene()
    mkdirSync(join(scene.folder, NAME))
    const { verdict } = await scene.run({ 'download-path': '.' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'file_exists' })
  })

  test('does not follow a link that somebody put in its place', async () => {
    const scene = dbackupScene()
    const precious = join(scene.folder, 'precious')
    writeFileSync(precious, 'mine')
    symlinkSync(precious, join(scene.folder, NAME))
    symlinkSync(precious, join(scene.folder, `${NAME}.part`))
    expect((await scene.run({ 'download-path': '.' }).catch(() => undefined))?.verdict.reasonCode).not.toBe('ok')
    expect(readFileSync(precious, 'utf8')).toBe('mine')
  })
})

describe('names from the server never leave the folder', () => {
  test.each([
    ['Shop Daily/..', 'unsafe_filename'],
    ['Shop Daily/.', 'unsafe_filename'],
    ['Shop Daily/', 'unsafe_filename'],
    ['..\\..\\evil.sql', 'unsafe_filename'],
    ['Shop Daily/C:evil.sql', 'unsafe_filename'],
    ['Shop Daily/nul.sql', 'unsafe_filename'],
    ['Shop Daily/a\u0000b.sql', 'unsafe_filename'],
    ['Shop Daily/a\u202Eb.sql', 'unsafe_filename'],
    ['Shop Daily/..enc', 'unsafe_filename'],
  ])('%j', async (path, reasonCode) => {
    const scene = dbackupScene({ wrap: inner => renamed(inner, path) })
    const { verdict } = await scene.run({ 'download-path': 'here', verify: 'none' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode })
    expect(readdirSync(scene.folder).filter(name => name !== 'here')).toEqual([])
  })

  test('only the last part of the path counts', async () => {
    const scene = dbackupScene({ wrap: inner => renamed(inner, '../../../etc/passwd') })
    const { verdict } = await scene.run({ 'download-path': 'here', verify: 'none' }, { strangeRequests: true })
    expect(verdict.decision).not.toBe('pass')
    expect(readdirSync(scene.folder).filter(name => name !== 'here')).toEqual([])
  })
})

describe('an interrupted download', () => {
  test.each<FaultKind>([
    { kind: 'cut-mid-body' },
    { kind: 'cut-mid-body', afterBytes: 0 },
    { kind: 'stall-body' },
    { kind: 'reset-before-headers' },
    { kind: 'status', status: 502 },
  ])('starts over and ends right ($kind)', async what => {
    const scene = dbackupScene({ faults: [{ on: { path: DOWNLOAD, nth: 2, times: 2 }, what }] })
    const { verdict } = await scene.run({ 'download-path': '.' })
    expect(verdict).toMatchObject(pass)
    expect(readFileSync(join(scene.folder, NAME))).toEqual(stored(scene))
  })

  test.each<[FaultKind, string]>([
    [{ kind: 'cut-mid-body' }, 'network_error'],
    [{ kind: 'stall-body' }, 'network_error'],
    [{ kind: 'html-200' }, 'unexpected_response'],
    [{ kind: 'truncated-json' }, 'digest_mismatch'],
    [{ kind: 'status', status: 500, body: '{"error":"Download failed"}' }, 'provider_error'],
  ])('that never ends well leaves nothing (%o)', async (what, reasonCode) => {
    const scene = dbackupScene({ faults: [{ on: { path: DOWNLOAD, nth: 2, times: 99 }, what }] })
    const { verdict, outputs } = await scene.run({ 'download-path': '.' })
    expect(verdict.reasonCode).toBe(reasonCode)
    expect(verdict.decision).not.toBe('pass')
    expect(readdirSync(scene.folder)).toEqual([])
    expect(outputs).toMatchObject({ 'download-path': '', verified: 'true', status: 'Success' })
  })

  test('that lasts longer than the action leaves nothing', async () => {
    const what = { kind: 'slow-drip' } as const
    const scene = dbackupScene({ faults: [{ on: { path: DOWNLOAD, nth: 2, times: 99 }, what }] })
    const { verdict } = await scene.run({ 'download-path': '.', 'timeout-minutes': '5' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(readdirSync(scene.folder)).toEqual([])
  })
})

describe('an encrypted backup', () => {
  const encrypted = { job: 'Shop Encrypted', 'download-path': '.' }

  test.each(['auto', 'true'])('is decrypted with %s, which cannot be compared', async decrypt => {
    const scene = dbackupScene()
    const { verdict, outputs, report } = await scene.run({ ...encrypted, decrypt })
    expect(verdict).toMatchObject(pass)
    expect(outputs['download-path']).toMatch(/\.sql\.gz$/)
    expect(gunzipSync(readFileSync(outputs['download-path'] ?? '')).toString()).toContain('customers')
    expect(report.notChecked.join(' ')).toContain('could not be compared')
  })

  test('stays encrypted with false, in the ZIP that it comes in', async () => {
    const scene = dbackupScene()
    const { verdict, outputs } = await scene.run({ ...encrypted, decrypt: 'false' })
    expect(verdict).toMatchObject(pass)
    expect(outputs['download-path']).toMatch(/\.sql\.gz\.zip$/)
    const entries = unzipSync(readFileSync(outputs['download-path'] ?? ''))
    const [name = ''] = Object.keys(entries)
    expect(Buffer.from(entries[name] ?? [])).toEqual(stored(scene))
  })

  test.each<FaultKind>([
    { kind: 'html-200' },
    { kind: 'oversized-body' },
    { kind: 'truncated-json' },
    { kind: 'wrong-shape' },
  ])('that is something else is not taken for it, although no digest is known ($kind)', async what => {
    const scene = dbackupScene({ faults: [{ on: { path: DOWNLOAD, nth: 2, times: 99 }, what }] })
    const { verdict } = await scene.run(encrypted)
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(readdirSync(scene.folder)).toEqual([])
  })

  test('whose key the server has lost is a failure with true', async () => {
    const scene = lostKey()
    const { verdict, outputs } = await scene.run({ ...encrypted, decrypt: 'true' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
    expect(verdict.message).toContain('no key')
    expect(outputs['verified']).toBe('true')
    expect(readdirSync(scene.folder)).toEqual([])
  })

  test('whose key the server has lost comes as it is with auto, and that is told', async () => {
    const scene = lostKey()
    const { verdict, outputs, report } = await scene.run(encrypted)
    expect(verdict).toMatchObject(pass)
    expect(outputs['download-path']).toMatch(/\.zip$/)
    expect(report.notChecked.join(' ')).toContain('not decrypted')
  })
})

describe('an archive of directories', () => {
  test.each(['auto', 'true', 'false'])('comes as it is stored (decrypt: %s)', async decrypt => {
    const scene = dbackupScene()
    const { verdict, outputs } = await scene.run({ job: 'Shop Files', 'download-path': '.', decrypt })
    expect(verdict).toMatchObject(pass)
    expect(outputs['download-path']).toMatch(/\.tar$/)
    expect(readFileSync(outputs['download-path'] ?? '')).toEqual(stored(scene, 'Second Copy'))
  })

  const sealed = {
    sources: [{ name: 'Uploads', kind: 'directory' }],
    destinations: [{ name: 'Local Backups' }],
    jobs: [
      { name: 'Sealed', source: null, directories: ['Uploads'], destinations: ['Local Backups'], encrypted: true },
    ],
  } as const

  test('that is encrypted cannot be had decrypted, which is told before anything is started', async () => {
    const { emulator, run } = dbackupScene({ world: sealed })
    const { verdict } = await run({ job: 'Sealed', 'download-path': '.', decrypt: 'true' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('Sealed')
    expect(emulator.control.accepted).toEqual([])
  })

  test('that is encrypted comes as it is with auto', async () => {
    const { run } = dbackupScene({ world: sealed })
    expect((await run({ job: 'Sealed', 'download-path': '.', verify: 'download' })).verdict).toMatchObject(pass)
  })
})

test('decrypt without download-path is a contradiction, told before any request', async () => {
  const { sent, run } = dbackupScene()
  expect((await run({ decrypt: 'true' })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(sent).toEqual([])
})

function lostKey(): Scene {
  return dbackupScene({
    wrap:
      (inner, { emulator }) =>
      async (request, signal) => {
        if (emulator.control.accepted[0]?.endedAt != null) emulator.control.loseEncryptionKeys()
        return await inner(request, signal)
      },
  })
}

/** A server that calls the file of every execution something else. */
function renamed(inner: Exchange, path: string): Exchange {
  return changedJson(inner, /executions\/[^/]+$/, (answer: { data?: { path: string | null } }) => {
    if (answer.data?.path != null) answer.data.path = path
  })
}
