import { Patience } from '../../../../actions/patience.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import { duration } from '../../../../core/quantities.ts'
import { wordOnSuccessAfterMs } from '../../limits.ts'
import type { Backup, ServiceInstance } from '../../wire.ts'
import { flawOf } from './judge-parts.ts'
import { oldestOf, partsOf } from './parts.ts'
import type { BackupWorld, CompleteBackup } from './world.ts'

const HEARTBEAT_MS = 60_000
const LAST_LOOK_MS = 5_000

/**
 * Follows a backup to its end and gives it when it is complete. Throws `backup_failed`, `backup_partial`, `backup_empty`,
 * `provider_error` (it has ended, and nobody says how) or `timed_out`.
 */
export async function followBackup(
  world: BackupWorld,
  id: string,
  instances: readonly ServiceInstance[],
): Promise<CompleteBackup> {
  const { context } = world
  let backup = await seenToEnd(world, id)
  context.journal.close(id)
  for (const wait of [...wordOnSuccessAfterMs, undefined]) {
    const parts = await partsOf(world.api, backup)
    const flaw = flawOf({ backup, parts, instances })
    if (flaw === undefined) return { backup, parts, takenAt: oldestOf(parts) }
    if (!flaw.mayPass || wait === undefined || context.deadline.passed()) {
      throw new ShipgateError(flaw.code, `Backup ${id} ${flaw.words}. Nothing was deployed.`, {
        hint: 'Look at the backup in the control panel, mend the cause, and run again.',
      })
    }
    await context.deadline.sleep(wait, context.signal)
    backup = await world.api.backup(id)
  }
  throw new ShipgateError('internal_error', 'The looks at the backup have no end.')
}

async function seenToEnd(world: BackupWorld, id: string): Promise<Backup> {
  try {
    return await untilCompleted(world, id)
  } catch (error) {
    // After a cancel the finish tells it.
    if (error instanceof ShipgateError && !isCancelled(error)) {
      const goesOn = `Backup ${id} was not seen to end, and nothing was deployed. It goes on at Divio: there is no call that cancels one.`
      world.context.report.notes.push(goesOn)
    }
    throw error
  }
}

/** `success` means nothing before the state is COMPLETED, so the state alone decides. */
async function untilCompleted({ api, context, settings }: BackupWorld, id: string): Promise<Backup> {
  const { clock, log } = context
  const startedAt = clock.now()
  const patience = new Patience(context)
  let told = ''
  let lastWordAt = startedAt
  const completed = await poll(
    {
      clock,
      deadline: context.deadline.leaving(LAST_LOOK_MS),
      signal: context.signal,
      ...(settings.pollMs !== undefined && { fixedMs: settings.pollMs }),
    },
    async () => {
      const backup = await patience.ask(() => api.backup(id))
      if (backup === undefined) return undefined
      const state = backup.state ?? 'no state'
      const now = clock.now()
      if (state !== told || now - lastWordAt >= HEARTBEAT_MS) {
        told = state
        lastWordAt = now
        const left = duration(context.deadline.remaining())
        log.info(`Backup ${id}: ${state}, ${duration(now - startedAt)} elapsed, ${left} left`)
      }
      return state.toUpperCase() === 'COMPLETED' ? backup : undefined
    },
  )
  if (completed !== undefined) return completed
  throw new ShipgateError(
    'timed_out',
    `Backup ${id} was still ${told || 'under way'} after ${duration(clock.now() - startedAt)}, and nothing was deployed.`,
    { hint: 'It goes on at Divio. Raise timeout-minutes when backups simply take longer.' },
  )
}
