import { expect, test } from 'vitest'
import { divioScene, LIVE } from '../../../../test/kit/divio-scene.ts'
import { ENDLESS_BACKUP, FAILED_BACKUP, HOLLOW_BACKUP, PARTIAL_BACKUP } from '../emulator/index.ts'

const POST = '/apps/v3/backups/'
const backup = { backup: 'before-deploy' }
const marked = /^Before a deployment \[shipgate 4711\.1 [a-z0-9]{8}\]$/

test('backs up what is provisioned, then deploys', async () => {
  const { run, emulator } = divioScene()
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'pass' })
  const [made] = emulator.control.backupsMadeByApi
  expect(made).toMatchObject({
    uuid: result.outputs['backup-id'],
    services: ['c2hq5xkv7znm3tpw6rlbd4yeao', 'f7zk3qxv2hnm6tpw5rlbd4yeao'],
    trigger: 'MANUAL',
    notes: expect.stringMatching(marked),
  })
  const [deployment] = emulator.control.madeByApi
  expect(Date.parse(result.outputs['backup-taken-at'] ?? '')).toBeLessThan(deployment?.createdAt ?? 0)
  expect(result.report.notChecked).toContain('Not in the backup, because not provisioned yet: database REPLICA.')
  expect(result.report.tables[0]?.rows.map(([of]) => of)).toEqual(['database DEFAULT', 'storage DEFAULT'])
  expect(result.report.timeline.map(({ label }) => label.split(' ')[0])).toContain('backup')
  expect(result.left).toEqual([])
})

test.each([
  ['a partial one', PARTIAL_BACKUP, 'backup_partial', /storage DEFAULT: bucket listing refused/],
  ['a failed one', FAILED_BACKUP, 'backup_failed', /database DEFAULT: dump failed/],
  ['an empty one', HOLLOW_BACKUP, 'backup_empty', /holds nothing of database DEFAULT/],
  ['one without parts', { listing: 'null' }, 'backup_empty', /no parts/],
  ['one with an empty list of parts', { listing: 'empty' }, 'backup_empty', /no parts/],
  [
    'a success with errors on a part',
    { ...PARTIAL_BACKUP, success: 'SUCCESS' },
    'backup_partial',
    /has errors, although Divio calls it a success/,
  ],
] as const)('%s ends the action before the deployment', async (_, script, reasonCode, words) => {
  const { run, emulator } = divioScene()
  emulator.control.scriptBackups(script)
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode })
  expect(result.verdict.message).toMatch(words)
  expect(emulator.control.madeByApi).toEqual([])
  expect(result.outputs['backup-id']).toBe(emulator.control.backupsMadeByApi[0]?.uuid)
})

test.each([
  ['after the backup', 0],
  ['after a backup that was taken over', 10_000],
])('another deployment that has to be waited for %s makes it a warning with its age', async (_, maxAge) => {
  const { run, emulator, clock } = divioScene({
    wrap: (exchange, scene) => {
      let ready = false
      return async (request, signal) => {
        const { method, url } = request
        const answer = await exchange(request, signal)
        // The last thing that is read of a backup is a part of it.
        if (!ready && method === 'GET' && url.includes('/service-instance-backups/')) {
          ready = true
          const script = { durationMs: 40 * 60_000 }
          scene.emulator.control.deployAs('ada', { environment: LIVE, script })
        }
        return answer
      }
    },
  })
  const startedAt = clock.now()
  const result = await run({ ...backup, 'backup-max-age-minutes': String(maxAge), 'timeout-minutes': '120' })
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'ok' })
  expect(result.verdict.message).toMatch(
    /Backup \S+, .+ old, is from before another deployment that had to be waited for/,
  )
  expect(clock.now() - startedAt).toBeGreaterThan(40 * 60_000)
  expect(emulator.control.madeByApi).toHaveLength(1)
})

test('somebody who is quicker after the backup makes it a warning, too', async () => {
  const { run } = divioScene({
    wrap: (exchange, scene) => {
      let done = false
      return (request, signal) => {
        if (!done && request.method === 'POST' && new URL(request.url).pathname === '/apps/v3/deployments/') {
          done = true
          scene.emulator.control.deployAs('ada', { environment: LIVE })
        }
        return exchange(request, signal)
      }
    },
  })
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'ok' })
  expect(result.verdict.message).toContain('lacks what has changed since')
})

test('a wait before the backup leaves it as good as new', async () => {
  const { run, emulator } = divioScene()
  emulator.control.deployAs('ada', { environment: LIVE })
  expect((await run(backup)).verdict.decision).toBe('pass')
})

test('a backup that has ended without a word is unknown, and nothing is deployed', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptBackups({ success: null })
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'provider_error' })
  expect(emulator.control.madeByApi).toEqual([])
})

test('an empty storage is a backup, and parts may end a little late', async () => {
  const { run, emulator } = divioScene({ successWhileWorking: 'SUCCESS', noErrors: 'null' })
  emulator.control.scriptBackups({ instances: { STORAGE: { size: 0 } }, instancesLateMs: 6_000 })
  expect((await run(backup)).verdict.decision).toBe('pass')
})

test('a backup that never ends is timed out and told, and nothing is deployed', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptBackups(ENDLESS_BACKUP)
  const result = await run({ ...backup, 'timeout-minutes': '20' })
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
  expect(result.verdict.next).toContain('It goes on at Divio.')
  expect(emulator.control.madeByApi).toEqual([])
})

test('a backup that Divio no longer tells of is said to go on', async () => {
  const on = { method: 'GET', path: '/apps/v3/backups/:uuid/', times: 99 }
  const { run, emulator } = divioScene({ faults: [{ on, what: { kind: 'status', status: 403 } }] })
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
  expect(result.report.notes).toContain(
    `Backup ${emulator.control.backupsMadeByApi[0]?.uuid} was not seen to end, and nothing was deployed. It goes on at Divio: there is no call that cancels one.`,
  )
})

test('a cancel during the backup says that it goes on', async () => {
  const { run, emulator } = divioScene()
  const result = await run(backup, { cancelAfterMs: 5_000 })
  const [made] = emulator.control.backupsMadeByApi
  expect(result.finished).toEqual([
    `Backup ${made?.uuid} goes on at Divio: there is no call that cancels one. The deployment was not begun.`,
  ])
})

test('a cancel while the backup is asked for says that one may have been started', async () => {
  const { run } = divioScene()
  const result = await run(backup, { cancelOn: /^POST \/apps\/v3\/backups\/$/ })
  expect(result.finished.join('\n')).toContain('The start of the backup was cut off')
})

test('an environment without data cannot be backed up', async () => {
  const { run } = divioScene()
  const result = await run({ ...backup, environment: 'pr-118' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
  expect(result.verdict.next).toContain('backup: none')
})

test.each([
  ['reset-before-headers', 'after'],
  ['reset-before-headers', 'before'],
  ['cut-mid-body', 'after'],
  ['stall-headers', 'after'],
] as const)('a lost answer (%s, %s) leads to one backup', async (kind, when) => {
  const { run, emulator } = divioScene({
    pageSize: 1,
    maxPageSize: 1,
    listOrder: 'oldest-first',
    faults: [{ on: { method: 'POST', path: POST }, when, what: { kind } }],
  })
  const result = await run(backup)
  expect(result.verdict.decision).toBe('pass')
  expect(emulator.control.backupsMadeByApi).toHaveLength(1)
})

test('what may still be under way is not asked for again', async () => {
  const { run, emulator } = divioScene({
    faults: [{ on: { method: 'POST', path: POST }, when: 'before', what: { kind: 'stall-headers' } }],
  })
  const result = await run(backup)
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
  expect(result.verdict.message).toContain('Whether a backup was started is not known')
  expect(emulator.control.backupsMadeByApi).toEqual([])
})

test('a refused backup is a failed one', async () => {
  const { run, emulator } = divioScene({ backupWhenBusy: 'refused' })
  const body = JSON.stringify({ services: ['Service instance is not available.'] })
  const refusing = divioScene({
    faults: [{ on: { method: 'POST', path: POST }, what: { kind: 'status', status: 400, body } }],
  })
  const result = await refusing.run(backup)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
  expect(result.verdict.message).toContain('services: Service instance is not available. No backup was made')
  expect((await run(backup)).verdict.decision).toBe('pass')
  expect(emulator.control.backupsMadeByApi).toHaveLength(1)
})
