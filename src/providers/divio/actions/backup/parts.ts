import { mapParallel } from '../../../../core/parallel.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Divio } from '../../client.ts'
import type { Backup, Part } from '../../wire.ts'

const AT_ONCE = 4

/**
 * The service instance backups that a backup consists of: by the ids it names, or, where it names none, by walking the list
 * of all of them and comparing their backup.
 */
export async function partsOf(api: Divio, backup: Backup): Promise<readonly Part[]> {
  const { uuid, service_instance_backups: ids } = backup
  if (ids === undefined) {
    const found = new Map<string, Part>()
    // The order is not promised, and how many there are is not known: the list is read to its end.
    for await (const part of api.parts(uuid)) if (part.backup === uuid) found.set(part.uuid, part)
    return [...found.values()]
  }
  return await mapParallel([...new Set(ids ?? [])], AT_ONCE, id => partOf(api, uuid, id))
}

/** Throws `unexpected_response` for a part that says that it belongs to another backup. */
export async function partOf(api: Divio, backup: string, id: string): Promise<Part> {
  const part = await api.part(id)
  if (part.backup == null || part.backup === backup) return part
  throw new RequestError(
    'unexpected_response',
    `Part ${id} of backup ${backup} says that it belongs to backup ${part.backup}.`,
    {
      processed: 'no',
    },
  )
}

/** When the oldest part was taken; undefined when one does not tell. */
export function oldestOf(parts: readonly Part[]): number | undefined {
  const times = parts.flatMap(part => part.taken_at.at ?? [])
  return times.length === 0 || times.length < parts.length ? undefined : Math.min(...times)
}
