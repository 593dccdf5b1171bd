import type { Call } from '../../../sandbox/kit/route-table.ts'
import { accessDenied, badParameter, notFound } from './answers.ts'
import { idOf } from './list-query.ts'
import type { Branch, Commit, Repository, Scan } from './records.ts'
import { maySee, type Visit } from './route.ts'
import { isDone } from './scan-phase.ts'
import type { ServerState } from './state.ts'

const KEPT_MS = 30 * 86_400_000

/** What a list call looks at. Ids are the service's integers. */
export interface Scope {
  readonly repository: Repository | null
  /** Null: nothing was scanned to its end there, and lists are empty. */
  readonly scan: Scan | null
}

/** Finds the scan that repositoryId, branchId and commitId of the query lead to. */
export function scopeOf(call: Call, visit: Visit): Scope | Response {
  const { state } = visit
  const ids = { repository: idOf(call, 'repositoryId'), branch: idOf(call, 'branchId'), commit: idOf(call, 'commitId') }
  for (const [name, id] of Object.entries(ids))
    if (id === null) return badParameter(`${name}Id`, call.query.get(`${name}Id`))
  const commit = state.commits.find(known => known.id === ids.commit)
  const branch = state.branches.find(known => known.id === ids.branch)
  const repository =
    state.repositories.find(known => known.id === ids.repository) ?? commit?.repository ?? branch?.repository ?? null
  // Statuses for unknown ids are assumed.
  if (ids.repository !== undefined && repository?.id !== ids.repository) return notFound('Repository')
  if (ids.branch !== undefined && (branch === undefined || branch.repository !== repository)) return notFound('Branch')
  const gone = commit !== undefined && isPruned(state, commit)
  if (ids.commit !== undefined && (commit === undefined || commit.repository !== repository || gone)) {
    return notFound('Commit')
  }
  if (repository !== null && !maySee(visit.caller, repository)) return accessDenied()
  if (repository === null) return { repository, scan: null }
  return { repository, scan: newestScan(state, commit ?? branch ?? repository) }
}

/** The newest finished scan of a commit, of a branch, or of a repository's default branch. */
export function newestScan(state: ServerState, of: Commit | Branch | Repository): Scan | null {
  const now = state.now()
  const found = state.scans.findLast(scan => {
    if (!isDone(scan, now) || isPruned(state, scan.commit)) return false
    if ('at' in of) return scan.commit === of
    if ('isDefault' in of) return scan.branch === of
    return scan.repository === of && scan.branch.isDefault
  })
  return found ?? null
}

/** Other branches than the default one are kept for 30 days after a scan, releases for ever (help pages). */
export function isPruned(state: ServerState, commit: Commit): boolean {
  if (commit.branch.isDefault || commit.isRelease) return false
  const last = state.scans.findLast(scan => scan.commit === commit)
  return last !== undefined && Number.isFinite(last.endsAt) && last.endsAt + KEPT_MS < state.now()
}
