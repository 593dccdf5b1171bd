import { expect, test } from 'vitest'
import { divioScene, LIVE } from '../../../../test/kit/divio-scene.ts'
import { NEVER_ENDS } from '../emulator/index.ts'

test.each([
  ['started', {}],
  ['followed', { 'if-busy': 'attach' }],
])('not waited for: it says that the deployment was %s', async (how, inputs) => {
  const { run, emulator } = divioScene()
  if (how === 'followed') emulator.control.deployAs('ada', { environment: LIVE })
  const result = await run({ 'wait-for-completion': 'false', ...inputs })
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'not_waited' })
  expect(result.verdict.message).toBe(
    `Deployment ${result.outputs['deployment-id']} was ${how} at Divio and not waited for, as asked.`,
  )
})

test.each([
  ['true', 'waited for in vain', {}],
  ['false', 'not waited for', { 'if-busy': 'fail' }],
])('timed-out is %s when a busy environment was %s', async (timedOut, _, inputs) => {
  const { run, emulator } = divioScene()
  emulator.control.deployAs('ada', { environment: LIVE, script: NEVER_ENDS })
  const result = await run({ 'timeout-minutes': '10', ...inputs })
  expect(result.verdict).toMatchObject({ reasonCode: 'environment_busy' })
  expect(result.outputs['timed-out']).toBe(timedOut)
})
