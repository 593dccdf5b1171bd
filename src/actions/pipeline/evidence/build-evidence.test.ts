import { expect, test } from 'vitest'
import { verdict } from '../../../core/verdict.ts'
import { buildEvidence } from './build-evidence.ts'
import { checkEvidence } from './check-evidence.ts'
import { sha256Of } from './digest-of-file.ts'
import { blocked, COMMIT, entryOf, evidenceOf, resultOf, START, stagesOf, workspace } from './release.test-support.ts'

async function checked(evidence: unknown, folder: string) {
  return await checkEvidence(JSON.stringify(evidence), folder)
}

test('a release that passed: everything that was observed is tied to the commit', async () => {
  const place = workspace()
  const evidence = await evidenceOf(resultOf(stagesOf(place)), place)
  expect(evidence).toMatchObject({
    'schema-version': 1,
    commit: COMMIT,
    'created-at': '2026-05-04T10:03:20.000Z',
    run: { 'run-id': '4711', 'run-attempt': 2, 'run-url': 'https://github.com/acme/shop/actions/runs/4711/attempts/2' },
    config: { path: '.github/shipgate.yml' },
    verdict: { decision: 'pass', 'reason-code': 'ok' },
    overrides: [],
    scans: [{ stage: 'scan', 'scan-id': '17', counts: { total: 3, critical: 0, new: null }, 'failed-rules': [] }],
    backups: [
      { stage: 'backup', job: 'Shop Daily', 'size-bytes': 4, verified: true, 'download-path': 'copies/shop.sql.gz' },
    ],
    deployments: [
      {
        stage: 'deploy',
        service: 'deploybot',
        revision: COMMIT,
        'rolled-back': false,
        'rollback-deployment-id': null,
        'started-at': '2026-05-04T10:01:00.000Z',
        'ended-at': '2026-05-04T10:01:50.000Z',
      },
    ],
  })
  expect(evidence.files.map(({ what, path, sha256 }) => [what, path, sha256])).toEqual([
    ['sarif', 'out/scan.sarif', sha256Of('{"runs":[]}')],
    ['backup', 'copies/shop.sql.gz', sha256Of('dump')],
    ['fetched', 'data/tides.csv', sha256Of('high;low')],
  ])
  const names = evidence.stages.flatMap(({ outputs }) => Object.keys(outputs))
  expect(names.filter(name => /json|path$|^files$/.test(name))).toEqual(['file-path'])
  expect(JSON.stringify(evidence)).not.toContain(place.folder)
  const { problems, checked: good, notChecked } = await checked(evidence, place.folder)
  expect({ problems, notChecked }).toEqual({ problems: [], notChecked: [] })
  expect(good.filter(line => line.startsWith('The file '))).toHaveLength(4)
})

test('a scan that stopped the release', async () => {
  const place = workspace()
  const [scan, backup, fetch, deploy] = stagesOf(place, {
    scan: { verdict: verdict('gate_failed', 'One critical vulnerability.') },
  })
  if (!scan || !backup || !fetch || !deploy) throw new Error('four stages')
  const evidence = await evidenceOf(resultOf([scan, backup, fetch, blocked(deploy)]), place)
  expect(evidence.verdict).toMatchObject({ decision: 'fail', 'reason-code': 'gate_failed', 'decided-by': 'scan' })
  expect(evidence.deployments).toEqual([])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})

test('an override is told, and makes a warning at best', async () => {
  const place = workspace()
  const entries = stagesOf(place, { scan: { verdict: verdict('timed_out', 'Not observed.') } })
  const evidence = await evidenceOf(resultOf(entries, ['scan']), place)
  expect(evidence.verdict).toMatchObject({ decision: 'warn', 'reason-code': 'timed_out', 'decided-by': 'scan' })
  expect(evidence.overrides).toEqual([
    { stage: 'scan', decision: 'unknown', 'reason-code': 'timed_out', message: 'Not observed.' },
  ])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
  const hidden = { ...evidence, overrides: [] }
  expect((await checked(hidden, place.folder)).problems.join()).toContain('no override is recorded')
})

test('stages that are lists, also two of the same name', async () => {
  const place = workspace()
  const names = ['orders', undefined, 'twin', 'twin']
  const backups = names.map((name, index) => entryOf('backup', place, { entry: { index, name } }))
  const entries = [...backups, entryOf('deploy', place, { entry: { with: { environment: 'live' } } })]
  const evidence = await evidenceOf(resultOf(entries), place)
  expect(evidence.stages.map(({ label }) => label)).toEqual([
    'backup (orders)',
    'backup 2',
    'backup (twin) #3',
    'backup (twin) #4',
    'deploy',
  ])
  expect(evidence.backups.map(({ stage }) => stage)).toEqual(evidence.stages.slice(0, 4).map(({ label }) => label))
  expect(evidence.deployments[0]?.environment).toBe('live')
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})

test('a rollback is no pass', async () => {
  const place = workspace()
  const outputs = {
    ...entryOf('deploy', place).outputs,
    revision: 'ba5e'.padEnd(40, '0'),
    health: 'wrong_answer',
    'rolled-back': 'true',
    'rollback-deployment-id': '902',
  }
  const entries = stagesOf(place, { deploy: { verdict: verdict('rolled_back', 'Put back.'), outputs } })
  const evidence = await evidenceOf(resultOf(entries), place)
  expect(evidence.deployments).toMatchObject([
    { 'rolled-back': true, 'rollback-deployment-id': '902', health: 'wrong_answer' },
  ])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})

test('a reused backup says so, with its own time', async () => {
  const place = workspace()
  const { outputs, detail } = entryOf('backup', place)
  const [row] = detail['executions'] as readonly Record<string, unknown>[]
  const backup = {
    verdict: verdict('backup_reused', 'Young enough.'),
    outputs: { ...outputs, reused: 'true' },
    detail: { executions: [{ ...row, reused: true, 'reason-code': 'backup_reused' }] },
  }
  const evidence = await evidenceOf(resultOf(stagesOf(place, { backup })), place)
  expect(evidence.backups).toMatchObject([{ reused: true, 'taken-at': '2026-05-04T10:00:02.000Z' }])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})

test("Divio's own backup before a deployment: one row a part", async () => {
  const place = workspace()
  place.write('copies/db.dump', 'database')
  const parts = [
    {
      id: 'p1',
      of: 'database DEFAULT',
      'size-bytes': 700,
      'taken-at': '2026-05-04T10:01:05+02:00',
      path: place.at('copies/db.dump'),
      sha256: sha256Of('database'),
    },
    { id: 'p2', of: 'storage DEFAULT', 'size-bytes': 0, 'taken-at': null, path: null, sha256: null },
  ]
  const deploy = {
    entry: { uses: 'divio-deploy' },
    outputs: {
      ...entryOf('deploy', place).outputs,
      revision: '',
      'backup-id': 'b1',
      'backup-taken-at': '2026-05-04T08:01:05.000Z',
    },
    detail: { backup: { id: 'b1', reused: false, parts } },
  }
  const evidence = await evidenceOf(resultOf([entryOf('deploy', place, deploy)]), place)
  expect(evidence.backups).toMatchObject([
    {
      service: 'divio',
      job: 'database DEFAULT',
      'execution-id': 'b1',
      'size-bytes': 700,
      verified: null,
      'taken-at': '2026-05-04T08:01:05.000Z',
      'download-path': 'copies/db.dump',
    },
    { job: 'storage DEFAULT', 'size-bytes': 0, 'taken-at': null, 'download-path': null },
  ])
  const { problems, notChecked } = await checked(evidence, place.folder)
  expect(problems).toEqual([])
  expect(notChecked.join(' ')).toContain('does not tell it')
})

test('a file that is gone before the end is told without a digest, one outside of the workspace without a place', async () => {
  const place = workspace()
  const scan = {
    outputs: {
      ...entryOf('scan', place).outputs,
      'sarif-file': place.at('gone.sarif'),
      'sbom-file': '/elsewhere/sbom.json',
    },
  }
  const evidence = await evidenceOf(resultOf(stagesOf(place, { scan })), place)
  expect(evidence.files.slice(0, 2)).toEqual([
    {
      stage: 'scan',
      what: 'sarif',
      name: 'gone.sarif',
      path: 'gone.sarif',
      'size-bytes': null,
      sha256: null,
      'no-digest-because': 'it is not there',
    },
    {
      stage: 'scan',
      what: 'sbom',
      name: 'sbom.json',
      path: null,
      'size-bytes': null,
      sha256: null,
      'no-digest-because': 'it is not there',
    },
  ])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})

test('outside of Actions nothing is made up', async () => {
  const place = workspace()
  const facts = {
    now: START + 200_000,
    workspace: place.folder,
    config: { path: '/etc/shipgate.yml', sha256: sha256Of('') },
    measured: new Map(),
  }
  const nobody = {
    event: undefined,
    repository: undefined,
    sha: undefined,
    ref: undefined,
    actor: undefined,
    serverUrl: undefined,
  }
  const evidence = buildEvidence(resultOf([entryOf('deploy', place)]), { ...facts, github: nobody })
  expect(Object.values(evidence.run).every(value => value === null)).toBe(true)
  expect([evidence.commit, evidence.config.path]).toEqual([null, null])
  expect((await checked(evidence, place.folder)).problems).toEqual([])
})
