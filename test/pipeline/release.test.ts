import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ActionDefinition } from '../../src/actions/define.ts'
import { checkEvidence } from '../../src/actions/pipeline/evidence/check-evidence.ts'
import { renderSummary } from '../../src/host/summary.ts'
import type { InProcessResult } from '../kit/in-process.ts'
import { releaseScene, wholeRelease } from '../kit/release-scene.ts'

const PRODUCTION = 842
const BRAM = 61

/** The lines that a person sees first, without the empty ones between them. */
function firstLines({ verdict, report, tookMs }: InProcessResult): readonly string[] {
  const footer = { version: '0.0.0', ids: [], startedAt: '2026-11-20T18:00:00Z', durationSeconds: tookMs / 1000 }
  const lines = renderSummary({ action: 'pipeline', verdict, report, footer }).split('\n')
  return lines.filter(line => line !== '').slice(0, 5)
}

describe('a release', () => {
  test('that passes: side by side, then the deployment, with evidence that holds', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'evidence-file': 'out/evidence.json' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs).toMatchObject({
      'scan-decision': 'pass',
      'backup-decision': 'pass',
      'fetch-decision': 'pass',
      'deploy-decision': 'pass',
      'deploy-revision': scene.world.revision,
      'backup-verified': 'true',
      'overridden-stages': '',
    })
    expect(scene.world.deploybot.control.live(PRODUCTION)).toBe(scene.world.revision)
    const seconds = (stage: string) => Number(result.outputs[`${stage}-duration-seconds`])
    const longest = Math.max(seconds('scan'), seconds('backup'), seconds('fetch'))
    expect(result.tookMs / 1000).toBeLessThanOrEqual(1.1 * (longest + seconds('deploy')))
    const evidence = readFileSync(join(scene.folder, 'out/evidence.json'), 'utf8')
    const verified = await checkEvidence(evidence, scene.folder)
    expect(verified.problems).toEqual([])
    expect(verified.checked).toContain('The stages are those of the configuration.')
    const { stages, ...rest } = JSON.parse(evidence)
    const without = { ...rest, scans: [], stages: stages.filter((one: { stage: string }) => one.stage !== 'scan') }
    const { problems } = await checkEvidence(JSON.stringify(without), scene.folder)
    expect(problems.join()).toContain('The configuration has "scan", and the evidence tells nothing of it')
  })

  test('that the gate stops is not deployed, and says so in its first lines', async () => {
    const scene = releaseScene({ story: 'gate' })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(result.verdict.message).toMatch(/^scan: .* break the gate .* Not started because of it: deploy\.$/)
    expect(result.outputs).toMatchObject({ 'deploy-decision': 'skipped', 'deploy-reason-code': 'stage_blocked' })
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    const [heading, message, live, backedUp, next] = firstLines(result)
    expect(heading).toBe('### pipeline: failed — gate failed')
    expect(message).toContain('break the gate')
    expect(live).toContain('not touched by this release')
    expect(backedUp).toContain('Shop Daily/Shop_Daily')
    expect(next).toMatch(/^\*\*What to do next:\*\* Upgrade/)
  })

  test('that an empty backup stops claims no backup', async () => {
    const scene = releaseScene({ story: 'empty-backup' })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    expect(firstLines(result)[3]).toContain('nothing that is proved')
  })

  test('that is unhealthy is rolled back once, and the way back to the data is told', async () => {
    const scene = releaseScene({ story: 'unhealthy' })
    const before = scene.world.deploybot.control.live(PRODUCTION)
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rolled_back' })
    expect(scene.world.deploybot.control.live(PRODUCTION)).toBe(before)
    expect(scene.world.deploybot.control.madeByApi).toHaveLength(2)
    const [, , live, backedUp, next] = firstLines(result)
    expect(live).toContain(`${before} again, put back by deployment`)
    expect(backedUp).toContain('verified')
    expect(next).toContain('What to do next')
    expect(result.report.notes.join('\n')).toMatch(
      /not restored.*restore Shop Daily\/Shop_Daily\S+ in DBackup \(https:\S+executionId=/,
    )
  })

  test('in a dry run starts nothing at all', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'dry-run': 'true', 'evidence-file': 'evidence.json' })
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(result.verdict.message).toMatch(/^scan: .*Only rehearsed as well: backup, fetch and deploy\.$/)
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    expect(scene.world.dbackup.control.accepted).toEqual([])
    expect(result.outputs['deploy-reason-code']).toBe('dry_run')
    expect(() => readFileSync(join(scene.folder, 'evidence.json'))).toThrow('ENOENT')
  })
})

describe('what holds a deployment back', () => {
  test('is overridden by deploy-despite, which is recorded and never a pass', async () => {
    const scene = releaseScene({ story: 'gate' })
    const result = await scene.run({ 'deploy-despite': 'scan', 'evidence-file': 'evidence.json' })
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'gate_failed' })
    expect(result.verdict.message).toContain('started despite scan (fail, gate_failed)')
    expect(result.outputs).toMatchObject({ 'overridden-stages': 'scan', 'deploy-decision': 'pass' })
    const evidence = JSON.parse(readFileSync(join(scene.folder, 'evidence.json'), 'utf8'))
    expect(evidence.overrides).toMatchObject([{ stage: 'scan', decision: 'fail', 'reason-code': 'gate_failed' }])
  })

  test('deploy-despite of one stage does not let another one through', async () => {
    const scene = releaseScene({ story: 'empty-backup' })
    const file = wholeRelease.replace('version: 1', 'version: 1\ndeploy-despite: [scan]')
    const result = await scene.run({}, { file })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'backup_empty' })
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
  })

  test('a missing secret stops everything before it begins', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { without: ['dbackup-api-key', 'deploybot-token'] })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'missing_credentials' })
    expect(result.verdict.message).toMatch(/backup: dbackup-api-key .*deploy: deploybot-token .*Nothing was started/)
    expect(scene.sent).toEqual([])
  })

  test('a missing secret of a stage that says so fails, whatever the release says', async () => {
    const scene = releaseScene()
    const file = wholeRelease.replace(/(uses: dbackup-run\n {4}with:)/, '$1\n      on-missing-credentials: fail')
    let returned: string | undefined
    const around = (pipeline: ActionDefinition): ActionDefinition => ({
      ...pipeline,
      // As an error it would be skipped by the host, which only knows the input of the release.
      run: async (inputs, context) => {
        const verdict = await pipeline.run(inputs, context)
        returned = verdict.decision
        return verdict
      },
    })
    const inputs = { 'on-missing-credentials': 'skip' }
    await scene.run(inputs, { file, around, without: ['dbackup-api-key'] })
    expect(returned).toBe('fail')
    expect(scene.sent).toEqual([])
  })

  test('a stage that is skipped for a missing secret holds it back, and the release is no pass', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'on-missing-credentials': 'skip' }, { without: ['dbackup-api-key'] })
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'missing_credentials' })
    expect(result.outputs).toMatchObject({ 'scan-decision': 'pass', 'deploy-reason-code': 'stage_blocked' })
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
  })

  test('an unknown end does, also where on-unknown would keep the step green', async () => {
    const faults = {
      debricked: [{ on: { path: '/api/*', times: 999 }, what: { kind: 'reset-before-headers' as const } }],
    }
    const scene = releaseScene({ faults })
    const file = wholeRelease.replace(
      'uses: debricked-scan\n    with:',
      'uses: debricked-scan\n    with:\n      on-unknown: warn',
    )
    const result = await scene.run({}, { file })
    expect(result.verdict.decision).toBe('unknown')
    expect(result.verdict.onUnknown).toBeUndefined()
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    const alone = await scene.run({ stages: 'scan, backup' }, { file })
    expect(alone.verdict).toMatchObject({ decision: 'unknown', onUnknown: 'warn' })
    expect(alone.report.notChecked.join('\n')).toContain('deploy: left out by the input stages')
  })
})

describe('a re-run', () => {
  test('of the same run takes the backup that the first attempt proved', async () => {
    const scene = releaseScene({ story: 'gate' })
    const first = await scene.run()
    expect(first.verdict.reasonCode).toBe('gate_failed')
    const second = await scene.run({}, { github: { runAttempt: '2' } })
    expect(second.outputs).toMatchObject({ 'backup-reused': 'true', 'backup-reason-code': 'backup_reused' })
    expect(second.outputs['backup-execution-id']).toBe(first.outputs['backup-execution-id'])
    expect(scene.world.dbackup.control.accepted).toHaveLength(1)
  })

  test('makes a new one when GitHub does not tell when the run began, and says why', async () => {
    const faults = {
      github: [{ on: { path: '/repos/*', times: 99 }, what: { kind: 'reset-before-headers' as const } }],
    }
    const scene = releaseScene({ story: 'gate', faults })
    await scene.run()
    const second = await scene.run({}, { github: { runAttempt: '2' } })
    expect(second.outputs['backup-reused']).toBe('false')
    expect(second.report.notes.join('\n')).toContain('only reused by max-age-minutes')
  })
})

describe('two releases of one revision at once', () => {
  test('the second says that it deployed again what was under way', async () => {
    const scene = releaseScene()
    const { control } = scene.world.deploybot
    control.deployAs(BRAM, { environment: PRODUCTION, version: scene.world.revision })
    const result = await scene.run({ stages: 'deploy' })
    expect(result.verdict.decision).toBe('pass')
    expect(result.report.notes.join('\n')).toMatch(
      /of the same revision was under way already|was live already and was deployed again/,
    )
  })

  test('both say so when neither could see the other before', async () => {
    const scene = releaseScene({
      wrap: (home, exchange) => {
        let done = false
        return async (request, signal) => {
          const answer = await exchange(request, signal)
          if (home === 'deploybot' && request.method === 'POST' && request.url.includes('/deployments') && !done) {
            done = true
            const { control } = scene.world.deploybot
            // Not in the queue any more: DeployBot would skip it for the newer one, and say so itself.
            control.after(6_000, () =>
              control.deployAs(BRAM, { environment: PRODUCTION, version: scene.world.revision }),
            )
          }
          return answer
        }
      },
    })
    const result = await scene.run({ stages: 'deploy' })
    expect(result.report.notes.join('\n')).toContain('was deployed twice')
  })
})
