import { ShipgateError } from '../../../../core/errors.ts'
import { clockSkewMs, mostBackups } from '../../limits.ts'
import type { Backup, Part, ServiceInstance } from '../../wire.ts'
import { flawOf } from './judge-parts.ts'
import { oldestOf, partOf, partsOf } from './parts.ts'
import type { BackupWorld, CompleteBackup } from './world.ts'

/**
 * The newest complete backup of the environment that is no older than `maxAgeMs`, by the oldest of its parts; undefined when
 * there is none, and a new one is made. Found by the chain application > environments > backups > service instance backups
 * (a backup itself tells no time).
 *
 * Backups come in pages in an order that nobody promises, so nothing but all of them shows that none is newer. What has to
 * be proved does not need that: any complete one within the age is good enough, and a new one always is. So every page is
 * read to its end, whatever its order, for the newest on it, and no further page is fetched
 * - after one that has a complete backup within the age: in a list that is newest first that is the newest of all;
 * - at the end of the list, or after a hundred backups without one: then a new one is made.
 */
export async function recentBackup(
  world: BackupWorld,
  instances: readonly ServiceInstance[],
): Promise<CompleteBackup | undefined> {
  const { api, context, target, settings } = world
  const now = context.clock.now()
  const oldest = now - settings.maxAgeMs
  const seen = new Set<string>()
  let best: (CompleteBackup & { readonly takenAt: number }) | undefined
  for await (const page of api.backups(target.environment.uuid)) {
    for (const backup of page) {
      if (backup.environment !== target.environment.uuid || !claimsSuccess(backup) || seen.has(backup.uuid)) continue
      if (seen.size >= mostBackups) return best
      seen.add(backup.uuid)
      const parts = await partsSince(world, backup, best?.takenAt ?? oldest)
      const takenAt = parts === undefined ? undefined : oldestOf(parts)
      // A time well in the future is a wrong clock, and would never grow too old.
      if (parts === undefined || takenAt === undefined || takenAt > now + clockSkewMs) continue
      if (takenAt < (best?.takenAt ?? oldest)) continue
      if (flawOf({ backup, parts, instances }) === undefined) best = { backup, parts, takenAt }
    }
    if (best !== undefined) return best
  }
  return undefined
}

function claimsSuccess({ state, success }: Backup): boolean {
  return state?.toUpperCase() === 'COMPLETED' && success?.toUpperCase() === 'SUCCESS'
}

/** The parts; undefined as soon as one is older than that: one request is enough to tell it of most backups. */
async function partsSince({ api }: BackupWorld, backup: Backup, since: number): Promise<readonly Part[] | undefined> {
  const { uuid, service_instance_backups: ids } = backup
  try {
    if (ids === undefined) return await partsOf(api, backup)
    const parts: Part[] = []
    for (const id of new Set(ids ?? [])) {
      const part = await partOf(api, uuid, id)
      if ((part.taken_at.at ?? 0) < since) return undefined
      parts.push(part)
    }
    return parts
  } catch (error) {
    // The retention policy removes backups while we read.
    if (error instanceof ShipgateError && error.code === 'not_found') return undefined
    throw error
  }
}
