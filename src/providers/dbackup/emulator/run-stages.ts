import { hasPipeline } from './artifact.ts'
import type { Execution, Job, LogEntry } from './records.ts'
import type { RunScript, StageName } from './run-script.ts'

export interface Stage {
  readonly name: StageName
  /** Milliseconds. */
  readonly ms: number
  /** Progress in percent at its start and end. */
  readonly low: number
  readonly high: number
}

// DBackup 3.2.0, read in its source: the ranges of progress. The shares of the time are ours.
const STAGES: readonly {
  readonly name: StageName
  readonly low: number
  readonly high: number
  readonly share: number
}[] = [
  { name: 'Initializing', low: 0, high: 5, share: 2 },
  { name: 'Dumping Databases', low: 5, high: 25, share: 30 },
  { name: 'Collecting Files', low: 25, high: 45, share: 30 },
  { name: 'Processing', low: 45, high: 65, share: 35 },
  { name: 'Uploading', low: 65, high: 88, share: 22 },
  { name: 'Verifying', low: 88, high: 92, share: 7 },
  { name: 'Applying Retention', low: 92, high: 97, share: 3 },
  { name: 'Sending Notifications', low: 97, high: 100, share: 1 },
]

/** The stages a run goes through; those that do not apply are skipped. */
export function stagesOf(job: Job, script: RunScript): readonly Stage[] {
  const applies: Record<StageName, boolean> = {
    Initializing: true,
    'Dumping Databases': job.source !== null,
    'Collecting Files': job.directories.length > 0,
    Processing: hasPipeline(job),
    Uploading: true,
    Verifying: true,
    'Applying Retention': true,
    // No channels are emulated.
    'Sending Notifications': false,
  }
  for (const name of [script.failAt, script.stuckAt]) if (name !== undefined) applies[name] = true
  const stages = STAGES.filter(stage => applies[stage.name])
  const shares = stages.reduce((sum, stage) => sum + stage.share, 0)
  const total = script.runMs ?? job.runMs
  let spent = 0
  return stages.map((stage, index) => {
    const ms = index === stages.length - 1 ? total - spent : Math.floor((total * stage.share) / shares)
    spent += ms
    return { name: stage.name, ms, low: stage.low, high: stage.high }
  })
}

export interface Visible {
  readonly stage: string
  readonly progress: number
  readonly logs: readonly LogEntry[]
  /** Milliseconds since 1970 of the last write. */
  readonly writtenAt: number
}

// DBackup 3.2.0, seen live: the row of a running execution is written once a second, so short runs jump.
const WRITE_EVERY_MS = 1_000

/** What the database shows of an execution: the truth once it is final, the last write while it runs. */
export function visible(execution: Execution, now: number): Visible {
  const { startedAt, marks, open } = execution
  if (!open || execution.status === 'Pending') {
    return { stage: execution.stage, progress: execution.progress, logs: execution.logs, writtenAt: now }
  }
  const writtenAt = startedAt + Math.floor((now - startedAt) / WRITE_EVERY_MS) * WRITE_EVERY_MS
  const mark = marks.findLast(candidate => candidate.from <= writtenAt)
  if (mark === undefined) return { stage: 'Initializing', progress: 0, logs: execution.logs, writtenAt }
  const length = mark.until - mark.from
  const passed = length > 0 ? Math.min(1, (writtenAt - mark.from) / length) : 0
  return {
    stage: mark.stage,
    progress: Math.floor(mark.low + (mark.high - mark.low) * passed),
    logs: execution.logs.filter(entry => entry.timestamp <= writtenAt),
    writtenAt,
  }
}
