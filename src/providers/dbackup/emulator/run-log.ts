import { databaseName, engineVersion } from './artifact.ts'
import type { Artifact, Execution, Job, LogEntry } from './records.ts'

/** Appends entries to the log of one execution, in DBackup's words. */
export class RunLog {
  readonly #execution: Execution
  readonly #now: () => number

  constructor(execution: Execution, now: () => number) {
    this.#execution = execution
    this.#now = now
  }

  add(level: LogEntry['level'], message: string, more: Partial<LogEntry> = {}): void {
    this.#execution.logs.push({
      timestamp: this.#now(),
      level,
      type: 'general',
      message,
      stage: this.#execution.stage,
      ...more,
    })
  }

  info(...messages: readonly string[]): void {
    for (const message of messages) this.add('info', message)
  }

  stageCompleted(ms: number): void {
    this.add('success', `${this.#execution.stage} completed (${spoken(ms)})`, { durationMs: ms })
  }
}

export function initialized(log: RunLog, job: Job): void {
  const names = job.destinations.map(({ adapter }) => adapter.name).join(', ')
  const source = job.source?.name ?? `${job.directories.length} directory source(s)`
  log.info(`Initialization complete. Source: ${source}, Destinations: [${names}] (${job.destinations.length})`)
}

/** What is written when a dump starts. Only SQLite's own lines are known word by word; other engines go without. */
export function dumpStarted(log: RunLog, job: Job, temporaryPath: string): void {
  log.info(
    `Starting Dump from ${job.source?.name} (database)...`,
    `Prepared temporary path: ${temporaryPath}`,
    `Detected engine version: ${engineVersion(job)}`,
    'Metadata calculated: 1 DBs (fetched)',
  )
  if (job.source?.adapterId !== 'sqlite') return
  const file = String(job.source.config['path'] ?? `/data/sources/${databaseName(job)}`)
  log.info(`Starting SQLite dump of ${file}...`)
  log.add('info', `Dumping database: ${file}`, {
    type: 'command',
    details: `sqlite3 ${file} .backup ${temporaryPath}`,
  })
}

export function dumpEnded(log: RunLog, job: Job, bytes: number): void {
  if (job.source?.adapterId === 'sqlite') log.info(`Dump completed successfully (${bytes} bytes).`)
  log.info(`Dump successful. Size: ${bytes} bytes`)
}

export function checksums(log: RunLog, artifact: Artifact): void {
  log.info(
    'Calculating checksums...',
    `SHA-256: ${artifact.sidecar.checksum}`,
    `MD5:     ${artifact.sidecar.checksumMd5}`,
  )
}

/** As `16ms`, `55s`. */
function spoken(ms: number): string {
  return ms < 1_000 ? `${ms}ms` : `${Math.floor(ms / 1_000)}s`
}

/** As `248.8 KB`, `11.72 MB`. */
export function spokenSize(bytes: number): string {
  const units = ['Bytes', 'KB', 'MB', 'GB', 'TB']
  const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${Number.parseFloat((bytes / 1024 ** power).toFixed(2))} ${units[power]}`
}
