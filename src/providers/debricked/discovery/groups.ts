import type { DependencyFile, DependencyGroup } from './dependency-file.ts'
import type { Formats, NameKind } from './formats.ts'

export interface Grouping {
  /** Every file is in exactly one of them. */
  readonly groups: readonly DependencyGroup[]
  /** Manifests that could have a lock file and have none: only direct dependencies are seen, or older guesses. */
  readonly manifestsWithoutLock: readonly DependencyFile[]
}

const PIP_LOCK = '.pip.debricked.lock'

interface OpenGroup {
  readonly manifest: DependencyFile | undefined
  readonly lockFiles: DependencyFile[]
  readonly inherited: false
}

/**
 * Groups files as the official CLI 26.3.1 does (internal/file): same format, by the first format of the list that
 * knows the name, and same folder. A lock file goes to the first manifest there; `X.pip.debricked.lock`, also with a
 * leading dot, only to the manifest `X`. Lock files without manifest form a group each. Two things differ. The result
 * does not depend on the order in which files are met: with two lock files that sort before their manifest the CLI
 * leaves the second one alone. And a lock file without a manifest of its format goes to one whose format knows it too:
 * the CLI reaches that for build.gradle.kts because its unanchored `build\.gradle` takes both manifests.
 *
 * @param files in the order in which the groups are wanted
 */
export function groupFiles(files: readonly DependencyFile[], formats: Formats): Grouping {
  const groups: OpenGroup[] = []
  const byFolder = new Map<string, OpenGroup[]>()
  const kinds = new Map<DependencyFile, NameKind>()
  const formatOf = (file: DependencyFile | undefined) => (file && kinds.get(file)?.format) ?? -1
  for (const file of files) {
    const kind = formats.kindOf(file.baseName)
    if (kind !== undefined) kinds.set(file, kind)
    if (kind === undefined || file.kind !== 'manifest') continue
    const group: OpenGroup = { manifest: file, lockFiles: [], inherited: false }
    groups.push(group)
    const there = byFolder.get(file.directory)
    if (there === undefined) byFolder.set(file.directory, [group])
    else there.push(group)
  }
  for (const [file, kind] of kinds) {
    if (file.kind !== 'lock') continue
    const owners = (byFolder.get(file.directory) ?? []).filter(group => mayOwn(group.manifest, file))
    const owner =
      owners.find(group => formatOf(group.manifest) === kind.format) ??
      owners.find(group => formats.isLockOf(formatOf(group.manifest), file.baseName))
    if (owner === undefined) groups.push({ manifest: undefined, lockFiles: [file], inherited: false })
    else owner.lockFiles.push(file)
  }
  const order = new Map(files.map((file, index) => [file, index]))
  const firstOf = (group: DependencyGroup) => order.get(group.manifest ?? (group.lockFiles[0] as DependencyFile)) ?? 0
  groups.sort((a, b) => firstOf(a) - firstOf(b))
  return { groups, manifestsWithoutLock: withoutLock(groups, locksByFolder(files), formats) }
}

/**
 * A lock file of the folder serves every manifest whose format knows it, whichever group it is in: two projects share
 * one packages.lock.json, and build.gradle.kts the lock file of the build.gradle beside it.
 */
function withoutLock(
  groups: readonly OpenGroup[],
  locks: ReadonlyMap<string, readonly DependencyFile[]>,
  formats: Formats,
): readonly DependencyFile[] {
  return groups.flatMap(({ manifest, lockFiles }) => {
    if (manifest === undefined || lockFiles.length > 0) return []
    const format = formats.kindOf(manifest.baseName)?.format ?? -1
    if (!formats.hasLockFiles(format)) return []
    const shared = (locks.get(manifest.directory) ?? []).some(
      lock => mayOwn(manifest, lock) && formats.isLockOf(format, lock.baseName),
    )
    return shared ? [] : [manifest]
  })
}

function locksByFolder(files: readonly DependencyFile[]): ReadonlyMap<string, readonly DependencyFile[]> {
  const locks = new Map<string, DependencyFile[]>()
  for (const file of files) {
    if (file.kind !== 'lock') continue
    const there = locks.get(file.directory)
    if (there === undefined) locks.set(file.directory, [file])
    else there.push(file)
  }
  return locks
}

function mayOwn(manifest: DependencyFile | undefined, lock: DependencyFile): boolean {
  if (manifest === undefined || !lock.baseName.endsWith(PIP_LOCK)) return manifest !== undefined
  const owner = lock.baseName.slice(0, -PIP_LOCK.length)
  return owner === manifest.baseName || owner === `.${manifest.baseName}`
}
