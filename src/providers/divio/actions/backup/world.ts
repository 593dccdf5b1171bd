import type { ActionContext } from '../../../../actions/define.ts'
import type { Divio } from '../../client.ts'
import type { Backup, Part, ServiceInstance } from '../../wire.ts'
import type { Target } from '../deploy/find-target.ts'

/** How to back up before a deployment. */
export interface BackupSettings {
  /** Milliseconds; a complete backup that is no older is taken instead of a new one. 0: always a new one. */
  readonly maxAgeMs: number
  /** Absolute path of the folder that the backup is downloaded to; undefined: not at all. */
  readonly downloadFolder: string | undefined
  /** Stands in the notes of the backup that this run makes, and nowhere else. */
  readonly marker: string
  /** Input `poll-interval-seconds` in milliseconds; undefined adapts. */
  readonly pollMs: number | undefined
  readonly maxRetries: number
  readonly allowInsecureHttp: boolean
}

/** Everything that the steps of a backup share. */
export interface BackupWorld {
  readonly api: Divio
  readonly context: ActionContext
  readonly target: Target
  readonly settings: BackupSettings
}

/** A backup that was found to be complete. */
export interface CompleteBackup {
  readonly backup: Backup
  readonly parts: readonly Part[]
  /** When the oldest of its parts was taken; undefined when Divio does not tell. */
  readonly takenAt: number | undefined
}

/** The backup that a deployment relies on. */
export interface BackedUp extends Pick<CompleteBackup, 'takenAt'> {
  readonly id: string
  /** Sentences for the report. */
  readonly notes: readonly string[]
}

/** What a service instance is called in sentences: `database DEFAULT`. */
export function instanceLabel({ type, prefix, uuid }: ServiceInstance): string {
  const words = [type?.toLowerCase(), prefix].filter(word => word)
  return words.length === 0 ? `service ${uuid}` : words.join(' ')
}
