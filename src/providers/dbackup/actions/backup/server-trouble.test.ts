import { describe, expect, test } from 'vitest'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'
import type { Fault } from '../../../../sandbox/faults.ts'

const pass = { decision: 'pass', reasonCode: 'ok' }

describe('the server restarts in the middle of a run', () => {
  test.each([undefined, 502, 503] as const)('which it calls failed afterwards (meanwhile: %s)', async proxyStatus => {
    const scene = dbackupScene()
    const restart = { afterMs: 10_000, downMs: 120_000, ...(proxyStatus !== undefined && { proxyStatus }) }
    scene.emulator.control.script('Shop Daily', { runMs: 60_000, restart })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
    expect(verdict.message).toContain('interrupted')
  })

  test('while ours waits in the queue', async () => {
    const scene = dbackupScene()
    const { control } = scene.emulator
    control.startRun({ job: 'Shop Files', trigger: 'Scheduler', script: { runMs: 600_000 } })
    control.takeDown({ at: scene.clock.now() + 60_000, downMs: 90_000 })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
  })

  test('and does not come back: after some minutes that is the verdict, and the execution is named', async () => {
    const scene = dbackupScene()
    const restart = { afterMs: 10_000, downMs: 3_600_000 }
    scene.emulator.control.script('Shop Daily', { runMs: 60_000, restart })
    const { verdict, tookMs, report } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(tookMs).toBeGreaterThan(5 * 60_000)
    expect(tookMs).toBeLessThan(10 * 60_000)
    expect(report.notes.join(' ')).toContain(scene.emulator.control.executions[0]?.id)
  })

  test('before anything was started: a short one is sat out', async () => {
    const scene = dbackupScene()
    scene.emulator.control.takeDown({ downMs: 2_000 })
    expect((await scene.run()).verdict).toMatchObject(pass)
  })
})

describe('the rate limit, which comes as plain text without Retry-After', () => {
  test.each([
    ['/api/health', 'GET'],
    ['/api/jobs', 'GET'],
    ['/api/history', 'GET'],
    ['/api/jobs/:id/run', 'POST'],
    ['/api/executions/:id', 'GET'],
    ['/api/storage/:id/verify', 'POST'],
  ])('on %s is waited out', async (path, method) => {
    const fault: Fault = { on: { method, path, times: 2 }, what: { kind: 'status', status: 429 } }
    const { run } = dbackupScene({ faults: [fault] })
    const { verdict, tookMs } = await run()
    expect(verdict).toMatchObject(pass)
    // 15 and 30 seconds: the server's window is 30 or 60.
    expect(tookMs).toBeGreaterThan(45_000)
  })

  test('that never ends is told as such', async () => {
    const fault: Fault = { on: { path: '/api/*', times: 9999 }, what: { kind: 'status', status: 429 } }
    const { run } = dbackupScene({ faults: [fault] })
    expect((await run()).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'rate_limited' })
  })

  test('that a proxy writes as HTML is the same', async () => {
    const what = { kind: 'status', status: 429, body: '<html>slow down</html>', contentType: 'text/html' } as const
    const { run } = dbackupScene({ faults: [{ on: { path: '/api/*', times: 9999 }, what }] })
    expect((await run()).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'rate_limited' })
  })

  test('of the server is never reached by one run, however many jobs it has', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Job ${index}`)
    const world = {
      sources: [{ name: 'Shop Database' }],
      destinations: [{ name: 'Local Backups' }],
      jobs: names.map(name => ({ name, destinations: ['Local Backups'] })),
    }
    const { emulator, run } = dbackupScene({ world, maxConcurrentJobs: 10 })
    const { verdict } = await run({ job: names.join('\n'), concurrency: '12' })
    expect(verdict).toMatchObject(pass)
    expect(emulator.journal.entries.filter(entry => entry.status === 429)).toEqual([])
  })
})

test('stored secrets in the job list go nowhere', async () => {
  const { emulator, run } = dbackupScene()
  const authorization = `Bearer ${emulator.keys.full}`
  const answer = await emulator.handle(new Request('https://dbackup.test/api/jobs', { headers: { authorization } }))
  const [password = ''] = /[0-9a-f]{32}:[0-9a-f]{32}:[0-9a-f]+/.exec(await answer.text()) ?? []
  expect(password).not.toBe('')
  const result = await run({ job: 'Shop Daily\nShop Two Copies' })
  expect(JSON.stringify(result)).not.toContain(password)
})
