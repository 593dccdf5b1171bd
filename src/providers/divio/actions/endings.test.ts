import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { divioScene, SITE } from '../../../../test/kit/divio-scene.ts'
import { ENDS_WITHOUT_VERDICT, FAILS, MISLEADING_STATUS, NEVER_ENDS, NEVER_STARTS } from '../emulator/index.ts'

const POST = '/apps/v3/deployments/'

test('a failed deployment fails, with the end of its log', async () => {
  const { run, emulator, folder } = divioScene()
  emulator.control.scriptNext(FAILS)
  const result = await run({ 'log-file': 'logs/deploy.log' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
  expect(result.report.details[0]?.lines?.join('\n')).toContain('docker build')
  expect(result.outputs['log-file']).toBe(join(folder, 'logs/deploy.log').replaceAll('\\', '/'))
  expect(readFileSync(join(folder, 'logs/deploy.log'), 'utf8')).toContain('docker build')
})

test('the whole log of a good one is written, also when it is empty for a moment', async () => {
  const { run, emulator, folder } = divioScene()
  emulator.control.scriptNext({ logLagMs: 5_000 })
  const result = await run({ 'log-file': 'deploy.log' })
  expect(result.verdict.decision).toBe('pass')
  expect(readFileSync(join(folder, 'deploy.log'), 'utf8')).not.toBe('')
})

test('a log that stays empty is no file, and no failure', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext({ log: 'empty' })
  const result = await run({ 'log-file': 'deploy.log' })
  expect(result.verdict.decision).toBe('pass')
  expect(result.outputs['log-file']).toBe('')
  expect(result.report.notChecked.join('\n')).toContain('log-file was not written')
})

test('what has ended without a word on its success is unknown', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext(ENDS_WITHOUT_VERDICT)
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'provider_error' })
  expect(result.verdict.message).toContain('has ended (aborted), and Divio does not say whether it succeeded')
  expect(result.left).toEqual([])
})

test('the word on the success may come a moment after the end', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext({ verdictLagMs: 8_000 })
  expect((await run()).verdict.decision).toBe('pass')
})

test('the free text of the status decides nothing', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext(MISLEADING_STATUS)
  expect((await run()).verdict.decision).toBe('pass')
  emulator.control.scriptNext({ ...FAILS, endStatus: 'success' })
  expect((await run()).verdict.reasonCode).toBe('deployment_failed')
})

test.each([
  ['runs for ever', NEVER_ENDS],
  ['never starts', NEVER_STARTS],
])('what %s is timed out, and what goes on is said', async (_, script) => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext(script)
  const result = await run({ 'timeout-minutes': '15', 'log-file': 'deploy.log' })
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
  expect(result.outputs).toMatchObject({ 'timed-out': 'true', 'log-file': '' })
  expect(result.report.notes.join('\n')).toContain('no call that cancels one')
})

test('a cancelled job says that the deployment goes on', async () => {
  const { run } = divioScene()
  const result = await run({}, { cancelAfterMs: 60_000 })
  expect(result.verdict.reasonCode).toBe('cancelled')
  expect(result.finished.join('\n')).toContain('goes on at Divio')
})

test('not waiting claims nothing', async () => {
  const { run } = divioScene()
  const result = await run({ 'wait-for-completion': 'false' })
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'not_waited' })
})

test('an old commit behind a good deployment breaks the health check', async () => {
  const { run, emulator } = divioScene()
  const stale = emulator.control.commit({ application: 'harbour-map' })
  const github = { event: {}, repository: 'harbour/map', sha: stale, ref: 'refs/heads/main', actor: 'o', serverUrl: '' }
  const inputs = { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }
  expect((await run(inputs, { github })).verdict).toMatchObject({ decision: 'fail', reasonCode: 'health_check_failed' })
})

test('refresh-repository makes a fresh commit known before the deployment', async () => {
  const { run, emulator } = divioScene()
  const sha = emulator.control.commit({ application: 'harbour-map' })
  const github = { event: {}, repository: 'harbour/map', sha, ref: 'refs/heads/main', actor: 'o', serverUrl: '' }
  const result = await run(
    { 'refresh-repository': 'true', 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' },
    { github },
  )
  expect(result.verdict).toMatchObject({ decision: 'pass' })
  expect(result.outputs['revision']).toBe(sha)
})

test('a check that does not settle, or that there is nothing to check for, is told', async () => {
  const slow = divioScene({ checkMs: 3_600_000 })
  const result = await slow.run({ 'refresh-repository': 'true' })
  expect(result.verdict.decision).toBe('pass')
  expect(result.report.notes.join('\n')).toContain('did not confirm that it has fetched the repository')
  const hosted = await divioScene().run({ application: 'tide-tables', 'refresh-repository': 'true' })
  expect(hosted.report.notes.join('\n')).toContain('Divio holds the repository of the application itself')
})

test('a check that is refused is told, and the deployment is made all the same', async () => {
  const on = { method: 'POST', path: '/apps/v3/repositories/:uuid/check/' }
  const what = { kind: 'status', status: 400, body: '{"branch":["No such branch."]}' } as const
  const { run } = divioScene({ faults: [{ on, what }] })
  const result = await run({ 'refresh-repository': 'true' })
  expect(result.verdict.decision).toBe('pass')
  expect(result.report.notes.join('\n')).toContain('branch: No such branch')
})

test.each([
  ['reset-before-headers', 'after', 'warn'],
  ['reset-before-headers', 'before', 'pass'],
  ['stall-headers', 'after', 'warn'],
] as const)('a lost answer to the trigger (%s, %s) leads to one deployment, and %s', async (kind, when, decision) => {
  const { run, emulator } = divioScene({ faults: [{ on: { method: 'POST', path: POST }, when, what: { kind } }] })
  const result = await run()
  expect(result.verdict).toMatchObject({ decision, reasonCode: 'ok' })
  expect(result.verdict.message.includes("it may be somebody else's")).toBe(decision === 'warn')
  expect(emulator.control.madeByApi).toHaveLength(1)
})

test('what was found after a lost answer passes when the health check proves the revision', async () => {
  const on = { method: 'POST', path: POST }
  const { run } = divioScene({ faults: [{ on, when: 'after', what: { kind: 'reset-before-headers' } }] })
  const health = { 'health-check-url': `${SITE}/version` }
  expect((await run({ ...health, 'health-check-match': '{revision}' })).verdict.decision).toBe('pass')
  const unproved = divioScene({ faults: [{ on, when: 'after', what: { kind: 'reset-before-headers' } }] })
  expect((await unproved.run(health)).verdict.decision).toBe('warn')
})

test('the free text of the status is a word in sentences', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptNext({ ...FAILS, endStatus: `fail\u001b[31med\n## all of it\n${'x'.repeat(500)}` })
  const result = await run()
  expect(result.outputs['status']).toBe(`fail [31med ## all of it ${'x'.repeat(60)}`.slice(0, 60))
  expect(result.verdict.message.length).toBeLessThan(200)
})

test('what was found after a lost answer is followed as probably ours, in a list of any order', async () => {
  const { run, emulator } = divioScene({
    deploymentOrder: 'oldest-first',
    faults: [{ on: { method: 'POST', path: POST }, when: 'after', what: { kind: 'cut-mid-body' } }],
  })
  const result = await run()
  expect(emulator.control.madeByApi).toHaveLength(1)
  expect(result.report.notes.join('\n')).toContain('is probably ours')
})

test('required variables that are not set are all named, and nothing is deployed', async () => {
  const { run, emulator } = divioScene()
  const names = 'MAP_API_KEY\nFEATURE_FLAGS\nSTAGE\nmap_api_key'
  const result = await run({ 'environment-variables-required': names, backup: 'before-deploy' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'variables_missing' })
  expect(result.verdict.message).toContain('FEATURE_FLAGS, STAGE, map_api_key.')
  expect(emulator.control.backupsMadeByApi).toEqual([])
  expect((await run({ 'environment-variables-required': 'MAP_API_KEY' })).verdict.decision).toBe('pass')
})
