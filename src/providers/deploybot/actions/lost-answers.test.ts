import { describe, expect, test } from 'vitest'
import { deploybotScene, PRODUCTION } from '../../../../test/kit/deploybot-scene.ts'
import type { FaultKind } from '../../../sandbox/faults.ts'
import { SHOP_COMMITS } from '../emulator/index.ts'

/** Known to DeployBot, so that the very first trigger is the one. */
const known = { revision: SHOP_COMMITS.second }
const trigger = { method: 'POST', path: '/api/v1/deployments' }
const history = { method: 'GET', path: '/api/v1/deployments' }

const lost: readonly (readonly [string, FaultKind])[] = [
  ['the connection breaks', { kind: 'reset-before-headers' }],
  ['the answer is cut', { kind: 'cut-mid-body' }],
  ['the answer never begins', { kind: 'stall-headers' }],
  ['the answer stops half-way', { kind: 'stall-body' }],
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502 }],
  ['503', { kind: 'status', status: 503 }],
  ['504', { kind: 'status', status: 504 }],
  ['a login page', { kind: 'html-200' }],
  ['something else', { kind: 'wrong-shape' }],
  ['a redirect', { kind: 'redirect-same-origin' }],
]

describe('the answer to the trigger is lost', () => {
  test.each(lost)('after it took effect (%s): it is found by its mark and followed', async (_, what) => {
    const { run, emulator } = deploybotScene({ faults: [{ on: trigger, what, when: 'after' }] })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
    // The mark leaves no doubt.
    expect(result.report.notes.join()).not.toContain('lost')
  })

  test.each(lost.filter(([, what]) => !['cut-mid-body', 'stall-body', 'wrong-shape'].includes(what.kind)))(
    'before it took effect (%s): sent once more only when a complete look shows nothing and nothing can be on its way',
    async (name, what) => {
      const { run, emulator, sent } = deploybotScene({ faults: [{ on: trigger, what, when: 'before' }] })
      const result = await run(known)
      const triggers = sent.filter(({ method }) => method === 'POST')
      if (name === '502' || name === '504' || what.kind === 'stall-headers') {
        expect(result.verdict).toMatchObject({ decision: 'unknown' })
        expect(result.verdict.message).toContain('Whether a deployment was started is not known')
        expect(triggers).toHaveLength(1)
        expect(emulator.control.madeByApi).toEqual([])
      } else {
        expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
        expect(triggers).toHaveLength(2)
        expect(emulator.control.madeByApi).toHaveLength(1)
      }
    },
  )

  test('it takes effect long after the gateway has given up: found all the same', async () => {
    const { run, emulator } = deploybotScene({
      wrap:
        (inner, { clock }) =>
        async (request, signal) => {
          if (request.method !== 'POST') return await inner(request, signal)
          const late = request.clone()
          void clock.sleep(25_000).then(() => inner(late))
          return await inner(new Request(request.url, { headers: request.headers }), signal).then(answer =>
            answer.kind === 'response' ? { ...answer, status: 504 } : answer,
          )
        },
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test("somebody else's at the same moment is not taken for ours", async () => {
    const { run, emulator } = deploybotScene({
      faults: [{ on: trigger, what: { kind: 'status', status: 504 } }],
    })
    emulator.control.after(0, control => control.deployAs(61, { environment: PRODUCTION, version: known.revision }))
    emulator.control.after(500, control => {
      control.deployAs(57, { environment: PRODUCTION, version: known.revision, comment: '[shipgate 4711.2 iiiiiiii]' })
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'provider_unavailable' })
    expect(result.outputs['deployment-id'] ?? '').toBe('')
  })

  test('ours is found among many, in either order of the list', async () => {
    for (const deploymentOrder of ['newest-first', 'oldest-first'] as const) {
      const { run, emulator } = deploybotScene({
        deploymentOrder,
        faults: [{ on: trigger, what: { kind: 'reset-before-headers' }, when: 'after' }],
      })
      emulator.control.scriptNext({ queueMs: 600_000 })
      for (let at = 1; at <= 60; at++) {
        emulator.control.after(at, control => {
          control.deployAs(61, { environment: PRODUCTION, version: known.revision, script: { queueMs: 100 } })
        })
      }
      const result = await run(known)
      const own = emulator.control.madeByApi
      expect(own).toMatchObject([{ state: 'skipped' }])
      expect(result.log.join('\n')).toContain(`Found deployment ${own[0]?.id}`)
      expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    }
  })

  test('and the history cannot be read either: unknown, and it says to look there', async () => {
    const { run, emulator } = deploybotScene({
      faults: [
        { on: trigger, what: { kind: 'reset-before-headers' }, when: 'after' },
        { on: { ...history, nth: 2, times: 99 }, what: { kind: 'status', status: 500 } },
      ],
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(result.verdict.next).toContain('Look at DeployBot before running again')
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test('twice: not tried a third time', async () => {
    const { run, sent } = deploybotScene({
      faults: [{ on: { ...trigger, times: 9 }, what: { kind: 'reset-before-headers' } }],
    })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('when the time is up: nothing more is sent', async () => {
    const { run, sent } = deploybotScene({ faults: [{ on: trigger, what: { kind: 'stall-headers' } }] })
    const result = await run({ ...known, 'timeout-minutes': '0.4' })
    expect(result.verdict.decision).toBe('unknown')
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('a trigger that certainly did nothing is sent again', () => {
  test.each<[string, FaultKind]>([
    ['refused connection', { kind: 'refused' }],
    ['429', { kind: 'status', status: 429, retryAfter: 2 }],
    ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: 2 }],
  ])('%s', async (_, what) => {
    const { run, emulator } = deploybotScene({ faults: [{ on: { ...trigger, times: 2 }, what }] })
    const result = await run(known)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })
})
