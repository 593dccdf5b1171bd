import { describe, expect, test } from 'vitest'
import { deploybotScene, FRESH, type Inputs, PRODUCTION, type Scene } from '../../../../test/kit/deploybot-scene.ts'
import { type DeploymentScript, FAILS, NO_CHANGE, SHOP_COMMITS } from '../emulator/index.ts'

const OTHER = SHOP_COMMITS.second

interface Others {
  readonly version: string
  readonly script?: DeploymentScript
}

/** Ours waits long enough for others to come, ten seconds after another. */
async function overtakenBy(others: readonly Others[], inputs: Inputs = {}, scene: Scene = deploybotScene()) {
  const { control } = scene.emulator
  control.scriptNext({ queueMs: 60_000 })
  for (const [index, { version, script }] of others.entries()) {
    control.after(15_000 + index * 10_000, later => {
      later.deployAs(61, { environment: PRODUCTION, version, ...(script !== undefined && { script }) })
    })
  }
  const result = await scene.run(inputs)
  const [own] = control.madeByApi
  const theirs = control.deployments.filter(({ origin }) => origin === 'person').map(({ id }) => String(id))
  return { result, own: String(own?.id), theirs, control }
}

describe('skipped because of a newer one', () => {
  test('of the same revision: it is followed, and its success is a pass', async () => {
    const { result, own, theirs } = await overtakenBy([{ version: FRESH }])
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs).toMatchObject({ 'deployment-id': theirs[0], status: 'success', revision: FRESH })
    expect(result.report.notes.join()).toContain(`skipped deployment ${own} because deployment ${theirs[0]}`)
  })

  test('of the same revision that fails: so has ours, and nothing is put back over it', async () => {
    const { result, control } = await overtakenBy([{ version: FRESH, script: FAILS }], { rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
    expect(control.madeByApi).toHaveLength(1)
  })

  test('of another revision that succeeds: superseded, a warning', async () => {
    const { result, theirs } = await overtakenBy([{ version: OTHER }])
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
    expect(result.verdict.message).toContain(`${FRESH} was not deployed: deployment ${theirs[0]} of ${OTHER}`)
    expect(result.outputs['revision']).toBe('')
  })

  test('of another revision that fails: superseded, red', async () => {
    const { result, control } = await overtakenBy([{ version: OTHER, script: FAILS }], { rollback: 'on-failure' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_superseded' })
    expect(control.madeByApi).toHaveLength(1)
  })

  test('and that one because of the next: the last counts', async () => {
    const slow = { queueMs: 60_000 }
    const others = [
      { version: OTHER, script: slow },
      { version: SHOP_COMMITS.first, script: slow },
      { version: FRESH, script: slow },
    ]
    const { result, theirs } = await overtakenBy(others)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['deployment-id']).toBe(theirs[2])
  })

  test('and the one that was followed is skipped too, while one is at work between', async () => {
    const { result, theirs } = await overtakenBy([{ version: FRESH }, { version: FRESH, script: NO_CHANGE }])
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['deployment-id']).toBe(theirs[0])
  })

  test('but read a moment later only', async () => {
    const { result } = await overtakenBy([{ version: FRESH }], {}, deploybotScene({ skipMs: 20_000 }))
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test('is checked for its health as well', async () => {
    const scene = deploybotScene({ app: { broken: { [FRESH]: 'status' } } })
    const inputs = { 'health-check-url': 'https://shop.test/health', rollback: 'on-failure' }
    const { result, control } = await overtakenBy([{ version: FRESH }], inputs, scene)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'health_check_failed' })
    // It is somebody else's: not ours to put back.
    expect(control.madeByApi).toHaveLength(1)
  })

  test.each([
    ['fail', 'fail'],
    ['pass', 'skipped'],
  ])('on-skipped: %s', async (policy, decision) => {
    const { result } = await overtakenBy([{ version: FRESH }], { 'on-skipped': policy })
    expect(result.verdict).toMatchObject({ decision, reasonCode: 'deployment_skipped' })
    expect(result.outputs).toMatchObject({ status: 'skipped', revision: '' })
  })
})

describe('skipped because nothing has changed', () => {
  test.each([
    ['follow', 'fail'],
    ['fail', 'fail'],
    ['pass', 'skipped'],
  ])('on-skipped: %s gives %s', async (policy, decision) => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(NO_CHANGE)
    const result = await run({ 'on-skipped': policy })
    expect(result.verdict).toMatchObject({ decision, reasonCode: 'deployment_skipped' })
    if (policy !== 'pass') expect(result.verdict.message).toContain('no newer one to follow')
  })
})
