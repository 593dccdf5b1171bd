/** How one deployment goes. Plain data. */
export interface DeploymentScript {
  /** `unknown`: it ends and `success` stays null. Default success. */
  readonly outcome?: 'success' | 'failed' | 'unknown'
  /** Where a failed one fails; migrations may have run when it is not the build. Default build. */
  readonly failsAt?: 'build' | 'release' | 'start'
  /** Milliseconds waiting for a worker; Infinity: it never starts. Default `queueMs` of the settings. */
  readonly queueMs?: number
  /** Milliseconds it runs; Infinity: it never ends. Default `buildMs`, unless a build is reused, and `releaseMs`. */
  readonly durationMs?: number
  /** Milliseconds `ended_at` is set before `success` is. Default 0. */
  readonly verdictLagMs?: number
  /** Milliseconds `success` is set before `ended_at` is. Default 0. */
  readonly endLagMs?: number
  /** When the containers have the commit. Default: at the end of a success, never by a failure. */
  readonly goesLive?: 'at-end' | 'never' | { readonly afterMs: number }
  /** Instead of the texts of the stages while it runs: free text, which must not matter. */
  readonly runningStatus?: string
  readonly endStatus?: string
  /** `empty`: as for transient faults. `internal`: an error id and nothing else. Default one that fits the outcome. */
  readonly log?: string | 'empty' | 'internal'
  /** The log is empty until so many milliseconds after the end. Default 0. */
  readonly logLagMs?: number
}

export const FAILS: DeploymentScript = { outcome: 'failed' }

/** Release commands have run: the data may have changed although the old containers serve on (vendor's documentation). */
export const FAILS_AFTER_MIGRATION: DeploymentScript = { outcome: 'failed', failsAt: 'start' }

export const SUCCEEDS_WITHOUT_EFFECT: DeploymentScript = { goesLive: 'never' }

export const ENDS_WITHOUT_VERDICT: DeploymentScript = { outcome: 'unknown', endStatus: 'aborted' }

/** The official client of 2023 to 2025 decided by this text. */
export const MISLEADING_STATUS: DeploymentScript = { runningStatus: 'retrying after failure' }

export const NEVER_STARTS: DeploymentScript = { queueMs: Number.POSITIVE_INFINITY }

export const NEVER_ENDS: DeploymentScript = { durationMs: Number.POSITIVE_INFINITY }

/** How one backup goes. Plain data. */
export interface BackupScript {
  readonly queueMs?: number
  /** Milliseconds for each service instance; Infinity: it never completes. Default `backupMs` of the settings. */
  readonly durationMs?: number
  /** By type, or by uuid of the service instance. */
  readonly instances?: Readonly<Record<string, InstanceScript>>
  /** Default what the instances came to. */
  readonly success?: 'SUCCESS' | 'PARTIAL' | 'FAILURE' | null
  /** `service_instance_backups` at the end; both seen in tests. Default listed. */
  readonly listing?: 'listed' | 'empty' | 'null'
  /** Milliseconds COMPLETED comes before the instances' `ended_at`. Default 0. */
  readonly instancesLateMs?: number
}

export interface InstanceScript {
  /** Array by the API's text, string and null by tests. None is good. */
  readonly errors?: readonly string[] | string | null
  /** Bytes. Default that of the archive. */
  readonly size?: number
}

export const PARTIAL_BACKUP: BackupScript = {
  instances: { STORAGE: { errors: ['bucket listing refused'], size: 0 } },
}

export const FAILED_BACKUP: BackupScript = {
  instances: { STORAGE: { errors: ['bucket listing refused'], size: 0 }, DATABASE: { errors: 'dump failed', size: 0 } },
}

/** A success that holds nothing. */
export const HOLLOW_BACKUP: BackupScript = { instances: { DATABASE: { size: 0 }, STORAGE: { size: 0 } } }

export const ENDLESS_BACKUP: BackupScript = { durationMs: Number.POSITIVE_INFINITY }

/** How one download goes. Plain data. */
export interface DownloadScript {
  /** Infinity: it is never ready. Default `downloadMs` of the settings. */
  readonly durationMs?: number
  readonly errors?: readonly string[] | string
}
