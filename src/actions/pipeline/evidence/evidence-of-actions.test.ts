import { expect, test } from 'vitest'
import { dbackupScene } from '../../../../test/kit/dbackup-scene.ts'
import { debrickedScene } from '../../../../test/kit/debricked-scene.ts'
import { deploybotScene, FRESH } from '../../../../test/kit/deploybot-scene.ts'
import { divioScene } from '../../../../test/kit/divio-scene.ts'
import type { InProcessResult } from '../../../../test/kit/in-process.ts'
import { link, sceneWith } from '../../../providers/realdebrid/actions/fetch.test-support.ts'
import type { EntryResult } from '../entry-result.ts'
import { actionsOfStage, stageNames } from '../stages.ts'
import { buildEvidence } from './build-evidence.ts'
import { checkEvidence } from './check-evidence.ts'
import { digestOfFile, sha256Of } from './digest-of-file.ts'
import type { Evidence } from './evidence-schema.ts'
import { measureFiles } from './file-evidence.ts'
import { github, resultOf } from './release.test-support.ts'

interface Ran {
  readonly uses: string
  readonly inputs: Readonly<Record<string, string>>
  readonly result: InProcessResult
  readonly folder: string
}

/** What a release of this one action gives in evidence, and what a check says of it. */
async function release(
  { uses, inputs, result, folder }: Ran,
  sha: string,
): Promise<{ evidence: Evidence; problems: readonly string[] }> {
  const stage = stageNames.find(name => actionsOfStage[name].includes(uses)) ?? 'scan'
  const { verdict, outputs, detail, tookMs } = result
  const one: EntryResult = {
    entry: { stage, index: undefined, name: undefined, uses, with: inputs },
    verdict,
    startedAt: Date.UTC(2026, 4, 4),
    endedAt: Date.UTC(2026, 4, 4) + tookMs,
    outputs,
    detail,
  }
  const whole = resultOf([one])
  const evidence = buildEvidence(whole, {
    now: Date.UTC(2026, 5, 1),
    workspace: folder,
    github: { ...github, sha },
    config: { path: 'shipgate.yml', sha256: sha256Of('') },
    measured: await measureFiles(whole, digestOfFile),
  })
  const { problems } = await checkEvidence(JSON.stringify(evidence), folder)
  return { evidence, problems }
}

test.each([
  [{}, 'pass'],
  [{ 'download-path': 'copies' }, 'pass'],
  [{ verify: 'none' }, 'pass'],
  [{ verify: 'download', job: 'Shop Daily\nNo such job' }, 'fail'],
] as const)('dbackup-run with %j', async (inputs, decision) => {
  const scene = dbackupScene()
  const result = await scene.run(inputs)
  expect(result.verdict.decision).toBe(decision)
  const { evidence, problems } = await release({ uses: 'dbackup-run', inputs, result, folder: scene.folder }, FRESH)
  expect(problems).toEqual([])
  if (decision !== 'pass') return
  expect(evidence.backups).toMatchObject([
    {
      job: 'Shop Daily',
      decision: 'pass',
      'execution-id': result.outputs['execution-id'],
      'taken-at': expect.any(String),
    },
  ])
  expect(evidence.files.map(({ what, 'no-digest-because': why }) => [what, why])).toEqual(
    'download-path' in inputs ? [['backup', null]] : [],
  )
})

test('dbackup-run that reuses a backup', async () => {
  const scene = dbackupScene()
  await scene.run()
  const inputs = { 'max-age-minutes': '600' }
  const result = await scene.run(inputs)
  const { evidence, problems } = await release({ uses: 'dbackup-run', inputs, result, folder: scene.folder }, FRESH)
  expect([evidence.backups[0]?.reused, problems]).toEqual([true, []])
})

test.each([
  [{}, 'fail'],
  [
    {
      'fail-on-severity': 'none',
      'fail-on-rules': 'false',
      'sarif-file': 'out/a.sarif',
      'report-file': 'out/a.json',
      'sbom-file': 'out/a.cdx',
    },
    'pass',
  ],
] as const)('debricked-scan with %j', async (inputs, decision) => {
  const scene = debrickedScene()
  const result = await scene.run(inputs)
  expect(result.verdict.decision).toBe(decision)
  const { evidence, problems } = await release({ uses: 'debricked-scan', inputs, result, folder: scene.folder }, FRESH)
  expect(problems).toEqual([])
  expect(evidence.scans).toMatchObject([
    { 'scan-id': result.outputs['scan-id'], counts: { total: expect.any(Number) } },
  ])
  expect(evidence.files.map(({ what }) => what)).toEqual(decision === 'pass' ? ['sarif', 'sbom', 'report'] : [])
})

test('realdebrid-fetch, without the link', async () => {
  const scene = sceneWith()
  const inputs = { links: link('tides'), path: 'data' }
  const result = await scene.run(inputs)
  const { evidence, problems } = await release(
    { uses: 'realdebrid-fetch', inputs, result, folder: scene.folder },
    FRESH,
  )
  expect(problems).toEqual([])
  expect(evidence.files).toMatchObject([{ what: 'fetched', path: 'data/tides.csv', sha256: expect.any(String) }])
  expect(JSON.stringify(evidence)).not.toContain(inputs.links)
})

test('deploybot-deploy', async () => {
  const inputs = { environment: 'production' }
  const result = await deploybotScene().run(inputs)
  expect(result.verdict.decision).toBe('pass')
  const { evidence, problems } = await release({ uses: 'deploybot-deploy', inputs, result, folder: '/nowhere' }, FRESH)
  expect(problems).toEqual([])
  expect(evidence.deployments).toMatchObject([{ service: 'deploybot', environment: 'production', revision: FRESH }])
})

test('deploybot-deploy of a revision that is live already', async () => {
  const scene = deploybotScene()
  await scene.run()
  const inputs = { 'same-revision': 'skip' }
  const result = await scene.run(inputs)
  expect(result.verdict.decision).toBe('skipped')
  const { evidence, problems } = await release({ uses: 'deploybot-deploy', inputs, result, folder: '/nowhere' }, FRESH)
  expect(problems).toEqual([])
  expect(evidence.deployments).toMatchObject([{ 'deployment-id': null, revision: FRESH }])
})

test('divio-deploy with its own backup', async () => {
  const scene = divioScene()
  const inputs = { backup: 'before-deploy', 'backup-download-path': 'copies', 'log-file': 'out/deploy.log' }
  const result = await scene.run(inputs)
  expect(result.verdict.decision).toBe('pass')
  const { evidence, problems } = await release({ uses: 'divio-deploy', inputs, result, folder: scene.folder }, FRESH)
  expect(problems).toEqual([])
  expect(evidence.backups.map(({ job, 'execution-id': id }) => [job, id])).toEqual([
    ['database DEFAULT', result.outputs['backup-id']],
    ['storage DEFAULT', result.outputs['backup-id']],
  ])
  expect(evidence.files.map(({ what }) => what).toSorted()).toEqual(['backup', 'backup', 'log'])
  expect(evidence.deployments).toMatchObject([{ service: 'divio', revision: null }])
})
