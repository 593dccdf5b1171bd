import { type Verdict, verdict } from '../../../../core/verdict.ts'
import type { HistoryRow, Job } from '../../wire.ts'
import { judge } from './judge.ts'
import type { Ended } from './types.ts'
import type { World } from './world.ts'

export interface Judged {
  readonly verdict: Verdict
  /** Sentences: what was not checked, and why. */
  readonly notChecked: readonly string[]
}

/** Judges an ended execution, with the history for what its own row does not tell: overwriters, and the size before. */
export async function judgeEnded(
  world: World,
  job: Job,
  { ended, history }: { readonly ended: Ended; readonly history: readonly HistoryRow[] },
): Promise<Judged> {
  const { policy, api } = world
  const twin = history.find(row => row.jobId === job.id && row.id !== ended.executionId && wroteOver(row, ended))
  if (twin !== undefined) {
    const message = `Execution ${twin.id} of the same job writes the same file (${ended.path}): one overwrites the other, and DBackup reports success for both.`
    const next = 'Run again, and keep other triggers of this job at least two seconds away.'
    return { verdict: verdict('verification_failed', message, { next }), notChecked: [] }
  }
  const notChecked: string[] = []
  let previousSize: number | undefined
  if (policy.maxSizeDropPercent !== undefined && (ended.status === 'Success' || ended.status === 'Partial')) {
    const previous = previousSuccess(history, job, ended)
    const row = previous === undefined ? undefined : await api.execution(previous.id, { logs: false })
    previousSize = row?.size ?? undefined
    if (previousSize === undefined) {
      notChecked.push('The size was not compared: the history shows no earlier successful backup of this job.')
    }
  }
  return { verdict: judge(ended, { ...policy, previousSize }), notChecked }
}

/** The name of a file tells seconds apart: a run that began within the same second has the same, also while it runs. */
function wroteOver(row: HistoryRow, ended: Ended): boolean {
  if (ended.path === undefined) return false
  if (row.path != null) return row.path === ended.path
  return row.status === 'Running' && Math.floor(row.startedAt / 1000) === Math.floor(ended.startedAt / 1000)
}

function previousSuccess(history: readonly HistoryRow[], job: Job, ended: Ended): HistoryRow | undefined {
  return history.find(
    row =>
      row.jobId === job.id &&
      row.type === 'Backup' &&
      row.status === 'Success' &&
      row.id !== ended.executionId &&
      row.startedAt <= ended.startedAt,
  )
}
