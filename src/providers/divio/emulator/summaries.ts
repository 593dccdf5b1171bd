import type { Backup, BuildMode, Deployment, Origin } from './records.ts'

export interface DeploymentSummary {
  readonly uuid: string
  readonly environment: string
  readonly commit: string
  readonly buildMode: BuildMode
  readonly reusesBuild: boolean
  readonly origin: Origin
  readonly author: string
  readonly phase: 'queued' | 'running' | 'ended'
  readonly success: boolean | null
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

export function deploymentSummary(deployment: Deployment): DeploymentSummary {
  const { uuid, environment, commit, buildMode, reusesBuild, origin, author } = deployment
  const { phase, success, createdAt, startedAt, endedAt } = deployment
  const came = { phase, success, createdAt, startedAt, endedAt }
  return { uuid, environment: environment.uuid, commit, buildMode, reusesBuild, origin, author, ...came }
}

export interface BackupSummary {
  readonly uuid: string
  readonly environment: string
  /** Uuids of the service instances. */
  readonly services: readonly string[]
  /** Uuids of the service instance backups. */
  readonly instances: readonly string[]
  readonly trigger: string
  readonly notes: string
  readonly origin: Origin
  readonly state: Backup['state']
  readonly success: Backup['success']
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly deleteAt: number | null
}

export function backupSummary(backup: Backup): BackupSummary {
  const { uuid, environment, instances, trigger, notes, origin, state, success, createdAt, deleteAt } = backup
  return {
    uuid,
    environment: environment.uuid,
    services: instances.map(({ instance }) => instance.uuid),
    instances: instances.map(instance => instance.uuid),
    trigger,
    notes,
    origin,
    state,
    success,
    createdAt,
    deleteAt,
  }
}

export interface RestoreSummary {
  readonly uuid: string
  readonly backup: string
  /** Milliseconds since 1970. */
  readonly at: number
}
