import { ShipgateError } from '../../../../core/errors.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Dbackup } from '../../client.ts'

/** Never the id of anything: what the server says of it tells what the key may do, and nothing can come of it. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

export interface Needs {
  /** The run will be verified by the server (storage:read). */
  readonly verify: boolean
  /** The file will be downloaded (storage:download). */
  readonly download: boolean
}

/**
 * Looks whether this is DBackup, whether it accepts the key, and whether the key has every permission that the run will
 * need, before anything is started. Asks for things that do not exist: the server checks the permission first and
 * answers 404 when it is there (seen live on 3.2.0). All missing permissions come in one message.
 * Gives the server's clock minus ours in milliseconds.
 */
export async function preflight(api: Dbackup, needs: Needs, now: () => number): Promise<number> {
  const health = await api.health()
  const serverAheadMs = health.timestamp === undefined ? 0 : health.timestamp - now()
  if (health.database !== 'connected') {
    throw new ShipgateError(
      'provider_unavailable',
      `DBackup at ${api.base.host} has lost its own database (${health.database}).`,
    )
  }
  // First alone: it is the one route that says honestly whether the key itself is accepted.
  await expectNotFound(() => api.execution(NOTHING, { logs: false }))
  const checks = [
    () => expectNotFound(() => api.cancel(NOTHING)),
    ...(needs.verify ? [() => expectNotFound(() => api.listFiles(NOTHING))] : []),
    ...(needs.download ? [() => expectNotFound(() => api.probeDownload(NOTHING))] : []),
  ]
  const failures = (await Promise.allSettled(checks.map(check => check()))).flatMap(result =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  const [first, ...more] = failures
  if (first === undefined) return serverAheadMs
  const refused = failures.filter(failure => failure instanceof ShipgateError && failure.code === 'forbidden')
  if (more.length === 0 || refused.length !== failures.length) throw first
  const sentences = refused.map(failure => (failure as ShipgateError).message)
  throw new ShipgateError('forbidden', sentences.join(' '), {
    ...(first instanceof ShipgateError && first.hint !== undefined && { hint: first.hint }),
  })
}

async function expectNotFound(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (error instanceof RequestError && error.status === 404 && error.code === 'not_found') return
    throw error
  }
}
