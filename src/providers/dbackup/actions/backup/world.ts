import type { ActionContext } from '../../../../actions/define.ts'
import type { Dbackup } from '../../client.ts'
import type { Job } from '../../wire.ts'
import type { BackupPolicy } from './types.ts'

/** What every step of a backup works with. */
export interface World {
  readonly api: Dbackup
  readonly policy: BackupPolicy
  readonly context: ActionContext
  /** The first job that was named: the single-valued outputs are about it. */
  readonly leading: Job
  /** The same API with the last seconds of the action's time, for what must be said when the rest is up. */
  readonly late: Dbackup
  /** The server's clock minus ours, in milliseconds; 0 when it was not asked. */
  readonly serverAheadMs: number
}

/** Now, by the server's clock. */
export function serverNow(world: World): number {
  return world.context.clock.now() + world.serverAheadMs
}

/** The page of an execution in DBackup's dashboard (the address its own links use, read in the source of 3.2.0). */
export function executionPage(base: URL, executionId: string): string {
  const page = new URL('dashboard/history', base)
  page.searchParams.set('executionId', executionId)
  return page.href
}
