import { Patience } from '../../../../actions/patience.ts'
import { poll } from '../../../../core/poll.ts'
import { duration } from '../../../../core/quantities.ts'
import { type Verdict, verdict } from '../../../../core/verdict.ts'
import type { HistoryRow, Job } from '../../wire.ts'
import type { World } from './world.ts'

const LAST_LOOK_MS = 5_000

/** What is to be done about a job, with the history it was decided on. */
export type Occupancy =
  | { readonly next: 'start'; readonly history: readonly HistoryRow[] }
  | { readonly next: 'attach'; readonly executionId: string }
  | { readonly next: 'stop'; readonly verdict: Verdict }

/** Whether the job is free, and what `on-conflict` makes of it when it is not. */
export async function settleOccupancy(world: World, job: Job): Promise<Occupancy> {
  const { api, policy, context } = world
  const history = await api.history()
  const occupant = openRun(history, job)
  if (occupant === undefined) return { next: 'start', history }
  const what = `Job "${job.name}" is already ${occupant.status.toLowerCase()} at DBackup (execution ${occupant.id})`
  if (policy.onConflict === 'attach') {
    context.log.info(`${what}; following that one.`)
    return { next: 'attach', executionId: occupant.id }
  }
  if (policy.onConflict === 'fail') return { next: 'stop', verdict: verdict('job_busy', `${what}.`) }

  context.log.info(`${what}; waiting for it to end.`)
  const startedAt = context.clock.now()
  // The last look is a request too, and needs some of the time that is left.
  const deadline = context.deadline.leaving(LAST_LOOK_MS).within(policy.queueTimeoutMs)
  const patience = new Patience(world.context)
  const options = {
    clock: context.clock,
    deadline,
    signal: context.signal,
    ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
  }
  const free = await poll(options, async () => {
    const now = await patience.ask(() => api.history())
    return now === undefined || openRun(now, job) !== undefined ? undefined : now
  })
  if (free !== undefined) return { next: 'start', history: free }
  const waited = `${what} and was still not free after ${duration(context.clock.now() - startedAt)}; nothing was started.`
  // Nothing is wrong with the backups as far as we saw, there just is none of ours.
  const next = 'Run again later, or raise queue-timeout-minutes.'
  return { next: 'stop', verdict: verdict('job_busy', waited, { decision: 'unknown', next }) }
}

/** The oldest open run: when it is the one that runs now, the others wait behind it. */
function openRun(history: readonly HistoryRow[], job: Job): HistoryRow | undefined {
  return history.findLast(
    row => row.jobId === job.id && row.type === 'Backup' && (row.status === 'Pending' || row.status === 'Running'),
  )
}
