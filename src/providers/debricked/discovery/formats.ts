/** One row of the service's answer to GET /api/1.0/open/files/supported-formats, parsed. */
export interface SupportedFormat {
  /** Matches manifests by base name; empty when the format has lock files only. */
  readonly regex: string
  readonly documentationUrl: string | null
  readonly lockFileRegexes: readonly string[]
}

/** What a base name is by the first format of the list that knows it. */
export interface NameKind {
  /** Place of the format in the list. */
  readonly format: number
  /** A name can be both; it is then treated as a manifest. */
  readonly isManifest: boolean
  readonly isLock: boolean
}

export interface Formats {
  /** Undefined for the many names that mean nothing. Remembers its answers. */
  kindOf(baseName: string): NameKind | undefined
  /** Whether the format at this place has lock files that say more than its manifest. */
  hasLockFiles(format: number): boolean
  /** Whether the name is a lock file of this very format, also when an earlier format takes it. */
  isLockOf(format: number, baseName: string): boolean
  /** Patterns that were left out, one sentence each. */
  readonly problems: readonly string[]
}

/**
 * Added after the service's own, as the official CLI 26.3.1 does with build.sbt. The call graphs are here since the
 * list has been seen with a pattern that knows their old names only, and the CLI writes them with these endings.
 */
const ownFormats: readonly SupportedFormat[] = [
  { regex: '^build\\.sbt$', documentationUrl: null, lockFileRegexes: [] },
  { regex: '^\\.?debricked-call-graph\\.(?:java|golang)$', documentationUrl: null, lockFileRegexes: [] },
]

/**
 * The patterns come from the service and run here, and JavaScript cannot stop an expression that runs away. What
 * limits the harm: the list comes over TLS from the origin that is trusted with the dependency files anyway, names
 * longer than a file system allows (255) are never tried, patterns and their number are capped, and every distinct
 * name is tried once. A hostile origin could still cost time, until the job's own limit; it could do so anyway by
 * never answering.
 */
const LONGEST_NAME = 255
const LONGEST_PATTERN = 1_000
const MOST_FORMATS = 1_000

interface CompiledFormat {
  readonly manifest: NameTest | undefined
  readonly locks: readonly NameTest[]
}
interface NameTest {
  readonly matches: (name: string) => boolean
  /** The one name that matches, when there is only one: most patterns are plain names. */
  readonly only: string | undefined
}

/** Compiles the list. A pattern that does not compile is skipped and reported, as the official CLI 26.3.1 logs it. */
export function compileFormats(list: readonly SupportedFormat[]): Formats {
  const problems: string[] = []
  if (list.length > MOST_FORMATS) problems.push(`Only the first ${MOST_FORMATS} supported formats are used.`)
  const compiled = [...list.slice(0, MOST_FORMATS), ...ownFormats].map(format => compileFormat(format, problems))
  const mayMatch = preselect(compiled)
  const known = new Map<string, NameKind | undefined>()

  return {
    problems,
    hasLockFiles: format => (compiled[format]?.locks.length ?? 0) > 0,
    isLockOf: (format, baseName) => compiled[format]?.locks.some(test => test.matches(baseName)) ?? false,
    kindOf(baseName) {
      if (baseName.length > LONGEST_NAME || !mayMatch(baseName)) return undefined
      if (!known.has(baseName)) known.set(baseName, firstKind(compiled, baseName))
      return known.get(baseName)
    },
  }
}

function firstKind(formats: readonly CompiledFormat[], name: string): NameKind | undefined {
  for (const [format, { manifest, locks }] of formats.entries()) {
    const isManifest = manifest?.matches(name) ?? false
    const isLock = locks.some(test => test.matches(name))
    if (isManifest || isLock) return { format, isManifest, isLock }
  }
  return undefined
}

/** A quick no for most names: looks up the plain names at once and tries only the patterns that are more. */
function preselect(formats: readonly CompiledFormat[]): (name: string) => boolean {
  const tests = formats.flatMap(({ manifest, locks }) => (manifest === undefined ? locks : [manifest, ...locks]))
  const names = new Set(tests.flatMap(test => test.only ?? []))
  const patterns = tests.filter(test => test.only === undefined).map(test => test.matches)
  return name => names.has(name) || patterns.some(matches => matches(name))
}

function compileFormat(format: SupportedFormat, problems: string[]): CompiledFormat {
  const compile = (source: string): readonly NameTest[] => {
    if (source === '') return []
    if (source.length > LONGEST_PATTERN) {
      problems.push(`A supported format's pattern has more than ${LONGEST_PATTERN} characters and is skipped.`)
      return []
    }
    try {
      return [nameTest(source)]
    } catch {
      problems.push(`The supported format's pattern ${JSON.stringify(source)} cannot be read and is skipped.`)
      return []
    }
  }
  return { manifest: compile(format.regex)[0], locks: format.lockFileRegexes.flatMap(compile) }
}

/**
 * A pattern with an anchor of its own is searched for as it stands, any other has to match the whole name: unanchored,
 * `package\.json` would take `my-package.json.bak` (official CLI 26.3.1), which the service then refuses. One that is
 * nothing but an ending (`\.manifest`) is taken as an ending, since no file has only that for its name.
 */
function nameTest(given: string): NameTest {
  // The service's own language says so in front that case does not count.
  const source = given.replace(/^\(\?i\)/, '')
  if (source !== given) return { matches: caseless(source), only: undefined }
  if (hasAnchor(source)) {
    const pattern = new RegExp(source)
    return { matches: name => pattern.test(name), only: undefined }
  }
  if (/^\\\.\w+$/.test(source)) {
    const ending = source.slice(1)
    return { matches: name => name.endsWith(ending), only: undefined }
  }
  // Compiled alone first: `a)(b` must not become valid by what is put around it.
  new RegExp(source)
  const pattern = new RegExp(`^(?:${source})$`)
  const ending = literalEnding(source)
  if (ending.length === source.replaceAll('\\', '').length) return { matches: name => name === ending, only: ending }
  // Nearly every name of a tree falls at the ending, for a tenth of the expression's price.
  return { matches: name => name.endsWith(ending) && pattern.test(name), only: undefined }
}

/** The same for a pattern in which case does not count. */
function caseless(source: string): (name: string) => boolean {
  if (/^\\\.\w+$/.test(source)) {
    const ending = source.slice(1).toLowerCase()
    return name => name.toLowerCase().endsWith(ending)
  }
  const alone = new RegExp(source, 'i')
  const pattern = hasAnchor(source) ? alone : new RegExp(`^(?:${source})$`, 'i')
  return name => pattern.test(name)
}

/** What every name ends with that the pattern matches as a whole; empty when that cannot be told at a glance. */
function literalEnding(source: string): string {
  if (source.includes('|')) return ''
  return (/(?<![\\\w])(?:[\w-]|\\[.-])+$/.exec(source)?.[0] ?? '').replaceAll('\\', '')
}

/** Whether `^` or `$` stands in the pattern as an anchor: not escaped and not in a class. */
function hasAnchor(source: string): boolean {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '')
  return /[\^$]/.test(bare)
}
