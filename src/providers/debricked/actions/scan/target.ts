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
    ...defined('branch', inputs.branch ?? text(head, 'ref') ?? branchName(facts.ref)),
    ...defined('defaultBranch', inputs.defaultBranch ?? text(repository, 'default_branch')),
    ...defined('author', inputs.author ?? facts.actor),
    ...defined('repositoryUrl', inputs.repositoryUrl ?? url),
    ...defined('baseBranch', baseBranch),
    baseCommits: baseCommit === undefined ? [] : [baseCommit],
  }
}

/** Whether the run is about a change that is to be merged: there `only-new: auto` compares with the base. */
export function isChange(facts: GithubFacts): boolean {
  return at(facts.event, 'pull_request') !== undefined || at(facts.event, 'merge_group') !== undefined
}

/** `refs/heads/x` and `refs/tags/x` without their prefix. A branch may have `/merge` in its name. */
function branchName(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/(heads|tags)\//, '') || undefined
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
