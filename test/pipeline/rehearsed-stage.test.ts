import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkEvidence } from '../../src/actions/pipeline/evidence/check-evidence.ts'
import { releaseScene, wholeRelease } from '../kit/release-scene.ts'

const rehearsed = (action: string) =>
  wholeRelease.replace(`uses: ${action}\n    with:`, `uses: ${action}\n    with:\n      dry-run: true`)

describe('a stage whose entry in the file says dry-run', () => {
  test.each(['debricked-scan', 'dbackup-run'])('%s lets no deployment start: it proved nothing', async action => {
    const scene = releaseScene()
    const result = await scene.run({ 'evidence-file': 'evidence.json' }, { file: rehearsed(action) })
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(result.verdict.message).toContain('Not started because of it: deploy.')
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    const evidence = readFileSync(join(scene.folder, 'evidence.json'), 'utf8')
    expect(await checkEvidence(evidence, scene.folder)).toMatchObject({ problems: [] })
    const lie = evidence.replace('"decision": "skipped"', '"decision": "pass"')
    expect((await checkEvidence(lie, scene.folder)).problems).not.toEqual([])
  })

  test('is overridden by deploy-despite, which is recorded', async () => {
    const scene = releaseScene()
    const inputs = { 'deploy-despite': 'scan', 'evidence-file': 'evidence.json' }
    const result = await scene.run(inputs, { file: rehearsed('debricked-scan') })
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'dry_run' })
    expect(scene.world.deploybot.control.madeByApi).toHaveLength(1)
    const evidence = readFileSync(join(scene.folder, 'evidence.json'), 'utf8')
    expect(await checkEvidence(evidence, scene.folder)).toMatchObject({ problems: [] })
  })

  test('deploy: the release is no pass', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { file: rehearsed('deploybot-deploy') })
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
  })

  test('does not hold back a deployment that is a rehearsal as well', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'dry-run': 'true' }, { file: rehearsed('debricked-scan') })
    expect(result.outputs['deploy-reason-code']).toBe('dry_run')
  })
})
