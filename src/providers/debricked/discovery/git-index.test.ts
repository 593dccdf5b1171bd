import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGitIndex } from './git-index.ts'
import { withTree } from './temporary-tree.test-support.ts'
import { trackedFiles } from './tracked-files.ts'

const files = {
  'package.json': '{}',
  'package-lock.json': '{}',
  'a/very/long/way/down/to/package.json': '{}',
  'a/very/long/way/down/to/yarn.lock': '',
  'a/very/long/way/up/yarn.lock': 'x',
  'müll/café.json': '{}',
  'x.y': '1',
  // Version 4 tells by how much a path is shorter than the one before, in one byte up to 127.
  [`long/${'deep/'.repeat(60)}yarn.lock`]: '1',
  // Every length of padding.
  ...Object.fromEntries(Array.from({ length: 16 }, (_, length) => [`z/${'n'.repeat(length + 1)}`, '1'])),
  'x/y': '2',
}
const git = (root: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', root, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: root },
  })
const listed = (root: string) =>
  git(root, 'ls-files', '-z')
    .split('\0')
    .filter(path => path !== '')
const indexOf = (root: string) => readGitIndex(readFileSync(join(root, '.git', 'index')))

test.each([
  ['sha1', 2],
  ['sha1', 4],
  ['sha256', 2],
  ['sha256', 4],
] as const)('a %s index of version %d says what git says', async (format, version) => {
  await withTree(files, root => {
    git(root, 'init', '-q', `--object-format=${format}`)
    git(root, 'add', '.')
    git(root, 'update-index', '--index-version', String(version), '--force-write-index')
    const index = indexOf(root)
    expect(index?.version).toBe(version)
    expect(index?.paths).toEqual(listed(root))
    expect(index?.incomplete).toBeUndefined()
    git(root, 'commit', '-qm', 'x')
    git(root, 'update-index', '--skip-worktree', 'x.y')
    const skipping = indexOf(root)
    expect([...(skipping?.skipped ?? [])]).toEqual(['x.y'])
    expect(skipping?.paths).toEqual(listed(root))
    expect(skipping?.version).toBe(version === 2 ? 3 : 4)
  })
})

test('split and sparse indexes are told from complete ones', async () => {
  await withTree(files, root => {
    git(root, 'init', '-q')
    git(root, 'add', '.')
    git(root, 'commit', '-qm', 'x')
    git(root, 'update-index', '--split-index')
    expect(indexOf(root)?.incomplete).toBe('split')
    expect(trackedFiles(root)).toMatchObject({ kind: 'unusable', why: 'is split over two files' })
    git(root, 'update-index', '--no-split-index')
    git(root, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'x')
    expect(indexOf(root)).toMatchObject({ incomplete: 'sparse' })
  })
})

test('a checksum that was skipped changes nothing', async () => {
  await withTree(files, root => {
    git(root, 'init', '-q')
    git(root, 'add', '.')
    const bytes = readFileSync(join(root, '.git', 'index'))
    expect(readGitIndex(bytes.fill(0, bytes.length - 20))?.paths).toEqual(listed(root))
  })
})

test('the index of a linked work tree is found through its .git file', async () => {
  await withTree(files, root => {
    git(root, 'init', '-q')
    git(root, 'add', '.')
    git(root, 'commit', '-qm', 'x')
    git(root, 'worktree', 'add', '-q', join(root, 'linked'))
    expect(trackedFiles(join(root, 'linked'))).toMatchObject({ kind: 'index', index: { paths: listed(root) } })
  })
})

test('no repository, no index and an index of another form are told apart', async () => {
  await withTree({ 'a/.git/index': 'DIRC', 'b/.git': 'nonsense', 'c/x': '' }, root => {
    expect(trackedFiles(join(root, 'a'))).toEqual({ kind: 'unusable', why: 'is of a form that is not known' })
    expect(trackedFiles(join(root, 'b'))).toEqual({ kind: 'none' })
    expect(trackedFiles(join(root, 'c'))).toEqual({ kind: 'none' })
    rmSync(join(root, 'a', '.git', 'index'))
    expect(trackedFiles(join(root, 'a'))).toEqual({ kind: 'none' })
  })
})

test('a cut or damaged index never throws, and a cut one is never taken for whole', async () => {
  await withTree(files, root => {
    git(root, 'init', '-q')
    git(root, 'add', '.')
    const whole = readFileSync(join(root, '.git', 'index'))
    for (let length = 0; length < whole.length; length++) {
      expect(readGitIndex(whole.subarray(0, length))?.paths ?? 'no').toBe('no')
    }
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole)
        damaged[at] = byte
        readGitIndex(damaged)
      }),
      { numRuns: 1_000 },
    )
  })
})
