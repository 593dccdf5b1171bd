import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Discovery, discover } from './discover.ts'
import { fallbackFormats } from './fallback-formats.ts'
import { compileFormats } from './formats.ts'
import { pathFilter } from './globs.ts'
import { withTree } from './temporary-tree.test-support.ts'
import { walk } from './walk.ts'

const plain = { workingDirectory: '.', include: [], exclude: [], formats: fallbackFormats }
const paths = (found: Discovery) => found.files.map(file => file.relativePath)

const shop = {
  'package.json': '{"workspaces": ["packages/*"]}',
  'package-lock.json': '{}',
  'packages/a/package.json': '{}',
  'packages/a/src/index.ts': '1',
  'docs/requirements.txt': 'flask',
  'docs/requirements.txt.pip.debricked.lock': '1',
  'api/Cargo.lock': '1',
  'api/yarn.lock': '',
  'node_modules/x/package.json': '{}',
  'api/vendor/y/go.mod': 'module y',
  'my-package.json.bak': '{}',
}

test('the files of a repository, in groups', async () => {
  await withTree(shop, async root => {
    const found = await discover({ ...plain, root })
    expect(found.files).toContainEqual({
      absolutePath: join(root, 'packages', 'a', 'package.json'),
      relativePath: 'packages/a/package.json',
      directory: 'packages/a',
      baseName: 'package.json',
      sizeBytes: 2,
      kind: 'manifest',
    })
    expect(found.files[2]).toMatchObject({ relativePath: 'docs/requirements.txt.pip.debricked.lock', kind: 'lock' })
    expect(found.files[3]).toMatchObject({ relativePath: 'package-lock.json', directory: '' })
    expect(
      found.groups.map(group => [group.manifest?.relativePath ?? '', ...group.lockFiles.map(one => one.relativePath)]),
    ).toEqual([
      ['', 'api/Cargo.lock'],
      ['docs/requirements.txt', 'docs/requirements.txt.pip.debricked.lock'],
      ['package.json', 'package-lock.json'],
      ['packages/a/package.json', 'package-lock.json'],
    ])
    expect(found).toMatchObject({
      manifestsWithoutLock: [],
      skippedEmpty: ['api/yarn.lock'],
      skippedLinks: [],
      excludedCount: 0,
      excludedFolders: ['api/vendor', 'node_modules'],
      unreadable: [],
      trackedButAbsent: [],
      formatProblems: [],
      problems: [],
    })
  })
})

test('paths are told from the repository root, globs from the working directory', async () => {
  await withTree(shop, async root => {
    const found = await discover({
      ...plain,
      root,
      workingDirectory: './packages/',
      exclude: ['b/**'],
      include: ['a/src/**'],
    })
    expect(paths(found)).toEqual(['packages/a/package.json'])
    expect(found.manifestsWithoutLock).toHaveLength(1)
    const none = await discover({ ...plain, root, workingDirectory: 'packages', exclude: ['a/*.json', '['] })
    expect(none).toMatchObject({ files: [], excludedCount: 1, problems: [expect.stringContaining('"["')] })
  })
})

test.each(['..', 'missing', 'package.json', '/'])(
  'a working directory of %s is an invalid input',
  async workingDirectory => {
    await withTree(shop, async root => {
      await expect(discover({ ...plain, root, workingDirectory })).rejects.toMatchObject({ code: 'invalid_input' })
    })
  },
)

test('links are neither followed nor uploaded, wherever they lead', async () => {
  await withTree(
    { 'root/package.json': '{}', 'outside/package.json': '{"secret": 1}', 'outside/go.mod': 'x' },
    async base => {
      const root = join(base, 'root')
      symlinkSync(join(base, 'outside'), join(root, 'folder'), 'junction')
      symlinkSync(join(base, 'outside', 'go.mod'), join(root, 'go.mod'))
      symlinkSync('package.json', join(root, 'composer.json'))
      symlinkSync('nowhere', join(root, 'pom.xml'))
      const found = await discover({ ...plain, root })
      expect(paths(found)).toEqual(['package.json'])
      expect(found.skippedLinks).toEqual(['composer.json', 'go.mod', 'pom.xml'])
      expect(found.linkedFolders).toEqual(['folder'])
      await expect(discover({ ...plain, root, workingDirectory: 'folder' })).rejects.toThrow(
        'is outside the repository',
      )
    },
  )
})

test('a root that is itself a link is scanned where it leads', async () => {
  await withTree({ 'real/package.json': '{}' }, async base => {
    symlinkSync(join(base, 'real'), join(base, 'link'), 'junction')
    const found = await discover({ ...plain, root: join(base, 'link') })
    expect(found.files[0]).toMatchObject({
      relativePath: 'package.json',
      absolutePath: join(base, 'real', 'package.json'),
    })
  })
})

test('a folder that cannot be read is reported', async context => {
  await withTree({ 'a/package.json': '{}', 'b/package.json': '{}' }, async root => {
    chmodSync(join(root, 'b'), 0)
    const found = await discover({ ...plain, root }).finally(() => chmodSync(join(root, 'b'), 0o755))
    // The super-user and Windows read it all the same.
    if (paths(found).length === 2) return context.skip()
    expect(paths(found)).toEqual(['a/package.json'])
    expect(found.unreadable).toEqual([{ path: 'b', code: 'EACCES' }])
  })
})

test('a folder that vanished is reported as one whose content is not known', async () => {
  await withTree({}, async root => {
    const found = await walk({ folder: join(root, 'gone'), filter: pathFilter({}), wanted: () => true })
    expect(found).toMatchObject({ files: [], unreadable: [{ path: '', code: 'ENOENT' }] })
  })
})

test('tracked dependency files that are not there are reported, untracked ones that are there are found', async () => {
  await withTree({ ...shop, 'gone/go.mod': 'x' }, async root => {
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' })
    git('init', '-q')
    git('add', '-f', '.')
    rmSync(join(root, 'gone'), { recursive: true })
    rmSync(join(root, 'node_modules'), { recursive: true })
    mkdirSync(join(root, 'new'))
    writeFileSync(join(root, 'new', 'maven.debricked.lock'), 'x')
    const found = await discover({ ...plain, root })
    expect(found.trackedButAbsent).toEqual(['gone/go.mod'])
    expect(paths(found)).toContain('new/maven.debricked.lock')
    expect((await discover({ ...plain, root, workingDirectory: 'api' })).trackedButAbsent).toEqual([])
    expect((await discover({ ...plain, root, exclude: ['gone/'] })).trackedButAbsent).toEqual([])
  })
})

test('a walk that is no longer wanted ends', async () => {
  await withTree(shop, async root => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(discover({ ...plain, root, signal })).rejects.toThrow('cancelled')
  })
})

const folder = fc.constantFrom('a', 'b', 'node_modules', 'cafe\u0301', '...', 'A')
const name = fc.constantFrom('package.json', 'yarn.lock', 'go.mod', 'index.ts', 'PACKAGE.JSON')
const tree = fc.uniqueArray(
  fc.tuple(fc.array(folder, { maxLength: 4 }), name).map(([folders, last]) => [...folders, last].join('/')),
  { maxLength: 12 },
)
const globs = fc.array(fc.constantFrom('a/**', '**/b/**', '**/A/*', '*', '**/café/**', '**/node_modules/a/**', 'b/'), {
  maxLength: 2,
})

test('the pruning walk keeps what an unpruned one keeps, and every path is well-formed', async () => {
  const formats = compileFormats(fallbackFormats)
  await fc.assert(
    fc.asyncProperty(tree, globs, globs, async (files, include, exclude) => {
      // A file system may fold case or forms: then two paths are one file.
      const distinct = [...new Map(files.map(path => [path.normalize('NFC').toLowerCase(), path])).values()]
      await withTree(Object.fromEntries(distinct.map(path => [path, 'x'])), async root => {
        const found = await discover({ ...plain, root, include, exclude })
        const filter = pathFilter({ include, exclude })
        const wanted = (baseName: string) => formats.kindOf(baseName) !== undefined
        const unpruned = await walk({ folder: root, filter: { ...filter, prunes: () => false }, wanted })
        expect(paths(found)).toEqual(unpruned.files.map(file => file.path))
        expect(new Set(paths(found)).size).toBe(found.files.length)
        for (const path of paths(found)) {
          expect(path.startsWith('/')).toBe(false)
          expect(path.split('/')).not.toContain('..')
          expect(filter.keeps(path)).toBe(true)
        }
      })
    }),
    { numRuns: 150 },
  )
})
