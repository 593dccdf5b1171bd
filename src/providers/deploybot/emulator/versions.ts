import type { Commit, Environment, Repository } from './records.ts'
import type { ServerState } from './state.ts'

/** What a `deployed_version` comes to, and what the answer calls it; null when DeployBot's copy has no such commit. */
export function knownVersion(
  state: ServerState,
  environment: Environment,
  text: string,
): { readonly version: string; readonly commit: Commit } | null {
  const { shortVersions, foreignBranch } = state.settings
  const known = environment.repository.commits.filter(
    commit => commit.known && (foreignBranch === 'accepted' || commit.branches.includes(environment.branch)),
  )
  const exact = known.find(commit => commit.sha === text)
  if (exact !== undefined) return { version: exact.sha, commit: exact }
  if (shortVersions === 'refused' || text.length < 4) return null
  const [commit, other] = known.filter(candidate => candidate.sha.startsWith(text))
  if (commit === undefined || other !== undefined) return null
  return { version: shortVersions === 'kept' ? text : commit.sha, commit }
}

/** The newest commit of the environment's branch that DeployBot knows: not always the newest there is. */
export function newestKnown(environment: Environment): Commit | undefined {
  return environment.repository.commits.findLast(commit => commit.known && commit.branches.includes(environment.branch))
}

/** True when `version` was made before `other`. */
export function isBefore(repository: Repository, version: string, other: string | null): boolean {
  const place = (wanted: string) => repository.commits.findIndex(commit => commit.sha.startsWith(wanted))
  return other !== null && place(version) < place(other)
}
