import { type Content, checksumsOf, chunksOf, damaged, sizeOf } from './content.ts'
import type { StoredFile } from './file-store.ts'
import type { DestinationSeed, ForeignRun, JobSeed, KeySeed, SourceSeed } from './options.ts'
import { cancel, takeDown, triggerBackup } from './queue.ts'
import type { Adapter, Execution, ExecutionType, Job, Permission } from './records.ts'
import type { RunScript } from './run-script.ts'
import { executionById, iso, type ServerState, storeOf } from './state.ts'
import { occupy } from './verification.ts'
import { adapterNamed, addDestination, addJob, addKey, addSource, jobNamed } from './world.ts'

/** The strings behind the server: seeding, scripting, looking. Everything here takes effect at the clock's time. */
export class DbackupControl {
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  addSource(seed: SourceSeed): { readonly id: string } {
    return addSource(this.#state, seed)
  }

  addDestination(seed: DestinationSeed): { readonly id: string } {
    return addDestination(this.#state, seed)
  }

  addJob(seed: JobSeed): { readonly id: string } {
    return addJob(this.#state, seed)
  }

  /** Gives the key itself. */
  addKey(seed: KeySeed): string {
    return addKey(this.#state, seed).key
  }

  /** Disables, ends or narrows a key from now on. */
  changeKey(
    key: string,
    change: { readonly enabled?: boolean; readonly expiresAt?: number; readonly permissions?: readonly Permission[] },
  ): void {
    const found = this.#state.keys.find(candidate => candidate.key === key)
    if (found === undefined) throw new Error('there is no such key on this sandbox')
    Object.assign(found, change)
  }

  job(name: string): { readonly id: string; readonly name: string; readonly enabled: boolean } {
    return jobNamed(this.#state, name)
  }

  adapter(name: string): { readonly id: string; readonly name: string } {
    return adapterNamed(this.#state, name)
  }

  /** How the next run of the job goes that a request starts; further calls are for the runs after that. */
  script(job: string, ...scripts: readonly RunScript[]): void {
    const { id } = this.#scriptable(job, scripts)
    this.#state.scripts.set(id, [...(this.#state.scripts.get(id) ?? []), ...scripts])
  }

  /** How all runs of the job go that requests start and that have no script of their own. */
  scriptUsually(job: string, script: RunScript): void {
    this.#state.usualScripts.set(this.#scriptable(job, [script]).id, script)
  }

  /** Somebody else starts a run, now or later. Gives the execution's id when it is now. */
  startRun(run: ForeignRun): string | null {
    const start = () =>
      triggerBackup(this.#state, {
        job: jobNamed(this.#state, run.job),
        trigger: run.trigger,
        label: run.label ?? (run.trigger === 'Manual' ? this.#state.userName : null),
        viaRequest: false,
        lock: false,
        script: run.script ?? {},
      }).id
    this.#state.agenda.catchUp()
    if (run.at === undefined || run.at <= this.#state.agenda.now()) return start()
    this.#state.agenda.at(run.at, () => void start())
    return null
  }

  /** A restore, verification or integrity check holds a slot for `ms` milliseconds. Gives the execution's id. */
  occupy(type: Exclude<ExecutionType, 'Backup'>, ms: number): string {
    this.#state.agenda.catchUp()
    return occupy(this.#state, type, ms).id
  }

  /** Somebody else cancels. */
  cancel(executionId: string): void {
    this.#state.agenda.catchUp()
    cancel(this.#state, this.#execution(executionId))
  }

  /**
   * The server's process dies, at `at` (milliseconds since 1970, default now), for `downMs`. Connections are refused
   * meanwhile, or a proxy in front answers `proxyStatus`.
   */
  takeDown(outage: { readonly downMs: number; readonly at?: number; readonly proxyStatus?: 502 | 503 }): void {
    this.#state.agenda.catchUp()
    this.#state.agenda.at(outage.at ?? this.#state.agenda.now(), () => takeDown(this.#state, outage))
  }

  /** A destination breaks, with the reason, or heals. */
  breakDestination(name: string, reason: string | null): void {
    adapterNamed(this.#state, name).broken = reason
  }

  /** Customers in the database from now on: the next dumps have other bytes. */
  setRows(source: string, rows: number): void {
    adapterNamed(this.#state, source).rows = rows
  }

  loseEncryptionKeys(): void {
    for (const profile of this.#state.profiles) profile.masterKey = null
  }

  /** All executions, in order of creation. */
  get executions(): readonly ExecutionSummary[] {
    this.#state.agenda.catchUp()
    return this.#state.executions.map(summary)
  }

  /** Executions that requests made: as many as triggers were accepted. */
  get accepted(): readonly ExecutionSummary[] {
    return this.executions.filter(execution => execution.viaRequest)
  }

  /** SHA-256, hex, of the file the run made, as uploaded; null when it made none. */
  expectedChecksum(executionId: string): string | null {
    this.#state.agenda.catchUp()
    const artifact = this.#execution(executionId).artifact
    return artifact === null ? null : checksumsOf(artifact.content).sha256
  }

  files(destination: string): readonly FileSummary[] {
    this.#state.agenda.catchUp()
    return storeOf(this.#state, this.#destination(destination)).files.map(file => ({
      path: file.path,
      size: sizeOf(file.content),
      locked: file.sidecar?.locked ?? false,
      sha256: checksumsOf(file.content).sha256,
    }))
  }

  /** The stored bytes. */
  bytes(destination: string, path: string): Uint8Array {
    return Buffer.concat([...chunksOf(this.#file(destination, path).content)])
  }

  /** Puts a file there that no run made. Without `job` it has no sidecar. Default: a gigabyte of generated bytes. */
  storeFile(
    destination: string,
    file: {
      readonly path: string
      readonly job?: string
      readonly bytes?: Uint8Array
      readonly syntheticBytes?: number
    },
  ): void {
    const content: Content =
      file.bytes === undefined
        ? { kind: 'synthetic', size: file.syntheticBytes ?? 2 ** 30 }
        : { kind: 'bytes', bytes: file.bytes }
    const job = file.job === undefined ? null : jobNamed(this.#state, file.job)
    const now = this.#state.agenda.now()
    const sidecar = job === null ? null : plainSidecar(job, { ...file, content, timestamp: iso(now) })
    storeOf(this.#state, this.#destination(destination)).put({ path: file.path, content, sidecar, modifiedAt: now })
  }

  /** The stored bytes no longer fit their checksum. */
  corruptStoredFile(destination: string, path: string): void {
    const file = this.#file(destination, path)
    file.content = damaged(file.content)
  }

  /** Somebody deletes it on the disk: it stays listed. */
  removeStoredFile(destination: string, path: string): void {
    storeOf(this.#state, this.#destination(destination)).removeBehindTheBack(path)
  }

  /** What later verifications of the file find, whatever its bytes. */
  setVerdict(
    destination: string,
    path: string,
    verdict: 'no_metadata' | 'no_checksum' | 'download_error' | 'skipped' | (string & {}),
  ): void {
    const file = this.#file(destination, path)
    if (verdict === 'no_metadata') file.sidecar = null
    else if (verdict === 'no_checksum') delete file.sidecar?.checksum
    else if (verdict === 'download_error') file.unreadable = true
    else file.verdict = verdict
  }

  #scriptable(job: string, scripts: readonly RunScript[]): Job {
    const found = jobNamed(this.#state, job)
    if (found.encryption !== null && scripts.some(script => script.syntheticBytes !== undefined)) {
      throw new Error('generated bytes cannot be encrypted: take a job without encryption')
    }
    return found
  }

  #destination(name: string): Adapter {
    return adapterNamed(this.#state, name)
  }

  #file(destination: string, path: string): StoredFile {
    this.#state.agenda.catchUp()
    const file = storeOf(this.#state, this.#destination(destination)).get(path)
    if (file === undefined) throw new Error(`there is no file ${path} on ${destination}`)
    return file
  }

  #execution(id: string): Execution {
    const execution = executionById(this.#state, id)
    if (execution === undefined) throw new Error(`there is no execution ${id}`)
    return execution
  }
}

export interface ExecutionSummary {
  readonly id: string
  readonly type: ExecutionType
  readonly job: string | null
  readonly status: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly endedAt: number | null
  readonly path: string | null
  readonly trigger: string | null
  readonly label: string | null
  readonly viaRequest: boolean
  readonly lock: boolean
  readonly cancelRequested: boolean
}

export interface FileSummary {
  readonly path: string
  readonly size: number
  readonly locked: boolean
  readonly sha256: string
}

function summary(execution: Execution): ExecutionSummary {
  const { id, type, job, status, startedAt, endedAt, path, trigger, label } = execution
  const { viaRequest, lock, cancelRequested } = execution
  return {
    ...{ id, type, job: job?.name ?? null, status, startedAt, endedAt, path },
    ...{ trigger, label, viaRequest, lock, cancelRequested },
  }
}

function plainSidecar(
  job: Job,
  { path, content, timestamp }: { readonly path: string; readonly content: Content; readonly timestamp: string },
): NonNullable<StoredFile['sidecar']> {
  const sums = checksumsOf(content)
  return {
    version: 1,
    jobId: job.id,
    jobName: job.name,
    sourceName: job.source?.name ?? '',
    sourceType: job.source?.adapterId ?? '',
    databases: { count: 1 },
    timestamp,
    originalFileName: path.slice(path.lastIndexOf('/') + 1),
    checksum: sums.sha256,
    checksumMd5: sums.md5,
    backupType: 'full',
    trigger: { type: 'Scheduler' },
    locked: false,
  }
}
