import { describe, expect, test } from 'vitest'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'
import type { WorldSeed } from '../../emulator/options.ts'

const names = ['One', 'Two', 'Three', 'Four', 'Five']
const job = names.join('\n')
const world: WorldSeed = {
  sources: [{ name: 'Shop Database' }],
  destinations: [{ name: 'Local Backups' }],
  jobs: names.map(name => ({ name, destinations: ['Local Backups'] })),
}
const five = { world, maxConcurrentJobs: 10 }

/** Most executions of ours that were open at once. */
function mostAtOnce(executions: readonly { readonly startedAt: number; readonly endedAt: number | null }[]): number {
  const open = (at: number) => executions.filter(one => one.startedAt <= at && (one.endedAt ?? Infinity) > at).length
  return Math.max(...executions.map(one => open(one.startedAt)))
}

describe('several jobs', () => {
  test('all pass: one verdict, one row each, in the order of the input', async () => {
    const { emulator, run } = dbackupScene(five)
    const { verdict, outputs, detail } = await run({ job: 'Three\nOne\nTwo' })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(verdict.message).toContain('All 3')
    const rows = JSON.parse(outputs['executions-json'] ?? '')
    expect(rows.map((row: { job: { name: string } }) => row.job.name)).toEqual(['Three', 'One', 'Two'])
    expect(detail['executions']).toEqual(rows)
    expect(outputs['execution-id']).toBe(rows[0]['execution-id'])
    expect(emulator.control.accepted).toHaveLength(3)
    expect(Object.keys(verdict).sort()).toEqual(['decision', 'message', 'next', 'reasonCode'])
  })

  test.each([1, 2, 3, 5, 20])('no more than concurrency: %i side by side', async concurrency => {
    const { emulator, run } = dbackupScene(five)
    expect((await run({ job, concurrency: String(concurrency) })).verdict.decision).toBe('pass')
    expect(mostAtOnce(emulator.control.accepted)).toBe(Math.min(concurrency, 5))
  })

  test('on a server that runs one at a time they wait for each other', async () => {
    const { emulator, run } = dbackupScene({ world })
    expect((await run({ job, concurrency: '5' })).verdict.decision).toBe('pass')
    const running = emulator.control.accepted.toSorted((a, b) => a.startedAt - b.startedAt)
    expect(mostAtOnce(running)).toBe(1)
  })

  test('one that fails hides no other, and decides', async () => {
    const { emulator, run } = dbackupScene(five)
    emulator.control.script('Two', { failAt: 'Uploading', error: 'disk on fire' })
    const { verdict, outputs, report, log } = await run({ job })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
    expect(verdict.message).toContain('4 of 5')
    expect(verdict.message).toContain('"Two"')
    const rows = JSON.parse(outputs['executions-json'] ?? '') as { decision: string }[]
    expect(rows.map(row => row.decision)).toEqual(['pass', 'fail', 'pass', 'pass', 'pass'])
    expect(report.annotations).toHaveLength(1)
    expect(log.join('\n')).toContain('disk on fire')
  })

  test('a proved failure says more than something that was not observed', async () => {
    const { emulator, run } = dbackupScene(five)
    emulator.control.script('One', { statusWord: 'Perfected' })
    emulator.control.script('Two', { failAt: 'Uploading' })
    expect((await run({ job })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_failed' })
  })

  test('a server that is lost on one of them leaves the others their verdicts', async () => {
    const { emulator, run } = dbackupScene({
      ...five,
      wrap: (inner, scene) => async (request, signal) => {
        const two = scene.emulator.control.accepted.find(one => one.job === 'Two')?.id
        if (two !== undefined && request.url.includes(two)) return { kind: 'refused' }
        return await inner(request, signal)
      },
    })
    const { verdict, outputs } = await run({ job })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(JSON.parse(outputs['executions-json'] ?? '')).toHaveLength(5)
    expect(emulator.control.accepted).toHaveLength(5)
  })

  test('a reused one and a new one', async () => {
    const { clock, emulator, run } = dbackupScene(five)
    emulator.control.startRun({ job: 'One', trigger: 'Scheduler' })
    await clock.advance(60_000)
    const { verdict, outputs } = await run({ job: 'One\nTwo', 'max-age-minutes': '10' })
    expect(verdict.decision).toBe('pass')
    const rows = JSON.parse(outputs['executions-json'] ?? '') as { reused: boolean }[]
    expect(rows.map(row => row.reused)).toEqual([true, false])
    expect(emulator.control.accepted.map(one => one.job)).toEqual(['Two'])
  })

  test('the one whose turn comes after the time is up is not started', async () => {
    const { emulator, run } = dbackupScene({
      ...five,
      wrap:
        (inner, { clock }) =>
        async (request, signal) => {
          // Telling the first one to stop takes longer than there is time.
          if (/(?<!0{12})\/cancel$/.test(new URL(request.url).pathname)) await clock.sleep(20_000, signal)
          return await inner(request, signal)
        },
    })
    emulator.control.script('One', { runMs: 3_600_000 })
    const inputs = { job: 'One\nTwo', concurrency: '1', 'timeout-minutes': '5' }
    const { verdict } = await run(inputs)
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(emulator.control.accepted.map(one => one.job)).toEqual(['One'])
  })

  test('each is downloaded under its own name', async () => {
    const { folder, run } = dbackupScene(five)
    const { outputs } = await run({ job: 'One\nTwo', 'download-path': folder })
    const rows = JSON.parse(outputs['executions-json'] ?? '') as { 'download-path': string }[]
    expect(new Set(rows.map(row => row['download-path'])).size).toBe(2)
  })

  test('a cancel stops all that run and starts no more', async () => {
    const { emulator, run } = dbackupScene(five)
    const { verdict, finished, left } = await run({ job, concurrency: '2' }, { cancelAfterMs: 10_000 })
    expect(verdict.reasonCode).toBe('cancelled')
    expect(emulator.control.accepted.map(one => one.cancelRequested)).toEqual([true, true])
    expect(finished).toHaveLength(2)
    expect(left).toEqual([])
  })

  test('one that does not answer to the cancel does not keep the others from being told', async () => {
    const { emulator, run } = dbackupScene({
      ...five,
      wrap: (inner, scene) => async (request, signal) => {
        const [first] = scene.emulator.control.accepted
        const stuck = first !== undefined && request.url.includes(`${first.id}/cancel`)
        return stuck ? { kind: 'never' } : await inner(request, signal)
      },
    })
    const { verdict, finished } = await run({ job, concurrency: '3' }, { cancelAfterMs: 10_000 })
    expect(verdict.reasonCode).toBe('cancelled')
    expect(emulator.control.accepted.map(one => one.cancelRequested)).toEqual([false, true, true])
    expect(finished.join(' ')).toContain(emulator.control.accepted[0]?.id)
  })
})
