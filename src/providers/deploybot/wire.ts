import * as z from 'zod/mini'
import { parseTimestamp } from './timestamp.ts'

/**
 * The JSON of DeployBot's API v1, as far as it is used. Secrets hide in ordinary answers (webhook addresses), so fields that
 * are not listed are dropped. Every schema is lazy: most runs need few of them.
 */

const time = z.lazy(() =>
  z.catch(
    z.optional(
      z.pipe(
        z.nullable(z.string()),
        z.transform(text => (text === null ? undefined : parseTimestamp(text))),
      ),
    ),
    undefined,
  ),
)

/** Ids are integers, but the repository of an environment is documented as a text. */
const id = z.lazy(() =>
  z.union([
    z.int(),
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}$/)),
      z.transform(text => Number(text)),
    ),
  ]),
)

const text = z.lazy(() => z.catch(z.nullish(z.string()), undefined))

/** What a list says of itself; on the last page `next` is null. */
const meta = z.lazy(() => z.object({ next: z.nullish(id) }))

function pageOf<T extends z.ZodMiniType>(entry: T) {
  return z.lazy(() => z.object({ meta, entries: z.array(entry) }))
}

export const user = z.lazy(() => z.object({ id, email: text }))
export const users = pageOf(user)

export const repository = z.lazy(() => z.object({ id, name: z.string(), title: text, refresh_webhook_url: text }))
export const repositories = pageOf(repository)

export const environment = z.lazy(() =>
  z.object({
    id,
    name: z.string(),
    repository_id: id,
    branch_name: text,
    /** The last deployed commit. */
    current_version: text,
    is_automatic: z.catch(z.boolean(), false),
  }),
)
export const environments = pageOf(environment)

/**
 * `waiting` is in the queue, `pending` is being deployed: the reverse of what one would guess (reference of the sibling
 * product). `unknown` stands for words that are not documented.
 */
const state = z.lazy(() =>
  z.catch(z.enum(['waiting', 'pending', 'success', 'failed', 'skipped', 'unknown']), 'unknown'),
)

/** In sentences it must be a word. */
function wordOf(state: string): string {
  return state.replace(/\s+/g, ' ').trim().slice(0, 60)
}

export const deployment = z.lazy(() =>
  z.pipe(
    z.object({
      id,
      repository_id: id,
      environment_id: id,
      state: z.string(),
      deployed_version: text,
      comment: text,
      created_at: time,
      deployed_at: time,
      retries: z.catch(z.optional(z.number()), undefined),
    }),
    // The service's own word is kept beside what we make of it.
    z.transform(row => ({ ...row, word: wordOf(row.state), state: z.parse(state, row.state) })),
  ),
)
export const deployments = pageOf(deployment)

export type User = z.infer<typeof user>
export type Repository = z.infer<typeof repository>
export type Environment = z.infer<typeof environment>
export type WireDeployment = z.infer<typeof deployment>
