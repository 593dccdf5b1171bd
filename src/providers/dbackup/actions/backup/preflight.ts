import { ShipgateError } from '../../../../core/errors.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Dbackup } from '../../client.ts'
import type { Job } from '../../wire.ts'

/** Never the id of anything: what the server says of it tells what the key may do, and nothing can come of it. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

export interface Needs {
  /** The run will be verified by the server (storage:read). */
  readonly verify: boolean
  /** The file will be downloaded (storage:download). */
  readonly download: boolean
}

export interface Checked {
  /** The server's clock minus ours, in milliseconds. */
  readonly serverAheadMs: number
  readonly jobs: readonly Job[]
}

interface Check {
  readonly permission: string
  readonly ask: () => Promise<unknown>
}

/**
 * Looks whether this is DBackup, whether it accepts the key, and whether the key has every permission that the run will
 * need, before anything is started. Asks for things that do not exist: the server checks the permission first and
 * answers 404 when it is there (seen live on 3.2.0). All missing permissions come in one message.
 */
export async function preflight(api: Dbackup, needs: Needs, now: () => number): Promise<Checked> {
  const health = await api.health()
  const serverAheadMs = aheadOf(health, now)
  if (health.database !== 'connected') {
    throw new ShipgateError(
      'provider_unavailable',
      `DBackup at ${api.base.host} has lost its own database (${health.database}).`,
    )
  }
  let jobs: readonly Job[] = []
  const readJobs = async () => {
    jobs = await api.jobs()
  }
  const checks: readonly Check[] = [
    { permission: 'jobs:read', ask: readJobs },
    { permission: 'jobs:execute', ask: () => expectNotFound(api, () => api.checkMayRun(NOTHING)) },
    ...(needs.verify
      ? [{ permission: 'storage:read', ask: () => expectNotFound(api, () => api.listFiles(NOTHING)) }]
      : []),
    ...(needs.download
      ? [{ permission: 'storage:download', ask: () => expectNotFound(api, () => api.probeDownload(NOTHING)) }]
      : []),
  ]
  // First alone: it is the one route that says honestly whether the key itself is accepted.
  const key: Check = {
    permission: 'history:read',
    ask: () => expectNotFound(api, () => api.checkKey(NOTHING)),
  }
  const refused = [...(await refusals([key])), ...(await refusals(checks))]
  const [first, ...more] = refused
  if (first === undefined) {
    api.keyIsProved()
    return { serverAheadMs, jobs }
  }
  if (more.length === 0) throw first.error
  const names = refused.map(one => one.permission).join(', ')
  throw new ShipgateError('forbidden', `The API key lacks ${refused.length} permissions at DBackup: ${names}.`, {
    ...(first.error.hint !== undefined && { hint: first.error.hint }),
  })
}

/** The server's clock minus ours, in milliseconds, for a run without preflight that must compare times. */
export async function serverAhead(api: Dbackup, now: () => number): Promise<number> {
  return aheadOf(await api.health(), now)
}

function aheadOf({ timestamp }: { readonly timestamp?: number | undefined }, now: () => number): number {
  return timestamp === undefined ? 0 : timestamp - now()
}

/** The checks that were refused for lack of a permission. Throws what went wrong for another reason. */
async function refusals(checks: readonly Check[]): Promise<readonly (Check & { readonly error: ShipgateError })[]> {
  const results = await Promise.allSettled(checks.map(check => check.ask()))
  return checks.flatMap((check, index) => {
    const result = results[index]
    if (result?.status !== 'rejected') return []
    const error: unknown = result.reason
    if (!(error instanceof ShipgateError) || error.code !== 'forbidden') throw error
    return [{ ...check, error }]
  })
}

async function expectNotFound(api: Dbackup, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (error instanceof RequestError && error.status === 404 && error.code === 'not_found') return
    throw error
  }
  throw new ShipgateError(
    'unexpected_response',
    `Asked for something that does not exist, ${api.base.host} answered as if it did, which DBackup would not.`,
    { hint: 'Check dbackup-url: something else, such as a login page or a cache, seems to answer in its place.' },
  )
}
