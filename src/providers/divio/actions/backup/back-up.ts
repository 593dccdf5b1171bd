import { bytes, duration } from '../../../../core/quantities.ts'
import type { ServiceInstance } from '../../wire.ts'
import { downloadBackup, type SavedPart } from './download-backup.ts'
import { followBackup } from './follow-backup.ts'
import { instancesToBackUp } from './instances.ts'
import { partLabel } from './judge-parts.ts'
import { recentBackup } from './recent-backup.ts'
import { startBackup } from './start-backup.ts'
import type { BackedUp, BackupWorld, CompleteBackup } from './world.ts'

/**
 * Sees to it that a complete backup of the environment exists before it is deployed to: a recent one is taken where that is
 * allowed, else a new one is made. Throws when there is none at the end.
 */
export async function backUp(world: BackupWorld): Promise<BackedUp> {
  const { context, settings } = world
  const instances = await instancesToBackUp(world)
  const recent = settings.maxAgeMs === 0 ? undefined : await recentBackup(world, instances)
  const complete = recent ?? (await makeBackup(world, instances))
  const id = complete.backup.uuid
  const taken = complete.takenAt === undefined ? undefined : new Date(complete.takenAt).toISOString()
  context.output({ 'backup-id': id, 'backup-taken-at': taken ?? '' })
  const folder = settings.downloadFolder
  const files = folder === undefined ? [] : await downloadBackup(world, complete, { folder, instances })
  report(world, complete, { instances, files, reused: recent !== undefined })
  const { takenAt } = complete
  const age = duration(Math.max(0, context.clock.now() - (takenAt ?? 0)))
  const note =
    recent === undefined
      ? `Backup ${id} was made before the deployment and is complete.`
      : `backup_reused: backup ${id} was taken ${age} ago and is complete; no new one was made.`
  return { id, takenAt, notes: [note] }
}

async function makeBackup(world: BackupWorld, instances: readonly ServiceInstance[]): Promise<CompleteBackup> {
  const { log } = world.context
  if (world.settings.maxAgeMs > 0) log.info('No complete backup is recent enough; making a new one.')
  const id = await startBackup(
    world,
    instances.map(({ uuid }) => uuid),
  )
  log.info(`Started backup ${id} of ${instances.length === 1 ? 'one service' : `${instances.length} services`}.`)
  return await followBackup(world, id, instances)
}

interface Findings {
  readonly instances: readonly ServiceInstance[]
  readonly files: readonly SavedPart[]
  readonly reused: boolean
}

function report({ context }: BackupWorld, { backup, parts, takenAt }: CompleteBackup, found: Findings): void {
  const { instances, files, reused } = found
  const time = (at: number | undefined) => (at === undefined ? 'not told' : new Date(at).toISOString())
  const fileOf = (uuid: string) => files.find(file => file.part.uuid === uuid)
  const withFiles = files.length > 0
  context.report.tables.push({
    title: `Backup ${backup.uuid}${reused ? ' (taken over)' : ''}`,
    columns: ['Of', 'Size', 'Taken at', ...(withFiles ? ['File', 'SHA-256'] : [])],
    rows: parts.map(part => {
      const file = fileOf(part.uuid)
      const size = part.size == null ? 'not told' : bytes(part.size)
      const row = [partLabel(part, instances), size, time(part.taken_at.at)]
      return withFiles ? [...row, file?.path ?? 'nothing to download', file?.sha256 ?? ''] : row
    }),
  })
  const from = Math.min(...parts.flatMap(part => part.queued_at.at ?? part.started_at.at ?? []))
  const to = Math.max(...parts.flatMap(part => part.ended_at.at ?? []))
  if (!reused && Number.isFinite(from) && to >= from) {
    context.report.timeline.push({ section: 'Divio', label: `backup ${backup.uuid}`, from, to, outcome: 'good' })
  }
  context.detail({
    backup: {
      id: backup.uuid,
      reused,
      'taken-at': takenAt === undefined ? null : new Date(takenAt).toISOString(),
      parts: parts.map(part => ({
        id: part.uuid,
        of: partLabel(part, instances),
        'size-bytes': part.size ?? null,
        'taken-at': part.taken_at.at === undefined ? null : new Date(part.taken_at.at).toISOString(),
        path: fileOf(part.uuid)?.path ?? null,
        sha256: fileOf(part.uuid)?.sha256 ?? null,
      })),
    },
  })
}
