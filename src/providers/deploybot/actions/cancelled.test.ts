import { describe, expect, test } from 'vitest'
import { BASE, deploybotScene, FRESH, type How, type Inputs, SITE } from '../../../../test/kit/deploybot-scene.ts'
import { type DeploymentScript, FAILS, NEVER_ENDS, SHOP_COMMITS } from '../emulator/index.ts'

const known = { revision: SHOP_COMMITS.second }

interface Case extends How {
  readonly inputs?: Inputs
  readonly scripts?: readonly DeploymentScript[]
  readonly broken?: boolean
}

async function cancelled({ inputs = {}, scripts = [], broken = false, ...how }: Case) {
  const { run, emulator, sent } = deploybotScene({ app: broken ? { broken: { [FRESH]: 'status' } } : {} })
  emulator.control.scriptNext(...scripts)
  const result = await run(inputs, how)
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'cancelled' })
  return { result, sent, made: emulator.control.madeByApi, told: result.finished.join('\n') }
}

describe('the job is cancelled', () => {
  test.each<[string, Case]>([
    ['while names are looked up', { cancelOn: /^GET \/api\/v1\/environments$/ }],
    ['while the repository is made known', { cancelOn: /^GET \/webhook\// }],
    ['just before the trigger', { cancelOn: /^GET \/api\/v1\/deployments$/ }],
  ])('%s: nothing was started, and nothing is left to tell', async (_, given) => {
    const { made, result } = await cancelled(given)
    expect(made).toEqual([])
    expect(result.finished).toEqual([])
  })

  test('while a fresh commit is waited for: it does not claim to know', async () => {
    const { made, told } = await cancelled({ cancelAfterMs: 2_000 })
    expect(made).toEqual([])
    expect(told).toContain('The trigger was cut off')
  })

  test('in the middle of the trigger: it says that it is not known', async () => {
    const { told } = await cancelled({ inputs: known, cancelOn: /^POST / })
    expect(told).toContain('The trigger was cut off: whether DeployBot has started a deployment is not known.')
  })

  test.each<[string, Case]>([
    ['in the queue', { scripts: [{ queueMs: 600_000 }], cancelAfterMs: 60_000 }],
    ['at work', { scripts: [NEVER_ENDS], cancelAfterMs: 60_000 }],
  ])('while it is %s: it goes on, and its page is named', async (_, given) => {
    const { made, told, result } = await cancelled({ inputs: known, ...given })
    expect(made).toHaveLength(1)
    expect(told).toBe(
      `Deployment ${made[0]?.id} goes on at DeployBot: there is no call that cancels one (${BASE}/311/deployments/${made[0]?.id}).`,
    )
    expect(result.outputs).toMatchObject({ 'deployment-id': String(made[0]?.id), status: made[0]?.state })
  })

  test('while its revision is proved: it is over, and nothing is left', async () => {
    const { result, made } = await cancelled({ inputs: known, cancelOn: /^GET \/api\/v1\/environments\/842$/ })
    expect(made).toMatchObject([{ state: 'success' }])
    expect(result.finished).toEqual([])
    expect(result.report.notes.join()).toContain(`Deployment ${made[0]?.id} is live by the word of DeployBot, unproved`)
    expect(result.outputs['revision'] ?? '').toBe('')
  })

  test('during the health check', async () => {
    const health = { 'health-check-url': `${SITE}/health` }
    const { result, made } = await cancelled({ inputs: health, broken: true, cancelAfterMs: 120_000 })
    expect(result.finished).toEqual([])
    expect(result.report.notes.join()).toContain(
      `Deployment ${made[0]?.id} is live by the word of DeployBot, unproved, and was not put back.`,
    )
    expect(result.outputs).toMatchObject({ 'timed-out': 'false', 'rolled-back': 'false' })
  })

  test('while the rollback is at work: that goes on too', async () => {
    const inputs = { ...known, rollback: 'on-failure' }
    const { told, made, result } = await cancelled({ inputs, scripts: [FAILS, NEVER_ENDS], cancelAfterMs: 150_000 })
    expect(made).toHaveLength(2)
    expect(told).toContain(`Deployment ${made[1]?.id} goes on at DeployBot`)
    expect(told).not.toContain(`Deployment ${made[0]?.id} `)
    expect(result.outputs['rollback-deployment-id']).toBe(String(made[1]?.id))
    expect(result.report.notes.join()).toContain(`The rollback by deployment ${made[1]?.id} was under way (pending).`)
  })

  test('before the rollback is sent: it says that nothing was put back', async () => {
    const inputs = { ...known, rollback: 'on-failure' }
    const { made, result } = await cancelled({
      inputs,
      scripts: [FAILS],
      cancelOn: /^GET \/api\/v1\/environments\/842$/,
    })
    expect(made).toHaveLength(1)
    expect(result.report.notes.join()).toContain(`Deployment ${made[0]?.id} has failed (failed) and was not put back.`)
  })

  test('while the rollback is proved', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    const inputs = { ...known, rollback: 'on-failure', 'health-check-url': `${SITE}/health` }
    const result = await run({ ...inputs, 'health-check-grace-seconds': '200' }, { cancelAfterMs: 250_000 })
    expect(result.verdict).toMatchObject({ reasonCode: 'cancelled' })
    const [, back] = emulator.control.madeByApi
    expect(result.report.notes.join()).toContain(`The rollback by deployment ${back?.id} ended (success)`)
  })

  test('in the middle of the trigger of the rollback', async () => {
    const { run, emulator } = deploybotScene({
      wrap: inner => async (request, signal) => {
        const isSecond = request.method === 'POST' && emulator.control.madeByApi.length === 1
        return isSecond ? await new Promise<never>(() => undefined) : await inner(request, signal)
      },
    })
    emulator.control.scriptNext(FAILS)
    const result = await run({ ...known, rollback: 'on-failure' }, { cancelAfterMs: 90_000 })
    expect(result.verdict).toMatchObject({ reasonCode: 'cancelled' })
    expect(result.finished.join()).toContain('The trigger of the rollback was cut off')
  })

  test('while the deployment that took our place is followed: that is not ours to tell', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext({ queueMs: 60_000 })
    emulator.control.after(20_000, control => {
      control.deployAs(61, { environment: 842, version: FRESH, script: NEVER_ENDS })
    })
    const result = await run({}, { cancelAfterMs: 90_000 })
    expect(result.verdict).toMatchObject({ reasonCode: 'cancelled' })
    expect(result.finished).toEqual([])
  })
})
