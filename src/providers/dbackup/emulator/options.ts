import type { Clock } from '../../../core/ports.ts'
import type { Compression, Permission, TriggerType } from './records.ts'
import type { RunScript } from './run-script.ts'

export interface DbackupOptions {
  readonly clock: Clock
  /** Same seed, same ids, keys, tokens and data. Default 1. */
  readonly seed?: number
  /** Default: a small shop with five jobs, see world.ts. */
  readonly world?: WorldSeed
  /** Executions that may be Running at once, of whatever type. DBackup's setting, 1 to 10, default 1. */
  readonly maxConcurrentJobs?: number
  /** The server's system time zone: local time appears in file names only. Default UTC. */
  readonly timeZone?: string
  /** Requests per 60 s and client address. Default 100 reads, 20 writes. */
  readonly limits?: { readonly reads: number; readonly writes: number } | 'off'
  /** Default true: query and body keys that DBackup would ignore are answered with 400. False: recorded only. */
  readonly strict?: boolean
  /** Milliseconds every answer takes; a key check alone costs the real server 60 to 100. Default 0. */
  readonly latencyMs?: number
  /** Milliseconds a verification takes, synchronous or not. Default 0 and 150. */
  readonly verifyMs?: number
  /** Milliseconds between a download request and its headers: the server copies the file first. Default 0. */
  readonly downloadPrepareMs?: number
  /** A run without progress is failed after this many minutes; 0 is never. DBackup's setting, default 360. */
  readonly watchdogMinutes?: number
}

export interface WorldSeed {
  readonly sources: readonly SourceSeed[]
  readonly destinations: readonly DestinationSeed[]
  readonly jobs: readonly JobSeed[]
}

export interface SourceSeed {
  readonly name: string
  readonly id?: string
  /** `directory` is a storage adapter in the SOURCE role. Default postgres. */
  readonly kind?: 'postgres' | 'mysql' | 'sqlite' | 'directory'
  /** Customers in the database, or files in the directory. Default 300 and 4. */
  readonly rows?: number
}

export interface DestinationSeed {
  readonly name: string
  readonly id?: string
  /** Folder on the server. Default made from the name. */
  readonly basePath?: string
  /** Set: nothing can be written or listed; the reason, as `ENOTDIR: not a directory`. */
  readonly broken?: string
}

export interface JobSeed {
  readonly name: string
  readonly id?: string
  /** Names, in upload order. */
  readonly destinations: readonly string[]
  /** Name of the database source. Default the first one; null for a job of directory sources only. */
  readonly source?: string | null
  /** Names of directory sources: the backup is a seekable archive then. */
  readonly directories?: readonly string[]
  readonly enabled?: boolean
  readonly schedule?: string
  readonly compression?: Compression
  readonly encrypted?: boolean
  readonly backupMode?: 'FULL' | 'INCREMENTAL'
  /** How long a run takes, in milliseconds. Default 20 s. */
  readonly runMs?: number
}

export interface KeySeed {
  /** As DBackup shows it in `triggerLabel`. */
  readonly name: string
  readonly permissions: readonly Permission[] | 'all'
  readonly enabled?: boolean
  /** Milliseconds since 1970. */
  readonly expiresAt?: number
}

/** A run that somebody else starts. */
export interface ForeignRun {
  /** Name or id of the job. */
  readonly job: string
  readonly trigger: TriggerType
  /** Key name for Api, user name for Manual. */
  readonly label?: string
  /** Milliseconds since 1970; default now. */
  readonly at?: number
  readonly script?: RunScript
}
