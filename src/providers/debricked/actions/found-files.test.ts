import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../../../test/kit/debricked-scene.ts'
import { sampleRepository } from '../../../sandbox/sample-repository.ts'
import { countSent, emptyLock, sceneWith, uploaded } from './scan-cases.test-support.ts'

const lock = emptyLock['package-lock.json'] ?? ''
const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' })
const startedScans = ({ emulator }: Scene) => emulator.control.scans.length

describe('what is uploaded', () => {
  test('every dependency file, with its path from the root of the repository', async () => {
    const scene = sceneWith([], { files: { ...sampleRepository, 'web/app/package-lock.json': lock, 'README.md': 'x' } })
    const { verdict, outputs } = await scene.run()
    expect(verdict.decision).toBe('fail')
    expect(uploaded(scene)).toEqual([
      ...['package-lock.json', 'package.json', 'requirements.txt', 'web/app/package-lock.json'],
    ])
    expect(outputs['file-count']).toBe('4')
  })

  test('of working-directory only what is below it, still with the path from the root', async () => {
    const scene = sceneWith([], { files: { 'package-lock.json': lock, 'web/app/package-lock.json': lock } })
    const { verdict } = await scene.run({ 'working-directory': 'web' })
    expect(verdict.decision).toBe('pass')
    expect(uploaded(scene)).toEqual(['web/app/package-lock.json'])
  })

  test('of a repository below the workspace: paths from its own root', async () => {
    const scene = sceneWith([], {
      files: {
        'shop/.git/HEAD': `${'c0ffee'.padEnd(40, '0')}\n`,
        'shop/web/package-lock.json': lock,
        'shop/package-lock.json': lock,
        'other/package-lock.json': lock,
      },
    })
    const whole = await scene.run({ 'working-directory': 'shop' })
    expect(whole.verdict.decision).toBe('pass')
    expect(uploaded(scene)).toEqual(['package-lock.json', 'web/package-lock.json'])
    const part = sceneWith([], { files: { 'shop/.git/HEAD': 'x', 'shop/web/package-lock.json': lock } })
    await part.run({ 'working-directory': 'shop/web' })
    expect(uploaded(part)).toEqual(['web/package-lock.json'])
  })

  test.each([
    ['outside of the workspace', '../'],
    ['that is not there', 'gone'],
    ['that is a file', 'package-lock.json'],
  ])('a working-directory %s is invalid_input, and nothing is uploaded', async (_, folder) => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'working-directory': folder })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(countSent(scene, /POST/)).toBe(0)
  })
})

describe('globs', () => {
  const files = { 'package-lock.json': lock, 'docs/package-lock.json': lock, 'node_modules/x/package-lock.json': lock }

  test('exclude adds to the defaults, and what it leaves out is told', async () => {
    const scene = sceneWith([], { files })
    const { report } = await scene.run({ exclude: 'docs/**' })
    expect(uploaded(scene)).toEqual(['package-lock.json'])
    expect(report.notChecked).toContain('Folders left out by globs: docs.')
    const single = await sceneWith([], { files }).run({ exclude: 'docs/package-lock.json' })
    expect(single.report.notChecked).toContain('Dependency files left out by globs: 1.')
  })

  test('include beats exclude and defaults', async () => {
    const scene = sceneWith([], { files })
    await scene.run({ exclude: 'docs/**', include: 'docs/package-lock.json\n**/node_modules/x/**' })
    expect(uploaded(scene)).toEqual([
      ...['docs/package-lock.json', 'node_modules/x/package-lock.json', 'package-lock.json'],
    ])
  })

  test('are relative to working-directory', async () => {
    const scene = sceneWith([], { files: { 'web/a/package-lock.json': lock, 'web/b/package-lock.json': lock } })
    await scene.run({ 'working-directory': 'web', exclude: 'a/**' })
    expect(uploaded(scene)).toEqual(['web/b/package-lock.json'])
  })

  test('that cannot be read are told with every other problem, before any request', async () => {
    const scene = sceneWith([], { files })
    const { verdict } = await scene.run({
      exclude: 'web/**\ndocs/[',
      include: '/vendor/app/**',
      'deny-packages': 'pgk:npm/x',
    })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('exclude line 2 (docs/[) has a "[" without "]"')
    expect(verdict.message).toContain('include line 1 (/vendor/app/**) starts with a slash')
    expect(verdict.message).toContain('deny-packages line 1')
    expect(scene.sent).toEqual([])
  })
})

describe('nothing to scan', () => {
  test.each([
    ['no dependency file', { 'README.md': 'x' }, {}, 'There is no dependency file in the repository.'],
    ['all left out', { 'docs/go.mod': 'x' }, { exclude: 'docs/go.mod' }, 'left out by globs'],
    ['a folder left out', { 'docs/go.mod': 'x' }, { exclude: 'docs/**' }, 'folders left out by globs: docs'],
    ['only an empty one', { 'go.mod': '' }, {}, 'empty: go.mod'],
    [
      'none in the folder',
      { 'go.mod': 'x', 'web/x': 'x' },
      { 'working-directory': 'web' },
      'no dependency file in web',
    ],
  ])('%s: no_dependency_files, and nothing is uploaded', async (_, files, inputs, words) => {
    const scene = sceneWith([], { files })
    const { verdict } = await scene.run(inputs)
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'no_dependency_files' })
    expect(verdict.message).toContain(words)
    expect(countSent(scene, /POST/)).toBe(0)
  })
})

describe('a dependency file that cannot be uploaded', () => {
  const incomplete = { decision: 'fail', reasonCode: 'upload_incomplete' }

  test('git tracks it and it is not there: no scan, unless it is excluded', async () => {
    const scene = sceneWith([], { files: { ...emptyLock, 'api/go.mod': 'module x\n' } })
    git(scene.folder, 'init', '-q')
    git(scene.folder, 'add', '.')
    rmSync(join(scene.folder, 'api'), { recursive: true })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject(incomplete)
    expect(verdict.message).toContain('api/go.mod git tracks and the work tree does not have')
    expect(startedScans(scene)).toBe(0)
    expect((await scene.run({ exclude: 'api/**' })).verdict.decision).toBe('pass')
  })

  test('a link to a file that is not uploaded', async () => {
    const scene = sceneWith([], { files: { ...emptyLock, 'elsewhere/list.txt': 'x' } })
    symlinkSync(join(scene.folder, 'elsewhere/list.txt'), join(scene.folder, 'requirements.txt'))
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject(incomplete)
    expect(verdict.message).toContain('requirements.txt are links to what is not uploaded')
    expect(countSent(scene, /POST/)).toBe(0)
  })

  test('a link to one that is uploaded is no gap, and the link itself is never sent', async () => {
    const scene = sceneWith([])
    mkdirSync(join(scene.folder, 'web'))
    symlinkSync('../package-lock.json', join(scene.folder, 'web/package-lock.json'))
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(uploaded(scene)).toEqual(['package-lock.json'])
  })

  test('one that may not be read', async context => {
    const scene = sceneWith([], { files: { ...emptyLock, 'api/go.mod': 'module x\n' } })
    const locked = join(scene.folder, 'api')
    chmodSync(locked, 0)
    if (readable(join(locked, 'go.mod'))) {
      chmodSync(locked, 0o755)
      return context.skip()
    }
    const { verdict } = await scene.run().finally(() => chmodSync(locked, 0o755))
    expect(verdict).toMatchObject(incomplete)
    expect(verdict.message).toContain('api (EACCES) cannot be read')
  })

  test('an empty one is left out and told: Debricked refuses it', async () => {
    const scene = sceneWith([], { files: { ...emptyLock, 'api/go.mod': '' } })
    const { verdict, report } = await scene.run()
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked).toContain('Empty files, which Debricked refuses: api/go.mod.')
  })

  test('one that is swapped while the action runs', async () => {
    const scene = sceneWith([], {
      files: { ...emptyLock, 'api/go.mod': 'module x\n' },
      wrap: inner => async (request, signal) => {
        if (request.url.endsWith('login_refresh')) scene.write({ 'package-lock.json': 'longer than it was before' })
        return await inner(request, signal)
      },
    })
    expect((await scene.run()).verdict).toMatchObject(incomplete)
    expect(startedScans(scene)).toBe(0)
  })
})

test('a manifest without a lock file is scanned, and what that means is told', async () => {
  const scene = sceneWith([], { files: { 'requirements.txt': 'requests==2.32.0\n' } })
  const { verdict, report } = await scene.run()
  expect(verdict.decision).toBe('pass')
  expect(report.notChecked.join(' ')).toContain('Indirect dependencies of manifests without a lock file may be missing')
})

function readable(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
}
