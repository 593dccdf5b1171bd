import { type Look, lookForLost } from '../../../../actions/look-for-lost.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { duration } from '../../../../core/quantities.ts'
import { RequestError } from '../../../../http/request-error.ts'
import { distanceOfRunsMs, historyRows } from '../../limits.ts'
import type { HistoryRow, Job } from '../../wire.ts'
import { serverNow, type World } from './world.ts'

export interface Started {
  readonly executionId: string
  /**
   * Empty when it is ours. Otherwise the answer was lost, and these new executions were found: one of them is ours, if
   * the request arrived at all.
   */
  readonly candidates: readonly string[]
}

/**
 * Starts the job's backup exactly once. DBackup has no idempotency key and makes an execution for every POST, so when
 * the answer is lost the history is searched for an execution that was not there before, and that one is followed. Only
 * when a complete look proves that nothing was started is the trigger sent once more.
 *
 * @param before the history as it was just before.
 */
export async function startOnce(world: World, job: Job, before: readonly HistoryRow[]): Promise<Started> {
  const { api, context, policy } = world
  const known = new Set(before.map(row => row.id))
  const key = `trigger ${job.id}`
  let newest = before
  for (let attempt = 1; ; attempt++) {
    await keepDistance(world, job, newest)
    if (context.deadline.passed()) {
      throw new ShipgateError('timed_out', `The time was up before a backup of "${job.name}" could be started.`)
    }
    context.journal.open({
      key,
      kind: 'trigger',
      data: {
        job: job.id,
        name: job.name,
        known: before
          .filter(row => row.jobId === job.id)
          .map(row => row.id)
          .join(' '),
      },
    })
    try {
      const executionId = await api.run(job.id, { lock: policy.lock })
      return follow({ executionId, candidates: [] })
    } catch (error) {
      // A cancel leaves the entry open: the finish looks for what the cut-off request may have started.
      if (!(error instanceof RequestError)) throw error
      if (error.processed === 'no') {
        context.journal.close(key)
        throw error
      }
      context.log.info(`${error.message} Looking in the history for what it may have started.`)
      const found = await search(world, job, { known, late: error.processed === 'later' })
      if (found.found !== undefined) return follow(found.found)
      if (error.processed === 'later' || !found.complete || attempt > 1) {
        context.journal.close(key)
        throw lost(error, job)
      }
      newest = found.rows
      context.log.info(`The history shows that no backup was started; sending the trigger once more.`)
    }
  }

  function follow(started: Started): Started {
    // What may be somebody else's must not be stopped when this job is cancelled, only told.
    const kind = started.candidates.length === 0 ? 'execution' : 'adopted'
    const data = { job: job.id, name: job.name, candidates: started.candidates.join(', ') }
    context.journal.open({ key: started.executionId, kind, data })
    context.journal.close(key)
    return started
  }
}

interface Search {
  readonly known: ReadonlySet<string>
  readonly late: boolean
}

async function search(
  world: World,
  job: Job,
  { known, late }: Search,
): Promise<Look<Started> & { readonly rows: readonly HistoryRow[] }> {
  const { api, context } = world
  let rows: readonly HistoryRow[] = []
  const seen = await lookForLost<Started>(context, late, async () => {
    rows = await api.history()
    const started = newRuns(rows, job.id, known).toSorted((a, b) => a.startedAt - b.startedAt)
    const [first] = started
    if (first !== undefined) {
      context.log.info(`Found execution ${first.id}, which was not there before; following it.`)
      return { found: { executionId: first.id, candidates: started.map(row => row.id) }, complete: true }
    }
    // The list holds the newest rows only; one that we knew proves that it reaches back to before our trigger.
    return { complete: rows.length < historyRows || rows.some(row => known.has(row.id)) }
  })
  return { ...seen, rows }
}

/** Executions of the job that the API started and that were not known before. */
export function newRuns(rows: readonly HistoryRow[], jobId: string, known: ReadonlySet<string>): readonly HistoryRow[] {
  return rows.filter(
    row => row.jobId === jobId && row.type === 'Backup' && !known.has(row.id) && (row.triggerType ?? 'Api') === 'Api',
  )
}

async function keepDistance(world: World, job: Job, rows: readonly HistoryRow[]): Promise<void> {
  const newest = Math.max(0, ...rows.filter(row => row.jobId === job.id).map(row => row.startedAt))
  const since = serverNow(world) - newest
  // A row from the future means that the clocks disagree by more than we know; then wait the full distance.
  if (since >= distanceOfRunsMs) return
  const wait = Math.min(distanceOfRunsMs, distanceOfRunsMs - since)
  world.context.log.info(`Waiting ${duration(wait)}: two runs of a job within a second overwrite each other.`)
  await world.context.deadline.sleep(wait, world.context.signal)
}

function lost(error: RequestError, job: Job): ShipgateError {
  return new ShipgateError(
    error.code === 'forbidden' ? 'provider_error' : error.code,
    `${error.message} Whether a backup of "${job.name}" was started is not known: the history shows none so far.`,
    {
      hint: 'Look at the history in DBackup before running again, so that the backup is not made twice.',
      ...(error.status !== undefined && { status: error.status }),
      cause: error,
    },
  )
}
