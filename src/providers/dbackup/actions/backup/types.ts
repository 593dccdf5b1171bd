import type { Verdict } from '../../../../core/verdict.ts'
import type { ExecutionStatus, Job, LogEntry } from '../../wire.ts'

/** How the backups of this run are to be made and judged: the inputs, in our words. */
export interface BackupPolicy {
  /** 0: always a new backup. */
  readonly maxAgeMs: number
  /**
   * On a run that is run again: when it was created, milliseconds since 1970-01-01 UTC. A backup of a former attempt, which
   * cannot be older, is as good as a new one.
   */
  readonly notBefore: number | undefined
  readonly onConflict: 'attach' | 'wait' | 'fail'
  readonly onPartial: 'fail' | 'warn'
  readonly minSizeBytes: number
  readonly maxSizeDropPercent: number | undefined
  readonly verify: 'none' | 'checksum' | 'download'
  readonly lock: boolean
  /** Absolute path of the folder for the downloaded file. */
  readonly downloadFolder: string | undefined
  readonly decrypt: 'auto' | 'true' | 'false'
  readonly queueTimeoutMs: number
  readonly cancelOnTimeout: boolean
  /** Downloads are started over this often after a broken connection. */
  readonly maxRetries: number
  /** Fixed time between two looks; undefined adapts. */
  readonly pollMs: number | undefined
}

/** One execution, followed to its end. Times are milliseconds since 1970-01-01 UTC, by the server's clock. */
export interface Ended {
  readonly executionId: string
  readonly status: ExecutionStatus
  readonly startedAt: number
  readonly endedAt: number
  /** Milliseconds spent Pending, as far as we saw. */
  readonly queuedMs: number
  /** Bytes as stored; the server writes null for an empty file. */
  readonly size: number | undefined
  /** Path on the destinations, below their root. */
  readonly path: string | undefined
  readonly error: string | undefined
  readonly logs: readonly LogEntry[]
}

/** What came of one job: the evidence as far as it was gathered, and the verdict. */
export interface BackupResult {
  readonly job: Job
  readonly verdict: Verdict
  readonly executionId?: string
  readonly ended?: Ended
  /** SHA-256 of the stored file, hex. */
  readonly sha256?: string
  readonly verified: boolean
  readonly reused: boolean
  /** True: the execution was started by somebody else and followed. */
  readonly attached: boolean
  /** The answer to the trigger was lost, and which of these executions is ours cannot be told. Usually empty. */
  readonly candidates: readonly string[]
  /** Absolute path of the downloaded file. */
  readonly downloaded?: string
  /** Sentences for the summary: what was not checked, and why. */
  readonly notChecked: readonly string[]
}
