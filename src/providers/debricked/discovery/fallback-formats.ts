import type { SupportedFormat } from './formats.ts'

/**
 * What is looked for when the service's own list cannot be had. Put together in November 2026 from the list that the
 * official PHP CLI recorded in 2022 and from the names that the official CLI 26.3.1 (June 2026) writes or expects;
 * the service's present list is published nowhere. Written so that every pattern matches whole names.
 */
const manifestsWithLocks: readonly (readonly [manifest: string, ...locks: string[]])[] = [
  ['package\\.json', 'package-lock\\.json', 'yarn\\.lock', 'pnpm-lock\\.yaml'],
  ['bower\\.json', '\\.?bower\\.debricked\\.lock'],
  ['composer\\.json', 'composer\\.lock'],
  ['go\\.mod', '\\.?gomod\\.debricked\\.lock', 'go\\.sum', '\\.debricked-go-dependencies\\.txt'],
  ['pom\\.xml', '\\.?maven\\.debricked\\.lock', '\\.debricked-maven-dependencies\\.tgf'],
  ['build\\.gradle', '\\.?gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'],
  ['build\\.gradle\\.kts', '\\.?gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'],
  ['.*requirements.*\\.txt', '.*\\.pip\\.debricked\\.lock'],
  ['Pipfile', 'Pipfile\\.lock'],
  ['pyproject\\.toml', 'poetry\\.lock', 'uv\\.lock'],
  ['.*\\.csproj', 'packages\\.lock\\.json'],
  ['packages\\.config', '\\.?packages\\.config\\.nuget\\.debricked\\.lock'],
  ['pubspec\\.yaml', 'pubspec\\.lock', 'pubspec\\.deps\\.json'],
  ['(?!WORKSPACE|BUILD).*\\.(?:bazel|bzl)', '.*_install\\.json'],
  ['WORKSPACE(?:\\.bazel|\\.bzl)?', '.*_install\\.json'],
]

/** Files that say everything by themselves. The Linux lists are what `apt list` and its like print. */
const alone: readonly string[] = [
  'npm-shrinkwrap\\.json',
  'paket\\.lock',
  'Gemfile\\.lock',
  'Cargo\\.lock',
  'Podfile\\.lock',
  'Gopkg\\.lock',
  'mix\\.lock',
  '(?:apk|apt|rpm|snap|flatpak|pacman)\\.list',
  'debian_descriptions\\.txt',
  'bitbake_installed_packages\\.txt',
  'rootfs_manifest\\.txt',
  '.*\\.manifest',
  // The names that the CycloneDX specification 1.6 recommends for its files.
  '(?:.*\\.cdx|bom)\\.(?:json|xml)',
  'debricked\\.fingerprints\\.txt',
  '\\.debricked-wfp-fingerprints\\.txt',
  '\\.debricked-call-graph',
]

/** In the shape of the service's answer. */
export const fallbackFormats: readonly SupportedFormat[] = [
  ...manifestsWithLocks.map(([regex, ...lockFileRegexes]) => ({ regex, documentationUrl: null, lockFileRegexes })),
  ...alone.map(lock => ({ regex: '', documentationUrl: null, lockFileRegexes: [lock] })),
]
