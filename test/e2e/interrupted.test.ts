import { expect, test } from 'vitest'
import type { CompositeResult } from '../../src/sandbox/composite/index.ts'
import { openStage, type Stage } from '../kit/committed-action.ts'

// Slow enough that the backup certainly still runs when the first state is printed.
const SLOW = { speed: 1 }

/** Starts a run and calls `strike` once the backup is under way. */
async function interrupt(stage: Stage, kind: 'cancel' | 'kill'): Promise<CompositeResult> {
  const controller = new AbortController()
  stage.emulator.control.script('Shop Daily', { runMs: 600_000 })
  return await stage.run(
    {},
    {
      [kind]: controller.signal,
      onOutput: entry => {
        if (/^Running/.test(entry)) controller.abort()
      },
    },
  )
}

const told = (stage: Stage) =>
  stage.emulator.journal.entries.filter(
    entry => entry.method === 'POST' && /\/executions\/[^0][^/]*\/cancel$/.test(entry.path),
  )

test('SIGINT in the middle of a run: the server is told, outputs and summary are written, the step is red', async () => {
  await using stage = await openStage(SLOW)
  const result = await interrupt(stage, 'cancel')
  expect(result.conclusion, result.log).toBe('cancelled')
  expect(result.steps[0]?.exitCode).toBe(1)
  const [execution, ...others] = stage.emulator.control.accepted
  expect(others).toEqual([])
  expect(told(stage).map(entry => entry.path)).toEqual([`/api/executions/${execution?.id}/cancel`])
  expect(result.outputs).toMatchObject({
    decision: 'unknown',
    'reason-code': 'cancelled',
    'execution-id': execution?.id,
  })
  expect(result.summary).toContain('was told to stop')
  expect(result.log).toContain('The clean-up step has nothing to do.')
  expect(stage.visible(result)).not.toContain(stage.emulator.keys.full)
})

test('a killed process is cleaned up by the finish step, which writes what the first could not', async () => {
  await using stage = await openStage(SLOW)
  const result = await interrupt(stage, 'kill')
  expect(result.conclusion, result.log).toBe('failure')
  const [execution] = stage.emulator.control.accepted
  expect(told(stage).map(entry => entry.path)).toEqual([`/api/executions/${execution?.id}/cancel`])
  expect(result.outputs).toMatchObject({
    decision: 'unknown',
    'reason-code': 'internal_error',
    'execution-id': execution?.id,
  })
  expect(result.summary).toContain('was told to stop')
  expect(result.outputs['started-at']).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(stage.visible(result)).not.toContain(stage.emulator.keys.full)
})
