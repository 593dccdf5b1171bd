import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Files, pullRequest } from '../../../../test/kit/debricked-scene.ts'
import { lying, ok } from './lies.test-support.ts'
import { BASE_COMMIT, critical, emptyLock, idsIn, low, sceneWith, uploaded } from './scan-cases.test-support.ts'

const lock = emptyLock['package-lock.json'] ?? ''

function tracked(files: Files) {
  const scene = sceneWith([], { files: { ...emptyLock, ...files } })
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', scene.folder, ...args], { stdio: 'ignore' })
  git('init', '-q')
  git('add', '-f', '.')
  return { ...scene, git }
}

describe('not checked, and told', () => {
  test('tracked dependency files that a default exclude leaves out, with names and count', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const files = Object.fromEntries(names.map(name => [`vendor/${name}/package-lock.json`, lock]))
    const { verdict, report } = await tracked(files).run()
    expect(verdict.decision).toBe('pass')
    const told = report.notChecked.find(sentence => sentence.includes('default exclude'))
    expect(told).toMatch(/leaves out: vendor\/a\/package-lock\.json, .* and 1 more \(6 in all\)\.$/)
    const brought = await tracked(files).run({ include: 'vendor/**' })
    expect(brought.report.notChecked.join(' ')).not.toContain('default exclude')
  })

  test('submodules that are not checked out, and moved ones', async () => {
    const { git, folder, write, run } = tracked({})
    for (const name of ['empty', 'moved', 'right']) {
      git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},libs/${name}`)
    }
    mkdirSync(join(folder, 'libs', 'empty'), { recursive: true })
    write({
      ...{ 'libs/moved/.git': 'gitdir: ../../.git/modules/m\n', '.git/modules/m/HEAD': `${'b'.repeat(40)}\n` },
      ...{ 'libs/right/.git': 'gitdir: ../../.git/modules/r\n', '.git/modules/r/HEAD': `${'a'.repeat(40)}\n` },
    })
    const { verdict, report } = await run()
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked).toContain('Submodules that are not checked out: libs/empty.')
    expect(report.notChecked).toContain('Submodules that stand on another commit than the tracked one: libs/moved.')
  })

  test('patterns of the service that cannot be read; case that does not count is understood', async () => {
    const scene = sceneWith([], {
      files: { ...emptyLock, 'gemfile.LOCK': 'GEM\n' },
      wrap: lying({
        at: /supported-formats$/,
        say: truth => {
          const formats = JSON.parse(truth.body) as readonly object[]
          const own = { regex: '', documentationUrl: null, lockFileRegexes: ['(?i)Gemfile\\.lock', '(?P<x>y)'] }
          return ok([...formats, own])
        },
      }),
    })
    const { report } = await scene.run({}, { strangeRequests: true })
    expect(uploaded(scene)).toEqual(['gemfile.LOCK', 'package-lock.json'])
    expect(report.notChecked.join(' ')).toContain('pattern "(?P<x>y)" cannot be read')
  })
})

describe('a linked folder with dependency files', () => {
  function linked() {
    const scene = sceneWith([], { files: { 'svc/package-lock.json': lock, 'shared/package-lock.json': lock } })
    symlinkSync('../shared', join(scene.folder, 'svc', 'shared'))
    return scene
  }

  test('that are not scanned ends the run', async () => {
    const scene = linked()
    const { verdict } = await scene.run({ 'working-directory': 'svc' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
    expect(verdict.message).toContain('svc/shared are links to what is not uploaded')
    expect(uploaded(scene)).toEqual([])
  })

  test.each([[{ 'working-directory': 'svc', exclude: 'shared/**' }], [{}]])('is none with %o', async inputs => {
    expect((await linked().run(inputs)).verdict.decision).toBe('pass')
  })
})

describe('debricked-config.yaml', () => {
  const config = `ignore:
  packages:
    - pURL: pkg:npm/alpha
    - pURL: pkg:npm/beta
      version: 1.0.0
overrides:
  - pURL: ""
    fileRegexes: ["legacy/.*"]
  - pURL: pkg:npm/gamma
    version: 2.0.0
    fileRegexes: ["third/.*"]
policies:
  allow:
    packages: [pkg:npm/delta]
`
  const sentences = [
    'Left out by debricked-config.yaml: pkg:npm/alpha, pkg:npm/beta 1.0.0, what files like legacy/.* bring.',
    'Read otherwise because of debricked-config.yaml: files like third/.* as pkg:npm/gamma 2.0.0.',
    'Permitted by the policies of debricked-config.yaml: pkg:npm/delta.',
  ]

  function changed(files: Files) {
    const scene = sceneWith([low], { files: { ...emptyLock, ...files } })
    const base = { repository: 'acme/shop', branch: 'main', commit: BASE_COMMIT, defaultBranch: 'main' }
    scene.emulator.control.addScan({ ...base, findings: [critical, low], files: emptyLock })
    return scene.run({}, { github: pullRequest })
  }

  test('what it leaves out is in the log and told, and what is gone is not called fixed', async () => {
    const result = await changed({ 'debricked-config.yaml': config })
    expect(result.report.notChecked).toEqual(expect.arrayContaining(sentences))
    for (const sentence of sentences) expect(result.log).toContain(sentence)
    expect(idsIn(result, 'Fixed by this change')).toEqual([])
    expect(idsIn(result, 'Gone: fixed by this change or hidden by debricked-config.yaml')).toEqual([critical.cve])
  })

  test.each([
    ['no such file', {}],
    ['one that leaves nothing out', { 'debricked-config.yaml': 'ignore:\n  packages: []\n' }],
  ])('%s: nothing is told, and what is gone is fixed', async (_, files) => {
    const result = await changed(files)
    expect(result.report.notChecked.join(' ')).not.toContain('debricked-config.yaml')
    expect(idsIn(result, 'Fixed by this change')).toEqual([critical.cve])
  })

  test('of many packages the first are named', async () => {
    const many = Array.from({ length: 8 }, (_, at) => `    - pURL: pkg:npm/p${at}\n`).join('')
    const { report } = await changed({ 'debricked-config.yaml': `ignore:\n  packages:\n${many}` })
    expect(report.notChecked.join(' ')).toContain('pkg:npm/p4 and 3 more (8 in all).')
  })
})

describe('told at once, before any request', () => {
  test('problems of the exceptions file, of the configuration and of the commit', async () => {
    const files = { ...emptyLock, '.shipgate/exceptions.yml': '- id: x\n', 'debricked-config.yaml': 'foo: 1\n' }
    const scene = sceneWith([], { files })
    const { verdict } = await scene.run({ commit: 'f'.repeat(40) })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('has no reason')
    expect(verdict.message).toContain('"foo" is not known')
    expect(verdict.message).toContain('is not that of the event')
    expect(verdict.next).toContain('Every exception needs')
    expect(verdict.next).toContain('branch-name')
    expect(scene.sent).toEqual([])
  })

  test.each([
    ['out.json', 'out.json'],
    ['./results/../out.json', 'OUT.json'],
  ])('two files of one path: %s and %s', async (report, sarif) => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'report-file': report, 'sarif-file': sarif, 'sbom-file': 'bom.json' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('report-file and sarif-file name the same file')
    expect(scene.sent).toEqual([])
  })
})
