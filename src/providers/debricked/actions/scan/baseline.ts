import type { ActionContext } from '../../../../actions/define.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { Debricked } from '../../client.ts'
import type { ListScope } from '../../details.ts'
import type { Finding } from './finding.ts'
import type { Baseline } from './judgement.ts'
import { listedFindings } from './listed-findings.ts'
import { oneLine } from './one-line.ts'
import type { Target } from './target.ts'

export interface BaselineOptions {
  readonly repositoryId: number
  readonly target: Pick<Target, 'commit' | 'branch' | 'baseBranch' | 'baseCommits'>
  /** Debricked's number of the scanned commit: it is never compared with itself. */
  readonly currentCommitId: number
}

/** Findings, or a clause that says why this place has none. */
type Looked = readonly Finding[] | string

/**
 * What this commit is compared with: the first of the base commits that was scanned, else the newest scan of the base
 * branch. Not having one is an answer, whatever the reason: a baseline only ever excuses what was there before, so without
 * it everything counts as new. Half of one is none. Throws only the cancel signal's error.
 */
export async function readBaseline(
  api: Debricked,
  context: Pick<ActionContext, 'log'>,
  options: BaselineOptions,
): Promise<Baseline> {
  try {
    const reasons: string[] = []
    for (const name of options.target.baseCommits) {
      const found = await atCommit(api, options, name)
      if (typeof found !== 'string') return known(context, found, `commit ${name}`)
      reasons.push(found)
    }
    const found = await atBranch(api, options)
    if (typeof found !== 'string') return known(context, found, `branch ${options.target.baseBranch}`)
    return { kind: 'missing', reason: [...reasons, found].join(', and ') }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return { kind: 'missing', reason: `the base could not be read: ${clauseOf(error)}` }
  }
}

function known({ log }: Pick<ActionContext, 'log'>, findings: readonly Finding[], of: string): Baseline {
  log.info(`Compared with ${of}, which has ${findings.length} findings today`)
  return { kind: 'known', findings }
}

/** A sentence of an error as the end of one of ours. */
function clauseOf({ message }: ShipgateError): string {
  return message.replace(/^Could not /, 'could not ').replace(/\.$/, '')
}

async function atCommit(api: Debricked, options: BaselineOptions, name: string): Promise<Looked> {
  const { repositoryId, currentCommitId, target } = options
  const same = name.toLowerCase() === target.commit.toLowerCase()
  const rows = same ? [] : ((await orGone(api.commits(repositoryId, name))) ?? [])
  const ids = rows
    // Whether the service compares whole names is not documented.
    .filter(row => row.name?.toLowerCase() === name.toLowerCase() || !row.name)
    .map(({ id }) => id)
  const others = ids.filter(id => id !== currentCommitId)
  if (same || others.length < ids.length) return `the base commit ${oneLine(name, 80)} is the scanned commit itself`
  // Numbers are given out in order: of several with one name the highest is the newest.
  for (const commitId of others.toSorted((a, b) => b - a)) {
    const findings = await findingsOf(api, { repositoryId, commitId })
    if (findings !== undefined) return findings
  }
  const told = oneLine(name, 80)
  return others.length === 0 ? `commit ${told} was never scanned` : `the scan of commit ${told} has no packages`
}

async function atBranch(api: Debricked, options: BaselineOptions): Promise<Looked> {
  const { repositoryId, target } = options
  const { baseBranch } = target
  if (baseBranch === undefined) return 'no base branch is known'
  // Its newest scan is the one under judgement, which would excuse all of itself.
  if (baseBranch === target.branch) return `the base branch ${baseBranch} is the scanned branch itself`
  const branches = (await orGone(api.branches(repositoryId))) ?? []
  const branch = branches.find(({ name }) => name === baseBranch)
  if (branch === undefined) return `branch ${baseBranch} was never scanned`
  const newest = await newestCommit(api, { repositoryId, branchId: branch.id })
  // By its name the commit stays the same while its pages are read, and can be told from the scanned one.
  if (newest !== undefined) return await atCommit(api, options, newest)
  // Without a name the service takes a branch of its own choice for the scan, which may be this one.
  if (target.branch === undefined) return `nothing tells the scanned commit from the newest one of ${baseBranch}`
  const findings = await findingsOf(api, { repositoryId, branchId: branch.id })
  return findings ?? `branch ${baseBranch} has no finished scan`
}

/** The name of the commit that a branch's newest scan is of; undefined when the service does not tell. */
async function newestCommit(
  api: Debricked,
  of: { readonly repositoryId: number; readonly branchId: number },
): Promise<string | undefined> {
  const answer = await orRefused(api.details.hierarchy(of, { page: 1, rows: 1 }))
  return answer?.commitName?.trim() || undefined
}

/** All of them; undefined when there is no finished scan. */
async function findingsOf(api: Debricked, of: ListScope): Promise<readonly Finding[] | undefined> {
  const findings: Finding[] = []
  for await (const finding of listedFindings(api, of)) findings.push(finding)
  if (findings.length > 0) return findings
  // While a scan is under way its list is empty as well; only its packages tell a clean scan from none.
  const packages = await orRefused(api.details.hierarchy(of, { page: 1, rows: 1 }))
  return packages?.dependencies.length === 0 ? undefined : findings
}

/** Undefined when the service says that there is no such thing. */
async function orGone<T>(asked: Promise<T>): Promise<T | undefined> {
  return await unless(asked, ['not_found'])
}

/** Undefined when the service does not tell it to us: what is asked here only makes the answer better. */
async function orRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  return await unless(asked, ['not_found', 'forbidden', 'plan_required', 'unexpected_response'])
}

async function unless<T>(asked: Promise<T>, codes: readonly string[]): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ShipgateError && codes.includes(error.code)) return undefined
    throw error
  }
}
