import * as z from 'zod/mini'
import { parseTimestamp } from './timestamp.ts'

/**
 * The JSON of Divio's API v3, as far as it is used. No schema is published, and fields vanish without a new version
 * (`author` of deployments did), so only what a row is useless without is required, and words of lists stay texts.
 * Every schema is lazy: most runs need few of them.
 */

/** Ids are called UUIDs and are not: 26 letters and digits (seed), dashed in the reference. Opaque, but no path segment. */
const uuid = z.lazy(() => z.string().check(z.regex(/[^.]/)))

/** An id of something else. Unknown: whether nested objects come as ids everywhere; an object with its uuid will do. */
const reference = z.lazy(() =>
  z.union([
    uuid,
    z.pipe(
      z.object({ uuid }),
      z.transform(one => one.uuid),
    ),
  ]),
)
const optionalReference = z.lazy(() => z.catch(z.nullish(reference), undefined))

const text = z.lazy(() => z.catch(z.nullish(z.string()), undefined))

/** `set` is what decides; the moment is only told, and a form that we cannot read must not hide that it is there. */
const moment = z.lazy(() =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform(value => ({
      set: value !== null && value !== undefined && value !== '',
      at: typeof value === 'string' ? parseTimestamp(value) : undefined,
    })),
  ),
)

/** An array of texts, a text, or null, all of which were seen (tests of the official client). None when there are none. */
const errors = z.lazy(() =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value): readonly string[] =>
      (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
        if (one === null || one === undefined || one === '') return []
        return [typeof one === 'string' ? one : JSON.stringify(one)]
      }),
    ),
  ),
)

/** A page of a list; reference samples leave `next` out where there is nothing more. */
function pageOf<T extends z.ZodMiniType>(row: T) {
  return z.lazy(() => z.object({ next: z.nullish(z.string()), results: z.array(row) }))
}

/** An answer of which nothing but its coming is of interest. */
export const anything = z.lazy(() => z.unknown())

/** GET /iam/v3/me/ */
export const me = z.lazy(() => z.object({ uuid, first_name: text, last_name: text }))

export const application = z.lazy(() =>
  z.object({
    uuid,
    slug: text,
    name: text,
    organisation: optionalReference,
    /** Null where Divio holds the git repository itself. */
    repository: optionalReference,
  }),
)
export const applications = pageOf(application)

export const environment = z.lazy(() =>
  z.object({
    uuid,
    slug: text,
    branch: text,
    /** Assumed; left out by nobody so far. */
    application: optionalReference,
  }),
)
export const environments = pageOf(environment)

export const deployment = z.lazy(() =>
  z.object({
    uuid,
    environment: optionalReference,
    started_at: moment,
    ended_at: moment,
    /** Free text for people: it must not decide anything. */
    status: text,
    /** True, false, or null while it runs; anything else is no word on success. */
    success: z.catch(z.nullish(z.boolean()), undefined),
    percent: z.catch(z.nullish(z.number()), undefined),
  }),
)
export const deployments = pageOf(deployment)

/** GET /apps/v3/deployments/{uuid}/logs */
export const deploymentLog = z.lazy(() => z.object({ logs: z.nullish(z.string()) }))

/** Of the value only whether there is one: it may be a secret, and sensitive ones come as null. */
export const variable = z.lazy(() =>
  z.pipe(
    z.object({
      name: z.string(),
      value: z.optional(z.unknown()),
      is_sensitive: z.catch(z.optional(z.boolean()), undefined),
      environment: optionalReference,
      application: optionalReference,
    }),
    z.transform(({ value, ...row }) => ({
      name: row.name,
      environment: row.environment,
      application: row.application,
      isSet: row.is_sensitive === true || (value !== null && value !== undefined && value !== ''),
    })),
  ),
)
export const variables = pageOf(variable)

export const serviceInstance = z.lazy(() =>
  z.object({
    uuid,
    /** DATABASE, STORAGE or others. */
    type: text,
    prefix: text,
    /** NEW: not provisioned. No other word is known. */
    service_status: text,
    environment: optionalReference,
  }),
)
export const serviceInstances = pageOf(serviceInstance)

export const backup = z.lazy(() =>
  z.object({
    uuid,
    environment: optionalReference,
    /** COMPLETED at the end; WORKING was seen before. */
    state: text,
    /** A word here, not a boolean as on deployments. Means nothing before the end: PARTIAL was seen while working. */
    success: text,
    /** Null and empty were seen. */
    service_instance_backups: z.catch(z.nullish(z.array(reference)), undefined),
    notes: text,
  }),
)
export const backups = pageOf(backup)

/** One database or storage of a backup. */
export const part = z.lazy(() =>
  z.object({
    uuid,
    backup: optionalReference,
    service_instance: optionalReference,
    service_type: text,
    queued_at: moment,
    started_at: moment,
    ended_at: moment,
    taken_at: moment,
    /** Bytes. Unknown: packed or not. */
    size: z.catch(z.nullish(z.number()), undefined),
    errors,
  }),
)
export const parts = pageOf(part)

/** What creating a backup or a download gives at least. */
export const created = z.lazy(() => z.object({ uuid }))

export const downloadItem = z.lazy(() => z.object({ uuid, ended_at: moment, errors, download_url: text }))
export const downloadItems = pageOf(downloadItem)

/** POST /apps/v3/repositories/{uuid}/check/; `success` at the end, the words before are not known. */
export const check = z.lazy(() => z.object({ code: text }))

export type Application = z.infer<typeof application>
export type Environment = z.infer<typeof environment>
export type WireDeployment = z.infer<typeof deployment>
export type Variable = z.infer<typeof variable>
export type ServiceInstance = z.infer<typeof serviceInstance>
export type Backup = z.infer<typeof backup>
export type Part = z.infer<typeof part>
export type DownloadItem = z.infer<typeof downloadItem>
