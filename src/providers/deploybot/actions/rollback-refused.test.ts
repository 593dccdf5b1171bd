import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../test/kit/changed-json.ts'
import { deploybotScene, FRESH, PRODUCTION, type SceneOptions, SITE } from '../../../../test/kit/deploybot-scene.ts'
import { NetworkFailure } from '../../../http/network-failure.ts'
import { FAILS, POST_HOOK_FAILS, SHOP_COMMITS } from '../emulator/index.ts'

const rollback = { rollback: 'on-failure' }
const known = { ...rollback, revision: SHOP_COMMITS.second }
const theirs = { environment: PRODUCTION, version: SHOP_COMMITS.first }

/** Somebody deploys right after the failed deployment's place was asked for its live revision. */
const deploysInBetween: SceneOptions['wrap'] = (inner, { emulator }) => {
  let done = false
  return async (request, signal) => {
    const answer = await inner(request, signal)
    const { pathname } = new URL(request.url)
    const [own] = emulator.control.madeByApi
    if (!done && pathname === `/api/v1/environments/${PRODUCTION}` && own?.state === 'failed') {
      done = true
      emulator.control.deployAs(61, theirs)
    }
    return answer
  }
}

describe('somebody deploys', () => {
  test('between the look for newer ones and the trigger of the rollback: it is not sent', async () => {
    const { run, emulator } = deploybotScene({ wrap: deploysInBetween })
    emulator.control.scriptNext(FAILS)
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toContain('came after it')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('while a lost trigger of the rollback is looked for: it is not sent again', async () => {
    const { run, emulator, sent } = deploybotScene({
      wrap: (inner, { emulator: { control } }) => {
        return async (request, signal) => {
          if (request.method !== 'POST' || control.madeByApi.length === 0) return await inner(request, signal)
          if (!control.deployments.some(({ origin }) => origin === 'person')) control.deployAs(61, theirs)
          return { kind: 'reset' }
        }
      },
    })
    emulator.control.scriptNext(FAILS)
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rollback_failed' })
    expect(result.verdict.message).toMatch(/not sent again, because deployment \d+ came meanwhile/)
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })
})

describe('it would do harm', () => {
  test('after a failed deployment of what was live before', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    const result = await run({ ...rollback, revision: SHOP_COMMITS.newest })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
    expect(result.verdict.message).toContain(`It was not rolled back: ${SHOP_COMMITS.newest} was live before as well.`)
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('but not when that one is ill as well', async () => {
    const { run, emulator } = deploybotScene({ app: { broken: { [SHOP_COMMITS.newest]: 'status' } } })
    const result = await run({
      ...rollback,
      revision: SHOP_COMMITS.newest,
      'health-check-url': `${SITE}/health`,
    })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(emulator.control.live(PRODUCTION)).not.toBe(SHOP_COMMITS.newest)
  })

  test.each([
    ['another', SHOP_COMMITS.first],
    ['an unknown', undefined],
  ])('after a failed deployment of %s revision than was asked for', async (_, version) => {
    const { run, emulator } = deploybotScene({
      wrap: inner =>
        changedJson<Row>(inner, /\/deployments\/\d+$/, row => {
          row.deployed_version = version
        }),
    })
    emulator.control.scriptNext(POST_HOOK_FAILS)
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
    expect(result.verdict.message).toContain('which was not asked for')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test.each([
    ['the name of the application is not found', new NetworkFailure('refused', 'no name', coded('ENOTFOUND')), 1],
    ['its certificate is not trusted', new NetworkFailure('tls', 'self-signed certificate'), 1],
    ['the host refuses the connection', new NetworkFailure('refused', 'no', coded('ECONNREFUSED')), 2],
  ])('%s: put back only where it may be the application', async (_, failure, deployments) => {
    const { run, emulator } = deploybotScene({ siteFails: failure })
    const result = await run({ ...rollback, 'health-check-url': `${SITE}/health` })
    expect(result.verdict.decision).toBe('fail')
    expect(emulator.control.madeByApi).toHaveLength(deployments)
    if (deployments > 1) return
    expect(result.verdict).toMatchObject({ reasonCode: 'health_check_failed' })
    expect(result.verdict.message).toContain('the runner never came as far as the application')
    expect(emulator.control.live(PRODUCTION)).toBe(FRESH)
  })
})

interface Row {
  deployed_version: string | undefined
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}
