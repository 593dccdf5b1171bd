import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { ShipgateError } from '../../../core/errors.ts'
import type { DependencyFile, DependencyGroup } from './dependency-file.ts'
import { compileFormats, type Formats, type SupportedFormat } from './formats.ts'
import { pathFilter } from './globs.ts'
import { groupFiles } from './groups.ts'
import { isInside } from './inside.ts'
import { unseenFolders } from './linked-folders.ts'
import { type TrackedGaps, trackedGaps } from './tracked-gaps.ts'
import { codeOf, type FoundFile, type Walked, walk } from './walk.ts'
import { type WorkTree, workTreeOf } from './work-tree.ts'
import { inheritWorkspaceLocks } from './workspaces.ts'

export interface DiscoverOptions {
  /** The repository's root, absolute. */
  readonly root: string
  /** Folder that is scanned, from the root; `.` for all of it. Globs are relative to it. */
  readonly workingDirectory: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** The service's list, or the fallback. */
  readonly formats: readonly SupportedFormat[]
  readonly signal?: AbortSignal
}

/** All paths are from the repository root, with `/`, sorted. */
export interface Discovery {
  /** Every file to upload, once. */
  readonly files: readonly DependencyFile[]
  readonly groups: readonly DependencyGroup[]
  /** Seen less precisely by the service. */
  readonly manifestsWithoutLock: readonly DependencyFile[]
  /** The service refuses empty files. */
  readonly skippedEmpty: readonly string[]
  /** Symbolic links with a dependency file's name: never followed, never uploaded. */
  readonly skippedLinks: readonly string[]
  /** Links to folders with dependency files that are not scanned, or to folders outside of the repository. */
  readonly linkedFolders: readonly string[]
  /** Dependency files that the globs leave out; those inside skipped folders are not looked for. */
  readonly excludedCount: number
  /** Folders that the globs leave out as a whole. */
  readonly excludedFolders: readonly string[]
  /** Files and folders that could not be read: the list of files may lack some. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[]
  /** The work tree that the files are of. */
  readonly workTree: WorkTree
  /** Dependency files that git tracks and that are not in the work tree (sparse checkout, removed since). */
  readonly trackedButAbsent: readonly string[]
  /** Dependency files that git tracks and that only a default exclude leaves out. */
  readonly trackedButLeftOut: readonly string[]
  /** Submodules that were not checked out, or that stand on another commit than the tracked one. */
  readonly emptySubmodules: readonly string[]
  readonly movedSubmodules: readonly string[]
  /** Patterns of the formats that were left out, one sentence each. */
  readonly formatProblems: readonly string[]
  /** Globs that were left out and an index that told nothing, one sentence each. */
  readonly problems: readonly string[]
}

/** Larger package.json files are uploaded, but not searched for workspaces. */
const LARGEST_MANIFEST = 8 * 1024 * 1024

/**
 * Finds the dependency files of a repository with one walk.
 *
 * @throws ShipgateError invalid_input when the folder does not exist, is none, or is outside the root
 */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
  const root = realFolder(resolve(options.root), 'The repository root')
  const folder = realFolder(resolve(root, options.workingDirectory), 'The working directory')
  if (!isInside(root, folder)) {
    throw new ShipgateError('invalid_input', `The working directory ${folder} is outside the repository ${root}.`)
  }
  const prefix = slashed(relative(root, folder))
  const fromRoot = (path: string) => (prefix === '' ? path : `${prefix}/${path}`)
  const formats = compileFormats(options.formats)
  const isWanted = (name: string) => formats.kindOf(name) !== undefined
  const filter = pathFilter(options)
  const walked = await walk({
    folder,
    filter,
    wanted: isWanted,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })

  const files: DependencyFile[] = []
  const skippedEmpty: string[] = []
  const skippedLinks = walked.links.map(fromRoot)
  const unreadable = walked.unreadable.map(({ path, code }) => ({ path: path === '' ? prefix : fromRoot(path), code }))
  for (const found of walked.files) {
    const path = fromRoot(found.path)
    const looked = lookAt(join(folder, found.path), root)
    if (typeof looked === 'string') unreadable.push({ path, code: looked })
    else if (!looked.isFile()) skippedLinks.push(path)
    else if (looked.size === 0) skippedEmpty.push(path)
    else files.push(dependencyFile({ root, path, found }, looked.size, formats))
  }
  const grouping = inheritWorkspaceLocks(groupFiles(files, formats), readManifest)
  const workTree = workTreeOf(
    root,
    walked.repositories.map(path => (path === '' ? prefix : fromRoot(path))),
  )
  const gaps = gapsOf(workTree, walked, { options, root, scanned: prefix, formats })
  const from = { root, folder, filter, wanted: isWanted, signal: options.signal }
  const linkedFolders = await unseenFolders(walked.otherLinks, from)
  return {
    files,
    ...grouping,
    skippedEmpty,
    skippedLinks: skippedLinks.sort(),
    excludedCount: walked.excluded.length,
    excludedFolders: walked.pruned.map(fromRoot),
    unreadable,
    linkedFolders: linkedFolders.map(fromRoot),
    workTree,
    trackedButAbsent: gaps.absent,
    trackedButLeftOut: gaps.leftOutByDefault,
    emptySubmodules: gaps.emptySubmodules,
    movedSubmodules: gaps.movedSubmodules,
    formatProblems: formats.problems,
    problems: [...filter.problems, ...gaps.problems],
  }
}

function dependencyFile(
  place: { readonly root: string; readonly path: string; readonly found: FoundFile },
  sizeBytes: number,
  formats: Formats,
): DependencyFile {
  const { baseName } = place.found
  return {
    absolutePath: join(place.root, place.path),
    relativePath: place.path,
    directory: place.path.slice(0, Math.max(0, place.path.length - baseName.length - 1)),
    baseName,
    sizeBytes,
    kind: formats.kindOf(baseName)?.isManifest === true ? 'manifest' : 'lock',
  }
}

/**
 * What a found file is now: its status, or the code of why it cannot be told. The walk has followed no link; asking
 * again for the real path refuses what was swapped for a link since, and links that a listing does not show as such.
 */
function lookAt(path: string, root: string): Stats | string {
  try {
    const stats = lstatSync(path)
    return stats.isFile() && !isInside(root, realpathSync.native(path)) ? 'outside' : stats
  } catch (error) {
    return codeOf(error)
  }
}

interface Compared {
  readonly options: DiscoverOptions
  readonly root: string
  readonly scanned: string
  readonly formats: Formats
}

function gapsOf(workTree: WorkTree, walked: Walked, { options, root, scanned, formats }: Compared): TrackedGaps {
  if (workTree.kind !== 'one') {
    return { absent: [], leftOutByDefault: [], emptySubmodules: [], movedSubmodules: [], problems: [] }
  }
  const met = [...walked.files.map(file => file.path), ...walked.links]
  return trackedGaps({
    root,
    workTree: workTree.path,
    scanned,
    isDependency: name => formats.kindOf(name) !== undefined,
    seen: new Set(met.map(path => path.normalize('NFC'))),
    filter: pathFilter(options),
    ownFilter: pathFilter({ ...options, defaults: [] }),
  })
}

function readManifest(file: DependencyFile): string | undefined {
  if (file.sizeBytes > LARGEST_MANIFEST) return undefined
  try {
    return readFileSync(file.absolutePath, 'utf8')
  } catch {
    // Whoever uploads it meets the same error and reports it.
    return undefined
  }
}

function realFolder(path: string, what: string): string {
  try {
    const real = realpathSync.native(path)
    if (lstatSync(real).isDirectory()) return real
  } catch (error) {
    throw new ShipgateError('invalid_input', `${what} ${path} cannot be read (${codeOf(error)}).`, { cause: error })
  }
  throw new ShipgateError('invalid_input', `${what} ${path} is not a folder.`)
}

const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'))
