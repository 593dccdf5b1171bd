import type { DeploymentScript } from './deployment-script.ts'

export interface Token {
  readonly value: string
  readonly mayWrite: boolean
  revoked: boolean
}

export interface User {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** City-style, as "Edinburgh"; not an IANA zone. */
  readonly timezone: string
  readonly isAdmin: boolean
  /** Deployments without a `user_id` are theirs. */
  readonly isOwner: boolean
  readonly createdAt: number
  readonly updatedAt: number
}

export interface Commit {
  /** 40 hex characters, or the number of a Subversion revision. */
  readonly sha: string
  readonly branches: readonly string[]
  readonly message: string
  readonly author: string
  /** False: it is at the git host, and DeployBot's copy of the repository has it not. */
  known: boolean
}

export type RepositoryType = 'GitRepository' | 'SubversionRepository'

export interface Repository {
  readonly id: number
  readonly name: string
  readonly title: string
  readonly type: RepositoryType
  readonly url: string
  /** Last segment of the refresh webhook. */
  readonly refreshSecret: string
  /** One for all environments of a repository, as in published addresses. */
  readonly deploySecret: string
  /** In the order they were made. */
  readonly commits: Commit[]
  readonly createdAt: number
  updatedAt: number
}

export interface Environment {
  readonly id: number
  readonly name: string
  readonly repository: Repository
  readonly branch: string
  isAutomatic: boolean
  currentVersion: string | null
  /** What the servers had and have, oldest first. */
  readonly live: LiveVersion[]
  readonly createdAt: number
  updatedAt: number
}

/** From when on the servers of an environment have had a version. */
export interface LiveVersion {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly version: string
  readonly deploymentId: number
}

export interface Server {
  readonly id: number
  readonly name: string
  readonly protocol: string
  readonly environment: Environment
  readonly preDeployHook: string | null
  readonly postDeployHook: string | null
  readonly createdAt: number
  readonly updatedAt: number
}

/** Who made a deployment. `person`: somebody else, in the web interface. `history`: it was there before. */
export type Origin = 'api' | 'webhook' | 'push' | 'person' | 'history'

/** Why a deployment ended. */
export type Ending = 'success' | 'failed' | 'cancelled' | 'superseded' | 'no-change'

export interface Deployment {
  readonly id: number
  readonly environment: Environment
  readonly user: User | null
  readonly authorName: string | null
  readonly version: string
  readonly fromScratch: boolean
  readonly notify: boolean
  /** Null when it was not said. */
  readonly skipBuild: boolean | null
  readonly isAutomatic: boolean
  readonly comment: string | null
  readonly origin: Origin
  readonly createdAt: number
  /** Goes back to a commit before the one that was deployed. */
  readonly isRollback: boolean
  script: DeploymentScript
  phase: 'queued' | 'running' | 'ended'
  /** `state` of the wire. */
  word: string
  ending: Ending | null
  retries: number
  /** Counts comings into the queue and goings out of it, so that an appointment of an earlier turn is void. */
  turn: number
  queuedAt: number
  startedAt: number | null
  endedAt: number | null
  deployedAt: number | null
  retriedAt: number | null
  /** Others of the environment, waiting for their turn. */
  readonly whenEnded: (() => void)[]
}

export interface Notification {
  readonly at: number
  readonly deploymentId: number
  readonly state: string
}
