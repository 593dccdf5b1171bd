import type { ScannedPackage } from './finding.ts'
import { type PackageReference, type Parsed, parsePackageReference, referenceFits, roughName } from './package-name.ts'
import { compareVersions, isComparable } from './version-order.ts'

/** One entry of `deny-packages`. */
export interface DeniedPackage {
  /** The entry as written. */
  readonly text: string
  readonly reference: PackageReference
  /** All must hold for a version to be denied; empty: every version. */
  readonly comparators: readonly Comparator[]
}

export interface Comparator {
  readonly operator: '<' | '<=' | '=' | '>=' | '>'
  readonly version: string
}

/** A package of the scanned commit that an entry names. */
export interface PackageOffence {
  readonly package: ScannedPackage
  readonly entry: DeniedPackage
  /** False: the name fits, but its version or package manager is not known or cannot be compared. */
  readonly certain: boolean
}

/**
 * Reads `deny-packages`, one entry a line: `pkg:npm/lodash`, `pkg:npm/lodash@4.17.20`, `pkg:npm/%40scope/name@<2.0.0`,
 * `pkg:npm/lodash@>=4.17.21,<5.0.0`, `lodash`, `@scope/name`. Problems are clauses that name the line, all at once.
 */
export function parseDeniedPackages(lines: readonly string[]): {
  readonly denied: readonly DeniedPackage[]
  readonly problems: readonly string[]
} {
  const parsed = lines.map(line => ({ line, entry: parseDenied(line.trim()) }))
  return {
    denied: parsed.flatMap(({ entry }) => ('value' in entry ? [entry.value] : [])),
    problems: parsed.flatMap(({ line, entry }, at) =>
      'problem' in entry ? [`line ${at + 1} (${line.trim().slice(0, 80)}) ${entry.problem}`] : [],
    ),
  }
}

function parseDenied(text: string): Parsed<DeniedPackage> {
  const read = parsePackageReference(text)
  if ('problem' in read) return read
  const comparators: Comparator[] = []
  for (const part of read.value.version?.split(',') ?? []) {
    const match = /^\s*(<=|>=|<|>|=)?\s*(\S+)\s*$/.exec(part)
    const operator = (match?.[1] ?? '=') as Comparator['operator']
    const version = match?.[2] ?? ''
    if (match === null || /[\^~*|<>=\s]/.test(version) || /(?:^|\.)x(?:\.|$)/i.test(version)) {
      return { problem: 'has a range that is not made of <, <=, =, >=, > and versions with commas between them' }
    }
    if (operator !== '=' && !isComparable(version)) {
      return { problem: `compares with ${version}, which does not begin with a number` }
    }
    comparators.push({ operator, version })
  }
  return { value: { text, reference: read.value, comparators } }
}

/** The packages of this commit that the list names. A package that is gone is none of them, so removing one passes. */
export function deniedPackages(
  packages: readonly ScannedPackage[],
  denied: readonly DeniedPackage[],
): readonly PackageOffence[] {
  if (denied.length === 0) return []
  const byName = new Map<string, DeniedPackage[]>()
  for (const entry of denied) {
    const name = roughName(entry.reference.name)
    byName.set(name, [...(byName.get(name) ?? []), entry])
  }
  return packages.flatMap(one => {
    const offences = (byName.get(roughName(one.name)) ?? []).flatMap(entry => offence(one, entry))
    const worst = offences.find(({ certain }) => certain) ?? offences[0]
    return worst === undefined ? [] : [worst]
  })
}

function offence(one: ScannedPackage, entry: DeniedPackage): readonly PackageOffence[] {
  const fit = referenceFits(entry.reference, one)
  if (fit === 'no') return []
  const inRange = versionIsDenied(one.version, entry.comparators)
  if (inRange === false) return []
  return [{ package: one, entry, certain: fit === 'yes' && inRange === true }]
}

/** What stands where a version should: a range of a manifest, of which nobody knows what is installed for it. */
function isRange(version: string): boolean {
  // A tilde within a version is Debian's sign of a pre-release.
  return /[\^*<>=|\s,()[\]]|^~|\+$|(?:^|\.)x(?:\.|$)/i.test(version)
}

/** Undefined when it cannot be told. */
function versionIsDenied(installed: string | undefined, comparators: readonly Comparator[]): boolean | undefined {
  const version = installed === undefined || isRange(installed.trim()) ? undefined : installed
  let denied: boolean | undefined = true
  for (const { operator, version: limit } of comparators) {
    const order = version === undefined ? undefined : compareVersions(version, limit)
    // A hash or a tag has no place in an order, but it is certainly not the one version that is named.
    if (order === undefined && version !== undefined && operator === '=') return false
    if (order === undefined) denied = undefined
    else if (!holds(operator, order)) return false
  }
  return denied
}

function holds(operator: Comparator['operator'], order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
  }
}
