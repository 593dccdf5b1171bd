import { describe, expect, test } from 'vitest'
import {
  deploybotScene,
  FRESH,
  type Inputs,
  PRODUCTION,
  type SceneOptions,
  SITE,
} from '../../../../test/kit/deploybot-scene.ts'
import { POST_HOOK_FAILS, SHOP_COMMITS } from '../emulator/index.ts'

const byRevision = { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }
const byStatus = { 'health-check-url': `${SITE}/health` }

async function checked(app: SceneOptions['app'], inputs: Inputs = byRevision) {
  const scene = deploybotScene({ ...(app !== undefined && { app }) })
  return { result: await scene.run(inputs), scene }
}

describe('a site that becomes well', () => {
  test.each<[string, SceneOptions['app'], Inputs?]>([
    ['at once', {}],
    ['after being down for half a minute', { downMs: 30_000 }],
    ['behind a proxy that says 502 meanwhile', { downMs: 30_000, downAs: 502 }],
    ['after the old version has answered for a while', { staleMs: 40_000 }],
    ['by a rolling restart, in which old and new answer in turn', { rollingMs: 50_000 }],
    ['after being slow', { slowMs: 8_000, slowForMs: 40_000 }],
    [
      'for those who send a header',
      { requires: { name: 'x-probe', value: 'letmein-8c1f' } },
      { ...byRevision, 'health-check-header': 'X-Probe: letmein-8c1f' },
    ],
    ['in the body of a page', {}, { 'health-check-url': `${SITE}/`, 'health-check-match': '<code>{revision}</code>' }],
    ['with a regular expression', {}, { ...byRevision, 'health-check-match': '/^{revision}\\s*$/' }],
    ['with more good answers in a row', { rollingMs: 20_000 }, { ...byRevision, 'health-check-successes': '6' }],
    ['after a grace', { downMs: 50_000 }, { ...byRevision, 'health-check-grace-seconds': '55' }],
  ])('%s', async (_, app, inputs) => {
    const { result, scene } = await checked(app, inputs)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.verdict.message).toContain('the health check is good')
    expect(result.outputs['health']).toBe('healthy')
    expect(scene.emulator.control.live(PRODUCTION)).toBe(FRESH)
    expect(JSON.stringify([result.log, result.report])).not.toContain('letmein')
  })
})

describe('a site that does not', () => {
  test.each<[string, SceneOptions['app'], string, string, Inputs?]>([
    ['shows the old version', { broken: { [FRESH]: 'old-version' } }, 'old_revision', 'still saw the old revision'],
    ['shows a 500', { broken: { [FRESH]: 'status' } }, 'wrong_answer', 'status 500'],
    ['shows another text', { broken: { [FRESH]: 'body' } }, 'wrong_answer', '"error"'],
    ['takes no connections', { broken: { [FRESH]: 'refused' } }, 'no_answer', 'no connection'],
    ['never answers', { broken: { [FRESH]: 'silent' } }, 'no_answer', 'no answer'],
    ['fails now and then', { failsEvery: 3 }, 'wrong_answer', '', { ...byRevision, 'health-check-successes': '4' }],
    ['wants a header that is not sent', { requires: { name: 'x-probe', value: 'x' } }, 'wrong_answer', 'status 401'],
  ])('%s', async (_, app, health, words, inputs) => {
    const { result } = await checked(app, inputs)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'health_check_failed' })
    expect(result.verdict.message).toContain(words)
    expect(result.outputs).toMatchObject({ health, revision: '', status: 'success' })
  })

  test('before the time of the action is up: not observed, and no rollback is begun', async () => {
    const scene = deploybotScene({ app: { broken: { [FRESH]: 'status' } } })
    const result = await scene.run({ ...byStatus, rollback: 'on-failure', 'timeout-minutes': '2' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(scene.emulator.control.madeByApi).toHaveLength(1)
  })
})

describe('what is live while the health is checked', () => {
  const slow = { ...byStatus, 'health-check-successes': '40', 'health-check-timeout-seconds': '300' }

  test('somebody else deploys meanwhile: without {revision} the good answers prove nothing of ours', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(75_000, control => {
      const script = { queueMs: 1_000, durationMs: 5_000 }
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script })
    })
    const result = await run(slow)
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
  })

  test('somebody else breaks it meanwhile', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(75_000, control => {
      const script = { queueMs: 1_000, durationMs: 5_000, ...POST_HOOK_FAILS }
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script })
    })
    const result = await run(slow)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_superseded' })
  })

  test('with {revision} the last good answer is the proof', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(69_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script: { durationMs: 600_000 } })
    })
    const result = await run(byRevision)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})
