import { expect, test } from 'vitest'
import { fallbackFormats } from './fallback-formats.ts'
import { compileFormats } from './formats.ts'

const format = (regex: string, ...lockFileRegexes: string[]) => ({ regex, documentationUrl: null, lockFileRegexes })
const isManifest = (regex: string, name: string) => compileFormats([format(regex)]).kindOf(name)?.isManifest ?? false

test.each([
  ['package\\.json', 'package.json', true],
  ['package\\.json', 'my-package.json.bak', false],
  ['package\\.json', 'packagexjson', false],
  ['WORKSPACE', 'WORKSPACE.md', false],
  ['requirements.*\\.txt$', 'requirements-dev.txt', true],
  ['requirements.*\\.txt$', 'requirements-dev.txt.pip.debricked.lock', false],
  ['^build\\.gradle', 'build.gradle.kts', true],
  ['[^a]b', 'cb', true],
  ['[^a]b', 'xcb', false],
  ['a\\$', 'a$', true],
  ['((?!WORKSPACE|BUILD)).*(?:\\.bazel)', 'foo.bazel', true],
  ['((?!WORKSPACE|BUILD)).*(?:\\.bazel)', 'BUILD.bazel', false],
  ['.*(?:\\.csproj)(?:\\.\\w+)*', 'Shop.csproj', true],
  ['.*(?:\\.csproj)', 'Shop.csproj.user', false],
  ['\\.manifest', 'core-image.manifest', true],
  ['\\.manifest', 'core.manifest.txt', false],
  ['a|b', 'b', true],
  ['a|b', 'ab', false],
  ['x*\\d', 'xx7', true],
  ['.*\\w', 'abc', true],
  ['', 'anything', false],
  ['(?i)Gemfile\\.lock', 'gemfile.LOCK', true],
  ['(?i)Gemfile\\.lock', 'my-gemfile.lock', false],
  ['(?i)^Cargo', 'CARGO.lock', true],
  ['(?i)\\.Manifest', 'core.MANIFEST', true],
  ['Gemfile(?i)', 'Gemfile', false],
])('%s on %s: %s', (regex, name, expected) => {
  expect(isManifest(regex, name)).toBe(expected)
})

test('the first format of the list wins', () => {
  const formats = compileFormats([format('', 'shared\\.lock'), format('a\\.json', 'shared\\.lock')])
  expect(formats.kindOf('shared.lock')).toEqual({ format: 0, isManifest: false, isLock: true })
  expect(formats.kindOf('a.json')).toEqual({ format: 1, isManifest: true, isLock: false })
  expect(formats.isLockOf(1, 'shared.lock')).toBe(true)
  expect(formats.kindOf('other')).toBeUndefined()
})

test('a pattern that cannot be read is skipped and reported, and the rest of its format stays', () => {
  const formats = compileFormats([format('a)(b', 'ok\\.lock', '(?<!', `x{1,2}${'y'.repeat(1_000)}`), format('c')])
  expect(formats.problems).toHaveLength(3)
  expect(formats.problems[0]).toContain('"a)(b"')
  expect(formats.kindOf('ok.lock')?.isLock).toBe(true)
  expect(formats.kindOf('c')?.isManifest).toBe(true)
})

test('names that no file can have are never tried', () => {
  expect(isManifest('(a+)+b', `${'a'.repeat(256)}`)).toBe(false)
})

test('files that the official command writes are known beside any list of the service', () => {
  const formats = compileFormats([])
  for (const name of ['build.sbt', 'debricked-call-graph.java', 'debricked-call-graph.golang']) {
    expect(formats.kindOf(name)?.isManifest).toBe(true)
  }
  expect(formats.kindOf('my-build.sbt')).toBeUndefined()
})

test('the shipped list compiles and knows the names of today', () => {
  const formats = compileFormats(fallbackFormats)
  expect(formats.problems).toEqual([])
  const manifests = `package.json composer.json go.mod pom.xml build.gradle build.gradle.kts requirements.txt
    dev-requirements.txt requirements-dev.txt Pipfile pyproject.toml Shop.csproj packages.config pubspec.yaml
    foo.bazel WORKSPACE WORKSPACE.bazel bower.json build.sbt`
  const locks = `package-lock.json yarn.lock pnpm-lock.yaml composer.lock gomod.debricked.lock maven.debricked.lock
    gradle.debricked.lock requirements.txt.pip.debricked.lock .requirements.txt.pip.debricked.lock Pipfile.lock
    poetry.lock uv.lock packages.lock.json packages.config.nuget.debricked.lock pubspec.lock pubspec.deps.json
    Gemfile.lock Cargo.lock Podfile.lock Gopkg.lock mix.lock paket.lock npm-shrinkwrap.json apt.list bom.json
    app.cdx.json debricked.fingerprints.txt`
  for (const name of manifests.split(/\s+/)) expect([name, formats.kindOf(name)?.isManifest]).toEqual([name, true])
  for (const name of locks.split(/\s+/)) expect([name, formats.kindOf(name)?.isLock]).toEqual([name, true])
  for (const name of ['README.md', 'my-package.json.bak', 'BUILD.bazel', 'index.ts', 'tsconfig.json']) {
    expect([name, formats.kindOf(name)]).toEqual([name, undefined])
  }
})
