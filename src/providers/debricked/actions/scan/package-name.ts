/**
 * A package as a person writes it in a list: `lodash`, `@scope/name`, `org.foo:bar`, or a package URL such as
 * `pkg:npm/%40scope/name` (https://github.com/package-url/purl-spec).
 */
export interface PackageReference {
  /** Type of a package URL, lower case, such as `npm`; undefined for a bare name, which fits any package manager. */
  readonly type: string | undefined
  /** Name with its namespace, separated by `/`, as written. */
  readonly name: string
  /** What stands behind the `@`, decoded: a version, or what the list in question makes of it. */
  readonly version: string | undefined
}

export type Parsed<T> = { readonly value: T } | { readonly problem: string }

const longest = 500

/** Reads a bare name or a package URL. The problem is a clause that follows the entry, such as `has no name`. */
export function parsePackageReference(text: string): Parsed<PackageReference> {
  const entry = text.trim()
  if (entry === '') return { problem: 'is empty' }
  if (entry.length > longest) return { problem: `is longer than ${longest} characters` }
  if (/^pkg:/i.test(entry)) return parsePackageUrl(entry.slice(4))
  const { name, version } = versionApart(entry)
  // A scheme, such as a mistyped `pgk:`, would otherwise become a name that never fits anything.
  if (/^[a-z]+:[^:]*\//i.test(name)) {
    return { problem: 'is neither a name nor a package URL, which begins with `pkg:`' }
  }
  if (/[\s,<>=^]/.test(name) || name === '') return { problem: 'is not a package name' }
  return version === '' ? { problem: 'has an `@` but no version' } : { value: { type: undefined, name, version } }
}

function parsePackageUrl(rest: string): Parsed<PackageReference> {
  if (/[?#]/.test(rest)) return { problem: 'has qualifiers or a subpath, which are not supported' }
  // The specification has scanners ignore slashes behind `pkg:`.
  const match = /^\/*([a-z][a-z0-9.+-]*)\/+(.+)$/i.exec(rest)
  if (match === null) return { problem: 'is no package URL: `pkg:type/name` is meant' }
  const { name, version } = versionApart(match[2] ?? '')
  const segments = name.split('/').filter(segment => segment !== '')
  const decoded = decodedAll([...segments, version ?? ''])
  if (decoded === undefined) return { problem: 'has a `%` that begins no percent-encoded character' }
  const plainVersion = decoded.pop()
  if (decoded.length === 0) return { problem: 'has no name' }
  if (version !== undefined && plainVersion === '') return { problem: 'has an `@` but no version' }
  return {
    value: {
      type: (match[1] ?? '').toLowerCase(),
      name: decoded.join('/'),
      version: version === undefined ? undefined : plainVersion,
    },
  }
}

/** At the last `@` that neither begins the name nor a scope within it (`pkg:npm/@scope/name`, which many write). */
function versionApart(text: string): { readonly name: string; readonly version: string | undefined } {
  const at = text.lastIndexOf('@')
  if (at <= 0 || text.includes('/', at)) return { name: text, version: undefined }
  if (text[at - 1] === '/') return { name: text, version: undefined }
  return { name: text.slice(0, at), version: text.slice(at + 1).trim() }
}

function decodedAll(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map(part => decodeURIComponent(part))
  } catch {
    return undefined
  }
}

/** What package managers are called in Debricked's lists and elsewhere, by type of package URL. */
const managersByType: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'yarn', 'pnpm', 'node', 'nodejs'],
  pypi: ['pypi', 'pip', 'python', 'poetry', 'pipenv', 'uv'],
  maven: ['maven', 'gradle', 'mvn'],
  golang: ['golang', 'go', 'go modules', 'gomod'],
  nuget: ['nuget', '.net', 'dotnet', 'paket'],
  composer: ['composer', 'packagist', 'php'],
  gem: ['gem', 'rubygems', 'ruby', 'bundler'],
  cargo: ['cargo', 'crates.io', 'crates', 'rust'],
  cocoapods: ['cocoapods', 'cocoapod'],
  swift: ['swift', 'spm'],
  bower: ['bower'],
  pub: ['pub', 'dart', 'flutter'],
  hex: ['hex', 'mix', 'erlang', 'elixir'],
  conan: ['conan'],
  deb: ['deb', 'apt', 'debian', 'ubuntu'],
  apk: ['apk', 'alpine'],
  rpm: ['rpm', 'rhel', 'fedora', 'centos'],
}

const typeByManager = new Map(
  Object.entries(managersByType).flatMap(([type, managers]) => managers.map(manager => [manager, type] as const)),
)

/** The type of package URL that a package manager's name stands for; undefined when we do not know it. */
export function packageType(manager: string | undefined): string | undefined {
  return manager === undefined ? undefined : typeByManager.get(manager.trim().toLowerCase())
}

/** The part of a package that tells which package it is. */
export interface NamedPackage {
  readonly name: string
  readonly manager: string | undefined
}

/**
 * Whether the reference means this package. `perhaps`: the package manager cannot be compared, or a bare name is only the
 * artifact's part of Maven's `group:artifact`.
 */
export function referenceFits(reference: PackageReference, one: NamedPackage): 'yes' | 'no' | 'perhaps' {
  const type = packageType(one.manager)
  const known = type ?? reference.type
  if (comparableName(reference.name, known) !== comparableName(one.name, known)) {
    return reference.type === undefined && isArtifactOf(reference.name, one.name) ? 'perhaps' : 'no'
  }
  if (reference.type === undefined || reference.type === type) return 'yes'
  if (type !== undefined) return 'no'
  return reference.type === one.manager?.trim().toLowerCase() ? 'yes' : 'perhaps'
}

function isArtifactOf(bare: string, name: string): boolean {
  return name.trim().toLowerCase().endsWith(`:${bare.trim().toLowerCase()}`)
}

/** In their package URLs the namespace is the distribution, which the names in lists do not have. */
const distributed: ReadonlySet<string> = new Set(['deb', 'apk', 'rpm'])

/**
 * Names in the form in which they are compared. Case never tells two packages apart here: most registries ignore it, and
 * where one does not, a deny list had better name too much. PyPI takes `-`, `_` and `.` for the same (PEP 503); Maven's
 * coordinates are written with `:`, in package URLs with `/`.
 */
function comparableName(name: string, type: string | undefined): string {
  const lower = name.trim().toLowerCase()
  if (type === 'pypi') return lower.replace(/[-_.]+/g, '-')
  if (type === 'maven') return lower.replaceAll(':', '/')
  if (type !== undefined && distributed.has(type)) return lower.replace(/^.*\//, '')
  return lower
}

/** Equal for all names of which {@link referenceFits} may say more than `no`: the last part of the name. */
export function roughName(name: string): string {
  return crudeName(name.replace(/^.*[/:]/s, ''))
}

/** Equal for all names that might mean the same package: for looking things up. */
export function crudeName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.:/]+/g, '-')
}
