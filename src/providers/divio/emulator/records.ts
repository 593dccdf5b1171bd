import type { BackupScript, DeploymentScript } from './scripts.ts'

export interface Person {
  readonly uuid: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly createdAt: number
  /** Uuids. */
  readonly organisations: readonly string[]
  readonly mayWrite: boolean
}

export interface Token {
  readonly value: string
  readonly person: Person
  expired: boolean
}

export interface Organisation {
  readonly uuid: string
  readonly name: string
  readonly createdAt: number
}

export interface Commit {
  readonly sha: string
  readonly branch: string
  /** False: it is at the git host, and the control panel has not fetched it. */
  known: boolean
}

export interface Repository {
  readonly uuid: string
  readonly organisation: Organisation
  readonly dsn: string
  /** Divio's own git server: a push is known at once, and the API shows no repository. */
  readonly isHosted: boolean
  state: string
  /** Oldest first. */
  readonly commits: Commit[]
  /** Of the last check; `done` until somebody has been told. */
  check: 'none' | 'running' | 'done'
  readonly createdAt: number
}

export interface Application {
  readonly uuid: string
  readonly slug: string
  readonly name: string
  readonly legacyId: number
  readonly organisation: Organisation
  readonly repository: Repository
  readonly createdAt: number
}

export interface Variable {
  readonly uuid: string
  readonly environment: Environment
  readonly name: string
  value: string
  isSensitive: boolean
  readonly createdAt: number
}

export interface LogLine {
  readonly at: number
  readonly service: string
  readonly message: string
}

/** From when on the containers of an environment have had a commit. */
export interface LiveCommit {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly commit: string
  readonly deployment: string
}

export interface Environment {
  readonly uuid: string
  readonly slug: string
  branch: string
  readonly application: Application
  /** Oldest first. */
  readonly live: LiveCommit[]
  readonly log: LogLine[]
  readonly createdAt: number
}

export interface ServiceInstance {
  readonly uuid: string
  readonly environment: Environment
  readonly type: string
  readonly prefix: string
  status: string
  readonly region: string
  readonly service: string
  readonly createdAt: number
}

export interface Build {
  readonly uuid: string
  readonly environment: Environment
  readonly commit: string
  readonly createdAt: number
  endedAt: number | null
  success: boolean | null
}

export type BuildMode = 'AUTO' | 'ADOPT' | 'FORCE'

/** Who made a deployment. `person`: somebody else, in the control panel. `history`: it was there before. */
export type Origin = 'api' | 'person' | 'history'

export interface Deployment {
  readonly uuid: string
  readonly environment: Environment
  readonly origin: Origin
  /** Mail address of who made it. */
  readonly author: string
  readonly buildMode: BuildMode
  readonly createdAt: number
  readonly script: DeploymentScript
  /** Name to value, as they were when it was made. */
  readonly variables: Readonly<Record<string, { readonly value: string; readonly isSensitive: boolean }>>
  phase: 'queued' | 'running' | 'ended'
  commit: string
  build: Build | null
  reusesBuild: boolean
  startedAt: number | null
  endedAt: number | null
  success: boolean | null
  /** What a person reads at the end; null before. */
  endStatus: string | null
  endPercent: number
  readonly whenEnded: (() => void)[]
}

export interface Backup {
  readonly uuid: string
  readonly environment: Environment
  readonly trigger: string
  readonly notes: string
  readonly deleteAt: number | null
  readonly origin: Origin
  readonly script: BackupScript
  readonly instances: readonly InstanceBackup[]
  state: 'WORKING' | 'COMPLETED'
  success: 'SUCCESS' | 'PARTIAL' | 'FAILURE' | null
  deleted: boolean
  readonly createdAt: number
}

export interface InstanceBackup {
  readonly uuid: string
  readonly instance: ServiceInstance
  readonly createdAt: number
  /** Set right after both are made. */
  backup: string
  startedAt: number | null
  endedAt: number | null
  /** Bytes; null before the end. */
  size: number | null
  errors: readonly string[] | string | null
}

export interface Download {
  readonly uuid: string
  readonly backup: Backup
  readonly trigger: string
  readonly createdAt: number
}

export interface DownloadItem {
  readonly uuid: string
  readonly download: Download
  readonly instanceBackup: InstanceBackup
  readonly createdAt: number
  endedAt: number | null
  errors: readonly string[] | string | null
  url: string | null
}

export interface Restore {
  readonly uuid: string
  readonly backup: Backup
  readonly createdAt: number
  finished: boolean
}

/** A mail with a download address, which trigger MANUAL sends for every download (client's history). */
export interface Mail {
  readonly at: number
  readonly to: string
  readonly download: string
}
