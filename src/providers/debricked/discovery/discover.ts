import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ShipgateError } from '../../../core/errors.ts'
import type { DependencyFile, DependencyGroup } from './dependency-file.ts'
import { compileFormats, type Formats, type SupportedFormat } from './formats.ts'
import { pathFilter } from './globs.ts'
import { groupFiles } from './groups.ts'
import { type TrackedFiles, trackedFiles } from './tracked-files.ts'
import { codeOf, type FoundFile, walk } from './walk.ts'
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
  /** Dependency files that the globs leave out; those inside skipped folders are not looked for. */
  readonly excludedCount: number
  /** Folders that the globs leave out as a whole. */
  readonly excludedFolders: readonly string[]
  /** Files and folders that could not be read: the list of files may lack some. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[]
  /** Dependency files that git tracks and that are not in the work tree (sparse checkout, removed since). */
  readonly trackedButAbsent: readonly string[]
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
  const filter = pathFilter(options)
  const walked = await walk({
    folder,
    filter,
    wanted: name => formats.kindOf(name) !== undefined,
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
  const tracked = trackedFiles(root)
  // Git keeps names composed where the file system may not (HFS+).
  const seen = new Set([...walked.files.map(file => file.path), ...walked.links].map(path => path.normalize('NFC')))
  // The base name first: it rules out nearly all of them, and there may be hundreds of thousands.
  const isAbsent = (path: string) =>
    formats.kindOf(path.slice(path.lastIndexOf('/') + 1)) !== undefined &&
    !seen.has(path.normalize('NFC')) &&
    filter.keeps(path)
  return {
    files,
    ...grouping,
    skippedEmpty,
    skippedLinks: skippedLinks.sort(),
    excludedCount: walked.excluded.length,
    excludedFolders: walked.pruned.map(fromRoot),
    unreadable,
    trackedButAbsent: absent(tracked, prefix, isAbsent).map(fromRoot),
    formatProblems: formats.problems,
    problems: [...filter.problems, ...indexProblems(tracked)],
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

/** Tracked paths below the scanned folder, from it, that the predicate takes. */
function absent(tracked: TrackedFiles, prefix: string, take: (path: string) => boolean): readonly string[] {
  if (tracked.kind !== 'index') return []
  const below = prefix === '' ? '' : `${prefix}/`
  return tracked.index.paths
    .filter(path => path.startsWith(below))
    .map(path => path.slice(below.length))
    .filter(take)
}

function indexProblems(tracked: TrackedFiles): readonly string[] {
  const why =
    tracked.kind === 'unusable'
      ? tracked.why
      : tracked.kind === 'index' && tracked.index.incomplete === 'sparse'
        ? 'names some folders only as a whole (sparse index)'
        : undefined
  return why === undefined
    ? []
    : [`Git's index ${why}: whether tracked dependency files are missing from the work tree is not known.`]
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

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'))
