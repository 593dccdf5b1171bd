import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { adapterRow, rawConfig } from './adapter-rows.ts'
import { json } from './answers.ts'
import { admit } from './auth.ts'
import { nextRun } from './next-run.ts'
import { triggerBackup } from './queue.ts'
import type { Job } from './records.ts'
import { iso, type ServerState } from './state.ts'

export const jobRoutes: readonly Route<ServerState>[] = [
  { method: 'GET', path: '/api/jobs', answer: listJobs },
  { method: 'POST', path: '/api/jobs/:id/run', body: 'optional', keys: ['lock'], answer: run },
]

/** A bare array, newest created first. */
function listJobs({ request }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'jobs:read', style: 'Failed to fetch jobs' })
  if ('refused' in admission) return admission.refused
  return json(
    200,
    state.jobs.toReversed().map(job => jobRow(job, state)),
  )
}

function jobRow(job: Job, state: ServerState): object {
  const times = { createdAt: iso(job.createdAt), updatedAt: iso(job.createdAt) }
  const last = state.executions.findLast(execution => execution.job === job)
  const next = job.enabled ? nextRun(job.schedule, state.agenda.now()) : null
  return {
    id: job.id,
    name: job.name,
    schedule: job.schedule,
    enabled: job.enabled,
    sourceId: job.source?.id ?? null,
    databases: '[]',
    encryptionProfileId: job.encryption?.id ?? null,
    compression: job.compression,
    pgCompression: '',
    namingTemplateId: null,
    schedulePresetId: null,
    ...times,
    notificationEvents: 'ALWAYS',
    skipVerification: false,
    backupMode: job.backupMode,
    fullEveryDays: 7,
    verifyByHash: false,
    source: job.source === null ? null : embedded(job.source, state),
    destinations: job.destinations.map(({ id, adapter }, priority) => ({
      id,
      jobId: job.id,
      configId: adapter.id,
      priority,
      retention: '{}',
      retentionPolicyId: null,
      ...times,
      config: embedded(adapter, state),
    })),
    sources: job.directories.map(({ id, adapter }, priority) => ({
      id,
      jobId: job.id,
      configId: adapter.id,
      priority,
      path: 'app',
      excludePatterns: '[]',
      useStagingCache: false,
      stopContainers: true,
      ...times,
      config: embedded(adapter, state),
      excludePatternPresets: [],
    })),
    notifications: [],
    notificationTemplates: [],
    encryptionProfile: job.encryption === null ? null : { id: job.encryption.id, name: job.encryption.name },
    schedulePreset: null,
    lastRunAt: last === undefined ? null : iso(last.startedAt),
    nextRunAt: next === null ? null : iso(next),
  }
}

/** The raw row: its `config` holds stored secrets, in encrypted form. */
function embedded(adapter: Job['destinations'][number]['adapter'], state: ServerState): object {
  const { secretStatus: _, supportsBrowse: __, ...row } = adapterRow(adapter, state)
  const { id, name, type, adapterId, config, metadata, createdAt, updatedAt, storageRole, ...rest } = row
  return {
    ...{ id, name, type, adapterId, config, metadata, createdAt, updatedAt, storageRole },
    ...rest,
    config: rawConfig(adapter),
  }
}

function run({ request, params, body }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'jobs:execute', style: 'honest' })
  if ('refused' in admission) return admission.refused
  // DBackup 3.2.0, seen live: without the content-type the body is not read; what is not JSON counts as nothing.
  const isJson = request.headers.get('content-type')?.includes('application/json') ?? false
  const given = isJson ? parsed(body) : undefined
  const lock = isRecord(given) ? given['lock'] : undefined
  if (lock !== undefined && typeof lock !== 'boolean')
    return json(400, { success: false, error: 'Invalid request body' })
  const job = state.jobs.find(candidate => candidate.id === params['id'])
  if (job === undefined) {
    const error =
      '\nInvalid `prisma.execution.create()` invocation:\n\n\nForeign key constraint violated on the foreign key'
    return json(500, { success: false, error })
  }
  const execution = triggerBackup(state, {
    job,
    trigger: 'Api',
    label: admission.key.name,
    viaRequest: true,
    lock: lock ?? false,
    script: state.scripts.get(job.id)?.shift() ?? state.usualScripts.get(job.id) ?? {},
  })
  return json(200, { success: true, executionId: execution.id, message: 'Job queued successfully' })
}
