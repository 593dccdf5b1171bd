import type { RepositoryType } from './records.ts'

/** What an account has when the emulator starts. */
export interface WorldSeed {
  /** The first one is the account's owner. */
  readonly users: readonly UserSeed[]
  readonly repositories: readonly RepositorySeed[]
}

export interface UserSeed {
  readonly id?: number
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** Default London. */
  readonly timezone?: string
  /** Default false; the owner is one. */
  readonly isAdmin?: boolean
}

export interface RepositorySeed {
  readonly id?: number
  /** Names and titles may repeat. */
  readonly name: string
  /** Default the name. */
  readonly title?: string
  /** Default GitRepository. */
  readonly type?: RepositoryType
  /** Oldest first. Default one, on main. */
  readonly commits?: readonly CommitSeed[]
  readonly environments?: readonly EnvironmentSeed[]
}

export interface CommitSeed {
  readonly sha: string
  /** Default main. */
  readonly branches?: readonly string[]
  readonly message?: string
  /** Default the owner's name. */
  readonly author?: string
  /** False: DeployBot has not fetched it yet. Default true. */
  readonly known?: boolean
}

export interface EnvironmentSeed {
  readonly id?: number
  readonly name: string
  /** Default main. */
  readonly branch?: string
  /** Default false. */
  readonly automatic?: boolean
  /** Default one. */
  readonly servers?: readonly ServerSeed[]
  /** Oldest first; the last success is live and the current version. */
  readonly history?: readonly HistorySeed[]
}

export interface ServerSeed {
  readonly id?: number
  readonly name: string
  /** Default atomic. */
  readonly protocol?: string
  readonly preDeployHook?: string
  /** May hold credentials in its address. */
  readonly postDeployHook?: string
}

export interface HistorySeed {
  readonly id?: number
  readonly version: string
  readonly state: 'success' | 'failed' | 'skipped'
  /** Before the emulator's start. */
  readonly minutesAgo: number
  readonly comment?: string
  /** Id; null for nobody. Default the owner. */
  readonly userId?: number | null
  readonly automatic?: boolean
  readonly retries?: number
}
