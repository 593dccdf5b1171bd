import type { GithubFacts } from '../../../../actions/define.ts'

/** What is scanned, in Debricked's words: a commit of a branch of a repository. */
export interface Target {
  /** `owner/name`. */
  readonly repositoryName: string
  readonly commit: string
  readonly branch: string | undefined
  readonly defaultBranch: string | undefined
  readonly author: string | undefined
  /** Web address without `.git`; Debricked builds its links with it. */
  readonly repositoryUrl: string | undefined
  /** The branch that the change goes into; undefined when this is not a change that is to be merged. */
  readonly baseBranch: string | undefined
  /** Commits of it that may have been scanned, best first. */
  readonly baseCommits: readonly string[]
}

/** Inputs that overrule what the event says. */
export interface TargetInputs {
  readonly repositoryName: string | undefined
  readonly commit: string | undefined
  readonly branch: string | undefined
  readonly defaultBranch: string | undefined
  readonly author: string | undefined
  readonly repositoryUrl: string | undefined
  readonly baseBranch: string | undefined
  readonly baseCommit: string | undefined
}

type Json = Readonly<Record<string, unknown>>

/**
 * What the event is about. On pull requests that is the head commit and branch: GITHUB_SHA is a merge commit that exists
 * nowhere else, and under pull_request_target GITHUB_REF is the base branch, whose data a scan of the head would
 * overwrite. Undefined parts are for the caller to ask for.
 */
export function targetOf(facts: GithubFacts, inputs: TargetInputs): Partial<Target> & Pick<Target, 'baseCommits'> {
  const pull = at(facts.event, 'pull_request')
  const group = at(facts.event, 'merge_group')
  const head = at(pull, 'head')
  const base = at(pull, 'base')
  const repository = at(facts.event, 'repository')
  const repositoryName = inputs.repositoryName ?? facts.repository
  const baseBranch =
    inputs.baseBranch ?? text(base, 'ref') ?? (group === undefined ? undefined : branchName(text(group, 'base_ref')))
  const baseCommit = inputs.baseCommit ?? text(base, 'sha') ?? text(group, 'base_sha')
  const url =
    facts.serverUrl === undefined || facts.repository === undefined
      ? undefined
      : `${facts.serverUrl}/${facts.repository}`
  return {
    ...defined('repositoryName', repositoryName),
    ...defined('commit', inputs.commit ?? text(head, 'sha') ?? text(group, 'head_sha') ?? facts.sha),
    ...defined(
      'branch',
      inputs.branch ?? (head === undefined ? undefined : headBranch(head, base)) ?? branchName(facts.ref),
    ),
    ...defined('defaultBranch', inputs.defaultBranch ?? text(repository, 'default_branch')),
    ...defined('author', inputs.author ?? facts.actor),
    ...defined('repositoryUrl', inputs.repositoryUrl ?? url),
    ...defined('baseBranch', baseBranch),
    baseCommits: baseCommit === undefined ? [] : [baseCommit],
  }
}

/**
 * The full ref that code scanning files the findings under, such as `refs/pull/7/head`; undefined when the run has none. On
 * a pull request GitHub takes its merge commit under `refs/pull/<n>/merge` and its head under `refs/pull/<n>/head` (REST
 * API, "Upload an analysis as SARIF data"). A commit that an input chose may belong to neither, and nothing here can tell
 * where it lives: the pull request, else the run's own ref, is where people will look for the result.
 */
export function sarifRef(facts: GithubFacts, target: Pick<Target, 'commit'>): string | undefined {
  const number = at(facts.event, 'pull_request')?.['number']
  const ref = facts.ref || undefined
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return ref
  const merge = `refs/pull/${number}/merge`
  return ref === merge && target.commit === facts.sha ? merge : `refs/pull/${number}/head`
}

/** Whether the run is about a change that is to be merged: there `only-new: auto` compares with the base. */
export function isChange(facts: GithubFacts): boolean {
  return at(facts.event, 'pull_request') !== undefined || at(facts.event, 'merge_group') !== undefined
}

/**
 * The branch of a pull request. That of a fork is told with its owner, as GitHub labels it: many are called `main`, and
 * under that name alone a scan would overwrite the data of our own.
 */
function headBranch(head: Json, base: Json | undefined): string | undefined {
  const [from, into] = [head, base].map(side => text(at(side, 'repo'), 'full_name')?.toLowerCase())
  // A fork that was deleted since has null for a repository.
  const foreign = head['repo'] === null || (from !== undefined && into !== undefined && from !== into)
  return foreign ? (text(head, 'label') ?? text(head, 'ref')) : text(head, 'ref')
}

/**
 * `refs/heads/x` without its prefix; a branch may have `/merge` in its name. A tag keeps its own: one that is called like
 * a branch would overwrite the branch's data.
 */
function branchName(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/heads\//, '') || undefined
}

function at(value: unknown, key: string): Json | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Json)[key] : undefined
  return typeof found === 'object' && found !== null ? (found as Json) : undefined
}

function text(value: Json | undefined, key: string): string | undefined {
  const found = value?.[key]
  return typeof found === 'string' && found !== '' ? found : undefined
}

function defined<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string })
}
