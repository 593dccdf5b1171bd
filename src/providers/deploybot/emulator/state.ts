import type { Agenda } from '../../../sandbox/kit/agenda.ts'
import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { DeploymentScript } from './deployment-script.ts'
import type { DeploybotSettings } from './options.ts'
import type { Deployment, Environment, Notification, Repository, Server, Token, User } from './records.ts'

export type TokenRole =
  /** Reads and writes. */
  | 'admin'
  | 'readOnly'
  /** Is refused. */
  | 'revoked'

/** The whole service: its database and its memory. */
export interface ServerState {
  readonly agenda: Agenda
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly random: SeededRandom
  settings: DeploybotSettings
  readonly accountId: number
  readonly tokens: Readonly<Record<TokenRole, Token>>
  readonly users: User[]
  readonly repositories: Repository[]
  readonly environments: Environment[]
  readonly servers: Server[]
  /** In order of their ids. */
  readonly deployments: Deployment[]
  /** Scripts waiting for the next deployments that requests make. */
  readonly nextScripts: DeploymentScript[]
  /** Scripts of all deployments of a version. */
  readonly versionScripts: Map<string, DeploymentScript>
  readonly notifications: Notification[]
  /** Calls of refresh webhooks. */
  refreshes: number
}

export function ownerOf(state: ServerState): User {
  const owner = state.users.find(user => user.isOwner)
  if (owner === undefined) throw new Error('this account has no owner')
  return owner
}

export function fullName(user: User): string {
  return `${user.firstName} ${user.lastName}`
}
