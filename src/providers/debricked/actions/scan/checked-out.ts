import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { GithubFacts } from '../../../../actions/define.ts'

/**
 * The root of the repository that holds a folder: the nearest one upwards with a `.git`, never above the workspace, which
 * stands for it when there is none (a download without git). actions/checkout may put a repository below the workspace.
 * A submodule is a part of the repository around it, whose commit says what belongs in it.
 */
export function repositoryRoot(workspace: string, folder: string): string {
  const top = resolve(workspace)
  let submodule: string | undefined
  for (let at = resolve(top, folder); !relative(top, at).startsWith('..'); at = dirname(at)) {
    if (statSync(join(at, '.git'), { throwIfNoEntry: false }) !== undefined) {
      if (!isSubmodule(at)) return at
      submodule ??= at
    }
    if (at === top) break
  }
  return submodule ?? top
}

/** Git keeps what belongs to a submodule in the `modules` of the repository around it. */
function isSubmodule(folder: string): boolean {
  try {
    return /^gitdir: .*\/modules\//.test(readFileSync(join(folder, '.git'), 'utf8'))
  } catch {
    return false
  }
}

export interface Checkout {
  /** The commit that is checked out; undefined where git does not tell. */
  readonly found: string | undefined
  /** What the input `commit` says. */
  readonly input: string | undefined
  /** What the result is going to be about: the input, else the commit of the event. */
  readonly wanted: string
}

/**
 * What is known of whether the wanted commit is what is checked out; `text` is a clause. `foreign`: it is not, or that
 * cannot be told where it matters most, and the result would be a lie. `doubtful`: an input chose the commit, or GitHub's
 * word for it is not the last one. `unknown`: git does not tell.
 */
export type CheckoutProblem = { readonly kind: 'foreign' | 'doubtful' | 'unknown'; readonly text: string }

/** Undefined when the wanted commit, or GitHub's merge of it with its base, is checked out. */
export function checkoutProblem({ found, input, wanted }: Checkout, github: GithubFacts): CheckoutProblem | undefined {
  const { pull_request: pull } = (github.event ?? {}) as { pull_request?: Pull | null }
  const onPull = github.ref?.startsWith('refs/pull/') === true
  // Such a run has the secrets, and stands on the base branch unless told otherwise.
  const onBase = pull != null && !onPull
  if (found === undefined) {
    return { kind: onBase ? 'foreign' : 'unknown', text: 'git does not tell which commit is checked out' }
  }
  if (isSameCommit(found, wanted)) return undefined
  const isHead = pull != null && wanted === pull.head?.sha
  const isMerge = found === pull?.merge_commit_sha
  // On pull_request, GITHUB_SHA is the merge of head and base, which is what checkout gives and what is scanned. For any
  // other commit it is no excuse: on workflow_run it is the newest one of the default branch.
  if (isHead && ((onPull && found === github.sha) || (pull.merged === true && isMerge))) return undefined
  const text = `the commit that is checked out is ${found}, not ${wanted}`
  // Until it is merged, the event may still name the merge of an earlier push.
  if (isHead && isMerge) return { kind: 'doubtful', text: `${text}, and whether it is a merge of that is not known` }
  // An input that repeats the event chooses nothing.
  const isChosen = input !== undefined && input !== pull?.head?.sha && input !== github.sha
  return { kind: isChosen && !onBase ? 'doubtful' : 'foreign', text }
}

interface Pull {
  readonly merge_commit_sha?: unknown
  readonly merged?: unknown
  readonly head?: { readonly sha?: unknown } | null
}

/** Whether a person means this commit: ids are shortened, and written in any case. */
export function isSameCommit(found: string, wanted: string): boolean {
  return found === wanted || (/^[0-9a-f]{7,}$/i.test(wanted) && found.startsWith(wanted.toLowerCase()))
}
