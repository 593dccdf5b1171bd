import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dbackupRun } from '../../src/providers/dbackup/actions/dbackup-run.ts'
import { openStage } from '../kit/committed-action.ts'
import { nodeLines } from '../kit/node-lines.ts'

const declared = Object.keys(dbackupRun.outputs).sort()

for (const line of nodeLines()) {
  const title = line.folder === undefined ? `${line.title} (not run: ${line.missing})` : line.title
  test.skipIf(line.folder === undefined)(`a proved backup is green, and every output is set, on ${title}`, async () => {
    await using stage = await openStage()
    const result = await stage.run(
      { 'download-path': 'backups', lock: 'true' },
      line.folder === undefined ? {} : { nodeFolder: line.folder },
    )
    expect(result.conclusion, result.log).toBe('success')
    expect(Object.keys(result.outputs).sort()).toEqual(declared)
    expect(result.outputs).toMatchObject({
      decision: 'pass',
      'reason-code': 'ok',
      verified: 'true',
      reused: 'false',
      status: 'Success',
    })
    const file = result.outputs['download-path'] ?? ''
    expect(gunzipSync(readFileSync(file)).toString()).toContain('INSERT INTO')
    expect(result.outputs['sha256']).toBe(stage.emulator.control.expectedChecksum(result.outputs['execution-id'] ?? ''))
    expect(JSON.parse(result.outputs['result-json'] ?? '')).toMatchObject({ 'schema-version': 1, decision: 'pass' })
    expect(result.summary).toContain('### dbackup-run: passed')
    expect(result.annotations).toEqual([])
    expect(stage.emulator.violations).toEqual([])
    expect(stage.visible(result)).not.toContain(stage.emulator.keys.full)
  })
}

test('a failed backup is red, with the last lines of its log and all outputs', async () => {
  await using stage = await openStage()
  stage.emulator.control.script('Shop Daily', { failAt: 'Dumping Databases', error: 'pg_dump: connection refused' })
  const result = await stage.run({})
  expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
  expect(Object.keys(result.outputs).sort()).toEqual(declared)
  expect(result.outputs).toMatchObject({ decision: 'fail', 'reason-code': 'backup_failed', status: 'Failed' })
  expect(result.log).toContain('pg_dump: connection refused')
  expect(result.annotations[0]).toMatchObject({ level: 'error', title: 'dbackup-run: backup_failed' })
  expect(result.log).toContain('The clean-up step has nothing to do.')
})

test('all wrong inputs come in one message, before any request', async () => {
  await using stage = await openStage()
  const result = await stage.run({ verify: 'chekcsum', concurrency: 'many', 'timeout-minutes': '0', job: '' })
  expect(result.outputs).toMatchObject({ decision: 'fail', 'reason-code': 'invalid_input' })
  const message = result.annotations[0]?.message ?? ''
  for (const words of ['did you mean checksum', 'concurrency is "many"', 'timeout-minutes is 0', 'job is missing']) {
    expect(message).toContain(words)
  }
  expect(stage.emulator.journal.entries).toEqual([])
})

test('a run without the secret is skipped when that is asked for, and says which store to look at', async () => {
  await using stage = await openStage()
  const dependabot = { github: { actor: 'dependabot[bot]' } }
  const red = await stage.run({ 'dbackup-api-key': '' }, dependabot)
  expect(red.outputs).toMatchObject({ decision: 'fail', 'reason-code': 'missing_credentials' })
  const green = await stage.run({ 'dbackup-api-key': '', 'on-missing-credentials': 'skip' }, dependabot)
  expect(green.conclusion).toBe('success')
  expect(green.outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'missing_credentials' })
  expect(green.annotations[0]?.message).toContain('Dependabot')
})

test('on-unknown: warn keeps the decision and makes the step green', async () => {
  await using stage = await openStage()
  const gone = stage.server.origin
  await stage.server.close()
  const inputs = { 'dbackup-url': gone, 'max-retries': '0' }
  const red = await stage.run(inputs)
  expect(red).toMatchObject({ conclusion: 'failure', outputs: { decision: 'unknown', 'reason-code': 'network_error' } })
  const green = await stage.run({ ...inputs, 'on-unknown': 'warn' })
  expect(green).toMatchObject({
    conclusion: 'success',
    outputs: { decision: 'unknown', 'reason-code': 'network_error' },
  })
  expect(green.annotations[0]?.level).toBe('warning')
})

test('the composite forwards every input, and nothing of the caller reaches the process that could bend it', async () => {
  await using stage = await openStage()
  const preload = join(stage.folder, 'preload.cjs')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(preload, 'console.log("LOADED")')
  const result = await stage.run(
    { 'dry-run': 'true' },
    { env: { NODE_OPTIONS: `--require ${preload}`, NODE_DEBUG: 'http', DEBUG: '*' } },
  )
  expect(result.outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'dry_run' })
  expect(result.printed).not.toContain('LOADED')
  expect(result.rawStderr).toBe('')
  expect(stage.visible(result)).not.toContain(stage.emulator.keys.full)
  expect(stage.emulator.control.accepted).toEqual([])
})
