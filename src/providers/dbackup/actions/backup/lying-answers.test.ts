import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../../test/kit/changed-json.ts'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'

const MINUTE = 60_000

interface VerifyAnswer {
  data: { actualChecksum?: string }
}

interface JobAnswer {
  destinations: unknown[]
}

interface HistoryAnswer {
  executions: { startedAt: string }[]
}

describe('an answer that is not about our run, or contradicts itself, proves nothing', () => {
  test('another execution in the place of ours', async () => {
    let other: string | null = null
    const scene = dbackupScene({
      wrap: inner => async (request, signal) => {
        const url = new URL(request.url)
        if (other === null || request.method !== 'GET' || !/^\/api\/executions\/(?!0000)/.test(url.pathname)) {
          return await inner(request, signal)
        }
        url.pathname = `/api/executions/${other}`
        return await inner(new Request(url, { headers: request.headers }), signal)
      },
    })
    other = scene.emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler' })
    await scene.clock.advance(MINUTE)
    scene.emulator.control.script('Shop Daily', { failAt: 'Uploading', error: 'boom' })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  })

  test('a verification that passed with two different checksums', async () => {
    const { run } = dbackupScene({
      wrap: inner =>
        changedJson<VerifyAnswer>(inner, /\/verify$/, answer => {
          answer.data.actualChecksum = 'f'.repeat(64)
        }),
    })
    expect((await run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'verification_failed' })
  })

  test('a copy that the job did not name', async () => {
    const { run } = dbackupScene({
      wrap: inner =>
        changedJson<JobAnswer[]>(inner, /\/api\/jobs$/, jobs => {
          for (const job of jobs) job.destinations = job.destinations.slice(0, 1)
        }),
    })
    const { verdict } = await run({ job: 'Shop Two Copies' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'verification_skipped' })
    expect(verdict.message).toContain('Second Copy')
  })

  test('a history that calls an old backup young', async () => {
    const { emulator, clock, run } = dbackupScene({
      wrap: inner =>
        changedJson<HistoryAnswer>(inner, /\/api\/history$/, history => {
          for (const row of history.executions) row.startedAt = '2099-01-01T00:00:00.000Z'
        }),
    })
    emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler' })
    await clock.advance(30 * 24 * 60 * MINUTE)
    const { outputs } = await run({ 'max-age-minutes': '30' })
    expect(outputs['reused']).not.toBe('true')
  })
})

test('what a reused backup was not checked for is told', async () => {
  const { emulator, clock, run } = dbackupScene()
  emulator.control.startRun({ job: 'Shop Daily', trigger: 'Scheduler' })
  await clock.advance(MINUTE)
  const { verdict, report } = await run({ 'max-age-minutes': '60', 'max-size-drop-percent': '10' })
  expect(verdict.reasonCode).toBe('backup_reused')
  expect(report.notChecked.join(' ')).toContain('no earlier successful backup')
})

describe('one foreign run that appears when the answer to the trigger is lost', () => {
  const collision = () =>
    dbackupScene({
      wrap: (inner, { emulator }) => {
        let struck = false
        return async (request, signal) => {
          if (struck || !new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
          struck = true
          emulator.control.startRun({ job: 'Shop Daily', trigger: 'Api', label: 'somebody else' })
          return { kind: 'reset' }
        }
      },
    })

  test('is followed with the doubt told, and no lock is claimed', async () => {
    const { verdict, report } = await collision().run({ lock: 'true' })
    expect(verdict.decision).toBe('pass')
    expect(report.notes.join(' ')).toMatch(/probably ours.*locked is not known/)
  })

  test('is not stopped when the job is cancelled, or when the time is up', async () => {
    const cancelled = collision()
    const { finished } = await cancelled.run({}, { cancelAfterMs: 10_000 })
    expect(finished.join(' ')).toContain('may be somebody else')
    expect(cancelled.emulator.control.executions.map(one => one.status)).not.toContain('Cancelled')
    expect(cancelled.sent.filter(one => /\/executions\/(?!0000)[^/]+\/cancel/.test(one.url.pathname))).toEqual([])
  })
})

test('the status that was last seen is told when the time is up', async () => {
  const { emulator, run } = dbackupScene()
  emulator.control.script('Shop Daily', { runMs: 60 * MINUTE })
  expect((await run({ 'timeout-minutes': '2' })).outputs['status']).toBe('Running')
})
