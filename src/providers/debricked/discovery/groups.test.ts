import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DependencyFile } from './dependency-file.ts'
import { fallbackFormats } from './fallback-formats.ts'
import { compileFormats } from './formats.ts'
import { type Grouping, groupFiles } from './groups.ts'
import { inheritWorkspaceLocks, workspacePatterns } from './workspaces.ts'

const formats = compileFormats(fallbackFormats)

function file(relativePath: string): DependencyFile {
  const at = relativePath.lastIndexOf('/')
  const baseName = relativePath.slice(at + 1)
  const kind = formats.kindOf(baseName)?.isManifest === true ? 'manifest' : 'lock'
  return {
    absolutePath: `/r/${relativePath}`,
    relativePath,
    directory: relativePath.slice(0, Math.max(0, at)),
    baseName,
    sizeBytes: 1,
    kind,
  }
}
const group = (...paths: readonly string[]) => groupFiles(paths.map(file), formats)
const shown = ({ groups, manifestsWithoutLock }: Grouping) => ({
  groups: groups.map(one => [
    one.manifest?.relativePath ?? '',
    ...one.lockFiles.map(lock => (one.inherited ? '^' : '') + lock.relativePath),
  ]),
  bare: manifestsWithoutLock.map(one => one.relativePath),
})

test('a manifest and the lock files of its format and folder are one group', () => {
  expect(shown(group('a/package.json', 'a/yarn.lock', 'b/package.json', 'c/yarn.lock', 'Cargo.lock'))).toEqual({
    groups: [['a/package.json', 'a/yarn.lock'], ['b/package.json'], ['', 'c/yarn.lock'], ['', 'Cargo.lock']],
    bare: ['b/package.json'],
  })
})

test('all lock files join, also those that sort before the manifest', () => {
  expect(shown(group('.debricked-maven-dependencies.tgf', 'maven.debricked.lock', 'pom.xml')).groups).toEqual([
    ['pom.xml', '.debricked-maven-dependencies.tgf', 'maven.debricked.lock'],
  ])
})

test('a pip lock file belongs to the one requirements file that it is named after', () => {
  const found = group(
    '.c-requirements.txt.pip.debricked.lock',
    'a-requirements.txt',
    'b-requirements.txt',
    'b-requirements.txt.pip.debricked.lock',
    'c-requirements.txt',
    'gone-requirements.txt.pip.debricked.lock',
  )
  expect(shown(found)).toEqual({
    groups: [
      ['a-requirements.txt'],
      ['b-requirements.txt', 'b-requirements.txt.pip.debricked.lock'],
      ['c-requirements.txt', '.c-requirements.txt.pip.debricked.lock'],
      ['', 'gone-requirements.txt.pip.debricked.lock'],
    ],
    bare: ['a-requirements.txt'],
  })
})

test('projects that share a lock file are not reported as without one', () => {
  expect(shown(group('A.csproj', 'B.csproj', 'packages.lock.json'))).toEqual({
    groups: [['A.csproj', 'packages.lock.json'], ['B.csproj']],
    bare: [],
  })
  expect(shown(group('build.gradle', 'build.gradle.kts', 'gradle.debricked.lock'))).toEqual({
    groups: [['build.gradle', 'gradle.debricked.lock'], ['build.gradle.kts']],
    bare: [],
  })
})

test('a manifest of the format that takes the lock file comes before one whose format also knows it', () => {
  const both = compileFormats(['b', 'a'].map(regex => ({ regex, documentationUrl: null, lockFileRegexes: ['s'] })))
  const files = ['a', 'b', 's'].map(
    (baseName, at) => ({ ...file(baseName), kind: at < 2 ? 'manifest' : 'lock' }) as const,
  )
  expect(shown(groupFiles(files, both))).toEqual({ groups: [['a'], ['b', 's']], bare: [] })
})

test('a lock file that an earlier format takes still joins the manifest whose format knows it', () => {
  expect(shown(group('build.gradle.kts', 'gradle.debricked.lock')).groups).toEqual([
    ['build.gradle.kts', 'gradle.debricked.lock'],
  ])
})

test('a manifest whose format has no lock file is not reported', () => {
  expect(group('build.sbt').manifestsWithoutLock).toEqual([])
})

test('members of a workspace inherit the lock files of its root, the nearest one first', () => {
  const manifests: Readonly<Record<string, string>> = {
    'package.json': '{"workspaces": ["packages/*", "!packages/out", "./tools/**", "exact/package.json"]}',
    'packages/nested/package.json': '\uFEFF{"workspaces": {"packages": ["inner"], "nohoist": []}}',
  }
  const found = group(
    'exact/package.json',
    'package-lock.json',
    'package.json',
    'packages/a/package.json',
    'packages/a/deep/package.json',
    'packages/nested/inner/package.json',
    'packages/nested/package.json',
    'packages/nested/yarn.lock',
    'packages/out/package.json',
    'tools/x/y/package.json',
  )
  const after = shown(inheritWorkspaceLocks(found, one => manifests[one.relativePath]))
  expect(after).toEqual({
    groups: [
      ['exact/package.json', '^package-lock.json'],
      ['package.json', 'package-lock.json'],
      ['packages/a/package.json', '^package-lock.json'],
      ['packages/a/deep/package.json'],
      ['packages/nested/inner/package.json', '^packages/nested/yarn.lock'],
      ['packages/nested/package.json', 'packages/nested/yarn.lock'],
      ['packages/out/package.json'],
      ['tools/x/y/package.json', '^package-lock.json'],
    ],
    bare: ['packages/a/deep/package.json', 'packages/out/package.json'],
  })
})

test.each(['', 'null', '[]', '{"workspaces": 1}', '{"workspaces": {"packages": "a"}}', '{"workspaces": [1, ""]}'])(
  'a package.json of %s has no workspaces',
  text => {
    expect(workspacePatterns(text)).toEqual([])
  },
)

const folders = fc.array(fc.constantFrom('a', 'b', 'packages'), { maxLength: 3 })
const names = fc.constantFrom(
  ...['package.json', 'yarn.lock', 'package-lock.json', 'requirements.txt', 'x-requirements.txt', 'build.gradle'],
  ...['requirements.txt.pip.debricked.lock', 'A.csproj', 'B.csproj', 'packages.lock.json', 'Cargo.lock'],
  ...['build.gradle.kts', 'gradle.debricked.lock', '.debricked-gradle-dependencies.txt'],
)
const trees = fc
  .uniqueArray(
    fc.tuple(folders, names).map(([parts, name]) => [...parts, name].join('/')),
    { maxLength: 25 },
  )
  .map(paths => paths.sort())

test('every file is in exactly one group unless inherited, nothing is lost, and the order of meeting changes nothing', () => {
  fc.assert(
    fc.property(trees, fc.boolean(), (paths, object) => {
      const files = paths.map(file)
      const workspaces = object ? { packages: ['**'] } : ['packages/*', 'a']
      const grouping = inheritWorkspaceLocks(groupFiles(files, formats), () => JSON.stringify({ workspaces }))
      const own = grouping.groups.flatMap(one => [one.manifest ?? [], one.inherited ? [] : one.lockFiles].flat())
      expect(own.map(one => one.relativePath).sort()).toEqual(paths)
      for (const one of grouping.groups) {
        expect(one.manifest !== undefined || one.lockFiles.length > 0).toBe(true)
        if (one.inherited) expect(one.lockFiles.every(lock => files.includes(lock))).toBe(true)
        else for (const lock of one.lockFiles) expect(lock.directory).toBe(one.manifest?.directory ?? lock.directory)
        if (one.lockFiles.length > 0 && one.manifest) expect(grouping.manifestsWithoutLock).not.toContain(one.manifest)
      }
      const backwards = groupFiles(files.toReversed(), formats)
      const sets = (all: Grouping) => all.groups.map(one => one.lockFiles.length).sort()
      expect(sets(backwards)).toEqual(sets(groupFiles(files, formats)))
    }),
    { numRuns: 1_000 },
  )
})
