import * as z from 'zod/mini'

/**
 * The JSON of DBackup 3.2.0, as far as it is used. Unknown fields are dropped (the job list carries encrypted secrets of
 * adapters, which must not travel on), unknown words of closed lists become `unknown`. zod/mini, and every schema lazy:
 * building them would be a tenth of an action's start-up time, paid also by the other actions of the bundle.
 */

const time = z.lazy(() =>
  z.pipe(
    z.iso.datetime({ offset: true }),
    z.transform(text => Date.parse(text)),
  ),
)

/** GET /api/health */
export const health = z.lazy(() => z.object({ status: z.string(), database: z.string(), timestamp: z.optional(time) }))

const destination = z.lazy(() =>
  z.object({
    configId: z.string(),
    config: z.optional(z.object({ name: z.string() })),
  }),
)

/** A row of GET /api/jobs. `destinations` is in upload order. */
export const job = z.lazy(() =>
  z.object({
    id: z.string().check(z.minLength(1)),
    name: z.string(),
    enabled: z.optional(z.boolean()),
    encryptionProfileId: z.nullish(z.string()),
    destinations: z._default(z.array(destination), []),
    /** Directory sources; their archives cannot be decrypted by the download route. */
    sources: z.nullish(z.array(z.unknown())),
  }),
)
export const jobs = z.lazy(() => z.array(job))

/** POST /api/jobs/:id/run */
export const started = z.lazy(() =>
  z.object({ success: z.literal(true), executionId: z.string().check(z.minLength(1)) }),
)

/** Open: Pending, Running. Final: the rest. `unknown` stands for words that a later release may bring. */
export const executionStatus = z.lazy(() =>
  z.catch(z.enum(['Pending', 'Running', 'Success', 'Partial', 'Failed', 'Cancelled', 'unknown']), 'unknown'),
)

export const logEntry = z.lazy(() =>
  z.object({
    /** info, success, warning, error, and `warn` in rows that a cancel wrote. */
    level: z.string(),
    message: z.string(),
    details: z.nullish(z.string()),
  }),
)

/** GET /api/executions/:id */
export const execution = z.lazy(() =>
  z.object({
    success: z.literal(true),
    data: z.object({
      id: z.string(),
      jobId: z.nullish(z.string()),
      status: executionStatus,
      stage: z.nullish(z.string()),
      progress: z.nullish(z.number()),
      /** The queue time while Pending; reset when the run is claimed. */
      startedAt: time,
      endedAt: z.nullish(time),
      /** Bytes as stored, after compression and encryption. The server writes null for 0. */
      size: z.nullish(z.number()),
      path: z.nullish(z.string()),
      error: z.nullish(z.string()),
      logs: z.optional(z.array(logEntry)),
    }),
  }),
)

/** A row of GET /api/history: at most 100, newest start first, all jobs. */
export const historyRow = z.lazy(() =>
  z.object({
    id: z.string(),
    jobId: z.nullish(z.string()),
    type: z.string(),
    status: executionStatus,
    startedAt: time,
    endedAt: z.nullish(time),
    path: z.nullish(z.string()),
    triggerType: z.nullish(z.string()),
  }),
)
export const history = z.lazy(() => z.object({ executions: z.array(historyRow) }))

/** POST /api/executions/:id/cancel */
export const cancelled = z.lazy(() => z.object({ success: z.boolean(), message: z.optional(z.string()) }))

/** POST /api/storage/:id/verify: `success` is true for a file that failed, too. Only `passed` is a pass. */
export const verification = z.lazy(() =>
  z.object({
    success: z.literal(true),
    data: z.object({
      status: z.catch(
        z.enum(['passed', 'failed', 'no_checksum', 'no_metadata', 'download_error', 'skipped', 'unknown']),
        'unknown',
      ),
      expectedChecksum: z.nullish(z.string()),
      actualChecksum: z.nullish(z.string()),
    }),
  }),
)

/** The sidecar `<file>.meta.json`; the checksum is of the stored file. */
export const sidecar = z.lazy(() => z.object({ checksum: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/i))) }))

export type Job = z.infer<typeof job>
export type ExecutionStatus = z.infer<typeof executionStatus>
export type Execution = z.infer<typeof execution>['data']
export type HistoryRow = z.infer<typeof historyRow>
export type LogEntry = z.infer<typeof logEntry>
export type VerificationStatus = z.infer<typeof verification>['data']['status']
