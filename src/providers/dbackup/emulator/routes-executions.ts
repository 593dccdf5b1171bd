import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { json } from './answers.ts'
import { databaseName, engineVersion } from './artifact.ts'
import { admit } from './auth.ts'
import { cancel } from './queue.ts'
import type { Execution, LogEntry } from './records.ts'
import { visible } from './run-stages.ts'
import { executionById, iso, type ServerState } from './state.ts'

export const executionRoutes: readonly Route<ServerState>[] = [
  { method: 'GET', path: '/api/executions/:id', query: ['includeLogs'], answer: readExecution },
  { method: 'POST', path: '/api/executions/:id/cancel', answer: cancelExecution },
  { method: 'GET', path: '/api/history', answer: history },
]

function readExecution({ request, params, query }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'history:read', style: 'honest' })
  if ('refused' in admission) return admission.refused
  const execution = executionById(state, params['id'] ?? '')
  if (execution === undefined) return json(404, { success: false, error: 'Execution not found' })
  const now = state.agenda.now()
  const { stage, progress, logs } = visible(execution, now)
  const data = {
    id: execution.id,
    jobId: execution.job?.id ?? null,
    jobName: execution.job?.name ?? null,
    type: execution.type,
    status: execution.status,
    progress,
    stage,
    startedAt: iso(execution.startedAt),
    endedAt: execution.endedAt === null ? null : iso(execution.endedAt),
    // Milliseconds, never null, and with the time in the queue while Pending (seen live).
    duration: (execution.endedAt ?? now) - execution.startedAt,
    size: execution.size,
    path: execution.path,
    error: execution.status === 'Failed' ? lastError(execution) : null,
    ...(query.get('includeLogs') === 'true' && { logs: logs.map(logRow) }),
  }
  return json(200, { success: true, data })
}

function lastError(execution: Execution): string | null {
  return execution.logs.findLast(entry => entry.level === 'error')?.message ?? null
}

function logRow({ timestamp, ...entry }: LogEntry): object {
  const { level, type, message, stage, details, durationMs } = entry
  return {
    timestamp: iso(timestamp),
    level,
    type,
    message,
    stage,
    ...(details !== undefined && { details }),
    ...(durationMs !== undefined && { durationMs }),
  }
}

function cancelExecution({ request, params }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'jobs:execute', style: 'silent' })
  if ('refused' in admission) return admission.refused
  const execution = executionById(state, params['id'] ?? '')
  if (execution === undefined) return json(404, { success: false, error: 'Execution not found' })
  const result = cancel(state, execution)
  if (result === 'final') {
    return json(400, { success: false, error: `Cannot cancel execution with status: ${execution.status}` })
  }
  const message = {
    pending: 'Pending execution cancelled',
    signalled: 'Cancellation signal sent',
    forced: 'Execution force-cancelled',
  }[result]
  return json(200, { success: true, message })
}

const HISTORY_ROWS = 100
// DBackup 3.2.0, seen live: the full metadata lasts a second, then a late write of the progress replaces it.
const FULL_METADATA_MS = 1_000

function history({ request }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'history:read', style: 'Failed to fetch history' })
  if ('refused' in admission) return admission.refused
  const executions = state.executions
    .toReversed()
    .sort((a, b) => b.startedAt - a.startedAt)
    .slice(0, HISTORY_ROWS)
    .map(execution => ({
      id: execution.id,
      jobId: execution.job?.id ?? null,
      type: execution.type,
      status: execution.status,
      startedAt: iso(execution.startedAt),
      endedAt: execution.endedAt === null ? null : iso(execution.endedAt),
      path: execution.path,
      metadata: JSON.stringify(metadata(execution, state.agenda.now())),
      triggerType: execution.trigger,
      triggerLabel: execution.label,
      job: execution.job === null ? null : { name: execution.job.name },
    }))
  return json(200, { executions, systemTimezone: state.options.timeZone })
}

function metadata(execution: Execution, now: number): object {
  const { stage, progress, writtenAt } = visible(execution, now)
  if (execution.status === 'Pending' || execution.metadata === 'bare') return { progress, stage }
  const endedAt = execution.endedAt ?? now
  if (execution.metadata === 'long' && now - endedAt < FULL_METADATA_MS) return fullMetadata(execution)
  const heartbeat = iso(execution.open ? writtenAt : endedAt + (execution.metadata === 'long' ? FULL_METADATA_MS : 0))
  return { progress, stage, detail: '', heartbeat }
}

function fullMetadata(execution: Execution): object {
  const { job } = execution
  return {
    ...(job?.source != null && {
      label: '1 DBs (fetched)',
      count: 1,
      names: [databaseName(job)],
      jobName: job.name,
      sourceName: job.source.name,
      sourceType: 'database',
      adapterId: job.source.adapterId,
      engineVersion: engineVersion(job),
    }),
    progress: execution.progress,
    stage: execution.stage,
    detail: '',
    destinations: execution.uploads.map(({ adapter, path, error }) => ({
      configId: adapter.id,
      name: adapter.name,
      adapterId: adapter.adapterId,
      ...(path !== undefined && { path }),
      status: error === undefined ? 'success' : 'failed',
      ...(error !== undefined && { error }),
    })),
  }
}
