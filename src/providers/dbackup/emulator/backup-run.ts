import { dumpBytes, dumpName, hasPipeline, makeArtifact } from './artifact.ts'
import { sizeOf } from './content.ts'
import type { Artifact, Execution, Job, UploadResult } from './records.ts'
import { checksums, dumpEnded, dumpStarted, initialized, RunLog, spokenSize } from './run-log.ts'
import { type Stage, stagesOf } from './run-stages.ts'
import type { ServerState } from './state.ts'
import { upload } from './upload.ts'
import { verifyUploads } from './upload-verification.ts'

/** Ends a run: gives the queue its turn. */
type OnEnd = (execution: Execution) => void

/** One backup from the moment a slot is free. Each stage ends at its time; a cancel takes effect at the end of one. */
export class BackupRun {
  readonly #state: ServerState
  readonly #execution: Execution
  readonly #job: Job
  readonly #onEnd: OnEnd
  readonly #log: RunLog
  readonly #stages: readonly Stage[]
  readonly #temporary: string
  #artifact: Artifact | null = null
  #dumped: number | null = null

  constructor(state: ServerState, execution: Execution, onEnd: OnEnd) {
    if (execution.job === null) throw new Error('a backup without a job')
    this.#state = state
    this.#execution = execution
    this.#job = execution.job
    this.#onEnd = onEnd
    this.#log = new RunLog(execution, () => state.agenda.now())
    this.#stages = stagesOf(this.#job, execution.script)
    execution.status = 'Running'
    execution.startedAt = state.agenda.now()
    this.#temporary = `/tmp/${dumpName(this.#job, execution.startedAt, state.options.timeZone)}`
  }

  start(): void {
    this.#execution.stage = 'Initializing'
    this.#log.info('Taking job from queue...', `[Runner] Starting initialization for Job ID: ${this.#job.id}`)
    this.#enter(0)
  }

  #enter(index: number): void {
    const stage = this.#stages[index]
    if (stage === undefined) {
      this.#complete()
      return
    }
    const execution = this.#execution
    const { script } = execution
    const now = this.#state.agenda.now()
    const stuck = script.stuckAt === stage.name
    execution.stage = stage.name
    execution.progress = stage.low
    const until = stuck ? Number.POSITIVE_INFINITY : now + stage.ms
    execution.marks.push({ stage: stage.name, from: now, until, low: stage.low, high: stage.high })
    this.#begin(stage)
    if (stuck) return
    this.#state.agenda.at(until, () => {
      if (!execution.open) return
      const error = script.failAt === stage.name ? (script.error ?? `${stage.name} failed`) : this.#end(stage)
      if (error !== null) return this.#fail(stage, error)
      if (!execution.open) return
      this.#log.stageCompleted(stage.ms)
      this.#enter(index + 1)
    })
  }

  #begin({ name }: Stage): void {
    if (name === 'Dumping Databases') {
      this.#state.temporaryFiles.add(this.#temporary)
      dumpStarted(this.#log, this.#job, this.#temporary)
    }
    if (name === 'Processing') {
      if (this.#job.compression !== 'NONE') this.#log.info(`Compression enabled: ${this.#job.compression}`)
      this.#log.info(`Processing pipeline -> ${this.#makeArtifact().fileName}`)
    }
    if (name === 'Uploading') {
      // DBackup 3.2.0, seen live: a cancel during the processing shows when the upload has just begun.
      if (this.#cancelled()) {
        this.#cancel()
        return
      }
      if (!hasPipeline(this.#job)) checksums(this.#log, this.#makeArtifact())
      const first = this.#job.destinations[0]?.adapter.name
      this.#log.info(`[${first}] Starting upload...`, `[${first}] Uploading metadata sidecar...`)
    }
    if (name === 'Verifying') {
      for (const { adapter } of this.#stored()) this.#log.info(`[${adapter.name}] Verifying upload integrity...`)
    }
  }

  /** Gives the error that ends the run, null when it goes on. */
  #end({ name }: Stage): string | null {
    if (name === 'Initializing') initialized(this.#log, this.#job)
    if (name === 'Dumping Databases' || name === 'Collecting Files') {
      this.#dumped = dumpBytes(this.#job, this.#execution)
      if (name === 'Dumping Databases') dumpEnded(this.#log, this.#job, this.#dumped)
    }
    if (name === 'Processing') {
      // DBackup 3.2.0, seen live: runs of one job in one second share a temporary file; the first to end removes it.
      if (!this.#state.temporaryFiles.delete(this.#temporary)) {
        return `Pipeline processing failed: ENOENT: no such file or directory, unlink '${this.#temporary}'`
      }
      const artifact = this.#makeArtifact()
      this.#log.info(`Pipeline complete. Final size: ${spokenSize(sizeOf(artifact.content))}`)
      checksums(this.#log, artifact)
      this.#dumped = artifact.logicalSize
    }
    if (this.#cancelled() && name !== 'Processing' && !this.#uploaded(name)) {
      this.#cancel()
      return null
    }
    if (name === 'Uploading') {
      const artifact = this.#makeArtifact()
      this.#dumped = artifact.logicalSize
      this.#execution.uploads = upload(this.#state, this.#execution, { artifact, log: this.#log })
      const failures = this.#execution.uploads.filter(result => result.error !== undefined).length
      if (failures === this.#execution.uploads.length) return `All ${failures} destination upload(s) failed`
    }
    if (name === 'Verifying') verifyUploads(this.#state, this.#execution, this.#log)
    if (name === 'Applying Retention') this.#retention()
    return null
  }

  #uploaded(stage: string): boolean {
    return ['Verifying', 'Applying Retention', 'Sending Notifications'].includes(stage)
  }

  #retention(): void {
    for (const { adapter, error } of this.#execution.uploads) {
      const outcome = error === undefined ? 'No policy configured. Skipping.' : 'Skipped (upload was not successful)'
      this.#log.info(`[${adapter.name}] Retention: ${outcome}`)
    }
    const { retentionError } = this.#execution.script
    if (retentionError !== undefined) this.#log.add('error', 'Retention Process Error', { details: retentionError })
  }

  #stored(): readonly UploadResult[] {
    return this.#execution.uploads.filter(result => result.error === undefined)
  }

  #makeArtifact(): Artifact {
    this.#artifact ??= makeArtifact({
      job: this.#job,
      execution: this.#execution,
      timeZone: this.#state.options.timeZone,
      random: this.#state.random,
      now: this.#state.agenda.now(),
    })
    return this.#artifact
  }

  #cancelled(): boolean {
    return this.#execution.cancelRequested && this.#execution.script.ignoresCancel !== true
  }

  #complete(): void {
    const execution = this.#execution
    if (!execution.open) return
    const partial = this.#stored().length < execution.uploads.length
    execution.stage = 'Completed'
    execution.progress = 100
    this.#log.info(partial ? 'Job completed with partial success' : 'Job completed successfully')
    this.#log.info('Temporary file cleaned up')
    execution.path = this.#makeArtifact().path
    execution.artifact = this.#artifact
    this.#finish(partial ? 'Partial' : 'Success')
  }

  #fail(stage: Stage, error: string): void {
    // DBackup 3.2.0, seen live: a run that failed uploading shows 65, one that failed processing shows 65 as well.
    this.#execution.progress = stage.name === 'Processing' ? stage.high : stage.low
    this.#log.add('error', error)
    this.#finish('Failed')
  }

  #cancel(): void {
    this.#log.add('warning', 'Execution was cancelled by user')
    this.#finish('Cancelled')
  }

  #finish(status: string): void {
    const execution = this.#execution
    const { script } = execution
    this.#state.temporaryFiles.delete(this.#temporary)
    execution.size = script.reportedSize === undefined ? this.#dumped : script.reportedSize
    execution.status = script.statusWord ?? status
    execution.open = false
    execution.endedAt = this.#state.agenda.now()
    execution.metadata = execution.uploads.length > 0 ? 'long' : 'short'
    this.#onEnd(execution)
  }
}
