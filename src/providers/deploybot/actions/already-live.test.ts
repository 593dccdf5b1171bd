import { describe, expect, test } from 'vitest'
import { deploybotScene, PRODUCTION, type SceneOptions, SITE } from '../../../../test/kit/deploybot-scene.ts'
import { type DeploymentScript, FAILS, NEVER_ENDS, NO_CHANGE, SHOP_COMMITS } from '../emulator/index.ts'

const LIVE = SHOP_COMMITS.newest
const skip = { revision: LIVE, 'same-revision': 'skip' }
const health = { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }

/** Somebody else's deployment of another revision, made a while before the run. */
async function following(script: DeploymentScript, inputs: Readonly<Record<string, string>>) {
  const { run, emulator, clock } = deploybotScene()
  emulator.control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script })
  await clock.run(clock.sleep(90_000))
  return { result: await run(inputs), made: emulator.control.madeByApi }
}

describe('the service names the revision as live', () => {
  test.each([
    ['failed', FAILS],
    ['is at work', NEVER_ENDS],
    ['waits', { queueMs: 200_000 }],
  ])('but a later deployment of another one %s: it is deployed', async (_, script) => {
    for (const policy of ['skip', 'fail']) {
      const { result, made } = await following(script, { ...skip, 'same-revision': policy, 'timeout-minutes': '6' })
      expect(made).toMatchObject([{ version: LIVE }])
      expect(result.verdict.reasonCode).not.toBe('already_deployed')
      expect(result.log.join('\n')).toContain(`${LIVE} is named as live, but`)
    }
  })

  test('and a later one was skipped: nothing is started', async () => {
    const { result, made } = await following(NO_CHANGE, skip)
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'already_deployed' })
    expect(result.outputs).toMatchObject({ revision: LIVE, 'timed-out': 'false', 'rolled-back': 'false' })
    expect(made).toEqual([])
  })
})

describe('the health check of what is not deployed again', () => {
  async function checked(app: SceneOptions['app'], more: Readonly<Record<string, string>> = {}) {
    const { run, emulator } = deploybotScene({ ...(app !== undefined && { app }) })
    const result = await run({ ...skip, ...health, rollback: 'on-failure', ...more })
    expect(emulator.control.madeByApi).toEqual([])
    return result
  }

  test('is good: skipped', async () => {
    const result = await checked({})
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'already_deployed' })
    expect(result.outputs).toMatchObject({ revision: LIVE, health: 'healthy' })
  })

  test('is bad: red, and nothing is put back', async () => {
    const result = await checked({ broken: { [LIVE]: 'status' } })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'health_check_failed' })
    expect(result.outputs).toMatchObject({ health: 'wrong_answer' })
    expect(result.outputs['revision'] ?? '').toBe('')
  })

  test('is cut short: not observed', async () => {
    const result = await checked({ broken: { [LIVE]: 'status' } }, { 'timeout-minutes': '1' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
  })

  test('is left away in a dry run', async () => {
    const result = await checked({ broken: { [LIVE]: 'status' } }, { 'dry-run': 'true' })
    expect(result.verdict).toMatchObject({ reasonCode: 'already_deployed' })
  })
})
