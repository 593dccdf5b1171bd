import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../test/kit/changed-json.ts'
import { deploybotScene, FRESH, PRODUCTION, type SceneOptions } from '../../../../test/kit/deploybot-scene.ts'
import type { Fault } from '../../../sandbox/faults.ts'
import { FAILS, SHOP_COMMITS } from '../emulator/index.ts'

const known = { revision: SHOP_COMMITS.second }
const trigger = { method: 'POST', path: '/api/v1/deployments' }
const lost = (when: 'before' | 'after'): Fault => ({ on: trigger, what: { kind: 'reset-before-headers' }, when })

interface Row {
  id: number
  environment_id: number
  comment?: string | null
}

describe('the mark', () => {
  test('comes first, so that it is found in a comment that was cut off', async () => {
    const { run, emulator } = deploybotScene({
      faults: [lost('after')],
      wrap: inner =>
        changedJson<{ entries: Row[] }>(inner, /\/deployments$/, ({ entries = [] }) => {
          for (const row of entries) row.comment = row.comment?.slice(0, 60) ?? null
        }),
    })
    const result = await run({ ...known, comment: 'All about this release. '.repeat(20) })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test.each<[string, (row: Row) => void]>([
    [
      'is not shown',
      row => {
        row.comment = 'by a robot'
      },
    ],
    ['would stand in a field that is not given', row => void delete row.comment],
  ])('%s: nothing is sent again', async (_, change) => {
    const { run, emulator, sent } = deploybotScene({
      faults: [lost('after')],
      wrap: inner =>
        changedJson<{ entries: Row[] }>(inner, /\/deployments$/, ({ entries = [] }) => entries.forEach(change)),
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(result.verdict.message).toContain(`deployment ${emulator.control.madeByApi[0]?.id} came meanwhile`)
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test("somebody else's of another revision is no reason against sending it once more", async () => {
    const { run, emulator } = deploybotScene({ faults: [lost('before')] })
    emulator.control.after(0, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script: { durationMs: 1_000 } })
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})

describe('an answer that was not asked for', () => {
  test.each<[string, (row: Row) => void]>([
    [
      'one that was there before',
      row => {
        row.id = 70_120
      },
    ],
    [
      'one of another environment',
      row => {
        row.environment_id = 901
      },
    ],
  ])('to the trigger (%s): the own one is looked for and followed', async (_, change) => {
    const { run, emulator } = deploybotScene({ wrap: changesTrigger(change) })
    expect(emulator.control.deployment(70_120).environmentId).toBe(PRODUCTION)
    const result = await run(known)
    const [own] = emulator.control.madeByApi
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['deployment-id']).toBe(String(own?.id))
    expect(result.log.join('\n')).toContain('DeployBot answered the trigger with')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test.each([
    ['a deployment', /\/deployments\/\d+$/],
    ['an environment', /\/environments\/842$/],
  ])('for %s: not taken for it', async (_, at) => {
    const { run } = deploybotScene({
      wrap: inner =>
        changedJson<Row>(inner, at, row => {
          row.id += 1
        }),
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(result.outputs['revision']).toBe('')
  })
})

test.each([
  ['a pass', {}, 'unknown', 'unexpected_response'],
  ['a rollback', FAILS, 'fail', 'rollback_failed'],
])('a history without the own deployment is no ground for %s', async (_, script, decision, reasonCode) => {
  const { run, emulator } = deploybotScene({
    wrap: (inner, { emulator: { control } }) =>
      changedJson<{ entries: Row[] }>(inner, /\/deployments$/, list => {
        if (Array.isArray(list.entries)) list.entries = list.entries.filter(({ id }) => id !== control.madeByApi[0]?.id)
      }),
  })
  emulator.control.scriptNext(script)
  const result = await run({ ...known, rollback: 'on-failure' })
  expect(result.verdict).toMatchObject({ decision, reasonCode })
  expect(emulator.control.madeByApi).toHaveLength(1)
})

describe('404 for the deployment that was just started', () => {
  const unknown = (times: number): SceneOptions => ({
    faults: [{ on: { method: 'GET', path: '/api/v1/deployments/:id', times }, what: { kind: 'status', status: 404 } }],
  })

  test('for a few looks is borne', async () => {
    const { run } = deploybotScene(unknown(4))
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['revision']).toBe(FRESH)
  })

  test('for longer: what became of it is not known', async () => {
    const { run, emulator } = deploybotScene(unknown(99))
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(result.verdict.message).toContain('does not know deployment')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})

function changesTrigger(change: (row: Row) => void): NonNullable<SceneOptions['wrap']> {
  return inner => async (request, signal) => {
    const isTrigger = request.method === 'POST'
    return await (isTrigger ? changedJson(inner, /\/deployments$/, change) : inner)(request, signal)
  }
}
