import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../test/kit/changed-json.ts'
import { deploybotScene, FRESH, PRODUCTION, SITE } from '../../../../test/kit/deploybot-scene.ts'
import type { Exchange } from '../../../sandbox/kit/exchange.ts'
import { FAILS, NEVER_ENDS, NO_CHANGE, SHOP_COMMITS } from '../emulator/index.ts'

const OLD = SHOP_COMMITS.newest
const rollback = { rollback: 'on-failure' }
const healthy = { ...rollback, 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }
const trigger = { method: 'POST', path: '/api/v1/deployments' }
/** The third one: the first is refused because the commit is not known yet. */
const ofRollback = { ...trigger, nth: 3 }

/** At first the service names no revision as live: where the wanted one is, nothing is put back. */
const nothingLive = (inner: Exchange) =>
  changedJson<{ entries: { current_version: string | null }[] }>(inner, /\/environments$/, ({ entries }) => {
    for (const one of entries) one.current_version = null
  })

describe('what it goes back to', () => {
  test('the newest other revision that was deployed successfully, pages back', async () => {
    const { run, emulator } = deploybotScene({ wrap: nothingLive })
    emulator.control.scriptNext(FAILS)
    // Of the blog, the same revision was tried 110 times before.
    const result = await run({ ...rollback, repository: 'blog', revision: 'e4b1907d2c5fa8366b0e94d1c7a85f23960db4e7' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(result.outputs['revision']).toBe('83d5c0f7e6a2914b38d70c5fa1e62b94d7f03a58')
    expect(emulator.control.madeByApi[1]).toMatchObject({ isRollback: true })
  })

  test('in a list that begins with the oldest too', async () => {
    const { run, emulator } = deploybotScene({ deploymentOrder: 'oldest-first', wrap: nothingLive })
    emulator.control.scriptNext(FAILS)
    const result = await run({ ...rollback, repository: 'blog', revision: 'e4b1907d2c5fa8366b0e94d1c7a85f23960db4e7' })
    expect(result.outputs).toMatchObject({
      'rolled-back': 'true',
      revision: '83d5c0f7e6a2914b38d70c5fa1e62b94d7f03a58',
    })
  })

  test('nothing, where nothing was ever deployed', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    const result = await run({ ...rollback, environment: 'Preview' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain('no earlier successful deployment')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})

describe('how it is deployed', () => {
  test('whole, when the service takes it for live: the failed one may have left a mixture', async () => {
    const { run, emulator } = deploybotScene({ sameVersion: 'skipped' })
    emulator.control.scriptNext(FAILS)
    const result = await run(rollback)
    expect(result.verdict).toMatchObject({ reasonCode: 'rolled_back' })
    expect(emulator.control.madeByApi).toMatchObject([{ fromScratch: false }, { fromScratch: true, version: OLD }])
  })

  test('as the difference, when the bad revision is live', async () => {
    const { run, emulator } = deploybotScene({ app: { broken: { [FRESH]: 'status' } } })
    const result = await run({ ...healthy, 'deploy-from-scratch': 'true' })
    expect(result.verdict).toMatchObject({ reasonCode: 'rolled_back' })
    expect(emulator.control.madeByApi).toMatchObject([{ fromScratch: true }, { fromScratch: false, version: OLD }])
  })

  test('with a comment that names the bad one and carries the mark', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    const result = await run({ ...rollback, comment: 'Release 7' })
    const [bad, good] = emulator.control.madeByApi
    expect(good?.comment).toMatch(
      new RegExp(`^\\[shipgate \\S+ \\w{8}\\] Rollback of deployment ${bad?.id}\\. Release 7$`),
    )
    expect(result.outputs).toMatchObject({
      'deployment-id': String(bad?.id),
      'rollback-deployment-id': String(good?.id),
      status: 'failed',
    })
  })
})

describe('it is not begun', () => {
  test('over a deployment that came since', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    emulator.control.after(30_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first })
    })
    const result = await run(rollback)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('when somebody has started the failed one again meanwhile', async () => {
    const { run, emulator } = deploybotScene({ latencyMs: 400 })
    const { control } = emulator
    control.scriptNext(FAILS)
    const isSearching = () => emulator.journal.entries.filter(({ path }) => path === '/api/v1/deployments').length >= 4
    const press = () => {
      const [own] = control.madeByApi
      if (own?.state === 'failed' && isSearching()) control.retry(own.id)
      else control.after(100, press)
    }
    control.after(70_000, press)
    const result = await run(rollback)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain('somebody started it again')
    expect(control.madeByApi).toHaveLength(1)
  })

  test.each([
    ['that was skipped', NO_CHANGE, 'deployment_skipped'],
    ['whose end was not seen', NEVER_ENDS, 'timed_out'],
  ])('after one %s', async (_, script, reasonCode) => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(script)
    const result = await run({ ...rollback, 'timeout-minutes': '5' })
    expect(result.verdict).toMatchObject({ reasonCode })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})

describe('its own verdict', () => {
  test('the site is not well with the old revision either', async () => {
    const { run } = deploybotScene({ app: { broken: { [FRESH]: 'status', [OLD]: 'status' } } })
    const result = await run(healthy)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain(`After the rollback to ${OLD}: The health check`)
    expect(result.outputs).toMatchObject({ 'rolled-back': 'false', revision: '' })
  })

  test.each([
    ['fails', FAILS, 'ended as failed'],
    ['is skipped', NO_CHANGE, 'ended as skipped'],
    ['does not end', NEVER_ENDS, 'still under way'],
  ])('it %s', async (_, script, words) => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS, script)
    const result = await run({ ...rollback, 'timeout-minutes': '5' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain(words)
    const timedOut = String(script === NEVER_ENDS)
    expect(result.outputs).toMatchObject({ 'rolled-back': 'false', revision: '', 'timed-out': timedOut })
  })

  test('somebody starts the bad one again while it is at work', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    emulator.control.after(90_000, control => control.retry(control.madeByApi[0]?.id ?? 0))
    const result = await run(rollback)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.outputs['rolled-back']).toBe('false')
  })

  test.each(['reset-before-headers', 'stall-headers', 'cut-mid-body'] as const)(
    'its answer is lost (%s): found by its mark',
    async kind => {
      const { run, emulator } = deploybotScene({ faults: [{ on: ofRollback, when: 'after', what: { kind } }] })
      emulator.control.scriptNext(FAILS)
      const result = await run(rollback)
      expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
      expect(emulator.control.madeByApi).toHaveLength(2)
    },
  )

  test('its answer is lost for good: not sent again, and said', async () => {
    const { run, emulator } = deploybotScene({ faults: [{ on: ofRollback, what: { kind: 'status', status: 504 } }] })
    emulator.control.scriptNext(FAILS)
    const result = await run(rollback)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain('Whether a deployment was started is not known')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})
