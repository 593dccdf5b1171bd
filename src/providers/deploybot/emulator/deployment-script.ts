/** How one deployment goes. Plain data. */
export interface DeploymentScript {
  /** Default success. */
  readonly outcome?: 'success' | 'failed'
  /** Milliseconds in the queue when nothing is in the way; Infinity: it never starts. Default `queueMs` of the settings. */
  readonly queueMs?: number
  /** Milliseconds it runs; Infinity: it never ends. Default `deployMs` of the settings. */
  readonly durationMs?: number
  /** When the servers have the version. Default: at the end of a success, never by a failure. */
  readonly goesLive?: 'at-end' | 'never' | { readonly afterMs: number }
  /** True: no file under the configured path has changed, so it is skipped when its turn comes. */
  readonly noChange?: boolean
  /** A state that no documentation has, shown before `pending`. */
  readonly unknownState?: { readonly word: string; readonly ms: number }
}

export const FAILS: DeploymentScript = { outcome: 'failed' }

/** The files are live, and the deployment is marked failed (vendor's support article on hooks). */
export const POST_HOOK_FAILS: DeploymentScript = { outcome: 'failed', goesLive: 'at-end' }

export const SUCCEEDS_WITHOUT_EFFECT: DeploymentScript = { outcome: 'success', goesLive: 'never' }

export const NO_CHANGE: DeploymentScript = { noChange: true }

export const NEVER_STARTS: DeploymentScript = { queueMs: Number.POSITIVE_INFINITY }

export const NEVER_ENDS: DeploymentScript = { durationMs: Number.POSITIVE_INFINITY }
