export interface Format {
  /** May be empty: then only lock files match. */
  readonly regex: string
  readonly documentationUrl: string | null
  readonly lockFileRegexes: readonly string[]
}

/**
 * The live list is in no public tree. This one joins the names recorded in the deprecated official PHP CLI (2022: mostly
 * without anchors) with those the official CLI 26.3.1 makes or tests with (own anchors, look-aheads).
 */
export const SUPPORTED_FORMATS: readonly Format[] = [
  format('package\\.json', ['package-lock\\.json', 'yarn\\.lock', 'pnpm-lock\\.yaml'], 'javascript'),
  format('npm-shrinkwrap\\.json'),
  format('bower\\.json', ['bower\\.debricked\\.lock'], 'javascript'),
  format('composer\\.json', ['composer\\.lock'], 'php'),
  format('pom\\.xml', ['maven\\.debricked\\.lock', '\\.debricked-maven-dependencies\\.tgf'], 'java'),
  format('build\\.gradle', ['gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'], 'java'),
  format('build\\.gradle\\.kts', ['gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'], 'java'),
  format('^build\\.sbt$', ['maven\\.debricked\\.lock'], 'java'),
  format('go\\.mod', ['gomod\\.debricked\\.lock'], 'go'),
  // That way round in the recording.
  format('go\\.sum', ['go\\.mod'], 'go'),
  format('requirements.*\\.txt$', ['.*\\.pip\\.debricked\\.lock'], 'python'),
  format('Pipfile', ['Pipfile\\.lock'], 'python'),
  format('pyproject\\.toml', ['poetry\\.lock', 'uv\\.lock'], 'python'),
  format('.*(?:\\.csproj)', ['packages\\.lock\\.json'], 'c-sharp'),
  format('packages\\.config', ['packages\\.config\\.nuget\\.debricked\\.lock'], 'c-sharp'),
  format('paket\\.lock'),
  format('pubspec\\.yaml', ['pubspec\\.lock', 'pubspec\\.deps\\.json'], 'dart'),
  format('((?!WORKSPACE|BUILD)).*(?:\\.bazel)'),
  format('((?!WORKSPACE|BUILD)).*(?:\\.bzl)'),
  format('WORKSPACE'),
  format('.*_install\\.json'),
  format('', ['Cargo\\.lock'], 'rust'),
  format('Gemfile\\.lock', [], 'ruby'),
  format('Podfile\\.lock', [], 'ios'),
  format('Gopkg\\.lock', [], 'go'),
  format('mix\\.lock'),
  ...['apk', 'apt', 'rpm', 'snap', 'flatpak', 'pacman'].map(tool => format(`${tool}\\.list`, [], 'linux')),
  format('debian_descriptions\\.txt', [], 'linux'),
  format('debricked\\.fingerprints\\.txt'),
  format('\\.debricked-wfp-fingerprints\\.txt'),
  format('debricked-call-graph\\..*'),
  format('\\.debricked-call-graph'),
]

/** A look-behind without an end: no engine compiles it. The official CLI logs and skips such an entry. */
export const UNCOMPILABLE: Format = format('(?<broken.*\\.lock', ['*.lock'])

function format(regex: string, lockFileRegexes: readonly string[] = [], language?: string): Format {
  const documentationUrl =
    language === undefined ? null : `https://docs.debricked.com/overview/language-support/${language}`
  return { regex, documentationUrl, lockFileRegexes }
}
