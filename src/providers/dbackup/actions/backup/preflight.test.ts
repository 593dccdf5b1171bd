import { describe, expect, test } from 'vitest'
import { BASE, dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'
import type { Permission } from '../../emulator/records.ts'

const strange = { strangeRequests: true }

function nothingStarted({ emulator, sent }: Scene): void {
  expect(emulator.control.executions).toEqual([])
  expect(sent.filter(one => one.url.pathname.endsWith('/run'))).toEqual([])
}

describe('the address', () => {
  test('a page of DBackup instead of its origin is told apart from DBackup', async () => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'dbackup-url': `${BASE}/dashboard` }, strange)
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain('HTML')
    nothingStarted(scene)
  })

  test('another path gives the 404 page, and the advice names the input', async () => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'dbackup-url': `${BASE}/backups` }, strange)
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain('404')
    expect(verdict.next).toContain('dbackup-url')
    nothingStarted(scene)
  })

  test.each(['/api', '/api/', '/', '///'])('the origin may end in %s', async end => {
    const { run } = dbackupScene()
    expect((await run({ 'dbackup-url': BASE + end })).verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test.each([
    ['a login page', { kind: 'html-200' }],
    ['the JSON of another product', { kind: 'wrong-shape', body: { status: 'UP', components: {} } }],
    ['a JSON that is no object', { kind: 'wrong-shape', body: [] }],
  ] as const)('%s is not DBackup', async (_, what) => {
    const scene = dbackupScene({ faults: [{ on: { path: '/api/health', times: 99 }, what }] })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    nothingStarted(scene)
  })

  test('a server that has lost its database starts nothing', async () => {
    const what = { kind: 'wrong-shape', body: { status: 'unhealthy', database: 'disconnected' } } as const
    const scene = dbackupScene({ faults: [{ on: { path: '/api/health', times: 99 }, what }] })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'provider_unavailable' })
    nothingStarted(scene)
  })

  test.each([
    ['http://backup.example', 'insecure_url'],
    ['ftp://backup.example', 'invalid_input'],
    ['backup.example', 'invalid_input'],
    ['https://user:pass@backup.example', 'invalid_input'],
    ['https://backup.example?x=1', 'invalid_input'],
  ])('%s is refused before any request', async (url, reasonCode) => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'dbackup-url': url })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode })
    expect(scene.sent).toEqual([])
  })

  test('something that answers 200 to everything does not count as a permission', async () => {
    const faults = [{ on: { path: '/api/storage/*', times: 99 }, what: { kind: 'html-200' } }] as const
    const scene = dbackupScene({ faults })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    nothingStarted(scene)
  })
})

describe('the key', () => {
  test.each([
    ['disabled', 'is disabled'],
    ['expired', 'has expired'],
  ] as const)('%s is told', async (key, words) => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'dbackup-api-key': scene.emulator.keys[key] })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'unauthorized' })
    expect(verdict.message).toContain(words)
    nothingStarted(scene)
  })

  test('unknown is told, without the key', async () => {
    const scene = dbackupScene()
    const key = `dbackup_${'0'.repeat(60)}`
    const { verdict } = await scene.run({ 'dbackup-api-key': key })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'unauthorized' })
    expect(verdict.next).toContain('dbackup-api-key')
    nothingStarted(scene)
  })

  test('missing is told before any request', async () => {
    const scene = dbackupScene()
    const { verdict } = await scene.run({ 'dbackup-api-key': '' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'missing_credentials' })
    expect(scene.sent).toEqual([])
  })
})

const all: readonly Permission[] = ['jobs:read', 'jobs:execute', 'history:read', 'storage:read', 'storage:download']
const without = (...missing: Permission[]) => all.filter(one => !missing.includes(one))

describe('the permissions', () => {
  test.each([
    ['jobs:read', {}],
    ['jobs:execute', {}],
    ['history:read', {}],
    ['storage:read', {}],
    ['storage:download', { verify: 'download' }],
    ['storage:download', { 'download-path': 'here' }],
    ['storage:read', { verify: 'none', 'max-age-minutes': '60' }],
  ] as const)('%s is missed by name (%o)', async (permission, inputs) => {
    const scene = dbackupScene()
    const key = scene.emulator.control.addKey({ name: 'ci', permissions: without(permission) })
    const { verdict } = await scene.run({ ...inputs, 'dbackup-api-key': key })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(verdict.message).toContain(permission)
    expect(verdict.next).toContain('Grant the permission')
    nothingStarted(scene)
  })

  test('several missing ones come in one message', async () => {
    const scene = dbackupScene()
    const key = scene.emulator.control.addKey({ name: 'ci', permissions: without('jobs:execute', 'storage:read') })
    const { verdict } = await scene.run({ 'dbackup-api-key': key })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(verdict.message).toContain('jobs:execute')
    expect(verdict.message).toContain('storage:read')
    expect(verdict.message).not.toContain('jobs:read')
    nothingStarted(scene)
  })

  test('a key that may nothing hears of all five', async () => {
    const scene = dbackupScene()
    const inputs = { 'dbackup-api-key': scene.emulator.keys.none, 'download-path': 'here' }
    const { verdict } = await scene.run(inputs)
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    for (const permission of all) expect(verdict.message).toContain(permission)
    nothingStarted(scene)
  })

  test.each([
    [{ verify: 'none' }, without('storage:read', 'storage:download')],
    [{}, without('storage:download')],
    [{ verify: 'download' }, without('storage:read')],
    [{ verify: 'download', 'max-age-minutes': '60' }, without('storage:read')],
  ])('no more is asked for than is needed (%o)', async (inputs, permissions) => {
    const scene = dbackupScene()
    const key = scene.emulator.control.addKey({ name: 'ci', permissions })
    expect((await scene.run({ ...inputs, 'dbackup-api-key': key })).verdict.decision).toBe('pass')
  })

  test('a later release that answers 403 where it belongs is understood', async () => {
    const what = { kind: 'status', status: 403 } as const
    const faults = ['/api/jobs', '/api/storage/*'].map(path => ({ on: { path, times: 99 }, what }))
    const scene = dbackupScene({ faults })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(verdict.message).toContain('jobs:read')
    expect(verdict.message).toContain('storage:read')
    nothingStarted(scene)
  })
})

describe('without preflight', () => {
  test('only the jobs are read before the trigger', async () => {
    const { sent, run } = dbackupScene()
    expect((await run({ preflight: 'false' })).verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(sent.slice(0, 3).map(one => `${one.method} ${one.url.pathname}`)).toEqual([
      'GET /api/jobs',
      'GET /api/history',
      expect.stringMatching(/^POST .*\/run$/),
    ])
  })

  test('a missing permission to start is told by the trigger itself', async () => {
    const scene = dbackupScene()
    const key = scene.emulator.control.addKey({ name: 'ci', permissions: without('jobs:execute') })
    const { verdict } = await scene.run({ 'dbackup-api-key': key, preflight: 'false' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(verdict.message).toContain('jobs:execute')
    expect(scene.emulator.control.executions).toEqual([])
  })

  test('a missing permission to verify is found after the backup, and is no pass', async () => {
    const scene = dbackupScene()
    const key = scene.emulator.control.addKey({ name: 'ci', permissions: without('storage:read') })
    const { verdict, outputs } = await scene.run({ 'dbackup-api-key': key, preflight: 'false' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(verdict.message).toContain('storage:read')
    expect(outputs).toMatchObject({ status: 'Success', verified: 'false' })
  })
})

describe('a dry run', () => {
  test.each(['true', 'false'])('starts nothing and says so (preflight: %s)', async preflight => {
    const scene = dbackupScene()
    const { verdict, report } = await scene.run({ 'dry-run': 'true', job: 'Shop Daily\nShop Encrypted', preflight })
    expect(verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(verdict.message).toMatch(/dry run.*2 job/i)
    expect(JSON.stringify(report.tables)).toContain('Shop Encrypted')
    expect(scene.sent.some(one => one.url.pathname === '/api/health')).toBe(true)
    nothingStarted(scene)
  })

  test('finds the same faults as a real one', async () => {
    const scene = dbackupScene()
    const inputs = { 'dry-run': 'true', 'dbackup-api-key': scene.emulator.keys.read }
    expect((await scene.run(inputs)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    nothingStarted(scene)
  })
})
