import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discover } from './discover.ts'
import { fallbackFormats } from './fallback-formats.ts'
import { readGitIndex } from './git-index.ts'
import { withTree } from './temporary-tree.test-support.ts'

const plain = { workingDirectory: '.', include: [], exclude: [], formats: fallbackFormats }
const git = (root: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', root, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: root },
  })
function commitAll(root: string): string {
  git(root, 'init', '-q')
  git(root, 'add', '-f', '.')
  git(root, 'commit', '-qm', 'x')
  return git(root, 'rev-parse', 'HEAD').trim()
}
/** Tracks a submodule as git does, without fetching anything. */
const trackSubmodule = (root: string, path: string, commit: string) =>
  git(root, 'update-index', '--add', '--cacheinfo', `160000,${commit},${path}`)

describe('tracked dependency files', () => {
  test('that only a default exclude leaves out are named; those of an exclude are what was asked for', async () => {
    const files = { 'apps/vendor/package.json': '{}', 'obj/go.mod': 'x', 'obj/x.ts': '', 'docs/vendor/go.mod': 'x' }
    await withTree({ ...files, 'package.json': '{}' }, async root => {
      commitAll(root)
      const found = await discover({ ...plain, root, exclude: ['docs/**'] })
      expect(found.trackedButLeftOut).toEqual(['apps/vendor/package.json', 'obj/go.mod'])
      const part = await discover({ ...plain, root, workingDirectory: 'apps' })
      expect(part.trackedButLeftOut).toEqual(['apps/vendor/package.json'])
      const all = await discover({ ...plain, root, include: ['**'] })
      expect(all.trackedButLeftOut).toEqual([])
    })
  })

  test('that are missing in a checkout below the root are found missing', async () => {
    await withTree({ 'src/package.json': '{}', 'src/api/go.mod': 'x' }, async root => {
      commitAll(join(root, 'src'))
      rmSync(join(root, 'src', 'api'), { recursive: true })
      const found = await discover({ ...plain, root })
      expect(found).toMatchObject({ workTree: { kind: 'one', path: 'src' }, trackedButAbsent: ['src/api/go.mod'] })
    })
  })
})

describe('submodules', () => {
  test('are read from the index with their commits', async () => {
    await withTree({ 'package.json': '{}' }, root => {
      commitAll(root)
      trackSubmodule(root, 'libs/a', 'a'.repeat(40))
      const index = readGitIndex(readFileSync(join(root, '.git', 'index')))
      expect(index?.submodules).toEqual(new Map([['libs/a', 'a'.repeat(40)]]))
      expect(index?.paths).toEqual(['package.json'])
    })
  })

  test('that were not checked out are named, unless a glob leaves them out', async () => {
    await withTree({ 'package.json': '{}' }, async root => {
      commitAll(root)
      for (const name of ['gone', 'libs/empty', 'vendor/left']) trackSubmodule(root, name, 'a'.repeat(40))
      mkdirSync(join(root, 'libs', 'empty'), { recursive: true })
      expect((await discover({ ...plain, root })).emptySubmodules).toEqual(['gone', 'libs/empty'])
      expect((await discover({ ...plain, root, exclude: ['libs/**', 'gone/**'] })).emptySubmodules).toEqual([])
      expect((await discover({ ...plain, root, workingDirectory: 'libs' })).emptySubmodules).toEqual(['libs/empty'])
    })
  })

  test('count with their own index, and must stand on the tracked commit', async () => {
    await withTree({ 'package.json': '{}', 'libs/a/package.json': '{}', 'libs/a/api/go.mod': 'x' }, async root => {
      const commit = commitAll(join(root, 'libs', 'a'))
      git(root, 'init', '-q')
      git(root, 'add', 'package.json')
      trackSubmodule(root, 'libs/a', commit)
      rmSync(join(root, 'libs', 'a', 'api'), { recursive: true })
      const found = await discover({ ...plain, root })
      expect(found).toMatchObject({ trackedButAbsent: ['libs/a/api/go.mod'], movedSubmodules: [], emptySubmodules: [] })
      const inside = await discover({ ...plain, root, workingDirectory: 'libs/a' })
      expect(inside.trackedButAbsent).toEqual(['libs/a/api/go.mod'])
      trackSubmodule(root, 'libs/a', 'b'.repeat(40))
      expect((await discover({ ...plain, root })).movedSubmodules).toEqual(['libs/a'])
    })
  })
})
