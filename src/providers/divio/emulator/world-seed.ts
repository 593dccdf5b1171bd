import type { InstanceScript } from './scripts.ts'

/** What the service has when the emulator starts. The token `good` belongs to the first organisation, `stranger` to the second. */
export interface WorldSeed {
  readonly organisations: readonly OrganisationSeed[]
}

export interface OrganisationSeed {
  readonly uuid?: string
  readonly name: string
  readonly applications?: readonly ApplicationSeed[]
}

export interface ApplicationSeed {
  readonly uuid?: string
  readonly slug: string
  /** Default made from the slug. */
  readonly name?: string
  /** The old numeric id. */
  readonly legacyId?: number
  /** Null: Divio hosts it. Default one of its own. */
  readonly repository?: RepositorySeed | null
  /** Oldest first. Default one on main. */
  readonly commits?: readonly CommitSeed[]
  /** In the order they were made. Default test and live. */
  readonly environments?: readonly EnvironmentSeed[]
}

export interface RepositorySeed {
  readonly uuid?: string
  readonly dsn?: string
  /** CLONING, CLONED, INVALID or whatever. Default CLONED. */
  readonly state?: string
}

export interface CommitSeed {
  readonly sha: string
  /** Default main. */
  readonly branch?: string
  /** False: the panel has not fetched it. Default true. */
  readonly known?: boolean
}

export interface EnvironmentSeed {
  readonly uuid?: string
  readonly slug: string
  /** Default main. */
  readonly branch?: string
  readonly variables?: readonly VariableSeed[]
  readonly services?: readonly ServiceInstanceSeed[]
  /** Oldest first. */
  readonly history?: readonly HistorySeed[]
  readonly backups?: readonly BackupSeed[]
}

export interface VariableSeed {
  readonly uuid?: string
  readonly name: string
  readonly value: string
  readonly isSensitive?: boolean
}

export interface ServiceInstanceSeed {
  readonly uuid?: string
  /** DATABASE, STORAGE or whatever. */
  readonly type: string
  /** Default DEFAULT. */
  readonly prefix?: string
  /** Default PROVISIONED, a word of ours: only NEW is known. */
  readonly status?: string
}

export interface HistorySeed {
  readonly uuid?: string
  /** Default the newest of the environment's branch. */
  readonly commit?: string
  /** Before the emulator's start. */
  readonly minutesAgo: number
  /** Default 6. */
  readonly minutes?: number
  /** Default true. */
  readonly success?: boolean | null
  /** Default one that fits. */
  readonly status?: string
  readonly log?: string
}

export interface BackupSeed {
  readonly uuid?: string
  /** Before the emulator's start; the backup was taken then. */
  readonly minutesAgo: number
  /** Minutes it waited in the queue. Default 10. */
  readonly queuedMinutes?: number
  /** Default SCHEDULED, which is assumed. */
  readonly trigger?: string
  readonly notes?: string
  /** By prefix and type, as `DEFAULT DATABASE`. */
  readonly instances: Readonly<Record<string, InstanceScript & { readonly uuid?: string }>>
}
