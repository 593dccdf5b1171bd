import type { DeploymentScript } from './deployment-script.ts'
import { createDeployment } from './queue.ts'
import type { Environment, Repository } from './records.ts'
import { ownerOf, type ServerState } from './state.ts'
import { newestKnown } from './versions.ts'

/**
 * DeployBot fetches the remote repository, which takes a while; what is there at the end of it is known from then on.
 * With `deploys`, automatic environments of a branch that has news start by themselves.
 */
export function fetchCommits(state: ServerState, repository: Repository, deploys: boolean): void {
  state.agenda.in(state.settings.fetchMs, () => {
    const news = repository.commits.filter(commit => !commit.known)
    for (const commit of news) commit.known = true
    if (news.length === 0) return
    repository.updatedAt = state.agenda.now()
    if (!deploys) return
    for (const environment of state.environments) {
      const isMeant = environment.repository === repository && environment.isAutomatic
      if (isMeant && news.some(commit => commit.branches.includes(environment.branch))) {
        deployNewest(state, environment)
      }
    }
  })
}

function deployNewest(state: ServerState, environment: Environment): void {
  const commit = newestKnown(environment)
  if (commit === undefined) return
  createDeployment(state, {
    environment,
    version: commit.sha,
    commit,
    user: state.settings.automaticUser === 'owner' ? ownerOf(state) : null,
    authorName: commit.author,
    origin: 'push',
    comment: commit.message,
    script: scriptOfVersion(state, commit.sha),
  })
}

export function scriptOfVersion(state: ServerState, version: string): DeploymentScript {
  return state.versionScripts.get(version) ?? {}
}
