import type { Clock } from '../../core/ports.ts'
import { SeededRandom } from '../kit/seeded-random.ts'
import { defaultTokens, type GithubOptions, type RepositorySeed, type TokenSeed } from './options.ts'

export interface Account {
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly id: number
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly user: Account
  body: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  updatedAt: number
  /** How often it was edited. */
  edits: number
}

export interface Issue {
  readonly number: number
  locked: boolean
}

export interface Upload {
  readonly id: string
  readonly commit: string
  readonly ref: string
  /** The parsed SARIF log. */
  readonly log: unknown
  /** When it will have been read; milliseconds since 1970. */
  readonly readAt: number
  /** Set: reading it fails with these errors. */
  readonly errors: readonly string[]
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly environment: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly creator: Account
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export interface Deployment {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly task: string
  readonly payload: unknown
  readonly environment: string
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  readonly creator: Account
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Oldest first; the last one is how it stands. */
  readonly statuses: DeploymentStatus[]
}

export interface Repository {
  readonly id: number
  readonly name: string
  readonly private: boolean
  codeScanning: NonNullable<RepositorySeed['codeScanning']>
  /** Undefined: every ref exists. */
  readonly refs: readonly string[] | undefined
  readonly failingContexts: readonly string[]
  readonly autoMerge: NonNullable<RepositorySeed['autoMerge']>
  /** When each was created, by their numbers; milliseconds since 1970. */
  readonly workflowRuns: Map<string, number>
  readonly issues: Map<number, Issue>
  readonly comments: Comment[]
  readonly uploads: Map<string, Upload>
  /** Oldest first. */
  readonly deployments: Deployment[]
}

/** A token and whom it belongs to. */
export interface Bearer extends Omit<TokenSeed, 'login' | 'type'> {
  readonly account: Account
  used: number
  /** When its hour is over; 0 before the first request. */
  resetsAt: number
}

/** The next requests of one kind that are limited. */
export interface PlannedLimit {
  readonly kind: 'primary' | 'secondary'
  readonly status: 403 | 429
  /** Seconds until the reset, or for `retry-after`; undefined: a secondary limit without a word. */
  readonly seconds: number | undefined
  readonly method: string | undefined
  times: number
}

export interface State {
  readonly clock: Clock
  readonly random: SeededRandom
  readonly options: GithubOptions
  readonly repositories: Map<string, Repository>
  readonly bearers: Map<string, Bearer>
  readonly limits: PlannedLimit[]
  /** Errors that the reading of the next uploads ends with. */
  failuresOfReading: (readonly string[])[]
  nextId: number
}

export function createState(options: GithubOptions): {
  readonly state: State
  readonly tokens: Readonly<Record<string, string>>
} {
  const random = new SeededRandom(options.seed ?? 1)
  const state: State = {
    clock: options.clock,
    random,
    options,
    repositories: new Map(),
    bearers: new Map(),
    limits: [],
    failuresOfReading: [],
    nextId: 2_000_000_000,
  }
  for (const seed of options.repositories ?? [{ name: 'acme/shop' }]) {
    const numbers = seed.pullRequests ?? [7]
    state.repositories.set(seed.name.toLowerCase(), {
      id: random.integer(900_000_000),
      name: seed.name,
      private: seed.private ?? false,
      codeScanning: seed.codeScanning ?? 'on',
      issues: new Map(numbers.map(number => [number, { number, locked: false }])),
      comments: [],
      uploads: new Map(),
      refs: seed.refs,
      failingContexts: seed.failingContexts ?? [],
      autoMerge: seed.autoMerge ?? 'up-to-date',
      workflowRuns: new Map(Object.entries(seed.workflowRuns ?? {})),
      deployments: [],
    })
  }
  const tokens: Record<string, string> = {}
  for (const [name, seed] of Object.entries({ ...defaultTokens, ...options.tokens })) {
    const { login, type, permissions } = seed
    const token = `${type === 'Bot' ? 'ghs' : 'ghp'}_${random.hex(18)}`
    tokens[name] = token
    state.bearers.set(token, { account: accountOf(login, type), permissions, used: 0, resetsAt: 0 })
  }
  return { state, tokens }
}

/** The same account for the same login, whoever asks. */
export function accountOf(login: string, type: 'User' | 'Bot'): Account {
  let id = 7
  for (const character of login) id = (id * 31 + character.charCodeAt(0)) % 100_000_000
  return { login, type, id }
}
