import type { Environment, Repository } from './records.ts'
import type { ServerState } from './state.ts'

/** The control panel takes what the git host has now. */
export function fetchCommits(repository: Repository): void {
  for (const commit of repository.commits) commit.known = true
}

/** By the git webhook, after a while; a job that ends fast triggers before it (vendor's documentation). */
export function announce(state: ServerState, repository: Repository): void {
  const { webhookMs } = state.settings
  if (webhookMs !== 'lost') state.agenda.in(webhookMs, () => fetchCommits(repository))
}

/** What would be deployed: the newest commit of the branch that the panel knows. */
export function headOf({ branch, application }: Environment): string | null {
  const known = application.repository.commits.filter(commit => commit.known && commit.branch === branch)
  return known.at(-1)?.sha ?? null
}
