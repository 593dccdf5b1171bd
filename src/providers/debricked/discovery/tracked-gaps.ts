import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PathFilter } from './globs.ts'
import { type TrackedFiles, trackedFiles } from './tracked-files.ts'
import { codeOf } from './walk.ts'
import { checkedOutCommit } from './work-tree.ts'

export interface TrackedFrom {
  readonly root: string
  /** Path of the work tree from the root. */
  readonly workTree: string
  /** Path of the scanned folder from the root. */
  readonly scanned: string
  readonly isDependency: (baseName: string) => boolean
  /** Paths that the walk met, from the scanned folder, in NFC. */
  readonly seen: ReadonlySet<string>
  readonly filter: PathFilter
  /** The same without the defaults. */
  readonly ownFilter: PathFilter
}

/** What git tracks and a scan lacks; paths from the root. */
export interface TrackedGaps {
  /** Dependency files that are not in the work tree (sparse checkout, removed since). */
  readonly absent: readonly string[]
  /** Dependency files that only a default exclude leaves out. */
  readonly leftOutByDefault: readonly string[]
  /** Submodules that were not checked out. */
  readonly emptySubmodules: readonly string[]
  /** Submodules that stand on another commit than the tracked one. */
  readonly movedSubmodules: readonly string[]
  /** Why this is not all there is, one sentence each. */
  readonly problems: readonly string[]
}

type Draft = { readonly [Key in keyof TrackedGaps]: string[] }

/** Compares the indexes of a work tree and of the submodules in it with what the walk met. */
export function trackedGaps(from: TrackedFrom): TrackedGaps {
  const gaps: Draft = { absent: [], leftOutByDefault: [], emptySubmodules: [], movedSubmodules: [], problems: [] }
  const waiting = [from.workTree]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const tracked = trackedFiles(join(from.root, path))
    gaps.problems.push(...problemsOf(tracked, path))
    if (tracked.kind !== 'index') continue
    compareFiles(tracked.index.paths, path, { from, gaps })
    for (const [name, commit] of tracked.index.submodules) {
      if (compareSubmodule(joined(path, name), commit, { from, gaps })) waiting.push(joined(path, name))
    }
  }
  for (const list of Object.values(gaps)) list.sort()
  return gaps
}

interface Comparing {
  readonly from: TrackedFrom
  readonly gaps: Draft
}

function compareFiles(paths: readonly string[], workTree: string, { from, gaps }: Comparing): void {
  const { isDependency, seen, filter, ownFilter, scanned } = from
  for (const path of paths) {
    // The base name first: it rules out nearly all of them, and there may be hundreds of thousands.
    if (!isDependency(path.slice(path.lastIndexOf('/') + 1))) continue
    const whole = joined(workTree, path)
    const below = pathBelow(scanned, whole)
    if (below === undefined) continue
    if (!filter.keeps(below)) {
      if (ownFilter.keeps(below)) gaps.leftOutByDefault.push(whole)
    }
    // Git keeps names composed where the file system may not (HFS+).
    else if (!seen.has(below.normalize('NFC'))) gaps.absent.push(whole)
  }
}

/** True when the submodule has to do with the scanned folder and is checked out, so that its own index counts. */
function compareSubmodule(path: string, commit: string, { from, gaps }: Comparing): boolean {
  const { root, scanned, filter } = from
  const below = pathBelow(scanned, path)
  if (below === undefined && pathBelow(path, scanned) === undefined) return false
  if (below && isPruned(filter, below)) return false
  if (isEmpty(join(root, path))) {
    gaps.emptySubmodules.push(path)
    return false
  }
  const found = checkedOutCommit(join(root, path))
  if (found !== undefined && found !== commit) gaps.movedSubmodules.push(path)
  return true
}

function isPruned(filter: PathFilter, path: string): boolean {
  let position = filter.root
  for (const name of path.split('/')) {
    position = filter.enter(position, name)
    if (filter.prunes(position)) return true
  }
  return false
}

/** Also when it is not there; one that cannot be read is told by the walk. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
  }
}

function problemsOf(tracked: TrackedFiles, path: string): readonly string[] {
  const why =
    tracked.kind === 'unusable'
      ? tracked.why
      : tracked.kind === 'index' && tracked.index.incomplete === 'sparse'
        ? 'names some folders only as a whole (sparse index)'
        : undefined
  const where = path === '' ? '' : ` of ${path}`
  return why === undefined
    ? []
    : [`Git's index${where} ${why}: whether tracked dependency files are missing from the work tree is not known.`]
}

/** The path from the folder; undefined when it is neither the folder nor below it. */
function pathBelow(folder: string, path: string): string | undefined {
  if (folder === '') return path
  if (path === folder) return ''
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

const joined = (folder: string, path: string) => (folder === '' ? path : `${folder}/${path}`)
