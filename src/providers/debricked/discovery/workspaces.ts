import { globMatcher } from '../../../core/globs.ts'
import type { DependencyFile, DependencyGroup } from './dependency-file.ts'
import type { Grouping } from './groups.ts'

const MANIFEST = 'package.json'

/** The text of a manifest; undefined when it cannot be read or is too long to be one. */
export type ReadManifest = (file: DependencyFile) => string | undefined

/**
 * Gives the lock files of a workspace's root to its members that have none. The official CLI 26.3.1 does so too, and
 * then uploads the root's lock file once for every member. Its patterns cross slashes; here they mean what they mean
 * to npm, yarn and pnpm: the member's folder, with `!` taking members out. The nearest root wins.
 */
export function inheritWorkspaceLocks(grouping: Grouping, read: ReadManifest): Grouping {
  const roots = grouping.groups.flatMap(group => workspaceRoot(group, read))
  if (roots.length === 0) return grouping
  roots.sort((a, b) => b.directory.length - a.directory.length)

  const served = new Set<DependencyFile>()
  const groups = grouping.groups.map((group): DependencyGroup => {
    const member = group.manifest
    if (member?.baseName !== MANIFEST || group.lockFiles.length > 0) return group
    const root = roots.find(one => isMember(one, member.directory))
    if (root === undefined) return group
    served.add(member)
    return { manifest: member, lockFiles: root.lockFiles, inherited: true }
  })
  return { groups, manifestsWithoutLock: grouping.manifestsWithoutLock.filter(file => !served.has(file)) }
}

interface WorkspaceRoot {
  readonly directory: string
  readonly lockFiles: readonly DependencyFile[]
  readonly has: (folder: string) => boolean
}

function workspaceRoot({ manifest, lockFiles }: DependencyGroup, read: ReadManifest): readonly WorkspaceRoot[] {
  if (manifest?.baseName !== MANIFEST || lockFiles.length === 0) return []
  const text = read(manifest)
  const patterns = text === undefined ? [] : workspacePatterns(text)
  if (patterns.length === 0) return []
  const inside = globMatcher(patterns.filter(pattern => !pattern.startsWith('!')).map(folderPattern))
  const outside = globMatcher(
    patterns.filter(pattern => pattern.startsWith('!')).map(one => folderPattern(one.slice(1))),
  )
  return [{ directory: manifest.directory, lockFiles, has: folder => inside(folder) && !outside(folder) }]
}

/** The patterns of package.json's `workspaces`: a list, or an object with the list `packages` (yarn 1). */
export function workspacePatterns(packageJson: string): readonly string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(packageJson.replace(/^\uFEFF/, ''))
  } catch {
    // Not for this place to judge: the file is uploaded as it is, and the service says what it thinks of it.
    return []
  }
  const workspaces = property(parsed, 'workspaces')
  const list = Array.isArray(workspaces) ? workspaces : property(workspaces, 'packages')
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one !== '') : []
}

/** A member is named by its folder; the CLI also knows patterns that name the member's manifest. */
function folderPattern(pattern: string): string {
  return pattern
    .replace(/^\.\//, '')
    .replace(/\/package\.json$/, '')
    .replace(/\/+$/, '')
}

function isMember(root: WorkspaceRoot, directory: string): boolean {
  const prefix = root.directory === '' ? '' : `${root.directory}/`
  return directory !== root.directory && directory.startsWith(prefix) && root.has(directory.slice(prefix.length))
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
