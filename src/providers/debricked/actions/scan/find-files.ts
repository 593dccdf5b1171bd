import { readFileSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { ActionContext } from '../../../../actions/define.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { Debricked } from '../../client.ts'
import type { DependencyFile } from '../../discovery/dependency-file.ts'
import { type Discovery, discover } from '../../discovery/discover.ts'
import { fallbackFormats } from '../../discovery/fallback-formats.ts'
import type { SupportedFormat } from '../../discovery/formats.ts'
import { defaultExcludes } from '../../discovery/globs.ts'
import { repositoryRoot } from './checked-out.ts'
import { type LineOf, manifestLines } from './manifest-lines.ts'

export interface FoundFiles {
  /** Root of the work tree of git that they are of, absolute; undefined without one. */
  readonly workTree: string | undefined
  readonly files: readonly [DependencyFile, ...DependencyFile[]]
}

interface Where {
  readonly workspace: string
  readonly workingDirectory: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

const MOST_NAMED = 5

/**
 * The dependency files to upload. Throws `no_dependency_files` when there is none, and `upload_incomplete` when there are
 * some that cannot be uploaded: a scan of the others would say nothing about them.
 */
export async function findFiles(api: Debricked, context: ActionContext, where: Where): Promise<FoundFiles> {
  const { log, report, signal } = context
  const root = repositoryRoot(where.workspace, where.workingDirectory)
  const formats = await readFormats(api, context)
  const found = await discover({
    root,
    workingDirectory: relative(root, resolve(where.workspace, where.workingDirectory)) || '.',
    include: where.include,
    exclude: where.exclude,
    formats,
    signal,
  })
  for (const problem of [...found.formatProblems, ...found.problems]) {
    log.warning(problem)
    report.notChecked.push(problem)
  }
  const workTree = workTreeIn(found, root)
  refuseGaps(found, root)
  const [first, ...rest] = found.files
  if (first === undefined) throw noFiles(found, where)
  const kinds = `${counted(found.groups.length, 'project')}, ${counted(found.files.length, 'dependency file')}`
  log.info(`Found ${kinds}; left out by globs: ${found.excludedCount}`)
  for (const file of found.files) log.debug(`${file.relativePath} (${file.kind}, ${file.sizeBytes} bytes)`)
  tellGaps(found, context)
  return { workTree, files: [first, ...rest] }
}

function workTreeIn({ workTree }: Discovery, root: string): string | undefined {
  if (workTree.kind === 'none') return undefined
  if (workTree.kind === 'one') return join(root, workTree.path)
  throw new ShipgateError(
    'invalid_input',
    `There are several repositories to scan, and none around them: ${named(workTree.paths)}.`,
    { hint: 'Make `working-directory` the folder that the commit of this run is checked out into.' },
  )
}

/** Lines of the files that were found. Each file is read when a line in it is first asked for. */
export function linesOf(files: readonly DependencyFile[]): LineOf {
  const paths = new Map(files.map(file => [file.relativePath, file.absolutePath]))
  return manifestLines(manifest => {
    const path = paths.get(manifest)
    try {
      return path === undefined ? undefined : readFileSync(path, 'utf8')
    } catch {
      // A line number is a convenience.
      return undefined
    }
  })
}

async function readFormats(api: Debricked, { log, report }: ActionContext): Promise<readonly SupportedFormat[]> {
  try {
    const formats = await api.formats()
    return formats.map(format => ({ ...format, documentationUrl: format.documentationUrl ?? null }))
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    const sentence = `${error.message} The list that comes with this version of Shipgate was used.`
    log.warning(sentence)
    report.notChecked.push(`Whether Debricked has learned new kinds of dependency files. ${sentence}`)
    return fallbackFormats
  }
}

/** What is certainly a dependency file of this commit and cannot be sent ends it; the author may exclude it. */
function refuseGaps(found: Discovery, root: string): void {
  const sent = new Set(found.files.map(file => file.absolutePath))
  const gaps: readonly (readonly [readonly string[], string])[] = [
    [found.unreadable.map(({ path, code }) => `${path} (${code})`), 'cannot be read'],
    [found.trackedButAbsent, 'git tracks and the work tree does not have'],
    [
      [...found.skippedLinks.filter(path => !sent.has(targetOf(join(root, path)))), ...found.linkedFolders],
      'are links to what is not uploaded',
    ],
  ]
  const said = gaps.filter(([paths]) => paths.length > 0).map(([paths, what]) => `${named(paths)} ${what}`)
  if (said.length === 0) return
  throw new ShipgateError('upload_incomplete', `Not every dependency file can be uploaded: ${said.join('; ')}.`, {
    hint: 'Check out the whole commit and make the files readable, or name in `exclude` what shall not be scanned.',
  })
}

function targetOf(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return ''
  }
}

function noFiles(found: Discovery, { workingDirectory }: Where): ShipgateError {
  const below = workingDirectory === '.' ? 'the repository' : workingDirectory
  const left = found.excludedCount > 0 ? `, ${counted(found.excludedCount, 'file')} left out by globs` : ''
  const folders = excludedFolders(found)
  const pruned = folders.length > 0 ? `, folders left out by globs: ${named(folders)}` : ''
  const empty = found.skippedEmpty.length > 0 ? `, empty: ${named(found.skippedEmpty)}` : ''
  return new ShipgateError('no_dependency_files', `There is no dependency file in ${below}${left}${pruned}${empty}.`)
}

function tellGaps(found: Discovery, { log, report }: ActionContext): void {
  const say = (sentence: string) => {
    log.info(sentence)
    report.notChecked.push(sentence)
  }
  if (found.skippedEmpty.length > 0) say(`Empty files, which Debricked refuses: ${named(found.skippedEmpty)}.`)
  const lockless = found.manifestsWithoutLock.map(file => file.relativePath)
  if (lockless.length > 0) {
    say(`Indirect dependencies of manifests without a lock file may be missing: ${named(lockless)}.`)
  }
  const tracked = found.trackedButLeftOut
  if (tracked.length > 0) say(`Tracked dependency files that a default exclude leaves out: ${named(tracked)}.`)
  if (found.emptySubmodules.length > 0) say(`Submodules that are not checked out: ${named(found.emptySubmodules)}.`)
  if (found.movedSubmodules.length > 0) {
    say(`Submodules that stand on another commit than the tracked one: ${named(found.movedSubmodules)}.`)
  }
  const folders = excludedFolders(found)
  if (folders.length > 0) report.notChecked.push(`Folders left out by globs: ${named(folders)}.`)
  if (found.excludedCount > 0) report.notChecked.push(`Dependency files left out by globs: ${found.excludedCount}.`)
}

/** Folders that somebody left out; those of the defaults (`node_modules` and such) hold what is not the author's. */
function excludedFolders({ excludedFolders: all }: Discovery): readonly string[] {
  const usual = new Set(defaultExcludes.map(glob => glob.split('/')[1]))
  return all.filter(path => !usual.has(path.slice(path.lastIndexOf('/') + 1)))
}

function named(paths: readonly string[]): string {
  const more = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more (${paths.length} in all)` : ''
  return `${paths.slice(0, MOST_NAMED).join(', ')}${more}`
}
