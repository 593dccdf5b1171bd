import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { GithubFacts } from '../../../../actions/define.ts'
import { gitFolder } from '../../discovery/tracked-files.ts'

/**
 * The root of the repository that holds a folder: the nearest one upwards with a `.git`, never above the workspace, which
 * stands for it when there is none (a download without git). actions/checkout may put a repository below the workspace.
 */
export function repositoryRoot(workspace: string, folder: string): string {
  const top = resolve(workspace)
  for (let at = resolve(top, folder); !relative(top, at).startsWith('..'); at = dirname(at)) {
    if (exists(join(at, '.git'))) return at
    if (at === top) break
  }
  return top
}

/** Full id of the commit that is checked out; undefined where git does not tell. Reads git's files, never runs git. */
export function checkedOutCommit(root: string): string | undefined {
  try {
    const folder = gitFolder(root)
    const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim()
    const ref = /^ref: (refs\/\S+)$/.exec(head)?.[1]
    return commitId(ref === undefined ? head : resolveRef(folder, ref))
  } catch {
    return undefined
  }
}

/**
 * What is wrong with what is checked out, as a clause; undefined when it may well be the commit that the result is going
 * to be about. `foreign`: a pull_request_target run sees the base branch unless told otherwise, and a scan of that under
 * the name of the head would be a false pass.
 */
export function checkoutProblem(
  found: string | undefined,
  wanted: string,
  github: GithubFacts,
): { readonly foreign: boolean; readonly text: string } | undefined {
  if (found === undefined || found === wanted) return undefined
  const { pull_request: pull } = (github.event ?? {}) as {
    pull_request?: { merge_commit_sha?: unknown; head?: { sha?: unknown } | null } | null
  }
  const ofMerge = found === pull?.merge_commit_sha
  const isTarget = pull != null && !github.ref?.startsWith('refs/pull/')
  // On pull_request, GITHUB_SHA is the merge of head and base, which is what checkout gives and what is scanned. For any
  // other commit it is no excuse: on workflow_run it is the newest one of the default branch.
  const isHead = pull != null && wanted === pull.head?.sha
  if (isHead && (ofMerge || (!isTarget && found === github.sha))) return undefined
  return { foreign: isTarget, text: `the commit that is checked out is ${found}, not ${wanted}` }
}

function resolveRef(folder: string, ref: string): string {
  // A linked work tree keeps its HEAD apart; the refs are in the common folder.
  const common = exists(join(folder, 'commondir'))
    ? resolve(folder, readFileSync(join(folder, 'commondir'), 'utf8').trim())
    : folder
  if (exists(join(common, ref))) return readFileSync(join(common, ref), 'utf8').trim()
  const packed = readFileSync(join(common, 'packed-refs'), 'utf8')
  return (
    packed
      .split('\n')
      .find(line => line.endsWith(` ${ref}`))
      ?.split(' ')[0] ?? ''
  )
}

function commitId(text: string): string | undefined {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
