import type { Clock } from '../../core/ports.ts'

export type Level = 'none' | 'read' | 'write'

/** The permissions of a token, by the names of a workflow's `permissions`. */
export interface Permissions {
  readonly issues: Level
  readonly 'pull-requests': Level
  readonly 'security-events': Level
  readonly deployments: Level
  readonly actions: Level
}

export interface TokenSeed {
  /** As the REST API shows it; an app's ends with `[bot]`. */
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly permissions: Permissions
}

export interface RepositorySeed {
  /** `owner/name`. */
  readonly name: string
  readonly private?: boolean
  /** `unlicensed`: a private repository without GitHub Code Security. Default on. */
  readonly codeScanning?: 'on' | 'off' | 'unlicensed'
  /** Numbers of its pull requests. Default 7. */
  readonly pullRequests?: readonly number[]
  /** Branches, tags and SHAs that exist. Default: all that are asked for. */
  readonly refs?: readonly string[]
  /** Contexts of commit statuses that are not `success`, on every ref. Default none. */
  readonly failingContexts?: readonly string[]
  /** Workflow runs by their number, with the moment they were created; milliseconds since 1970. Default none. */
  readonly workflowRuns?: Readonly<Record<string, number>>
  /** How merging the default branch into a ref goes, when `auto_merge` asks for it. Default `up-to-date`. */
  readonly autoMerge?: 'up-to-date' | 'merged' | 'conflict'
}

export interface GithubOptions {
  readonly clock: Clock
  /** Same seed, same tokens and ids. Default 1. */
  readonly seed?: number
  /** Default: `acme/shop`, public. */
  readonly repositories?: readonly RepositorySeed[]
  /** More tokens, beside the ones of `defaultTokens`. */
  readonly tokens?: Readonly<Record<string, TokenSeed>>
  /** Path in front of the REST routes: `/api/v3` on GitHub Enterprise Server. Default none. */
  readonly restPath?: string
  /** Requests per hour and token. Default 1,000, as GITHUB_TOKEN has. */
  readonly hourlyLimit?: number
  /** Milliseconds that code scanning takes to read an upload. Default 5 s. */
  readonly processingMs?: number
  /** Default true: what GitHub would ignore in silence is answered with 400. False: recorded only. */
  readonly strict?: boolean
}

const each = (level: Level): Permissions => ({
  issues: level,
  'pull-requests': level,
  'security-events': level,
  deployments: level,
  actions: level,
})
const all = each('write')

export const defaultTokens = {
  /** GITHUB_TOKEN of a job that has what it needs. */
  workflow: {
    login: 'github-actions[bot]',
    type: 'Bot',
    permissions: { ...all, issues: 'none' },
  },
  /** GITHUB_TOKEN of a run from a fork. */
  fork: { login: 'github-actions[bot]', type: 'Bot', permissions: each('read') },
  /** GITHUB_TOKEN of a job with `permissions: {}`. */
  bare: {
    login: 'github-actions[bot]',
    type: 'Bot',
    permissions: each('none'),
  },
  /** Installation token of somebody's own app. */
  app: { login: 'acme-gate[bot]', type: 'Bot', permissions: all },
  /** A personal access token. */
  person: { login: 'octocat', type: 'User', permissions: all },
} as const satisfies Record<string, TokenSeed>

export type TokenName = keyof typeof defaultTokens
