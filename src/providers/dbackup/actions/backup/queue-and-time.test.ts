import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'

const MINUTE = 60_000
const pass = { decision: 'pass', reasonCode: 'ok' }
const timedOut = { decision: 'unknown', reasonCode: 'timed_out' }

function ours({ emulator }: Scene) {
  const [execution] = emulator.control.accepted
  if (execution === undefined) throw new Error('nothing was started')
  return execution
}

function cancels({ sent }: Scene): number {
  return sent.filter(one => /executions\/(?!0{8})[^/]+\/cancel$/.test(one.url.pathname)).length
}

describe('the queue', () => {
  test('waiting in it and running are counted apart', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 20 * MINUTE } })
    scene.emulator.control.script('Shop Daily', { runMs: 25 * MINUTE })
    const { verdict, outputs, report } = await scene.run({ 'queue-timeout-minutes': '22' })
    expect(verdict).toMatchObject(pass)
    const [row] = JSON.parse(outputs['executions-json'] ?? '')
    expect(row['queued-seconds']).toBeGreaterThanOrEqual(20 * 60)
    expect(row['queued-seconds']).toBeLessThan(22 * 60)
    expect(report.timeline.map(span => span.label)).toEqual(['queue', 'run'])
  })

  test('a run that did not wait shows no queue', async () => {
    const { report, outputs } = await dbackupScene().run()
    expect(report.timeline.map(span => span.label)).toEqual(['run'])
    expect(JSON.parse(outputs['executions-json'] ?? '')[0]['queued-seconds']).toBe(0)
  })

  test('its own time-out cancels what waits', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 50 * MINUTE } })
    const { verdict, report, tookMs } = await scene.run({ 'queue-timeout-minutes': '10' })
    expect(verdict).toMatchObject(timedOut)
    expect(verdict.message).toContain('queue')
    expect(tookMs).toBeGreaterThanOrEqual(10 * MINUTE)
    expect(tookMs).toBeLessThan(11 * MINUTE)
    expect(ours(scene).status).toBe('Cancelled')
    expect(report.notes.join(' ')).toContain('was told to stop')
  })

  test('what waits behind a verification is explained: it would wait for ever', async () => {
    const scene = dbackupScene()
    scene.emulator.control.occupy('Verification', 30_000)
    const { verdict } = await scene.run({ 'queue-timeout-minutes': '5' })
    expect(verdict).toMatchObject(timedOut)
    expect(verdict.next).toContain('verification')
    expect(ours(scene).status).toBe('Cancelled')
  })

  test('the end of the action comes before the end of the queue time-out', async () => {
    const scene = dbackupScene()
    scene.emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 50 * MINUTE } })
    const { verdict, tookMs } = await scene.run({ 'timeout-minutes': '3' })
    expect(verdict).toMatchObject(timedOut)
    expect(tookMs).toBeLessThanOrEqual(3 * MINUTE)
    expect(ours(scene).status).toBe('Cancelled')
  })
})

describe('a run that takes longer than the time there is', () => {
  test('is told to stop, and the note says that its step ends first', async () => {
    const scene = dbackupScene()
    scene.emulator.control.script('Shop Daily', { runMs: 60 * MINUTE })
    const { verdict, report, tookMs, outputs } = await scene.run({ 'timeout-minutes': '5' })
    expect(verdict).toMatchObject(timedOut)
    expect(tookMs).toBeLessThanOrEqual(5 * MINUTE)
    expect(ours(scene).cancelRequested).toBe(true)
    expect(cancels(scene)).toBe(1)
    expect(report.notes.join(' ')).toMatch(/told to stop.*step ends first/)
    expect(outputs['execution-id']).toBe(ours(scene).id)
  })

  test('goes on with cancel-on-timeout: false, and the note names it', async () => {
    const scene = dbackupScene()
    scene.emulator.control.script('Shop Daily', { runMs: 60 * MINUTE })
    const { verdict, report, outputs } = await scene.run({ 'timeout-minutes': '5', 'cancel-on-timeout': 'false' })
    expect(verdict).toMatchObject(timedOut)
    expect(cancels(scene)).toBe(0)
    expect(ours(scene)).toMatchObject({ cancelRequested: false, status: 'Running' })
    expect(report.notes.join(' ')).toContain(ours(scene).id)
    expect(report.notes.join(' ')).toContain('may still be running')
    expect(report.notes.join(' ')).toContain(outputs['execution-url'] ?? 'no url')
  })

  test('a cancel that fails is told', async () => {
    const faults = [
      { on: { path: '/api/executions/:id/cancel', nth: 2, times: 99 }, what: { kind: 'refused' } },
    ] as const
    const scene = dbackupScene({ faults })
    scene.emulator.control.script('Shop Daily', { runMs: 60 * MINUTE })
    const { verdict, report } = await scene.run({ 'timeout-minutes': '5' })
    expect(verdict).toMatchObject(timedOut)
    expect(report.notes.join(' ')).toContain('could not be cancelled and may still be running')
  })

  test('one that ends just before the last look is a pass', async () => {
    const scene = dbackupScene()
    scene.emulator.control.script('Shop Daily', { runMs: 5 * MINUTE - 11_000 })
    expect((await scene.run({ 'timeout-minutes': '5' })).verdict).toMatchObject(pass)
  })

  test('one that has ended is not cancelled because its log takes too long', async () => {
    const scene = dbackupScene({
      wrap: inner => (request, signal) => {
        const { pathname, search } = new URL(request.url)
        const isLog = pathname.startsWith('/api/executions/') && search.includes('includeLogs')
        return isLog ? Promise.resolve({ kind: 'never' as const }) : inner(request, signal)
      },
    })
    const { verdict, report, outputs } = await scene.run({ 'timeout-minutes': '2' })
    expect(verdict).toMatchObject(timedOut)
    expect(cancels(scene)).toBe(0)
    expect(report.notes.join(' ')).not.toContain('running')
    expect(outputs).toMatchObject({ status: 'Success', verified: 'false' })
  })
})

test('looks adapt: some sixty in an hour, and never more than the server allows', async () => {
  const scene = dbackupScene()
  scene.emulator.control.script('Shop Daily', { runMs: 55 * MINUTE })
  const { verdict, log } = await scene.run()
  expect(verdict).toMatchObject(pass)
  const looks = scene.sent.filter(one => one.url.pathname.startsWith('/api/executions/')).length
  expect(looks).toBeLessThan(100)
  const words = log.filter(line => line.includes('elapsed')).length
  // A line for each change of state and a heartbeat at most once a minute.
  expect(words).toBeLessThan(70)
  expect(words).toBeGreaterThan(5)
})

test('a poll interval that was asked for is kept', async () => {
  const scene = dbackupScene()
  const { verdict } = await scene.run({ 'poll-interval-seconds': '7' })
  expect(verdict).toMatchObject(pass)
  const { id } = ours(scene)
  const looks = scene.sent.filter(one => one.url.pathname.endsWith(id)).map(one => one.at)
  expect((looks[1] ?? 0) - (looks[0] ?? 0)).toBe(7_000)
})
