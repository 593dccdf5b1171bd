import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdict } from '../../../core/verdict.ts'
import { changedLeaves } from './changed-leaves.test-support.ts'
import { checkEvidence } from './check-evidence.ts'
import { sha256Of } from './digest-of-file.ts'
import type { Evidence } from './evidence-schema.ts'
import { COMMIT, entryOf, evidenceOf, resultOf, stagesOf, type Workspace, workspace } from './release.test-support.ts'

const passing = async (place: Workspace) => await evidenceOf(resultOf(stagesOf(place)), place)

async function problemsOf(evidence: unknown, folder: string): Promise<string> {
  return (await checkEvidence(JSON.stringify(evidence), folder)).problems.join('\n')
}

type Change = (evidence: Evidence) => void

const [stage, backup, deployment] = [
  (evidence: Evidence, label: string) => evidence.stages.find(one => one.label === label) as Evidence['stages'][number],
  (evidence: Evidence) => evidence.backups[0] as Evidence['backups'][number],
  (evidence: Evidence) => evidence.deployments[0] as Evidence['deployments'][number],
]

describe('tampering', () => {
  test('of all values of a good release, only these can be changed alone without a problem', async () => {
    const place = workspace()
    const evidence = await passing(place)
    const unnoticed = new Set<string>()
    for (const { place: where, data } of changedLeaves(evidence)) {
      if ((await problemsOf(data, place.folder)) === '') unnoticed.add(where)
    }
    // What nothing else in the file repeats or follows from, and what is only said. Of a path that is no longer right the
    // check says that the file is not there, and of a start that it was earlier nothing speaks.
    expect([...unnoticed].toSorted()).toEqual([
      'backups.*.job',
      'backups.*.taken-at',
      'config.path',
      'created-at',
      'deployments.*.environment',
      'files.*.path',
      'run.actor',
      'run.ref',
      'shipgate',
      'stages.*.message',
      'stages.*.name',
      'stages.*.started-at',
      'verdict.message',
    ])
  })

  test.each<[string, Change, RegExp]>([
    [
      'a verdict',
      evidence => Object.assign(evidence.verdict, { decision: 'warn' }),
      /verdict is warn, and pass follows/,
    ],
    [
      'a stage that failed',
      evidence => Object.assign(stage(evidence, 'scan'), { decision: 'fail' }),
      /although "scan" is fail/,
    ],
    [
      'a digest',
      evidence => Object.assign(backup(evidence), { sha256: 'a'.repeat(64) }),
      /another digest than the stored one/,
    ],
    ['an empty backup', evidence => Object.assign(backup(evidence), { 'size-bytes': 0 }), /pass without a size/],
    [
      'an unverified backup',
      evidence => Object.assign(backup(evidence), { verified: false }),
      /pass and was not verified/,
    ],
    [
      'a commit',
      evidence => Object.assign(evidence, { commit: 'd'.repeat(40) }),
      /"c0ffee0+" is live in place of "d+"/,
    ],
    ['a revision', evidence => Object.assign(deployment(evidence), { revision: 'd'.repeat(40) }), /live in place of/],
    ['a rollback', evidence => Object.assign(deployment(evidence), { 'rolled-back': true }), /was rolled back/],
    [
      'a deployment that started too early',
      evidence => Object.assign(stage(evidence, 'deploy'), { 'started-at': '2026-05-04T10:00:49.999Z' }),
      /"deploy" was started although "scan" had not ended/,
    ],
    [
      'a stage that was never seen to run',
      evidence => Object.assign(stage(evidence, 'scan'), { 'started-at': null, 'ended-at': null }),
      /not seen to start and end/,
    ],
    [
      'a day that does not exist',
      evidence => Object.assign(stage(evidence, 'scan'), { 'started-at': '2026-02-31T10:00:00.000Z' }),
      /no moment/,
    ],
    ['who decided', evidence => Object.assign(evidence.verdict, { 'decided-by': 'nobody' }), /which is no stage/],
    ['a stage taken out', evidence => evidence.stages.splice(0, 1), /"scan", which is no stage/],
    ['a backup taken out', evidence => evidence.backups.splice(0, 1), /there is no backup of it/],
    ['a file taken out', evidence => evidence.files.splice(1, 1), /is not among the files/],
    ['a key that nobody knows', evidence => Object.assign(evidence, { signed: true }), /signed/],
    [
      'a way out',
      evidence => Object.assign(evidence.files[0] ?? {}, { path: '../scan.sarif' }),
      /does not stay in the workspace/,
    ],
    [
      'a scan that was only rehearsed',
      evidence => Object.assign(stage(evidence, 'scan'), { decision: 'skipped', 'reason-code': 'dry_run' }),
      /"deploy" was started although "scan" is skipped \(dry_run\)/,
    ],
  ])('%s', async (_, change, words) => {
    const place = workspace()
    const evidence = await passing(place)
    change(evidence)
    expect(await problemsOf(evidence, place.folder)).toMatch(words)
  })

  test.each([
    ['fail', verdict('gate_failed', 'Bad.')],
    ['unknown', verdict('network_error', 'Not seen.')],
    ['skipped', verdict('missing_credentials', 'No secret.', { decision: 'skipped' })],
  ] as const)('a release in which a scan is %s is made into a pass, step by step', async (_, said) => {
    const place = workspace()
    const { outputs } = entryOf('scan', place)
    const evidence = await evidenceOf(
      resultOf(stagesOf(place, { scan: { verdict: said, outputs: said.decision === 'skipped' ? {} : outputs } })),
      place,
    )
    expect(await problemsOf(evidence, place.folder)).toContain('no override is recorded')
    Object.assign(evidence.verdict, { decision: 'pass', 'reason-code': 'ok' })
    expect(await problemsOf(evidence, place.folder)).toMatch(/verdict is pass, and \w+.* follows from "scan"/)
    Object.assign(stage(evidence, 'scan'), { decision: 'pass' })
    expect(await problemsOf(evidence, place.folder)).toContain('is none of a pass')
  })

  test('a revision that is live already is the one of the commit', async () => {
    const place = workspace()
    const skipped = (revision: string) => ({ verdict: verdict('already_deployed', 'Live.'), outputs: { revision } })
    const of = async (revision: string) =>
      await problemsOf(await evidenceOf(resultOf(stagesOf(place, { deploy: skipped(revision) })), place), place.folder)
    expect(await of(COMMIT)).toBe('')
    expect(await of('d'.repeat(40))).toMatch(/says that "c0ffee0+" was live already, and names "d+"/)
  })

  test('an override without a deployment excuses nothing', async () => {
    const place = workspace()
    const scan = { verdict: verdict('gate_failed', 'Bad.') }
    const evidence = await evidenceOf(resultOf(stagesOf(place, { scan }), ['scan']), place)
    expect(await problemsOf(evidence, place.folder)).toBe('')
    evidence.stages.splice(3, 1)
    evidence.deployments.splice(0, 1)
    expect(await problemsOf(evidence, place.folder)).toContain('let no deployment start')
  })

  test('a rolled back deployment is never a pass', async () => {
    const place = workspace()
    const outputs = { ...entryOf('deploy', place).outputs, 'rolled-back': 'true', 'rollback-deployment-id': '902' }
    const evidence = await evidenceOf(resultOf(stagesOf(place, { deploy: { outputs } })), place)
    expect(await problemsOf(evidence, place.folder)).toContain('was to be rolled back, and the stage is pass')
  })
})

describe('what the configuration asks for', () => {
  test('another revision than the commit is a question, no problem', async () => {
    const place = workspace()
    const [wanted, with_] = ['d'.repeat(40), { revision: 'ddddddd' }]
    const deploy = { entry: { with: with_ }, outputs: { ...entryOf('deploy', place).outputs, revision: wanted } }
    const evidence = await evidenceOf(resultOf(stagesOf(place, { deploy })), place)
    const { problems, notChecked } = await checkEvidence(JSON.stringify(evidence), place.folder)
    expect([problems, notChecked]).toEqual([
      [],
      ['Whether deploy is of the commit: the configuration asks for ddddddd.'],
    ])
  })

  test('verify: none may pass unverified, and the check says so', async () => {
    const place = workspace()
    const { outputs, detail } = entryOf('backup', place)
    const [row] = detail['executions'] as readonly object[]
    const own = {
      entry: { with: { verify: 'none' } },
      outputs: { ...outputs, verified: 'false' },
      detail: { executions: [{ ...row, verified: false }] },
    }
    const evidence = await evidenceOf(resultOf(stagesOf(place, { backup: own })), place)
    const { problems, notChecked } = await checkEvidence(JSON.stringify(evidence), place.folder)
    expect([problems, notChecked.join()]).toEqual([[], expect.stringContaining('verify: none')])
  })
})

describe('files', () => {
  test('one that was changed, one that is gone, one that grew', async () => {
    const place = workspace()
    const evidence = await passing(place)
    place.write('data/tides.csv', 'low;high')
    place.write('.github/shipgate.yml', 'version: 1\n\n')
    rmSync(join(place.folder, 'copies/shop.sql.gz'))
    const { problems, notChecked, checked } = await checkEvidence(JSON.stringify(evidence), place.folder)
    expect(problems).toEqual([
      expect.stringContaining('.github/shipgate.yml has the SHA-256'),
      `The file data/tides.csv has the SHA-256 ${sha256Of('low;high')}, and not ${sha256Of('high;low')}.`,
    ])
    expect(notChecked).toEqual(['The file copies/shop.sql.gz: it is not there any more.'])
    expect(checked.join()).toContain('The file out/scan.sarif has its digest')
  })

  test('a wrong size is told where the digest is right', async () => {
    const place = workspace()
    const evidence = await passing(place)
    Object.assign(evidence.files[0] ?? {}, { 'size-bytes': 7 })
    expect(await problemsOf(evidence, place.folder)).toContain('has 11 bytes, and not 7')
  })

  test.each(['../secret', 'out/../../secret', '/etc/hostname', 'C:/secret', '..\\secret', 'a//b', './a', 'a\0b', ''])(
    'a path that leaves the folder is a problem and is not read (%j)',
    async path => {
      const place = workspace()
      writeFileSync(join(place.folder, '../secret'), 'x')
      const evidence = await passing(place)
      Object.assign(evidence.files[0] ?? {}, { path })
      const looked: string[] = []
      const { problems } = await checkEvidence(JSON.stringify(evidence), place.folder, async at => {
        looked.push(at)
        return { gone: true, reason: '' }
      })
      rmSync(join(place.folder, '../secret'))
      expect(problems.join()).toContain('does not stay in the workspace')
      expect(looked.every(at => at.startsWith(place.folder) && !at.includes('secret'))).toBe(true)
    },
  )

  test('a link that leaves the folder is a problem and is not read', async () => {
    const place = workspace()
    const evidence = await passing(place)
    rmSync(join(place.folder, 'out'), { recursive: true })
    mkdirSync(join(place.folder, '../outside-of-it'), { recursive: true })
    writeFileSync(join(place.folder, '../outside-of-it/scan.sarif'), '{"runs":[]}')
    symlinkSync('../outside-of-it', join(place.folder, 'out'))
    const problems = await problemsOf(evidence, place.folder)
    rmSync(join(place.folder, '../outside-of-it'), { recursive: true })
    expect(problems).toBe('The file out/scan.sarif is a link that leads out of the workspace; it was not read.')
  })

  test('a folder in place of a file is a problem', async () => {
    const place = workspace()
    const evidence = await passing(place)
    rmSync(join(place.folder, 'out/scan.sarif'))
    mkdirSync(join(place.folder, 'out/scan.sarif'))
    expect(await problemsOf(evidence, place.folder)).toContain('it is no file')
  })

  test('a folder that is not there leaves all files unchecked', async () => {
    const place = workspace()
    const { problems, notChecked } = await checkEvidence(JSON.stringify(await passing(place)), '/nowhere/at/all')
    expect([problems, notChecked.length]).toEqual([[], 4])
  })
})

describe('any text', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\u200b]|::|##\[/

  test('gives sentences and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async text => {
        const { problems } = await checkEvidence(text, '/nowhere')
        expect(problems.length).toBeGreaterThan(0)
        expect(problems.filter(line => unprintable.test(line))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"schema-version":2}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    '{"__proto__":1}',
  ])('such as %#', async text => {
    expect((await checkEvidence(text, '/nowhere')).problems).not.toEqual([])
  })

  test('in any place of a file moves no cursor and is no command for the runner', async () => {
    const place = workspace()
    const text = JSON.stringify(await passing(place))
    const hostile = '\u001b[2J\r\n::error::x ##[error]y \u202e\u200b\u009b1m'
    const strings = [...new Set([...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(match => match[0]))]
    for (const string of strings) {
      for (const other of [JSON.stringify(hostile), JSON.stringify(`${JSON.parse(string)}${hostile}`)]) {
        const { problems, checked, notChecked } = await checkEvidence(text.replaceAll(string, other), place.folder)
        expect([...problems, ...checked, ...notChecked].filter(line => unprintable.test(line))).toEqual([])
      }
    }
  })
})
