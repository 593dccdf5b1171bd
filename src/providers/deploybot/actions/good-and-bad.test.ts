import { describe, expect, test } from 'vitest'
import { deploybotScene, FRESH, PRODUCTION, SITE } from '../../../../test/kit/deploybot-scene.ts'
import { FAILS, POST_HOOK_FAILS, SHOP_COMMITS, SUCCEEDS_WITHOUT_EFFECT } from '../emulator/index.ts'

const healthy = { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }

describe('a deployment', () => {
  test('is proved by the service and by the site', async () => {
    const scene = deploybotScene()
    const result = await scene.run(healthy)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.verdict.message).toContain(`${FRESH} is live`)
    expect(result.outputs).toMatchObject({
      status: 'success',
      revision: FRESH,
      health: 'healthy',
      'rolled-back': 'false',
      'timed-out': 'false',
    })
    expect(scene.emulator.control.live(PRODUCTION)).toBe(FRESH)
  })

  test('that fails is red, and names the page that has the log', async () => {
    const scene = deploybotScene()
    scene.emulator.control.scriptNext(FAILS)
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
    expect(result.report.notes.join()).toContain(result.outputs['deployment-url'])
  })

  test('that the service calls good while the site shows the old revision fails its health check', async () => {
    const scene = deploybotScene()
    scene.emulator.control.scriptNext(SUCCEEDS_WITHOUT_EFFECT)
    const result = await scene.run(healthy)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'health_check_failed' })
    expect(result.outputs).toMatchObject({ health: 'old_revision', revision: '' })
  })
})

describe('a bad deployment with rollback: on-failure', () => {
  test.each([
    ['failed half-way', POST_HOOK_FAILS],
    ['failed before anything was live', FAILS],
  ])('that %s is put back', async (_, script) => {
    const scene = deploybotScene()
    const before = scene.emulator.control.live(PRODUCTION)
    scene.emulator.control.scriptNext(script)
    const result = await scene.run({ ...healthy, rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(result.outputs).toMatchObject({ 'rolled-back': 'true', revision: before })
    expect(scene.emulator.control.live(PRODUCTION)).toBe(before)
  })

  test('that breaks the site is put back', async () => {
    const scene = deploybotScene({ app: { broken: { [FRESH]: 'status' } } })
    const before = scene.emulator.control.live(PRODUCTION)
    const result = await scene.run({ ...healthy, rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(scene.emulator.control.live(PRODUCTION)).toBe(before)
  })

  test('is not put back over what somebody deployed since', async () => {
    const scene = deploybotScene({ app: { broken: { [FRESH]: 'status' } } })
    scene.emulator.control.after(100_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first })
    })
    const result = await scene.run({ ...healthy, rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain('came after it')
    expect(scene.emulator.control.madeByApi).toHaveLength(1)
  })

  test('whose rollback fails too says so', async () => {
    const scene = deploybotScene()
    scene.emulator.control.scriptNext(FAILS, FAILS)
    const result = await scene.run({ rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.outputs['rolled-back']).toBe('false')
    expect(result.outputs['rollback-deployment-id']).not.toBe('')
  })
})
