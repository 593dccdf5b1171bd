import type { Commit, Dependency, Scan } from './records.ts'

/** Links of the web interface; lists have them relative, the status call absolute. */
export const WEB = 'https://debricked.com'

export function dependencyLink(dependency: Dependency, commit: Commit): string {
  return `/app/en/dependency/${dependency.id}?${scopeOf(commit)}`
}

export function vulnerabilityLink(id: number, commit: Commit): string {
  return `/app/en/vulnerability/${id}?${scopeOf(commit)}`
}

export function scanLink(scan: Scan): string {
  return `${WEB}/app/en/repository/${scan.repository.id}/commit/${scan.commit.id}`
}

/** As in lists and trigger events: the manager in brackets, no version. */
export function labelOf(dependency: Dependency): string {
  return `${dependency.name} (${dependency.manager})`
}

function scopeOf(commit: Commit): string {
  return `repositoryId=${commit.repository.id}&commitId=${commit.id}`
}
