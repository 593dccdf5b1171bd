import type { GithubFacts } from './define.ts'

/**
 * The commit that the run is about: the head of a pull request or merge group, not the merge commit that GITHUB_SHA is
 * there and that no other service has seen.
 */
export function headCommit({ event, sha }: GithubFacts): string | undefined {
  const { pull_request: pull, merge_group: group } = (event ?? {}) as {
    pull_request?: { head?: { sha?: unknown } | null } | null
    merge_group?: { head_sha?: unknown } | null
  }
  const head = pull?.head?.sha ?? group?.head_sha
  return typeof head === 'string' && head !== '' ? head : sha
}
