import { naturalSize } from './archive.ts'
import { newUuid } from './identifiers.ts'
import type { Backup, Environment, InstanceBackup, Origin, ServiceInstance } from './records.ts'
import type { BackupScript, InstanceScript } from './scripts.ts'
import type { ServerState } from './state.ts'

export interface BackupOrder {
  readonly environment: Environment
  readonly instances: readonly ServiceInstance[]
  readonly trigger: string
  readonly notes: string
  readonly deleteAt: number | null
  readonly origin: Origin
  readonly script: BackupScript
}

/** One service instance after the other: queued_at and started_at may be far apart (25 minutes in the API's text). */
export function createBackup(state: ServerState, order: BackupOrder): Backup {
  const backup = newBackup(state, order)
  state.backups.push(backup)
  const { script } = order
  state.agenda.in(script.queueMs ?? state.settings.backupQueueMs, () => take(state, backup, 0))
  return backup
}

export function newBackup(state: ServerState, order: BackupOrder): Backup {
  const { environment, trigger, notes, deleteAt, origin, script } = order
  const createdAt = state.agenda.now()
  const backup: Backup = {
    uuid: newUuid(state.random),
    environment,
    trigger,
    notes,
    deleteAt,
    origin,
    script,
    instances: order.instances.map(instance => ({
      uuid: newUuid(state.random),
      instance,
      createdAt,
      backup: '',
      startedAt: null,
      endedAt: null,
      size: null,
      errors: null,
    })),
    state: 'WORKING',
    success: null,
    deleted: false,
    createdAt,
  }
  for (const instance of backup.instances) instance.backup = backup.uuid
  return backup
}

function take(state: ServerState, backup: Backup, index: number): void {
  const { agenda, settings } = state
  const current = backup.instances[index]
  if (current === undefined) {
    complete(backup)
    return
  }
  current.startedAt = agenda.now()
  agenda.in(backup.script.durationMs ?? settings.backupMs, () => {
    const late = backup.script.instancesLateMs ?? 0
    agenda.in(late, () => finish(state, current, scriptOf(backup, current)))
    take(state, backup, index + 1)
  })
}

function scriptOf({ script }: Backup, { instance }: InstanceBackup): InstanceScript {
  return script.instances?.[instance.uuid] ?? script.instances?.[instance.type] ?? {}
}

export function finish(state: ServerState, instance: InstanceBackup, script: InstanceScript): void {
  instance.endedAt = state.agenda.now()
  const none = state.settings.noErrors === 'null' ? null : []
  instance.errors = script.errors === undefined ? none : script.errors
  instance.size = script.size ?? naturalSize(instance.instance.type, instance.uuid)
}

function complete(backup: Backup): void {
  backup.state = 'COMPLETED'
  backup.success = backup.script.success === undefined ? resultOf(backup) : backup.script.success
}

function resultOf(backup: Backup): 'SUCCESS' | 'PARTIAL' | 'FAILURE' {
  const good = backup.instances.filter(instance => !hasErrors(scriptOf(backup, instance).errors)).length
  if (good === backup.instances.length) return 'SUCCESS'
  return good === 0 ? 'FAILURE' : 'PARTIAL'
}

export function hasErrors(errors: InstanceScript['errors']): boolean {
  return errors !== undefined && errors !== null && errors.length > 0
}
