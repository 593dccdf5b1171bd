/** Findings for GitHub's code scanning. */
export interface SarifUpload {
  /** The SARIF file's text. */
  readonly text: string
  /** Full SHA of the commit that was scanned. */
  readonly commit: string
  /** Full ref it belongs to, such as `refs/heads/main` or `refs/pull/7/head`. */
  readonly ref: string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number
}

export type SarifReceipt = { readonly kind: 'taken'; readonly id: string } | Refused

/** GitHub's words for how a deployment stands ("Create a deployment status"). */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** A deployment to record. */
export interface NewDeployment {
  /** Full SHA, branch or tag. */
  readonly ref: string
  /** Name of the environment at GitHub. */
  readonly environment: string
  readonly description: string
}

export interface DeploymentStatus {
  readonly state: DeploymentState
  /** Cut to the 140 characters that GitHub takes. */
  readonly description: string
  readonly logUrl?: string
  readonly environmentUrl?: string
}

/** What GitHub does not do here, for want of a permission or otherwise; `reason` is one sentence that says what to do. */
export interface Refused {
  readonly kind: 'refused'
  readonly reason: string
}

/**
 * What a use case may ask of GitHub about the repository it runs in. What is only missing a permission is an answer, not
 * an error; everything else throws a ShipgateError.
 */
export interface Github {
  /** Hands a SARIF file to code scanning and waits until it was read. */
  uploadSarif(upload: SarifUpload): Promise<SarifReceipt>
  /** Records a deployment, once: one whose answer was lost is looked for. Runs no checks and merges nothing. */
  createDeployment(deployment: NewDeployment): Promise<{ readonly kind: 'created'; readonly id: number } | Refused>
  /** Says how a recorded deployment stands. */
  setDeploymentState(id: number, status: DeploymentStatus): Promise<{ readonly kind: 'set' } | Refused>
  /** When a workflow run was created, milliseconds since 1970-01-01 UTC: its first attempt, also when asked by a later one. */
  runCreatedAt(runId: string): Promise<number>
}
