import { describe, expect, test } from 'vitest'
import { BASE, deploybotScene, FRESH, PRODUCTION, type SceneOptions } from '../../../../test/kit/deploybot-scene.ts'

/** Seconds after the start at which the triggers left. */
function triggersOf({ sent, clock }: ReturnType<typeof deploybotScene>, tookMs: number): readonly number[] {
  const start = clock.now() - tookMs
  return sent.filter(({ method }) => method === 'POST').map(({ at }) => Math.round((at - start) / 1000))
}

describe('a commit that DeployBot does not know yet', () => {
  test('is made known, and asked for again until it is', async () => {
    const scene = deploybotScene({ fetchMs: 12_000 })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(triggersOf(scene, result.tookMs)).toEqual([0, 5, 10, 15])
    expect(scene.emulator.control.refreshes).toBe(1)
    expect(scene.emulator.control.madeByApi).toHaveLength(1)
  })

  test('is given up after two minutes when the refresh is lost', async () => {
    const scene = deploybotScene({ refresh: 'lost' })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain(`Version ${FRESH} was not found`)
    expect(result.verdict.message).not.toContain('..')
    expect(result.tookMs).toBeGreaterThanOrEqual(120_000)
    expect(result.tookMs).toBeLessThan(130_000)
    expect(triggersOf(scene, result.tookMs).length).toBeLessThanOrEqual(26)
    expect(result.left).toEqual([])
  })

  test('is given up at the end of the time, when that comes first', async () => {
    const { run } = deploybotScene({ refresh: 'lost' })
    const result = await run({ 'timeout-minutes': '1' })
    expect(['invalid_input', 'timed_out']).toContain(result.verdict.reasonCode)
    expect(result.tookMs).toBeLessThanOrEqual(60_000)
  })

  test('is refused at once when nothing shall be made known', async () => {
    const scene = deploybotScene()
    const result = await scene.run({ 'refresh-repository': 'false' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(triggersOf(scene, result.tookMs)).toEqual([0])
    expect(scene.emulator.control.refreshes).toBe(0)
  })

  test('is followed up also when a later trigger loses its answer', async () => {
    const { run, emulator } = deploybotScene({
      faults: [
        {
          on: { method: 'POST', path: '/api/v1/deployments', nth: 2 },
          when: 'after',
          what: { kind: 'reset-before-headers' },
        },
      ],
    })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('on another branch, where the service refuses those', async () => {
    const scene = deploybotScene({ foreignBranch: 'refused' })
    const sha = scene.emulator.control.commit({ repository: 'shop', branches: ['feature'] })
    const result = await scene.run({ revision: sha })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  })

  test('for an environment without servers', async () => {
    const { run } = deploybotScene()
    const result = await run({ environment: 'drawing-board' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('Environment has no servers')
  })
})

describe('the refresh webhook', () => {
  test('is a secret: masked, and never told', async () => {
    const { run, emulator, sent } = deploybotScene()
    const result = await run()
    const called = sent.filter(({ url }) => url.pathname.startsWith('/webhook/'))
    expect(called).toHaveLength(1)
    const secret = called[0]?.url.pathname.split('/').at(-1) ?? ''
    expect(emulator.control.secrets).toContain(secret)
    expect(result.masked).toEqual(expect.arrayContaining([secret, called[0]?.url.href]))
    expect(called[0]?.headers['x-api-token']).toBeUndefined()
  })

  test.each<[string, SceneOptions]>([
    ['of another origin', { publicOrigin: 'https://elsewhere.example' }],
    [
      'that is refused',
      { faults: [{ on: { path: '/webhook/:secret', times: 9 }, what: { kind: 'status', status: 403 } }] },
    ],
    [
      'that breaks',
      { faults: [{ on: { path: '/webhook/:secret', times: 9 }, what: { kind: 'reset-before-headers' } }] },
    ],
  ])('%s is warned about, and a commit that is known is deployed', async (_, options) => {
    const { run, emulator, sent } = deploybotScene(options)
    // Somebody else's push has made it known.
    emulator.control.push({ repository: 'shop' })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.log.join('\n')).toMatch(/warning: DeployBot was not asked to fetch the repository/)
    expect(result.report.notes.join()).toContain('A fresh commit may not be known yet.')
    expect(sent.every(({ url }) => url.origin === BASE)).toBe(true)
  })

  test('is looked up also when only the id of the environment is given', async () => {
    const { run, emulator } = deploybotScene()
    const result = await run({ repository: '', environment: String(PRODUCTION) })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.refreshes).toBe(1)
  })
})
