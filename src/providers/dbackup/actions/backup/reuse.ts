import { duration } from '../../../../core/quantities.ts'
import { verdictOfError } from '../../../../core/verdict.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { HistoryRow, Job } from '../../wire.ts'
import { readEnded } from './follow.ts'
import { judgeEnded } from './judge-ended.ts'
import type { BackupPolicy, Ended } from './types.ts'
import { type Proof, verifyCopies } from './verify.ts'
import { serverNow, type World } from './world.ts'

export interface Reusable {
  readonly ended: Ended
  readonly sha256?: string
  /** Sentences: what was not checked, and why. */
  readonly notChecked: readonly string[]
}

const CLOCK_SKEW_MS = 60_000

/** Whether an earlier backup may take the place of a new one. */
export function mayReuse(policy: Pick<BackupPolicy, 'maxAgeMs' | 'notBefore'>): boolean {
  return policy.maxAgeMs > 0 || policy.notBefore !== undefined
}

/**
 * The newest successful backup of the job that is younger than `max-age-minutes`, or began after this run of the workflow
 * was created, when it stands up to the same checks as
 * a new one and is verified now. Its age counts from its start: that is the state of the data that it holds.
 */
export async function findReusable(world: World, job: Job): Promise<Reusable | undefined> {
  const { api, policy, context } = world
  if (!mayReuse(policy)) return undefined
  const byAge = policy.maxAgeMs === 0 ? Number.POSITIVE_INFINITY : serverNow(world) - policy.maxAgeMs
  // GitHub's clock told when the run was created, and the server's tells when the backup began.
  const byRun = policy.notBefore === undefined ? Number.POSITIVE_INFINITY : policy.notBefore + world.serverAheadMs
  const oldest = Math.min(byAge, byRun)
  const history = await api.history()
  const row = history.find(
    one => one.jobId === job.id && one.type === 'Backup' && one.status === 'Success' && one.startedAt >= oldest,
  )
  if (row === undefined) {
    context.log.info(
      `No successful backup of "${job.name}" is younger than ${duration(serverNow(world) - oldest)}; making a new one.`,
    )
    return undefined
  }
  context.log.info(`Backup ${row.id} is young enough; checking it.`)
  const ended = await readEnded(world, { executionId: row.id, queuedMs: 0 })
  const { proof, notChecked } = await prove(world, job, { ended, history })
  // Its own row decides on its age; a time to come is a clock that is wrong, and proves nothing.
  if (ended.startedAt < oldest || ended.startedAt > serverNow(world) + CLOCK_SKEW_MS) {
    context.log.info(`By its own row the backup ${row.id} is not young enough; making a new one.`)
    return undefined
  }
  if (proof.verdict.decision !== 'pass') {
    context.log.info(
      `The backup ${row.id} is young enough but not good enough; making a new one. ${proof.verdict.message}`,
    )
    return undefined
  }
  return { ended, notChecked, ...(proof.sha256 !== undefined && { sha256: proof.sha256 }) }
}

async function prove(
  world: World,
  job: Job,
  found: { readonly ended: Ended; readonly history: readonly HistoryRow[] },
): Promise<{ readonly proof: Proof; readonly notChecked: readonly string[] }> {
  const { policy } = world
  const { verdict: worth, notChecked } = await judgeEnded(world, job, found)
  if (worth.decision !== 'pass') return { proof: { verdict: worth, sha256: undefined }, notChecked }
  // Without a check now, "verified" would be somebody's word; so `verify: none` checks at the server here.
  const checking = policy.verify === 'none' ? { ...world, policy: { ...policy, verify: 'checksum' as const } } : world
  try {
    return { proof: await verifyCopies(checking, job, found.ended), notChecked }
  } catch (error) {
    // What became of an old file is no reason to do without a new one: retention may have removed it long ago.
    const aboutTheFile = error instanceof RequestError && ['provider_error', 'not_found'].includes(error.code)
    if (!aboutTheFile) throw error
    return { proof: { verdict: verdictOfError(error), sha256: undefined }, notChecked }
  }
}
