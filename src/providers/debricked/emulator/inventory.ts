import type { FindingSeed, FoundPackage, Scan, ScanConfig, UploadedFile } from './records.ts'
import { licenceOf, licencesIn } from './scanner/package-licences.ts'
import { purlOf } from './scanner/package-url.ts'
import type { ParsedPackage } from './scanner/parsed-file.ts'
import { readDependencyFile } from './scanner/read-dependency-file.ts'
import { dependencyOf, pathOf, type ServerState, versionIdOf } from './state.ts'

/** Everything the scan found, from the uploaded bytes and from what was injected. */
export function packagesOf(state: ServerState, scan: Scan): readonly FoundPackage[] {
  scan.packages ??= [
    ...scan.files.flatMap(file => packagesIn(state, scan, file)),
    ...injectedPackages(state, scan).values(),
  ]
  return scan.packages
}

function packagesIn(state: ServerState, scan: Scan, file: UploadedFile): FoundPackage[] {
  const sibling = (name: string) => {
    const found = scan.files.find(other => other.directory === file.directory && other.name === name)
    return found === undefined ? undefined : Buffer.from(found.bytes).toString()
  }
  const parsed = readDependencyFile(file.name, Buffer.from(file.bytes).toString(), sibling)
  const kept = parsed.filter(entry => !isIgnored(entry, scan.config))
  const found = new Map(
    kept.map(entry => {
      const dependency = dependencyOf(state, entry.manager, entry.name)
      const licence = entry.licence ?? licenceOf(entry.manager, entry.name)
      const one: FoundPackage = {
        dependency,
        versionId: versionIdOf(state, dependency, entry.version),
        version: entry.version,
        licences: licencesAs(state, licence),
        file,
        isDirect: entry.isDirect,
        requires: [],
        roots: [],
      }
      return [entry.key, one] as const
    }),
  )
  for (const entry of kept) {
    const one = found.get(entry.key)
    for (const key of entry.requires) {
      const needed = found.get(key)
      if (needed !== undefined) one?.requires.push(needed)
    }
  }
  nameRoots([...found.values()])
  return [...found.values()]
}

function nameRoots(packages: readonly FoundPackage[]): void {
  for (const root of packages.filter(one => one.isDirect)) {
    const seen = new Set<FoundPackage>()
    const waiting = [root]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      // A direct package is its own root, whoever else needs it.
      if (next === root || !next.isDirect) next.roots.push(root)
      waiting.push(...next.requires)
    }
  }
  for (const orphan of packages) if (orphan.roots.length === 0) orphan.roots.push(orphan)
}

/** `ignore` drops a package from every detection; without a version all versions (help pages of the vendor). */
function isIgnored(entry: ParsedPackage, config: ScanConfig): boolean {
  const purl = purlOf(entry.manager, entry.name, null)
  return config.ignored.some(
    ignored => ignored.purl === purl && (ignored.version === null || ignored.version === entry.version),
  )
}

function licencesAs(state: ServerState, expression: string | null): readonly string[] {
  if (expression === null) return []
  return state.settings.licenceExpressions === 'whole' ? [expression] : licencesIn(expression)
}

/** One package for each name and version of the injected findings, by `seedKey`. */
export function injectedPackages(state: ServerState, scan: Scan): ReadonlyMap<string, FoundPackage> {
  const known = scan.injected
  if (known !== null) return known
  const made = new Map<string, FoundPackage>()
  const roots = new Map<string, FoundPackage>()
  const files = new Map(scan.files.map(file => [pathOf(file), file]))
  const fileOf = (seed: FindingSeed) => (seed.file === undefined ? scan.files[0] : files.get(seed.file)) ?? null
  const make = (seed: FindingSeed, name: string, version: string): FoundPackage => {
    const dependency = dependencyOf(state, seed.manager ?? 'npm', name)
    const versionId = versionIdOf(state, dependency, version)
    const licences = licencesAs(state, seed.licence ?? null)
    const isDirect = seed.via === undefined || name === seed.via.name
    return { dependency, versionId, version, licences, file: fileOf(seed), isDirect, requires: [], roots: [] }
  }
  for (const seed of scan.script.findings ?? []) {
    const key = seedKey(seed)
    if (made.has(key)) continue
    const one = make(seed, seed.package, seed.version ?? '1.0.0')
    made.set(key, one)
    if (seed.via === undefined) {
      one.roots.push(one)
      continue
    }
    const rootKey = `${seed.manager ?? 'npm'} ${seed.via.name}@${seed.via.version} ${seed.file ?? ''}`
    const root = made.get(rootKey) ?? roots.get(rootKey) ?? make(seed, seed.via.name, seed.via.version)
    if (root.roots.length === 0) root.roots.push(root)
    root.requires.push(one)
    one.roots.push(root)
    roots.set(rootKey, root)
    made.set(rootKey, root)
  }
  scan.injected = made
  return made
}

export function seedKey(seed: FindingSeed): string {
  return `${seed.manager ?? 'npm'} ${seed.package}@${seed.version ?? '1.0.0'} ${seed.file ?? ''}`
}
