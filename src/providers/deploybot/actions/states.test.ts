import { describe, expect, test } from 'vitest'
import { deploybotScene, FRESH, PRODUCTION } from '../../../../test/kit/deploybot-scene.ts'
import { FAILS, NEVER_ENDS, NEVER_STARTS, SHOP_COMMITS } from '../emulator/index.ts'

describe('the words of the service', () => {
  test('waiting is the queue, pending is the work', async () => {
    const { run } = deploybotScene()
    const { log } = await run()
    const told = log.filter(line => /^Deployment \d+: /.test(line)).map(line => line.replace(/,.*/, ''))
    expect(told.map(line => line.replace(/^Deployment \d+: /, ''))).toEqual([
      'queued (waiting)',
      'running (pending)',
      'succeeded (success)',
    ])
  })

  test('an unknown one is warned about once, and the looking goes on', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext({ unknownState: { word: 'wait', ms: 40_000 } })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    const warnings = result.log.filter(line => line.startsWith('warning: '))
    expect(warnings).toEqual(['warning: DeployBot says "wait", which is not a known state; still looking.'])
  })

  test('one that never becomes known ends with the time, as unknown', async () => {
    const { run, emulator } = deploybotScene({ cancelledState: 'cancelled\nby\u0000 Ines' })
    emulator.control.scriptNext(NEVER_ENDS)
    emulator.control.after(60_000, control => control.cancel(control.madeByApi[0]?.id ?? 0))
    const result = await run({ 'timeout-minutes': '5' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(result.outputs['timed-out']).toBe('true')
  })

  test('a deployment that somebody cancels in the web interface has failed', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(30_000, control => control.cancel(control.madeByApi[0]?.id ?? 0))
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
  })

  test('one that failed and was retried before it was seen to fail is good when it ends well', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(FAILS)
    emulator.control.after(70_100, control => control.retry(control.madeByApi[0]?.id ?? 0))
    const result = await run({ 'poll-interval-seconds': '30' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})

describe('the time is up', () => {
  test.each([
    ['in the queue', NEVER_STARTS, 'waiting', 'still queued'],
    ['at work', NEVER_ENDS, 'pending', 'still under way'],
  ])('%s: unknown, and it says what goes on', async (_, script, status, words) => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(script)
    const result = await run({ 'timeout-minutes': '3' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(result.verdict.message).toContain(words)
    expect(result.verdict.next).toContain('It goes on')
    expect(result.outputs).toMatchObject({ 'timed-out': 'true', status, revision: '' })
    expect(result.report.notes.join()).toContain(`Deployment ${result.outputs['deployment-id']} goes on`)
    expect(result.tookMs).toBeGreaterThan(170_000)
  })

  test('an end just before it is not missed', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext({ durationMs: 163_000 })
    const result = await run({ 'timeout-minutes': '3', 'poll-interval-seconds': '50' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test('while the deployment that took our place is followed: the outputs name that one', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext({ queueMs: 60_000 })
    emulator.control.after(20_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: FRESH, script: NEVER_ENDS })
    })
    const result = await run({ 'timeout-minutes': '3' })
    const theirs = emulator.control.deployments.findLast(({ origin }) => origin === 'person')
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(result.outputs).toMatchObject({ 'deployment-id': String(theirs?.id), status: 'pending' })
    expect(result.report.notes.join()).toContain(`Deployment ${theirs?.id} goes on`)
  })
})

describe('after a success', () => {
  test('that is of another revision than was asked for', async () => {
    const { run } = deploybotScene({
      wrap: inner => async (request, signal) => {
        // The service deploys what it takes for the newest.
        if (request.method !== 'POST') return await inner(request, signal)
        const body = { ...((await request.json()) as object), deployed_version: SHOP_COMMITS.second }
        return await inner(new Request(request, { method: 'POST', body: JSON.stringify(body) }), signal)
      },
    })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'revision_mismatch' })
    expect(result.verdict.message).toContain(SHOP_COMMITS.second)
    expect(result.outputs['revision']).toBe('')
  })

  test('another one that came after it and is live counts', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(20_000, control => {
      const script = { queueMs: 1_000, durationMs: 1_000 }
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script })
    })
    const result = await run({ 'poll-interval-seconds': '45' })
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
    expect(emulator.control.live(PRODUCTION)).toBe(SHOP_COMMITS.first)
  })

  test.each([
    ['that is at work', { durationMs: 300_000 }, 'warn', '(pending)'],
    ['that left a mess', { queueMs: 1_000, durationMs: 1_000, ...FAILS }, 'fail', '(failed)'],
  ] as const)('another one %s takes the proof away', async (_, script, decision, words) => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(20_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script })
    })
    const result = await run({ 'poll-interval-seconds': '50' })
    expect(result.verdict).toMatchObject({ decision, reasonCode: 'deployment_superseded' })
    expect(result.verdict.message).toContain(words)
  })

  test('an older one that somebody starts again takes the proof away too', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(40_000, control => control.retry(70_120, { queueMs: 1_000 }))
    const result = await run({ 'poll-interval-seconds': '40' })
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
  })

  test('another one that still waits does not', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.after(20_000, control => {
      control.deployAs(61, { environment: PRODUCTION, version: SHOP_COMMITS.first, script: NEVER_STARTS })
    })
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})
