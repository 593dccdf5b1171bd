import { BackupRun } from './backup-run.ts'
import type { Execution, ExecutionType, Job, TriggerType } from './records.ts'
import { RunLog } from './run-log.ts'
import type { RunScript } from './run-script.ts'
import type { ServerState } from './state.ts'

export interface Order {
  readonly job: Job | null
  readonly type: ExecutionType
  readonly trigger: TriggerType | null
  readonly label: string | null
  readonly viaRequest: boolean
  readonly lock: boolean
  readonly script: RunScript
}

/** Makes a row. Every order makes one: DBackup knows no idempotency (seen live). */
export function addExecution(state: ServerState, order: Order): Execution {
  const execution: Execution = {
    ...order,
    id: state.random.uuid(),
    status: 'Pending',
    open: true,
    progress: 0,
    stage: 'Queued',
    startedAt: state.agenda.now(),
    endedAt: null,
    size: null,
    path: null,
    logs: [],
    marks: [],
    uploads: [],
    artifact: null,
    cancelRequested: false,
    metadata: 'open',
  }
  state.executions.push(execution)
  return execution
}

export function triggerBackup(state: ServerState, order: Omit<Order, 'type'> & { readonly job: Job }): Execution {
  const execution = addExecution(state, { ...order, type: 'Backup' })
  new RunLog(execution, () => state.agenda.now()).info('Job queued')
  pump(state)
  return execution
}

/**
 * Starts what fits, first come, first served. DBackup calls this on a run request and at the end of a backup or restore,
 * and at no other time: a job behind a verification stays Pending until something else is triggered (seen live).
 */
export function pump(state: ServerState): void {
  for (;;) {
    const running = state.executions.filter(execution => execution.status === 'Running').length
    const next = state.executions.find(execution => execution.status === 'Pending' && execution.type === 'Backup')
    if (next === undefined || running >= state.options.maxConcurrentJobs) return
    start(state, next)
  }
}

function start(state: ServerState, execution: Execution): void {
  const { agenda, options } = state
  const { script } = execution
  const run = new BackupRun(state, execution, () => pump(state))
  const { startedAt } = execution
  if (script.cancelledAfterMs !== undefined) {
    agenda.at(startedAt + script.cancelledAfterMs, () => void cancel(state, execution))
  }
  const { restart } = script
  if (restart !== undefined) agenda.at(startedAt + restart.afterMs, () => takeDown(state, restart))
  if (script.stuckAt !== undefined && options.watchdogMinutes > 0) {
    agenda.at(startedAt + options.watchdogMinutes * 60_000 + WATCHDOG_EVERY_MS, () => bark(state, execution))
  }
  run.start()
}

// DBackup 3.2.0, read in its source: the watchdog looks every five minutes. Its words are ours.
const WATCHDOG_EVERY_MS = 5 * 60_000

function bark(state: ServerState, execution: Execution): void {
  if (!execution.open) return
  const minutes = state.options.watchdogMinutes
  end(state, execution, { status: 'Failed', error: `Execution made no progress for ${minutes} minutes` })
  pump(state)
}

export type CancelResult = 'pending' | 'signalled' | 'forced' | 'final'

export function cancel(state: ServerState, execution: Execution): CancelResult {
  if (!execution.open) return 'final'
  if (execution.status === 'Pending') {
    execution.stage = 'Cancelled'
    execution.logs = []
    new RunLog(execution, () => state.agenda.now()).add('warn', 'Execution was cancelled by user before it started')
    end(state, execution, { status: 'Cancelled' })
    return 'pending'
  }
  if (execution.script.orphan === true) {
    execution.stage = 'Cancelled'
    end(state, execution, { status: 'Cancelled' })
    return 'forced'
  }
  execution.cancelRequested = true
  if (execution.script.stuckAt === execution.stage && execution.script.ignoresCancel !== true) {
    new RunLog(execution, () => state.agenda.now()).add('warning', 'Execution was cancelled by user')
    end(state, execution, { status: 'Cancelled' })
    pump(state)
  }
  return 'signalled'
}

function end(
  state: ServerState,
  execution: Execution,
  how: { readonly status: string; readonly error?: string },
): void {
  if (how.error !== undefined) new RunLog(execution, () => state.agenda.now()).add('error', how.error)
  execution.status = how.status
  execution.open = false
  execution.endedAt = state.agenda.now()
  execution.metadata = 'bare'
}

/** Kills the process. It comes back after `downMs`; what was open is Failed then, and its memory is gone. */
export function takeDown(
  state: ServerState,
  { downMs, proxyStatus }: { readonly downMs: number; readonly proxyStatus?: 502 | 503 },
): void {
  const now = state.agenda.now()
  state.down = { until: now + downMs, ...(proxyStatus !== undefined && { proxyStatus }) }
  const lost = state.executions.filter(execution => execution.open)
  // Nothing of theirs happens any more.
  for (const execution of lost) execution.open = false
  state.links.clear()
  state.temporaryFiles.clear()
  state.agenda.at(now + downMs, () => {
    state.down = null
    state.bootedAt = state.agenda.now()
    for (const execution of lost) interrupt(state, execution)
  })
}

function interrupt(state: ServerState, execution: Execution): void {
  const wasPending = execution.status === 'Pending'
  execution.stage = 'Failed (Application Restart)'
  execution.progress = 0
  // The words for a pending one are ours: only their meaning is known.
  const error = wasPending
    ? 'Execution was cancelled before it could start because the application was restarted'
    : 'Execution was interrupted by an unexpected application shutdown'
  end(state, execution, { status: 'Failed', error })
}
