import { describe, expect, test } from 'vitest'
import { deploybotScene, FRESH, PRODUCTION, type SceneOptions } from '../../../../test/kit/deploybot-scene.ts'
import { FAILS, SHOP_COMMITS } from '../emulator/index.ts'

// Nobody outside knows how the service behaves in these. The action has to work whichever way it is.
const settings: readonly SceneOptions[] = [
  {},
  { latencyMs: 700 },
  { plainHttp: 'forwarded' },
  { forwardStatus: 307 },
  { unknownId: 'html' },
  { unknownPath: 'json' },
  { wrongMethod: 405 },
  { overLimit: 'refuse' },
  { badNumber: 'ignore' },
  { unknownAfter: 'first-page' },
  { unknownAfter: 'refuse' },
  { unknownFilter: 'refuse' },
  { nextUri: 'path' },
  { nextUri: 'query' },
  { nextUri: 'foreign' },
  { userOrder: 'id' },
  { listOrder: 'name' },
  { deploymentOrder: 'oldest-first' },
  { deploymentsFilter: 'required' },
  { environmentRepositoryId: 'integer' },
  { absentText: 'empty' },
  { absentText: 'missing' },
  { automaticUser: 'owner' },
  { defaultComment: 'absent' },
  { utcOffset: 330 },
  { utcOffset: at => (Math.floor(at / 30_000) % 2 === 0 ? 60 : 0) },
  { shortVersions: 'resolved' },
  { shortVersions: 'kept' },
  { foreignBranch: 'refused' },
  { noServers: 'accepted' },
  { textNumbers: 'refused' },
  { sameVersion: 'skipped' },
  { skipMs: 15_000 },
  { cancelledState: 'cancelled' },
  { fetchMs: 0 },
  { fetchMs: 60_000 },
  { refreshDeploys: false },
  { wrongSecret: 404 },
  { strict: false },
]

const named = settings.map(one => [JSON.stringify(one, (_, value) => (typeof value === 'function' ? '…' : value)), one])

describe.each(named as [string, SceneOptions][])('with %s', (_, options) => {
  test('a good deployment is a pass', async () => {
    const { run, emulator } = deploybotScene(options)
    const result = await run({ 'user-email': 'hugo.grau@fernhill.example' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.live(PRODUCTION)).toBe(FRESH)
  })

  test('an id that there is not is not found, and one that there is, is', async () => {
    const { run } = deploybotScene(options)
    const missing = await run({ environment: '999999', 'dry-run': 'true' })
    expect(missing.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
    const there = await run({ repository: '', environment: '901', 'dry-run': 'true' })
    expect(there.verdict).toMatchObject({ reasonCode: 'dry_run' })
  })

  test('a bad one is put back', async () => {
    const { run, emulator } = deploybotScene(options)
    emulator.control.scriptNext(FAILS)
    const result = await run({ rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(emulator.control.live(PRODUCTION)).toBe(SHOP_COMMITS.newest)
  })

  test('a lost answer is found', async () => {
    const faults = [
      {
        on: { method: 'POST', path: '/api/v1/deployments', nth: 1 },
        when: 'after',
        what: { kind: 'reset-before-headers' },
      },
    ] as const
    const { run, emulator } = deploybotScene({ ...options, faults })
    const result = await run({ revision: SHOP_COMMITS.second })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('one that took our place is followed', async () => {
    const { run, emulator } = deploybotScene(options)
    emulator.control.scriptNext({ queueMs: 90_000 })
    emulator.control.after(75_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.second })
    })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
  })

  test('on an automatic environment it is deployed once', async () => {
    const { run, emulator } = deploybotScene(options)
    emulator.control.setAutomatic(PRODUCTION, true)
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['revision']).toBe(FRESH)
  })
})

test.each(['resolved', 'kept'] as const)('an abbreviated commit, where it is taken (%s)', async shortVersions => {
  const { run, emulator } = deploybotScene({ shortVersions })
  const short = SHOP_COMMITS.second.slice(0, 9)
  const result = await run({ revision: short })
  expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(result.outputs['revision']).toBe(shortVersions === 'kept' ? short : SHOP_COMMITS.second)
  expect(emulator.control.madeByApi).toHaveLength(1)
})
