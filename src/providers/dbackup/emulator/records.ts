import type { Content } from './content.ts'
import type { RunScript, StageName } from './run-script.ts'

export type Compression = 'NONE' | 'GZIP' | 'BROTLI'
export type TriggerType = 'Manual' | 'Scheduler' | 'Api'
export type ExecutionType = 'Backup' | 'Restore' | 'Verification' | 'IntegrityCheck'

/** The permissions a CI client can need; DBackup has more. */
export type Permission =
  | 'jobs:read'
  | 'jobs:write'
  | 'jobs:execute'
  | 'history:read'
  | 'storage:read'
  | 'storage:download'
  | 'storage:restore'
  | 'storage:delete'
  | 'destinations:read'
  | 'sources:view'
  | 'notifications:read'
  | 'settings:read'
  | 'users:read'

export interface ApiKey {
  readonly key: string
  readonly name: string
  permissions: readonly Permission[]
  enabled: boolean
  /** Milliseconds since 1970; null is never. */
  expiresAt: number | null
}

/** A source or destination; one table in DBackup. */
export interface Adapter {
  readonly id: string
  readonly name: string
  readonly type: 'database' | 'storage'
  readonly adapterId: 'postgres' | 'mysql' | 'sqlite' | 'local-filesystem'
  readonly config: Readonly<Record<string, unknown>>
  /** Keys of `config` that are stored encrypted: the listing leaves them out, the job list does not. */
  readonly secrets: readonly string[]
  readonly storageRole: 'DESTINATION' | 'SOURCE'
  readonly createdAt: number
  /** Set: unreachable, with the reason. */
  broken: string | null
  /** Customers of the database, files of the directory. */
  rows: number
}

export interface Job {
  readonly id: string
  readonly name: string
  readonly schedule: string
  enabled: boolean
  readonly source: Adapter | null
  readonly directories: readonly { readonly id: string; readonly adapter: Adapter }[]
  readonly destinations: readonly { readonly id: string; readonly adapter: Adapter }[]
  readonly compression: Compression
  readonly encryption: EncryptionProfile | null
  readonly backupMode: 'FULL' | 'INCREMENTAL'
  readonly createdAt: number
  readonly runMs: number
  /** Incremental jobs: the folder that the next file goes to, and its place there. */
  chain: { readonly id: string; readonly folder: string; readonly base: string; index: number } | null
}

export interface EncryptionProfile {
  readonly id: string
  readonly name: string
  /** 32 bytes; null once it was lost. */
  masterKey: Uint8Array | null
}

export interface LogEntry {
  readonly timestamp: number
  readonly level: 'info' | 'success' | 'warning' | 'error' | 'warn'
  readonly type: 'general' | 'command'
  readonly message: string
  readonly stage: string
  readonly details?: string
  readonly durationMs?: number
}

/** A stretch of a run, for computing its progress. Times are milliseconds since 1970. */
export interface StageMark {
  readonly stage: string
  readonly from: number
  readonly until: number
  readonly low: number
  readonly high: number
}

export interface UploadResult {
  readonly adapter: Adapter
  readonly path?: string
  readonly error?: string
}

export interface Execution {
  readonly id: string
  readonly type: ExecutionType
  readonly job: Job | null
  readonly trigger: TriggerType | null
  readonly label: string | null
  /** Key that sent the request; null when nobody did. */
  readonly viaRequest: boolean
  readonly lock: boolean
  readonly script: RunScript
  status: string
  open: boolean
  progress: number
  stage: string
  /** The time of queueing while Pending, reset when the run is claimed. */
  startedAt: number
  endedAt: number | null
  size: number | null
  path: string | null
  logs: LogEntry[]
  marks: StageMark[]
  uploads: readonly UploadResult[]
  /** The stored file, when there is one. */
  artifact: Artifact | null
  cancelRequested: boolean
  metadata: 'open' | 'long' | 'short' | 'bare'
}

/** What a run puts on its destinations. */
export interface Artifact {
  readonly fileName: string
  /** Relative to the root of every destination. */
  readonly path: string
  readonly content: Content
  /** Bytes of the plain dump, or of the collected files. */
  readonly logicalSize: number
  readonly sidecar: Sidecar
}

/** The `.meta.json` beside a backup, in the order in which DBackup writes it. */
export interface Sidecar {
  version: 1
  jobId: string
  jobName: string
  sourceName: string
  sourceType: string
  sourceId?: string
  databases: { count: number; names?: string[] }
  engineVersion?: string
  timestamp: string
  originalFileName: string
  compression?: Compression
  encryption?: { enabled: true; profileId: string; algorithm: 'aes-256-gcm'; iv: string; authTag: string }
  checksum?: string
  checksumMd5?: string
  archive?: { format: 'tar'; index: true }
  combined?: { databases: number; directorySources: number }
  backupType: 'full' | 'incremental'
  chain?: { id: string; type: 'full' | 'incremental'; base?: string; index: number }
  logicalSize?: number
  trigger: { type: TriggerType; actor?: string }
  locked: boolean
  verification?: { verifiedAt: string; passed: boolean; trigger: 'manual' | 'post-upload'; actualChecksum?: string }
}

export type { StageName }
